"use strict";
// While presenting a ring follows the mouse, and what is not moved for a while goes out of sight.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load, upTo } = require("../load.js");

function page() {
  const made = load({ only: upTo("present/pointer.js") }),
    { body } = made.document;
  const moves = (x, y, type = "pointermove") => fire(body, type, { clientX: x, clientY: y });
  return { ...made, ...made.timeline.pointer, body, moves, ring: () => made.document.querySelector(".ring") };
}

test("the pointer rests from the beginning, stirs with the mouse, and rests again after a while", () => {
  const { watch, moves, settle, body } = page();
  watch(true);
  assert.ok(body.matches(".idle"));
  moves(10, 10);
  assert.ok(!body.matches(".idle"));
  settle();
  assert.ok(body.matches(".idle"));
  moves(10, 10, "pointerdown");
  assert.ok(!body.matches(".idle"), "a press stirs, too");
});

test("the ring stands where the mouse is, and follows it", () => {
  const { watch, toggle, moves, ring, body } = page();
  watch(true);
  moves(30, 40);
  toggle();
  assert.deepEqual(
    [ring().style.transform, body.matches(".ringed"), ring().getAttribute("aria-hidden")],
    ["translate(30px,40px)", true, "true"],
  );
  moves(50, 60);
  assert.equal(ring().style.transform, "translate(50px,60px)");
  toggle();
  assert.deepEqual([ring(), body.matches(".ringed")], [null, false]);
});

test("when presenting ends nothing rests and there is no ring", () => {
  const { watch, toggle, moves, settle, ring, body } = page();
  watch(true);
  toggle();
  watch(false);
  moves(1, 1);
  settle();
  assert.deepEqual([ring(), body.matches(".idle"), body.matches(".ringed")], [null, false, false]);
});
