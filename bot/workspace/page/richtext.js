// rich_text blocks and standard Markdown -> DOM nodes.

import { el, safeLink } from "./dom.js";
import { icon } from "./icons.js";
import { channelMention, glyph, userMention } from "./mrkdwn.js";

export function richText(block) {
  return el("div", { class: "rich" }, block.elements.map(part));
}

function part(element) {
  const inner = (element.elements ?? []).map(element.type === "rich_text_list" ? item : leaf);
  if (element.type === "rich_text_section") return el("p", {}, inner);
  if (element.type === "rich_text_quote") return el("blockquote", {}, inner);
  if (element.type === "rich_text_preformatted") return el("pre", {}, el("code", {}, inner));
  if (element.type !== "rich_text_list") return unsupported(element.type);
  const name = element.style === "ordered" ? "ol" : "ul";
  const start = element.offset ? { start: element.offset + 1 } : {};
  return el(name, { class: `indent-${Math.min(element.indent ?? 0, 5)}`, ...start }, inner);
}

const item = (section) => el("li", {}, (section.elements ?? []).map(leaf));

const LEAVES = {
  text: (leaf) => leaf.text,
  link: (leaf) => safeLink(leaf.url, leaf.text || leaf.url),
  user: (leaf) => userMention(leaf.user_id),
  channel: (leaf) => channelMention(leaf.channel_id),
  emoji: (leaf) => glyph(leaf.name),
  broadcast: (leaf) => el("span", { class: "mention" }, `@${leaf.range}`),
  date: (leaf) => leaf.fallback ?? new Date(leaf.timestamp * 1000).toLocaleDateString("en-GB"),
  usergroup: (leaf) => el("span", { class: "mention" }, `@${leaf.usergroup_id}`),
  color: (leaf) => leaf.value,
};

function leaf(element) {
  const make = LEAVES[element.type];
  if (!make) return unsupported(element.type);
  const styles = { bold: "strong", italic: "em", strike: "s", code: "code" };
  return Object.entries(styles).reduce(
    (node, [style, name]) => (element.style?.[style] ? el(name, {}, node) : node), make(element));
}

export const unsupported = (type) => el("div", { class: "unsupported", role: "note" }, `unsupported block: ${type}`);

// Pictures are named, not loaded: nothing here fetches from outside this machine.
export const imageBox = (picture) =>
  el("span", { class: "picture", role: "img", "aria-label": picture.alt_text }, icon("picture"), ` ${picture.alt_text}`);

// Markdown: headings, lists, quotes, fences, tables, rules and paragraphs.
export function markdown(text) {
  const rest = text.split("\n");
  const nodes = [];
  while (rest.length) {
    const kind = KINDS.find(([pattern]) => pattern.test(rest[0]));
    const node = kind[1](rest);
    if (node) nodes.push(node);
  }
  return el("div", { class: "rich" }, nodes);
}

const KINDS = [
  [/^\s*$/, (rest) => void rest.shift()],
  [/^```/, fence],
  [/^#{1,6} /, heading],
  [/^\s*([-*_])(\s*\1){2,}\s*$/, (rest) => { rest.shift(); return el("hr"); }],
  [/^\s*>/, quote],
  [/^\s*([-*+]|\d+[.)])\s/, list],
  [/^\s*\|.*\|\s*$/, table],
  [/^/, paragraph],
];

const take = (rest, pattern) => {
  const taken = [];
  while (rest.length && pattern.test(rest[0])) taken.push(rest.shift());
  return taken;
};

function fence(rest) {
  rest.shift();
  const code = take(rest, /^(?!```)/);
  rest.shift();
  return el("pre", {}, el("code", {}, code.join("\n")));
}

function heading(rest) {
  const [, marks, words] = /^(#+) (.*)$/.exec(rest.shift());
  return el(`h${Math.min(marks.length + 2, 6)}`, {}, phrase(words));
}

function quote(rest) {
  return el("blockquote", {}, joined(take(rest, /^\s*>/).map((line) => line.replace(/^\s*> ?/, ""))));
}

function list(rest) {
  const ordered = /^\s*\d/.test(rest[0]);
  const items = take(rest, /^\s*([-*+]|\d+[.)])\s/);
  const rows = items.map((line) => {
    const [, space, words] = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line);
    return el("li", { class: `indent-${Math.min(Math.floor(space.length / 2), 5)}` }, phrase(words));
  });
  return el(ordered ? "ol" : "ul", ordered ? { start: parseInt(items[0], 10) } : {}, rows);
}

function table(rest) {
  const rows = take(rest, /^\s*\|.*\|\s*$/).map((line) => line.trim().slice(1, -1).split("|").map((cell) => cell.trim()));
  const body = rows.filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
  return grid(body.map((cells) => cells.map(phrase)));
}

export function grid(rows, alignments = []) {
  const row = (cells, name) => el("tr", {}, cells.map((cell, at) => el(name, { class: alignments[at] }, cell)));
  const [head, ...body] = rows;
  return el("div", { class: "table-wrap", tabindex: "0" },
    el("table", {}, el("thead", {}, row(head ?? [], "th")), el("tbody", {}, body.map((cells) => row(cells, "td")))));
}

function paragraph(rest) {
  const first = rest.shift();
  return el("p", {}, joined([first, ...take(rest, /^(?!\s*$|```|#{1,6} |\s*>|\s*([-*+]|\d+[.)])\s|\s*\|)/)]));
}

const joined = (lines) => lines.flatMap((line, index) => [...(index ? [el("br")] : []), ...phrase(line)]);

const MARKS = [
  [/`([^`]+)`/, (found) => el("code", {}, found[1])],
  [/\[([^\]]+)\]\(([^)\s]+)\)/, (found) => safeLink(found[2], phrase(found[1]))],
  [/\*\*(.+?)\*\*/, (found) => el("strong", {}, phrase(found[1]))],
  [/(?<!\w)[*_](?!\s)(.+?)(?<!\s)[*_](?!\w)/, (found) => el("em", {}, phrase(found[1]))],
  [/~~(.+?)~~/, (found) => el("s", {}, phrase(found[1]))],
  [/<@([A-Z0-9]+)>/, (found) => userMention(found[1])],
  [/:([a-z0-9_+'-]+):/, (found) => glyph(found[1])],
];

function phrase(text) {
  const hits = MARKS.map(([pattern, make]) => ({ found: pattern.exec(text), make })).filter((hit) => hit.found);
  if (!hits.length) return text ? [text] : [];
  const { found, make } = hits.reduce((best, hit) => (hit.found.index < best.found.index ? hit : best));
  const before = text.slice(0, found.index);
  return [...(before ? [before] : []), make(found), ...phrase(text.slice(found.index + found[0].length))];
}
