// A list of choices with one of them active: the arrows move, Enter picks. The focus may stay in a text field.
import { h, replace } from "./dom.js";

let made = 0;

export class Choices {
  /** Items: {key, label, detail, hint, face, mark, group}. */
  constructor({ picked, label, multiple = false }) {
    this.picked = picked;
    this.items = [];
    this.active = 0;
    this.id = `choices-${(made += 1)}`;
    this.node = h("div", {
      class: "choices",
      role: "listbox",
      id: this.id,
      "aria-label": label,
      "aria-multiselectable": multiple || undefined,
    });
  }

  show(items, active = 0) {
    this.items = items;
    this.rows = items.map((item, at) => this.row(item, at));
    const grouped = this.rows.flatMap((row, at) => {
      const { group } = items[at];
      return group && group !== items[at - 1]?.group
        ? [h("div", { class: "choices-group", role: "presentation" }, group), row]
        : [row];
    });
    replace(this.node, grouped);
    this.move(active - this.active, { scroll: active > 0 });
  }

  row(item, at) {
    return h(
      "div",
      {
        class: `choice${item.danger ? " choice-danger" : ""}`,
        role: "option",
        id: `${this.id}-${at}`,
        "aria-selected": item.mark ? "true" : "false",
        onpointermove: () => at !== this.active && this.move(at - this.active, { scroll: false }),
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.picked(item),
      },
      item.face,
      h(
        "span",
        { class: "choice-words" },
        h("span", { class: "choice-label" }, item.label),
        item.hint && h("span", { class: "choice-hint" }, item.hint),
        item.detail && h("span", { class: "choice-detail" }, item.detail),
      ),
      item.mark && h("span", { class: "choice-mark" }, item.mark),
    );
  }

  move(by, { scroll = true } = {}) {
    if (!this.items.length) return;
    this.rows[this.active]?.classList.remove("active");
    this.active = (this.active + by + this.items.length) % this.items.length;
    const row = this.rows[this.active];
    row.classList.add("active");
    if (scroll) row.scrollIntoView({ block: "nearest" });
    this.focusHolder?.setAttribute("aria-activedescendant", row.id);
  }

  /** Handles a key of the field that holds the focus; true where it was meant for the list. */
  press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.isComposing || !this.items.length) return false;
    if (event.key in steps) this.move(steps[event.key]);
    else if (event.key === "Enter") this.picked(this.items[this.active]);
    else return false;
    event.preventDefault();
    return true;
  }
}
