"use strict";
// Controls show the view: what is pressed, what holds, what is there at all.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

// A page with these controls, showing a view with these fields.
function shown(body, fields = {}) {
  const { timeline, document } = load({ only: upTo("page/controls.js"), body });
  const show = (more) => timeline.controls.show({ ...timeline.view.fresh(), ...more });
  show(fields);
  return { document, show, controls: timeline.controls, find: (selector) => document.querySelector(selector) };
}

test("a chip is pressed where its value is among those of the view", () => {
  const { find } = shown('<i data-toggle="sources:a"></i><b data-toggle="sources:b"></b>', { sources: ["b", "c"] });
  assert.deepEqual(
    [find("i"), find("b")].map((node) => node.getAttribute("aria-pressed")),
    ["false", "true"],
  );
});

test("what sets a field says so in the way of its kind: a menu row, a button, a link", () => {
  const body =
    '<i role="menuitemradio" data-set="group:none"></i><b aria-pressed="" data-set="group:none"></b><u data-set="group:none"></u>';
  const said = (group) => {
    const { find } = shown(body, { group });
    return [
      find("i").getAttribute("aria-checked"),
      find("b").getAttribute("aria-pressed"),
      find("u").getAttribute("aria-current"),
    ];
  };
  assert.deepEqual(
    [said("none"), said("source")],
    [
      ["true", "true", "true"],
      ["false", "false", null],
    ],
  );
});

test("a row for a number or a flag holds where the view has it", () => {
  const { find } = shown('<i aria-pressed="" data-set="importance:2"></i><b aria-pressed="" data-set="signs:true"></b>', {
    importance: 2,
    signs: true,
  });
  assert.deepEqual(
    [find("i"), find("b")].map((node) => node.getAttribute("aria-pressed")),
    ["true", "true"],
  );
});

test("the search field says what is searched for, unless a reader is in it", () => {
  const { find, show } = shown('<input id="search">', { q: "purge" });
  assert.equal(find("input").value, "purge");
  find("input").focus();
  show({ q: "army" });
  assert.equal(find("input").value, "purge");
});

test("what needs a filter is there while one is on, and what clears a field while that is not as it is by itself", () => {
  const body = '<i data-needs="filter"></i><b data-clear="sources"></b><u data-clear="nonsense"></u>';
  const hidden = (fields) => ["i", "b", "u"].map((tag) => shown(body, fields).find(tag).hidden);
  assert.deepEqual(hidden({}), [true, true, true]);
  assert.deepEqual(hidden({ sources: ["a"] }), [false, false, true]);
  assert.deepEqual(hidden({ importance: 2 }), [false, true, true]);
  assert.deepEqual(hidden({ theme: "dark" }), [true, true, true], "a theme is no filter");
});

test("what belongs to a value of a field is there while that holds", () => {
  const hidden = (view) => shown('<i data-when="view:timeline"></i>', { view }).find("i").hidden;
  assert.deepEqual([hidden("timeline"), hidden("table")], [false, true]);
});

test("whoever else shows the view is called with it", () => {
  const { controls, show } = shown(""),
    seen = [];
  controls.also((view) => seen.push(view.q));
  show({ q: "x" });
  assert.deepEqual(seen, ["x"]);
});

test("a field ends at the first colon, whatever its value has", () => {
  const { split } = shown("").controls;
  assert.deepEqual(plain([split("sources:a:b"), split("q:")]), [
    ["sources", "a:b"],
    ["q", ""],
  ]);
});
