// Builds DOM nodes: text always becomes a text node, so nothing that people typed can turn into markup.

const SVG = "http://www.w3.org/2000/svg";

export function h(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes ?? {}, children);
}

export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes ?? {}, children);
}

export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter(present));
  return parent;
}

export function fragment(...children) {
  const whole = document.createDocumentFragment();
  whole.append(...children.flat(Infinity).filter(present));
  return whole;
}

/** A link where the address is one that a browser may follow safely, else its text alone. */
export function link(address, ...children) {
  const shown = children.length ? children : [address];
  if (!/^(https?:|mailto:|tel:)/i.test(address)) return fragment(shown);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, shown);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  node.append(...children.flat(Infinity).filter(present));
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "style")
    Object.entries(value).forEach(([property, text]) => node.style.setProperty(property, text));
  else if (name === "value") node.value = value;
  else node.setAttribute(name, value === true ? "" : String(value));
}

function present(child) {
  return child !== undefined && child !== null && child !== false && child !== "";
}
