// The table block.
import { h } from "./dom.js";
import { richText } from "./richtext.js";

export function table(block) {
  const [head, ...rows] = block.rows;
  const settings = block.column_settings ?? [];
  const shown = h(
    "table",
    { class: "table" },
    h("thead", null, row("th", head, settings)),
    h(
      "tbody",
      null,
      rows.map((cells) => row("td", cells, settings)),
    ),
  );
  return h("div", { class: "table-frame", tabindex: "0" }, shown);
}

function row(tag, cells, settings) {
  return h(
    "tr",
    null,
    cells.map((cell, column) => {
      const { align = "left", is_wrapped: wrapped = false } = settings[column] ?? {};
      const attributes = {
        class: wrapped ? "wrapped" : undefined,
        style: { "text-align": align },
        scope: tag === "th" ? "col" : undefined,
      };
      return h(tag, attributes, content(cell));
    }),
  );
}

function content(cell) {
  switch (cell.type) {
    case "rich_text":
      return richText(cell);
    case "raw_number":
      return cell.text ?? String(cell.value);
    default:
      return cell.text;
  }
}
