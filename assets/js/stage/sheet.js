/* The sheet: where a day stands in the window that is looked at, and what stands at a place.
 *
 * Days are those of the sheet; true days are made of them by values/tempo.js. Most common change: how near to a stave a click means it
 * (`staveAt`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { state, parts } = timeline.stageState;
  const BESIDE = 5; // pixels beside a stave that count as on it

  /** Where the sheet begins: right of names in the margin.
   * @type {Timeline["sheet"]["left"]} */
  const left = () => (state.layout ? state.layout.sheet.left : 0);
  /** Pixels per day of the sheet.
   * @type {Timeline["sheet"]["scaleOf"]} */
  const scaleOf = () => (state.width - left()) / (state.b - state.a);
  /** Where a day of the sheet stands in the plot, and which day stands there.
   * @type {Timeline["sheet"]["pixel"]} */
  const pixel = (day) => left() + (day - state.a) * scaleOf();
  /** @type {Timeline["sheet"]["dayAt"]} */
  const dayAt = (x) => state.a + (x - left()) / scaleOf();
  const { tempo, dates, onSheet, dateAt, datesPerPixel } = timeline.tempo.seen(state, dayAt); // true days

  /** A window as the page shows it: a day at least, within all there is.
   * @type {Timeline["sheet"]["clamp"]} */
  const clamp = (a, b) => {
    const [lo, hi] = state.score.whole,
      middle = (a + b) / 2;
    const span = Math.min(Math.max(b - a, tempo().least(middle)), hi - lo);
    const from = Math.min(Math.max(middle - span / 2, lo), hi - span);
    return [from, from + span];
  };

  /** Zoom by a factor around a point of the plot (pixels); > 1 is in.
   * @type {Timeline["sheet"]["zoomed"]} */
  function zoomed(factor, x) {
    const at = dayAt(x),
      span = (state.b - state.a) / factor,
      share = (x - left()) / (state.width - left());
    return [at - span * share, at + span * (1 - share)];
  }

  /** Window that shows a stave with air around it.
   * @type {Timeline["sheet"]["windowOf"]} */
  function windowOf(number, score = state.score) {
    const [d0, d1] = score.staves[number].days;
    const span = Math.max(d1 - d0, 10);
    return [d0 - span * 0.35 - 2, d1 + span * 0.65 + 2];
  }

  /** Pixel box of a stave: [left, top, right, bottom], or null when it does not stand.
   * @type {Timeline["sheet"]["boxOf"]} */
  function boxOf(number) {
    const place = timeline.layout.tops(state.layout)[number];
    if (!place) return null;
    const [d0, d1] = timeline.score.reach(state.score.staves[number], scaleOf());
    return [pixel(d0), place.top, pixel(d1), place.top + place.height];
  }

  /** Where in the plot a pointer is: [x, y] in pixels.
   * @type {Timeline["sheet"]["pointOf"]} */
  function pointOf(event) {
    const frame = parts.plot.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  }

  /** Stave under a point of the plot, or -1: the smallest one whose box or thin line is near it.
   * @type {Timeline["sheet"]["staveAt"]} */
  function staveAt(x, y) {
    if (x < left()) return -1;
    const { places, slivers } = state.layout;
    const found = smallest(
      places.map(({ key }) => [key, ...boxOf(key)]),
      [x, y],
      3,
    );
    if (found >= 0) return found;
    const thin = slivers.map(({ key, top, left: from, right }) => [key, from, top, right, top + 4 * state.room]);
    return smallest(thin, [x, y], 1);
  }

  /** The first of the narrowest boxes [key, left, top, right, bottom] that a point is in, or as near to as `air` above and below; -1 without. */
  function smallest(boxes, [x, y], air) {
    const near = boxes.filter(
      ([, from, top, to, bottom]) => x >= from - BESIDE && x <= to + BESIDE && y >= top - air && y <= bottom + air,
    );
    return near.reduce((best, one) => (best && best[3] - best[1] <= one[3] - one[1] ? best : one), null)?.[0] ?? -1;
  }

  timeline.sheet = {
    left,
    scaleOf,
    pixel,
    dayAt,
    dates,
    onSheet,
    dateAt,
    datesPerPixel,
    clamp,
    zoomed,
    windowOf,
    boxOf,
    staveAt,
    pointOf,
  };
})(window);
