/* Telling: what the server's side hears of the page, `asked`, `chosen`, `seen`; timeline/server/callbacks.py answers, or offline/offline.js in a file.
 *
 * All that changes at one moment goes up as one message, which names what changed, so that one gesture is one request. Dash
 * drops an answer that a later message overtakes: what was not answered is named again. Most common change: what is to happen
 * when an answer has come, in `answered`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { asking } = timeline,
    { page } = timeline.pageState;
  /** What was told last of each thing; what is not answered yet, with the number of its message. */
  const known = {},
    owed = new Map();
  let number = 0,
    waiting = false,
    adopted = false,
    unspoken = "";

  /** Tell one thing, if it is new.
   * @type {Timeline["store"]} */
  function store(name, data) {
    if (JSON.stringify(known[name]) === JSON.stringify(data)) return;
    if (name === "chosen") unspoken = String(data);
    known[name] = data;
    owed.set(name, ++number);
    if (waiting) return;
    waiting = true;
    queueMicrotask(send);
  }

  /** What is said before somebody hears waits. */
  function send() {
    if (!asking.hears()) return requestAnimationFrame(send);
    waiting = false;
    const answer = asking.tell({ ...known, changed: [...owed.keys()], number });
    if (answer) answer.then(answered);
  }

  /** An answer has come: its parts of the page show the view too, and what was chosen is spoken.
   * @type {Timeline["answered"]} */
  function answered(upTo) {
    for (const [name, at] of [...owed]) if (at <= Number(upTo)) owed.delete(name);
    if (!adopted) timeline.regions.adopt();
    adopted = true;
    timeline.controls.show(page.view);
    requestAnimationFrame(speak);
    return root.dash_clientside.no_update;
  }

  /** The title and the verdict of what was chosen are spoken once its panel has come: the focus stays where it was. */
  function speak() {
    const box = document.querySelector("#panel .verdict-box"),
      region = document.getElementById("spoken");
    if (!unspoken || !box || !region) return;
    unspoken = "";
    region.textContent = `${document.querySelector("#panel h2").textContent}. ${box.textContent}`;
  }

  timeline.store = store;
  timeline.answered = answered;
})(window);
