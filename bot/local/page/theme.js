// Light or dark: the system's choice, unless the reader made one.
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { on } from "./state.js";
import { t } from "./words.js";

const KEY = "pacer.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

export function themeControl() {
  const button = h("button", { class: "icon-button bar-button", type: "button", onclick: turn });
  const draw = () => {
    const theme = current();
    document.documentElement.dataset.theme = theme;
    button.setAttribute("aria-label", t("theme"));
    button.title = t("theme");
    replace(button, icon(theme === "dark" ? "sun" : "moon"));
  };
  function turn() {
    localStorage.setItem(KEY, current() === "dark" ? "light" : "dark");
    draw();
  }
  system.addEventListener("change", draw);
  on("words", draw);
  draw();
  return button;
}

function current() {
  return localStorage.getItem(KEY) ?? (system.matches ? "dark" : "light");
}
