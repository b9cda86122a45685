// Takes in what the stream tells: messages, views, the Home tab, the clock, the faults.
import { setClock } from "./clock.js";
import { showView, viewClosed } from "./modal.js";
import { changed, channel, isReply, messagesOf, state } from "./state.js";
import { openThread } from "./workspace.js";

const ROOM_FOR_A_THREAD = 1180;
let asking = 0;
let meanwhile = [];

export function heard(event) {
  if (asking) meanwhile.push(event);
  apply(event);
  if (brings(event)) count(event.message);
}

/** What is told while an answer is on its way may be newer than the answer: it is taken in once more after it. */
export async function answered(question, take) {
  asking += 1;
  const answer = await question.finally(() => {
    asking -= 1;
  });
  take(answer);
  meanwhile.forEach(apply);
  meanwhile.filter(brings).forEach(({ message }) => openAnswer(message));
  if (!asking) meanwhile = [];
}

function apply(event) {
  switch (event.type) {
    case "message":
    case "ephemeral":
    case "changed":
      return put(event.message);
    case "deleted":
      return gone(event);
    case "view":
      return showView(event.view);
    case "view_closed":
      return viewClosed(event.view_id);
    case "home":
      return set("home", event.view);
    case "clock":
      return setClock(event.clock);
    case "faults":
      return set("faults", event.faults);
    default:
      return undefined;
  }
}

function set(part, value) {
  state[part] = value;
  changed(part);
}

function put(message) {
  const others = messagesOf(message.channel).filter(({ ts }) => ts !== message.ts);
  keep(message.channel, [...others, message]);
}

function gone({ channel: place, ts }) {
  keep(
    place,
    messagesOf(place).filter((each) => each.ts !== ts),
  );
}

function keep(place, messages) {
  if (!state.messages.has(place)) return;
  messages.sort((one, two) => (one.ts < two.ts ? -1 : 1));
  state.messages.set(place, messages);
  changed("messages");
}

function brings({ type }) {
  return type === "message" || type === "ephemeral";
}

/** One more unread message, unless it is looked at. */
function count(message) {
  const place = channel(message.channel);
  if (place && !looking(message) && message.user !== state.me.id) place.unread += 1;
  openAnswer(message);
  changed("channels");
}

/** Opens the thread in which the bot answers one's own message. */
function openAnswer(message) {
  const parent = isReply(message) && messagesOf(message.channel).find(({ ts }) => ts === message.thread_ts);
  const answersMe = looking(message) && message.bot && parent?.user === state.me.id;
  if (answersMe && !state.thread && innerWidth >= ROOM_FOR_A_THREAD) openThread(parent.ts);
}

function looking(message) {
  const open = state.place.kind === "channel" && state.place.id === message.channel;
  return open && document.visibilityState === "visible";
}
