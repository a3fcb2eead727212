/* Filling: who returns to its lane, who stands in which with a name as far as lanes can be had, then without one; the rest are slivers or wait in chips.
 *
 * Pure; the twin of timeline/layout/engraving/returning.py and filling.py. Everything goes by rank: the first in the list is placed first.
 * Most common change: how the budget for names is found (`settled`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { lane } = timeline.ways;
  const {
    pack,
    addSliver,
    rowsOf,
    sliversIn,
    thinnest,
    lineOf,
    pitch,
    open,
    enter,
    vacate,
    placeNamed,
    placeBare,
    bareCost,
    openBare,
    tidy,
    middle,
    waysFor,
    bareWays,
    stoodIn,
  } = timeline.draft;
  const { CROWDED, STEPS } = timeline.tables.filling;

  /* Returning. */

  const again = (number, { least, tall, named, top }) => lane(number, least, tall, named, top);

  /** Open the lanes with names in which these stood, as many as are within the budget. */
  function reopen(one, items, budget) {
    for (const number of new Set(items.map(({ key }) => one.before.lanes.get(key)))) {
      const kept = one.before.kept.get(number);
      if (!kept?.named) continue;
      const into = again(number, kept);
      if (one.spent + pitch(one, into, thinnest(one)) <= budget) open(one, kept.band, into);
    }
  }

  /** Open every lane that was there, from the top down; only what is wanted opens another one. */
  function hold(one) {
    one.closed = true;
    const all = [...one.before.kept].sort(([, p], [, q]) => p.row[0] - q.row[0] || p.row[1] - q.row[1]);
    for (const [number, kept] of all) open(one, kept.band, again(number, kept));
  }

  /** Let staves stand with their names in the lanes in which they stood; return those. Who can have its name where it was comes first: these did
   * not meet before, so they do not now. */
  function back(one, items, budget) {
    const { sides } = one.before,
      same = new Set(items.filter((item) => (sides.get(item.key) || "n") !== "n" && stays(one, item)));
    for (const item of items) if (!same.has(item) && turns(one, item, budget)) same.add(item);
    return same;
  }

  /** Let a stave stand where it stood, with its name at this side or where it was, if it can. */
  function stays(one, item, side = one.before.sides.get(item.key) || "n") {
    const into = stoodIn(one, item);
    if (!into) return false;
    return enter(
      one,
      item,
      into,
      (side === "n" ? bareWays(one, item) : waysFor(one, item)).filter((way) => way.side === side),
    );
  }

  /** Let a stave stand where it stood with its name at any side, if it can or the lane can be tall. */
  function turns(one, item, budget) {
    const into = stoodIn(one, item),
      ways = waysFor(one, item);
    if (!into?.named) return false;
    const grows = ways[0].tall && !into.tall && one.spent + lineOf(one) <= budget;
    into.tall = into.tall || grows;
    if (enter(one, item, into, ways)) {
      one.spent += grows ? lineOf(one) : 0;
      return true;
    }
    into.tall = into.tall && !grows;
    return false;
  }

  /** Give a stave that stands without a name one, if there is room at most so many lanes away. */
  function lift(one, stand, lanes) {
    vacate(one, stand);
    if (!placeNamed(one, stand.item, 0, lanes * pitch(one, stand.lane, one.before.height)))
      enter(one, stand.item, stand.lane, bareWays(one, stand.item));
  }

  /* Filling. */

  /** What is wanted, and the first of each band if all of these together need no more than half of the budget. */
  function leaders(one, items, budget) {
    const firsts = new Map([...items].reverse().map((item) => [item.band, item])),
      line = pitch(one, lane(-1), thinnest(one));
    const leads = new Set(2 * firsts.size * line <= budget ? firsts.values() : []);
    return items.filter((item) => item.wanted || leads.has(item));
  }

  /** Place with a name who finds room in lanes that together cost no more than the budget; if only the `whole` is wanted, stop at the first without. */
  function fill(one, items, budget, whole = false) {
    one.middle = middle(items, one.sheet);
    reopen(one, items, budget);
    const most = Math.max(60, Math.floor((one.paper.width * one.paper.height) / 2000)),
      placed = back(one, items, budget);
    for (const item of leaders(one, items, budget)) if (!placed.has(item) && placeNamed(one, item, budget)) placed.add(item);
    for (const [number, item] of items.entries())
      if (!placed.has(item) && (number >= most || !placeNamed(one, item, budget))) {
        one.rest.push(item);
        if (whole) return one;
      }
    return one;
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
      if (one.spent + sliversIn(one) + bareCost(one, one.rest[0]) > room) return one;
      openBare(one, one.rest[0]);
      pack(one);
    }
    return one;
  }

  /** Where not even slivers have room: chips hold the last of the bands that have most of them. */
  function crowd(one, room) {
    const { spacing } = one.paper,
      caps = new Map([...one.rows].map(([band, { lanes }]) => [band, lanes.length]));
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
      if (!fits(least)) continue;
      whole.fine = fine;
      pack(whole);
      const low = Math.max(fine.names * room, room - sliversIn(least)),
        high = room - sliversIn(whole);
      return promote(
        most(least, low, high, (budget) => made(budget, fine), fits),
        room,
      );
    }
    return still
      ? crowded((budget) => made(budget, slivers[0]), room)
      : crowd(made(CROWDED * room, slivers[slivers.length - 1]), room);
  }

  /** The draft with as many names as leave room for the chips of the rest. */
  function crowded(made, room) {
    let one = null;
    for (let step = 0, budget = room; step < STEPS; step++) {
      one = crowd(made(budget), room);
      const over =
        one.spent + sliversIn(one) + new Set(one.chipped.map(({ band }) => band)).size * one.paper.spacing.chip_row - room;
      if (over <= 0) break;
      budget = Math.min(budget, one.spent) - over;
    }
    return one;
  }

  /** The draft with the greatest budget for names that fits, as near as some halvings come to it. It lies between what the slivers leave when there
   * are most of them and when there are fewest. */
  function most(best, low, high, made, fits) {
    for (let step = 0; step < STEPS; step++) {
      const half = (low + high) / 2,
        one = made(half);
      if (fits(one)) [best, low] = [one, half];
      else high = half;
    }
    return best;
  }

  timeline.filling = { hold, back, stays, lift, fill, slipIn, settled };
})(window);
