"use strict";
// Who takes the focus, and which control is the same one when it is made anew.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

function page(body) {
  const { timeline, document } = load({ only: upTo("page/focus.js"), body });
  return { ...timeline.focus, document, find: (selector) => document.querySelector(selector) };
}

test("the role of a control is the first of its attributes that says one; a menu's is the menu", () => {
  const { role, find } = page(
    '<i data-event="x" data-toggle="sources:a"></i><p></p><details class="menu view"><summary></summary></details>',
  );
  assert.deepEqual(plain([role(find("i")), role(find("p")), role(find("summary"))]), [
    { name: "toggle", value: "sources:a" },
    null,
    { name: "", value: "menu view" },
  ]);
});

test("two controls are the same where they have the same role", () => {
  const { same } = page("");
  const one = { name: "toggle", value: "a" };
  assert.deepEqual(
    [
      same(one, { ...one }),
      same(one, { ...one, value: "b" }),
      same(one, { ...one, name: "set" }),
      same(one, null),
      same(null, null),
    ],
    [true, false, false, false, false],
  );
});

test("the focus goes to the first that is on the screen, and nowhere where none is", () => {
  const { give, find, document } = page(
    '<i id="hidden" hidden></i><div hidden><i id="within"></i></div><b id="seen"></b><b id="next"></b>',
  );
  const gone = document.createElement("i");
  assert.equal(give(null, undefined, gone, find("#hidden"), find("#within"), find("#seen"), find("#next")), true);
  assert.equal(document.activeElement, find("#seen"));
  assert.equal(give(find("#hidden")), false);
  assert.equal(document.activeElement, find("#seen"));
});
