// The bar above everything: the mark, the clock, the testers' faults, language and theme.
import { clockControl } from "./clock.js";
import { h, replace } from "./dom.js";
import { faultsControl } from "./faults.js";
import { icon } from "./icons.js";
import { changed, on } from "./state.js";
import { themeControl } from "./theme.js";
import { showWelcome, welcomeHidden } from "./welcome.js";
import { chooseLanguage, language, t } from "./words.js";

export function topbar() {
  return h(
    "header",
    { class: "topbar" },
    h(
      "div",
      { class: "brand" },
      h("img", { src: "/page/icon.svg", width: 24, height: 24, alt: "" }),
      h("span", null, "Pacer"),
    ),
    h("span", { class: "spacer" }),
    welcomeControl(),
    clockControl(),
    h("span", { class: "bar-gap" }),
    faultsControl(),
    languageControl(),
    themeControl(),
  );
}

function languageControl() {
  const button = h("button", { class: "bar-button bar-language plain", type: "button", onclick: turn });
  function turn() {
    chooseLanguage(language() === "zh" ? "en" : "zh");
    changed("words");
  }
  on("words", () => {
    button.setAttribute("aria-label", t("other_language_label"));
    button.title = t("other_language_label");
    replace(button, t("other_language"));
  });
  return button;
}

function welcomeControl() {
  const button = h("button", { class: "bar-button bar-welcome plain", type: "button", onclick: showWelcome });
  on("words welcome", () => {
    button.hidden = !welcomeHidden();
    replace(button, icon("spark", 16), t("welcome_show"));
  });
  return button;
}
