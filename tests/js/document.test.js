"use strict";
// The stand-in for a document does what the scripts rely on.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, newDocument, observers } = require("./document.js");

function page(markup) {
  const document = newDocument();
  document.body.innerHTML = markup;
  return document;
}

test("markup is read and written, with its attributes and signs", () => {
  const markup = '<p id="a" class="b c" hidden>1 &lt; 2<br><b data-set="x:y">bold &amp; &quot;so&quot;</b></p>';
  assert.equal(page(markup).body.innerHTML, markup);
  assert.throws(() => page("<p>"), /not closed/);
});

test("a selector finds what it means, and what is not known is refused", () => {
  const document = page(
    '<div id="plot"><details class="menu" open><summary>M</summary><a href="/x">l</a></details><p class="menu">p</p><p><i data-at="12">i</i></p></div>',
  );
  const found = (selector) => document.querySelectorAll(selector).map((node) => node.textContent);
  assert.deepEqual(found("summary, i"), ["M", "i"]);
  assert.deepEqual(found("#plot > .menu:not([open])"), ["p"]);
  assert.deepEqual(found("#plot summary"), ["M"]);
  assert.deepEqual(found("#plot > summary"), []);
  assert.deepEqual(found('.menu[open] a[href], [data-at="12"], [data-at="1"]'), ["l", "i"]);
  assert.deepEqual(found("[data-at^='1']"), ["i"]);
  assert.deepEqual(found("p:is(.menu, .other)"), ["p"]);
  assert.deepEqual(
    document
      .getElementById("plot")
      .querySelectorAll(":scope > p")
      .map((node) => node.textContent),
    ["p", "i"],
  );
  assert.throws(() => found("p:hover"), /no selector/);
});

test("an event is heard on the way down and on the way up, until it is stopped", () => {
  const document = page("<p><b>x</b></p>"),
    heard = [],
    [p, b] = ["p", "b"].map((tag) => document.querySelector(tag));
  document.addEventListener("click", () => heard.push("document, first"), true);
  document.addEventListener("click", () => heard.push("document, last"));
  b.addEventListener("click", () => heard.push("b"), { once: true });
  p.addEventListener("click", (event) => {
    heard.push("p");
    event.stopPropagation();
    event.preventDefault();
  });
  assert.equal(fire(b, "click").defaultPrevented, true);
  fire(b, "click");
  assert.deepEqual(heard, ["document, first", "b", "p", "document, first", "p"]);
  b.addEventListener("toggle", () => heard.push("toggled"));
  document.addEventListener("toggle", () => heard.push("never"));
  fire(b, "toggle");
  assert.equal(heard.at(-1), "toggled", "what does not bubble is heard where it happens");
});

test("the focus is told when it goes and comes, and falls back to the body with its element", () => {
  const document = page('<input id="a"><input id="b">'),
    heard = [];
  for (const type of ["focusin", "focusout"])
    document.addEventListener(type, ({ target, relatedTarget }) => heard.push([type, target.id, relatedTarget?.id]));
  const [a, b] = ["a", "b"].map((id) => document.getElementById(id));
  a.focus();
  b.focus();
  assert.deepEqual(heard, [
    ["focusin", "a", undefined],
    ["focusout", "a", "b"],
    ["focusin", "b", "a"],
  ]);
  b.remove();
  assert.equal(document.activeElement, document.body);
});

test("data, classes and flags are attributes", () => {
  const node = page('<p data-of-what="x" class="a">p</p>').querySelector("p");
  node.dataset.lineNumber = 3;
  delete node.dataset.ofWhat;
  node.classList.toggle("a");
  node.classList.add("b");
  node.hidden = true;
  assert.equal(node.outerHTML, '<p class="b" data-line-number="3" hidden>p</p>');
  assert.equal(node.dataset.ofWhat, undefined);
});

test("an observer hears once of what changed within, but for what it has taken", () => {
  const document = page('<div id="a"><p>x</p></div><div id="b"></div>'),
    waiting = [],
    heard = [];
  const Observer = observers((call) => waiting.push(call)),
    own = new Observer(() => heard.push("changed"));
  own.observe(document.getElementById("a"), { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
  const settle = () => waiting.splice(0).forEach((call) => call());
  document.querySelector("p").textContent = "y";
  document.querySelector("p").hidden = true;
  settle();
  document.querySelector("p").id = "p";
  document.getElementById("b").textContent = "elsewhere";
  settle();
  assert.deepEqual(heard, ["changed"]);
  document.querySelector("p").textContent = "z";
  own.takeRecords();
  settle();
  assert.deepEqual(heard, ["changed"]);
});
