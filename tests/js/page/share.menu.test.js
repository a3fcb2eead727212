"use strict";
// Files and copies of the view that is on the screen, from the menu of the page.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { kept, livePage } = require("../pages.js");

const TOLD = {
  title: "Two decades",
  filters: "",
  address: "http://127.0.0.1/",
  evidence: "0dd9",
  generated: "2026-11-22",
  references: ["A: An essay."],
};
const file = (more = {}) => ({
  ok: true,
  status: 200,
  blob: async () => ({ text: async () => JSON.stringify(TOLD) }),
  headers: { get: () => 'attachment; filename="timeline-1937.png"' },
  ...more,
});

// A page whose server makes this file, and what the browser is asked to do with it.
async function menu({ made = file(), clipboard, pathname, query = "q=purge", window = {} } = {}) {
  const done = { fetched: [], saved: [], copied: [], beats: [] };
  const page = await livePage({
    staves: [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }],
    query,
    window: {
      fetch: async (address, { signal }) => {
        done.fetched.push(address);
        return typeof made === "function" ? made(signal) : made;
      },
      navigator: { clipboard: clipboard ?? { writeText: async (text) => done.copied.push(text) } },
      URL: class extends URL {
        static createObjectURL = () => "blob:1";
        static revokeObjectURL() {}
      },
      setInterval: (call) => done.beats.push(call),
      clearInterval: () => done.beats.push("stopped"),
      Date: { now: () => 5000 * done.beats.length },
      ...window,
    },
    ...(pathname ? { pathname } : {}),
  });
  const link = page.document.querySelector("a.export");
  page.document.addEventListener(
    "click",
    ({ target }) => target.hasAttribute("download") && done.saved.push([target.href, target.download]),
  );
  const { createElement } = page.document;
  page.document.createElement = (tag) => {
    const node = createElement.call(page.document, tag);
    if (tag === "a") node.click = () => done.saved.push([node.getAttribute("href"), node.download]);
    return node;
  };
  const says = () => page.id("note").textContent;
  const run = async (name) => {
    page.timeline.commands.run(name);
    await kept();
  };
  return { ...page, done, link, says, run, dialog: () => page.document.querySelector(".share-sheet") };
}

test("a link to a file names the view as soon as it is reached", async () => {
  const { link } = await menu();
  fire(link, "pointerover");
  assert.equal(link.getAttribute("href"), "export/timeline.png?q=purge");
});

test("a click makes the file, closes the menu and saves it under the name that the server gives", async () => {
  const { link, done, says } = await menu(),
    open = link.closest("details");
  open.open = true;
  assert.equal(fire(link, "click").defaultPrevented, true);
  await kept();
  assert.deepEqual([done.fetched, open.open], [["http://127.0.0.1/export/timeline.png?q=purge"], false]);
  assert.deepEqual([done.saved, says()], [[["blob:1", "timeline-1937.png"]], "timeline-1937.png is saved"]);
});

test("with a key held a link is the browser's", async () => {
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    const { link, done } = await menu();
    assert.equal(fire(link, "click", { [key]: true }).defaultPrevented, false);
    assert.deepEqual(done.fetched, []);
  }
});

test("what takes long has a note that counts the seconds and can be cancelled", async () => {
  const never = (signal) =>
    new Promise((_, gone) => {
      signal.addEventListener("abort", () => gone(Object.assign(new Error("x"), { name: "AbortError" })));
    });
  const { link, done, document, settle, says } = await menu({ made: never });
  fire(link, "click");
  await kept();
  assert.equal(document.querySelector(".making"), null, "not at once");
  settle();
  const note = document.querySelector(".making");
  assert.equal(note.firstElementChild.textContent, "Making: Picture …");
  done.beats[0]();
  assert.equal(note.querySelector(".making-clock").textContent, "5 s");
  fire(note.querySelector("button"), "click");
  await kept();
  assert.deepEqual([document.querySelector(".making"), says(), done.saved], [null, "Cancelled", []]);
});

test("what is wrong with a wish is said in the server's words, another fault by its status, a dead line as such", async () => {
  const fault = async (made) => {
    const { link, says } = await menu({ made });
    fire(link, "click");
    await kept();
    return says();
  };
  assert.equal(await fault(file({ ok: false, status: 400, text: async () => "No such size." })), "No such size.");
  assert.equal(
    await fault(file({ ok: false, status: 500 })),
    "The server answers with status 500. Reload the page and try again.",
  );
});

test("the menu has rows that copy, once", async () => {
  const { document } = await menu();
  assert.deepEqual(
    document.querySelectorAll("#copies button").map((node) => [node.dataset.do, node.textContent]),
    [
      ["copy-picture", "Picture"],
      ["copy-citation", "Citation"],
      ["copy-address", "Link"],
      ["copy-frame", "Frame (HTML)"],
    ],
  );
});

test("a citation is made of what the view's JSON says of itself", async () => {
  const { run, done, says } = await menu();
  await run("copy-citation");
  assert.deepEqual(done.fetched, ["export/timeline.json?q=purge"]);
  assert.match(done.copied[0], /^Two decades: all events\.\n/);
  assert.equal(says(), "Citation copied");
});

test("the address is copied; where the browser keeps its clipboard to itself it is shown to be copied by hand", async () => {
  const free = await menu();
  await free.run("copy-address");
  assert.deepEqual(free.done.copied, ["http://127.0.0.1/?q=purge"]);
  const { run, dialog } = await menu({ clipboard: { writeText: () => Promise.reject(new Error("denied")) } });
  await run("copy-address");
  assert.deepEqual([dialog().open, dialog().querySelector("textarea").value], [true, "http://127.0.0.1/?q=purge"]);
});

test("a frame is shown before it is copied; Escape closes its sheet, and the page hears nothing of that", async () => {
  const { run, dialog, document, done } = await menu();
  await run("copy-frame");
  const sheet = dialog();
  assert.match(sheet.querySelector("textarea").value, /^<iframe src="http:\/\/127\.0\.0\.1\/embed\?q=purge"/);
  fire(sheet.querySelectorAll("button")[0], "click");
  await kept();
  assert.equal(done.copied.length, 1);
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  fire(sheet.querySelector("textarea"), "keydown", { key: "Escape" });
  assert.deepEqual([dialog(), heard], [null, 0]);
});

test("a picture is copied where a browser can, and else the reader hears what to do", async () => {
  const wrote = [];
  class ClipboardItem {
    constructor(parts) {
      this.parts = parts;
    }
  }
  const able = await menu({
    clipboard: { write: async ([item]) => wrote.push(await item.parts["image/png"]) },
    window: { ClipboardItem },
  });
  await able.run("copy-picture");
  assert.deepEqual([wrote.length, able.done.fetched, able.says()], [1, ["export/timeline.png?q=purge"], "Picture copied"]);
  const unable = await menu();
  await unable.run("copy-picture");
  assert.match(unable.says(), /^This browser cannot copy pictures/);
  const refused = await menu({ clipboard: { write: () => Promise.reject(new Error("no")) }, window: { ClipboardItem } });
  await refused.run("copy-picture");
  assert.match(refused.says(), /^The browser does not allow it/);
});

test("in a frame of another page there is a way to the whole one, with the view", async () => {
  const location = { pathname: "/embed", search: "?q=purge", hash: "", href: "http://127.0.0.1/embed?q=purge" };
  const { document } = await menu({ window: { location } }),
    whole = document.querySelector("#page .status .whole");
  assert.deepEqual(
    [document.body.matches(".embedded"), whole.getAttribute("href"), whole.target],
    [true, "http://127.0.0.1/?q=purge", "_blank"],
  );
});
