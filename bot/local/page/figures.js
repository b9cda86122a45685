// What the charts have in common: numbers as words, the key of a series, a label.
import { h, svg } from "./dom.js";
import { locale } from "./words.js";

export function short(value) {
  return new Intl.NumberFormat(locale(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

export function full(value) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

export function percent(share) {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(share);
}

export function key(at) {
  return h("span", { class: `legend-key series-${at % 6}` });
}

export function label(x, y, className, content) {
  return svg("text", { x, y, class: className }, content);
}
