// Where people type: messages, slash commands and mentions.

import { el, toast } from "./dom.js";
import { icon } from "./icons.js";
import { shortcutMenu } from "./menus.js";
import { suggestions } from "./suggestions.js";
import * as store from "./store.js";

// A composer for the channel, or with `thread()` for the thread that it gives.
export function composer(id, label, thread = null) {
  const field = el("textarea", { id: `${id}-text`, rows: 1, "aria-label": label, autocomplete: "off", "aria-autocomplete": "list", "aria-controls": `${id}-list` });
  const list = el("ul", { id: `${id}-list`, class: "suggestions", role: "listbox", "aria-label": "Suggestions", hidden: true });
  const suggest = suggestions(field, list, Boolean(thread));
  const shortcuts = thread ? null : el("button", {
    type: "button", class: "plain shortcuts", "aria-label": "Shortcuts", title: "Shortcuts", onclick: (event) => shortcutMenu(event.currentTarget),
  }, icon("bolt"));
  const sendButton = el("button", { class: "button primary send", "aria-label": "Send" }, "Send");
  const form = el("form", { class: "composer" }, list, field, el("div", { class: "composer-foot" },
    shortcuts, el("span", { class: "tip" }, thread ? "Enter sends" : "Enter sends · / for commands · @ for people"), sendButton));

  const grow = () => { field.style.height = "auto"; field.style.height = `${Math.min(field.scrollHeight, 200)}px`; };
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (suggest.keydown(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    grow();
    suggest.close();
    try {
      await send(text, thread?.() ?? "");
    } catch (error) {
      if (!field.value) field.value = text;
      toast(error.message);
    }
  });
  return { form, shortcuts, name(placeholder) { field.placeholder = placeholder; } };
}

async function send(text, thread) {
  const command = /^(\/[\w-]+)\s*([\s\S]*)$/.exec(text);
  if (!command) return store.act("say", { text, thread });
  const [, name, rest] = command;
  if (thread) throw new Error("Slash commands do not work in threads: type it in the channel");
  if (!store.seen.commands.some((each) => each.name === name)) throw new Error(`${name} is not a command here: type / to see those there are`);
  // The person has been told in the channel when the bot did not answer; saying it twice would be noise.
  return store.act("command", { command: name, text: rest }).catch((error) => {
    if (!/failed with the error/.test(error.message)) throw error;
  });
}
