"use strict";
// The slide: what stands around the picture, the curtain, and the list of scenes.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load, upTo } = require("../load.js");

const SOURCES = [
  { id: "annals", label: "Annals", work: "Annals of the years" },
  { id: "book", label: "Book", work: "" },
];
const EVENT = {
  id: "a",
  title: "Event a",
  verdict: "conflict",
  sign: "≠",
  gap: 1200,
  lines: [
    { slot: 0, stance: "asserts", words: "11 June 1937", text: "on the 11th", figures: ["8 shot"] },
    { slot: 0, stance: "reports", words: "no date given", text: "" },
    { slot: 0, stance: "disputes", words: "1936", text: "", claim: "It was later." },
  ],
};
const SCENE = { title: "Scene", note: "A note.", place: "3 / 8", spoken: "Scene 3 of 8", event: EVENT, sources: SOURCES };

function slide() {
  const made = load({ only: upTo("present/slide.js") }),
    pressed = [],
    { slide: own } = made.timeline;
  own.build((name) => pressed.push(name));
  const id = (name) => made.document.getElementById(name);
  return { ...made, own, pressed, id, draw: (more) => own.draw({ ...SCENE, ...more }) };
}

test("its parts are put on the page once, and its buttons say what was pressed", () => {
  const { own, pressed, id, document } = slide();
  own.build(() => assert.fail("once"));
  assert.equal(document.querySelectorAll("#present-bar").length, 1);
  for (const button of id("present-bar").children) fire(button, "click");
  fire(id("curtain"), "click");
  assert.deepEqual(pressed, ["back", "next", "list", "notes", "full", "end", "lift"]);
});

test("a scene has its title, its note, its place among the others, and the place in words for a screen reader", () => {
  const { draw, id } = slide();
  draw();
  assert.deepEqual(
    ["present-title", "present-note", "present-count", "present-place"].map((name) => id(name).textContent),
    ["Scene", "A note.", "3 / 8", "Scene 3 of 8"],
  );
  assert.equal(id("present-bar").matches(".alone"), false);
  draw({ place: "" });
  assert.equal(id("present-bar").matches(".alone"), true);
});

test("sources stand below in their colours, with the works they are", () => {
  const { draw, id } = slide();
  draw();
  assert.equal(
    id("present-sources").innerHTML,
    '<li class="ink-source-1"><i class="swatch"></i><b>Annals</b><cite>Annals of the years</cite></li><li class="ink-source-2"><i class="swatch"></i><b>Book</b></li>',
  );
});

test("beside the picture each source says its datings, and who is silent is named as silent", () => {
  const { draw, id } = slide();
  draw();
  const side = id("present-side"),
    [annals, book] = side.querySelectorAll(".voice");
  assert.deepEqual(
    [side.querySelector("h2").textContent, side.querySelector(".present-verdict").textContent],
    ["Event a", "≠the dates conflict, 1,200 days apart"],
  );
  assert.deepEqual(
    annals.querySelectorAll("strong").map((node) => node.textContent),
    ["11 June 1937", "reports it, no date", "disputes it: 1936"],
  );
  assert.deepEqual(
    [
      annals.querySelector(".figure").textContent,
      annals.querySelector("q").textContent,
      annals.querySelector(".claim-words").textContent,
    ],
    ["8 shot", "on the 11th", "It was later."],
  );
  assert.deepEqual([book.className, book.querySelector(".words").textContent], ["voice ink-source-2 silent", "silent"]);
});

test("one day apart is one day, and dates that are not apart say nothing of it", () => {
  const said = (gap) => {
    const { draw, id } = slide();
    draw({ event: { ...EVENT, gap } });
    return id("present-side").querySelector(".present-verdict span").textContent;
  };
  assert.deepEqual([said(1), said(0)], ["the dates conflict, 1 day apart", "the dates conflict"]);
});

test("without an event nothing stands beside, and the same event is not made anew", () => {
  const { draw, id } = slide();
  draw();
  const [title] = id("present-side").children;
  draw({ title: "Next" });
  assert.equal(id("present-side").children[0], title);
  draw({ event: null });
  assert.deepEqual([id("present-side").hidden, id("present-side").children.length], [true, 0]);
});

test("claims are as large as they fit, then said more briefly, and at last small and brief", () => {
  const fits = (most) => {
    const { draw, id } = slide(),
      side = id("present-side");
    Object.defineProperty(side, "scrollHeight", {
      get: () =>
        100 *
        Number(/\* ([\d.]+)\)/.exec(side.style.getPropertyValue("--share"))[1]) *
        (side.className.includes("brief") ? 0.6 : 1),
    });
    Object.assign(side, { box: [0, 0, 100, most], scrollWidth: 100 });
    draw();
    return [side.className, side.style.getPropertyValue("--share")];
  };
  assert.deepEqual(fits(200), ["", "calc(var(--whole) * 1.35)"]);
  assert.deepEqual(fits(110), ["", "calc(var(--whole) * 1.07)"]);
  assert.deepEqual(fits(70), ["brief", "calc(var(--whole) * 1.15)"]);
  assert.deepEqual(fits(30), ["brief tight", "calc(var(--whole) * 1)"]);
});

test("the curtain covers the picture in black or white, and is lifted", () => {
  const { own, id } = slide();
  assert.equal(id("curtain").hidden, true);
  own.curtain("black");
  assert.deepEqual([id("curtain").hidden, id("curtain").className], [false, "black"]);
  own.curtain("");
  assert.equal(id("curtain").hidden, true);
});

// A list of three scenes, the second being shown.
function listed() {
  const made = slide(),
    jumps = [];
  made.own.list([{ title: "one" }, { title: "two" }, { title: "three" }], 2, (at) => jumps.push(at));
  const dialog = made.id("scene-list");
  const press = (key, what) => fire(made.document.activeElement, "keydown", { key, ...what });
  return { ...made, dialog, jumps, press, where: () => made.document.activeElement.textContent };
}

test("the list of scenes opens on the one that is shown", () => {
  const { dialog, where } = listed();
  assert.deepEqual([dialog.open, where(), dialog.querySelector("[aria-current]").textContent], [true, "two", "two"]);
});

test("keys walk it and stop at its ends, and the presentation hears nothing of them", () => {
  const { press, where, document } = listed();
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  const walk = ["ArrowDown", "ArrowDown", "PageUp", "Home", "ArrowLeft", "End"].map((key) => {
    press(key);
    return where();
  });
  assert.deepEqual([walk, heard], [["three", "three", "two", "one", "one", "three"], 0]);
  press("ArrowDown", { ctrlKey: true });
  assert.equal(heard, 1);
});

test("a scene is jumped to and the list is gone; S and a click beside it close it, too", () => {
  const { dialog, jumps, id } = listed();
  fire(dialog.querySelectorAll("button")[2], "click");
  assert.deepEqual([jumps, id("scene-list")], [[3], null]);
  const other = listed();
  other.press("S");
  assert.equal(other.id("scene-list"), null);
  const third = listed();
  fire(third.dialog.querySelector("h2"), "click");
  assert.ok(third.id("scene-list"));
  fire(third.dialog, "click");
  assert.equal(third.id("scene-list"), null);
});
