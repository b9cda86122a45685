// Switches the person through whose eyes the page looks: a rep, a manager, an admin.
import { now } from "./clock.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { avatar } from "./people.js";
import { pick } from "./picker.js";
import { on, personName, state } from "./state.js";
import { city, timeOfDay } from "./times.js";
import { t } from "./words.js";
import { enter } from "./workspace.js";

const ORDER = ["rep", "manager", "admin"];

export function switcher() {
  const button = h("button", {
    class: "switcher",
    type: "button",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    onclick: () => open(button),
  });
  on("people words clock", () => state.me && draw(button));
  return button;
}

function draw(button) {
  const { id, role, tz } = state.me;
  button.setAttribute("aria-label", `${t("switch_person")}: ${personName(id)}`);
  replace(
    button,
    avatar(id, 38),
    h(
      "span",
      { class: "switcher-words" },
      h("span", { class: "switcher-name" }, personName(id)),
      h(
        "span",
        { class: "switcher-detail" },
        h("span", { class: `role role-${role}` }, t(`role_${role}`)),
        `${city(tz)} ${timeOfDay(now(), tz)}`,
      ),
    ),
    icon("chevron", 17),
  );
}

function open(button) {
  pick(button, {
    items: choices,
    label: t("find_person"),
    empty: t("nobody_found"),
    className: "people-picker",
    picked: ({ key }) => key !== state.me.id && enter(key).catch(fail),
  });
}

function choices() {
  const people = [...state.people.values()].filter(({ bot }) => !bot);
  return ORDER.flatMap((role) =>
    people
      .filter((each) => each.role === role)
      .map(({ id, name, tz }) => ({
        key: id,
        label: personName(id),
        hint: `@${name}`,
        detail: `${city(tz)} ${timeOfDay(now(), tz)}`,
        group: t(`group_${role}`),
        face: avatar(id, 32),
        mark: id === state.me.id ? icon("check", 17) : null,
      })),
  );
}
