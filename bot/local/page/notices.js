// Short notices at the foot of the page: what failed, what is back.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

const SHOWN_FOR = 6000;
const shelf = h("div", { class: "notices", role: "status", "aria-live": "polite" });

export function notices() {
  return shelf;
}

export function notice(text, tone = "plain") {
  const close = h(
    "button",
    { class: "icon-button", type: "button", "aria-label": t("close"), onclick: () => shown.remove() },
    icon("close", 15),
  );
  const shown = h(
    "div",
    { class: `notice notice-${tone}` },
    icon(tone === "bad" ? "alert" : "check", 17),
    h("span", null, text),
    close,
  );
  shelf.append(shown);
  setTimeout(() => shown.remove(), SHOWN_FOR);
}

export function fail(refused) {
  console.error(refused);
  notice(refused.message, "bad");
}
