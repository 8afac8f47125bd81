// The conversation on the screen: bubbles in order, days between them, the end kept in sight.

import { bubble, refill } from "./bubble.js";
import { byId, el } from "./dom.js";
import { current, on, store } from "./store.js";
import { dayOf } from "./time.js";
import { t } from "./words.js";

const NEAR_END = 120;
const ACTION_LASTS = 5000;
const log = byId("log");
const toEnd = byId("to-end");
const typing = el("div", { class: "typing", "aria-hidden": "true", hidden: true },
  el("i"), el("i"), el("i"));
let acts = {};

/** Starts drawing; `actions` is handed to every bubble. */
export function startLog(actions) {
  acts = actions;
  on("state", redraw);
  on("selected", redraw);
  on("message", upsert);
  on("deleted", remove);
  on("presses", refreshKeyboards);
  on("action", showTyping);
  log.addEventListener("scroll", () => { toEnd.hidden = isAtEnd(); }, { passive: true });
  toEnd.addEventListener("click", () => log.scrollTo({ top: log.scrollHeight, behavior: "smooth" }));
  log.addEventListener("load", (event) => { if (wasAtEnd) scrollToEnd(event); }, true);
  new ResizeObserver(() => { if (wasAtEnd) scrollToEnd(); }).observe(log);
}

let wasAtEnd = true;

const isAtEnd = () => {
  wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  return wasAtEnd;
};

function scrollToEnd() {
  log.scrollTop = log.scrollHeight;
  toEnd.hidden = true;
}

function redraw() {
  const person = current();
  log.setAttribute("aria-busy", "true");
  log.setAttribute("aria-label", t("chat.log", { name: store.bot.name }));
  log.replaceChildren(typing);
  for (const message of person?.messages.values() ?? []) append(message);
  log.removeAttribute("aria-busy");
  wasAtEnd = true;
  showTyping();
  scrollToEnd();
}

function append(message) {
  const day = dayOf(new Date(message.date * 1000));
  const last = [...log.querySelectorAll(".day")].at(-1)?.textContent;
  if (day !== last) log.insertBefore(el("p", { class: "day" }, day), typing);
  const node = bubble(message, acts);
  log.insertBefore(node, typing);
  return node;
}

const elementOf = (id) => log.querySelector(`[data-message-id="${Number(id)}"]`);

function upsert({ person, message, fresh }) {
  if (person.id !== store.current) return;
  const stick = isAtEnd() || (fresh && !message.by_bot);
  const node = elementOf(message.message_id);
  if (node) refill(node, message, acts);
  else append(message).classList.add("arriving");
  showTyping();
  if (stick) scrollToEnd();
  else toEnd.hidden = false;
}

function remove({ person, ids }) {
  if (person?.id !== store.current) return;
  for (const id of ids) elementOf(id)?.remove();
  for (const day of log.querySelectorAll(".day")) {
    if (!day.nextElementSibling?.matches(".message")) day.remove();
  }
}

function refreshKeyboards() {
  for (const message of current()?.messages.values() ?? []) {
    const node = message.reply_markup && elementOf(message.message_id);
    if (node) refill(node, message, acts);
  }
}

function showTyping() {
  const person = current();
  const lasts = person?.action ? ACTION_LASTS - (performance.now() - person.action) : 0;
  const stick = isAtEnd();
  typing.hidden = lasts <= 0;
  byId("bot-status").classList.toggle("active", lasts > 0);
  byId("bot-status").textContent = t(lasts > 0 ? "bot.typing" : "bot.kind");
  if (lasts > 0) setTimeout(showTyping, lasts + 20);
  if (stick) scrollToEnd();
}
