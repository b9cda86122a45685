// Slack's own markup (mrkdwn) as DOM nodes.
import { withBars } from "./bar.js";
import { fragment, h, link } from "./dom.js";
import { emoji } from "./emoji.js";
import { mention } from "./people.js";
import { channel, state } from "./state.js";
import { dateWords } from "./times.js";

const STYLES = { "*": "strong", _: "em", "~": "del" };
const BAR = /^[█▓▒░▰▱]{5,}$/;
const WORD = /[\p{L}\p{N}]/u;

export function mrkdwn(text) {
  const pieces = text.split(/```\n?([\s\S]*?)\n?```/);
  return fragment(
    pieces.map((piece, at) => (at % 2 ? h("pre", { class: "pre" }, fragment(verbatim(piece))) : lines(piece))),
  );
}

function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** As a person would type it again: mentions as @name, links as their address. */
export function typed(text, nameOf) {
  const plain = text.replace(/<([^>]*)>/g, (whole, inside) => {
    const [target, label] = inside.split("|");
    if (target.startsWith("@")) return `@${nameOf(target.slice(1))}`;
    if (target.startsWith("#")) return `#${label ?? channel(target.slice(1))?.name ?? target.slice(1)}`;
    return target.startsWith("!") ? `@${target.slice(1)}` : target;
  });
  return unescaped(plain);
}

function lines(text) {
  const shown = [];
  let quoted = [];
  const endQuote = () => {
    if (quoted.length) shown.push(h("blockquote", { class: "quote" }, quoted));
    quoted = [];
  };
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const quote = line.match(/^(?:&gt;|>) ?(.*)$/);
    if (quote) {
      quoted.push(h("div", { class: "line" }, inline(quote[1])));
      continue;
    }
    endQuote();
    shown.push(line ? h("div", { class: "line" }, inline(line)) : h("div", { class: "line line-empty" }));
  }
  endQuote();
  return text ? shown : [];
}

/** One line: scans for the first token that opens here and closes later, and goes on behind it. */
function inline(text) {
  const nodes = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token) {
      nodes.push(unescaped(plain), token.node);
      plain = "";
      at = token.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  return [...nodes, unescaped(plain)].flatMap((node) => (typeof node === "string" ? withBars(node) : [node]));
}

function tokenAt(text, at) {
  const rest = text.slice(at);
  switch (text[at]) {
    case "<":
      return matched(rest, at, /^<([@#!][^<>]+|(?:https?:|mailto:|tel:)[^<>]+)>/i, ([, inside]) => reference(inside));
    case "`":
      return matched(rest, at, /^`([^`]+)`/, ([, code]) =>
        BAR.test(code) ? withBars(code) : h("code", { class: "code" }, unescaped(code)),
      );
    case ":":
      return matched(rest, at, /^:([a-z0-9_+-]+):/, ([whole, name]) =>
        emoji(name) === whole ? whole : h("span", { class: "emoji" }, emoji(name)),
      );
    case "h":
      return WORD.test(text[at - 1] ?? "")
        ? null
        : matched(rest, at, /^https?:\/\/[^\s<>，。、；）)]+/, ([address]) => link(unescaped(address)));
    case "*":
    case "_":
    case "~":
      return styled(text, at);
    default:
      return null;
  }
}

function matched(rest, at, pattern, build) {
  const found = rest.match(pattern);
  return found && { node: build(found), end: at + found[0].length };
}

/** *bold*, _italic_ and ~struck~ open after no word and close before none, as Slack has it. */
function styled(text, at) {
  const mark = text[at];
  if (WORD.test(text[at - 1] ?? "") || /^\s?$/.test(text[at + 1] ?? "") || text[at + 1] === mark) return null;
  for (let end = text.indexOf(mark, at + 2); end > 0; end = text.indexOf(mark, end + 1)) {
    if (/\s/.test(text[end - 1]) || WORD.test(text[end + 1] ?? "")) continue;
    return { node: h(STYLES[mark], null, inline(text.slice(at + 1, end))), end: end + 1 };
  }
  return null;
}

function reference(inside) {
  const [target, label] = inside.split(/\|(.*)/s);
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#"))
    return h("span", { class: "mention" }, `#${channel(target.slice(1))?.name ?? label ?? target.slice(1)}`);
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!")) return h("span", { class: "mention mention-me" }, `@${label ?? target.slice(1)}`);
  return link(unescaped(target), label ? inline(label) : unescaped(target.replace(/^mailto:/, "")));
}

function date(target, fallback) {
  const [, seconds, pattern, address] = target.split("^");
  const words = Number(seconds) ? dateWords(pattern ?? "{date}", Number(seconds), state.me.tz) : (fallback ?? "");
  return address ? link(address, words) : words;
}

function verbatim(text) {
  return text
    .split(/(<(?:[@#!]|https?:|mailto:)[^<>]+>)/i)
    .map((piece, at) => (at % 2 ? reference(piece.slice(1, -1)) : unescaped(piece)));
}
