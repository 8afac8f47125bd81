// Small helpers to build elements. Text is only ever set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

/** An element with properties, data and children; empty children are left out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** A button that does not submit forms. */
export function button(properties, ...children) {
  return el("button", { type: "button", ...properties }, ...children);
}

/** A drawing from icons.svg. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** A round picture with the first character of a name. */
export function avatar(name, id) {
  return el("span", { class: `avatar avatar-${id % 6}`, "aria-hidden": "true" }, givenInitial(name));
}

export const initial = (name) => [...name][0] ?? "";

/** The character that tells one person from another: in a Chinese name it is the last. */
function givenInitial(name) {
  const last = [...name].at(-1);
  return /\p{Script=Han}/u.test(last) ? last : initial(name).toUpperCase();
}
