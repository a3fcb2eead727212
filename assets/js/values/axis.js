/* The axis: what to write above the picture so that it always says where you are.
 *
 * `axis(a, b, width)` gives two rows: `ticks` (the unit that fits) and `spans` (the larger unit around it). Labels name
 * periods and stand in their middle. timeline/layout/axis.py is the same table on the server; tests compare the two.
 * Most common change: a row of UNITS (how many pixels a unit needs before it may be labelled so).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { MONTHS, day, civil, julian, weekday, era } = timeline.days;

  const month3 = (m) => MONTHS[m - 1].slice(0, 3);
  const ordinal = (y, m) => y * 12 + m - 1;

  const dom = (d) => String(civil(d)[2]);
  const month = (d) => MONTHS[civil(d)[1] - 1];
  const quarter = (d) => `${month3(civil(d)[1])}–${month3(((civil(d)[1] + 1) % 12) + 1)}`;
  /* How a period of each unit reads, in the order of the table. */
  const TEXTS = {
    day: [(d) => `${weekday(d)} ${dom(d)} ${month(d)}`, (d) => `${weekday(d).slice(0, 3)} ${dom(d)}`, dom],
    week: [dom],
    month: [month, (d) => month3(civil(d)[1]), quarter],
    year: [(d) => era(civil(d)[0])],
  };
  const { units, lengths: LENGTH, oldStyle: OLD_STYLE } = timeline.tables;
  /* Each unit: least pixels per unit (`old`: with an Old Style date), how many of it make a step, how a period reads, the row above it. */
  const UNITS = units.map((row) => {
    const nth = units.filter((one) => one.key === row.key).indexOf(row);
    return { ...row, text: TEXTS[row.key][Math.min(nth, TEXTS[row.key].length - 1)] };
  });

  /** First day of the step that holds `number`, and of the next one.
   * @type {Timeline["axis"]["bounds"]} */
  function bounds(unit, step, number) {
    const whole = Math.floor(number);
    if (unit === "day") return [whole, whole + 1];
    if (unit === "week") {
      const monday = whole - ((((whole + 3) % 7) + 7) % 7);
      return [monday, monday + 7];
    }
    const [y, m] = civil(number);
    if (unit === "month") {
      const at = Math.floor(ordinal(y, m) / step) * step;
      const of = (n) => day(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1);
      return [of(at), of(at + step)];
    }
    const at = Math.floor(y / step) * step;
    return [day(at), day(at + step)];
  }

  function periods(unit, step, a, b, text) {
    const out = [];
    for (let [from, to] = bounds(unit, step, a); from < b && out.length < 400; [from, to] = bounds(unit, step, to))
      out.push({ from, to, text: text(from) });
    return out;
  }

  /** Rows for the window [a, b) days over `width` pixels; `room` scales the type (1.6 when projected). */
  function axis(a, b, width, room = 1, oldStyle = false) {
    const scale = width / (b - a);
    const least = (row) => ((oldStyle && row.old) || row.least) * room;
    const unit = UNITS.find((row) => scale * LENGTH[row.key] * row.step >= least(row));
    const ticks = periods(unit.key, unit.step, a, b, unit.text).map((tick) => ({
      ...tick,
      point: unit.key === "week" || (unit.key === "year" && unit.step > 1),
    }));
    const above =
      unit.above === "month"
        ? periods("month", 1, a, b, (d) => {
            const c = civil(d);
            return `${MONTHS[c[1] - 1]} ${era(c[0])}`;
          })
        : unit.above === "year"
          ? periods("year", 1, a, b, (d) => era(civil(d)[0]))
          : [];
    const dated = oldStyle && unit.key === "day" && scale >= OLD_STYLE * room;
    return { unit: unit.key, step: unit.step, ticks: dated ? ticks.map(withOldStyle) : ticks, spans: above };
  }

  /** A day with its Julian date beside its name.
   * @type {Timeline["axis"]["withOldStyle"]} */
  function withOldStyle(tick) {
    const [, m, d] = julian(tick.from);
    return { ...tick, text: `${tick.text} (${d} ${month3(m)} O.S.)` };
  }

  timeline.axis = Object.assign(axis, { bounds, withOldStyle, OLD_STYLE });
})(window);
