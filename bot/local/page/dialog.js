// A modal window in the middle of the page, and the question that a dangerous action asks first.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

/** `cancelled` runs for Esc and for the window's own close button; the window closes only when told. */
export function dialog({ title, body, foot, cancelled, className = "", back }) {
  const shown = h(
    "dialog",
    { class: `dialog ${className}`, "aria-label": title },
    h(
      "header",
      { class: "dialog-head" },
      back &&
        h("button", { class: "icon-button", type: "button", "aria-label": t("back"), onclick: back }, icon("back")),
      h("h2", null, title),
      h(
        "button",
        { class: "icon-button dialog-close", type: "button", "aria-label": t("close"), onclick: cancelled },
        icon("close"),
      ),
    ),
    h("div", { class: "dialog-body" }, body),
    foot && h("footer", { class: "dialog-foot" }, foot),
  );
  shown.addEventListener("cancel", (event) => {
    if (event.target !== shown) return;
    event.preventDefault();
    cancelled();
  });
  return shown;
}

/** Resolves to whether the person went ahead. Texts are DOM nodes or strings. */
export function confirmed({ title, text, confirm = t("yes"), deny = t("cancel"), danger = false }) {
  return new Promise((resolve) => {
    const answer = (yes) => () => {
      shown.close();
      shown.remove();
      resolve(yes);
    };
    const back = h("button", { class: "button", type: "button", onclick: answer(false) }, deny);
    const go = h(
      "button",
      {
        class: `button ${danger ? "button-danger-full" : "button-primary"}`,
        type: "button",
        autofocus: true,
        onclick: answer(true),
      },
      confirm,
    );
    const shown = dialog({ title, body: text, foot: [back, go], cancelled: answer(false), className: "dialog-small" });
    document.body.append(shown);
    shown.showModal();
  });
}
