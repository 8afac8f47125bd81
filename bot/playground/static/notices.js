// Short notices over the page: a toast that goes by itself, an alert that is dismissed.

import { byId } from "./dom.js";
import { t } from "./words.js";

const toast = byId("toast");
const alertBox = byId("alert");
let hiding = 0;

export function showToast(text) {
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { toast.hidden = true; }, Math.max(2600, text.length * 140));
}

export function showAlert(text) {
  byId("alert-text").textContent = text;
  if (!alertBox.open) alertBox.showModal();
}

/** Runs a wish and says so when it is refused. */
export async function attempt(wish) {
  try {
    return await wish();
  } catch (error) {
    const said = t(`errors.${error.message}`);
    showToast(said === `errors.${error.message}` ? t("errors.unknown") : said);
    return null;
  }
}
