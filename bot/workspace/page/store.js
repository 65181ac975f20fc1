// What the page knows: the last snapshot, and what this browser has open.

export const open = { user: "", channel: "", thread: "", tab: "messages" };
export let seen = null;

const readUpTo = new Map();

export async function look() {
  const query = new URLSearchParams({ user: open.user, channel: open.channel, thread: open.thread });
  const answer = await fetch(`/look?${query}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  seen = body;
  const here = seen.channels.find((channel) => channel.id === seen.channel);
  readUpTo.set(`${open.user} ${here.id}`, here.latest);
  return seen;
}

export async function act(deed, asked) {
  const answer = await fetch(`/do/${deed}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user: open.user, channel: open.channel, ...asked }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body.result;
}

export const person = (id) => seen.people.find((each) => each.id === id);
export const channel = (id) => seen.channels.find((each) => each.id === id);
export const here = () => channel(seen.channel);
export const isUnread = (room) => room.latest > (readUpTo.get(`${open.user} ${room.id}`) ?? "");
