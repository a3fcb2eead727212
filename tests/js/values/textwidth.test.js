"use strict";
// Widths of texts are measured in the page's own face, and once.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");

// A page whose pen counts what it is asked; a letter is half as wide as its size.
function page() {
  const asked = { faces: 0, texts: [] },
    pen = { font: "" };
  pen.measureText = (text) => {
    asked.texts.push(`${pen.font}: ${text}`);
    return { width: text.length * parseFloat(pen.font) * 0.5 };
  };
  const getComputedStyle = () => {
    asked.faces += 1;
    return { fontFamily: "Face" };
  };
  const { document, timeline } = load({ only: upTo("values/textwidth.js"), window: { getComputedStyle } });
  document.createElement = (tag) => ({ getContext: (kind) => (tag === "canvas" && kind === "2d" ? pen : null) });
  return { asked, measure: timeline.measure };
}

test("a width is that of the text in the page's face at its size", () => {
  const { asked, measure } = page();
  assert.deepEqual([measure("1937", 13), measure("1937", 14)], [26, 28]);
  assert.deepEqual(asked.texts, ["13px Face: 1937", "14px Face: 1937"]);
});

test("a text is measured once, and the page is asked for its face once", () => {
  const { asked, measure } = page();
  for (let round = 0; round < 3; round++) assert.equal(measure("June", 13), 26);
  measure("July", 13);
  assert.equal(asked.texts.length, 2);
  assert.equal(asked.faces, 1);
});

test("very many texts are forgotten, so that a page that stays open does not fill up", () => {
  const { asked, measure } = page();
  for (let at = 0; at < 4200; at++) measure(`text ${at}`, 13);
  measure("text 0", 13);
  assert.equal(asked.texts.filter((text) => text.endsWith(": text 0")).length, 2);
  measure("text 4199", 13);
  assert.equal(asked.texts.filter((text) => text.endsWith(": text 4199")).length, 1);
});
