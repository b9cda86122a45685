// Completes the slash command or the @name that stands before the caret.
import { Choices } from "./choices.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";
import { personName, state } from "./state.js";
import { t } from "./words.js";

const MOST = 8;

export class Completion {
  constructor(field, changed) {
    this.field = field;
    this.changed = changed;
    this.list = new Choices({ picked: (item) => this.complete(item), label: t("commands_title") });
    this.list.focusHolder = field;
    this.title = h("span");
    this.node = h(
      "div",
      { class: "completion", hidden: true },
      h(
        "div",
        { class: "completion-head" },
        this.title,
        h("span", { class: "spacer" }),
        h("span", { class: "completion-hint" }, t("completion_hint")),
      ),
      this.list.node,
    );
    field.setAttribute("aria-controls", this.list.id);
  }

  get open() {
    return !this.node.hidden;
  }

  refresh() {
    const word = wordBefore(this.field);
    const items = word && document.activeElement === this.field ? itemsFor(word) : [];
    this.start = word?.start;
    this.node.hidden = items.length === 0;
    if (!items.length) return this.close();
    this.title.textContent = t(word.sign === "/" ? "commands_title" : "people_title");
    return this.list.show(items);
  }

  close() {
    this.node.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  /** True where the key was meant for the list; a command that is written out whole is sent by Enter. */
  press(event) {
    if (!this.open || event.isComposing) return false;
    const whole = event.key === "Enter" && this.list.items[this.list.active].key === this.field.value;
    if (event.shiftKey || whole) return false;
    if (event.key === "Escape") return this.swallow(event, () => this.close());
    if (event.key === "Tab") return this.swallow(event, () => this.complete(this.list.items[this.list.active]));
    return this.list.press(event);
  }

  swallow(event, run) {
    event.preventDefault();
    run();
    return true;
  }

  complete(item) {
    const after = this.field.value.slice(this.field.selectionEnd).replace(/^\s/, "");
    const before = `${this.field.value.slice(0, this.start)}${item.key} `;
    this.field.value = before + after;
    this.field.setSelectionRange(before.length, before.length);
    this.field.focus();
    this.changed();
    this.close();
  }
}

function wordBefore(field) {
  const before = field.value.slice(0, field.selectionStart);
  if (/^\/[a-z]*$/i.test(before)) return { sign: "/", text: before.toLowerCase(), start: 0 };
  const name = before.match(/(^|[\s(,，:：（])@([^\s@]{0,24})$/);
  return name && { sign: "@", text: name[2].toLowerCase(), start: before.length - name[2].length - 1 };
}

function itemsFor({ sign, text }) {
  return sign === "/" ? commands(text) : people(text);
}

function commands(text) {
  return state.commands
    .filter(({ name }) => name.startsWith(text))
    .map(({ name, hint, description }) => ({
      key: name,
      label: name,
      hint,
      detail: description,
      face: h("span", { class: "choice-icon" }, icon("slash", 18)),
    }));
}

function people(text) {
  const fits = ({ name, real_name: real }) =>
    [name, ...real.split(/\s+/), real].some((part) => part.toLowerCase().startsWith(text));
  return [...state.people.values()]
    .filter(fits)
    .slice(0, MOST)
    .map(({ id, name, role, bot }) => ({
      key: `@${personName(id)}`,
      label: personName(id),
      hint: `@${name}`,
      detail: bot ? t("app") : t(`role_${role}`),
      face: avatar(id, 28),
    }));
}
