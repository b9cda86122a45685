// The message column: the channel's head, its messages by day, and the composer below them.
import { composer } from "./composer.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { message, editingTs } from "./message.js";
import { avatar } from "./people.js";
import { currentChannel, isReply, messagesOf, on, state } from "./state.js";
import { now } from "./clock.js";
import { dayKey, dayLabel, instantOf } from "./times.js";
import { language, t } from "./words.js";

const GROUP_SECONDS = 300;
const NEAR_END = 120;

export function messageColumn() {
  const { list, inner, follow } = scroller();
  const latest = h(
    "button",
    { class: "jump", type: "button", hidden: true, onclick: () => toEnd(list) },
    icon("chevron", 15),
  );
  const foot = h("div", { class: "composer-place" });
  const kept = new Map();
  let shownPlace = null;
  let lastShown = null;
  let answerOwed = false;
  const draw = () => {
    if (state.place.kind !== "channel" || !currentChannel()) return;
    const fresh = shownPlace !== placeKey();
    const last = messagesOf(state.place.id).at(-1)?.ts;
    const following = fresh || nearEnd(list) || ownLast() || (answerOwed && last !== lastShown);
    if (last !== lastShown) answerOwed = false;
    lastShown = last;
    if (fresh) kept.clear();
    shownPlace = placeKey();
    reconcile(inner, kept, items());
    if (following) follow();
    latest.hidden = nearEnd(list);
  };
  const write = () =>
    state.place.kind === "channel" && currentChannel() && replace(foot, composer({ key: state.place.id }));
  list.addEventListener(
    "scroll",
    () => {
      latest.hidden = nearEnd(list);
    },
    { passive: true },
  );
  on("messages people place clock words", draw);
  on("sent", () => {
    answerOwed = true;
  });
  on("place words", write);
  on("words", () => replace(latest, t("jump_latest"), icon("chevron", 15)));
  return h("div", { class: "column" }, h("div", { class: "list-frame" }, list, latest), foot);
}

/** A list that stays at its end, also while what it holds still grows, until the reader scrolls away. */
export function scroller() {
  const inner = h("div", { class: "message-items" });
  const list = h("div", { class: "message-list", role: "log", "aria-live": "polite", tabindex: "0" }, inner);
  let following = true;
  const follow = () => {
    following = true;
    toEnd(list);
  };
  list.addEventListener(
    "scroll",
    () => {
      following = nearEnd(list);
    },
    { passive: true },
  );
  const observer = new ResizeObserver(() => following && toEnd(list));
  [list, inner].forEach((part) => observer.observe(part));
  return { list, inner, follow };
}

/** Keyed by what each item shows: an unchanged one keeps its node, and so its focus and selection. */
export function reconcile(list, kept, wanted) {
  const nodes = wanted.map(({ key, build }) => {
    if (!kept.has(key)) kept.set(key, build());
    return kept.get(key);
  });
  const keys = new Set(wanted.map(({ key }) => key));
  for (const key of kept.keys()) if (!keys.has(key)) kept.delete(key);
  for (const child of [...list.children]) if (!nodes.includes(child)) child.remove();
  nodes.forEach((node, at) => list.children[at] !== node && list.insertBefore(node, list.children[at] ?? null));
}

export function keyOf(shown, more) {
  return JSON.stringify([shown, editingTs() === shown.ts, language(), dayKey(now(), state.me.tz), more]);
}

export function joins(before, shown) {
  return (
    Boolean(before) &&
    before.user === shown.user &&
    !before.ephemeral &&
    !shown.ephemeral &&
    !before.deleted &&
    !shown.deleted &&
    shown.ts - before.ts < GROUP_SECONDS &&
    dayKey(instantOf(before.ts), state.me.tz) === dayKey(instantOf(shown.ts), state.me.tz)
  );
}

function items() {
  if (!state.messages.has(state.place.id)) return [];
  const all = messagesOf(state.place.id);
  const roots = all.filter((shown) => !isReply(shown));
  const place = currentChannel();
  const intro = { key: `intro ${place.id} ${language()}`, build: () => beginning(place) };
  return [
    intro,
    ...roots.flatMap((shown, at) => {
      const replies = all.filter((reply) => isReply(reply) && reply.thread_ts === shown.ts && !reply.ephemeral);
      const before = roots[at - 1];
      const newDay = !before || dayKey(instantOf(before.ts), state.me.tz) !== dayKey(instantOf(shown.ts), state.me.tz);
      const grouped =
        !newDay && joins(before, shown) && !all.some((reply) => isReply(reply) && reply.thread_ts === before.ts);
      const item = {
        key: keyOf(shown, [grouped, replies.map(({ ts }) => ts)]),
        build: () => message(shown, { grouped, replies }),
      };
      return newDay ? [divider(shown), item] : [item];
    }),
  ];
}

function divider(shown) {
  const label = dayLabel(instantOf(shown.ts), state.me.tz, now());
  return {
    key: `day ${label} ${dayKey(instantOf(shown.ts), state.me.tz)}`,
    build: () => h("div", { class: "day", role: "separator" }, h("span", null, label)),
  };
}

function beginning(place) {
  const direct = place.kind === "im";
  const face = direct ? avatar(state.bot.user, 52) : h("span", { class: "beginning-mark" }, icon("hash", 28));
  return h(
    "div",
    { class: "beginning" },
    face,
    h("h2", null, direct ? t("empty_direct", { name: state.bot.name }) : t("empty_channel", { name: place.name })),
    h("p", null, direct ? t("empty_direct_text") : place.topic || t("empty_channel_text")),
  );
}

function placeKey() {
  return `${state.me.id} ${state.place.id}`;
}

function ownLast() {
  return messagesOf(state.place.id).at(-1)?.user === state.me.id;
}

function nearEnd(list) {
  return list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
}

/** To the end; a last message that is taller than the list is shown from its beginning. */
function toEnd(list) {
  const last = list.firstElementChild.lastElementChild;
  const tall = last && last.offsetHeight > list.clientHeight;
  list.scrollTop = tall ? last.offsetTop - 6 : list.scrollHeight;
}
