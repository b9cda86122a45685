// The side panel with a thread: the message it started from, the replies, a composer.
import { composer } from "./composer.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { message } from "./message.js";
import { joins, keyOf, reconcile, scroller } from "./messages.js";
import { currentChannel, isReply, messagesOf, on, state } from "./state.js";
import { counted, t } from "./words.js";
import { openThread } from "./workspace.js";

export function threadPanel() {
  const panel = h("aside", { class: "thread", hidden: true });
  const { list, inner, follow } = scroller();
  const head = h("header", { class: "panel-head" });
  const foot = h("div", { class: "composer-place" });
  const kept = new Map();
  const draw = () => {
    const all = messagesOf(state.place.id);
    const parent = all.find(({ ts }) => ts === state.thread);
    panel.hidden = !parent;
    panel.setAttribute("aria-label", t("thread"));
    if (!parent) return;
    const replies = all.filter((each) => isReply(each) && each.thread_ts === parent.ts);
    replace(head, title());
    reconcile(inner, kept, items(parent, replies));
    follow();
  };
  const open = () => {
    kept.clear();
    replace(
      foot,
      state.thread &&
        currentChannel() &&
        composer({ key: `${state.place.id} ${state.thread}`, threadTs: state.thread }),
    );
    draw();
  };
  panel.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && openThread(null));
  panel.append(head, list, foot);
  on("thread words", open);
  on("messages people", draw);
  return panel;
}

function title() {
  const place = currentChannel();
  return [
    h(
      "div",
      null,
      h("h2", null, t("thread")),
      h("p", { class: "panel-sub" }, place?.kind === "im" ? state.bot.name : `#${place?.name}`),
    ),
    h("span", { class: "spacer" }),
    h(
      "button",
      { class: "icon-button", type: "button", "aria-label": t("close_thread"), onclick: () => openThread(null) },
      icon("close"),
    ),
  ];
}

function items(parent, replies) {
  const first = { key: keyOf(parent, "parent"), build: () => message(parent, { inThread: true }) };
  const count = {
    key: `count ${replies.length} ${t("thread")}`,
    build: () => h("div", { class: "thread-rule" }, h("span", null, counted("replies", replies.length))),
  };
  const rest = replies.map((shown, at) => {
    const grouped = joins(replies[at - 1], shown);
    return { key: keyOf(shown, grouped), build: () => message(shown, { grouped, inThread: true }) };
  });
  return replies.length ? [first, count, ...rest] : [first];
}
