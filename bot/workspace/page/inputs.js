// Input blocks: a labelled control, its hint and its error.

import { el } from "./dom.js";
import { control, read } from "./controls.js";
import { unsupported } from "./richtext.js";

let count = 0;

export function input(block, held) {
  const made = control(block.element, block, held);
  if (!made) return unsupported(block.element.type);
  const id = `input-${(count += 1)}`;
  const error = held.errors?.[block.block_id];
  made.setAttribute("aria-label", block.label.text);
  if (!block.optional) made.setAttribute("aria-required", "true");
  if (error) made.setAttribute("aria-invalid", "true");
  made.setAttribute("aria-describedby", `${id}-error ${id}-hint`);
  made.id = id;
  if (block.dispatch_action) made.addEventListener("change", () => held.press(block.element, read(made), made));
  return el("div", { class: error ? "has-error" : "" },
    el("label", { for: id }, block.label.text, block.optional ? el("span", { class: "optional" }, " (optional)") : null),
    made,
    block.hint ? el("p", { class: "hint", id: `${id}-hint` }, block.hint.text) : null,
    el("p", { class: "error", id: `${id}-error`, role: "alert" }, error ?? ""));
}

// All that is written and chosen inside `root`, as {block_id: {action_id: value}}.
export function collect(root) {
  const values = {};
  for (const made of root.querySelectorAll("[data-kind]")) {
    (values[made.dataset.blockId] ??= {})[made.dataset.actionId] = read(made);
  }
  return values;
}
