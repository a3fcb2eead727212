/* How fast time runs along the sheet: at one pace, or a step for each day on which something begins or ends.
 *
 * Pure; the twin of timeline/layout/tempo.py. What is laid out, drawn, moved and flown stands in sheet days; where time is evenly spaced,
 * true days and sheet days meet here and only here. Most common change: how many steps a sheet has (MOST).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { MOST, EXACT, SAID } = timeline.tables.tempo;
  const exact = (day) => Math.round(day * EXACT) / EXACT; // a whole day comes back whole

  const pair = (one) => (window) => window.map(one);
  /** Time at one pace: sheet days are true days. */
  const STEADY = {
    even: false,
    unit: (day) => day,
    day: (unit) => unit,
    units: (window) => window,
    days: (window) => window,
    least: () => 1,
  };

  /** How many of an ascending list are no greater than a value. */
  function upTo(list, value) {
    let low = 0,
      high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The tempo that takes one step between each two of these days, and beyond them runs at the average pace.
   * @type {Timeline["tempo"]["made"]} */
  function made(knots) {
    const last = knots.length - 1;
    if (last < 1) return STEADY;
    const pace = Math.max(1, (knots[last] - knots[0]) / last);
    function unit(day) {
      if (day <= knots[0]) return (day - knots[0]) / pace;
      if (day >= knots[last]) return last + (day - knots[last]) / pace;
      const at = upTo(knots, day) - 1;
      return at + (day - knots[at]) / (knots[at + 1] - knots[at]);
    }
    function day(place) {
      if (place <= 0) return exact(knots[0] + place * pace);
      if (place >= last) return exact(knots[last] + (place - last) * pace);
      const at = Math.floor(place);
      return exact(knots[at] + (place - at) * (knots[at + 1] - knots[at]));
    }
    /** How many sheet days a true day takes around a place on the sheet. */
    const least = (middle) => unit(day(middle) + 0.5) - unit(day(middle) - 0.5);
    return { even: true, unit, day, units: pair(unit), days: pair(day), least };
  }

  /** The knots of the days on which something begins or ends; a part of a day counts as all of it.
   * @type {Timeline["tempo"]["evenly"]} */
  function evenly(bounds) {
    const days = [...new Set(bounds.flatMap((bound) => [Math.floor(bound), Math.ceil(bound)]))].sort((one, two) => one - two);
    if (days.length < 2) return [];
    return days.length > MOST
      ? Array.from({ length: MOST }, (_, at) => days[Math.floor((at * (days.length - 1)) / (MOST - 1))])
      : days;
  }

  const known = new WeakMap();
  /** The tempo of a score; scores that share their knots share it.
   * @type {Timeline["tempo"]["of"]} */
  function of(score) {
    const knots = score?.knots;
    if (!knots) return STEADY;
    if (!known.has(knots)) known.set(knots, made(knots));
    return known.get(knots);
  }

  const reaches = new WeakMap();
  /** The home window and the whole time of a score in true days, the same values each time.
   * @type {Timeline["tempo"]["dates"]} */
  function dates(score) {
    const tempo = of(score);
    if (!reaches.has(score)) reaches.set(score, { home: tempo.days(score.home), whole: tempo.days(score.whole) });
    return reaches.get(score);
  }

  /** True days on the stage, whose `state` is given: of the window, back to the sheet, under a pixel.
   * @type {Timeline["tempo"]["seen"]} */
  function seen(state, dayAt) {
    const tempo = () => of(state.score),
      dateAt = (x) => tempo().day(dayAt(x));
    return {
      tempo,
      dateAt,
      /** The window that is looked at, or another one of the sheet, in true days. */
      dates: (window = /** @type {Window_} */ ([state.a, state.b])) => tempo().days(window),
      /** A window of true days on the sheet; an end that is null is that of home. */
      onSheet: (start, end) => [
        start === null ? state.score.home[0] : tempo().unit(start),
        end === null ? state.score.home[1] : tempo().unit(end),
      ],
      /** How many true days a pixel of the plot holds. */
      datesPerPixel: (x) => dateAt(x + 0.5) - dateAt(x - 0.5),
    };
  }

  timeline.tempo = { STEADY, SAID, made, evenly, of, dates, seen };
})(window);
