// The modal on top of a person's others.

import { byId, el, toast } from "./dom.js";
import { blocks } from "./blocks.js";
import { icon } from "./icons.js";
import { collect } from "./inputs.js";
import { press } from "./messages.js";
import { plainText } from "./mrkdwn.js";
import * as store from "./store.js";

const box = byId("modal");
let showing = "";

box.addEventListener("cancel", (event) => { event.preventDefault(); close(); });

// Shows the top view of the snapshot; what is being written stays while the view is the same.
export function modal() {
  const view = store.seen.views.at(-1);
  if (!view) {
    showing = "";
    if (box.open) box.close();
    return;
  }
  const signature = JSON.stringify([view.id, view.hash, view.errors]);
  if (signature === showing) return;
  const written = showing && JSON.parse(showing)[0] === view.id ? collect(box) : {};
  showing = signature;
  fill(view, written);
  if (!box.open) box.showModal();
  const first = box.querySelector("[aria-invalid]") ?? box.querySelector("input, textarea, select") ?? box.querySelector("button");
  first?.focus();
}

function fill(view, written) {
  const held = {
    where: view.id,
    values: overlaid(view.state.values, written),
    errors: view.errors,
    press: (each, value, pressed) => press(view.id, each, value, pressed, collect(box)),
  };
  const submit = view.submit ? el("button", { class: "button primary", "data-submit": true }, plainText(view.submit.text)) : null;
  const back = store.seen.views.length > 1 ? el("button", { type: "button", class: "plain", "aria-label": "Back", onclick: close }, icon("back")) : null;
  box.dataset.viewId = view.id;
  box.replaceChildren(el("form", { novalidate: true, onsubmit: (event) => send(event, view, submit) },
    el("header", {}, back, el("h2", { id: "modal-title" }, plainText(view.title.text)),
      el("button", { type: "button", class: "plain", "aria-label": "Close", onclick: close }, icon("close"))),
    el("div", { class: "modal-body" }, blocks(view.blocks, held)),
    el("footer", {}, el("button", { type: "button", class: "button", onclick: close }, view.close ? plainText(view.close.text) : "Cancel"), submit)));
}

// The workspace keeps what was submitted or pressed; what was only written is in the page.
function overlaid(values, written) {
  const merged = structuredClone(values);
  for (const [block, inner] of Object.entries(written)) {
    for (const [action, value] of Object.entries(inner)) {
      if (typeof value === "string" && merged[block]?.[action] && "value" in merged[block][action]) merged[block][action].value = value;
    }
  }
  return merged;
}

async function send(event, view, submit) {
  event.preventDefault();
  submit?.setAttribute("aria-busy", "true");
  try {
    await store.act("submit", { view: view.id, values: collect(box) });
  } catch (error) {
    toast(error.message);
  } finally {
    submit?.removeAttribute("aria-busy");
  }
}

async function close() {
  const view = store.seen.views.at(-1);
  if (view) await store.act("close", { view: view.id }).catch((error) => toast(error.message));
}
