// The workspace's pretended clock: its face in the top bar and the menu that moves it.
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { popover } from "./popover.js";
import { send } from "./server.js";
import { changed, on } from "./state.js";
import { clockFace, dayKey, instantAt, timeOfDay } from "./times.js";
import { locale, t } from "./words.js";

const REAL_WITHIN = 90_000;
let clock = { at: Date.now(), heard: Date.now(), zone: "UTC" };

export function setClock({ now: at, zone }) {
  clock = { at: Date.parse(at), heard: Date.now(), zone: zone ?? clock.zone };
  changed("clock");
}

/** The pretended instant, running on from where the server last set it. */
export function now() {
  return new Date(clock.at + Date.now() - clock.heard);
}

export function moveClock(to) {
  changed("sent"); // what falls due is looked at like an answer
  return send("clock", to)
    .then(({ now: at }) => setClock({ now: at }))
    .catch(fail);
}

export function clockControl() {
  const face = h("span", { class: "clock-face" });
  const button = h(
    "button",
    {
      class: "clock",
      type: "button",
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
      onclick: () => open(button),
    },
    icon("clock", 17),
    face,
    icon("chevron", 15),
  );
  const draw = () => {
    const pretended = Math.abs(now() - Date.now()) > REAL_WITHIN;
    button.classList.toggle("clock-pretended", pretended);
    button.title = t(pretended ? "clock" : "clock_real");
    button.setAttribute("aria-label", `${button.title}: ${clockFace(now(), clock.zone)}`);
    replace(face, clockFace(now(), clock.zone));
  };
  setInterval(draw, 10_000);
  on("clock words", draw);
  return button;
}

function open(button) {
  const layer = popover(
    button,
    h(
      "div",
      { class: "clock-menu" },
      h("p", { class: "menu-explain" }, t("clock_explain")),
      steps().map(({ label, hint, to }) =>
        h(
          "button",
          { class: "menu-item plain", type: "button", onclick: () => go(to) },
          h("span", null, label),
          h("span", { class: "menu-hint" }, hint),
        ),
      ),
      custom((to) => go(to)),
    ),
    { align: "end", label: t("clock") },
  );
  const go = async (to) => {
    layer.hidePopover();
    button.classList.add("pending");
    await moveClock(to);
    button.classList.remove("pending");
  };
}

function steps() {
  const at = (instant) => clockFace(instant, clock.zone);
  const later = (hours) => new Date(Number(now()) + hours * 36e5);
  const morning = instantAt(dayKey(later(24), clock.zone), "09:00", clock.zone);
  return [
    { label: t("clock_hour"), hint: timeOfDay(later(1), clock.zone), to: { by: "+1h" } },
    { label: t("clock_day"), hint: at(later(24)), to: { by: "+1d" } },
    { label: t("clock_morning"), hint: at(morning), to: { to: morning.toISOString() } },
    { label: t("clock_friday"), hint: t("clock_friday_hint"), to: { to: "friday 18:00" } },
    { label: t("clock_back"), hint: at(new Date()), to: { to: new Date().toISOString() } },
  ];
}

function custom(go) {
  const value = `${dayKey(now(), clock.zone)}T${timeOfDay(now(), clock.zone)}`;
  const label = t("clock_custom", { zone: clock.zone });
  const field = h("input", { class: "input", type: "datetime-local", value, "aria-label": label, lang: locale() });
  const submit = (event) => {
    event.preventDefault();
    const [date, time] = field.value.split("T");
    if (time) go({ to: instantAt(date, time.slice(0, 5), clock.zone).toISOString() });
  };
  return h(
    "form",
    { class: "clock-custom", onsubmit: submit },
    h("span", { class: "menu-label" }, label),
    h(
      "div",
      { class: "clock-row" },
      field,
      h("button", { class: "button button-primary", type: "submit" }, t("clock_go")),
    ),
  );
}
