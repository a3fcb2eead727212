/* The layout of a score: its staves as values/engraving/engraving.js places them in a window, enlarged where the score is.
 *
 * Pure. Most common change: what the engraving is told of a stave (`itemsOf`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { once, enlarge } = timeline.score;
  /* Pixels of a stave: where each source has its line, and where there is but one. */
  const { MOST: HIGHEST, MOST_ALONE: HIGHEST_LINE } = timeline.tables.heights;

  /** A layout of the small sheet, enlarged with it. */
  function enlarged(layout, factor) {
    if (factor === 1) return layout;
    const grown = (one, ...names) => ({ ...one, ...Object.fromEntries(names.map((name) => [name, one[name] * factor])) });
    return {
      ...layout,
      small: layout,
      height: layout.height * factor,
      used: layout.used * factor,
      sheet: { ...grown(layout.sheet, "scale", "left", "right"), known: new Map(), spans: new Map(), names: new Map() },
      places: layout.places.map((place) => grown(place, "top", "height")),
      slivers: layout.slivers.map((one) => grown(one, "top", "height", "left", "right", "middle")),
      chips: layout.chips.map((chip) => grown(chip, "top")),
      bands: layout.bands.map((band) => enlarge(band, factor)),
      shelf: grown(layout.shelf, "top"),
    };
  }

  /** The days on which a mark of each stave begins or ends. */
  const boundsOf = once((/** @type {Score} */ { staves, marks }) => {
    const found = staves.map(() => new Set());
    marks.stave.forEach((stave, at) => {
      if (!marks.p0[at]) found[stave].add(marks.x0[at]);
      if (!marks.p1[at]) found[stave].add(marks.x1[at]);
    });
    return found.map((bounds) => [...bounds].sort((p, q) => p - q));
  });
  const itemsOf = once((/** @type {Score} */ score) =>
    score.staves.map((stave, key) => ({
      key,
      band: stave.band,
      reach: stave.reach,
      days: stave.days,
      bounds: boundsOf(score)[key],
      label: stave.label,
      least: timeline.lines.least(stave.weights),
    })),
  );

  /** The layout of a score for a window; `wanted` are ids of events that always have their names, `before` what the last layout `keeps`.
   * @type {Timeline["layout"]["layOut"]} */
  function layOut(score, window, wanted, before) {
    const base = score.small || score,
      named = new Set(wanted.filter(Boolean)),
      factor = score.width / base.width;
    const items = named.size
      ? itemsOf(base).map((item) => (named.has(base.staves[item.key].id) ? { ...item, wanted: true } : item))
      : itemsOf(base);
    const most = base.slots === 1 ? HIGHEST_LINE : HIGHEST;
    const grades = timeline.ways[factor === 1 ? "GRADES" : "PROJECTED"].map((grade) => ({
      ...grade,
      heights: grade.heights.filter((height) => height <= most),
    }));
    const paper = { width: base.width, height: base.height, bands: Math.max(1, base.bands.length), grades, still: factor !== 1 };
    return enlarged(timeline.engraving.engrave(items, window, paper, before, base.crowds), factor);
  }

  /** Places of the staves of a layout, by stave number; undefined for those that do not stand.
   * @type {Timeline["layout"]["tops"]} */
  const tops = once((/** @type {Layout} */ layout) => {
    const found = [];
    for (const place of layout.places) found[place.key] = place;
    return found;
  });

  /** @type {(line: [number, number], factor: number) => [number, number]} */
  const large = ([top, thickness], factor) => [top * factor, thickness * factor];

  /** Top and thickness of each line of a stave where it stands; those of an enlarged layout are the small ones enlarged.
   * @type {Timeline["layout"]["linesIn"]} */
  const linesIn = once((layout, score) => {
    const factor = layout.small ? layout.height / layout.small.height : 1;
    const shared = ({ key, height }) =>
      timeline.lines.lines(score.staves[key].weights, height / factor).map((line) => large(line, factor));
    return tops(layout).map((place) => place && shared(place));
  });

  timeline.layout = { layOut, tops, linesIn };
})(window);
