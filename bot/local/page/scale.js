// Round steps for a value axis.

/** Ticks from at or below the smallest value (or 0) to at or above the largest, about `wanted` of them. */
export function ticks(values, wanted = 5) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep((high - low || 1) / wanted);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9) || 1;
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function roundStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return power * [1, 2, 2.5, 5, 10].find((step) => step >= times - 1e-9);
}
