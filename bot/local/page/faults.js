// The testers' menu: what goes wrong between Pacer and the workspace.
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { popover } from "./popover.js";
import { send } from "./server.js";
import { changed, on, state } from "./state.js";
import { full } from "./figures.js";
import { t } from "./words.js";

const SHARES = ["lost_replies", "rate_limited", "server_errors", "duplicates"];
const OFF = { lost_replies: 0, rate_limited: 0, server_errors: 0, duplicates: 0, reordering: false, slow_seconds: 0 };

export function faultsControl() {
  const button = h("button", {
    class: "icon-button bar-button",
    type: "button",
    "aria-haspopup": "dialog",
    "aria-expanded": "false",
    onclick: () => open(button),
  });
  on("faults words", () => {
    const active = Object.values(state.faults).some(Boolean);
    button.setAttribute("aria-label", t("faults"));
    button.title = t("faults");
    replace(button, icon("flask"), active && h("span", { class: "bar-dot" }));
  });
  return button;
}

function open(button) {
  const body = h("div", { class: "faults-menu" });
  const draw = () =>
    replace(
      body,
      h("p", { class: "menu-explain" }, t("faults_explain")),
      SHARES.map((name) => slider(name, { max: 1, step: 0.05, shown: (value) => `${full(value * 100)}%` })),
      slider("slow_seconds", { max: 10, step: 0.5, shown: (value) => `${full(value)} s` }),
      h(
        "label",
        { class: "box" },
        h("input", {
          type: "checkbox",
          checked: state.faults.reordering,
          onchange: (event) => set({ reordering: event.target.checked }),
        }),
        h("span", null, t("reordering")),
      ),
      h(
        "button",
        { class: "button button-small", type: "button", onclick: () => set(OFF).then(draw) },
        t("faults_off"),
      ),
    );
  draw();
  popover(button, body, { align: "end", label: t("faults") });
}

function slider(name, { max, step, shown }) {
  const value = state.faults[name] ?? 0;
  const figure = h("output", null, shown(value));
  const field = h("input", {
    type: "range",
    min: 0,
    max,
    step,
    value,
    "aria-label": t(name),
    oninput: () => replace(figure, shown(Number(field.value))),
    onchange: () => set({ [name]: Number(field.value) }),
  });
  return h("label", { class: "fault" }, h("span", { class: "fault-name" }, t(name), figure), field);
}

function set(part) {
  state.faults = { ...OFF, ...state.faults, ...part };
  changed("faults");
  return send("faults", state.faults).catch(fail);
}
