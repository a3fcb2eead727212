/* The ladder without a server: where the staves of a selection stand at every zoom, for a plot of any size.
 *
 * Pure. The rules are those of timeline/drafts.py and timeline/ladder.py, the numbers come from there with the data
 * (`known.paper`); so that few events are thick and none of many is lost. Most common change: none here; if those
 * rules change, a test says whether this still keeps what they promise.
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const FRAMED = ["conflict", "disputed"], STEP = Math.SQRT2, ALMOST = 1e-9;

  /** Who is placed first: importance, what clashes, independent witnesses, who tells it; then the earlier. */
  function ranked(staves, known) {
    const { importance, witnesses } = known.events, bits = (mask) => mask.toString(2).replace(/0/g, "").length;
    const rank = (stave) => [importance[stave.event], Number(FRAMED.includes(stave.verdict)), witnesses[stave.event], bits(stave.tellers)];
    const items = staves.map((stave, key) => ({ key, band: stave.band, label: stave.label, stave, rank: rank(stave) }));
    return items.sort((one, two) => {
      const at = one.rank.findIndex((value, part) => value !== two.rank[part]);
      return at < 0 ? one.stave.reach[0] - two.stave.reach[0] || one.key - two.key : two.rank[at] - one.rank[at];
    });
  }

  /** Pixels from day 0 that a stave takes at a scale. */
  function ends(stave, scale) {
    const [first, last] = timeline.score.reach(stave, scale);
    return [first * scale, last * scale];
  }

  /** The order of placing at a scale: staves that only pass by go last. */
  function at(items, scale, paper) {
    const passes = ({ stave }) => { const [left, right] = ends(stave, scale); return Number(right - left > paper.passing); };
    return [...items].sort((one, two) => passes(one) - passes(two));
  }

  /** Ways to stand, best first: [side, left, right]. */
  function ways(item, scale, paper) {
    const [left, right] = ends(item.stave, scale), { spacing, home } = paper, wide = item.label + spacing.label_gap, gap = spacing.event_gap;
    if (right - left > Math.max(paper.long, 1.5 * item.label)) return [["o", left, right + gap]];
    const beside = { r: ["r", left, right + wide + gap], l: ["l", left - wide, right + gap] }, [start, end] = home.map((day) => day * scale);
    const late = left < end && end < right + wide, early = left - wide < start && start < right;
    if (late && early) return [["o", Math.min(left, right - wide), right + gap]];
    return late ? [beside.l] : early ? [beside.r] : [beside.r, beside.l];
  }

  const laneHeight = (paper, thickness, tall) =>
    Math.max(thickness * paper.slots, paper.spacing.lane_minimum) + paper.spacing.lane_gap + (tall ? paper.spacing.label_line : 0);
  const bandHeight = (paper, lanes, thickness) =>
    2 * paper.spacing.band_padding + (lanes.reduce((sum, lane) => sum + laneHeight(paper, thickness, lane.tall), 0) || laneHeight(paper, thickness));

  /** Put an item into a lane that has room, or into a new one where there is height for it; whether it stands. */
  function stands(item, draft) {
    const { paper } = draft, tries = ways(item, draft.scale, paper), lanes = draft.bands[item.band];
    const take = (lane, number, [side, left, right]) => {
      lane.taken.push([left, right]);
      draft.placed.push({ item, lane: number, side });
      return true;
    };
    for (const [number, lane] of lanes.entries())
      for (const way of tries)
        if ((way[0] !== "o" || lane.tall) && !lane.taken.some(([from, to]) => from < way[2] && way[1] < to)) return take(lane, number, way);
    const tall = tries[0][0] === "o", thin = paper.thicknesses[paper.thicknesses.length - 1];
    const cost = laneHeight(paper, thin, tall) - (lanes.length ? 0 : laneHeight(paper, thin));
    if (cost > 0 && draft.spent + cost > paper.height) return false;
    draft.spent += cost;
    lanes.push({ tall, taken: [] });
    return take(lanes[lanes.length - 1], lanes.length - 1, tries[0]);
  }

  /** A draft with these rows for chips; and the bands that turn out to need one that is not there. */
  function drafted(items, scale, paper, rows) {
    const thickness = paper.thicknesses[paper.thicknesses.length - 1], row = paper.spacing.chip_row, short = new Set();
    const draft = { paper, scale, thickness, rows: new Set(rows), bands: paper.bands.map(() => []), placed: [], waiting: [],
      spent: paper.bands.length * bandHeight(paper, [], thickness) + rows.size * row };
    for (const item of items) {
      if (stands(item, draft)) continue;
      draft.waiting.push(item);
      if (draft.rows.has(item.band) || short.has(item.band)) continue;
      if (draft.spent + row <= paper.height) {
        draft.rows.add(item.band);
        draft.spent += row;
      } else short.add(item.band);
      if (short.size + draft.rows.size === paper.bands.length && short.size) break;
    }
    return [draft, short];
  }

  /** The thickest layout in which all stand; else a thin one with rows for the chips of what waits. */
  function settled(items, scale, paper) {
    let rows = new Set(), [draft, short] = drafted(items, scale, paper, rows);
    while (short.size) {
      rows = new Set([...draft.rows, ...short]);
      [draft, short] = drafted(items, scale, paper, rows);
    }
    if (draft.waiting.length) return draft;
    const spent = (thickness) => draft.bands.reduce((sum, lanes) => sum + bandHeight(paper, lanes, thickness), 0);
    const fits = paper.thicknesses.find((thickness) => spent(thickness) <= paper.height);
    return { ...draft, thickness: fits || draft.thickness, spent: spent(fits || draft.thickness) };
  }

  /** Heights for lanes and bands from the top down, spare height shared among the lanes. */
  function rung(draft) {
    const { paper, thickness } = draft, { spacing } = paper, held = new Set(draft.waiting.map((item) => item.band));
    const unused = [...draft.rows].filter((band) => !held.has(band)).length * spacing.chip_row;
    const count = draft.bands.reduce((sum, lanes) => sum + Math.max(1, lanes.length), 0);
    const share = Math.min(Math.max(0, paper.height - draft.spent + unused) / count, paper.filled * laneHeight(paper, thickness));
    const tops = [], chips = [], bands = [], firsts = [];
    let y = 0, lane = 0;
    draft.bands.forEach((own, band) => {
      const start = y;
      y += spacing.band_padding;
      tops.push((own.length ? own : [{ tall: false }]).map(({ tall }) => {
        const room = laneHeight(paper, thickness, tall) + share, above = tall ? spacing.label_line : 0, top = y + above + (room - above - thickness * paper.slots) / 2;
        y += room;
        return top;
      }));
      if (held.has(band)) {
        chips.push(...gathered(draft.waiting.filter((item) => item.band === band), y, draft.scale, spacing));
        y += spacing.chip_row;
      }
      y += spacing.band_padding;
      bands.push([start, y]);
      firsts.push(lane);
      lane += own.length;
    });
    const { placed } = draft;
    return { scale: draft.scale, thickness, height: y, staves: placed.map((one) => one.item.key), tops: placed.map((one) => tops[one.item.band][one.lane]),
      sides: placed.map((one) => one.side).join(""), lanes: placed.map((one) => firsts[one.item.band] + one.lane), chips, bands };
  }

  /** Chips for what waits in one band: neighbours are gathered until no two touch. */
  function gathered(items, top, scale, spacing) {
    const middle = ({ stave }) => (stave.reach[0] + stave.reach[2]) / 2, groups = [];
    const span = (group) => {
      const half = (spacing.chip_padding + spacing.chip_character * (1 + String(group.items.length).length)) / 2 + spacing.chip_gap;
      return [group.sum / group.items.length - half, group.sum / group.items.length + half];
    };
    for (const item of [...items].sort((one, two) => middle(one) - middle(two))) {
      let group = { items: [item], sum: middle(item) * scale };
      while (groups.length && span(groups[groups.length - 1])[1] > span(group)[0]) {
        const before = groups.pop();
        group = { items: [...before.items, ...group.items], sum: before.sum + group.sum };
      }
      groups.push(group);
    }
    return groups.map((group) => {
      const own = items.filter((item) => group.items.includes(item)), reaches = own.map((item) => item.stave.reach);
      return { band: own[0].band, top, day: group.sum / scale / own.length, from: Math.min(...reaches.map((reach) => reach[0])), to: Math.max(...reaches.map((reach) => reach[2])),
        count: own.length, staves: own.map((item) => item.key) };
    });
  }

  /** Scales in pixels per day, coarse to fine: out to all data, in to one day across. */
  function scales(width, home, all) {
    const outward = Math.ceil(Math.log(Math.max(1, all / home)) / Math.log(STEP) - ALMOST), inward = Math.ceil(Math.log(Math.max(1, home)) / Math.log(STEP) - ALMOST);
    return Array.from({ length: outward + inward + 1 }, (nothing, at) => width / home * STEP ** (at - outward));
  }

  /** The window that holds the home window and all staves, with a little air where they go beyond it. */
  function reachOf(staves, home, air) {
    const first = Math.min(home[0], ...staves.map((stave) => stave.reach[0])), last = Math.max(home[1], ...staves.map((stave) => stave.reach[2]));
    const more = air * (last - first);
    return [first < home[0] ? first - more : home[0], last > home[1] ? last + more : home[1]];
  }

  /** The overview of a selection, added up from what each event puts in. */
  function overview(edges, sources, events, known) {
    const blank = () => Array.from({ length: sources }, () => new Array(edges.length - 1).fill(0)), exact = blank(), vague = blank(), conflicts = [];
    for (const event of events) for (const [slot, at, sharp, loose] of known.events.overview[event]) {
      if (at === undefined) { conflicts.push(slot); continue; }
      exact[slot][at] += sharp;
      vague[slot][at] += loose;
    }
    return { edges, exact, vague, conflicts: conflicts.sort((one, two) => one - two) };
  }

  /** What is told of a selection: its staves and marks with numbers of their own, its bands and its undated events. */
  function selected(whole, events) {
    const kept = new Set(events), numbers = new Map(), banded = new Set();
    const shelves = whole.shelves.map((shelf) => {
      const left = shelf.events.map((event, at) => at).filter((at) => kept.has(shelf.events[at]));
      return { ...shelf, count: left.length, events: left.map((at) => shelf.events[at]), told: left.map((at) => shelf.told[at]) };
    }).filter((shelf) => shelf.count);
    const staves = whole.staves.filter((stave, at) => kept.has(stave.event) && numbers.set(at, numbers.size));
    for (const one of [...staves, ...shelves]) banded.add(one.band);
    const used = whole.bands.map((name, at) => at).filter((at) => whole.fixed || banded.has(at)), number = new Map(used.map((old, at) => [old, at]));
    const moved = (list) => list.map((one) => ({ ...one, band: number.get(one.band) }));
    const rows = whole.marks.stave.map((stave, at) => at).filter((at) => numbers.has(whole.marks.stave[at]));
    const marks = Object.fromEntries(Object.entries(whole.marks).map(([name, column]) => [name, rows.map((at) => (name === "stave" ? numbers.get(column[at]) : column[at]))]));
    return { staves: moved(staves), shelves: moved(shelves), marks, bands: used.length ? used.map((at) => whole.bands[at]) : [""] };
  }

  /** The score of a selection (numbers of its events) on a plot; `whole` is that of all events in one grouping. */
  function laid(whole, events, known, width, height) {
    const { home } = whole, own = selected(whole, events), all = reachOf(own.staves, home, known.paper.air);
    const paper = { ...known.paper, home, height, slots: whole.slots, bands: own.bands, thicknesses: whole.thicknesses,
      long: Math.max(known.paper.spacing.long_stave, known.paper.long * width), passing: known.paper.passing * width };
    const steps = scales(width, home[1] - home[0], all[1] - all[0]), items = ranked(own.staves, known);
    return { ...whole, ...own, whole: all, width, height, held: null, total: events.length, scales: steps,
      rungs: steps.map((scale) => rung(settled(at(items, scale, paper), scale, paper))), overview: overview(known.events.edges, whole.sources.length, events, known) };
  }

  timeline.laying = { laid };
})(typeof window === "undefined" ? globalThis : window);
