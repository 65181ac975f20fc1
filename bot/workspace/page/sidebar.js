// Channels, direct messages and who one is.

import { avatar, byId, el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import * as store from "./store.js";

export function sidebar(go) {
  const { seen, open } = store;
  byId("team").textContent = seen.team;
  const state = byId("link-state");
  state.textContent = seen.connected ? `${seen.app.name} is connected` : `${seen.app.name} is not connected`;
  state.classList.toggle("off", !seen.connected);
  const channels = seen.channels.filter((room) => !room.direct);
  const direct = seen.channels.filter((room) => room.direct);
  reconcile(byId("rooms"), [heading("Channels"), ...channels.map((room) => entry(room, go)), heading("Direct messages"), ...direct.map((room) => entry(room, go))]);
  for (const room of seen.channels) mark(room);
  me(open.user);
}

const heading = (words) => [words, words, () => el("h3", {}, words)];

function entry(room, go) {
  const sign = room.direct ? "person" : { group: "lock" }[room.kind] ?? "hash";
  const make = () => el("button", { type: "button", class: "room-link", "data-channel": room.id, onclick: () => go(room.id) },
    icon(sign), el("span", {}, room.name), el("span", { class: "dot", "aria-label": "unread", hidden: true }));
  return [room.id, room.name, make];
}

// What comes and goes is changed in place, so that focus and presses stay where they are.
function mark(room) {
  const link = document.querySelector(`[data-channel="${CSS.escape(room.id)}"]`);
  const current = room.id === store.seen.channel;
  const unread = !current && store.isUnread(room);
  if (current) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
  link.classList.toggle("unread", unread);
  link.querySelector(".dot").hidden = !unread;
}

function me(id) {
  const select = byId("person");
  const people = store.seen.people.filter((each) => !each.is_bot);
  if (select.options.length !== people.length) {
    select.replaceChildren(...people.map((each) => el("option", { value: each.id }, each.real_name)));
  }
  select.value = id;
  byId("who-avatar").replaceChildren(avatar(store.person(id)));
  byId("who-title").textContent = store.person(id).title;
}
