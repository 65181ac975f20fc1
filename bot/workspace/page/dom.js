// Elements are made here and only here, always from text, so nothing that somebody writes becomes mark-up.

export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(made, key, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function set(made, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
  else if (key === "class") made.className = value;
  else if (key === "value") made.value = value;
  else made.setAttribute(key, value === true ? "" : value);
}

export const byId = (id) => document.getElementById(id);

// A link leads out of the page only by these.
export function safeLink(address, ...children) {
  const allowed = /^(https?:\/\/|mailto:)/i.test(address);
  if (!allowed) return el("span", {}, ...children);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

let hiding = 0;
export function toast(sentence) {
  const shown = byId("toast");
  shown.textContent = sentence;
  shown.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { shown.hidden = true; }, 7000);
}

// Replace the children of `parent` by those of `wanted` ([key, signature, make]), keeping what has not changed.
export function reconcile(parent, wanted) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const after = wanted.map(([key, signature, make]) => {
    const kept = before.get(key);
    if (kept && kept.signature === signature) return kept;
    const made = make();
    made.dataset.key = key;
    made.signature = signature;
    return made;
  });
  after.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
  while (parent.children.length > after.length) parent.lastChild.remove();
}

export function avatar(person) {
  const words = (person.real_name || "?").split(/\s+/);
  const initials = (words[0][0] + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
  const shade = [...person.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 6, 0);
  const kind = person.is_bot ? "app" : `shade-${shade}`;
  return el("span", { class: `avatar ${kind}`, "aria-hidden": "true" }, initials);
}
