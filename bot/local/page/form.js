// The values of a surface's elements, in Slack's `state.values` shape, and what is wrong with them.
import { t } from "./words.js";

const EMPTY_KEYS = [
  "value",
  "selected_option",
  "selected_user",
  "selected_conversation",
  "selected_channel",
  "selected_date",
  "selected_time",
  "selected_date_time",
  "selected_options",
  "selected_users",
  "selected_conversations",
  "selected_channels",
];

export class Form {
  constructor() {
    this.values = {};
  }

  get(blockId, actionId) {
    return this.values[blockId]?.[actionId];
  }

  set(blockId, actionId, value) {
    this.values[blockId] = { ...this.values[blockId], [actionId]: value };
  }

  /** Forgets the blocks that an updated view no longer has. */
  keep(blockIds) {
    this.values = Object.fromEntries(Object.entries(this.values).filter(([blockId]) => blockIds.has(blockId)));
  }

  /** What Slack itself refuses before the bot is asked: {block_id: sentence}. */
  faults(blocks) {
    const inputs = blocks.filter(({ type }) => type === "input");
    const found = inputs.map((block) => [
      block.block_id,
      fault(block, this.get(block.block_id, block.element.action_id)),
    ]);
    return Object.fromEntries(found.filter(([, sentence]) => sentence));
  }
}

function fault({ element, optional }, value) {
  const filled = EMPTY_KEYS.map((key) => value?.[key]).find(
    (part) => part !== undefined && part !== null && part !== "" && part.length !== 0,
  );
  if (filled === undefined) return optional ? null : t("required");
  switch (element.type) {
    case "number_input":
      return numberFault(element, filled);
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(filled) ? null : t("not_email");
    case "url_text_input":
      return /^https?:\/\/\S+$/i.test(filled) ? null : t("not_url");
    case "plain_text_input":
      return filled.length < (element.min_length ?? 0) ? t("too_short", { limit: element.min_length }) : null;
    default:
      return null;
  }
}

function numberFault(element, text) {
  const number = Number(text);
  if (!/^[-+]?\d*\.?\d+$/.test(text)) return t("not_number");
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return t("not_whole");
  if (element.min_value !== undefined && number < Number(element.min_value))
    return t("too_small", { limit: element.min_value });
  if (element.max_value !== undefined && number > Number(element.max_value))
    return t("too_large", { limit: element.max_value });
  return null;
}
