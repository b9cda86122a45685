// The head of the main column: which channel or person this is, its topic, its members, its tabs.
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { avatar, avatars } from "./people.js";
import { pick } from "./picker.js";
import { currentChannel, directMessage, on, personName, state } from "./state.js";
import { city, timeOfDay } from "./times.js";
import { now } from "./clock.js";
import { counted, t } from "./words.js";
import { go, goHome } from "./workspace.js";

export function head() {
  const bar = h("header", { class: "panel-head" });
  on(
    "place channels people words",
    () =>
      state.me &&
      currentChannel() &&
      replace(bar, currentChannel().kind === "im" ? botHead() : channelHead(currentChannel())),
  );
  return bar;
}

function channelHead(place) {
  const button = h(
    "button",
    {
      class: "members plain",
      type: "button",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-label": counted("members", place.members.length),
      onclick: () => members(button, place),
    },
    avatars(place.members.slice(0, 4), 24),
    h("span", null, place.members.length),
  );
  return [
    h(
      "div",
      { class: "panel-title" },
      h("h1", null, icon("hash", 19), place.name),
      place.topic && h("p", { class: "panel-sub" }, place.topic),
    ),
    h("span", { class: "spacer" }),
    button,
  ];
}

function botHead() {
  const tab = (label, kind, run) =>
    h(
      "button",
      {
        class: "tab plain",
        type: "button",
        role: "tab",
        "aria-selected": state.place.kind === kind ? "true" : "false",
        onclick: () => run().catch(fail),
      },
      t(label),
    );
  return [
    h(
      "div",
      { class: "panel-title" },
      h("h1", null, avatar(state.bot.user, 26), state.bot.name, h("span", { class: "app-badge" }, t("app"))),
    ),
    h(
      "div",
      { class: "tabs", role: "tablist" },
      tab("tab_home", "home", goHome),
      tab("tab_messages", "channel", () => go(directMessage().id)),
    ),
    h("span", { class: "spacer" }),
  ];
}

function members(button, place) {
  const items = () =>
    place.members.map((id) => ({
      key: id,
      label: personName(id),
      hint: state.people.get(id)?.bot ? t("app") : t(`role_${state.people.get(id)?.role ?? "rep"}`),
      detail:
        state.people.has(id) && !state.people.get(id).bot
          ? `${city(state.people.get(id).tz)} ${timeOfDay(now(), state.people.get(id).tz)}`
          : "",
      face: avatar(id, 28),
    }));
  pick(button, {
    items,
    picked: () => {},
    label: t("find_person"),
    align: "end",
    className: "people-picker",
    empty: t("nobody_found"),
  });
}
