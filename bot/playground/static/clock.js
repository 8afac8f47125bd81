// The hands on the clock: shows the playground's time and turns it forward.

import { byId } from "./dom.js";
import { attempt, showToast } from "./notices.js";
import { ask } from "./server.js";
import { on, store } from "./store.js";
import { fullOf } from "./time.js";
import { t } from "./words.js";

const face = byId("clock");
const buttons = [...document.querySelectorAll("button[data-travel]")];
let reading = null; // what the server's clock said, and when we heard it

export function startClock() {
  on("clock", (news) => {
    reading = { at: news.now, heard: performance.now() };
    draw();
  });
  on("state", () => {
    for (const node of buttons) if (node.dataset.travel === "next") node.hidden = !store.hasNext;
  });
  for (const node of buttons) node.addEventListener("click", () => travel(node));
  setInterval(draw, 1000);
}

function draw() {
  if (!reading) return;
  const now = new Date(reading.at + performance.now() - reading.heard);
  const text = fullOf(now);
  if (face.textContent === text) return;
  face.textContent = text;
  face.dateTime = now.toISOString();
}

async function travel(node) {
  for (const other of buttons) other.setAttribute("aria-disabled", "true");
  const answer = await attempt(() => ask("travel", { by: node.dataset.travel }));
  for (const other of buttons) other.removeAttribute("aria-disabled");
  if (!answer) return;
  const time = fullOf(new Date(answer.now));
  showToast(answer.moved ? t("clock.moved", { time }) : t("clock.none"));
}
