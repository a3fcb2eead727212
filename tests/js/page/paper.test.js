"use strict";
// What is printed is a document that the server makes, or the page itself where nobody does.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { livePage } = require("../pages.js");

const FOLDED =
  '<details id="one"><summary>1</summary></details><details id="two" open><summary>2</summary></details><details class="menu" id="three"><summary>3</summary></details>';

// A page that is printed; `made` is the markup of the server's document, "" where nobody makes one.
async function page(made, query = "") {
  const own = await livePage({ query }),
    { timeline, document, window } = own,
    asked = [];
  timeline.asking.answers({
    paper: (address) => {
      asked.push(address);
      return made ? Object.assign(document.createElement("main"), { innerHTML: made }) : null;
    },
  });
  return {
    ...own,
    asked,
    drawn: own.asked.drawn,
    html: document.documentElement,
    begins: () => fire(window, "beforeprint"),
    ends: () => fire(window, "afterprint"),
  };
}

test("the document of the view is asked for, as it is without presenting and in no theme", async () => {
  const { timeline, asked, begins } = await page("");
  const { view } = timeline.page.page;
  assert.equal(timeline.paper.addressOf(view), "print");
  assert.equal(timeline.paper.addressOf({ ...view, present: true, scene: 3, theme: "dark", q: "purge" }), "print?q=purge");
  begins();
  assert.deepEqual(asked, ["print"]);
});

test("the document stands on the page while it is printed, black on white, and everything is as it was after", async () => {
  const { document, html, begins, ends } = await page('<section class="printed">all</section>', "theme=dark");
  begins();
  assert.deepEqual(
    [document.querySelector("body > .printed").textContent, html.dataset.theme, document.body.matches(".on-paper")],
    ["all", "print", true],
  );
  ends();
  assert.deepEqual(
    [document.querySelector(".printed"), html.dataset.theme, document.body.matches(".on-paper")],
    [null, "dark", false],
  );
});

test("it has the reader's columns and order of rows, and the keys where they are listed", async () => {
  const rows = '<tbody><tr data-at="0"><td>b</td></tr><tr data-at="1"><td>a</td></tr></tbody>';
  const { document, timeline, begins } = await page(
    `<section class="printed"><table class="claims" data-hide="x"><thead><tr><th class="c-claim">C</th></tr></thead>${rows}</table><p class="keys-table"></p></section>`,
    "sort=claim",
  );
  timeline.table.state.hidden = new Set(["note", "row"]);
  begins();
  const paper = document.querySelector(".printed");
  assert.deepEqual(
    [paper.querySelector("table").dataset.hide, paper.querySelectorAll("td").map((node) => node.textContent)],
    ["note row", ["a", "b"]],
  );
  assert.ok(paper.querySelectorAll("dt").length > 10);
});

test("without a document the page is printed with what is folded opened, and its picture made as wide as the paper", async () => {
  const { id, html, asked, begins, ends } = await page("");
  id("page-view").innerHTML = FOLDED;
  const open = () => ["one", "two", "three"].map((name) => id(name).open);
  begins();
  assert.deepEqual([open(), html.dataset.theme, asked.length], [[true, true, false], "print", 1]);
  assert.deepEqual(
    ["--wide", "--high", "--shrunk"].map((name) => id("stage").style.getPropertyValue(name)),
    ["1000px", "300px", "0.7"],
  );
  ends();
  assert.deepEqual([open(), html.dataset.theme], [[false, true, false], undefined]);
});

test("the picture is drawn in the colours of paper, and in its own again after", async () => {
  const { drawn, begins, ends } = await page("");
  const before = drawn.length;
  begins();
  assert.equal(drawn.length, before + 1);
  ends();
  assert.equal(drawn.length, before + 2);
});

test("a browser that says twice that it prints prints once", async () => {
  const { document, begins, ends } = await page('<section class="printed">all</section>');
  begins();
  begins();
  assert.equal(document.querySelectorAll(".printed").length, 1);
  ends();
  ends();
});

test("the command prints", async () => {
  const { timeline, window } = await page("");
  let printed = 0;
  window.print = () => (printed += 1);
  timeline.commands.run("print");
  assert.equal(printed, 1);
});
