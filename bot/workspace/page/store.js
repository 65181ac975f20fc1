// What the page knows: the last snapshot, and what this browser has open.

export const open = { user: "", channel: "", thread: "", tab: "messages" };
export let seen = null;

const readUpTo = new Map();

const GONE = "The workspace does not answer: is it still running?";
const gone = () => { throw new Error(GONE); };

export async function look() {
  const asked = new URLSearchParams({ user: open.user, channel: open.channel, thread: open.thread }).toString();
  const answer = await fetch(`/look?${asked}`).catch(gone);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  const now = new URLSearchParams({ user: open.user, channel: open.channel, thread: open.thread }).toString();
  if (asked !== now) return look(); // something else was opened meanwhile
  seen = body;
  open.channel = seen.channel;
  const here = seen.channels.find((channel) => channel.id === seen.channel);
  readUpTo.set(`${open.user} ${here.id}`, here.latest);
  return seen;
}

export async function act(deed, asked) {
  const answer = await fetch(`/do/${deed}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user: open.user, channel: open.channel, ...asked }),
  }).catch(gone);
  const body = await answer.json();
  if (body.error) throw new Error(body.error);
  return body.result;
}

export const person = (id) => seen.people.find((each) => each.id === id);
export const channel = (id) => seen.channels.find((each) => each.id === id);
export const here = () => channel(seen.channel);
export const isUnread = (room) => room.latest > (readUpTo.get(`${open.user} ${room.id}`) ?? "");
