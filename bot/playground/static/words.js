// Every word on the page comes from the locale file, which the server puts into the document.

const tree = JSON.parse(document.getElementById("words").textContent);

/** The text at a dotted path, with {names} filled in. */
export function t(path, values = {}) {
  const text = path.split(".").reduce((branch, name) => branch?.[name], tree);
  if (typeof text !== "string") return path;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Fills in the words that the document's elements ask for. */
export function fillWords(root = document) {
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = t(node.dataset.word);
  for (const node of root.querySelectorAll("[data-placeholder]")) {
    node.placeholder = t(node.dataset.placeholder);
  }
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", t(node.dataset.label));
    if (node.tagName === "BUTTON") node.title = t(node.dataset.label);
  }
  document.title = t("title");
}
