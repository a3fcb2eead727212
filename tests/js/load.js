"use strict";
// Loads the scripts of assets/js/ unchanged, in the order of its table, into a small stand-in for a page.
//
//   const { fire, load, plain } = require("./load.js");
//   const { timeline, document } = load();                   // all, or load({ only: upTo("page/page.js"), body: "<p>…" })
//   assert.deepStrictEqual(plain(timeline.zoom(…)), { … });   // plain: the same value, made in this realm
//   fire(document.getElementById("plot"), "click");           // document.js: the elements and events of the stand-in
//
// The most common change: a part of the browser that an asset touches gets its stand-in in page(), or for one test
// in load({ window: { name: value } }).

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { fire, newDocument, observers } = require("./document.js");
const { Target } = require("./events.js");

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
function upTo(name) {
  const all = scripts(ASSETS);
  if (!all.includes(name)) throw new Error(`no script of the page: ${name}`);
  return all.slice(0, all.indexOf(name) + 1);
}

// What a page does later: frames, timers and observers wait until a test calls settle(), and then go in their order.
function clockwork() {
  const waiting = [];
  let clock = 0, // milliseconds, of which a frame takes some
    done = 0;
  const later = (call, ...rest) => waiting.push(() => call(...rest));
  function frame(call) {
    return later(() => {
      clock += 16;
      call(clock);
    });
  }
  function cancel(number) {
    waiting[number - 1] = () => {};
  }
  function settle() {
    for (const most = done + 1000; done < waiting.length && done < most; done += 1)
      waiting.splice(done, 1, () => {}).forEach((call) => call());
  }
  return { later, frame, cancel, settle, now: () => clock };
}

// A page with nothing on it.
function page() {
  const { later, frame, cancel, settle, now } = clockwork(),
    document = newDocument();
  const window = Object.assign(new Target(), {
    document,
    location: { pathname: "/", search: "", hash: "", href: document.baseURI },
    history: { state: null, pushState() {}, replaceState() {} },
    navigator: { userAgent: "node" },
    innerWidth: 1366,
    innerHeight: 768,
    devicePixelRatio: 1,
    dash_clientside: { no_update: Symbol("no_update"), PreventUpdate: Symbol("PreventUpdate"), set_props() {} },
    matchMedia: () => Object.assign(new Target(), { matches: false }),
    performance: { now },
    requestAnimationFrame: frame,
    cancelAnimationFrame: cancel,
    queueMicrotask: later,
    setTimeout: (call, _milliseconds, ...rest) => later(call, ...rest),
    clearTimeout: cancel,
    setInterval: () => 0, // what beats, a test lets beat
    clearInterval() {},
    MutationObserver: observers(later),
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
    URL,
    URLSearchParams,
    console,
  });
  document.defaultView = window;
  return { window, settle };
}

// Returns { window, document, timeline, settle }: the page after every script ran, and the namespace they filled. `body` is the
// markup that stands on the page before they run. `boxes` say by id where parts of it lie; `only` names the scripts to run.
function load({ folder = ASSETS, only = null, body = "", boxes = {}, window: extra = {} } = {}) {
  const { window, settle } = page();
  window.document.body.innerHTML = body;
  for (const [id, box] of Object.entries(boxes)) window.document.getElementById(id).box = box;
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

module.exports = { ASSETS, ENGRAVING, VALUES, fire, load, plain, scripts, upTo };
