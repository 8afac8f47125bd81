// The list of people, each with the last words of their chat.

import { preview } from "./attachments.js";
import { avatar, button, byId, el } from "./dom.js";
import { attempt } from "./notices.js";
import { ask } from "./server.js";
import { on, select, store } from "./store.js";
import { timeOf } from "./time.js";
import { t } from "./words.js";

const app = byId("app");
const list = byId("people");

export function startPeople() {
  for (const kind of ["state", "people", "selected", "deleted", "blocked"]) on(kind, draw);
  on("message", ({ person, message, fresh }) => {
    const seen = person.id === store.current && (isWide() || app.dataset.view === "chat");
    if (fresh && message.by_bot && !seen) person.unread += 1;
    draw();
  });
  byId("add-person").addEventListener("submit", add);
  byId("back").addEventListener("click", () => { app.dataset.view = "list"; });
}

const isWide = () => matchMedia("(min-width: 760px)").matches;

/** Opens somebody's chat; on a phone it takes the whole screen. */
export function open(id) {
  app.dataset.view = "chat";
  select(id);
  if (isWide()) byId("composer").focus();
}

async function add(event) {
  event.preventDefault();
  const field = byId("person-name");
  const answer = await attempt(() => ask("people", { name: field.value }));
  if (!answer) return field.focus();
  field.value = "";
  if (store.people.has(answer.id)) open(answer.id);
  else on("people", () => { if (answer.id && store.people.has(answer.id)) { open(answer.id); answer.id = 0; } });
}

function draw() {
  const focused = document.activeElement?.dataset?.person;
  list.replaceChildren(...[...store.people.values()].map(entry));
  if (focused) list.querySelector(`[data-person="${focused}"]`)?.focus();
}

function entry(person) {
  const last = [...person.messages.values()].at(-1);
  const said = last ? preview(last) : t("people.empty");
  const words = last && !last.by_bot ? t("people.said", { text: said }) : said;
  const isCurrent = person.id === store.current;
  return button(
    {
      class: "person", "aria-current": isCurrent && "true", onclick: () => open(person.id),
      data: { person: person.id, testid: "person" },
    },
    avatar(person.name, person.id),
    el("span", { class: "person-name" }, person.name),
    el("time", { class: "person-time" }, last ? timeOf(new Date(last.date * 1000)) : ""),
    el("span", { class: "person-last" }, words),
    badge(person));
}

function badge(person) {
  if (!person.unread) return null;
  const label = t("people.unread", { count: person.unread });
  return el("span", { class: "badge", "aria-label": label }, String(person.unread));
}
