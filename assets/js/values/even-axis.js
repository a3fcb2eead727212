/* The axis of an evenly spaced sheet: years above, months and days below, and narrow neighbours under one name.
 *
 * Pure; the twin of timeline/layout/even_axis.py. What is wide enough has a name of its own; narrow neighbours between two wide ones share
 * one ("1922–30", "Jan–May", "1–10 Jun"). Which do depends on the scale alone, so that names stand still while the window moves.
 * Most common change: the pixels that a name needs (EM, SPAN, TICK).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { MONTHS, day, civil, weekday, era } = timeline.days,
    { bounds, withOldStyle, OLD_STYLE } = timeline.axis;
  const { EM, SPAN, TICK, FULL_MONTH, FULL_DAY, DAYS, STEPS, MOST_YEARS, AGE } = timeline.tables.evenAxis;

  /** Rows for a window of sheet days over `width` pixels; what they name is from and to true days.
   * @type {Timeline["evenAxis"]} */
  function evenAxis(tempo, [a, b], width, room = 1, oldStyle = false) {
    const scale = width / (b - a),
      [start, end] = tempo.days([a, b]);
    const row = ([size, air]) => {
      const x = (day) => tempo.unit(day) * scale;
      return {
        room,
        x,
        wide: ({ from, to }) => x(to) - x(from),
        fits: (text, wide) => wide >= (text.length * EM * size + air) * room,
      };
    };
    const below = row(TICK),
      seen = (list) => list.filter(({ from, to }) => from < end && to > start);
    const spans = seen(years(row(SPAN), start, end)),
      months = spans.flatMap((span) => seen(monthsOf(below, span)));
    return { unit: "even", step: 1, ticks: months.flatMap((month) => seen(daysOf(below, month, oldStyle))), spans };
  }

  /** Parts between edges: alone where one has room for its name, else together with its neighbours; never across an edge that `parts`. */
  function named(row, edges, name, parts = (/** @type {number} */ _edge) => false) {
    const found = [],
      x = edges.map(row.x),
      group = ([first, last]) => found.push({ from: edges[first], to: edges[last + 1], text: name(first, last) });
    const fits = (first, last) => row.fits(name(first, last), x[last + 1] - x[first]);
    let narrow = [];
    const together = () => {
      grouped(narrow, fits).forEach(group);
      narrow = [];
    };
    for (let at = 0; at + 1 < edges.length; at++) {
      if (narrow.length && parts(edges[at])) together();
      if (fits(at, at)) {
        together();
        group([at, at]);
      } else narrow.push(at);
    }
    together();
    return found;
  }

  /** Narrow neighbours in groups that have room for their names; what is left over goes to the last one. */
  function grouped(narrow, fits) {
    const groups = [],
      last = narrow[narrow.length - 1];
    let first = narrow[0];
    for (const at of narrow)
      if (fits(first, at)) {
        groups.push([first, at]);
        first = at + 1;
      }
    if (narrow.length && first <= last) groups.push([groups.length ? groups.pop()[0] : first, last]);
    return groups;
  }

  /** The years of a window, and those beside it that share a name with its first or its last. */
  function years(row, start, end) {
    const step = STEPS.find((one) => (end - start) / 365 / one <= MOST_YEARS) || STEPS[STEPS.length - 1];
    const edges = bounds("year", step, start),
      parts = (edge) => civil(edge)[0] % (AGE * step) === 0;
    const name = (first, last) => yearWords(civil(edges[first])[0], civil(edges[last + 1] - 1)[0]);
    const goesOn = (at, edge) => !row.fits(name(at, at), row.x(edges[at + 1]) - row.x(edges[at])) && !parts(edge);
    for (let last = edges[1]; last < end || goesOn(edges.length - 2, last); edges.push(last))
      last = bounds("year", step, last)[1];
    while (goesOn(0, edges[0])) edges.unshift(bounds("year", step, edges[0] - 1)[0]);
    return named(row, edges, name, parts);
  }

  function yearWords(first, last) {
    if (first === last) return era(first);
    if (last <= 0) return `${1 - first}–${1 - last} BC`;
    return `${era(first)}–${first >= 100 && Math.floor(first / 100) === Math.floor(last / 100) ? String(last).slice(-2) : era(last)}`;
  }

  const fromTo = (first, last, one) => (first === last ? one(first) : `${one(first)}–${one(last)}`);

  /** The months of a year that has a name of its own; none where they all would share one. */
  function monthsOf(row, { from, to }) {
    const year = civil(from)[0];
    if (civil(to - 1)[0] !== year) return [];
    const edges = Array.from({ length: 13 }, (_, at) => day(year, at + 1));
    const found = named(row, edges, (first, last) => fromTo(first, last, (at) => MONTHS[at].slice(0, 3)));
    return found.length > 1 ? found : [];
  }

  /** The days of a month that has a name of its own and room for theirs, else the month. */
  function daysOf(row, month, oldStyle) {
    const number = civil(month.from)[1],
      wide = row.wide(month);
    if (civil(month.to - 1)[1] !== number || wide < FULL_MONTH * row.room) return [month];
    const edges = Array.from({ length: month.to - month.from + 1 }, (_, at) => month.from + at);
    const name = (first, last) => `${fromTo(first + 1, last + 1, String)} ${MONTHS[number - 1].slice(0, 3)}`;
    const found = wide >= DAYS * row.room ? named(row, edges, name) : [];
    return found.length < 2 ? [{ ...month, text: MONTHS[number - 1] }] : found.map((one) => dressed(row, one, oldStyle));
  }

  /** A single day with its weekday and its Old Style date, where it has room for them. */
  function dressed(row, one, oldStyle) {
    const wide = row.wide(one) / row.room,
      [, month, dom] = civil(one.from);
    if (one.to - one.from > 1 || wide < OLD_STYLE) return one;
    const full = wide >= (oldStyle ? 2 * OLD_STYLE : FULL_DAY),
      text = full ? `${weekday(one.from)} ${dom} ${MONTHS[month - 1]}` : one.text;
    return oldStyle ? withOldStyle({ ...one, text }) : { ...one, text };
  }

  timeline.evenAxis = evenAxis;
})(window);
