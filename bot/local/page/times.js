// Instants as people read them: in a zone, in the reader's language.
import { language, locale, t } from "./words.js";

const CITIES = {
  Shanghai: "上海",
  Hong_Kong: "香港",
  Taipei: "台北",
  Singapore: "新加坡",
  Tokyo: "东京",
  London: "伦敦",
  Berlin: "柏林",
  Paris: "巴黎",
  New_York: "纽约",
  Chicago: "芝加哥",
  Los_Angeles: "洛杉矶",
  Sydney: "悉尼",
  Dubai: "迪拜",
};
const formats = new Map();

export function instantOf(ts) {
  return new Date(Number(ts) * 1000);
}

export function timeOfDay(instant, zone) {
  return format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
}

/** The date in the zone as 2026-11-20: fit to compare and to sort. */
export function dayKey(instant, zone) {
  const { year, month, day } = parts(instant, zone);
  return `${year}-${month}-${day}`;
}

export function dayLabel(instant, zone, now) {
  const key = dayKey(instant, zone);
  if (key === dayKey(now, zone)) return t("today");
  if (key === dayKey(new Date(now - 864e5), zone)) return t("yesterday");
  const sameYear = key.slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return format(zone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: sameYear ? undefined : "numeric",
  }).format(instant);
}

/** "Fri 20 Nov 18:00", the clock's face. */
export function clockFace(instant, zone) {
  const time = timeOfDay(instant, zone);
  const of = (options) => format(zone, options).format(instant);
  if (language() === "zh") return `${of({ month: "long", day: "numeric" })} ${of({ weekday: "short" })} ${time}`;
  return `${of({ weekday: "short" })} ${of({ day: "numeric", month: "short" })} ${time}`;
}

export function fullTime(instant, zone) {
  return format(zone, { dateStyle: "full", timeStyle: "short" }).format(instant);
}

/** Slack's <!date^…> and date elements name their parts in braces. */
export function dateWords(pattern, seconds, zone) {
  const instant = new Date(seconds * 1000);
  const long = (options) => format(zone, options).format(instant);
  const numeric = dayKey(instant, zone);
  const known = {
    date_num: numeric,
    date: long({ dateStyle: "long" }),
    date_short: long({ dateStyle: "medium" }),
    date_long: long({ dateStyle: "full" }),
    time: timeOfDay(instant, zone),
    time_secs: long({ timeStyle: "medium" }),
    day_divider_pretty: long({ weekday: "long", day: "numeric", month: "long" }),
  };
  const words = {
    date_pretty: known.date,
    date_short_pretty: known.date_short,
    date_long_pretty: known.date_long,
    ...known,
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
}

export function city(zone) {
  const name = zone.split("/").pop();
  return (language() === "zh" && CITIES[name]) || name.replaceAll("_", " ");
}

/** The instant at which the clocks of a zone show this local date and time ("2026-11-20", "18:00"). */
export function instantAt(date, time, zone) {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - offset(new Date(wanted), zone);
  return new Date(wanted - offset(new Date(first), zone));
}

function offset(instant, zone) {
  const { year, month, day, hour, minute } = parts(instant, zone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - Math.floor(instant / 60000) * 60000;
}

export function parts(instant, zone) {
  const numeric = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  };
  const found = format(zone, numeric, "en-GB").formatToParts(instant);
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

function format(zone, options, tongue = locale()) {
  const key = `${tongue}|${zone}|${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(tongue, { timeZone: zone, ...options }));
  return formats.get(key);
}
