// Enters the workspace as one person, and keeps what the page knows in step with what the server tells.
import { setClock } from "./clock.js";
import { answered, heard } from "./hearing.js";
import { closeViews, showView } from "./modal.js";
import { fail } from "./notices.js";
import { read, send } from "./server.js";
import { changed, channel, currentChannel, directMessage, state } from "./state.js";
import { listen } from "./stream.js";
import { speakAs } from "./words.js";

export async function enter(as) {
  const wanted = new URLSearchParams(location.search);
  closeViews();
  take(await read("state", { as: as ?? (await newcomer()) }));
  state.messages.clear();
  state.home = undefined;
  state.thread = null;
  const kept = channel(state.place.id ?? wanted.get("channel"));
  const first = kept?.kind === "channel" ? kept : state.channels.find(({ kind }) => kind === "channel");
  const home = state.place.kind === "home" || (!state.place.id && wanted.get("home"));
  const direct = kept?.kind === "im" || (!kept && wanted.get("channel")?.startsWith("D")) || home;
  changed("people", "channels", "commands", "clock", "faults", "words");
  if (home) showHome();
  else show((direct ? directMessage() : first).id);
  listen(state.me.id, heard, () => catchUp().catch(fail));
}

/** Who comes for the first time is a rep who speaks the browser's language. */
async function newcomer() {
  const { people, me } = await read("state", {});
  const reps = people.filter(({ role, bot }) => role === "rep" && !bot);
  const fits = ({ locale }) => locale.slice(0, 2) === navigator.language.slice(0, 2);
  return (reps.find(fits) ?? reps[0] ?? me).id;
}

function take(found) {
  state.me = found.me;
  state.people = new Map(found.people.map((each) => [each.id, each]));
  state.people.set(found.me.id, found.me);
  state.channels = found.channels;
  state.commands = found.commands;
  state.readings = found.readings;
  state.faults = found.faults;
  state.bot = found.bot;
  speakAs(found.me.locale);
  setClock(found.clock);
  found.views.forEach(showView);
}

/** On a connection, the first and every later one: everything is read anew, so that nothing missed stays missed. */
async function catchUp() {
  const asked = state.me.id;
  await answered(read("state", { as: asked }), (found) => {
    if (asked !== state.me.id) return;
    closeViews(found.views.map(({ id }) => id));
    take(found);
  });
  if (state.place.kind === "home") await readHome();
  else await readMessages(state.place.id);
  changed("people", "channels", "commands", "clock", "faults");
}

export async function go(channelId) {
  if (state.place.id !== channelId && currentChannel()) readAgain(state.place.id);
  show(channelId);
  await readMessages(channelId);
}

export async function goHome() {
  showHome();
  await readHome();
}

function show(channelId) {
  state.place = { kind: "channel", id: channelId };
  shown({ channel: channelId });
}

function showHome() {
  state.place = { kind: "home", id: directMessage().id };
  shown({ home: "1" });
}

function shown(address) {
  state.thread = null;
  history.replaceState(null, "", `?${new URLSearchParams({ as: state.me.id, ...address })}`);
  changed("place", "thread");
}

export function openThread(ts) {
  state.thread = ts;
  changed("thread", "messages");
}

async function readMessages(channelId) {
  const asked = state.me.id;
  await answered(read("messages", { as: asked, channel: channelId }), ({ messages }) => {
    if (asked !== state.me.id) return;
    state.messages.set(channelId, messages);
    seen(channelId);
  });
  changed("messages", "channels");
}

/** The server marks a channel as read when it is asked for its messages. */
function readAgain(channelId) {
  read("messages", { as: state.me.id, channel: channelId }).catch(fail);
}

async function readHome() {
  const asked = state.me.id;
  await answered(read("home", { as: asked }), ({ view }) => {
    if (asked === state.me.id) state.home = view;
  });
  changed("home");
}

function seen(channelId) {
  const found = channel(channelId);
  if (found) found.unread = 0;
}

/** Says or commands what a person typed; a line that starts with a slash is a command. */
export function speak(text, threadTs) {
  const place = { as: state.me.id, channel: currentChannel().id };
  changed("sent");
  if (/^\/[a-z]/i.test(text)) return send("command", { ...place, text });
  return send("say", { ...place, text, ...(threadTs ? { thread_ts: threadTs } : {}) });
}
