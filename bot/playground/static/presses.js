// Pressed inline buttons: each shows a spinner until the bot answers.

import { showAlert, showToast, attempt } from "./notices.js";
import { ask } from "./server.js";
import { emit, on } from "./store.js";
import { t } from "./words.js";

const PATIENCE = 15000;
const waiting = new Map(); // query id -> key of the button
const pressed = new Set(); // keys of buttons that spin
const early = new Map(); // answers that overtook the reply to our own request

const keyOf = (message, data) => `${message.chat.id}:${message.message_id}:${data}`;

export const isPressed = (message, data) => pressed.has(keyOf(message, data));

export async function press(message, data) {
  const key = keyOf(message, data);
  if (pressed.has(key)) return;
  pressed.add(key);
  emit("presses");
  const body = { chat: message.chat.id, message: message.message_id, data };
  const answer = await attempt(() => ask("press", body));
  if (!answer) release(key);
  else if (early.delete(answer.query)) release(key);
  else {
    waiting.set(answer.query, key);
    setTimeout(() => giveUp(answer.query), PATIENCE);
  }
}

function giveUp(query) {
  if (!waiting.has(query)) return;
  release(waiting.get(query));
  waiting.delete(query);
  showToast(t("connection.no_answer"));
}

function release(key) {
  pressed.delete(key);
  emit("presses");
}

on("answered", (answer) => {
  const key = waiting.get(answer.query);
  if (key) release(key);
  else early.set(answer.query, true);
  waiting.delete(answer.query);
  if (answer.text) (answer.alert ? showAlert : showToast)(answer.text);
  if (answer.url) emit("follow", answer.url);
});
