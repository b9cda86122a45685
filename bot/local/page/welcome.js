// The strip for a newcomer: three things to try, each one click away.
import { moveClock } from "./clock.js";
import { suggest } from "./composer.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { changed, on, state } from "./state.js";
import { t } from "./words.js";
import { enter, go } from "./workspace.js";

const HIDDEN = "pacer.welcome.hidden";
const TRIED = "pacer.welcome.tried";

export function welcome() {
  const strip = h("section", { class: "welcome" });
  on("words welcome place channels people", () => {
    strip.hidden = welcomeHidden() || state.place.kind === "home";
    strip.setAttribute("aria-label", t("welcome"));
    if (!strip.hidden) replace(strip, content());
  });
  return strip;
}

export function welcomeHidden() {
  return localStorage.getItem(HIDDEN) === "1";
}

export function showWelcome() {
  localStorage.removeItem(HIDDEN);
  changed("welcome");
}

function hide() {
  localStorage.setItem(HIDDEN, "1");
  changed("welcome");
}

function content() {
  const place = checkinChannel();
  return [
    h(
      "div",
      { class: "welcome-head" },
      icon("spark", 17),
      h("h2", null, t("welcome")),
      h("span", { class: "spacer" }),
      h(
        "button",
        {
          class: "icon-button",
          type: "button",
          "aria-label": t("welcome_hide"),
          title: t("welcome_hide"),
          onclick: hide,
        },
        icon("close", 16),
      ),
    ),
    h(
      "div",
      { class: "welcome-cards" },
      card("log", t("try_log_as", { name: place?.name }), tryLog),
      card("target", t("try_target_as"), tryTarget),
      card("clock", t("try_clock_as"), tryClock),
    ),
  ];
}

function card(name, note, run) {
  const done = tried().includes(name);
  const start = () => {
    localStorage.setItem(TRIED, [...new Set([...tried(), name])].join(" "));
    changed("welcome");
    run().catch(fail);
  };
  return h(
    "button",
    { class: `welcome-card plain${done ? " done" : ""}`, type: "button", "data-try": name, onclick: start },
    h(
      "span",
      { class: "welcome-mark", "aria-hidden": "true" },
      icon(done ? "check" : { log: "pencil", target: "spark", clock: "clock" }[name], 17),
    ),
    h(
      "span",
      { class: "welcome-words" },
      h("span", { class: "welcome-title" }, t(`try_${name}`)),
      h("span", { class: "welcome-text" }, t(`try_${name}_text`)),
      h("span", { class: "welcome-note" }, note),
    ),
  );
}

function tried() {
  return (localStorage.getItem(TRIED) ?? "").split(" ").filter(Boolean);
}

async function tryLog() {
  await asRep();
  if (checkinChannel()) await go(checkinChannel().id);
  suggestLater(t("try_log_text"));
}

async function tryTarget() {
  await asRep();
  if (state.place.kind === "home") await go(checkinChannel().id);
  suggestLater(t("try_target_text"));
}

async function tryClock() {
  const board =
    state.channels.find(({ name }) => /board|rank|排行/i.test(name)) ??
    state.channels.find(({ name }) => /sales|销售/i.test(name));
  if (board) await go(board.id);
  await moveClock({ to: "friday 18:00" });
}

/** Managers and admins keep their place for the clock; a day and a target are a rep's. */
async function asRep() {
  const rep = [...state.people.values()].find(
    ({ role, bot, locale }) => role === "rep" && !bot && locale.slice(0, 2) === state.me.locale.slice(0, 2),
  );
  if (state.me.role !== "rep" && rep) await enter(rep.id);
}

function checkinChannel() {
  const channels = state.channels.filter(({ kind }) => kind === "channel");
  return channels.find(({ name }) => /check|daily|日报/i.test(name)) ?? channels[0];
}

/** The composer of a channel just opened stands ready a moment later. */
function suggestLater(text) {
  setTimeout(() => suggest(text), 30);
}
