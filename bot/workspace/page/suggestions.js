// What the composer offers while somebody types / or @ or #.

import { el } from "./dom.js";
import * as store from "./store.js";

export function suggestions(field, list, inThread) {
  let offers = [];
  let at = 0;

  const close = () => { offers = []; list.hidden = true; field.removeAttribute("aria-activedescendant"); };
  const mark = () => {
    [...list.children].forEach((child, index) => child.setAttribute("aria-selected", String(index === at)));
    field.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const take = (index) => {
    const { from, insert } = offers[index];
    const rest = field.value.slice(field.selectionStart);
    field.value = `${field.value.slice(0, from)}${insert} ${rest}`;
    field.selectionStart = field.selectionEnd = from + insert.length + 1;
    close();
    field.focus();
  };
  const show = () => {
    offers = found(field.value.slice(0, field.selectionStart), inThread);
    if (!offers.length) return close();
    at = 0;
    list.replaceChildren(...offers.map((offer, index) => el("li", {
      id: `${list.id}-${index}`, role: "option", onpointerdown: (event) => { event.preventDefault(); take(index); },
    }, el("strong", {}, offer.name), el("span", { class: "hint" }, offer.hint ?? ""), el("small", {}, offer.note ?? ""))));
    list.hidden = false;
    mark();
    return undefined;
  };

  field.addEventListener("input", show);
  field.addEventListener("blur", close);

  // True when the key was meant for the list.
  const keydown = (event) => {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) at = (at + step + offers.length) % offers.length;
    else if (event.key === "Escape") close();
    else if (event.key === "Tab" || (event.key === "Enter" && !complete(field.value, offers[at]))) take(at);
    else return false;
    event.preventDefault();
    if (step) mark();
    return true;
  };
  return { keydown, close };
}

// A command typed whole is sent by Enter, not completed.
const complete = (text, offer) => text.trim() === offer.insert;

function found(text, inThread) {
  const command = /^\/([\w-]*)$/.exec(text);
  if (command && !inThread) return commands(command[1]);
  const word = /(?:^|\s)([@#])([\w .-]{0,30})$/.exec(text);
  if (!word) return [];
  const from = text.length - word[2].length - 1;
  const typed = word[2].toLowerCase();
  return word[1] === "@" ? people(typed, from) : rooms(typed, from);
}

const commands = (typed) => store.seen.commands
  .filter((each) => each.name.startsWith(`/${typed}`))
  .map((each) => ({ from: 0, insert: each.name, name: each.name, hint: each.hint, note: each.description }));

const people = (typed, from) => store.seen.people
  .filter((each) => each.real_name.toLowerCase().startsWith(typed) || each.real_name.toLowerCase().includes(` ${typed}`))
  .sort((one, other) => Number(other.is_bot) - Number(one.is_bot))
  .map((each) => ({ from, insert: `@${each.real_name}`, name: each.real_name, note: each.is_bot ? "App" : each.title }));

const rooms = (typed, from) => store.seen.channels
  .filter((each) => !each.direct && each.name.startsWith(typed))
  .map((each) => ({ from, insert: `#${each.name}`, name: `#${each.name}`, note: each.purpose }));
