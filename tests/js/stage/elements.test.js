"use strict";
// Elements are made with text only, used again where they are there, and kept by key while they are wanted.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");

function page() {
  const { document, timeline } = load({
    only: upTo("stage/elements.js"),
    body: '<div id="host"></div><p id="plot" tabindex="0"></p>',
  });
  return { document, ...timeline.elements, host: document.getElementById("host"), plot: document.getElementById("plot") };
}

test("an element has its class and its text, and a text is never markup", () => {
  const { element } = page();
  assert.equal(element("b", "sign", "<i>").outerHTML, '<b class="sign">&lt;i&gt;</b>');
  assert.equal(element("p").outerHTML, "<p></p>");
});

test("children are used again, made where there are too few, and removed where there are too many", () => {
  const { host, refill } = page(),
    filled = (...texts) => {
      refill(host, "i", texts, (node, text, at) => {
        node.textContent = `${at} ${text}`;
      });
      return [...host.children];
    };
  const [a, b] = filled("x", "y");
  assert.equal(host.innerHTML, "<i>0 x</i><i>1 y</i>");
  assert.deepEqual(filled("z").length, 1);
  const again = filled("u", "v", "w");
  assert.ok(again[0] === a && again[1] !== b);
  assert.equal(host.textContent, "0 u1 v2 w");
});

test("a text or a class is written only where it is another one", () => {
  const { setText, setClass } = page(),
    writes = [],
    node = {
      get textContent() {
        return "same";
      },
      set textContent(text) {
        writes.push(text);
      },
      className: "same",
    };
  setText(node, "same");
  setText(node, "other");
  setClass(node, "new");
  assert.deepEqual([writes, node.className], [["other"], "new"]);
});

// A pool of numbers: each has an element that says it.
function pooled() {
  const { document, host, plot, element, pool } = page(),
    own = { kept: new Map(), host, focus: plot },
    made = [];
  const want = (...wanted) =>
    pool(
      own,
      wanted,
      (one) => one.key,
      (one) => {
        made.push(one.key);
        return element("button", "");
      },
      (node, one) => {
        node.textContent = one.text;
      },
    );
  return { document, host, plot, want, made, own };
}

test("one element is made for each key, brought to its place each time, and removed when it is not wanted", () => {
  const { host, want, made, own } = pooled();
  want({ key: 1, text: "a" }, { key: 2, text: "b" });
  const [first] = host.children;
  want({ key: 1, text: "c" }, { key: 3, text: "d" });
  assert.deepEqual([host.children[0] === first, host.textContent, made, [...own.kept.keys()]], [true, "cd", [1, 2, 3], [1, 3]]);
});

test("where the element in focus goes the focus goes to the plot", () => {
  const { document, host, plot, want } = pooled();
  want({ key: 1, text: "a" }, { key: 2, text: "b" });
  host.children[0].focus();
  want({ key: 1, text: "a" });
  assert.equal(document.activeElement, host.children[0]);
  want({ key: 2, text: "b" });
  assert.equal(document.activeElement, plot);
});
