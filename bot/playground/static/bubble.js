// One message as an element: bubble, attachment, time, and the buttons under it.

import { attachment, preview } from "./attachments.js";
import { button, el, icon } from "./dom.js";
import { formatted, link } from "./formatted.js";
import { showToast } from "./notices.js";
import { isPressed, press } from "./presses.js";
import { timeOf } from "./time.js";
import { t } from "./words.js";

/** A new element for a message; `acts` has `say(text)` and `edit(message)`. */
export function bubble(message, acts) {
  const side = message.by_bot ? "theirs" : "mine";
  const node = el("article", {
    class: `message ${side}`,
    data: { messageId: message.message_id, testid: "message" },
  });
  return refill(node, message, acts);
}

/** Draws a message anew inside its element, and keeps the keyboard's place on it. */
export function refill(node, message, acts) {
  const kind = document.activeElement?.matches(".inline-button") ? ".inline-button" : "button";
  const focused = [...node.querySelectorAll(kind)].indexOf(document.activeElement);
  node.replaceChildren(body(message, acts), ...keyboard(message, acts));
  if (focused >= 0) {
    const buttons = node.querySelectorAll(kind);
    buttons[Math.min(focused, buttons.length - 1)]?.focus({ preventScroll: true });
  }
  return node;
}

function body(message, acts) {
  const words = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  const text = words && el("div", { class: "text" }, formatted(words, entities, acts.say));
  const kind = message.sticker ? "bubble bare" : message.photo ? "bubble pictured" : "bubble";
  return el("div", { class: kind }, quote(message), attachment(message), text, meta(message, acts));
}

function quote(message) {
  const answered = message.reply_to_message;
  return answered ? el("p", { class: "quote" }, preview(answered)) : null;
}

function meta(message, acts) {
  const date = new Date(message.date * 1000);
  const edited = message.edit_date && !message.by_bot;
  return el("span", { class: "meta" },
    !message.by_bot && message.text ? pencil(message, acts) : null,
    edited ? el("span", {}, t("chat.edited")) : null,
    el("time", { datetime: date.toISOString() }, timeOf(date)));
}

function pencil(message, acts) {
  const label = t("chat.edit");
  const press = { class: "pencil", "aria-label": label, title: label, onclick: () => acts.edit(message) };
  return button(press, icon("pencil"));
}

function keyboard(message, acts) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return [];
  const lines = rows.map((row) => el("div", { class: "inline-row" },
    ...row.map((key) => inlineButton(message, key, acts))));
  return [el("div", { class: "inline-keyboard" }, ...lines)];
}

function inlineButton(message, key, acts) {
  const look = `inline-button ${key.style ? `style-${key.style}` : ""}`.trim();
  if (key.url) {
    const node = link(key.url, acts.say, { class: look });
    node.append(el("span", {}, key.text));
    return node;
  }
  const busy = key.callback_data !== undefined && isPressed(message, key.callback_data);
  const act = key.copy_text ? () => copy(key.copy_text.text) : () => press(message, key.callback_data);
  return button({ class: look, "aria-busy": busy && "true", onclick: act }, el("span", {}, key.text));
}

async function copy(text) {
  await navigator.clipboard.writeText(text).then(() => showToast(t("connection.copied")), () => {});
}
