// Dates as a reader in Shanghai reads them, whatever the computer's own zone.

import { t } from "./words.js";

const zone = { timeZone: "Asia/Shanghai" };
const language = t("lang");
const clockDay = new Intl.DateTimeFormat(language, { ...zone, dateStyle: "long" });
const weekday = new Intl.DateTimeFormat(language, { ...zone, weekday: "long" });
const dayAndWeekday = new Intl.DateTimeFormat(language, {
  ...zone, month: "long", day: "numeric", weekday: "long",
});
const hours = new Intl.DateTimeFormat(language, {
  ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

export const timeOf = (date) => hours.format(date);
export const dayOf = (date) => dayAndWeekday.format(date);
export const fullOf = (date) => `${clockDay.format(date)} ${weekday.format(date)} ${timeOf(date)}`;
