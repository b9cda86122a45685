// A small layer beside the control that opened it; closes by itself on a click elsewhere or Esc.
import { h } from "./dom.js";

const GAP = 6;

/** The opener of an open layer that a press began on: the press closes the layer, its click shall not open it again. */
let pressed = null;
const remember = ({ target }) => {
  pressed = target.closest('[aria-expanded="true"]');
};
document.addEventListener("pointerdown", remember, { capture: true });

/** Returns the layer, or nothing where this very click has just closed it. */
export function popover(anchor, content, { closed = () => {}, align = "start", className = "", label } = {}) {
  if (pressed === anchor) return null;
  const layer = h("div", { class: `popover ${className}`, popover: "auto", "aria-label": label }, content);
  (anchor.closest("dialog") ?? document.body).append(layer);
  layer.addEventListener("beforetoggle", (event) => event.newState === "closed" && leave(anchor, layer, closed));
  layer.showPopover();
  anchor.setAttribute("aria-expanded", "true");
  place(anchor, layer, align);
  return layer;
}

export function place(anchor, layer, align) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = layer;
  const wanted = align === "end" ? at.right - width : at.left;
  const below = innerHeight - at.bottom - GAP;
  const top = below >= height || below >= at.top ? at.bottom + GAP : at.top - GAP - height;
  layer.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, wanted))}px`;
  layer.style.top = `${Math.max(8, Math.min(innerHeight - height - 8, top))}px`;
}

function leave(anchor, layer, closed) {
  anchor.setAttribute("aria-expanded", "false");
  if (layer.contains(document.activeElement)) anchor.focus({ preventScroll: true });
  closed();
  setTimeout(() => layer.remove());
}
