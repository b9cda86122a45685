// The data_visualization block: bar, line, area and pie charts drawn as SVG at the width they are given.
import { h, replace } from "./dom.js";
import { full, key } from "./figures.js";
import { pie } from "./pie.js";
import { plot } from "./plot.js";

export function chart(block) {
  const series = seriesOf(block.chart);
  const canvas = h("div", { class: "chart-canvas" });
  const drawn = h(
    "figure",
    { class: "chart", "aria-label": spoken(block, series) },
    h("figcaption", { class: "chart-title" }, block.title),
    canvas,
    legend(block.chart, series),
  );
  new ResizeObserver(([entry]) => draw(canvas, block.chart, entry.contentRect.width)).observe(canvas);
  return drawn;
}

function draw(canvas, spec, width) {
  if (width < 40 || canvas.dataset.width === String(Math.round(width))) return;
  canvas.dataset.width = Math.round(width);
  replace(canvas, spec.type === "pie" ? pie(spec.segments, width) : plot(spec, width));
}

function seriesOf(spec) {
  return spec.type === "pie" ? [{ name: "", data: spec.segments }] : spec.series;
}

function legend(spec, series) {
  if (spec.type === "pie" || series.length < 2) return null;
  return h(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    series.map(({ name }, at) => h("li", null, key(at), name)),
  );
}

function spoken(block, series) {
  const read = series.map(
    ({ name, data }) =>
      `${name ? `${name}: ` : ""}${data.map(({ label, value }) => `${label} ${full(value)}`).join(", ")}`,
  );
  return `${block.title}. ${read.join("; ")}`;
}
