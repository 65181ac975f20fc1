// Interactive elements that act at once: buttons, menus and pickers in messages, sections and Home.

import { byId, el } from "./dom.js";
import { control, read } from "./controls.js";
import { icon } from "./icons.js";
import { plainText } from "./mrkdwn.js";
import { imageBox, unsupported } from "./richtext.js";

export function element(each, block, held) {
  const make = { button, overflow, feedback_buttons: feedback, icon_button: iconButton, image: imageBox, workflow_button: button }[each.type];
  if (make) return make(each, block, held);
  const made = control(each, block, held);
  if (!made) return unsupported(each.type);
  made.addEventListener("change", () => held.press(each, read(made), made));
  return made;
}

function button(each, block, held) {
  const press = async (event) => {
    if (each.confirm && !(await confirmed(each.confirm))) return;
    if (each.url) window.open(each.url, "_blank", "noopener");
    await held.press(each, each.value ?? null, event.target.closest("button"));
  };
  return el("button", {
    type: "button",
    class: `button ${each.style ?? ""}`,
    "data-action-id": each.action_id ?? "",
    "data-block-id": block.block_id,
    "data-value": each.value,
    "aria-label": each.accessibility_label,
    onclick: press,
  }, plainText(each.text.text));
}

function overflow(each, block, held) {
  const choose = async (option, event) => {
    const details = event.target.closest("details");
    details.open = false;
    if (each.confirm && !(await confirmed(each.confirm))) return;
    if (option.url) window.open(option.url, "_blank", "noopener");
    await held.press(each, option.value, details.querySelector("summary"));
  };
  const options = each.options.map((option) =>
    el("button", { type: "button", role: "menuitem", "data-value": option.value, onclick: (event) => choose(option, event) }, plainText(option.text.text)));
  return el("details", { class: "overflow", "data-action-id": each.action_id ?? "" },
    el("summary", { class: "button", "aria-label": "More actions" }, icon("more")), el("div", { class: "menu", role: "menu" }, options));
}

function feedback(each, block, held) {
  const side = (one, sign) => el("button", {
    type: "button",
    class: "plain",
    title: one.text.text,
    "aria-label": one.accessibility_label ?? one.text.text,
    "data-action-id": each.action_id ?? "",
    "data-value": one.value,
    onclick: async (event) => {
      const pressed = event.currentTarget;
      await held.press(each, one.value, pressed);
      for (const other of pressed.parentElement.children) other.setAttribute("aria-pressed", String(other === pressed));
    },
  }, sign);
  return el("span", { class: "feedback", role: "group", "aria-label": "Feedback" }, side(each.positive_button, icon("up")), side(each.negative_button, icon("down")));
}

function iconButton(each, block, held) {
  const press = async (event) => {
    const pressed = event.currentTarget;
    if (each.confirm && !(await confirmed(each.confirm))) return;
    await held.press(each, each.value ?? null, pressed);
  };
  return el("button", { type: "button", class: "plain", "aria-label": each.text.text, title: each.text.text, "data-action-id": each.action_id ?? "", onclick: press }, icon("trash"));
}

// Asks before an element acts, in the bot's words.
export function confirmed(asked) {
  const box = byId("confirm");
  return new Promise((resolve) => {
    const style = asked.style === "danger" ? "danger" : "primary";
    box.replaceChildren(el("form", { method: "dialog" },
      el("h2", { id: "confirm-title" }, plainText(asked.title.text)), el("div", { class: "modal-body" }, plainText(asked.text.text)),
      el("footer", {}, el("button", { class: "button", value: "no" }, asked.deny.text), el("button", { class: `button ${style}`, value: "yes" }, asked.confirm.text))));
    box.returnValue = "no";
    box.onclose = () => resolve(box.returnValue === "yes");
    box.showModal();
  });
}
