// The pie chart, drawn as a ring beside its legend.
import { h, svg } from "./dom.js";
import { full, key, label as textAt, percent, short } from "./figures.js";
import { t } from "./words.js";

const SIZE = 190;
const OUTER = 88;
const INNER = 54;

export function pie(segments) {
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  let turned = 0;
  const slices = segments.map(({ label, value }, at) => {
    const from = turned;
    turned += value / total;
    const title = svg("title", null, t("share", { label, value: full(value), share: percent(value / total) }));
    return svg("path", { class: `chart-slice series-${at % 6}`, d: ring(from, turned), "fill-rule": "evenodd" }, title);
  });
  const middle = SIZE / 2;
  const drawing = svg(
    "svg",
    { class: "chart-svg", width: SIZE, height: SIZE, viewBox: `0 0 ${SIZE} ${SIZE}`, "aria-hidden": "true" },
    slices,
    textAt(middle, middle + 7, "chart-total middle", short(total)),
  );
  return h("div", { class: "chart-pie" }, drawing, legend(segments, total));
}

function legend(segments, total) {
  return h(
    "ul",
    { class: "legend legend-tall", "aria-hidden": "true" },
    segments.map(({ label, value }, at) =>
      h(
        "li",
        null,
        key(at),
        h("span", { class: "legend-name" }, label),
        h("span", { class: "legend-value" }, full(value)),
        h("b", null, percent(value / total)),
      ),
    ),
  );
}

function ring(from, to) {
  if (to - from > 0.9999) return `${circle(OUTER)}${circle(INNER)}`;
  const long = to - from > 0.5 ? 1 : 0;
  return `M${at(from, OUTER)}A${OUTER} ${OUTER} 0 ${long} 1 ${at(to, OUTER)}L${at(to, INNER)}A${INNER} ${INNER} 0 ${long} 0 ${at(from, INNER)}Z`;
}

function circle(radius) {
  return `M${at(0, radius)}A${radius} ${radius} 0 1 1 ${at(0.5, radius)}A${radius} ${radius} 0 1 1 ${at(0, radius)}Z`;
}

function at(turn, radius) {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(SIZE / 2 + radius * Math.cos(angle)).toFixed(2)} ${(SIZE / 2 + radius * Math.sin(angle)).toFixed(2)}`;
}
