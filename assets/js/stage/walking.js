/* Walking: the keyboard goes from event to event, in time or up and down, over the chips too; the window goes along.
 *
 * Most common change: which stop is the nearest above or below (`climb`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage } = timeline,
    { state } = stage;

  /** Events in time order, and the chips of the window: [{kind, key, day}]; those that are in the window have a top. For those that wait
   * there stands their chip. */
  function stops() {
    const { score, layout, a, b } = state,
      waiting = new Set(layout.chips.flatMap(({ keys }) => keys));
    const tops = new Map([...layout.places, ...layout.slivers].map(({ key, top }) => [key, top]));
    for (const line of timeline.passing(score, layout, a, b)) tops.set(line.stave, line.y);
    const staves = score.staves.map(({ days: [day, last] }, key) => ({ kind: "stave", key, day, last, top: tops.get(key) ?? 0 })),
      chips = layout.chips.map(({ day, top }, at) => ({ kind: "chip", key: String(at), day, last: day, top }));
    const seen = staves.filter((one) => !waiting.has(one.key) || one.last <= a || one.day >= b);
    return [...seen, ...chips].sort((one, two) => one.day - two.day || one.top - two.top);
  }
  /** The place in the list of the stop that has the focus, -1 without. */
  function current(list) {
    const { stave, chip } = document.activeElement.dataset || {};
    if (stave !== undefined) return list.findIndex((one) => one.kind === "stave" && one.key === Number(stave));
    if (chip !== undefined) return list.findIndex((one) => one.kind === "chip" && one.key === chip);
    return -1;
  }

  /** Go so many stops on from the one that has the focus; from none to the first in the window; Infinity leads to the last of all.
   * @type {Timeline["walking"]["walk"]} */
  function walk(step) {
    const list = stops(),
      at = current(list),
      { a, b, score } = state;
    if (Math.abs(step) === Infinity && score.held && stage.lacks(...ending(step))) return stage.flyTo(...ending(step));
    if (!list.length) return;
    let next = at + step;
    if (Math.abs(step) === Infinity) next = step > 0 ? list.length - 1 : 0;
    else if (at < 0) next = list.findIndex((one) => one.day < b && one.last > a);
    visit(list[Math.min(Math.max(next, 0), list.length - 1)]);
  }

  /** The window at the beginning (-Infinity) or the end of all there is.
   * @type {(step: number) => Window_} */
  function ending(step) {
    const { a, b, score } = state,
      [lo, hi] = score.whole;
    return step < 0 ? [lo, lo + b - a] : [hi - (b - a), hi];
  }

  /** The stop in the window that lies nearest above (-1) or below (1).
   * @type {Timeline["walking"]["climb"]} */
  function climb(step) {
    const list = stops(),
      at = current(list);
    if (at < 0) return walk(1);
    const here = list[at],
      { a, b, width } = state,
      px = width / (b - a);
    const far = (one) => Math.abs(one.top - here.top) + Math.abs(one.day - here.day) * px * 0.5;
    const near = list
      .filter((one) => (one.top - here.top) * step > 2 && one.day < b && one.last > a)
      .sort((one, two) => far(one) - far(two))[0];
    if (near) visit(near);
  }

  /** Bring a stop into the window and give it the focus; an event that waits there in a chip leaves it to the chip. */
  function visit(stop) {
    const span = state.b - state.a;
    state.focus = stop.kind === "stave" ? stop.key : -1;
    if (stop.last <= state.a || stop.day > state.b - span * 0.05) {
      stage.moveTo(stop.day - span * 0.3, stop.day + span * 0.7);
      stage.settle();
    } else stage.paint();
    const chip = state.layout.chips.findIndex(({ keys }) => stop.kind === "stave" && keys.includes(stop.key)),
      node = stage.nodeOf(stop.kind, stop.key) || stage.nodeOf("chip", String(chip));
    if (node) node.focus({ preventScroll: true });
  }

  timeline.walking = { walk, climb };
})(window);
