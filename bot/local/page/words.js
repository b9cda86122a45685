// Chooses the page's words: the person's own language, unless the reader switched by hand.
import { SENTENCES } from "./sentences.js";

const KEY = "pacer.language";
let chosen = localStorage.getItem(KEY);
let personal = navigator.language;

/** The sentence for a key in the reader's language, its {places} filled in. */
export function t(key, places = {}) {
  const [english, chinese] = SENTENCES[key];
  const sentence = language() === "zh" ? chinese : english;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => places[name]);
}

/** As `t`, for a count: English has a form of its own for one. */
export function counted(key, count) {
  return t(count === 1 ? `${key}_one` : key, { count });
}

export function language() {
  return (chosen ?? personal).toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function locale() {
  return language() === "zh" ? "zh-CN" : "en-GB";
}

export function speakAs(personLocale) {
  personal = personLocale;
  document.documentElement.lang = locale();
}

export function chooseLanguage(code) {
  chosen = code;
  localStorage.setItem(KEY, code);
  document.documentElement.lang = locale();
}
