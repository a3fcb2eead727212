"use strict";
// Loads the scripts of assets/js/ unchanged, in the order of its table, into a small stand-in for a page.
//
//   const { load, plain } = require("./load.js");
//   const { timeline, window, fire } = load();               // all, or load({ only: ["values/days.js"] })
//   assert.deepStrictEqual(plain(timeline.zoom(…)), { … });   // plain: the same value, made in this realm
//
// The most common change: a part of the browser that an asset touches gets its stand-in in page(), or for one test
// in load({ window: { name: value } }).

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ASSETS = path.join(__dirname, "..", "..", "assets", "js");

// The paths of the scripts of a page, below the folder, in the order in which they run; a page with a server has none of offline/.
function scripts(folder) {
  const ordered = JSON.parse(fs.readFileSync(path.join(folder, "order.json"), "utf8"));
  return ordered.filter((name) => !name.startsWith("offline/"));
}

// The scripts that are values in, values out; and those of them that lay out a window.
const VALUES = scripts(ASSETS).filter((name) => name.startsWith("values/"));
const ENGRAVING = VALUES.filter(
  (name) => ["values/tables.js", "values/days.js"].includes(name) || name.startsWith("values/engraving/"),
);

// All scripts of a page up to this one, in their order: what it may need.
const upTo = (name) => scripts(ASSETS).slice(0, scripts(ASSETS).indexOf(name) + 1);

// Something that hears events: addEventListener, removeEventListener, dispatchEvent.
function target() {
  const heard = new Map();
  return {
    addEventListener: (type, hear) => heard.set(type, [...(heard.get(type) ?? []), hear]),
    removeEventListener: (type, hear) =>
      heard.set(
        type,
        (heard.get(type) ?? []).filter((other) => other !== hear),
      ),
    dispatchEvent: (event) => {
      (heard.get(event.type) ?? []).forEach((hear) => hear(event));
      return true;
    },
  };
}

const element = () => ({ ...target(), style: {}, dataset: {}, children: [], append() {}, setAttribute() {} });
const document = () => ({
  ...target(),
  readyState: "complete",
  hidden: false,
  title: "",
  documentElement: element(),
  body: element(),
  activeElement: null,
  createElement: element,
  getElementById: () => null,
  querySelector: () => null,
  querySelectorAll: () => [],
});
class Observer {
  observe() {}
  disconnect() {}
}

// A page with nothing on it. Frames and timers wait until a test calls settle().
function page() {
  const waiting = [];
  const later = (call, ...rest) => waiting.push(() => call(...rest));
  const location = { pathname: "/", search: "", hash: "", href: "http://127.0.0.1/" };
  const window = {
    ...target(),
    document: document(),
    location,
    history: { state: null, pushState() {}, replaceState() {} },
    navigator: { userAgent: "node" },
    innerWidth: 1366,
    innerHeight: 768,
    devicePixelRatio: 1,
    dash_clientside: { no_update: Symbol("no_update"), PreventUpdate: Symbol("PreventUpdate"), set_props() {} },
    matchMedia: () => ({ ...target(), matches: false }),
    requestAnimationFrame: (call) => later(call, 0),
    cancelAnimationFrame: (number) => (waiting[number - 1] = () => {}),
    queueMicrotask: (call) => later(call),
    setTimeout: (call, _milliseconds, ...rest) => later(call, ...rest),
    clearTimeout: (number) => (waiting[number - 1] = () => {}),
    MutationObserver: Observer,
    ResizeObserver: Observer,
    URL,
    URLSearchParams,
    console,
  };
  const settle = () => {
    for (let next = 0; next < waiting.length && next < 1000; next += 1)
      waiting.splice(next, 1, () => {}).forEach((call) => call());
  };
  return { window, settle };
}

// Returns { window, document, timeline, settle }: the page after every script ran, and the namespace they filled.
function load({ folder = ASSETS, only = null, window: extra = {} } = {}) {
  const { window, settle } = page();
  Object.assign(window, extra);
  window.window = window.self = window.globalThis = window;
  const context = vm.createContext(window);
  for (const name of new Set([
    ...(only?.length && folder === ASSETS ? ["values/tables.js"] : []),
    ...(only ?? scripts(folder)),
  ])) {
    const file = path.join(folder, name);
    vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  }
  return { window, document: window.document, timeline: window.dash_clientside.timeline, settle };
}

// The same value made of this realm's objects, which deepStrictEqual asks for.
const plain = (value) => structuredClone(value);

module.exports = { ASSETS, ENGRAVING, VALUES, load, plain, scripts, upTo };
