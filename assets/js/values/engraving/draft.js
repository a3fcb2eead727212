/* Drafts: lanes in the making, who stands in them, with a name or without, and who does not.
 *
 * Pure; the twin of timeline/layout/engraving/draft.py and slivers.py. A draft knows how one stave finds its place; values/engraving/filling.js says in which
 * order all do. Most common change: in which order the lanes of a band are tried (`lanesFor`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { x, ends, lane, free, take, leave, taken, named, inMargin, bare } = timeline.ways;

  const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);

  /* Slivers. */
  const rowsHeight = ({ lanes }, { fine, paper: { spacing } }) =>
    fine.row * lanes.length + (lanes.length ? spacing.sliver_gap : 0);

  /** Pixels that a sliver takes: what is seen of its days, never too short to be seen; worked out once. */
  function span(item, sheet, spacing) {
    let found = sheet.spans.get(item.key);
    if (!found) {
      found = spanned(item, sheet, spacing);
      sheet.spans.set(item.key, found);
    }
    return found;
  }
  function spanned(item, sheet, spacing) {
    let left = Math.max(x(sheet, item.days[0]), sheet.left),
      right = Math.min(x(sheet, item.days[1]), sheet.right);
    const missing = Math.max(0, spacing.sliver_least - (right - left)) / 2;
    left -= missing;
    right += missing;
    const push = Math.max(0, sheet.left - left) - Math.max(0, right - sheet.right);
    return [left + push, right + push];
  }

  /** Put a stave into the first row of slivers that has room, or into a new one unless there are `most`. */
  function addSliver(rows, item, { sheet, fine, paper }, most = Infinity) {
    const [left, right] = span(item, sheet, paper.spacing);
    let number = rows.lanes.findIndex((row) => free(row, left, right + fine.gap));
    if (number < 0) {
      number = rows.lanes.length;
      if (number >= most) return false;
      rows.lanes.push(lane(number));
    }
    take(rows.lanes[number], left, right + fine.gap);
    rows.found.push({ key: item.key, row: number, left, right });
    return true;
  }
  function rowsOf(map, band) {
    if (!map.has(band)) map.set(band, { lanes: [], found: [] });
    return map.get(band);
  }

  /** Rows of each band in which these staves all have a place, the longest first. */
  function packed(items, one) {
    const rows = new Map(),
      {
        sheet,
        paper: { spacing },
      } = one;
    const long = items
      .map((item) => {
        const [left, right] = span(item, sheet, spacing);
        return [right - left, item];
      })
      .sort((p, q) => q[0] - p[0]);
    for (const [, item] of long) addSliver(rowsOf(rows, item.band), item, one);
    return rows;
  }
  const pack = (one) => {
    one.rows = packed(one.rest, one);
  };

  /* Drafts. */

  /** Where it is `closed` only what is wanted opens another lane with names. */
  function draft(paper, sheet, grade, before, fine = paper.spacing.slivers[0]) {
    const next = Math.max(-1, ...before.kept.keys()) + 1;
    return {
      paper,
      sheet,
      grade,
      before,
      fine,
      next,
      lanes: new Map(),
      stands: [],
      rest: [],
      rows: new Map(),
      chipped: [],
      spent: 0,
      middle: 0,
      closed: false,
      near: new Map(),
    };
  }
  const thinnest = (one) => one.grade.heights[one.grade.heights.length - 1];
  const lineOf = (one) => one.paper.spacing.label_line * one.grade.type;
  const namedIn = (one) => one.stands.filter((stand) => stand.side !== "n").length;
  const sliversIn = (one) => sum([...one.rows.values()], (rows) => rowsHeight(rows, one));

  /** How much is told: a name counts more than a stave without one, that more than a sliver. */
  function worth(one) {
    const names = namedIn(one);
    return names + 0.5 * (one.stands.length - names) + 0.2 * sum([...one.rows.values()], (rows) => rows.found.length);
  }

  /** Height of a lane in pixels, with the gap below it, where a stave has such a height. */
  function pitch(one, { named: names, least, tall }, height) {
    const { gap, type } = one.grade;
    if (!names) return least + gap;
    return Math.max(Math.max(height, least) + gap, one.paper.spacing.beside_line * type) + (tall ? lineOf(one) : 0);
  }

  /** Open a lane; one that is new gets its number. */
  function open(one, band, into) {
    if (into.number < 0) into.number = one.next++;
    one.spent += pitch(one, into, thinnest(one));
    if (!one.lanes.has(band)) one.lanes.set(band, []);
    one.lanes.get(band).push(into);
  }

  /** Close the last lane of a band. */
  function close(one, lanes) {
    one.near.clear();
    return lanes.pop();
  }

  /** Let a stave stand in a lane that is high enough, in the first of these ways that is free. */
  function enter(one, item, into, ways, inside = true) {
    const high = into.named ? Math.max(thinnest(one), into.least) : into.least,
      way = item.least <= high ? taken(into, ways) : null;
    if (way) one.stands.push({ item, lane: into, side: way.side, inside });
    return Boolean(way);
  }

  /** Let a stave without a name leave its lane. */
  function vacate(one, stand) {
    leave(stand.lane, bareWays(one, stand.item)[0].left);
    one.stands = one.stands.filter((other) => other !== stand);
  }

  /** Place a stave with its name in a lane that is there, at most so many pixels from where it stood, or in a new one within the budget. */
  function placeNamed(one, item, budget, most = Infinity) {
    const ways = waysFor(one, item),
      kept = keptOf(one, item);
    for (const into of lanesFor(one, item)) {
      if (kept && most < Infinity && far(one, into, kept.top) > most) break;
      if (into.named && enter(one, item, into, ways)) return true;
    }
    const [into, way] = fresh(one, item, ways),
      cost = pitch(one, into, thinnest(one));
    if (!item.wanted && (one.closed || (one.stands.length && one.spent + cost > budget))) return false;
    open(one, item.band, into);
    return enter(one, item, into, [way]);
  }

  /** A lane that is not yet open, for a stave that stands in one of these ways. */
  function fresh(one, item, ways) {
    const way = ways.find(({ tall }) => !tall) || ways[0],
      kept = keptOf(one, item);
    return [lane(-1, item.least, way.tall, true, kept ? kept.top : null), way];
  }
  const costOf = (one, item, height) => pitch(one, fresh(one, item, waysFor(one, item))[0], height);

  /** Place a stave without a name in the first lane that has room. */
  function placeBare(one, item, inside = true) {
    const ways = bareWays(one, item);
    return lanesFor(one, item).some((into) => enter(one, item, into, ways, inside));
  }
  const bareCost = (one, item) => Math.max(one.paper.spacing.bare, item.least) + one.grade.gap;

  /** Open a lane without names for a stave, and for all of its band that have room in it. */
  function openBare(one, first) {
    open(one, first.band, lane(-1, Math.max(one.paper.spacing.bare, first.least), false, false));
    one.rest = one.rest.filter((item) => item.band !== first.band || !placeBare(one, item));
  }

  /** Close the lanes in which nobody stands. */
  function tidy(one) {
    for (const [band, lanes] of one.lanes) {
      one.spent -= sum(
        lanes.filter(({ starts }) => !starts.length),
        (empty) => pitch(one, empty, thinnest(one)),
      );
      one.lanes.set(
        band,
        lanes.filter(({ starts }) => starts.length),
      );
    }
    return one;
  }

  /** Middle of what is seen of a stave; where half of the staves lie further left. */
  function seenMiddle(item, sheet) {
    const [left, right] = ends(item, sheet);
    return (Math.max(left, sheet.left) + Math.min(right, sheet.right)) / 2;
  }
  function middle(items, sheet) {
    if (sheet.middled !== items) [sheet.middled, sheet.middle] = [items, middled(items, sheet)];
    return sheet.middle;
  }
  function middled(items, sheet) {
    const middles = items.map((item) => seenMiddle(item, sheet)).sort((p, q) => p - q);
    return middles.length ? middles[Math.floor(middles.length / 2)] : 0;
  }

  /** The ways in which a stave may stand with its name, best first; the only one without. */
  function waysFor(one, item) {
    if (one.sheet.left > 0) return inMargin(one.sheet);
    const known = knownWays(one),
      found = known.get(item.key) || {
        middle: seenMiddle(item, one.sheet),
        ways: named(item, one.sheet, one.paper.spacing, one.grade.type),
      };
    known.set(item.key, found);
    return found.middle < one.middle && found.ways.length > 1 ? [found.ways[1], found.ways[0]] : found.ways;
  }
  function knownWays({ sheet, grade: { type } }) {
    if (!sheet.names.has(type)) sheet.names.set(type, new Map());
    return sheet.names.get(type);
  }
  const bareWays = (one, item) => bare(item, one.sheet, one.paper.spacing);

  /** The lane as it was in which a stave stood before; that lane, if it is open. */
  const keptOf = ({ before }, item) => before.kept.get(before.lanes.get(item.key));
  function stoodIn(one, item) {
    const stood = one.before.lanes.get(item.key);
    return stood === undefined ? undefined : (one.lanes.get(item.band) || []).find(({ number }) => number === stood);
  }

  /** The lanes of a band from the first on; for a stave that stood in one, the nearest to it first. */
  function lanesFor(one, item) {
    const lanes = one.lanes.get(item.band) || [],
      kept = keptOf(one, item);
    if (!kept) return lanes;
    const key = `${item.band} ${kept.top}`,
      known = one.near.get(key);
    if (known && known.of === lanes && known.list.length === lanes.length) return known.list;
    const list = lanes
      .map((into) => [far(one, into, kept.top), into])
      .sort((p, q) => (p[0] === q[0] ? 0 : p[0] - q[0]))
      .map(([, into]) => into);
    one.near.set(key, { of: lanes, list });
    return list;
  }
  /** How far a lane stood from a height; infinitely far if it is new. */
  const far = ({ before: { kept } }, { number }, top) => (kept.has(number) ? Math.abs(kept.get(number).top - top) : Infinity);

  timeline.draft = {
    draft,
    packed,
    pack,
    close,
    addSliver,
    rowsOf,
    rowsHeight,
    sliversIn,
    thinnest,
    lineOf,
    worth,
    pitch,
    open,
    enter,
    vacate,
    placeNamed,
    costOf,
    placeBare,
    bareCost,
    openBare,
    tidy,
    middle,
    waysFor,
    bareWays,
    keptOf,
    stoodIn,
  };
})(window);
