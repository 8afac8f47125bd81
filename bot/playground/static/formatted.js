// Text with the Bot API's entities to document nodes. Offsets are UTF-16 units, as in JavaScript.

import { button, el } from "./dom.js";
import { store } from "./store.js";
import { t } from "./words.js";

const SAFE = /^(https?|tg|mailto|tel):/i;
const PLAIN = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote",
};

/** Nodes for a text; `say` sends a text to the bot when a command or deep link is pressed. */
export function formatted(text, entities, say) {
  const root = document.createDocumentFragment();
  fill(root, { text, say }, 0, text.length, entities ?? []);
  return root;
}

function fill(parent, context, start, end, entities) {
  let place = start;
  for (let i = 0; i < entities.length;) {
    const from = Math.max(entities[i].offset, place);
    const to = Math.min(entities[i].offset + entities[i].length, end);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < to) next += 1;
    if (to > from) {
      parent.append(context.text.slice(place, from));
      const node = wrapper(entities[i], context.text.slice(from, to), context.say);
      fill(node, context, from, to, entities.slice(i + 1, next));
      parent.append(node);
      place = to;
    }
    i = next;
  }
  parent.append(context.text.slice(place, end));
}

function wrapper(entity, inside, say) {
  if (PLAIN[entity.type]) return el(PLAIN[entity.type]);
  if (entity.type === "bot_command") {
    return button({ class: "link", onclick: () => say(inside) });
  }
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "expandable_blockquote") return expandable();
  if (entity.type === "url" || entity.type === "text_link") return link(entity.url ?? inside, say);
  return el("span");
}

/** A quotation folded to its first lines, as messengers show it; a press unfolds it. */
function expandable() {
  const node = el("blockquote", { class: "folded" });
  const more = button({ class: "more", "aria-expanded": "false" }, t("chat.unfold"));
  more.addEventListener("click", () => {
    const folded = node.classList.toggle("folded");
    more.setAttribute("aria-expanded", String(!folded));
    more.textContent = t(folded ? "chat.unfold" : "chat.fold");
  });
  queueMicrotask(() => node.append(more));
  return node;
}

function spoiler() {
  const node = button({ class: "spoiler", "aria-label": t("chat.spoiler") });
  node.addEventListener("click", () => {
    node.classList.add("shown");
    node.removeAttribute("aria-label");
  });
  return node;
}

/** A link to the web, or a press that starts the bot when it leads to the bot itself. */
export function link(address, say, properties = {}) {
  const payload = startPayload(address);
  if (payload !== null) {
    return button({ class: "link", ...properties, onclick: () => say(`/start ${payload}`.trim()) });
  }
  const href = SAFE.test(address) ? address : `https://${address}`;
  const label = t("chat.opens");
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", title: label, ...properties });
}

/** The payload of a deep link to this bot, or null for any other address. */
export function startPayload(address) {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]{0,64}))?$/i.exec(address);
  if (!match || match[1].toLowerCase() !== store.bot.username.toLowerCase()) return null;
  return match[2] ?? "";
}
