/* The measuring hook: lets a script ask when the page is ready, move the window and know when it is drawn.
 *
 * Harmless: it only reads the stage and does what a reader could do. Times are milliseconds since 1970 (UTC).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const DAY = 86400000;
  const { stage, seen } = timeline;
  const { state } = stage;
  let settledAt = null;
  stage.watch((what) => {
    if (what === "settled") settledAt = stage.dates();
    if (what === "window") settledAt = null;
  });
  const near = (one, two) => Math.abs(one - two) < 1 / 1440;
  const row = ({ event, box }) => [event, ...box];

  /** Milliseconds that the pure layout of a window (days) takes, its names and chips included, and nothing drawn. */
  function layoutTime(a, b) {
    const { score, room, width } = state;
    [a, b] = stage.onSheet(a, b);
    const begun = performance.now(),
      layout = timeline.layout.layOut(score, [a, b], [], null),
      { left } = layout.sheet;
    timeline.labels(score, layout, a, (width - left) / (b - a), room);
    timeline.chips(layout, a, (width - left) / (b - a), room);
    return performance.now() - begun;
  }

  /** Stand where "Zoom to it" leads for an event, chosen as it is then; resolves when it is drawn, false where it has no place in time. */
  async function zoomToEvent(event) {
    const number = state.score.staves.findIndex((stave) => stave.id === event);
    if (number < 0) return false;
    stage.choose(event);
    await stage.jumpTo(...stage.windowOf(number));
    return true;
  }

  root.__bench = {
    /** Events can be seen: the arrival picture or the live figure is on the page. */
    ready: () => Boolean(document.querySelector("#arrival [data-event]") || state.live),
    /** Gestures work. */
    live: () => state.live || document.body.matches('.live:not([data-view="timeline"])'),
    /** Go to a window at once; resolves when it is drawn. */
    zoomTo: (a, b) => stage.jumpTo(...stage.onSheet(a / DAY, b / DAY)),
    /** That window and all its contents are drawn. */
    settled: (a, b) => Boolean(settledAt && !stage.lacks() && near(settledAt[0], a / DAY) && near(settledAt[1], b / DAY)),
    visibleRange: () => stage.dates().map((day) => day * DAY),
    /** A part of the plot that can be dragged. */
    area: () => {
      const box = stage.parts.plot.getBoundingClientRect();
      return { x: box.x, y: box.y, w: box.width, h: box.height };
    },
    preparePan: () => stage.settle(),
    zoomToEvent,
    layoutTime: (a, b) => layoutTime(a / DAY, b / DAY),
    /** Marks that stand in the window, in page pixels: [[event, x0, y0, x1, y1], …]. */
    marks: () => seen.marks().map(row),
    /** Names that stand in the window, as high as their type: [[event, x0, y0, x1, y1], …]. */
    labels: () => seen.labels().map(row),
    /** Where the events of the window are: {touch, named, unnamed, slivers, shelf, chips, height, bar}. */
    counts: seen.counts,
    /** Every event that has a place in time: [[event, first day, last day], …], the days as ms since 1970. */
    events: () =>
      state.score.staves.map(({ id, reach }) => [
        id,
        ...stage.dates([reach[0], reach[reach.length - 2]]).map((day) => day * DAY),
      ]),
    /** Boxes of the names that are seen, as high as their type, in page pixels: [[x0, y0, x1, y1], …]. */
    labelBoxes: () => timeline.seen.labels().map(({ box }) => box),
  };
})(window);
