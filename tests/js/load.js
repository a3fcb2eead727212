"use strict";
// Loads the scripts of assets/ unchanged, in the order in which Dash does (by path), into a small stand-in for a page.
//
//   const { load, plain } = require("./load.js");
//   const { timeline, window, fire } = load();               // all of assets/, or load({ only: ["zoom.js"] })
//   assert.deepStrictEqual(plain(timeline.zoom(…)), { … });   // plain: the same value, made in this realm
//
// The most common change: a part of the browser that an asset touches gets its stand-in in page(), or for one test
// in load({ window: { name: value } }).

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ASSETS = path.join(__dirname, "..", "..", "assets");

// The scripts that lay out a window.
const ENGRAVING = [
  "10-days.js", "41-ways.js", "42-chips.js", "42-draft.js", "42-filling.js", "42-heights.js", "42-naming.js", "42-steady.js", "43-engraving.js",
];

// Names below folder, of every script, sorted as Dash sorts them: folder by folder, then by name.
function scripts(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".js")).map((entry) => entry.name);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const deeper = folders.sort().flatMap((name) => scripts(path.join(folder, name)).map((file) => path.join(name, file)));
  return [...names.sort(), ...deeper];
}

// Something that hears events: addEventListener, removeEventListener, dispatchEvent.
function target() {
  const heard = new Map();
  return {
    addEventListener: (type, hear) => heard.set(type, [...(heard.get(type) ?? []), hear]),
    removeEventListener: (type, hear) => heard.set(type, (heard.get(type) ?? []).filter((other) => other !== hear)),
    dispatchEvent: (event) => {
      (heard.get(event.type) ?? []).forEach((hear) => hear(event));
      return true;
    },
  };
}

// A page with nothing on it. Frames and timers wait until a test calls settle().
function page() {
  const waiting = [];
  const later = (call, ...rest) => waiting.push(() => call(...rest));
  const element = () => ({ ...target(), style: {}, dataset: {}, children: [], append() {}, setAttribute() {} });
  const document = {
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
  };
  const location = { pathname: "/", search: "", hash: "", href: "http://127.0.0.1/" };
  const window = {
    ...target(),
    document,
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
    setTimeout: (call, _milliseconds, ...rest) => later(call, ...rest),
    clearTimeout: (number) => (waiting[number - 1] = () => {}),
    MutationObserver: class { observe() {} disconnect() {} },
    ResizeObserver: class { observe() {} disconnect() {} },
    URL,
    URLSearchParams,
    console,
  };
  const settle = () => {
    for (let next = 0; next < waiting.length && next < 1000; next += 1) waiting.splice(next, 1, () => {}).forEach((call) => call());
  };
  return { window, settle };
}

// Returns { window, document, timeline, settle }: the page after every script ran, and the namespace they filled.
function load({ folder = ASSETS, only = null, window: extra = {} } = {}) {
  const { window, settle } = page();
  Object.assign(window, extra);
  window.window = window.self = window.globalThis = window;
  const context = vm.createContext(window);
  for (const name of only ?? scripts(folder)) {
    const file = path.join(folder, name);
    vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  }
  return { window, document: window.document, timeline: window.dash_clientside.timeline, settle };
}

// The same value made of this realm's objects, which deepStrictEqual asks for.
const plain = (value) => structuredClone(value);

module.exports = { ENGRAVING, ASSETS, load, plain, scripts };
