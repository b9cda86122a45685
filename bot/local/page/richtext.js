// The rich_text block: sections, lists, quotes and preformatted text made of styled elements.
import { toneAfter, withBars } from "./bar.js";
import { h, link } from "./dom.js";
import { emoji } from "./emoji.js";
import { mention } from "./people.js";
import { channel, state } from "./state.js";
import { dateWords } from "./times.js";

const STYLE_TAGS = { code: "code", bold: "strong", italic: "em", strike: "del", underline: "u" };

export function richText(block) {
  return h("div", { class: "rich" }, grouped(block.elements).map(part));
}

/** Slack sends a nested list as one flat list after another: they are put back inside each other. */
function grouped(elements) {
  const groups = [];
  for (const element of elements) {
    const before = groups.at(-1);
    if (element.type === "rich_text_list" && before?.lists) before.lists.push(element);
    else groups.push(element.type === "rich_text_list" ? { type: "lists", lists: [element] } : element);
  }
  return groups;
}

function part(element) {
  switch (element.type) {
    case "rich_text_section":
      return h("div", { class: "rich-section" }, runs(element.elements));
    case "rich_text_quote":
      return h("blockquote", { class: "quote" }, runs(element.elements));
    case "rich_text_preformatted":
      return h("pre", { class: "pre" }, runs(element.elements));
    case "lists":
      return h("div", { class: "rich-lists" }, element.lists.map(list));
    default:
      return null;
  }
}

function list(element) {
  const ordered = element.style === "ordered";
  const indent = element.indent ?? 0;
  const start = ordered ? (element.offset ?? 0) + 1 : undefined;
  const items = element.elements.map((item) => h("li", null, runs(item.elements)));
  return h(
    ordered ? "ol" : "ul",
    { class: `list list-${indent % 3}`, start, style: { "margin-left": `${indent * 24}px` } },
    items,
  );
}

/** The runs of a section; a light (🟢 🟡 🔴) gives its colour to the bars behind it. */
function runs(elements) {
  let tone = "good";
  return elements.map((element) => {
    tone = toneAfter(element.text ?? "", tone);
    return run(element, tone);
  });
}

function run(element, tone) {
  return styled(bare(element, tone), element.style ?? {});
}

function bare(element, tone) {
  switch (element.type) {
    case "text":
      return element.text.split("\n").flatMap((line, at) => [at > 0 && h("br"), ...withBars(line, tone)]);
    case "user":
      return mention(element.user_id);
    case "channel":
      return h("span", { class: "mention" }, `#${channel(element.channel_id)?.name ?? element.channel_id}`);
    case "usergroup":
      return h("span", { class: "mention" }, `@${element.usergroup_id}`);
    case "broadcast":
      return h("span", { class: "mention mention-me" }, `@${element.range}`);
    case "emoji":
      return h("span", { class: "emoji" }, emoji(element.name));
    case "link":
      return link(element.url, element.text ?? element.url);
    case "date":
      return dateWords(element.format, element.timestamp, state.me.tz);
    case "color":
      return [h("span", { class: "swatch", style: { background: element.value } }), element.value];
    default:
      return element.text ?? element.fallback ?? "";
  }
}

function styled(content, style) {
  return Object.entries(STYLE_TAGS).reduce(
    (inner, [name, tag]) => (style[name] ? h(tag, { class: tag === "code" ? "code" : undefined }, inner) : inner),
    content,
  );
}
