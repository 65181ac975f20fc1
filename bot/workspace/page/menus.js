// Small pop-up menus: of a message, of emoji, of global shortcuts.

import { el, toast } from "./dom.js";
import { drawsEmoji, emoji, PICKER } from "./emoji.js";
import * as store from "./store.js";

let shown = null;

export function closeMenu() {
  shown?.menu.remove();
  shown?.anchor.setAttribute("aria-expanded", "false");
  shown = null;
}

document.addEventListener("pointerdown", (event) => {
  if (shown && !shown.menu.contains(event.target)) closeMenu();
});
document.addEventListener("keydown", (event) => {
  if (!shown) return;
  const items = [...shown.menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Escape") { const { anchor } = shown; closeMenu(); anchor.focus(); }
  else if (step) { event.preventDefault(); items[(at + step + items.length) % items.length].focus(); }
});

// Opens a menu by `anchor`, inside the viewport, and focuses its first item.
function popUp(anchor, name, items) {
  closeMenu();
  const menu = el("div", { class: name, role: "menu" }, items);
  document.body.append(menu);
  const place = anchor.getBoundingClientRect();
  const left = Math.min(place.left, window.innerWidth - menu.offsetWidth - 8);
  const below = place.bottom + 4 + menu.offsetHeight < window.innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${below ? place.bottom + 4 : Math.max(8, place.top - menu.offsetHeight - 4)}px`;
  anchor.setAttribute("aria-expanded", "true");
  shown = { menu, anchor };
  menu.querySelector("button")?.focus();
}

const item = (label, onclick, attributes = {}) =>
  el("button", { type: "button", role: "menuitem", onclick: () => { closeMenu(); onclick(); }, ...attributes }, label);

export function pickEmoji(anchor, choose) {
  const signs = PICKER.map((name) => item(emoji(name), () => choose(name), { "aria-label": name.replaceAll("_", " "), title: `:${name}:` }));
  popUp(anchor, `menu pop ${drawsEmoji ? "emoji-grid" : "emoji-names"}`, signs);
}

const use = (deed, asked) => () => store.act(deed, asked).catch((error) => toast(error.message));

export function messageMenu(anchor, message, edit) {
  const shortcuts = store.seen.shortcuts.filter((each) => each.on_message)
    .map((each) => item(each.name, use("shortcut", { callback: each.callback_id, ts: message.ts }), { "data-callback-id": each.callback_id }));
  const mine = message.user === store.open.user && message.client_msg_id;
  const own = mine ? [item("Edit message", edit), item("Delete message", use("delete", { ts: message.ts }))] : [];
  const items = [...shortcuts, ...own];
  popUp(anchor, "menu pop", items.length ? items : [el("p", { class: "nothing" }, "Nothing to do here")]);
}

export function shortcutMenu(anchor) {
  const items = store.seen.shortcuts.filter((each) => !each.on_message)
    .map((each) => item(each.name, use("shortcut", { callback: each.callback_id }), { "data-callback-id": each.callback_id }));
  popUp(anchor, "menu pop", items);
}
