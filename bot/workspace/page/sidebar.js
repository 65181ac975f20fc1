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
  me(open.user);
}

const heading = (words) => [words, words, () => el("h3", {}, words)];

function entry(room, go) {
  const current = room.id === store.seen.channel;
  const unread = !current && store.isUnread(room);
  const sign = room.direct ? "person" : { group: "lock" }[room.kind] ?? "hash";
  const make = () => el("button", {
    type: "button", class: `room-link${unread ? " unread" : ""}`, "data-channel": room.id, "aria-current": current ? "page" : undefined, onclick: () => go(room.id),
  }, icon(sign), el("span", {}, room.name), unread ? el("span", { class: "dot", "aria-label": "unread" }) : null);
  return [room.id, JSON.stringify([room.name, current, unread]), make];
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
