"use strict";
// What is shared: the address of a file of a view, the frame for another page, the name that the server gives.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("../load.js");
const { share } = load().timeline;

test("a link to a file gets the view, and keeps the wishes it has", () => {
  assert.equal(share.fileOf("export/timeline.png", ""), "export/timeline.png");
  assert.equal(share.fileOf("export/timeline.png", "from=1937-01-01"), "export/timeline.png?from=1937-01-01");
  assert.equal(share.fileOf("export/timeline.png?size=a4&event=x", "q=purge"), "export/timeline.png?q=purge&size=a4");
  assert.equal(share.fileOf("export/timeline.png?event=x#top", ""), "export/timeline.png");
});

test("reaching a link twice does not write the view twice", () => {
  const once = share.fileOf("export/a.csv?paper=dark", "q=purge");
  assert.equal(share.fileOf(once, "q=purge"), once);
});

test("a frame has a title, fills the width, and its address and title cannot break out", () => {
  const made = share.frame('http://127.0.0.1/embed?q="><script>', 'Five & "six" <b>');
  assert.match(
    made,
    /^<iframe src="http:\/\/127\.0\.0\.1\/embed\?q=&quot;>&lt;script>" title="Five &amp; &quot;six&quot; &lt;b>"/,
  );
  assert.match(made, /aspect-ratio:16\/9/);
  assert.match(made, /width:100%/);
});

test("a view is cited with its filters, its address, its evidence and its sources", () => {
  const told = {
    title: "Two decades",
    filters: "verdict: dates conflict",
    address: "http://127.0.0.1/?verdicts=conflict",
    evidence: "0dd9",
    generated: "2026-11-22",
    references: ["A: An essay.", "B: A book."],
  };
  const words =
    "Two decades: verdict: dates conflict.\nhttp://127.0.0.1/?verdicts=conflict\nEvidence 0dd9, accessed 2026-11-22.\nSources: A: An essay. B: A book.";
  assert.equal(share.citation(told), words);
  assert.match(share.citation({ ...told, filters: "" }), /^Two decades: all events\.\n/);
});

test("the server names the file", () => {
  assert.equal(share.nameIn('attachment; filename="timeline-1937.png"'), "timeline-1937.png");
  assert.equal(share.nameIn(null), "timeline");
});
