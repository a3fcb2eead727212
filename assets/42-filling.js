/* Filling: who stands in which lane, with a name as far as lanes can be had, then without one; the rest are slivers or wait in chips.
 *
 * Pure; the twin of timeline/engraving/filling.py and slivers.py. Everything goes by rank: the first in the list is placed first.
 * Most common change: in which order the lanes of a band are tried (`lanesOf`).
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { x, ends, lane, free, take, taken, named, inMargin, bare } = timeline.ways;
  const CROWDED = 0.5, STEPS = 5;

  const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);

  /* Slivers. */
  const rowsHeight = ({ lanes }, { fine, paper: { spacing } }) => fine.row * lanes.length + (lanes.length ? spacing.lane_gap : 0);

  /** Pixels that a sliver takes: what is seen of its days, never too short to be seen. */
  function span(item, sheet, spacing) {
    let left = Math.max(x(sheet, item.days[0]), sheet.left), right = Math.min(x(sheet, item.days[1]), sheet.right);
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

  /* Drafts. */
  function draft(paper, sheet, grade, before, fine = paper.spacing.slivers[0]) {
    const next = Math.max(-1, ...before.kept.keys()) + 1;
    return { paper, sheet, grade, before, fine, next, lanes: new Map(), stands: [], rest: [], rows: new Map(), chipped: [], spent: 0, middle: 0 };
  }
  const thinnest = (one) => one.grade.heights[one.grade.heights.length - 1];
  const namedIn = (one) => one.stands.filter((stand) => stand.lane.named && stand.side !== "n").length;
  const sliversIn = (one) => sum([...one.rows.values()], (rows) => rowsHeight(rows, one));

  /** How much is told: a name counts more than a stave without one, that more than a sliver. */
  function worth(one) {
    const names = namedIn(one);
    return names + 0.5 * (one.stands.length - names) + 0.2 * sum([...one.rows.values()], (rows) => rows.found.length);
  }

  /** Height of a lane in pixels, with the gap below it, where a stave has such a height. */
  function pitch(one, { named: names, least, tall }, height) {
    const { spacing } = one.paper;
    if (!names) return least + spacing.lane_gap;
    const line = spacing.label_line * one.grade.type;
    return Math.max(Math.max(height, least) + spacing.lane_gap, line) + (tall ? line : 0);
  }

  /** The lanes of a band from the first on; for a stave that stood in one, the nearest to it first. */
  function lanesOf(one, item) {
    const lanes = one.lanes.get(item.band) || [], { kept } = one.before, stood = kept.get(one.before.lanes.get(item.key));
    if (!stood) return lanes;
    const far = ({ number }) => (kept.has(number) ? Math.abs(kept.get(number).top - stood.top) : Infinity);
    return lanes.map((lane) => [far(lane), lane]).sort((p, q) => (p[0] === q[0] ? 0 : p[0] - q[0])).map(([, lane]) => lane);
  }
  function stands(one, item, into, ways) {
    const high = into.named ? Math.max(thinnest(one), into.least) : into.least;
    return item.least <= high ? taken(into, ways) : null;
  }

  function open(one, band, lane_) {
    if (!one.lanes.has(band)) one.lanes.set(band, []);
    one.lanes.get(band).push(lane_);
  }

  /** Middle of what is seen of a stave; where half of the staves lie further left. */
  function seenMiddle(item, sheet) {
    const [left, right] = ends(item, sheet);
    return (Math.max(left, sheet.left) + Math.min(right, sheet.right)) / 2;
  }
  function middle(items, sheet) {
    const middles = items.map((item) => seenMiddle(item, sheet)).sort((p, q) => p - q);
    return middles.length ? middles[Math.floor(middles.length / 2)] : 0;
  }
  function waysFor(one, item) {
    if (one.sheet.left > 0) return inMargin(one.sheet);
    const found = named(item, one.sheet, one.paper.spacing, one.grade.type);
    return seenMiddle(item, one.sheet) < one.middle ? found.reverse() : found;
  }

  function placeNamed(one, item, budget) {
    const ways = waysFor(one, item);
    for (const into of lanesOf(one, item)) {
      const way = into.named && stands(one, item, into, ways);
      if (way) return one.stands.push({ item, lane: into, side: way.side, inside: true });
    }
    const way = ways.find(({ tall }) => !tall) || ways[0];
    const stood = one.before.kept.get(one.before.lanes.get(item.key));
    const made = lane(-1, item.least, way.tall, true, stood ? stood.top : null), cost = pitch(one, made, thinnest(one));
    if (one.stands.length && one.spent + cost > budget && !item.wanted) return false;
    made.number = one.next++;
    one.spent += cost;
    take(made, way.left, way.right);
    open(one, item.band, made);
    return one.stands.push({ item, lane: made, side: way.side, inside: true });
  }
  function placeBare(one, item, inside = true) {
    const ways = bare(item, one.sheet, one.paper.spacing);
    for (const into of lanesOf(one, item))
      if (stands(one, item, into, ways)) return one.stands.push({ item, lane: into, side: "n", inside });
    return false;
  }

  /** What is wanted, and the first of each band if all of these together need no more than half of the budget. */
  function leaders(one, items, budget) {
    const firsts = new Map([...items].reverse().map((item) => [item.band, item])), line = pitch(one, lane(-1), thinnest(one));
    const leads = new Set(2 * firsts.size * line <= budget ? firsts.values() : []);
    return items.filter((item) => item.wanted || leads.has(item));
  }

  /** Open the lanes in which these stood before, so that bands stay as high as they were. */
  function reopen(one, items, budget) {
    for (const number of new Set(items.map(({ key }) => one.before.lanes.get(key)))) {
      const kept = one.before.kept.get(number);
      if (!kept) continue;
      const made = lane(number, kept.least, kept.tall, true, kept.top), cost = pitch(one, made, thinnest(one));
      if (one.spent + cost > budget) continue;
      one.spent += cost;
      open(one, kept.band, made);
    }
  }

  /** Let a stave stand with its name in the lane in which it stood, if it can or the lane can be tall. */
  function returns(one, item, budget) {
    const stood = one.before.lanes.get(item.key), into = stood !== undefined && (one.lanes.get(item.band) || []).find(({ number }) => number === stood);
    if (!into) return false;
    const ways = waysFor(one, item), line = one.paper.spacing.label_line * one.grade.type;
    const grows = ways[0].tall && !into.tall && one.spent + line <= budget;
    into.tall = into.tall || grows;
    const way = stands(one, item, into, ways);
    if (way) {
      one.spent += grows ? line : 0;
      one.stands.push({ item, lane: into, side: way.side, inside: true });
    } else if (grows) into.tall = false;
    return Boolean(way);
  }

  /** Close the lanes in which nobody stands. */
  function tidy(one) {
    for (const [band, lanes] of one.lanes) {
      one.spent -= sum(lanes.filter(({ starts }) => !starts.length), (empty) => pitch(one, empty, thinnest(one)));
      one.lanes.set(band, lanes.filter(({ starts }) => starts.length));
    }
    return one;
  }

  /** Place with a name who finds room in lanes that together cost no more than the budget; if only the `whole` is wanted, stop at the first without. */
  function fill(one, items, budget, whole = false) {
    one.middle = middle(items, one.sheet);
    reopen(one, items, budget);
    const most = Math.max(60, Math.floor(one.paper.width * one.paper.height / 2000));
    const first = new Set(leaders(one, items, budget).filter((item) => placeNamed(one, item, budget)));
    const back = new Set(items.filter((item) => first.has(item) || returns(one, item, budget)));
    for (const [number, item] of items.entries())
      if (!back.has(item) && (number >= most || !placeNamed(one, item, budget))) {
        one.rest.push(item);
        if (whole) return one;
      }
    return one;
  }

  function pack(one) {
    one.rows = new Map();
    for (const item of one.rest) addSliver(rowsOf(one.rows, item.band), item, one);
  }

  /** Place without a name who finds a free stretch in a lane that is there; the rest become slivers. On a still nobody can point at a stave to
   * learn its name: there it is a sliver. */
  function slipIn(one) {
    if (!one.paper.still) one.rest = one.rest.filter((item) => !placeBare(one, item));
    pack(one);
  }

  /** Open lanes without names for slivers as long as there is room for the height of one more. */
  function promote(one, room) {
    while (one.rest.length && !one.paper.still) {
      const [first] = one.rest, made = lane(one.next, Math.max(one.paper.spacing.bare, first.least), false, false);
      const cost = pitch(one, made, made.least);
      if (one.spent + sliversIn(one) + cost > room) return one;
      one.next++;
      one.spent += cost;
      open(one, first.band, made);
      one.rest = one.rest.filter((item) => item.band !== first.band || !placeBare(one, item));
      pack(one);
    }
    return one;
  }

  /** Where not even slivers have room: chips hold the last of the bands that have most of them. */
  function crowd(one, room) {
    const { spacing } = one.paper, caps = new Map([...one.rows].map(([band, { lanes }]) => [band, lanes.length]));
    let over = one.spent + sliversIn(one) - room;
    for (const band of [...caps.keys()].sort((p, q) => caps.get(q) - caps.get(p) || p - q)) {
      if (over <= 0) break;
      over += spacing.chip_row;
      const cut = Math.min(caps.get(band), Math.ceil(over / one.fine.row));
      caps.set(band, caps.get(band) - cut);
      over -= cut * one.fine.row;
    }
    one.rows = new Map();
    for (const item of one.rest)
      if (!addSliver(rowsOf(one.rows, item.band), item, one, caps.get(item.band))) one.chipped.push(item);
    return one;
  }

  /** The draft in which most is told in a room: all at least as slivers, if at all; `empty` makes one with slivers so fine. On a still nobody
   * can point at a sliver: names come first. */
  function settled({ still, spacing: { slivers } }, items, empty, room) {
    const fits = (one) => one.spent + sliversIn(one) <= room;
    const made = (budget, fine) => {
      const one = fill(empty(fine), items, budget);
      if (one.rest.length) slipIn(one);
      return tidy(one);
    };
    const whole = made(room, slivers[0]);
    if (!whole.rest.length) return whole;
    if (fits(whole)) return promote(whole, room);
    for (const fine of still ? [] : slivers) {
      const least = made(fine.names * room, fine);
      if (fits(least)) return promote(most(least, fine.names * room, room, (budget) => made(budget, fine), fits), room);
    }
    return crowd(still ? whole : made(CROWDED * room, slivers[slivers.length - 1]), room);
  }

  /** The draft with the greatest budget for names that fits, as near as some halvings come to it. */
  function most(best, low, high, made, fits) {
    for (let step = 0; step < STEPS; step++) {
      const half = (low + high) / 2, one = made(half);
      if (fits(one)) [best, low] = [one, half];
      else high = half;
    }
    return best;
  }

  timeline.filling = { draft, fill, tidy, settled, placeBare, pitch, thinnest, worth, namedIn, sliversIn, rowsHeight };
})(typeof window === "undefined" ? globalThis : window);
