"use strict";
// The presenter's window: filled from here, looked after, and found again after a reload.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load, upTo } = require("../load.js");
const { newDocument } = require("../document.js");
const { storage } = require("../pages.js");

const SCENE = {
  title: "Scene",
  note: "A note.",
  place: "3 / 8",
  next: "Another",
  sources: [{ label: "Annals" }],
  event: {
    sign: "≠",
    title: "Event a",
    sentence: "The dates conflict.",
    lines: [
      { slot: 0, stance: "asserts", words: "1937", text: "in 1937", claim: "It was early.", figures: ["8 shot"] },
      { slot: 0, stance: "disputes", words: "", text: "" },
    ],
  },
};

// A page that can open a window; `beat` looks after it as it does twice a second.
function page({ blocked = false, sessionStorage = storage(), clock = { now: 0 } } = {}) {
  const beats = [],
    other = {
      document: newDocument(),
      closed: false,
      focused: 0,
      focus: () => (other.focused += 1),
      close: () => (other.closed = true),
    };
  other.document.head.innerHTML = "<title></title>";
  const opened = [];
  const made = load({
    only: upTo("present/notes.js"),
    window: {
      sessionStorage,
      open: (...how) => {
        opened.push(how);
        return blocked ? null : other;
      },
      setInterval: (call) => beats.push(call),
      clearInterval: (number) => delete beats[number - 1],
      Date: { now: () => clock.now },
    },
  });
  made.document.title = "Timeline";
  made.document.head.innerHTML = '<link rel="stylesheet" href="/assets/page.css"><style>b { color: red }</style>';
  const beat = () => beats.forEach((call) => call());
  return { ...made, notes: made.timeline.notes, other, opened, beat, clock, sessionStorage, page: other.document };
}
const texts = (host, selector) => host.querySelectorAll(selector).map((node) => node.textContent);

test("a window is opened by its name, has this page's looks, and says the scene", () => {
  const { notes, opened, page: own, other } = page();
  notes.show(SCENE);
  assert.equal(
    notes.open(() => false),
    true,
  );
  assert.deepEqual([opened[0].slice(0, 2), other.focused, own.title], [["", "timeline-notes"], 1, "Notes: Timeline"]);
  assert.deepEqual(
    own.head.children.map((node) => node.localName),
    ["title", "link", "style"],
  );
  assert.equal(own.querySelector("link").href, "http://127.0.0.1/assets/page.css");
  assert.deepEqual(texts(own, "h1, .notes-note, .notes-place, h2, .notes-verdict, .notes-next"), [
    "3 / 8",
    "Scene",
    "A note.",
    "≠ Event a",
    "The dates conflict.",
    "Next: Another",
  ]);
  assert.deepEqual(texts(own, ".notes-claims li"), [
    "Annals: 1937; 8 shot (“in 1937”). It was early.",
    "Annals: disputes; no date. ",
  ]);
});

test("a browser that opens no window is told to the presenter", () => {
  const { notes, sessionStorage } = page({ blocked: true });
  assert.equal(
    notes.open(() => false),
    false,
  );
  assert.equal(sessionStorage.getItem("timeline-notes-open"), null);
});

test("the last scene says that it is the last, and a scene without an event has none", () => {
  const { notes, page: own } = page();
  notes.open(() => false);
  notes.show({ ...SCENE, next: "", event: null });
  assert.deepEqual([texts(own, ".notes-next"), texts(own, "h2")], [["This is the last scene."], []]);
});

test("the time runs from the beginning, in hours where there are any, and can be begun anew", () => {
  const { notes, page: own, clock, beat } = page(),
    time = () => own.getElementById("notes-time").textContent;
  notes.show(SCENE);
  notes.open(() => false);
  const seen = [0, 65_000, 3_600_000 + 125_000].map((now) => {
    clock.now = now;
    beat();
    return time();
  });
  assert.deepEqual(seen, ["0:00", "1:05", "1:02:05"]);
  fire(own.querySelector("button"), "click");
  assert.equal(time(), "0:00");
});

test("a window that was reloaded is dressed and filled again, one that was closed is forgotten", () => {
  const { notes, page: own, other, beat, sessionStorage } = page();
  notes.show(SCENE);
  notes.open(() => false);
  own.documentElement.dataset.by = "";
  own.body.replaceChildren();
  beat();
  assert.deepEqual(texts(own, "h1"), ["Scene"]);
  other.closed = true;
  beat();
  assert.equal(sessionStorage.getItem("timeline-notes-open"), null);
});

test("another scene is shown at once", () => {
  const { notes, page: own } = page();
  notes.show(SCENE);
  notes.open(() => false);
  notes.show({ ...SCENE, title: "Next scene" });
  assert.deepEqual(texts(own, "h1"), ["Next scene"]);
});

test("keys that are pressed there do what they do here, but for those of its button and of the browser", () => {
  const { notes, page: own } = page(),
    pressed = [];
  notes.show(SCENE);
  notes.open((event) => pressed.push(event.key) && event.key === "n");
  assert.equal(fire(own.body, "keydown", { key: "n" }).defaultPrevented, true);
  assert.equal(fire(own.body, "keydown", { key: "x" }).defaultPrevented, false);
  fire(own.body, "keydown", { key: "r", ctrlKey: true });
  fire(own.querySelector("button"), "keydown", { key: "Enter" });
  assert.deepEqual(pressed, ["n", "x"]);
});

test("after a reload of the page the window is taken up again, if it was open", () => {
  const sessionStorage = storage();
  const before = page({ sessionStorage });
  before.notes.resume(() => false);
  assert.equal(before.opened.length, 0);
  before.notes.open(() => false);
  const after = page({ sessionStorage });
  after.notes.resume(() => false);
  assert.equal(after.opened.length, 1);
});

test("when presenting ends the window is closed and its clock forgotten", () => {
  const { notes, other, sessionStorage } = page();
  notes.open(() => false);
  notes.close();
  assert.deepEqual(
    [other.closed, sessionStorage.getItem("timeline-notes-began"), sessionStorage.getItem("timeline-notes-open")],
    [true, null, null],
  );
});
