"use strict";
// The guide is closed and opened by commands, and the server is told by a cookie.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { livePage } = require("../pages.js");

test("closed it stays closed, and the focus goes to what opens it again", async () => {
  const page = await livePage({ extra: '<button class="open-guide">Guide</button>' }),
    { body } = page.document;
  assert.equal(page.timeline.commands.run("close-guide"), true);
  assert.deepEqual(
    ["without-guide", "with-guide", "guide-kept"].map((name) => body.classList.contains(name)),
    [true, false, false],
  );
  assert.match(page.document.cookie, /^guide=off;path=\/;max-age=31536000;samesite=lax$/);
  assert.equal(page.document.activeElement.className, "open-guide");
});

test("where nothing opens it the plot takes the focus", async () => {
  const page = await livePage();
  page.timeline.commands.run("close-guide");
  assert.equal(page.document.activeElement, page.id("plot"));
});

test("opened it stands in the panel, which takes the focus", async () => {
  const page = await livePage(),
    { body } = page.document;
  page.timeline.commands.run("open-guide");
  assert.deepEqual(
    ["without-guide", "with-guide", "guide-kept"].map((name) => body.classList.contains(name)),
    [false, true, true],
  );
  assert.match(page.document.cookie, /^guide=on;/);
  assert.equal(page.document.activeElement, page.id("panel"));
});
