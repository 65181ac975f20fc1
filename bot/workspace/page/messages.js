// The list of messages, in a channel or a thread.

import { avatar, el, reconcile, safeLink, toast } from "./dom.js";
import { drawsEmoji, emoji, QUICK } from "./emoji.js";
import { blocks } from "./blocks.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { messageMenu, pickEmoji } from "./menus.js";
import * as store from "./store.js";

const GROUP_SECONDS = 5 * 60;
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });

// Shows `list` in `parent`; `go` opens a thread. Where the end was in sight, what is new comes into sight.
export function messages(parent, list, go, empty) {
  const atEnd = isAtEnd(parent);
  const rows = list.flatMap((message, index) => row(message, list[index - 1], go));
  reconcile(parent, rows.length ? rows : [["empty", empty, () => el("p", { class: "empty" }, empty)]]);
  if (atEnd) toEnd(parent);
}

// The last message in sight; of one taller than the pane, its beginning.
export function toEnd(parent) {
  const last = parent.lastElementChild;
  const bottom = parent.scrollHeight - parent.clientHeight;
  parent.scrollTop = last ? Math.min(bottom, last.offsetTop - parent.offsetTop - 8) : bottom;
}

function row(message, before, go) {
  const moment = new Date(Number(message.ts) * 1000);
  const day = DAY.format(moment);
  const newDay = !before || DAY.format(new Date(Number(before.ts) * 1000)) !== day;
  const follows = !newDay && sameVoice(before, message);
  const divider = [`day ${day}`, day, () => el("div", { class: "day", role: "separator" }, el("span", {}, day))];
  const signature = JSON.stringify([message, follows, store.open.user]);
  return [...(newDay ? [divider] : []), [`m ${message.ts}`, signature, () => shown(message, moment, follows, go)]];
}

function sameVoice(before, message) {
  const voice = (one) => `${one.user ?? one.username}${one.only_you ?? ""}`;
  const plain = !before.bot_id && !message.bot_id;
  return plain && voice(before) === voice(message) && Number(message.ts) - Number(before.ts) < GROUP_SECONDS;
}

function isAtEnd(parent) {
  const last = parent.lastElementChild;
  const left = parent.scrollHeight - parent.scrollTop - parent.clientHeight;
  return left < 80 || (last && left <= last.offsetHeight + 16);
}

const author = (message) => store.person(message.user) ?? { id: message.bot_id ?? "?", real_name: message.username ?? "Unknown", is_bot: true };

function shown(message, moment, follows, go) {
  const who = author(message);
  const time = el("time", { datetime: moment.toISOString(), title: moment.toLocaleString("en-GB") }, CLOCK.format(moment));
  const name = el("span", { class: "author" }, who.real_name, who.is_bot ? el("span", { class: "badge" }, "App") : null);
  const head = follows ? null : el("p", { class: "head" }, name, time);
  const beside = follows ? el("span", { class: "gutter" }, time) : avatar(who);
  const body = el("div", { class: "content" }, head, onlyYou(message), content(message), reactions(message), replies(message, go));
  const kind = ["message", follows ? "follows" : "", message.only_you ? "only-you" : ""].join(" ");
  const made = el("article", { class: kind, "data-ts": message.ts, "aria-label": `${who.real_name}, ${CLOCK.format(moment)}` }, beside, body);
  if (!message.only_you) made.append(tools(message, made, go));
  return made;
}

const onlyYou = (message) => (message.only_you ? el("p", { class: "only" }, icon("eye"), " Only visible to you") : null);

function content(message) {
  const where = message.ts;
  const held = { where, values: {}, press: (each, value, pressed) => press(where, each, value, pressed) };
  const typed = message.client_msg_id;
  const rich = message.blocks?.length && !typed ? blocks(message.blocks, held) : el("div", { class: "text" }, mrkdwn(message.text ?? ""));
  const attached = (message.attachments ?? []).map((each) =>
    el("div", { class: "attachment" }, each.blocks ? blocks(each.blocks, held) : mrkdwn(each.text ?? each.fallback ?? "")));
  const files = (message.files ?? []).map((file) => el("p", { class: "file" }, icon("file"), " ", safeLink(file.url_private, file.title)));
  return el("div", { class: "body" }, rich, attached, files, message.edited ? el("span", { class: "edited" }, "(edited)") : null);
}

// Presses once at a time, and says so when the bot does not answer.
export async function press(where, each, value, pressed, values) {
  pressed?.setAttribute("aria-busy", "true");
  try {
    await store.act("press", { where, action: each.action_id, value, values });
  } catch (error) {
    toast(error.message);
  } finally {
    pressed?.removeAttribute("aria-busy");
  }
}

export async function react(ts, name, undo = false) {
  await store.act("react", { ts, emoji: name, undo }).catch((error) => toast(error.message));
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return el("div", { class: "reactions" }, message.reactions.map((each) => {
    const mine = each.users.includes(store.open.user);
    const names = each.users.map((id) => store.person(id)?.real_name ?? id).join(", ");
    return el("button", { type: "button", class: "reaction", "aria-pressed": String(mine), title: `${names} reacted with :${each.name}:`, onclick: () => react(message.ts, each.name, mine) },
      el("span", {}, emoji(each.name)), ` ${each.count}`);
  }));
}

function replies(message, go) {
  if (!go || !message.reply_count) return null;
  const words = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
  const faces = message.reply_users.map(store.person).filter(Boolean).slice(0, 4).map(avatar);
  return el("button", { type: "button", class: "replies", onclick: () => go(message.ts) }, faces, el("span", {}, words),
    el("time", {}, `Last at ${CLOCK.format(new Date(Number(message.latest_reply) * 1000))}`));
}

function tools(message, made, go) {
  const tool = (label, sign, onclick) => el("button", { type: "button", class: "plain", "aria-label": label, title: label, onclick }, sign);
  const quick = !drawsEmoji ? [] : QUICK.map((name) => tool(`React with ${name.replaceAll("_", " ")}`, emoji(name), () => react(message.ts, name)));
  const more = tool("Another emoji", icon("smile"), (event) => pickEmoji(event.currentTarget, (name) => react(message.ts, name)));
  const reply = go ? tool("Reply in thread", icon("bubble"), () => go(message.thread_ts ?? message.ts)) : null;
  const menu = tool("More actions", icon("more"), (event) => messageMenu(event.currentTarget, message, () => edit(message, made)));
  menu.classList.add("message-menu");
  return el("div", { class: "tools", role: "toolbar", "aria-label": "Message actions" }, quick, more, reply, menu);
}

const typedAgain = (text) => text
  .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (mark, id) => `@${store.person(id)?.real_name ?? id}`)
  .replace(/<#[A-Z0-9]+\|([^>]*)>/g, "#$1")
  .replace(/<([^>|]+)(?:\|[^>]*)?>/g, "$1")
  .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function edit(message, made) {
  const field = el("textarea", { rows: 2, "aria-label": "Edit message", value: typedAgain(message.text) });
  const body = made.querySelector(".body");
  const done = () => form.replaceWith(body);
  const save = async (event) => {
    event.preventDefault();
    done();
    if (field.value.trim()) await store.act("edit", { ts: message.ts, text: field.value.trim() }).catch((error) => toast(error.message));
  };
  const form = el("form", { class: "edit", onsubmit: save }, field, el("div", {},
    el("button", { type: "button", class: "button", onclick: done }, "Cancel"), el("button", { class: "button primary" }, "Save")));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") done();
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
  });
  body.replaceWith(form);
  field.focus();
}
