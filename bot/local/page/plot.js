// Charts with two axes: bars, lines and areas over categories.
import { fragment, h, replace, svg } from "./dom.js";
import { full, key, label, short } from "./figures.js";
import { ticks } from "./scale.js";

const HEIGHT = 260;
const TOP = 22;

export function plot(spec, width) {
  const frame = frameOf(spec, width);
  const tip = h("div", { class: "chart-tip", "aria-hidden": "true" });
  const guide = svg("line", { class: "chart-guide", y1: TOP, y2: frame.bottom });
  const drawing = svg(
    "svg",
    {
      class: "chart-svg",
      width,
      height: frame.height,
      viewBox: `0 0 ${width} ${frame.height}`,
      role: "img",
      "aria-hidden": "true",
    },
    axes(spec, frame),
    guide,
    spec.series.map((series, at) => marks(spec, frame, series, at)),
  );
  const shown = h("div", { class: "chart-plot" }, drawing, tip);
  shown.addEventListener("pointermove", (event) => point(spec, frame, { shown, tip, guide }, event));
  shown.addEventListener("pointerleave", () => shown.classList.remove("pointing"));
  return shown;
}

function frameOf(spec, width) {
  const { categories, x_label: xLabel, y_label: yLabel } = spec.axis_config;
  const steps = ticks(spec.series.flatMap(({ data }) => data.map(({ value }) => value)));
  const left = Math.max(...steps.map((step) => short(step).length)) * 7 + 14 + (yLabel ? 18 : 0);
  const right = width - 10;
  const band = (right - left) / categories.length;
  const lines = categories.map((category) => (spec.type === "bar" ? folded(category, band - 6) : [category]));
  const deepest = Math.max(...lines.map((each) => each.length));
  const fits = deepest <= 3 && lines.flat().every((line) => textWidth(line) + 6 <= band);
  const slanted = spec.type === "bar" && !fits;
  const every = fits || slanted ? 1 : Math.ceil((Math.max(...categories.map(textWidth)) + 10) / band);
  const bottom = HEIGHT - (slanted ? 64 : 16 + 14 * (fits ? deepest : 1)) - (xLabel ? 20 : 0);
  const [low, high] = [steps[0], steps.at(-1)];
  return {
    left,
    right,
    bottom,
    band,
    categories,
    lines,
    steps,
    height: HEIGHT,
    every,
    slanted,
    x: (at) => left + band * (at + 0.5),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - TOP),
  };
}

function textWidth(text) {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 12 : 6.6), 0);
}

// A name as lines no wider than its place: broken at spaces, Chinese anywhere.
function folded(text, width) {
  return text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s?|\s/g).reduce((lines, word) => {
    const last = lines.pop() ?? "";
    return textWidth((last + word).trim()) <= width ? [...lines, last + word] : [...lines, last, word];
  }, []).filter((line) => line.trim());
}

function axes(spec, frame) {
  const { x_label: xLabel, y_label: yLabel } = spec.axis_config;
  const middle = (TOP + frame.bottom) / 2;
  return fragment(
    frame.steps.map((step) =>
      fragment(
        svg("line", {
          class: step === 0 ? "chart-zero" : "chart-grid",
          x1: frame.left,
          x2: frame.right,
          y1: frame.y(step),
          y2: frame.y(step),
        }),
        label(frame.left - 8, frame.y(step) + 4, "chart-tick end", short(step)),
      ),
    ),
    frame.categories.map((category, at) => at % frame.every === 0 && categoryLabel(frame, category, at)),
    xLabel && label((frame.left + frame.right) / 2, frame.height - 4, "chart-axis middle", xLabel),
    yLabel &&
      svg("text", { x: 11, y: middle, class: "chart-axis middle", transform: `rotate(-90 11 ${middle})` }, yLabel),
  );
}

function categoryLabel(frame, category, at) {
  const [x, y] = [frame.x(at), frame.bottom + 18];
  if (!frame.slanted) {
    return fragment(frame.lines[at].map((line, row) => label(x, y + 14 * row, "chart-tick middle", line.trim())));
  }
  const cut = category.length > 11 ? `${category.slice(0, 10)}…` : category;
  return svg("text", { x: x + 4, y: y - 4, class: "chart-tick end", transform: `rotate(-38 ${x + 4} ${y - 4})` }, cut);
}

function marks(spec, frame, series, at) {
  const points = frame.categories.map((category, place) => [
    frame.x(place),
    series.data.find((each) => each.label === category)?.value ?? 0,
  ]);
  if (spec.type === "bar") return bars(spec, frame, points, at);
  const path = points
    .map(([x, value], place) => `${place ? "L" : "M"}${x.toFixed(1)} ${frame.y(value).toFixed(1)}`)
    .join("");
  const zero = frame.y(0).toFixed(1);
  const dots =
    points.length <= 31 &&
    points.map(([x, value]) => svg("circle", { class: "chart-dot", cx: x, cy: frame.y(value), r: 3.2 }));
  return svg(
    "g",
    { class: `series-${at % 6}` },
    spec.type === "area" &&
      svg("path", {
        class: "chart-area",
        d: `${path}L${points.at(-1)[0].toFixed(1)} ${zero}L${points[0][0].toFixed(1)} ${zero}Z`,
      }),
    svg("path", { class: "chart-line", d: path }),
    dots,
  );
}

function bars(spec, frame, points, at) {
  const count = spec.series.length;
  const group = Math.min(frame.band * 0.68, 46 * count);
  const wide = Math.max(2, group / count - (count > 1 ? 2 : 0));
  return svg(
    "g",
    { class: `series-${at % 6}` },
    points.map(([x, value]) => {
      const left = x - group / 2 + (group / count) * at;
      const figure =
        count === 1 &&
        frame.band > 34 &&
        label(left + wide / 2, Math.min(frame.y(value), frame.y(0)) - 6, "chart-value middle", short(value));
      return fragment(svg("path", { class: "chart-bar", d: bar(left, wide, frame.y(0), frame.y(value)) }), figure);
    }),
  );
}

function bar(left, wide, zero, top) {
  const round = Math.min(4, wide / 2, Math.abs(zero - top));
  const turn = top <= zero ? round : -round;
  return `M${left} ${zero}V${top + turn}q0 ${-turn} ${round} ${-turn}H${left + wide - round}q${round} 0 ${round} ${turn}V${zero}Z`;
}

function point(spec, frame, { shown, tip, guide }, event) {
  const x = event.clientX - shown.getBoundingClientRect().left;
  const at = Math.floor((x - frame.left) / frame.band);
  const category = frame.categories[at];
  shown.classList.toggle("pointing", category !== undefined);
  if (category === undefined) return;
  guide.setAttribute("x1", frame.x(at));
  guide.setAttribute("x2", frame.x(at));
  const rows = spec.series.map(({ name, data }, series) =>
    h(
      "div",
      { class: "chart-tip-row" },
      key(series),
      h("span", null, name),
      h("b", null, full(data.find((each) => each.label === category)?.value ?? 0)),
    ),
  );
  replace(tip, h("div", { class: "chart-tip-title" }, category), rows);
  const width = tip.offsetWidth;
  tip.style.left = `${Math.max(4, Math.min(frame.right - width, frame.x(at) - width / 2))}px`;
}
