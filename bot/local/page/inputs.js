// Fields to type in: text, numbers, addresses, dates and times.
import { h } from "./dom.js";
import { plain } from "./emoji.js";
import { state } from "./state.js";
import { instantAt, parts } from "./times.js";

const KINDS = {
  email_text_input: ["email", "email"],
  url_text_input: ["url", "url"],
  number_input: ["text", "decimal"],
  plain_text_input: ["text", "text"],
};

export function textField(spec, slot) {
  const [, mode] = KINDS[spec.type];
  const attributes = { inputmode: mode, maxlength: spec.max_length, rows: spec.multiline ? 4 : undefined };
  return typedField(spec, slot, spec.multiline ? "textarea" : "input", attributes);
}

export function numberField(spec, slot) {
  return typedField(spec, slot, "input", { inputmode: "decimal", class: "input input-number" });
}

/** Tells of what was typed as `dispatch_action_config` asks: on Enter unless it says otherwise. */
function typedField(spec, slot, tag, more) {
  const text = slot.kept ? (slot.kept.value ?? "") : (spec.initial_value ?? "");
  const told = spec.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const value = () => ({ value: field.value === "" ? null : field.value });
  const field = h(tag, {
    class: "input",
    type: tag === "input" ? "text" : undefined,
    value: text,
    placeholder: spec.placeholder && plain(spec.placeholder),
    autocomplete: "off",
    autofocus: spec.focus_on_load,
    ...named(spec, slot),
    ...more,
    oninput: () => (told.includes("on_character_entered") ? slot.report(value()) : slot.remember(value())),
    onkeydown: (event) =>
      event.key === "Enter" && tag === "input" && told.includes("on_enter_pressed") && slot.report(value()),
  });
  slot.remember(value());
  return field;
}

export function dateField(spec, slot) {
  return pickedField(spec, slot, { type: "date", initial: spec.initial_date, name: "selected_date" });
}

export function timeField(spec, slot) {
  return pickedField(spec, slot, { type: "time", initial: spec.initial_time, name: "selected_time" });
}

/** A moment is seconds since 1970 for the bot, and a local date and time for the person. */
export function momentField(spec, slot) {
  const seconds = slot.kept ? slot.kept.selected_date_time : spec.initial_date_time;
  const zone = state.me.tz;
  const { year, month, day, hour, minute } = seconds ? parts(new Date(seconds * 1000), zone) : {};
  const change = (event) => {
    const [date, time] = event.target.value.split("T");
    return slot.report({ selected_date_time: time ? instantAt(date, time.slice(0, 5), zone) / 1000 : null });
  };
  slot.remember({ selected_date_time: seconds ?? null });
  return h("input", {
    class: "input input-date",
    type: "datetime-local",
    value: seconds ? `${year}-${month}-${day}T${hour}:${minute}` : "",
    ...named(spec, slot),
    onchange: change,
  });
}

function pickedField(spec, slot, { type, initial, name }) {
  const chosen = slot.kept ? slot.kept[name] : initial;
  slot.remember({ [name]: chosen ?? null });
  return h("input", {
    class: "input input-date",
    type,
    value: chosen ?? "",
    ...named(spec, slot),
    onchange: (event) => slot.report({ [name]: event.target.value || null }),
  });
}

function named(spec, slot) {
  return {
    "data-action": spec.action_id,
    "aria-labelledby": slot.labelledBy,
    "aria-describedby": slot.describedBy,
    "aria-label": slot.labelledBy ? undefined : spec.placeholder?.text,
  };
}
