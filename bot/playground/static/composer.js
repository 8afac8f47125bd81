// Where a person writes: send, correct, attach, block, start.

import { button, byId, el } from "./dom.js";
import { startPayload } from "./formatted.js";
import { startMenus } from "./menus.js";
import { attempt } from "./notices.js";
import { ask } from "./server.js";
import { current, on, store } from "./store.js";
import { t } from "./words.js";

const composer = byId("composer");
const PAYLOAD = new URLSearchParams(location.search).get("start") ?? "";
const drafts = new Map();
let payload = /^[\w-]{1,64}$/.test(PAYLOAD) ? PAYLOAD : "";
let editing = null;
let shown = null; // whose draft is in the field

export const say = (text) => attempt(() => ask("send", { chat: store.current, text }));
const attach = (what) => attempt(() => ask("attach", { chat: store.current, what }));
const locate = (place) => attempt(() => ask("locate", { chat: store.current, place }));

export function startComposer() {
  startMenus({ say, attach, locate });
  byId("composer-form").addEventListener("submit", submit);
  composer.addEventListener("keydown", keys);
  composer.addEventListener("input", fit);
  byId("cancel-edit").addEventListener("click", stopEditing);
  byId("start").addEventListener("click", start);
  byId("block").addEventListener("click", () => setBlocked(true));
  byId("unblock").addEventListener("click", () => setBlocked(false));
  for (const kind of ["state", "selected", "blocked", "message", "deleted", "profile"]) on(kind, draw);
  on("selected", changeDraft);
  on("follow", (url) => { if (startPayload(url) !== null) say(`/start ${startPayload(url)}`.trim()); });
}

/** Puts one of the person's own messages into the field, to be corrected. */
export function edit(message) {
  editing = message.message_id;
  composer.value = message.text;
  byId("editing-text").textContent = message.text;
  drawEditing();
  fit();
  composer.focus();
}

async function submit(event) {
  event.preventDefault();
  const text = composer.value;
  if (!text.trim()) return composer.focus();
  const body = { chat: store.current, message: editing, text };
  composer.value = "";
  const done = editing ? await attempt(() => ask("edit", body)) : await say(text);
  if (!done && !composer.value) composer.value = text;
  if (done) stopEditing();
  fit();
  return composer.focus();
}

function stopEditing() {
  if (editing) composer.value = "";
  editing = null;
  drawEditing();
  fit();
}

function drawEditing() {
  byId("editing").hidden = editing === null;
  const label = t(editing === null ? "composer.send" : "composer.save");
  byId("send").setAttribute("aria-label", label);
  byId("send").title = label;
}

function keys(event) {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    byId("composer-form").requestSubmit();
  } else if (event.key === "Escape" && editing) {
    stopEditing();
  } else if (event.key === "ArrowUp" && !composer.value) {
    const own = [...(current()?.messages.values() ?? [])].filter((one) => !one.by_bot && one.text);
    if (own.length) { event.preventDefault(); edit(own.at(-1)); }
  }
}

function fit() {
  composer.style.height = "auto";
  composer.style.height = `${composer.scrollHeight}px`;
  byId("send").classList.toggle("ready", composer.value.trim() !== "");
}

function changeDraft() {
  if (shown === store.current) return;
  stopEditing();
  drafts.set(shown, composer.value);
  shown = store.current;
  composer.value = drafts.get(shown) ?? "";
  fit();
}

function start() {
  const text = `/start ${payload}`.trim();
  payload = "";
  history.replaceState(null, "", `${location.pathname}${location.hash}`);
  draw();
  say(text);
  composer.focus();
}

const setBlocked = (blocked) => attempt(() => ask("block", { chat: store.current, blocked }));

function draw() {
  const person = current();
  if (!person) return;
  shown ??= person.id;
  const isEmpty = person.messages.size === 0;
  byId("empty").hidden = person.blocked || !(isEmpty || payload);
  byId("empty").classList.toggle("over", !isEmpty);
  byId("about").textContent = store.bot.description;
  byId("composer-form").hidden = person.blocked;
  byId("blocked").hidden = !person.blocked;
  byId("block").hidden = person.blocked;
  drawKeyboard(person);
}

/** The keyboard below the field that a bot may put there instead of the phone's own. */
function drawKeyboard(person) {
  const markups = [...person.messages.values()].map((message) => message.markup);
  const last = markups.filter((markup) => markup?.keyboard || markup?.remove_keyboard).at(-1);
  const keyboard = byId("keyboard");
  keyboard.hidden = !last?.keyboard || person.blocked;
  keyboard.replaceChildren(...(last?.keyboard ?? []).map((row) => el("div", { class: "inline-row" },
    ...row.map((key) => button({ class: "key", onclick: () => pressKey(key) }, key.text)))));
}

function pressKey(key) {
  if (key.request_contact) attach("contact");
  else if (key.request_location) locate(byId("place").value);
  else say(key.text);
}
