// Under a receipt or a question of the bot: how the message was read, word by word.
import { dialog } from "./dialog.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { read } from "./server.js";
import { state } from "./state.js";
import { language, t } from "./words.js";

const RANK = ["doubt", "left_out", "money", "number", "customer", "date", "activity"];

/** Nothing under a message without a button that tells of a reading, or with those of several, as a list has them. */
export function readingLink(shown) {
  const found = shown.bot ? buttonsOf(shown).filter(([action]) => state.readings[action]) : [];
  const kinds = new Set(found.map(([action]) => state.readings[action]));
  const label = kinds.has("asked") ? "why_asked" : severalOf(found, "read") ? null : kinds.has("read") ? "how_read" : null;
  return (
    label &&
    h(
      "button",
      { class: "why-link plain", type: "button", "aria-haspopup": "dialog", onclick: () => explain(shown, t(label)) },
      icon("search", 13),
      t(label),
    )
  );
}

function buttonsOf({ blocks = [] }) {
  const elements = (blocks ?? []).flatMap((block) => block.elements ?? []);
  const buttons = elements.filter(({ type }) => type === "button");
  return buttons.map(({ action_id: id = "", value = "" }) => [id.split(":")[0], value]);
}

function severalOf(buttons, kind) {
  return new Set(buttons.filter(([action]) => state.readings[action] === kind).map(([, value]) => value)).size > 1;
}

async function explain({ channel, ts }, title) {
  const asked = { as: state.me.id, channel, ts, locale: language() };
  const found = await read("reading", asked).catch(fail);
  if (!found) return;
  const close = () => {
    shown.close();
    shown.remove();
  };
  const shown = dialog({ title, body: account(found), cancelled: close, className: "why" });
  shown.addEventListener("click", (event) => event.target === shown && close());
  document.body.append(shown);
  shown.showModal();
}

function account(found) {
  const words = h("p", { class: "why-text", "aria-label": t("as_sent") }, found.text.map(run));
  const point = (of) => {
    words.classList.toggle("why-pointing", Boolean(of));
    for (const mark of words.querySelectorAll("mark"))
      mark.classList.toggle("why-on", mark.dataset.of.split(" ").includes(of));
  };
  const pointed = (of) => ({
    tabindex: 0,
    onmouseenter: () => point(of),
    onmouseleave: () => point(null),
    onfocus: () => point(of),
    onblur: () => point(null),
  });
  const facts = found.facts.map((each, at) => fact(each, pointed(`f${at}`)));
  const doubts = found.doubts.map((each, at) => doubt(each, pointed(`d${at}`)));
  const left = found.left_out.map((each, at) => leftOut(each, pointed(`l${at}`)));
  return [
    h("div", { class: "why-said" }, words),
    h("p", { class: "why-hint" }, t("hint_read")),
    section(t("doubted"), doubts),
    section(t(found.kind === "ask" ? "certain" : "booked"), facts),
    !facts.length && !doubts.length && h("p", { class: "why-hint" }, t("nothing_booked")),
    section(t("left_out"), left),
  ];
}

/** A stretch of the message; of several roles the most telling gives the colour. */
function run({ text, of, roles }) {
  if (!of.length) return text;
  const role = RANK.find((each) => roles.includes(each));
  return h("mark", { class: `why-${role}`, "data-of": of.join(" ") }, text);
}

function section(title, items) {
  return items.length > 0 && h("section", { class: "why-section" }, h("h3", null, title), items);
}

function fact({ metric, value, customers, day, told, unnamed, rules }, pointed) {
  return h(
    "article",
    { class: "why-item", ...pointed },
    h(
      "header",
      { class: "why-head" },
      h("b", null, `${metric} ${value}`),
      customers && h("span", { class: "why-names" }, customers),
      h("time", null, day),
    ),
    h("dl", { class: "why-told" }, told.map(tellings)),
    h("ul", { class: "why-rules" }, [...unnamed, ...rules].map((sentence) => h("li", null, sentence))),
  );
}

function tellings({ role, label, words }) {
  const shown = words.map(([said, meant]) => [
    h("span", { class: `why-word why-${role}` }, said),
    meant && h("span", { class: "why-meant" }, `= ${meant}`),
  ]);
  return [h("dt", null, label), h("dd", null, shown)];
}

function doubt({ quote, question, why, reply }, pointed) {
  return h(
    "article",
    { class: "why-item why-asked", ...pointed },
    h("header", { class: "why-head" }, h("b", null, `«${quote}»`)),
    h("p", { class: "why-question" }, question),
    h("ul", { class: "why-rules" }, h("li", null, why)),
    reply && h("p", { class: "why-reply" }, icon("check", 14), t("replied", { reply })),
  );
}

function leftOut({ words, why }, pointed) {
  return h("p", { class: "why-left", ...pointed }, h("span", { class: "why-word why-left_out" }, words), why);
}
