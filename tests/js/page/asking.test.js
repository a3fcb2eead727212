"use strict";
// All that the page asks of anybody: a server by its addresses, or whoever answers in its place.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

// A page in a browser that notes what it is asked.
function page({ query = "", answer = { ok: true, json: async () => ({ told: 1 }) }, window = {} } = {}) {
  const asked = { fetched: [], kept: [] },
    keeps = (kind) => (state, _, url) => asked.kept.push([kind, state.query, url]);
  const made = load({
    only: upTo("page/asking.js"),
    body: '<div id="told"></div>',
    window: {
      location: { pathname: "/timeline/", search: query },
      history: { pushState: keeps("push"), replaceState: keeps("replace") },
      fetch: async (address, { signal }) => {
        asked.fetched.push([address, signal]);
        return answer;
      },
      ...window,
    },
  });
  return { ...made, asked, asking: made.timeline.asking };
}

test("scores and what a search finds are asked for at their addresses, and may be given up", async () => {
  const { asking, asked } = page();
  assert.deepEqual(plain(await asking.score({ query: "q=purge", width: 10, height: 20 }, "signal")), { told: 1 });
  await asking.found("q=red+army", "other");
  assert.deepEqual(asked.fetched, [
    ["score?query=q%3Dpurge&width=10&height=20", "signal"],
    ["found?query=q%3Dred%2Barmy", "other"],
  ]);
});

test("a server that does not answer well is a fault with its status", async () => {
  const { asking } = page({ answer: { ok: false, status: 503 } });
  await assert.rejects(asking.score({}), /status 503/);
});

test("the address is kept as a new step or in place of the last, and not where it is the same", () => {
  const { asking, asked } = page({ query: "?q=purge" });
  assert.equal(asking.query(), "?q=purge");
  asking.keep("q=purge", true);
  asking.keep("q=army", true);
  asking.keep("", false);
  assert.deepEqual(asked.kept, [
    ["push", "q=army", "/timeline/?q=army"],
    ["replace", "", "/timeline/"],
  ]);
});

// A page whose server sends a document in one go, by this request.
const paper = (more) => {
  const opened = [];
  class XMLHttpRequest {
    open(...how) {
      opened.push(how);
    }
    send() {}
  }
  class DOMParser {
    parseFromString(text, type) {
      return [text, type];
    }
  }
  Object.assign(XMLHttpRequest.prototype, { status: 200, responseText: "<p>", ...more });
  return { opened, ...page({ window: { XMLHttpRequest, DOMParser } }) };
};

test("a document for paper is asked for in one go, since a browser that prints waits for nothing else", () => {
  const { asking, opened } = paper();
  assert.deepEqual(plain(asking.paper("print?q=x")), ["<p>", "text/html"]);
  assert.deepEqual(opened, [["GET", "print?q=x", false]]);
});

test("where nobody makes a document there is none", () => {
  assert.equal(paper({ status: 500 }).asking.paper("print"), null);
  const gone = () => {
    throw new Error("gone");
  };
  assert.equal(paper({ send: gone }).asking.paper("print"), null);
});

test("what is told goes to Dash, once its own script is there", () => {
  const { asking, window, document } = page(),
    said = [];
  window.dash_clientside.set_props = (...told) => said.push(plain(told));
  assert.equal(asking.hears(), true);
  asking.tell({ number: 3 });
  assert.deepEqual(said, [["told", { "data-value": '{"number":3}' }]]);
  document.getElementById("told").remove();
  assert.equal(asking.hears(), false);
});

test("another may answer in the server's place", () => {
  const { asking } = page();
  asking.answers({ files: false, query: () => "from the file" });
  assert.deepEqual([asking.files, asking.query(), asking.hears()], [false, "from the file", true]);
});
