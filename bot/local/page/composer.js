// Where one writes: grows with its text, completes commands and names, sends on Enter.
import { attachButton, takeDrops } from "./attach.js";
import { Completion } from "./completion.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { edit } from "./message.js";
import { fail } from "./notices.js";
import { currentChannel, isReply, messagesOf, state } from "./state.js";
import { t } from "./words.js";
import { speak } from "./workspace.js";

const HIGHEST = 240;
const drafts = new Map();
let main = null;

/** A composer of the channel, or of a thread; what was not sent yet waits under its key. */
export function composer({ key, threadTs }) {
  if (!currentChannel().members.includes(state.me.id))
    return h("p", { class: "composer-closed" }, t("not_member", { name: currentChannel().name }));
  const draftKey = `${state.me.id} ${key}`;
  const field = h("textarea", {
    class: "composer-field",
    rows: 1,
    placeholder: placeholder(threadTs),
    "aria-label": placeholder(threadTs),
    value: drafts.get(draftKey) ?? "",
    "aria-autocomplete": "list",
  });
  const sender = h(
    "button",
    { class: "send", type: "button", "aria-label": t("send"), title: t("send"), onclick: () => submit() },
    icon("send", 18),
  );
  const completion = new Completion(field, () => typed());
  const usage = h("div", { class: "usage", hidden: true });
  const typed = () => {
    drafts.set(draftKey, field.value);
    grow(field);
    sender.disabled = !field.value.trim();
    showUsage(usage, field.value);
    completion.refresh();
  };
  const submit = async () => {
    const text = field.value.trim();
    if (!text) return;
    put("");
    completion.close();
    await speak(text, threadTs).catch((refused) => {
      if (!field.value) put(text);
      fail(refused);
    });
  };
  const put = (text) => {
    field.value = text;
    typed();
  };
  field.addEventListener("input", typed);
  field.addEventListener("keydown", (event) => completion.press(event) || keys(event));
  field.addEventListener("blur", () => completion.close());
  field.addEventListener("click", () => completion.refresh());
  const keys = (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowUp" && !field.value && editLast(threadTs)) event.preventDefault();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  const insert = (sign) => () => {
    const before = field.value.slice(0, field.selectionStart);
    const gap = sign === "@" && before && !/\s$/.test(before) ? " " : "";
    put(sign === "/" ? "/" : `${before}${gap}@${field.value.slice(field.selectionEnd)}`);
    field.focus();
    completion.refresh();
  };
  const tools = h(
    "div",
    { class: "composer-tools" },
    h(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": t("commands_button"),
        title: t("commands_button"),
        onclick: insert("/"),
      },
      icon("slash"),
    ),
    h(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": t("mention_button"),
        title: t("mention_button"),
        onclick: insert("@"),
      },
      icon("at"),
    ),
    ...(threadTs ? [] : attachButton()),
    h("span", { class: "spacer" }),
    h("span", { class: "composer-hint" }, t("composer_hint")),
    sender,
  );
  const box = h("div", { class: "composer" }, completion.node, usage, field, tools);
  if (!threadTs) {
    main = { put, field };
    takeDrops(box);
  }
  setTimeout(() => {
    grow(field);
    typed();
    if (!document.querySelector("dialog[open], .popover") && !document.activeElement?.closest("textarea, input"))
      field.focus({ preventScroll: true });
  });
  return box;
}

/** Puts a suggestion into the channel's composer, ready to be sent. */
export function suggest(text) {
  main?.put(text);
  main?.field.focus();
  main?.field.setSelectionRange(text.length, text.length);
}

function placeholder(threadTs) {
  const place = currentChannel();
  if (threadTs) return t("reply_placeholder");
  return place.kind === "im"
    ? t("message_to_person", { name: state.bot.name })
    : t("message_to_channel", { name: place.name });
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, HIGHEST)}px`;
}

/** What a command expects, shown while it is typed. */
function showUsage(place, text) {
  const command = state.commands.find(({ name }) => text === name || text.startsWith(`${name} `));
  place.hidden = !command?.hint || !text.includes(" ");
  if (!place.hidden) replace(place, h("b", null, command.name), " ", h("span", { class: "usage-hint" }, command.hint));
}

function editLast(threadTs) {
  const own = messagesOf(state.place.id).filter(
    (each) =>
      each.user === state.me.id &&
      !each.ephemeral &&
      !each.deleted &&
      (threadTs ? each.thread_ts === threadTs : !isReply(each)),
  );
  if (own.length) edit(own.at(-1).ts);
  return own.length > 0;
}
