"use strict";
// Elements of a page's stand-in: attributes, classes, data, styles, children and focus. Nothing is laid out: a test says where an
// element lies by its `box`, [left, top, right, bottom].
//
// The most common change: a property that stands for an attribute is one more name in TEXTS or FLAGS.

const { ancestors, matches } = require("./selectors.js");
const { Target, fire } = require("./events.js");
const { readInto, written } = require("./markup.js");

const TEXTS = {
  id: "id",
  className: "class",
  type: "type",
  title: "title",
  rel: "rel",
  target: "target",
  lang: "lang",
  src: "src",
};
const FLAGS = { hidden: "hidden", open: "open", disabled: "disabled", readOnly: "readonly" };

class Style {
  setProperty(name, value) {
    this[name] = String(value);
  }
  removeProperty(name) {
    delete this[name];
  }
  getPropertyValue(name) {
    return this[name] ?? "";
  }
}

class ClassList {
  #node;
  constructor(node) {
    this.#node = node;
  }
  get #names() {
    return this.#node.className.split(/\s+/).filter(Boolean);
  }
  [Symbol.iterator]() {
    return this.#names[Symbol.iterator]();
  }
  contains(name) {
    return this.#names.includes(name);
  }
  toggle(name, on = !this.contains(name)) {
    if (on !== this.contains(name))
      this.#node.className = (on ? [...this.#names, name] : this.#names.filter((one) => one !== name)).join(" ");
    return on;
  }
  add(...names) {
    names.forEach((name) => this.toggle(name, true));
  }
  remove(...names) {
    names.forEach((name) => this.toggle(name, false));
  }
}

const dashed = (name) => `data-${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`;
function datasetOf(node) {
  const does = (call) => (_, name, value) => {
    call(dashed(name), value);
    return true;
  };
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === "string" ? (node.getAttribute(dashed(name)) ?? undefined) : undefined),
      set: does((name, value) => node.setAttribute(name, value)),
      has: (_, name) => node.hasAttribute(dashed(name)),
      deleteProperty: does((name) => node.removeAttribute(name)),
    },
  );
}

// What elements and texts have in common: a place among others.
class Node extends Target {
  parentElement = null;
  get isConnected() {
    return [this, ...ancestors(this)].includes(this.ownerDocument.documentElement);
  }
  get parentNode() {
    return this.parentElement;
  }
  remove() {
    const host = this.parentElement;
    if (!host) return;
    host.childNodes.splice(host.childNodes.indexOf(this), 1);
    this.parentElement = null;
    host.ownerDocument.changed(host, "childList");
  }
  after(...nodes) {
    const host = this.parentElement;
    host.put(nodes, () => host.childNodes.indexOf(this) + 1);
  }
  replaceWith(...nodes) {
    this.after(...nodes);
    this.remove();
  }
}

class Text extends Node {
  nodeType = 3;
  constructor(document, text) {
    super();
    this.ownerDocument = document;
    this.textContent = String(text);
  }
}

// All elements within one, in the order of the page.
function below(node, found = []) {
  for (const child of node.childNodes) {
    if (child.nodeType !== 1) continue;
    found.push(child);
    below(child, found);
  }
  return found;
}

class Element extends Node {
  nodeType = 1;
  childNodes = [];
  attributes = new Map();
  style = new Style();
  classList = new ClassList(this);
  dataset = datasetOf(this);
  box = [0, 0, 0, 0];
  scrollLeft = 0;
  scrollTop = 0;
  constructor(document, tag) {
    super();
    this.ownerDocument = document;
    this.localName = tag.toLowerCase();
    if (["input", "textarea"].includes(this.localName)) this.value = "";
  }

  /* Attributes. */
  get tagName() {
    return this.localName.toUpperCase();
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name) {
    return this.attributes.has(name);
  }
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
    if (name === "value") this.value = String(value);
    this.ownerDocument.changed(this, "attributes", name);
  }
  removeAttribute(name) {
    this.attributes.delete(name);
    this.ownerDocument.changed(this, "attributes", name);
  }
  get href() {
    return this.hasAttribute("href") ? new URL(this.getAttribute("href"), this.ownerDocument.baseURI).href : "";
  }
  set href(value) {
    this.setAttribute("href", value);
  }
  get tabIndex() {
    return Number(this.getAttribute("tabindex") ?? (this.matches("button, input, textarea, summary, a[href]") ? 0 : -1));
  }
  set tabIndex(value) {
    this.setAttribute("tabindex", value);
  }

  /* Children. */
  put(nodes, place) {
    for (const one of nodes) {
      const node = one instanceof Node ? one : new Text(this.ownerDocument, one);
      node.remove();
      this.childNodes.splice(place(), 0, node);
      node.parentElement = this;
    }
    this.ownerDocument.changed(this, "childList");
  }
  append(...nodes) {
    this.put(nodes, () => this.childNodes.length);
  }
  replaceChildren(...nodes) {
    for (const node of [...this.childNodes]) node.remove();
    this.append(...nodes);
  }
  hasChildNodes() {
    return this.childNodes.length > 0;
  }
  get children() {
    return this.childNodes.filter((node) => node instanceof Element);
  }
  get firstChild() {
    return this.childNodes[0] ?? null;
  }
  get lastChild() {
    return this.childNodes.at(-1) ?? null;
  }
  get firstElementChild() {
    return this.children[0] ?? null;
  }
  get lastElementChild() {
    return this.children.at(-1) ?? null;
  }
  get textContent() {
    return this.childNodes.map((node) => node.textContent).join("");
  }
  set textContent(text) {
    this.replaceChildren(...(text === "" ? [] : [String(text)]));
  }
  get innerHTML() {
    return this.childNodes.map(written).join("");
  }
  set innerHTML(text) {
    this.replaceChildren();
    readInto(this, text);
  }
  get outerHTML() {
    return written(this);
  }
  cloneNode(deep = false) {
    const copy = new Element(this.ownerDocument, this.localName);
    for (const [name, value] of this.attributes) copy.setAttribute(name, value);
    if (deep) copy.append(...this.childNodes.map((node) => (node instanceof Text ? node.textContent : node.cloneNode(true))));
    return copy;
  }

  /* Tables. */
  get rows() {
    return this.querySelectorAll("tr");
  }
  set rows(count) {
    this.setAttribute("rows", count); // of a field for text
  }
  get cells() {
    return this.querySelectorAll(":scope > th, :scope > td");
  }
  get tHead() {
    return this.querySelector(":scope > thead");
  }
  get tBodies() {
    return this.querySelectorAll(":scope > tbody");
  }

  /* Looking. */
  matches(selector) {
    return matches(this, selector, this);
  }
  closest(selector) {
    return [this, ...ancestors(this)].find((node) => node.matches(selector)) ?? null;
  }
  contains(node) {
    return Boolean(node) && [node, ...ancestors(node)].includes(this);
  }
  querySelectorAll(selector) {
    return below(this).filter((node) => matches(node, selector, this));
  }
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /* Where it lies; what is hidden lies nowhere. */
  getBoundingClientRect() {
    const [left, top, right, bottom] = this.box;
    return { left, top, right, bottom, x: left, y: top, width: right - left, height: bottom - top };
  }
  getClientRects() {
    return this.isConnected && !this.closest("[hidden]") ? [this.getBoundingClientRect()] : [];
  }
  get offsetWidth() {
    return this.box[2] - this.box[0];
  }
  get offsetHeight() {
    return this.box[3] - this.box[1];
  }
  get clientWidth() {
    return this.offsetWidth;
  }
  get clientHeight() {
    return this.offsetHeight;
  }
  get offsetParent() {
    return this.getClientRects().length ? this.parentElement : null;
  }
  scrollTo(left, top) {
    const to = typeof left === "object" ? left : { left, top };
    this.scrollLeft = to.left ?? this.scrollLeft;
    this.scrollTop = to.top ?? this.scrollTop;
  }

  /* Doing. */
  focus() {
    this.ownerDocument.focusOn(this);
  }
  blur() {
    this.ownerDocument.focusOn(null);
  }
  click() {
    fire(this, "click", { button: 0, detail: 0 });
  }
  showModal() {
    this.open = true;
  }
  close() {
    this.open = false;
    fire(this, "close");
  }
  animate() {
    return { finished: Promise.resolve() };
  }
  select() {}
  scrollIntoView() {}
  setPointerCapture() {}
}
for (const [property, name] of Object.entries(TEXTS))
  Object.defineProperty(Element.prototype, property, {
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });
for (const [property, name] of Object.entries(FLAGS))
  Object.defineProperty(Element.prototype, property, {
    get() {
      return this.hasAttribute(name);
    },
    set(value) {
      if (value) this.setAttribute(name, "");
      else this.removeAttribute(name);
    },
  });

module.exports = { Element, Text, below };
