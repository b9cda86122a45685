// One message: face, name, time, text or blocks, and what can be done with it.
import { blocks } from "./blocks.js";
import { confirmed } from "./dialog.js";
import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { icon } from "./icons.js";
import { mrkdwn, typed } from "./mrkdwn.js";
import { avatar, avatars, isBot } from "./people.js";
import { fail } from "./notices.js";
import { send } from "./server.js";
import { changed, person, personName, state } from "./state.js";
import { now } from "./clock.js";
import { dayLabel, fullTime, instantOf, timeOfDay } from "./times.js";
import { readingLink } from "./why.js";
import { counted, t } from "./words.js";
import { openThread } from "./workspace.js";

let editing = null;

export function editingTs() {
  return editing;
}

/** `grouped` continues the message above it; `replies` are counted under it. */
export function message(shown, { grouped = false, replies = [], inThread = false }) {
  const classes = [
    "message",
    grouped && "message-grouped",
    shown.ephemeral && "message-ephemeral",
    shown.deleted && "message-deleted",
    editing === shown.ts && "message-editing",
  ];
  const time = timeOfDay(instantOf(shown.ts), state.me.tz);
  const gutter = grouped ? h("span", { class: "gutter-time", "aria-hidden": "true" }, time) : avatar(shown.user, 36);
  const main = h(
    "div",
    { class: "message-main" },
    shown.ephemeral && onlyYou(),
    !grouped && head(shown),
    editing === shown.ts ? editor(shown) : content(shown),
    !inThread && threadLine(shown, replies),
  );
  return h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      "data-ts": shown.ts,
      "aria-label": `${personName(shown.user)}, ${time}`,
    },
    h("div", { class: "gutter" }, gutter),
    main,
    editing !== shown.ts && !shown.deleted && toolbar(shown, inThread),
  );
}

/** Opens a message for editing; none closes the open one. */
export function edit(ts) {
  editing = ts;
  changed("messages");
  const field = document.querySelector(".editor-field") ?? document.querySelector(".composer-field");
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

function onlyYou() {
  return h("div", { class: "only-you" }, icon("eye", 14), t("only_you"));
}

function head(shown) {
  const instant = instantOf(shown.ts);
  return h(
    "div",
    { class: "message-head" },
    h("span", { class: "message-name" }, shown.deleted ? "Slackbot" : personName(shown.user)),
    isBot(shown.user) && h("span", { class: "app-badge" }, t("app")),
    h(
      "time",
      { class: "message-time", title: fullTime(instant, state.me.tz), datetime: instant.toISOString() },
      timeOfDay(instant, state.me.tz),
    ),
  );
}

function content(shown) {
  const edited = shown.edited && h("span", { class: "edited" }, t("edited"));
  const surface = { kind: "message", press: (blockId, action) => press(shown, blockId, action) };
  const filled = shown.blocks?.length ? blocks(shown.blocks, surface) : h("div", { class: "text" }, mrkdwn(shown.text));
  const parts = [filled, edited, (shown.files ?? []).map(file), readingLink(shown), reactions(shown)];
  return h("div", { class: "message-content" }, parts);
}

function file({ mimetype = "", title, name, url_private: address, alt_txt: alt }) {
  if (!mimetype.startsWith("image/")) {
    const kept = mimetype === "text/html" ? { target: "_blank" } : { download: name };
    return h("a", { class: "file", href: address, ...kept }, title || name);
  }
  return h(
    "figure",
    { class: "image" },
    h("figcaption", { class: "image-title" }, title || name),
    h("img", { src: address, alt: alt ?? title ?? name, loading: "lazy" }),
  );
}

function reactions({ reactions: given = {} }) {
  const shown = Object.entries(given).map(([name, people]) =>
    h(
      "span",
      { class: "reaction", title: people.map(personName).join(", ") },
      emoji(name),
      h("b", null, people.length),
    ),
  );
  return shown.length > 0 && h("div", { class: "reactions" }, shown);
}

function threadLine(shown, replies) {
  if (!replies.length) return null;
  const last = replies.at(-1);
  const day = dayLabel(instantOf(last.ts), state.me.tz, now()).replace(/^(Today|Yesterday)$/, (word) => word.toLowerCase());
  const when = `${day} ${timeOfDay(instantOf(last.ts), state.me.tz)}`;
  const faces = [...new Set(replies.map(({ user }) => user))].slice(0, 4);
  return h(
    "button",
    { class: "thread-line plain", type: "button", onclick: () => openThread(shown.ts) },
    avatars(faces, 22),
    h("span", { class: "thread-count" }, counted("replies", replies.length)),
    h("span", { class: "thread-last" }, t("last_reply", { when })),
    icon("chevron", 15),
  );
}

function toolbar(shown, inThread) {
  const own = shown.user === state.me.id && !shown.ephemeral;
  const button = (name, label, run, className = "") =>
    h(
      "button",
      { class: `icon-button ${className}`, type: "button", "aria-label": t(label), title: t(label), onclick: run },
      icon(name, 17),
    );
  const tools = [
    !inThread && !shown.ephemeral && button("thread", "reply_in_thread", () => openThread(shown.thread_ts ?? shown.ts)),
    own && button("pencil", "edit", () => edit(shown.ts)),
    own && button("trash", "delete", () => remove(shown), "icon-danger"),
  ].filter(Boolean);
  return (
    tools.length > 0 && h("div", { class: "message-tools", role: "toolbar", "aria-label": t("message_actions") }, tools)
  );
}

function press(shown, blockId, action) {
  const body = {
    as: state.me.id,
    channel: shown.channel,
    ts: shown.ts,
    block_id: blockId,
    action_id: action.action_id,
    action: { block_id: blockId, ...action },
  };
  return send("press", body).catch(fail);
}

async function remove(shown) {
  const text = [h("p", null, t("delete_question")), h("div", { class: "preview" }, mrkdwn(shown.text))];
  const sure = await confirmed({ title: t("delete_title"), text, confirm: t("delete_yes"), danger: true });
  if (sure) await send("delete", { as: state.me.id, channel: shown.channel, ts: shown.ts }).catch(fail);
}

function editor(shown) {
  const field = h("textarea", {
    class: "editor-field",
    rows: 1,
    "aria-label": t("edit"),
    value: typed(shown.text, (id) => person(id).real_name || id),
    onkeydown: keys,
  });
  const save = async () => {
    const text = field.value.trim();
    edit(null);
    if (text) await send("edit", { as: state.me.id, channel: shown.channel, ts: shown.ts, text }).catch(fail);
  };
  function keys(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") edit(null);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    save();
  }
  return h(
    "div",
    { class: "editor" },
    field,
    h(
      "div",
      { class: "editor-foot" },
      h("span", { class: "composer-hint" }, t("edit_hint")),
      h("span", { class: "spacer" }),
      h("button", { class: "button button-small", type: "button", onclick: () => edit(null) }, t("cancel")),
      h("button", { class: "button button-small button-primary", type: "button", onclick: save }, t("save")),
    ),
  );
}
