"use strict";
// What an ink looks like, from the custom properties of the theme: read once, and again when the theme is another one.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

// A page whose theme has these properties, and counts how often it is read.
function page(theme) {
  const read = { times: 0 };
  const getComputedStyle = () => {
    read.times += 1;
    return { getPropertyValue: (name) => ` ${theme[name] ?? ""}` };
  };
  const { colours } = load({ only: upTo("stage/colours.js"), window: { getComputedStyle } }).timeline;
  return { ...colours, read };
}

test("an ink has a solid, a light, an edge, a tint, and the paper it stands on", () => {
  const { colours } = page({
    "--a-solid": "red",
    "--a-light": "pink",
    "--a-edge": "dark",
    "--a-tint": "rose",
    "--paper": "white",
  });
  assert.deepEqual(plain(colours("a")), { solid: "red", light: "pink", edge: "dark", tint: "rose", ground: "white" });
});

test("what a theme does not say of an ink follows from what it says", () => {
  const { colours } = page({
    "--hair": "grey",
    "--b-solid": "blue",
    "--c-solid": "green",
    "--c-light": "lime",
    "--line": "line",
  });
  assert.deepEqual(plain(colours("hair")), { solid: "grey", light: "grey", edge: "grey", tint: "grey", ground: "" });
  assert.equal(colours("b").light, "blue");
  assert.deepEqual([colours("c").tint, colours("c").edge], ["lime", "green"]);
  assert.equal(colours("unknown").solid, "line");
});

test("what is left out is as light as paper", () => {
  const { colours } = page({ "--omitted": "grey", "--omitted-light": "red", "--paper": "white" });
  assert.equal(colours("omitted").light, "white");
});

test("an ink is read once, and anew after the theme was forgotten", () => {
  const { colours, forget, read } = page({ "--a-solid": "red" });
  assert.equal(colours("a"), colours("a"));
  assert.equal(read.times, 1);
  const before = colours("a");
  forget();
  assert.notEqual(colours("a"), before);
  assert.equal(read.times, 2);
});
