/* The measuring hook: lets a script ask when the page is ready, move the window and know when it is drawn.
 *
 * Harmless: it only reads the stage and does what a reader could do. Times are milliseconds since 1970 (UTC).
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const DAY = 86400000;
  const { stage } = timeline;
  const { state } = stage;
  let settledAt = null;
  stage.watch((what) => {
    if (what === "settled") settledAt = [state.a, state.b];
    if (what === "window") settledAt = null;
  });
  const near = (one, two) => Math.abs(one - two) < 1 / 1440;

  root.__bench = {
    /** Events can be seen: the arrival picture or the live figure is on the page. */
    ready: () => Boolean(document.querySelector("#arrival [data-event]") || state.live),
    /** Gestures work. */
    live: () => state.live || document.body.matches('.live:not([data-view="timeline"])'),
    /** Go to a window at once; resolves when it is drawn. */
    zoomTo: (a, b) => stage.jumpTo(a / DAY, b / DAY),
    /** That window and all its contents are drawn. */
    settled: (a, b) => Boolean(settledAt && !stage.lacks() && near(settledAt[0], a / DAY) && near(settledAt[1], b / DAY)),
    visibleRange: () => [state.a * DAY, state.b * DAY],
    /** A part of the plot that can be dragged. */
    area: () => {
      const box = stage.parts.plot.getBoundingClientRect();
      return { x: box.x, y: box.y, w: box.width, h: box.height };
    },
    preparePan: () => stage.settle(),
    /** Boxes of the labels that are seen, in page pixels: [[x0, y0, x1, y1], …]. */
    labelBoxes: () => [...document.querySelectorAll("#labels .event-label, #arrival text.label")]
      .map((node) => node.getBoundingClientRect()).map((box) => [box.left, box.top, box.right, box.bottom]),
  };
})(typeof window === "undefined" ? globalThis : window);
