// Photos, documents and the other things that hang on a message.

import { el, icon } from "./dom.js";
import { t } from "./words.js";

const address = (file) => `/playground/files/${encodeURIComponent(file.file_id)}`;

const kinds = {
  photo(sizes, message) {
    const size = sizes.at(-1);
    const picture = el("img", {
      src: address(size), width: size.width, height: size.height,
      alt: message.caption || t("chat.photo"), loading: "lazy",
    });
    const link = { href: address(size), target: "_blank", rel: "noopener", class: "photo" };
    return el("a", link, picture);
  },
  document(file) {
    const size = sizeOf(file.file_size);
    const label = t("chat.download", { name: file.file_name, size });
    return el("a",
      { href: address(file), download: file.file_name, class: "document", "aria-label": label },
      el("span", { class: "document-icon" }, icon("file")),
      el("span", { class: "document-name" }, file.file_name),
      el("span", { class: "document-size" }, size));
  },
  sticker: (sticker) => el("span", { class: "sticker", role: "img", "aria-label": t("chat.sticker") }, sticker.emoji),
  voice: (voice) => line("voice", t("chat.voice", { seconds: voice.duration })),
  video: (video) => line("video", t("chat.video", { seconds: video.duration })),
  location: (place) => line("location", t("chat.location", place)),
  contact: (contact) => line("contact", `${contact.first_name} +${contact.phone_number}`),
};

/** The element of a message's attachment, or null for plain text. */
export function attachment(message) {
  const kind = Object.keys(kinds).find((name) => message[name]);
  return kind ? kinds[kind](message[kind], message) : null;
}

/** One line that stands for a message in a list. */
export function preview(message) {
  const words = message.text ?? message.caption;
  if (words) return words.replace(/\s+/g, " ");
  if (message.document) return message.document.file_name;
  const kind = Object.keys(kinds).find((name) => message[name]) ?? "other";
  const seconds = message[kind]?.duration;
  return t(`chat.${kind}`, { ...message[kind], seconds });
}

function line(name, text) {
  return el("span", { class: "attached-line" }, icon(name), el("span", {}, text));
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
