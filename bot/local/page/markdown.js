// Standard Markdown, as the markdown block carries it, as DOM nodes.
import { fragment, h, link } from "./dom.js";
import { emoji } from "./emoji.js";
import { mention } from "./people.js";

const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

export function markdown(text) {
  return fragment(blocksOf(text.replaceAll("\r\n", "\n").split("\n")));
}

function blocksOf(lines) {
  const shown = [];
  let at = 0;
  while (at < lines.length) {
    const [node, next] = blockAt(lines, at);
    if (node) shown.push(node);
    at = next;
  }
  return shown;
}

function blockAt(lines, at) {
  const line = lines[at];
  const heading = line.match(/^(#{1,6})\s+(.*?)\s*#*$/);
  if (!line.trim()) return [null, at + 1];
  if (/^\s*```/.test(line)) return fence(lines, at);
  if (heading) return [h(`h${Math.min(heading[1].length + 1, 6)}`, { class: "md-heading" }, words(heading[2])), at + 1];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return [h("hr", { class: "divider" }), at + 1];
  if (/^\s*>/.test(line)) return quote(lines, at);
  if (ITEM.test(line)) return list(lines, at);
  if (line.includes("|") && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? ""))
    return table(lines, at);
  return paragraph(lines, at);
}

function fence(lines, at) {
  let end = at + 1;
  while (end < lines.length && !/^\s*```/.test(lines[end])) end += 1;
  return [h("pre", { class: "pre" }, lines.slice(at + 1, end).join("\n")), end + 1];
}

function quote(lines, at) {
  let end = at;
  while (end < lines.length && /^\s*>/.test(lines[end])) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(/^\s*> ?/, ""));
  return [h("blockquote", { class: "quote" }, blocksOf(inner)), end];
}

function list(lines, at) {
  const [, indent, mark] = lines[at].match(ITEM);
  const ordered = /\d/.test(mark);
  const items = [];
  let end = at;
  while (end < lines.length) {
    const item = lines[end].match(ITEM);
    const depth = lines[end].match(/^\s*/)[0].length;
    if (item && depth === indent.length && /\d/.test(item[2]) === ordered) items.push([item[3]]);
    else if (lines[end].trim() && depth > indent.length && items.length) items.at(-1).push(lines[end]);
    else break;
    end += 1;
  }
  return [
    h(ordered ? "ol" : "ul", { class: "list", start: ordered ? parseInt(mark, 10) : undefined }, items.map(listItem)),
    end,
  ];
}

function listItem([first, ...nested]) {
  const task = first.match(/^\[([ xX])\]\s+(.*)$/);
  const box = task && h("input", { type: "checkbox", disabled: true, checked: task[1] !== " ", "aria-hidden": "true" });
  return h("li", { class: task ? "task" : undefined }, box, words(task ? task[2] : first), blocksOf(nested));
}

function table(lines, at) {
  const cells = (line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  const aligned = cells(lines[at + 1]).map((rule) =>
    rule.endsWith(":") ? (rule.startsWith(":") ? "center" : "right") : "left",
  );
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|")) end += 1;
  const row = (tag) => (line) =>
    h(
      "tr",
      null,
      cells(line).map((cell, column) => h(tag, { style: { "text-align": aligned[column] ?? "left" } }, words(cell))),
    );
  const whole = h(
    "table",
    { class: "table" },
    h("thead", null, row("th")(lines[at])),
    h("tbody", null, lines.slice(at + 2, end).map(row("td"))),
  );
  return [h("div", { class: "table-frame" }, whole), end];
}

function paragraph(lines, at) {
  let end = at;
  while (
    end < lines.length &&
    lines[end].trim() &&
    (end === at || !/^\s*(```|>|#{1,6}\s)/.test(lines[end])) &&
    (end === at || !ITEM.test(lines[end]))
  )
    end += 1;
  const shown = lines.slice(at, end).flatMap((line, index) => (index ? [h("br"), ...words(line)] : words(line)));
  return [h("p", { class: "md-text" }, shown), end];
}

const MARKS = [
  [/^\\([\\`*_{}[\]()#+\-.!|~<>])/, ([, character]) => character],
  [/^`([^`]+)`/, ([, code]) => h("code", { class: "code" }, code)],
  [/^!?\[([^\]]*)\]\(([^()\s]+)\)/, ([, label, address]) => link(address, words(label))],
  [/^<@([A-Z0-9]+)>/, ([, id]) => mention(id)],
  [/^<(https?:[^>\s]+)>/, ([, address]) => link(address)],
  [/^https?:\/\/[^\s<>，。、；）)]+/, ([address]) => link(address)],
  [/^(\*\*\*|___)(?=\S)(.+?\S?)\1/, ([, , inner]) => h("strong", null, h("em", null, words(inner)))],
  [/^(\*\*|__)(?=\S)(.+?\S?)\1/, ([, , inner]) => h("strong", null, words(inner))],
  [/^(\*|_)(?=\S)(.+?\S?)\1(?![\p{L}\p{N}])/u, ([, , inner]) => h("em", null, words(inner))],
  [/^~~(?=\S)(.+?)~~/, ([, inner]) => h("del", null, words(inner))],
  [/^:([a-z0-9_+-]+):/, ([, name]) => emoji(name)],
];

function words(text) {
  const nodes = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const [length, node] = markAt(text, at);
    if (length) nodes.push(plain, node);
    plain = length ? "" : plain + text[at];
    at += length || 1;
  }
  return [...nodes, plain].filter((node) => node !== "");
}

function markAt(text, at) {
  const inWord = /[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
  if (inWord && /[_h]/.test(text[at])) return [0, null];
  for (const [pattern, build] of MARKS) {
    const found = text.slice(at).match(pattern);
    if (found) return [found[0].length, build(found)];
  }
  return [0, null];
}
