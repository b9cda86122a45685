// A person as a face: picture of initials, name, mention.
import { h } from "./dom.js";
import { person, personName, state } from "./state.js";

export function avatar(id, size = 36) {
  const shown = person(id);
  const style = { width: `${size}px`, height: `${size}px`, "font-size": `${Math.round(size * 0.38)}px` };
  if (isBot(id))
    return h("span", { class: "avatar", style, "aria-hidden": "true" }, h("img", { src: "/page/icon.svg", alt: "" }));
  return h(
    "span",
    { class: "avatar", style: { ...style, background: shade(shown.color) }, "aria-hidden": "true" },
    initials(personName(id), size),
  );
}

export function avatars(ids, size) {
  return h(
    "span",
    { class: "stack" },
    ids.map((id) => avatar(id, size)),
  );
}

export function mention(id) {
  const mine = id === state.me?.id ? " mention-me" : "";
  return h("span", { class: `mention${mine}`, "data-person": id }, `@${personName(id)}`);
}

export function isBot(id) {
  return id === state.bot.user || Boolean(state.people.get(id)?.bot);
}

function initials(name, size) {
  if (/\p{Script=Han}/u.test(name)) return name.replace(/[^\p{Script=Han}]/gu, "").slice(size < 30 ? -1 : -2);
  const words = name.split(/[\s._-]+/).filter(Boolean);
  return ((words[0]?.[0] ?? "?") + (words[1]?.[0] ?? "")).toUpperCase();
}

function shade(color) {
  return /^#?[0-9a-f]{6}$/i.test(color ?? "") ? `#${color.replace("#", "")}` : "#5d7a72";
}
