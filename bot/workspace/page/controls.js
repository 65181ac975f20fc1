// Form controls for Block Kit's selects, pickers and text inputs. Each carries data-action-id; read() gives its value.

import { el } from "./dom.js";
import { act, seen } from "./store.js";

export function control(each, block, held) {
  const make = CONTROLS[each.type];
  if (!make) return null;
  const kept = held.values?.[block.block_id]?.[each.action_id] ?? {};
  const made = make(each, kept, held);
  made.dataset.actionId = each.action_id ?? "";
  made.dataset.blockId = block.block_id;
  made.dataset.kind = each.type;
  if (!made.getAttribute("aria-label")) made.setAttribute("aria-label", each.placeholder?.text ?? block.label?.text ?? block.text?.text ?? each.type);
  return made;
}

// What the person chose or wrote: a string, a number, a list, or null for nothing.
export function read(made) {
  const kind = made.dataset.kind;
  if (kind === "checkboxes" || kind.startsWith("multi_")) return [...made.querySelectorAll("input:checked")].map((box) => box.value);
  if (kind === "radio_buttons") return made.querySelector("input:checked")?.value ?? null;
  if (kind === "datetimepicker") return made.value ? Math.floor(new Date(made.value).getTime() / 1000) : null;
  if (kind === "external_select") return made.chosen ?? null;
  if (kind === "rich_text_input") return made.value ? richValue(made.value) : null;
  return made.value || null;
}

const CONTROLS = {
  static_select: (each, kept) => menu(each, grouped(each), (kept.selected_option ?? each.initial_option)?.value),
  users_select: (each, kept) => menu(each, people(), kept.selected_user ?? each.initial_user),
  channels_select: (each, kept) => menu(each, rooms((room) => room.kind === "channel"), kept.selected_channel ?? each.initial_channel),
  conversations_select: (each, kept) => menu(each, rooms(() => true), kept.selected_conversation ?? conversation(each)),
  multi_static_select: (each, kept) => many(each, flat(each), values(kept.selected_options ?? each.initial_options)),
  multi_users_select: (each, kept) => many(each, people(), kept.selected_users ?? each.initial_users),
  multi_channels_select: (each, kept) => many(each, rooms((room) => room.kind === "channel"), kept.selected_channels ?? each.initial_channels),
  multi_conversations_select: (each, kept) => many(each, rooms(() => true), kept.selected_conversations ?? each.initial_conversations),
  external_select: external,
  checkboxes: (each, kept) => many(each, flat(each), values(kept.selected_options ?? each.initial_options)),
  radio_buttons: (each, kept) => many(each, flat(each), [(kept.selected_option ?? each.initial_option)?.value], "radio"),
  datepicker: (each, kept) => el("input", { type: "date", value: kept.selected_date ?? each.initial_date }),
  timepicker: (each, kept) => el("input", { type: "time", value: kept.selected_time ?? each.initial_time }),
  datetimepicker: (each, kept) => el("input", { type: "datetime-local", value: localTime(kept.selected_date_time ?? each.initial_date_time) }),
  plain_text_input: written,
  rich_text_input: (each) => el("textarea", { rows: 4, placeholder: each.placeholder?.text }),
  email_text_input: (each, kept) => line(each, kept, "email"),
  url_text_input: (each, kept) => line(each, kept, "url"),
  number_input: (each, kept) => el("input", { type: "number", step: each.is_decimal_allowed ? "any" : "1", min: each.min_value, max: each.max_value, value: kept.value ?? each.initial_value }),
};

const options = (list) => (list ?? []).map((option) => ({ value: option.value, text: option.text.text, note: option.description?.text }));
const flat = (each) => (each.option_groups ? each.option_groups.flatMap((group) => options(group.options)) : options(each.options));
const grouped = (each) => each.option_groups?.map((group) => ({ label: group.label.text, inner: options(group.options) })) ?? options(each.options);
const people = () => seen.people.map((one) => ({ value: one.id, text: one.real_name }));
const rooms = (wanted) => seen.channels.filter(wanted).map((room) => ({ value: room.id, text: room.direct ? room.name : `#${room.name}` }));
const values = (list) => (list ?? []).map((option) => option.value);
const conversation = (each) => each.initial_conversation ?? (each.default_to_current_conversation ? seen.channel : undefined);

function menu(each, choices, chosen) {
  const option = (choice) => el("option", { value: choice.value, selected: choice.value === chosen }, choice.text);
  const shown = choices.map((choice) => (choice.inner ? el("optgroup", { label: choice.label }, choice.inner.map(option)) : option(choice)));
  return el("select", {}, el("option", { value: "" }, each.placeholder?.text ?? "Choose…"), shown);
}

let groups = 0;
function many(each, choices, chosen, type = "checkbox") {
  const name = `choice-${(groups += 1)}`;
  const box = (choice) => el("label", { class: "choice" },
    el("input", { type, name, value: choice.value, checked: (chosen ?? []).includes(choice.value) }),
    el("span", {}, choice.text, choice.note ? el("small", {}, choice.note) : null));
  return el("fieldset", { class: "choices" }, choices.map(box));
}

function external(each, kept, held) {
  const list = el("select", { size: 5, hidden: true, "aria-label": "Found" });
  const field = el("input", { type: "search", placeholder: each.placeholder?.text ?? "Type to search", value: (kept.selected_option ?? each.initial_option)?.text.text, autocomplete: "off" });
  const made = el("div", { class: "external" }, field, list);
  made.chosen = kept.selected_option ?? each.initial_option;
  let found = [];
  field.addEventListener("change", (event) => event.stopPropagation());
  field.addEventListener("input", async () => {
    if (field.value.length < (each.min_query_length ?? 3)) return;
    found = await act("options", { where: held.where, action: each.action_id, typed: field.value });
    list.replaceChildren(...options(found).map((option) => el("option", { value: option.value }, option.text)));
    list.hidden = !found.length;
  });
  list.addEventListener("change", () => {
    made.chosen = found.find((option) => option.value === list.value);
    field.value = made.chosen.text.text;
    list.hidden = true;
  });
  return made;
}

function written(each, kept) {
  if (!each.multiline) return line(each, kept, "text");
  return el("textarea", { rows: 4, placeholder: each.placeholder?.text, minlength: each.min_length, maxlength: each.max_length ?? 3000, value: kept.value ?? each.initial_value });
}

const line = (each, kept, type) => el("input", {
  type, placeholder: each.placeholder?.text, minlength: each.min_length, maxlength: each.max_length ?? 3000, value: kept.value ?? each.initial_value, autocomplete: "off",
});

function localTime(stamp) {
  if (!stamp) return undefined;
  const moment = new Date(stamp * 1000);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

const richValue = (text) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] });
