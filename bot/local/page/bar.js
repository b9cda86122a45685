// Rows of full and empty blocks in a bot's text are progress bars: drawn as such, and still text for who copies or hears it.
import { h } from "./dom.js";

const ROW = /([█▓▰]+[▒░▱]*|[▒░▱]+)/;
const SHORTEST = 5;
const TONES = { "🟢": "good", "🟡": "warn", "🔴": "bad" };

/** Text with its bars drawn; `tone` is that of the light before them. */
export function withBars(text, tone = "good") {
  return text
    .split(ROW)
    .map((piece, at, pieces) =>
      at % 2 && piece.length >= SHORTEST ? bar(piece, shareOf(piece, pieces[at + 1]), tone) : piece,
    );
}

/** The tone of the last light in the text, or what it was before. */
export function toneAfter(text, before) {
  const last = Math.max(...Object.keys(TONES).map((light) => text.lastIndexOf(light)));
  return last < 0 ? before : TONES[String.fromCodePoint(text.codePointAt(last))];
}

/** The percentage that follows says it more exactly than the blocks do. */
function shareOf(row, after) {
  const percentage = after.match(/^\s*(\d+(?:\.\d+)?)\s?%/);
  return percentage ? Math.min(1, percentage[1] / 100) : row.replace(/[▒░▱]/g, "").length / row.length;
}

function bar(row, share, tone) {
  return h(
    "span",
    { class: `bar bar-${tone}` },
    h("span", { class: "bar-text" }, row),
    h("span", { class: "bar-full", style: { width: `${share * 100}%` } }),
  );
}
