// Enters the workspace as one person, and keeps what the page knows in step with what the server tells.
import { read, send } from "./server.js";
import { changed, channel, currentChannel, directMessage, isReply, messagesOf, state } from "./state.js";
import { listen } from "./stream.js";
import { setClock } from "./clock.js";
import { fail } from "./notices.js";
import { closeViews, showView, viewClosed } from "./modal.js";
import { speakAs } from "./words.js";

export async function enter(as) {
  const wanted = new URLSearchParams(location.search);
  closeViews();
  take(await read("state", as ? { as } : {}));
  state.messages.clear();
  state.thread = null;
  const kept = channel(state.place.id ?? wanted.get("channel"));
  const first = kept?.kind === "channel" ? kept : state.channels.find(({ kind }) => kind === "channel");
  const home = state.place.kind === "home" || (!state.place.id && wanted.get("home"));
  const direct = kept?.kind === "im" || (!kept && wanted.get("channel")?.startsWith("D")) || home;
  changed("people", "channels", "commands", "clock", "faults", "words");
  await (home ? goHome() : go((direct ? directMessage() : first)?.id));
  listen(state.me.id, heard, () => catchUp().catch(fail));
}

function take(found) {
  state.me = found.me;
  state.people = new Map(found.people.map((each) => [each.id, each]));
  state.people.set(found.me.id, found.me);
  state.channels = found.channels;
  state.commands = found.commands;
  state.faults = found.faults;
  state.bot = found.bot;
  speakAs(found.me.locale);
  setClock(found.clock);
  found.views.forEach(showView);
}

/** After a connection (again): what was missed meanwhile is read anew. */
async function catchUp() {
  const found = await read("state", { as: state.me.id });
  closeViews(found.views.map(({ id }) => id));
  take(found);
  if (state.place.kind === "home") await readHome();
  else await readMessages(state.place.id);
  changed("people", "channels", "commands", "clock", "faults");
}

export async function go(channelId) {
  if (state.place.kind === "channel" && state.place.id !== channelId) readAgain(state.place.id);
  state.place = { kind: "channel", id: channelId };
  state.thread = null;
  remember({ channel: channelId });
  changed("place", "thread");
  await readMessages(channelId);
}

export async function goHome() {
  state.place = { kind: "home", id: directMessage().id };
  state.thread = null;
  remember({ home: "1" });
  changed("place", "thread");
  await readHome();
}

export function openThread(ts) {
  state.thread = ts;
  changed("thread", "messages");
}

function remember(place) {
  history.replaceState(null, "", `?${new URLSearchParams({ as: state.me.id, ...place })}`);
}

async function readMessages(channelId) {
  const asked = state.me.id;
  const { messages } = await read("messages", { as: asked, channel: channelId });
  if (asked !== state.me.id) return;
  state.messages.set(channelId, messages);
  seen(channelId);
  changed("messages", "channels");
}

/** The server marks a channel as read when it is asked for its messages. */
function readAgain(channelId) {
  read("messages", { as: state.me.id, channel: channelId }).catch(fail);
}

async function readHome() {
  const { view } = await read("home", { as: state.me.id });
  state.home = view;
  changed("home");
}

function seen(channelId) {
  const found = channel(channelId);
  if (found) found.unread = 0;
}

function heard(event) {
  switch (event.type) {
    case "message":
    case "ephemeral":
      return arrived(event.message);
    case "changed":
      return put(event.message);
    case "deleted":
      return gone(event);
    case "view":
      return showView(event.view);
    case "view_closed":
      return viewClosed(event.view_id);
    case "home":
      return published(event.view);
    case "clock":
      return setClock(event.clock);
    case "faults":
      return faultsSet(event.faults);
    default:
      return undefined;
  }
}

function arrived(message) {
  put(message);
  const place = channel(message.channel);
  const looking =
    state.place.kind === "channel" && state.place.id === message.channel && document.visibilityState === "visible";
  if (place && !looking && message.user !== state.me.id) place.unread += 1;
  const parent = isReply(message) && messagesOf(message.channel).find(({ ts }) => ts === message.thread_ts);
  const answersMe = looking && message.bot && parent?.user === state.me.id;
  if (answersMe && !state.thread && innerWidth >= 1180) openThread(parent.ts);
  changed("channels");
}

function put(message) {
  const others = messagesOf(message.channel).filter(({ ts }) => ts !== message.ts);
  if (!state.messages.has(message.channel)) return;
  state.messages.set(
    message.channel,
    [...others, message].sort((one, two) => (one.ts < two.ts ? -1 : 1)),
  );
  changed("messages");
}

function gone({ channel: place, ts }) {
  state.messages.set(
    place,
    messagesOf(place).filter((each) => each.ts !== ts),
  );
  changed("messages");
}

function published(view) {
  state.home = view;
  changed("home");
}

function faultsSet(faults) {
  state.faults = faults;
  changed("faults");
}

/** Says or commands what a person typed; a line that starts with a slash is a command. */
export function speak(text, threadTs) {
  const place = { as: state.me.id, channel: currentChannel().id };
  if (/^\/[a-z]/i.test(text)) return send("command", { ...place, text });
  return send("say", { ...place, text, ...(threadTs ? { thread_ts: threadTs } : {}) });
}
