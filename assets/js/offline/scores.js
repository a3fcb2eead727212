/* The score of a selection without a server: its staves, marks and undated events, picked from those of all events.
 *
 * Pure. Where they stand is laid out in the browser as elsewhere (values/engraving/engraving.js). Most common change: none here.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  /** The window that holds the home window and all staves, with a little air where they go beyond it. */
  function reachOf(staves, home, air) {
    const first = Math.min(home[0], ...staves.map(({ days }) => days[0])),
      last = Math.max(home[1], ...staves.map(({ days }) => days[1]));
    const more = air * (last - first);
    return [first < home[0] ? first - more : home[0], last > home[1] ? last + more : home[1]];
  }

  /** The overview of a selection, added up from what each event puts in. */
  function overview(edges, sources, events, known) {
    const blank = () => Array.from({ length: sources }, () => new Array(edges.length - 1).fill(0)),
      exact = blank(),
      vague = blank(),
      conflicts = [];
    for (const event of events)
      for (const [slot, at, sharp, loose] of known.events.overview[event]) {
        if (at === undefined) {
          conflicts.push(slot);
          continue;
        }
        exact[slot][at] += sharp;
        vague[slot][at] += loose;
      }
    return { edges, exact, vague, conflicts: conflicts.sort((one, two) => one - two) };
  }

  /** What is told of a selection: its staves and marks with numbers of their own, its bands and its undated events. */
  function selected(whole, events) {
    const kept = new Set(events),
      numbers = new Map(),
      banded = new Set();
    const shelves = whole.shelves
      .map((shelf) => {
        const left = shelf.events.map((_, at) => at).filter((at) => kept.has(shelf.events[at]));
        return {
          ...shelf,
          count: left.length,
          events: left.map((at) => shelf.events[at]),
          told: left.map((at) => shelf.told[at]),
        };
      })
      .filter((shelf) => shelf.count);
    const staves = whole.staves.filter((stave, at) => kept.has(stave.event) && numbers.set(at, numbers.size));
    for (const one of [...staves, ...shelves]) banded.add(one.band);
    const used = whole.bands.map((_, at) => at).filter((at) => whole.fixed || banded.has(at)),
      number = new Map(used.map((old, at) => [old, at]));
    const moved = (list) => list.map((one) => ({ ...one, band: number.get(one.band) }));
    const rows = whole.marks.stave.map((_, at) => at).filter((at) => numbers.has(whole.marks.stave[at]));
    const marks = Object.fromEntries(
      Object.entries(whole.marks).map(([name, column]) => [
        name,
        rows.map((at) => (name === "stave" ? numbers.get(column[at]) : column[at])),
      ]),
    );
    return {
      staves: moved(staves),
      shelves: moved(shelves),
      marks,
      bands: used.length ? used.map((at) => whole.bands[at]) : [""],
    };
  }

  /** The score of a selection (numbers of its events) on a plot; `whole` is that of all events in one grouping.
   * @type {Timeline["offlineScores"]["scoreOf"]} */
  function scoreOf(whole, events, known, width, height) {
    const own = selected(whole, events);
    return {
      ...whole,
      ...own,
      whole: reachOf(own.staves, whole.home, known.air),
      width,
      height,
      held: null,
      crowds: [],
      total: events.length,
      overview: overview(known.events.edges, whole.sources.length, events, known),
    };
  }

  /** A score of true days as one of sheet days, evenly spaced: what timeline/layout/even_score.py makes of it.
   * @type {Timeline["offlineScores"]["evened"]} */
  function evened(score) {
    const { marks, staves } = score,
      found = marks.stave.flatMap((_, at) => [...(marks.p0[at] ? [] : [marks.x0[at]]), ...(marks.p1[at] ? [] : [marks.x1[at]])]);
    const knots = timeline.tempo.evenly(found.length ? [...found, ...score.home] : []),
      { unit, units } = timeline.tempo.made(knots);
    if (!knots.length) return score;
    return {
      ...score,
      knots,
      home: units(score.home),
      whole: units(score.whole),
      marks: { ...marks, x0: marks.x0.map(unit), x1: marks.x1.map(unit) },
      staves: staves.map((stave) => ({
        ...stave,
        dates: stave.days,
        days: units(stave.days),
        reach: stave.reach.map((value, at) => (at % 2 ? value : unit(value))),
      })),
    };
  }

  timeline.offlineScores = { scoreOf, evened };
})(window);
