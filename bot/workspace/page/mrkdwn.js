// Slack's mrkdwn -> DOM nodes.

import { el, safeLink } from "./dom.js";
import { emoji, EMOJI } from "./emoji.js";
import * as store from "./store.js";

const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

// Whole text: code fences first, then lines grouped into quotes and paragraphs.
export function mrkdwn(text) {
  const parts = text.split(/```\n?([\s\S]*?)```/);
  return parts.flatMap((part, index) => (index % 2 ? [el("pre", {}, el("code", {}, unescape(part)))] : lines(part)));
}

function lines(text) {
  const nodes = [];
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quoted) addQuoted(nodes, inline(quoted[1]));
    else addLine(nodes, inline(line), nodes.length > 0);
  }
  return nodes;
}

function addQuoted(nodes, content) {
  const last = nodes.at(-1);
  if (last?.nodeName === "BLOCKQUOTE") last.append(el("br"), ...content);
  else nodes.push(el("blockquote", {}, content));
}

function addLine(nodes, content, follows) {
  if (follows && nodes.at(-1).nodeName !== "BLOCKQUOTE") nodes.push(el("br"));
  nodes.push(...content);
}

const RULES = [
  [/`([^`\n]+)`/, (found) => el("code", {}, unescape(found[1]))],
  [/<([^<>\n]+)>/, (found) => marked(found[1])],
  [/(?<![\w*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\w*])/, (found) => el("strong", {}, inline(found[1]))],
  [/(?<!\w)_(?!\s)([^_\n]+?)(?<!\s)_(?!\w)/, (found) => el("em", {}, inline(found[1]))],
  [/(?<![\w~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\w~])/, (found) => el("s", {}, inline(found[1]))],
  [/:([a-z0-9_+'-]+):/, (found) => (EMOJI[found[1]] ? glyph(found[1]) : found[0])],
];

// The leftmost mark wins, and of two that begin together the earlier rule.
export function inline(text) {
  let best = null;
  for (const [pattern, make] of RULES) {
    const found = pattern.exec(text);
    if (found && (!best || found.index < best.found.index)) best = { found, make };
  }
  if (!best) return text ? [unescape(text)] : [];
  const { found, make } = best;
  const before = text.slice(0, found.index);
  return [...(before ? [unescape(before)] : []), make(found), ...inline(text.slice(found.index + found[0].length))];
}

// plain_text: nothing is mark-up but emoji and line ends.
export function plainText(text) {
  return text.split(/(:[a-z0-9_+'-]+:|\n)/).filter(Boolean).map((part) => {
    if (part === "\n") return el("br");
    const name = part.slice(1, -1);
    return part.startsWith(":") && EMOJI[name] ? glyph(name) : part;
  });
}

export const glyph = (name) => el("span", { class: "emoji", role: "img", "aria-label": name, title: `:${name}:` }, emoji(name));

function marked(inside) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  if (target.startsWith("@")) return userMention(target.slice(1), label);
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (target.startsWith("!date^")) return el("time", {}, dateText(target.slice(6), label));
  if (target.startsWith("!")) return el("span", { class: "mention" }, `@${label || target.slice(1)}`);
  return safeLink(unescape(target), unescape(label || target));
}

export function userMention(id, label = "") {
  const known = store.person(id);
  const mine = id === store.open.user ? " mine" : "";
  return el("span", { class: `mention${mine}` }, `@${known?.real_name ?? (label || id)}`);
}

export function channelMention(id, label = "") {
  return el("span", { class: "mention" }, `#${store.channel(id)?.name ?? (label || id)}`);
}

const DATES = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

function dateText(written, fallback) {
  const [stamp, format] = written.split("^");
  const moment = new Date(Number(stamp) * 1000);
  if (Number.isNaN(moment.getTime()) || !format) return fallback;
  return format.replace(/\{(\w+?)(_pretty)?\}/g, (token, name) =>
    DATES[name] ? new Intl.DateTimeFormat("en-GB", DATES[name]).format(moment) : token);
}
