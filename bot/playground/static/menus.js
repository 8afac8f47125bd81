// The two panels above the composer: the bot's commands, and stand-ins for attachments.

import { button, byId, el, icon } from "./dom.js";
import { current, on } from "./store.js";
import { t } from "./words.js";

const KINDS = ["photo", "document", "sticker", "voice", "video", "location", "contact", "other_contact"];
const PLACE = "31.2304, 121.4737"; // People's Square
const composer = byId("composer");
const commands = byId("commands");
const attachments = byId("attachments");
const menuButton = byId("menu");
const attachButton = byId("attach");
let chosen = 0;

/** Starts both panels; `say` sends a text, `attach` a stand-in, `locate` a place. */
export function startMenus({ say, attach, locate }) {
  const pick = (command) => {
    composer.value = "";
    composer.dispatchEvent(new Event("input"));
    closeMenus();
    say(`/${command}`);
  };
  const send = (kind) => (kind === "location" ? locate(byId("place").value) : attach(kind));
  attachments.append(...KINDS.map((kind) => attachmentButton(kind, send)), placeField());
  menuButton.addEventListener("click", () => toggle(commands, () => drawCommands("", pick)));
  attachButton.addEventListener("click", () => toggle(attachments, () => {}));
  composer.addEventListener("input", () => suggest(pick));
  composer.addEventListener("keydown", (event) => steer(event));
  byId("composer-form").addEventListener("submit", closeMenus);
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".foot")) closeMenus();
  });
  byId("attachments").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { closeMenus(); attachButton.focus(); }
  });
  for (const kind of ["state", "selected", "profile"]) {
    on(kind, () => { menuButton.hidden = !current()?.commands.length; closeMenus(); });
  }
}

export function closeMenus() {
  show(commands, false);
  show(attachments, false);
}

export const isChoosing = () => !commands.hidden && commands.children.length > 0;

function show(panel, visible) {
  panel.hidden = !visible;
  const opener = panel === commands ? menuButton : attachButton;
  opener.setAttribute("aria-expanded", String(visible));
  if (panel === commands && !visible) composer.removeAttribute("aria-activedescendant");
}

function toggle(panel, fill) {
  const visible = panel.hidden;
  closeMenus();
  if (!visible) return;
  fill();
  show(panel, true);
  if (panel === commands) composer.focus();
  else panel.querySelector("button").focus();
}

function attachmentButton(kind, attach) {
  const act = () => { closeMenus(); attach(kind); composer.focus(); };
  const look = { class: "attachment", role: "menuitem", data: { attach: kind }, onclick: act };
  return button(look, el("span", { class: "attachment-icon" }, icon(kind)), t(`attach.${kind}`));
}

/** Where the shared place is, in degrees north and east. */
function placeField() {
  const field = el("input", { id: "place", value: PLACE, autocomplete: "off", inputmode: "text" });
  return el("label", { class: "place" }, t("attach.place"), field);
}

function suggest(pick) {
  const typed = /^\/([a-z0-9_]*)$/i.exec(composer.value);
  if (!typed) return show(commands, false);
  drawCommands(typed[1].toLowerCase(), pick);
  return show(commands, commands.children.length > 0);
}

function drawCommands(prefix, pick) {
  const fitting = (current()?.commands ?? []).filter(({ command }) => command.startsWith(prefix));
  commands.replaceChildren(...fitting.map((entry, index) => button(
    {
      class: "command", role: "option", id: `command-${index}`, tabindex: "-1",
      onclick: () => pick(entry.command),
    },
    el("span", { class: "command-name" }, `/${entry.command}`),
    el("span", { class: "command-about" }, entry.description))));
  choose(0);
}

function choose(index) {
  const options = [...commands.children];
  if (!options.length) return;
  chosen = (index + options.length) % options.length;
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
  composer.setAttribute("aria-activedescendant", `command-${chosen}`);
  options[chosen].scrollIntoView({ block: "nearest" });
}

function steer(event) {
  if (!isChoosing() || event.isComposing) return;
  const acts = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Enter: () => commands.children[chosen].click(),
    Tab: () => commands.children[chosen].click(),
    Escape: closeMenus,
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  acts[event.key]();
}
