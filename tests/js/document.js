"use strict";
// A small stand-in for a document, made of the elements of elements.js:
//
//   const document = newDocument();
//   document.body.innerHTML = '<button id="go" class="chip" data-set="group:none">Go</button>';
//   fire(document.getElementById("go"), "click", { shiftKey: true }).defaultPrevented;
//
// The most common change: what else a script asks of the document.

const { Element, Text, below } = require("./elements.js");
const { Target, fire } = require("./events.js");

// All that is within an element, texts too.
const within = (node) => (node.childNodes ?? []).flatMap((child) => [child, ...within(child)]);

class Document extends Target {
  readyState = "complete";
  visibilityState = "visible";
  hidden = false;
  title = "";
  cookie = "";
  baseURI = "http://127.0.0.1/";
  fullscreenElement = null;
  fonts = { ready: Promise.resolve() };
  defaultView = null;
  #focused = null;
  #observers = [];
  constructor() {
    super();
    this.documentElement = Object.assign(this.createElement("html"), { isRoot: true });
    this.head = this.createElement("head");
    this.body = this.createElement("body");
    this.documentElement.append(this.head, this.body);
  }
  createElement(tag) {
    return new Element(this, tag);
  }
  createElementNS(_, tag) {
    return new Element(this, tag);
  }
  createTextNode(text) {
    return new Text(this, text);
  }
  importNode(node, deep) {
    return this.adoptNode(node.cloneNode(deep));
  }
  adoptNode(node) {
    node.remove();
    for (const one of [node, ...within(node)]) one.ownerDocument = this;
    return node;
  }
  getElementById(id) {
    return below(this.documentElement).find((node) => node.id === id) ?? null;
  }
  querySelectorAll(selector) {
    return [this.documentElement, ...below(this.documentElement)].filter((node) => node.matches(selector));
  }
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  execCommand() {
    return true;
  }

  get activeElement() {
    return this.#focused?.isConnected ? this.#focused : this.body;
  }
  // Gives the focus to an element, or to none: who had it hears so, then who gets it.
  focusOn(node) {
    const was = this.#focused?.isConnected ? this.#focused : null;
    if (node === was || (node && !node.isConnected)) return;
    this.#focused = node;
    for (const type of was ? ["blur", "focusout"] : []) fire(was, type, { relatedTarget: node });
    for (const type of node ? ["focus", "focusin"] : []) fire(node, type, { relatedTarget: was });
  }

  // Something has changed: its children ("childList"), or the attribute of that name ("attributes").
  changed(node, kind, name) {
    const asked = (one) => one[kind] && (!name || !one.attributeFilter || one.attributeFilter.includes(name));
    const near = (one) => one.node === node || (one.subtree && one.node.contains(node));
    for (const one of this.#observers) if (asked(one) && near(one)) one.by.hear();
  }
  observe(one) {
    this.#observers.push(one);
  }
  unobserve(gone) {
    this.#observers = this.#observers.filter(({ by }) => by !== gone);
  }
}

// The MutationObserver of a page: `later` calls when the page settles.
const observers = (later) =>
  class {
    #call;
    #due = false;
    constructor(call) {
      this.#call = call;
    }
    observe(node, options) {
      this.document = node.ownerDocument;
      this.document.observe({ ...options, node, by: this });
    }
    hear() {
      if (!this.#due) later(() => this.#tell());
      this.#due = true;
    }
    #tell() {
      if (this.#due) this.#call(this.takeRecords(), this);
    }
    takeRecords() {
      this.#due = false;
      return [];
    }
    disconnect() {
      this.document?.unobserve(this);
      this.takeRecords();
    }
  };

module.exports = { fire, newDocument: () => new Document(), observers };
