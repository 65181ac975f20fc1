// Puts the page together: looks at the workspace whenever it changes, and shows what is open.

import { byId, el, reconcile, toast } from "./dom.js";
import { blocks } from "./blocks.js";
import { composer } from "./composer.js";
import { icon } from "./icons.js";
import { collect } from "./inputs.js";
import { closeMenu } from "./menus.js";
import { messages, press, toEnd } from "./messages.js";
import { modal } from "./modal.js";
import { sidebar } from "./sidebar.js";
import * as store from "./store.js";

const { open } = store;
const compose = composer("composer", "Message");
const composeThread = composer("thread-composer", "Reply", () => open.thread);
byId("menu").append(icon("menu"));
byId("thread-close").append(icon("close"));
byId("composer").append(compose.form);
byId("thread-composer").append(composeThread.form);

let looking = null;
let again = false;

// What is under a press stays until it is released, or the press would go to what took its place.
const LONGEST_PRESS = 1000;
let pressed = 0;
let missed = false;

function release() {
  clearTimeout(pressed);
  pressed = 0;
  if (missed) show();
}

document.addEventListener("pointerdown", () => { clearTimeout(pressed); pressed = setTimeout(release, LONGEST_PRESS); }, { capture: true });
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => setTimeout(release), { capture: true }); // after the click

function draw() {
  missed = pressed !== 0;
  if (!missed) show();
}

// One look at a time; a change meanwhile means another.
async function refresh() {
  if (looking) { again = true; return looking; }
  looking = (async () => {
    do {
      again = false;
      await store.look();
      draw();
    } while (again);
  })();
  try {
    await looking;
  } catch (error) {
    toast(error.message);
  } finally {
    looking = null;
  }
  return undefined;
}

function show() {
  missed = false;
  const { seen } = store;
  const room = store.here();
  const home = room.direct && open.tab === "home";
  document.title = `${room.direct ? room.name : `#${room.name}`} · ${seen.team}`;
  byId("room-name").textContent = room.direct ? room.name : `# ${room.name}`;
  byId("room-purpose").textContent = room.direct ? "" : `${room.members.length} members · ${room.purpose}`;
  tabs(room);
  sidebar(go);
  byId("messages").hidden = home;
  byId("composer").hidden = home;
  byId("home").hidden = !home;
  if (home) showHome();
  else messages(byId("messages"), byTime(seen.messages, seen.alone.filter((each) => !each.thread_ts)), openThread, empty(room));
  compose.name(room.direct ? `Message ${room.name}` : `Message #${room.name}`);
  compose.shortcuts.hidden = !seen.shortcuts.some((each) => !each.on_message);
  invitation(room);
  prompts(home ? [] : seen.prompts);
  thread(room);
  modal();
}

const byTime = (...lists) => lists.flat().sort((one, other) => (one.ts < other.ts ? -1 : 1));
const empty = (room) => (room.direct ? `This is the beginning of your messages with ${room.name}. Ask it something.` : `Nothing has been said in #${room.name} yet.`);

function thread(room) {
  const { seen } = store;
  const shown = Boolean(open.thread);
  byId("thread").hidden = !shown;
  byId("frame").classList.toggle("with-thread", shown);
  if (!shown) return;
  byId("thread-where").textContent = room.direct ? room.name : `#${room.name}`;
  const alone = seen.alone.filter((each) => each.thread_ts === open.thread);
  messages(byId("thread-messages"), byTime(seen.thread, alone), null, "This message is no longer there.");
  byId("thread-status").textContent = seen.status.status ? `${seen.app.name} ${seen.status.status}` : "";
  composeThread.name("Reply…");
}

function tabs(room) {
  const tab = (name, label) => [name, `${open.tab}${name}`, () => el("button", {
    type: "button", role: "tab", "aria-selected": String(open.tab === name), "data-tab": name, onclick: () => openTab(name),
  }, label)];
  reconcile(byId("tabs"), room.direct ? [tab("messages", "Messages"), tab("home", "Home")] : []);
}

function showHome() {
  const view = store.seen.home;
  const make = () => {
    const root = el("div", { class: "home-view" });
    const held = { where: view.id, values: view.state?.values, press: (each, value, pressed) => press(view.id, each, value, pressed, collect(root)) };
    root.append(...blocks(view.blocks, held));
    return root;
  };
  const nothing = () => el("p", { class: "empty" }, `${store.seen.app.name} has not published a Home tab yet.`);
  reconcile(byId("home"), [view ? ["view", view.hash, make] : ["none", "none", nothing]]);
}

function invitation(room) {
  const outside = !room.direct && !room.has_bot;
  const make = () => el("p", { class: "invite" }, `${store.seen.app.name} is not in this channel and hears nothing here. `,
    el("button", { type: "button", class: "button", onclick: () => store.act("invite", {}).catch((error) => toast(error.message)) }, `Add ${store.seen.app.name}`));
  const old = document.querySelector(".invite");
  if (outside && !old) byId("composer").before(make());
  if (!outside) old?.remove();
}

// What an agent suggests to ask, in its own messages.
function prompts(offered) {
  const make = (each) => () => el("button", { type: "button", class: "button", onclick: () => store.act("say", { text: each.message }).catch((error) => toast(error.message)) }, each.title);
  reconcile(byId("prompts"), offered.map((each) => [each.message, each.title, make(each)]));
}

async function go(channel) {
  Object.assign(open, { channel, thread: "", tab: "messages" });
  closeMenu();
  drawer(false);
  remember();
  await refresh();
  if (store.here().direct) await store.act("home", { tab: "messages" }).catch((error) => toast(error.message));
  toEnd(byId("messages"));
  byId("composer-text").focus({ preventScroll: true });
}

async function openThread(ts) {
  open.thread = ts;
  remember();
  byId("thread-messages").replaceChildren();
  await refresh();
  toEnd(byId("thread-messages"));
  byId("thread-composer-text").focus({ preventScroll: true });
}

async function openTab(name) {
  open.tab = name;
  await store.act("home", { tab: name }).catch((error) => toast(error.message));
  await refresh();
}

function drawer(shown) {
  byId("frame").classList.toggle("drawer", shown);
  byId("menu").setAttribute("aria-expanded", String(shown));
}

// The address names what is open, so that reloading and permalinks keep the place.
function remember() {
  const query = new URLSearchParams({ user: open.user, ...(open.thread ? { thread: open.thread } : {}) });
  history.replaceState(null, "", `/archives/${open.channel}?${query}`);
}

function recall() {
  const query = new URLSearchParams(location.search);
  const [, channel = "general"] = /^\/archives\/([A-Z0-9]+)/.exec(location.pathname) ?? [];
  const kept = localStorage.getItem("workspace-person");
  Object.assign(open, { user: query.get("user") ?? kept ?? "priya", channel, thread: query.get("thread") ?? query.get("thread_ts") ?? "" });
}

byId("menu").addEventListener("click", () => drawer(!byId("frame").classList.contains("drawer")));
byId("thread-close").addEventListener("click", () => { open.thread = ""; remember(); show(); });
byId("main").addEventListener("pointerdown", () => drawer(false), { capture: true });
byId("person").addEventListener("change", (event) => {
  Object.assign(open, { user: event.target.value, thread: "", tab: "messages" });
  localStorage.setItem("workspace-person", open.user);
  const room = store.here();
  go(room.direct || !room.members.includes(open.user) ? (room.direct ? "" : "general") : room.id);
});

recall();
await store.look().catch(() => Object.assign(open, { user: "priya", channel: "general", thread: "" }));
await store.look();
open.user = store.seen.people.find((each) => [each.id, each.name].includes(open.user)).id;
show();
new EventSource("/changes").addEventListener("message", refresh);
