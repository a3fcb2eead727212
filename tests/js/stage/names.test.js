"use strict";
// Names: one button for each event that has its name in the window.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("../load.js");
const { livePage } = require("../pages.js");

const told = (id, first, last, more = {}) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }], ...more });
const names = (page) => page.id("labels").querySelectorAll(".event-label");

test("a name is a button with the sign of its verdict and its title, and says the whole for a screen reader", async () => {
  const page = await livePage({ staves: [told("a", 100, 150, { verdict: "conflict", sign: "≠", said: "Event a, conflict" })] });
  assert.equal(
    names(page)[0].outerHTML,
    '<button class="event-label verdict-conflict" type="button" tabindex="-1" data-stave="0" data-event="a" aria-label="Event a, conflict" aria-pressed="false">' +
      '<span class="sign">≠</span><span class="title">Event a</span></button>',
  );
});

test("where it is wanted small signs say who tells it", async () => {
  const page = await livePage({ staves: [told("a", 100, 150)], query: "signs=1" });
  assert.deepEqual(
    names(page)[0]
      .querySelectorAll(".teller")
      .map((node) => node.className),
    ["teller t-full ink-source-1", "teller t-silent ink-source-2"],
  );
});

test("a name follows the window on whole pixels, and keeps its element", async () => {
  const page = await livePage({ staves: [told("a", 100, 150)] }),
    [name] = names(page);
  const [x, y] = plain(page.timeline.stage.state.painted.map((one) => [one.x, one.y]))[0];
  assert.equal(name.style.transform, `translate(${Math.round(x)}px,${Math.round(y)}px)`);
  page.timeline.stage.moveTo(-50.3, 949.7);
  assert.equal(names(page)[0], name);
  assert.equal(name.style.transform, `translate(${Math.round(x + 50.3)}px,${Math.round(y)}px)`);
});

test("the chosen name is pressed, and no other", async () => {
  const page = await livePage({ staves: [told("a", 100, 150), told("b", 500, 550)] });
  const pressed = () => names(page).map((node) => [node.classList.contains("chosen"), node.getAttribute("aria-pressed")]);
  page.timeline.stage.choose("b");
  assert.deepEqual(pressed(), [
    [false, "false"],
    [true, "true"],
  ]);
  page.timeline.stage.choose("");
  assert.deepEqual(pressed()[1], [false, "false"]);
});

test("with the goggles of a source on, what it does not tell has its name struck", async () => {
  const page = await livePage({
    staves: [told("a", 100, 150), { ...told("b", 500, 550), marks: [{ slot: 1, x0: 500, x1: 550 }] }],
  });
  page.timeline.stage.setLook({ goggles: 1 });
  assert.deepEqual(
    names(page).map((node) => node.classList.contains("omitted")),
    [true, false],
  );
});

test("a name that has less room than it is wide is cut off", async () => {
  const page = await livePage({ staves: [told("a", 100, 150, { label: 900 }), told("b", 500, 550)] });
  assert.deepEqual(
    names(page).map((node) => node.style.maxWidth),
    ["620px", ""],
  );
});

test("the event that has the keyboard's focus has its name upon its stave where it has no place of its own", async () => {
  const staves = Array.from({ length: 60 }, (_, at) => told(`e${at}`, 100, 900));
  const page = await livePage({ staves }),
    { stage } = page.timeline;
  const number = stage.state.layout.slivers[0].key;
  stage.state.focus = number;
  stage.paint();
  const name = stage.nodeOf("stave", number);
  assert.ok(name.classList.contains("upon"));
  stage.state.focus = -1;
  stage.paint();
  assert.equal(stage.nodeOf("stave", number), undefined);
});

test("names of the next excerpt keep their elements, though staves have other numbers there", async () => {
  const more = { held: [-500, 1500] };
  const page = await livePage({ staves: [told("a", 100, 150), told("b", 500, 550)], more }),
    [, name] = names(page),
    { stage } = page.timeline;
  stage.state.focus = 1;
  await stage.setScore({ ...page.score, staves: [page.score.staves[1]], marks: { ...page.score.marks, stave: [0, 0] } }, 0, 1000);
  assert.deepEqual([names(page).length, names(page)[0] === name, name.dataset.stave, stage.state.focus], [1, true, "0", 0]);
});

test("an element is found by what it stands for", async () => {
  const page = await livePage({ staves: [told("a", 100, 150)] }),
    { nodeOf } = page.timeline.stage;
  assert.equal(nodeOf("stave", 0), names(page)[0]);
  assert.equal(nodeOf("stave", 7), undefined);
  assert.equal(nodeOf("chip", 0), undefined);
});
