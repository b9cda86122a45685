// A popover with a list to pick from and, where the list is long, a field to filter it.
import { Choices } from "./choices.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { popover } from "./popover.js";
import { t } from "./words.js";

const LONG = 8;

/** `items()` is asked anew after each pick of a `multiple` list. */
export function pick(
  anchor,
  { items, picked, label, multiple = false, align, className = "", empty = t("nothing_found"), closed },
) {
  const all = items();
  const field = h("input", {
    class: "picker-field",
    type: "text",
    placeholder: label,
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
    role: "combobox",
    "aria-expanded": "true",
  });
  const nothing = h("div", { class: "picker-empty" }, empty);
  const list = new Choices({ label, multiple, picked: (item) => choose(item) });
  const refresh = (active = 0) => {
    const found = items().filter((item) => matches(item, field.value));
    list.show(found, active);
    nothing.hidden = found.length > 0;
  };
  const long = all.length > LONG;
  const content = h(
    "div",
    { class: "picker" },
    h("label", { class: long ? "picker-search" : "hidden" }, icon("search", 16), field),
    list.node,
    nothing,
  );
  const layer = popover(anchor, content, { align, className, label, closed });
  if (!layer) return null;
  const choose = (item) => {
    picked(item);
    if (multiple) refresh(list.active);
    else layer.hidePopover();
  };
  list.focusHolder = field;
  field.setAttribute("aria-controls", list.id);
  field.addEventListener("input", () => refresh());
  field.addEventListener("keydown", (event) => list.press(event) || (event.key === "Tab" && layer.hidePopover()));
  refresh(
    Math.max(
      0,
      all.findIndex((item) => item.mark),
    ),
  );
  field.focus({ preventScroll: true });
  return layer;
}

function matches(item, wanted) {
  const needle = wanted.trim().toLowerCase();
  return [item.label, item.detail, item.hint, item.also].some(
    (text) => typeof text === "string" && text.toLowerCase().includes(needle),
  );
}

/** A short menu: each item runs by itself. */
export function menu(anchor, items, { align, label, className } = {}) {
  return pick(anchor, {
    items: () => items,
    picked: (item) => item.run(),
    label,
    align,
    className: `menu ${className ?? ""}`,
  });
}
