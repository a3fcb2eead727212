/* What is asked: the view as fields, read from an address and written to one.
 *
 * timeline/query/view.py keeps the same rules (tests/fixtures/views.json holds both to them) and also drops ids the data do
 * not know. Most common change: a new field is one row of FIELDS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { day, iso, civil } = timeline.days;

  const decode = (raw) => {
    const text = raw.replace(/\+/g, " ");
    try {
      return decodeURIComponent(text);
    } catch {
      return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
        const bytes = part.match(/%../g).map((hex) => parseInt(hex.slice(1), 16));
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
      });
    }
  };
  /** The text with the sign for what is no character in place of halves of characters; younger browsers have it built in.
   * @type {Timeline["view"]["wellFormed"]} */
  const wellFormed = (text) =>
    [...text].map((sign) => (sign.length === 1 && sign >= "\ud800" && sign <= "\udfff" ? "\ufffd" : sign)).join("");
  const encode = (text) =>
    encodeURIComponent(wellFormed(text))
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/%20/g, "+");

  /** @type {Timeline["view"]["tidy"]} */
  const tidy = (items) => [...new Set(items)].filter(Boolean).sort(byCodePoint);
  const byCodePoint = (one, two) => {
    const a = [...one],
      b = [...two];
    for (let at = 0; at < Math.min(a.length, b.length); at++)
      if (a[at] !== b[at]) return a[at].codePointAt(0) - b[at].codePointAt(0);
    return a.length - b.length;
  };

  /** Days since 1970 of an instant in an address, or undefined. */
  function instant(raw) {
    const found = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(decode(raw));
    if (!found) return undefined;
    const y = Number(found[1]),
      m = Number(found[2] || 1),
      d = Number(found[3] || 1);
    const hour = Number(found[4] || 0),
      minute = Number(found[5] || 0);
    if (m < 1 || m > 12 || hour > 23 || minute > 59) return undefined;
    const number = day(y, m, d),
      back = civil(number);
    if (back[1] !== m || back[2] !== d) return undefined;
    return (number * 1440 + hour * 60 + minute) / 1440;
  }

  const list = { read: (raw) => tidy(raw.split(",").map(decode)), write: (items) => items.map(encode).join(",") };
  const choice = (options) => ({ read: (raw) => (options.includes(decode(raw)) ? decode(raw) : undefined), write: String });
  const text = (longest) => ({ read: (raw) => ([...decode(raw)].length <= longest ? decode(raw) : undefined), write: encode });
  const whole = (first, last) => ({
    read: (raw) => (/^\d{1,4}$/.test(raw) && Number(raw) >= first && Number(raw) <= last ? Number(raw) : undefined),
    write: String,
  });
  const moment = { read: instant, write: iso };
  const flag = { read: (raw) => (raw === "1" ? true : undefined), write: () => "1" };

  /* Reader and writer of each kind of value; what bounds it stands in the table. */
  const KINDS = { list, choice, text, whole, instant: moment, flag };
  /** @type {Field[]} */
  const FIELDS = timeline.tables.fields.map(({ kind, bounds, ...row }) => {
    const made = KINDS[kind];
    return { ...row, ...(typeof made !== "function" ? made : kind === "choice" ? made(bounds) : made(...bounds)) };
  });
  const ROWS = new Map(FIELDS.map((row) => [row.key, row]));
  const LONGEST = timeline.tables.longestQuery;

  /** @type {Timeline["view"]["fresh"]} */
  const fresh = () =>
    /** @type {any} */ (Object.fromEntries(FIELDS.map((row) => [row.name, Array.isArray(row.default) ? [] : row.default])));
  const isDefault = (row, value) => (Array.isArray(value) ? value.length === 0 : value === row.default);

  /** The view that an address asks for; what cannot be read is left at its default (the server says so in words).
   * @type {Timeline["view"]["read"]} */
  function read(query) {
    const view = fresh(),
      seen = new Set(),
      bare = query.replace(/^\?/, "");
    if ([...bare].length > LONGEST) return view;
    for (const part of bare.split("&")) {
      if (!part) continue;
      const at = part.indexOf("="),
        key = decode(at < 0 ? part : part.slice(0, at)),
        raw = at < 0 ? "" : part.slice(at + 1);
      const row = ROWS.get(key);
      if (!row || seen.has(key)) continue;
      seen.add(key);
      const value = raw ? row.read(raw) : undefined;
      if (value !== undefined) view[row.name] = value;
    }
    if (view.start !== null && view.end !== null && view.start >= view.end) view.start = view.end = null;
    return view;
  }

  /** The address of a view without `?`: fields in order, defaults left out.
   * @type {Timeline["view"]["write"]} */
  function write(view, only) {
    return FIELDS.filter((row) => (!only || only(row)) && !isDefault(row, view[row.name]))
      .map((row) => `${row.key}=${row.write(view[row.name])}`)
      .join("&");
  }

  /* What the server must know to select events: filters, grouping and view; of a view in which nobody zooms also its window and
   * page, and its order where the page has not all rows to sort by itself. */
  const [ASKED, STILL, OF_STILL] = [timeline.tables.asked, timeline.tables.still, timeline.tables.ofStill].map(
    (names) => new Set(names),
  );
  /** @type {Timeline["view"]["asked"]} */
  function asked(view, sorts = false) {
    const still = STILL.has(view.view),
      counts = (name) => OF_STILL.has(name) || (sorts && name === "sort");
    return write(view, (row) => ASKED.has(row.name) || (still && counts(row.name)));
  }

  /** A view with some fields changed; what is listed anew is shown from its first page. */
  const KEEPS_PAGE = new Set(["event", "colour", "axis", "signs", "theme", "goggles", "present", "scene"]);
  /** @type {Timeline["view"]["changed"]} */
  function changed(view, fields) {
    const anew = !("page" in fields) && Object.keys(fields).some((name) => !KEEPS_PAGE.has(name));
    return { ...view, ...(anew ? { page: 1 } : {}), ...fields };
  }

  /** The ends of a window of the sheet, so wide in pixels, as an address holds them: true days, whole ones where that moves no mark
   * by a pixel, null at home. */
  const WHOLE_DAYS = 45,
    MINUTES = 1440;
  /** @type {Timeline["view"]["ends"]} */
  function ends([a, b], [lo, hi], width, tempo = timeline.tempo.STEADY) {
    const near = (0.5 * (b - a)) / width,
      wide = !tempo.even && b - a > WHOLE_DAYS;
    if (Math.abs(a - lo) < near && Math.abs(b - hi) < near) return { start: null, end: null };
    const days = (value, place) => wide || Math.abs(tempo.unit(Math.round(value)) - place) < near;
    const round = (value, place) => (days(value, place) ? Math.round(value) : Math.round(value * MINUTES) / MINUTES);
    return { start: round(tempo.day(a), a), end: round(tempo.day(b), b) };
  }

  timeline.view = { FIELDS, read, write, asked, changed, ends, fresh, tidy, wellFormed };
})(window);
