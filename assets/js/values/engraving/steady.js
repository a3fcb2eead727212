/* Steady: after panning, lanes and bands stay exactly where they were, as long as that tells enough.
 *
 * Pure; the twin of timeline/layout/engraving/steady.py. Every lane that was there is held at its place; who comes into the window stands in what is
 * free of them, in new lanes where a band has room below its own, else as a sliver. Most common change: none.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { packed, pack, close, addSliver, rowsHeight, pitch, placeNamed, costOf, bareCost, openBare, middle } = timeline.draft;
  const { hold, back, stays, lift, slipIn } = timeline.filling,
    { inset, nearWishes } = timeline.heights;
  const { NEAR, HAIR } = timeline.tables.steady;

  /** Fill an empty draft with all lanes held where they were; return its rows with their tops, or null where there is no room for what must
   * stand. The last band takes what room there is. `crowded` are bands that have a row of chips in any case, `whole` says that all could have
   * their names. */
  function steady(one, items, crowded, room, whole) {
    const { bands } = one.before;
    if (!bands?.length || bands[bands.length - 1][0] > room) return null;
    const all = [...bands.slice(0, -1), [bands[bands.length - 1][0], room]];
    hold(one);
    fill(one, items);
    const order = new Map(items.map((item, at) => [item, at])),
      held = all.map((ends, band) => ({ one, order, band, ends, crowded: crowded.has(band), tight: false }));
    for (const band of held) {
      makeRoom(band);
      openNamed(band);
    }
    for (const stand of one.stands.filter(({ side }) => side === "n")) lift(one, stand, whole ? Infinity : NEAR);
    slipIn(one);
    for (const band of held) {
      openNamed(band);
      openBareIn(band);
    }
    pack(one);
    return held.every(crowd) ? held.flatMap(rowsIn) : null;
  }

  /** Everyone returns to its lane, the name where it was if it can; who is new takes what is left. */
  function fill(one, items) {
    one.middle = middle(items, one.sheet);
    const placed = new Set(items.filter((item) => one.before.sides.get(item.key) === "n" && stays(one, item)));
    for (const item of back(
      one,
      items.filter((item) => !placed.has(item)),
      0,
    ))
      placed.add(item);
    for (const item of items) if (!placed.has(item) && stays(one, item, "n")) placed.add(item);
    one.rest = items.filter((item) => !placed.has(item) && !placeNamed(one, item, 0));
  }

  /* One band that keeps its top and bottom: {one, order, band, ends, crowded, tight}; where it is tight its lanes move closer together. */

  const lanesIn = ({ one, band }) => one.lanes.get(band) || [];
  const waiting = ({ one, band }) => one.rest.filter((item) => item.band === band);
  /** Where the room for rows begins, and where it ends. */
  const begins = ({ one, ends }) => ends[0] + one.paper.spacing.band_padding;
  function bottom({
    one: {
      paper: { spacing },
    },
    ends,
    crowded,
  }) {
    return ends[1] - spacing.band_padding - (crowded ? spacing.chip_row : 0);
  }

  /** The lanes at their places. */
  const laneRows = (held) => (held.tight ? closer(held) : asBefore(held));

  /** The lanes as near to their places as there is room. */
  function closer(held) {
    const { one, band } = held,
      { height, kept } = one.before,
      begin = begins(held);
    const rows = lanesIn(held).map((lane) => ({ kind: "lane", band, height: pitch(one, lane, height), lane }));
    for (const row of rows)
      if (kept.has(row.lane.number)) row.wish = kept.get(row.lane.number).top - inset(row, one, height) - begin;
    const found = nearWishes(rows, bottom(held) - begin - sliversFor(held));
    for (const row of found) row.top += begin;
    return found;
  }

  /** Those that stood where they stood, and the new ones below them. */
  function asBefore(held) {
    const { one, band } = held;
    let end = begins(held);
    return lanesIn(held).map((lane) => {
      const kept = one.before.kept.get(lane.number),
        [top, height] = kept ? kept.row : [end, pitch(one, lane, one.before.height)];
      end = Math.max(end, top + height);
      return { kind: "lane", band, height, lane, top };
    });
  }
  /** Where the last lane ends; the pixels of height below it that slivers leave, and would if the lanes moved as close together as they can. */
  function endOf(held) {
    const rows = laneRows(held);
    return rows.length ? Math.max(...rows.map(({ top, height }) => top + height)) : begins(held);
  }
  function sliversFor(held) {
    const rows = packed(waiting(held), held.one).get(held.band);
    return rows ? rowsHeight(rows, held.one) : 0;
  }
  const gap = (held) => (held.tight ? slack(held) : bottom(held) - endOf(held) - sliversFor(held));
  function slack(held) {
    const { one } = held,
      lanes = lanesIn(held).reduce((total, lane) => total + pitch(one, lane, one.before.height), 0);
    return bottom(held) - begins(held) - lanes - sliversFor(held);
  }

  /** Close lanes at the foot of the band where slivers need their height. */
  function makeRoom(held) {
    const { one, order } = held,
      lanes = lanesIn(held),
      within = (lane) => one.stands.filter((stand) => stand.lane === lane);
    while (lanes.length && gap(held) < -HAIR && !within(lanes[lanes.length - 1]).some(({ item }) => item.wanted)) {
      const last = close(one, lanes),
        out = within(last).map(({ item }) => item);
      one.stands = one.stands.filter(({ lane }) => lane !== last);
      one.rest = [...one.rest, ...out].sort((p, q) => order.get(p) - order.get(q));
      place(held, out);
    }
  }

  function place({ one }, items) {
    const placed = new Set(items.filter((item) => placeNamed(one, item, Infinity)));
    one.rest = one.rest.filter((item) => !placed.has(item));
  }

  /** Open lanes with names as long as there is height for one more, if all move a little closer. */
  function openNamed(held) {
    const { one } = held;
    for (let list = waiting(held); list.length; list = waiting(held)) {
      const cost = costOf(one, list[0], one.before.height);
      if (cost > gap(held)) {
        if (cost > slack(held)) return;
        held.tight = true;
      }
      one.closed = false;
      place(held, list.slice(0, 1));
      one.closed = true;
      place(held, list.slice(1));
    }
  }

  /** Open lanes without names as long as there is height for one more. */
  function openBareIn(held) {
    const { one } = held;
    for (let [first] = waiting(held); first && !one.paper.still && bareCost(one, first) <= gap(held); [first] = waiting(held))
      openBare(one, first);
  }

  /** Let chips hold the slivers that have no room; return whether there is room for that. */
  function crowd(held) {
    const { one, band } = held,
      { spacing } = one.paper,
      rows = one.rows.get(band);
    let room = bottom(held) - endOf(held);
    if ((rows ? rowsHeight(rows, one) : 0) <= room + HAIR) return room >= -HAIR;
    room -= (held.crowded ? 0 : spacing.chip_row) + spacing.sliver_gap;
    held.crowded = true;
    if (room < 0) return false;
    const most = Math.floor(room / one.fine.row),
      cut = { lanes: [], found: [] };
    one.rows.set(band, cut);
    one.chipped.push(...waiting(held).filter((item) => !addSliver(cut, item, one, most)));
    return true;
  }

  /** All rows of the band from the top down. */
  function rowsIn(held) {
    const {
        one,
        band,
        ends: [top, end],
        crowded,
      } = held,
      { spacing } = one.paper,
      slivers = one.rows.get(band),
      filled = slivers?.lanes.length;
    if (!lanesIn(held).length && !filled && !crowded) return [{ kind: "fold", band, height: end - top, top }];
    return [
      { kind: "air", band, height: spacing.band_padding, top },
      ...laneRows(held),
      ...(filled ? [{ kind: "slivers", band, height: rowsHeight(slivers, one), top: endOf(held) }] : []),
      ...(crowded ? [{ kind: "chips", band, height: spacing.chip_row, top: bottom(held) }] : []),
      { kind: "air", band, height: spacing.band_padding, top: end - spacing.band_padding },
    ];
  }

  timeline.steady = steady;
})(window);
