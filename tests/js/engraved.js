"use strict";
// Lays out worlds: reads {"worlds": [{items, paper, windows, crowds}]} on standard input, writes a layout for each window, in which
// things keep their lanes from one window to the next. tests/house/worlds.py asks it.
const { ENGRAVING, load, plain } = require("./load.js");
const { timeline } = load({ only: [...ENGRAVING] });
const { engrave, keeps } = timeline.engraving;

function laid({ items, paper, windows, crowds }) {
  let before = null;
  return windows.map((window) => {
    const layout = engrave(items, window, paper, before, crowds);
    before = keeps(layout);
    return layout;
  });
}

let asked = "";
process.stdin.on("data", (part) => (asked += part));
process.stdin.on("end", () => process.stdout.write(JSON.stringify(plain(JSON.parse(asked).worlds.map(laid)))));
