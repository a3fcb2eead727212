"use strict";
// The screen is filled while presenting, and kept awake.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { kept, newPage } = require("../pages.js");

// A page in a browser that gives the full screen and keeps it awake, unless it refuses.
function page({ refuses = false, sessionStorage } = {}) {
  const locks = [],
    wakeLock = {
      request: async (what) => {
        if (refuses) throw new Error("no");
        const lock = {
          what,
          released: 0,
          addEventListener: (_, call) => (lock.gone = call),
          release: () => (lock.released += 1),
        };
        locks.push(lock);
        return lock;
      },
    };
  const made = newPage({ window: { navigator: { wakeLock }, ...(sessionStorage ? { sessionStorage } : {}) } }),
    { document } = made,
    asked = [];
  document.documentElement.requestFullscreen = async () => {
    asked.push("full");
    if (refuses) throw new Error("no");
    document.fullscreenElement = document.documentElement;
    fire(document, "fullscreenchange");
  };
  document.exitFullscreen = async () => {
    asked.push("exit");
    document.fullscreenElement = null;
    fire(document, "fullscreenchange");
  };
  return { ...made, ...made.timeline.screen, locks, asked };
}

test("the screen is filled and left, and asked for only where it is not so already", async () => {
  const { full, toggle, asked } = page();
  await full(false);
  await full(true);
  await full(true);
  await toggle();
  assert.deepEqual(asked, ["full", "exit"]);
});

test("who asked for it hears that it cannot be, others do not", async () => {
  const { full, toggle, id } = page({ refuses: true });
  await full(true);
  assert.equal(id("note").textContent, "");
  await toggle();
  assert.equal(id("note").textContent, "This browser does not give the full screen. Try F11.");
});

test("that it was wanted is remembered over a reload, and forgotten a while after it was left", async () => {
  const { full, remembered, settle } = page();
  assert.equal(remembered(), false);
  await full(true);
  assert.equal(remembered(), true);
  await full(false);
  assert.equal(remembered(), true, "a reload leaves it, too");
  settle();
  assert.equal(remembered(), false);
});

test("where a browser remembers nothing, nothing was wanted", () => {
  const denied = () => {
    throw new Error("denied");
  };
  assert.equal(page({ sessionStorage: { getItem: denied, setItem: denied } }).remembered(), false);
});

test("it stays awake while presenting, and rests when that ends", async () => {
  const { awake, locks } = page();
  await awake(true);
  await awake(true);
  assert.deepEqual([locks.length, locks[0].what], [1, "screen"]);
  await awake(false);
  assert.equal(locks[0].released, 1);
});

test("when the page is seen again it is kept awake again, since the system let it rest meanwhile", async () => {
  const { awake, locks, document } = page();
  await awake(true);
  locks[0].gone();
  document.visibilityState = "hidden";
  fire(document, "visibilitychange");
  await kept();
  assert.equal(locks.length, 1);
  document.visibilityState = "visible";
  fire(document, "visibilitychange");
  await kept();
  assert.equal(locks.length, 2);
});

test("where the system refuses, the screen rests and nobody is bothered", async () => {
  const { awake, locks } = page({ refuses: true });
  await awake(true);
  assert.deepEqual(locks, []);
});
