// Block Kit elements: buttons, menus, boxes; fields to type in and to choose from have modules of their own.
import { words } from "./blocks.js";
import { h } from "./dom.js";
import { plain } from "./emoji.js";
import { icon } from "./icons.js";
import { dateField, numberField, textField, timeField, momentField } from "./inputs.js";
import { menu } from "./picker.js";
import { select } from "./select.js";
import { t } from "./words.js";

export function element(spec, slot) {
  switch (spec.type) {
    case "button":
      return button(spec, slot);
    case "image":
      return h("img", { class: "thumb", src: spec.image_url, alt: spec.alt_text });
    case "overflow":
      return overflow(spec, slot);
    case "checkboxes":
      return boxes(spec, slot, "checkbox");
    case "radio_buttons":
      return boxes(spec, slot, "radio");
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
      return textField(spec, slot);
    case "number_input":
      return numberField(spec, slot);
    case "datepicker":
      return dateField(spec, slot);
    case "timepicker":
      return timeField(spec, slot);
    case "datetimepicker":
      return momentField(spec, slot);
    default:
      return /^(multi_)?(static|users|conversations|channels)_select$/.test(spec.type)
        ? select(spec, slot)
        : unsupported(spec);
  }
}

function unsupported({ type }) {
  return h("span", { class: "unsupported" }, icon("alert", 15), t("unsupported_element", { type }));
}

const STYLES = { primary: "button-primary", danger: "button-danger" };

function button(spec, slot) {
  const shown = h(
    "button",
    {
      class: `button ${STYLES[spec.style] ?? ""}`,
      type: "button",
      "aria-label": spec.accessibility_label,
      "data-action": spec.action_id,
      onclick: press,
    },
    h("span", { class: "button-words" }, plain(spec.text)),
    spec.url && icon("external", 14),
  );
  async function press() {
    if (shown.classList.contains("pending")) return;
    if (spec.url && /^https?:/i.test(spec.url)) window.open(spec.url, "_blank", "noopener");
    shown.classList.add("pending");
    await slot.report({ text: spec.text, ...(spec.value === undefined ? {} : { value: spec.value }) }, { held: false });
    shown.classList.remove("pending");
  }
  return shown;
}

function overflow(spec, slot) {
  const open = (event) =>
    menu(
      event.currentTarget,
      spec.options.map((option) => ({
        label: plain(option.text),
        detail: option.description?.text,
        key: option.value,
        run: () => slot.report({ selected_option: option }, { held: false }),
      })),
      { align: "end", label: t("more") },
    );
  return h(
    "button",
    {
      class: "button button-square",
      type: "button",
      "aria-label": t("more"),
      "aria-haspopup": "listbox",
      "data-action": spec.action_id,
      onclick: open,
    },
    icon("dots"),
  );
}

/** Checkboxes hold many options, radio buttons one. */
function boxes(spec, slot, type) {
  const many = type === "checkbox";
  const initial = many
    ? (slot.kept?.selected_options ?? spec.initial_options ?? [])
    : [slot.kept?.selected_option ?? spec.initial_option].filter(Boolean);
  const value = (chosen) => (many ? { selected_options: chosen } : { selected_option: chosen[0] ?? null });
  const group = `${type}-${spec.action_id}-${Math.random().toString(36).slice(2)}`;
  const inputs = spec.options.map((option) =>
    h("input", { type, name: group, checked: initial.some((each) => each.value === option.value), onchange: change }),
  );
  slot.remember(value(initial));
  async function change() {
    await slot.report(value(spec.options.filter((_, at) => inputs[at].checked)));
  }
  const row = (option, at) =>
    h(
      "label",
      { class: "box" },
      inputs[at],
      h(
        "span",
        null,
        h("span", { class: "box-label" }, words(option.text)),
        option.description && h("span", { class: "box-detail" }, words(option.description)),
      ),
    );
  return h(
    "div",
    {
      class: "boxes",
      role: many ? "group" : "radiogroup",
      "aria-labelledby": slot.labelledBy,
      "data-action": spec.action_id,
    },
    spec.options.map(row),
  );
}
