// Block Kit blocks -> DOM nodes. `held` says what holds them: {where, press(action, value, element), values}.

import { el } from "./dom.js";
import { mrkdwn, plainText } from "./mrkdwn.js";
import { grid, imageBox, markdown, richText, unsupported } from "./richtext.js";
import { element } from "./elements.js";
import { input } from "./inputs.js";

export const blocks = (list, held) => (list ?? []).map((block) => shown(block, held));

export function textObject(text) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text) : plainText(text.text);
}

function shown(block, held) {
  const make = BLOCKS[block.type];
  const made = make ? make(block, held) : unsupported(block.type);
  made.dataset.blockId = block.block_id ?? "";
  made.classList.add("block", `block-${block.type.replaceAll("_", "-")}`);
  return made;
}

const BLOCKS = {
  section,
  context,
  table,
  input,
  divider: () => el("hr"),
  header: (block) => el("h3", {}, plainText(block.text.text)),
  actions: (block, held) => el("div", {}, block.elements.map((each) => element(each, block, held))),
  context_actions: (block, held) => el("div", {}, block.elements.map((each) => element(each, block, held))),
  rich_text: richText,
  markdown: (block) => markdown(block.text),
  image,
};

function section(block, held) {
  const fields = block.fields ? el("div", { class: "fields" }, block.fields.map((field) => el("div", {}, textObject(field)))) : null;
  const words = el("div", { class: "words" }, block.text ? el("div", {}, textObject(block.text)) : null, fields);
  const beside = block.accessory ? el("div", { class: "accessory" }, element(block.accessory, block, held)) : null;
  return el("div", {}, words, beside);
}

function context(block) {
  const part = (each) => (each.type === "image" ? imageBox(each) : el("span", {}, textObject(each)));
  return el("div", {}, block.elements.map(part));
}

function image(block) {
  const title = block.title ? el("figcaption", {}, plainText(block.title.text)) : null;
  return el("figure", {}, title, imageBox(block));
}

function table(block) {
  const cell = (each) => (each.type === "rich_text" ? richText(each) : String(each.text ?? each.value ?? ""));
  const settings = block.column_settings ?? [];
  const classes = settings.map((each) => [each?.align && `align-${each.align}`, each?.is_wrapped && "wrapped"].filter(Boolean).join(" ") || undefined);
  return grid(block.rows.map((row) => row.map(cell)), classes);
}
