// Block Kit blocks as DOM nodes. A surface says where they stand: {kind, press(blockId, action), form}.
import { chart } from "./charts.js";
import { confirmed } from "./dialog.js";
import { h, replace } from "./dom.js";
import { element } from "./elements.js";
import { plain } from "./emoji.js";
import { icon } from "./icons.js";
import { markdown } from "./markdown.js";
import { mrkdwn } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { table } from "./table.js";
import { t } from "./words.js";

let fields = 0;

export function blocks(list, surface) {
  return h(
    "div",
    { class: `blocks blocks-${surface.kind}` },
    list.map((block) =>
      h("div", { class: `block block-${block.type}`, "data-block": block.block_id }, body(block, surface)),
    ),
  );
}

/** Blocks that the bot left unnamed are named by their place, so that their elements can be told apart. */
export function named(list) {
  return list.map((block, at) => ({ ...block, block_id: block.block_id || `b${at}` }));
}

/** A text object, plain or mrkdwn. */
export function words(object) {
  return object.type === "mrkdwn" ? mrkdwn(object.text) : plain(object);
}

/** Shows the sentences under their fields, and takes away those of an earlier try. */
export function showErrors(root, errors) {
  for (const field of root.querySelectorAll(".field")) {
    const sentence = errors[field.parentElement.dataset.block];
    const place = field.querySelector(".field-error");
    replace(place, sentence && [icon("alert", 15), h("span", null, sentence)]);
    field.classList.toggle("wrong", Boolean(sentence));
    for (const control of field.querySelectorAll("input, textarea, .select"))
      control.setAttribute("aria-invalid", Boolean(sentence));
  }
  root.querySelector(".field.wrong :is(input, textarea, button)")?.focus();
}

function body(block, surface) {
  switch (block.type) {
    case "header":
      return h("h3", { class: "header-text" }, plain(block.text));
    case "section":
      return section(block, surface);
    case "context":
      return h("div", { class: "context" }, block.elements.map(contextPart));
    case "divider":
      return h("hr", { class: "divider" });
    case "actions":
      return h(
        "div",
        { class: "actions" },
        block.elements.map((spec) => element(spec, slot(block, spec, surface))),
      );
    case "image":
      return image(block);
    case "input":
      return input(block, surface);
    case "rich_text":
      return richText(block);
    case "markdown":
      return h("div", { class: "markdown" }, markdown(block.text));
    case "table":
      return table(block);
    case "data_visualization":
      return chart(block);
    default:
      return h("div", { class: "unsupported" }, icon("alert", 16), t("unsupported", { type: block.type }));
  }
}

function section(block, surface) {
  const fields =
    block.fields &&
    h(
      "div",
      { class: "fields" },
      block.fields.map((field) => h("div", { class: "field-text" }, words(field))),
    );
  const main = h(
    "div",
    { class: "section-main" },
    block.text && h("div", { class: "text" }, words(block.text)),
    fields,
  );
  const side =
    block.accessory &&
    h(
      "div",
      { class: `accessory accessory-${block.accessory.type}` },
      element(block.accessory, slot(block, block.accessory, surface)),
    );
  return h("div", { class: "section" }, main, side);
}

function contextPart(part) {
  if (part.type === "image") return h("img", { class: "context-image", src: part.image_url, alt: part.alt_text });
  return h("span", { class: "context-text" }, words(part));
}

function image(block) {
  const title = block.title && h("figcaption", { class: "image-title" }, plain(block.title));
  return h(
    "figure",
    { class: "image" },
    title,
    h("img", { src: block.image_url ?? block.slack_file?.url, alt: block.alt_text, loading: "lazy" }),
  );
}

function input(block, surface) {
  const id = `field-${(fields += 1)}`;
  const label = h(
    "span",
    { class: "field-label", id: `${id}-label` },
    plain(block.label),
    block.optional && h("span", { class: "field-optional" }, ` ${t("optional")}`),
  );
  const described = { labelledBy: `${id}-label`, describedBy: `${id}-error ${id}-hint` };
  return h(
    "div",
    { class: "field" },
    label,
    element(block.element, { ...slot(block, block.element, surface), ...described }),
    h("div", { class: "field-error", id: `${id}-error`, role: "alert" }),
    h("div", { class: "field-hint", id: `${id}-hint` }, block.hint && plain(block.hint)),
  );
}

/** Where an element stands: how it remembers its value and tells of it. */
function slot(block, spec, surface) {
  const silent = block.type === "input" && !block.dispatch_action;
  const remember = (value) => surface.form?.set(block.block_id, spec.action_id, { type: spec.type, ...value });
  return {
    kept: surface.form?.get(block.block_id, spec.action_id),
    remember,
    async report(value, { confirm = spec.confirm, held = true } = {}) {
      if (confirm && !(await asked(confirm))) return false;
      if (held) remember(value);
      if (!silent) await surface.press(block.block_id, { type: spec.type, action_id: spec.action_id, ...value });
      return true;
    },
  };
}

function asked({ title, text, confirm, deny, style }) {
  return confirmed({
    title: plain(title),
    text: words(text),
    confirm: plain(confirm),
    deny: plain(deny),
    danger: style === "danger",
  });
}
