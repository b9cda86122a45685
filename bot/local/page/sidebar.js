// The sidebar: whose eyes one looks through, the channels, the direct message and the Home of the bot.
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { avatar } from "./people.js";
import { directMessage, on, state } from "./state.js";
import { switcher } from "./switcher.js";
import { t } from "./words.js";
import { go, goHome } from "./workspace.js";

export function sidebar() {
  const bar = h("nav", { class: "sidebar" });
  const whose = switcher();
  const lists = h("div", { class: "sidebar-lists" });
  const head = h("div", { class: "sidebar-head" });
  bar.append(head, whose, lists);
  on("people words", () => {
    bar.setAttribute("aria-label", t("navigation"));
    replace(head, workspaceName());
  });
  on("channels place words people", () => {
    replace(lists, sections());
    title();
  });
  return bar;
}

function workspaceName() {
  const people = [...state.people.values()].filter(({ bot }) => !bot);
  const zones = new Set(people.map(({ tz }) => tz)).size;
  return [
    h("div", { class: "workspace-name" }, t("workspace")),
    h("div", { class: "workspace-size" }, t("workspace_size", { people: people.length, zones })),
  ];
}

function sections() {
  const channels = state.channels.filter(({ kind }) => kind === "channel");
  const direct = directMessage();
  return [
    section(
      t("channels"),
      channels.map((each) =>
        row({
          face: icon("hash", 17),
          label: each.name,
          unread: each.unread,
          current: state.place.kind === "channel" && state.place.id === each.id,
          run: () => go(each.id),
          id: each.id,
        }),
      ),
    ),
    direct &&
      section(t("direct"), [
        row({
          face: avatar(state.bot.user, 20),
          label: state.bot.name,
          badge: t("app"),
          unread: direct.unread,
          current: state.place.kind === "channel" && state.place.id === direct.id,
          run: () => go(direct.id),
          id: direct.id,
        }),
        row({
          face: icon("home", 17),
          label: t("home_of", { name: state.bot.name }),
          unread: 0,
          current: state.place.kind === "home",
          run: goHome,
          id: "home",
        }),
      ]),
  ];
}

function section(label, rows) {
  return h(
    "section",
    { class: "sidebar-section" },
    h("h2", { class: "sidebar-label" }, label),
    h("ul", { class: "sidebar-rows" }, rows),
  );
}

function row({ face, label, badge, unread, current, run, id }) {
  const classes = `side-row plain${current ? " current" : ""}${unread ? " unread" : ""}`;
  return h(
    "li",
    null,
    h(
      "button",
      {
        class: classes,
        type: "button",
        "data-place": id,
        "aria-current": current ? "page" : undefined,
        onclick: () => run().catch(fail),
      },
      h("span", { class: "side-face" }, face),
      h("span", { class: "side-name" }, label),
      badge && h("span", { class: "side-badge" }, badge),
      unread > 0 &&
        h("span", { class: "side-unread", "aria-label": t("unread", { count: unread }) }, unread > 99 ? "99+" : unread),
    ),
  );
}

function title() {
  const unread = state.channels.reduce((sum, each) => sum + each.unread, 0);
  document.title = unread ? `(${unread}) Pacer` : "Pacer";
}
