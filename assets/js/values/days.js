/* When: day numbers (days since 1970-01-01, proleptic Gregorian, no time zone) as dates and words.
 *
 * Plain values in and out; timeline/dates/parsing.py says the same on the server and tests/js compares the two.
 * Most common change: the words of a window (`span`).
 */
((root) => {
  "use strict";
  const { timeline } = root.dash_clientside;

  const { months: MONTHS, weekdays: WEEKDAYS } = timeline.tables;
  const { HAIR, MOST_DATED_MONTHS, MOST_DATED_DAYS } = timeline.tables.windows;

  /** Day number of a date; month 1–12 may run over.
   * @type {Timeline["days"]["day"]} */
  function day(year, month = 1, dom = 1) {
    const y = year + Math.floor((month - 1) / 12),
      m = ((((month - 1) % 12) + 12) % 12) + 1;
    const shifted = m <= 2 ? y - 1 : y;
    const era = Math.floor(shifted / 400),
      yoe = shifted - era * 400;
    const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + dom - 1;
    return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
  }

  /** [year, month, day of month] of a day number.
   * @type {Timeline["days"]["civil"]} */
  function civil(number) {
    const z = Math.floor(number) + 719468,
      era = Math.floor(z / 146097),
      doe = z - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153),
      m = mp < 10 ? mp + 3 : mp - 9;
    return [yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1];
  }

  /** [year, month, day] in the Julian calendar (Old Style) of a day number.
   * @type {Timeline["days"]["julian"]} */
  function julian(number) {
    const z = Math.floor(number) + 719470,
      cycle = Math.floor(z / 1461),
      left = z - cycle * 1461;
    const yoc = Math.min(3, Math.floor(left / 365)),
      doy = left - yoc * 365;
    const mp = Math.floor((5 * doy + 2) / 153),
      m = mp < 10 ? mp + 3 : mp - 9;
    return [cycle * 4 + yoc + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1];
  }

  const two = (n) => String(n).padStart(2, "0");
  const year4 = (y) => (y < 0 ? "-" : "") + String(Math.abs(y)).padStart(4, "0");

  /** "1937-06-11", or "1937-06-11T06:30" where the number is no whole day.
   * @type {Timeline["days"]["iso"]} */
  function iso(number) {
    const minutes = Math.round(number * 1440),
      whole = Math.floor(minutes / 1440),
      rest = minutes - whole * 1440;
    const [y, m, d] = civil(whole);
    const date = `${year4(y)}-${two(m)}-${two(d)}`;
    return rest ? `${date}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` : date;
  }

  /** Day number of what `iso` writes, or null.
   * @type {Timeline["days"]["read"]} */
  function read(text) {
    const found = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
    if (!found) return null;
    const [y, m, d, hour, minute] = found.slice(1).map((part) => Number(part || 0));
    const number = day(y, m, d);
    const back = civil(number);
    if (back[0] !== y || back[1] !== m || back[2] !== d || hour > 23 || minute > 59) return null;
    return number + (hour * 60 + minute) / 1440;
  }

  /** @type {Timeline["days"]["weekday"]} */
  const weekday = (number) => WEEKDAYS[(((Math.floor(number) + 4) % 7) + 7) % 7];
  /** @type {Timeline["days"]["era"]} */
  const era = (y) => (y > 0 ? String(y) : `${1 - y} BC`);

  /** Words for a window [a, b): "1917–1941", "June 1936 – June 1939", "11 June 1937".
   * @type {Timeline["days"]["span"]} */
  function span(a, b) {
    const first = Math.floor(a + HAIR),
      last = Math.max(first, Math.ceil(b - HAIR) - 1);
    const [y0, m0, d0] = civil(first),
      [y1, m1, d1] = civil(last);
    const monthEnd = civil(last + 1)[2] === 1;
    if (last - first > MOST_DATED_MONTHS || (d0 === 1 && m0 === 1 && monthEnd && m1 === 12))
      return y0 === y1 ? era(y0) : `${era(y0)}–${era(y1)}`;
    if (last - first > MOST_DATED_DAYS || (d0 === 1 && monthEnd)) {
      const from = MONTHS[m0 - 1],
        to = `${MONTHS[m1 - 1]} ${era(y1)}`;
      if (y0 === y1 && m0 === m1) return to;
      return y0 === y1 ? `${from} – ${to}` : `${from} ${era(y0)} – ${to}`;
    }
    if (first === last) return `${d0} ${MONTHS[m0 - 1]} ${era(y0)}`;
    const start = d0 + (y0 === y1 && m0 === m1 ? "" : ` ${MONTHS[m0 - 1]}`) + (y0 === y1 ? "" : ` ${era(y0)}`);
    const dash = y0 === y1 && m0 === m1 ? "–" : " – ";
    return `${start + dash + d1} ${MONTHS[m1 - 1]} ${era(y1)}`;
  }

  timeline.days = { MONTHS, day, civil, julian, iso, read, weekday, era, span };
})(window);
