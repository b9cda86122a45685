// What the page knows at this moment, and who wants to hear when a part of it changes.

export const state = {
  me: null,
  bot: { user: "", name: "Pacer" },
  people: new Map(),
  channels: [],
  commands: [],
  readings: {},
  faults: {},
  place: { kind: "channel", id: null },
  thread: null,
  messages: new Map(),
  home: undefined,
  connected: true,
};

const listeners = new Map();

/** Topics: people, channels, messages, place, thread, home, clock, faults, commands, connection, words, sent. */
export function on(topics, listener) {
  for (const topic of topics.split(" ")) listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

export function changed(...topics) {
  const heard = new Set(topics.flatMap((topic) => listeners.get(topic) ?? []));
  for (const listener of heard) listener();
}

export function person(id) {
  return state.people.get(id) ?? { id, name: id, real_name: id, color: "#7a8886", role: "rep", tz: "UTC", bot: false };
}

export function personName(id) {
  const found = person(id);
  return found.real_name || found.name;
}

export function channel(id) {
  return state.channels.find((each) => each.id === id);
}

export function currentChannel() {
  return channel(state.place.id);
}

export function directMessage() {
  return state.channels.find((each) => each.kind === "im");
}

export function messagesOf(channelId) {
  return state.messages.get(channelId) ?? [];
}

export function isReply(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}
