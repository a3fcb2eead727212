/* The page: one view, kept in the address; what is clicked changes the view, and the view changes what is seen.
 *
 * Elements say what they do in data attributes: `data-set="field:value"`, `data-toggle="field:value"`,
 * `data-event="id"`, `data-zoom="from,to"`, `data-do="command"`, links `<a data-view href="/?…">`. The server
 * is asked through Dash (`asked`, `chosen`, `seen` go up as JSON, parts of the page come down), for scores at /score.
 * Most common change: a command is one row of COMMANDS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, split, store } = timeline,
    { focus } = timeline.kept,
    { say, copy } = timeline.note;
  const COOKIE_DAYS = 365,
    ADDRESS_WAIT = 250,
    STATUS_WAIT = 300;
  /* Where the page lives: the address line and the server. A file without a server brings its own (timeline/standalone). */
  const home = {
    query: () => location.search,
    keep(query, push) {
      const url = location.pathname + (query ? `?${query}` : "");
      if (url !== location.pathname + location.search) history[push ? "pushState" : "replaceState"]({ query }, "", url);
    },
    async score(asked, signal) {
      const answer = await fetch(`score?${new URLSearchParams(asked)}`, { signal });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return answer.json();
    },
    ...timeline.home,
  };
  const page = {
    view: timeline.view.read(home.query()),
    asked: null,
    score: null,
    answers: "",
    room: 1,
    ready: false,
    words: "",
  };
  const byId = (id) => document.getElementById(id);

  /* ---- the address ---- */
  let writing = 0;
  function address(push) {
    clearTimeout(writing);
    home.keep(timeline.view.write(page.view), push);
  }
  const addressSoon = () => {
    clearTimeout(writing);
    writing = setTimeout(() => address(false), ADDRESS_WAIT);
  };

  /** Change the view: fields that differ are applied to the page, the address and, where it must know, the server. */
  function change(fields, { push = true } = {}) {
    const before = page.view;
    page.view = timeline.view.changed(before, fields);
    apply(before);
    address(push);
  }

  function apply(before) {
    const { view } = page,
      differs = (name) => JSON.stringify(before[name]) !== JSON.stringify(view[name]);
    if (differs("theme")) theme();
    if (differs("colour") || differs("goggles") || differs("signs")) look();
    if (differs("goggles")) saw();
    if (differs("event")) chosen();
    if (differs("present") || differs("view")) timeline.hideCard();
    if (differs("view")) document.body.dataset.view = view.view;
    if (differs("start") || differs("end")) window_();
    if (timeline.present && (differs("present") || differs("scene"))) timeline.present.apply(view, before);
    ask();
    timeline.controls(page.view);
  }

  function theme() {
    if (page.view.theme) document.documentElement.dataset.theme = page.view.theme;
    else delete document.documentElement.dataset.theme;
    stage.repaintTheme();
  }
  function look() {
    const at = stage.state.score ? stage.state.score.sources.findIndex((one) => one.id === page.view.goggles) : -1;
    stage.setLook({ mode: page.view.colour, signs: page.view.signs, goggles: at });
    legend();
  }
  function chosen() {
    const { score } = stage.state,
      lies = !page.view.event || !score?.held || score.staves.some((one) => one.id === page.view.event);
    stage.choose(page.view.event);
    if (stage.state.live && !lies) fetchScore(page.asked, where(), true); // an excerpt without it
    document.body.classList.toggle("with-panel", Boolean(page.view.event));
    document.body.classList.remove("with-guide");
    store("chosen", page.view.event);
  }
  function window_() {
    if (!stage.state.live) return;
    stage.flyTo(...stage.onSheet(page.view.start, page.view.end));
  }

  /** Ask the server where the selection, the grouping or the size of the plot changed. */
  function ask() {
    const [width, height] = stage.measure(),
      seen = width > 0 && height > 0;
    const asked = { query: timeline.view.asked(page.view, Boolean(byId("page-view").dataset.sorts)), width, height };
    if (JSON.stringify(asked) === JSON.stringify(page.asked))
      return page.room !== stage.state.room && received(page.score, page.answers);
    page.asked = asked;
    if (seen && stage.state.room === 1 && !document.body.matches(".embedded"))
      document.cookie =
        "plot=" +
        [width, height, root.innerWidth, root.innerHeight].join("x") +
        ";path=/;max-age=" +
        COOKIE_DAYS * 86400 +
        ";samesite=lax";
    store("asked", { query: asked.query });
    if (seen) fetchScore(asked);
  }

  let fetching = null,
    late = null,
    sought = "";
  async function fetchScore(asked, seen = where(), quietly = false) {
    if (fetching) fetching.abort();
    const own = new AbortController(),
      key = JSON.stringify(asked);
    fetching = own;
    late = null;
    if (!quietly) document.body.classList.add("waiting");
    try {
      const score = await home.score({ ...asked, ...seen }, own.signal),
        found = seen.event ? score.staves.findIndex((one) => one.id === seen.event) : -1;
      if (own === fetching) fetching = null;
      if (found >= 0) received(score, key, timeline.tempo.of(score).days(stage.windowOf(found, score)));
      else if (stage.state.moving && score.held) late = { score, key };
      else received(score, key);
    } catch (error) {
      if (error.name === "AbortError") return;
      if (own === fetching) fetching = null;
      say(`The server does not answer (${error.message}). What you see is the last picture; reload when it is back.`);
    }
    document.body.classList.remove("waiting");
    shown.splice(0).forEach((call) => call());
  }

  /** The window (true days) for which a score is asked, and who is chosen: of many events the server sends the best near it, and that one. */
  function where() {
    const { state } = stage,
      { view } = page;
    const [from, to] = state.live ? stage.dates(state.goal || undefined) : [view.start, view.end];
    return { ...(view.event && { chosen: view.event }), ...(from !== null && to !== null && { from, to }) };
  }

  /** Where the score is an excerpt that lacks something of the window at rest (or flown to), ask for another, once. */
  function more() {
    const { state } = stage,
      [a, b] = state.goal || [state.a, state.b],
      key = JSON.stringify([page.asked, a, b]);
    if (state.moving && !state.goal) return;
    if (late && !state.moving) {
      const { score, key: answered } = late;
      late = null;
      if (!timeline.score.lacks(score, a, b)) return received(score, answered);
    }
    const another = !fetching && !late && page.answers !== JSON.stringify(page.asked);
    if (!page.asked || !(another || timeline.score.lacks(state.score, a, b)) || key === sought) return;
    sought = key;
    fetchScore(page.asked, where(), true);
  }

  /** A score has come: draw it where the window is (true days), and let the arrival picture go. */
  function received(score, answers, window = null) {
    if (!score) return;
    timeline.hideCard();
    Object.assign(page, { words: "", score, answers, room: stage.state.room });
    const { state } = stage,
      first = !state.live;
    const { view } = page;
    const other = String(score.knots) !== String(state.score?.knots); // a flight ends where it leads to
    const keep = window || (first ? [view.start, view.end] : stage.dates((other && state.goal) || undefined));
    state.mode = view.colour;
    state.signs = view.signs;
    state.goggles = score.sources.findIndex((one) => one.id === view.goggles);
    state.chosen = view.event;
    const walker = document.activeElement.closest("#labels > *"),
      drawn = stage.setScore(score, ...keep);
    if (walker && !walker.isConnected) walkOn(walker.dataset.event);
    return drawn.then(() => {
      if (!page.ready) {
        arrive();
        remember();
      }
      legend();
      timeline.controls(page.view);
    });
  }

  /** A new score makes new labels: who stood on one stands on that of the same event again, else on the plot. */
  function walkOn(event) {
    const number = stage.state.score.staves.findIndex((one) => one.id === event);
    stage.state.focus = number;
    stage.paint();
    focus(stage.nodeOf("stave", number), byId("plot"));
  }

  function arrive() {
    const arrival = byId("arrival");
    page.ready = true;
    if (arrival) {
      timeline.regions.take(arrival);
      requestAnimationFrame(() => arrival.remove());
    }
    document.body.classList.add("live");
    timeline.controls(page.view);
  }

  function legend() {
    document.body.dataset.colour = page.view.colour;
    if (timeline.legend && stage.state.score) timeline.legend.draw(stage, byId("legend"), page.view);
  }

  /* ---- commands: what keys, buttons and menus do ---- */
  const COMMANDS = {
    "zoom-in": () => stage.flyTo(...stage.zoomed(2, stage.state.width / 2)),
    "zoom-out": () => fly(stage.zoomed(0.5, stage.state.width / 2)),
    "zoom-home": () => leap(...stage.state.score.home),
    "pan-left": () => pan(-0.25),
    "pan-right": () => pan(0.25),
    "clear-filters": () =>
      change(
        Object.fromEntries(
          timeline.view.FIELDS.filter((row) => row.filters).map((row) => [row.name, timeline.view.fresh()[row.name]]),
        ),
      ),
    "close-panel": () => {
      const { score } = stage.state,
        chosen = score ? score.staves.findIndex((one) => one.id === page.view.event) : -1;
      change({ event: "" });
      focus(stage.nodeOf("stave", chosen), byId("plot"), byId("page-view"));
    },
    "zoom-event": () => {
      if (page.view.view !== "timeline") change({ view: "timeline" });
      whenShown(() => {
        const number = stage.state.score.staves.findIndex((one) => one.id === page.view.event);
        if (number >= 0) leap(...stage.windowOf(number));
        else if (stage.state.score.held && page.view.event) fetchScore(page.asked, { event: page.view.event });
      });
    },
    "copy-link": () => copy(location.href, "Link copied"),
    theme: () => {
      const dark = page.view.theme ? page.view.theme === "dark" : root.matchMedia("(prefers-color-scheme: dark)").matches;
      change({ theme: dark ? "light" : "dark" });
    },
    axis: () => {
      if (page.view.view === "timeline") change({ axis: page.view.axis === "even" ? "time" : "even" });
    },
    present: () => change({ present: true }),
    "close-menu": () => {},
  };
  /* What works in a room, too, before the timeline has ever been drawn. */
  const ANYWHERE = new Set([
    "theme",
    "help",
    "close-guide",
    "open-guide",
    "clear-filters",
    "close-panel",
    "zoom-event",
    "copy-link",
    "close-menu",
  ]);
  const pan = (share) => {
    const days = share * (stage.state.b - stage.state.a);
    fly([stage.state.a + days, stage.state.b + days]);
  };
  const fly = (wanted) => stage.flyTo(...timeline.held(stage.state.score.home, [stage.state.a, stage.state.b], wanted));

  /** Run a command by name, as a key, a button or a menu does. */
  function run(name, node) {
    const command = COMMANDS[name] || timeline.commands?.[name];
    if (command && (stage.state.live || ANYWHERE.has(name))) command(node);
    return Boolean(command);
  }

  document.addEventListener("click", (event) => {
    const node = event.target.closest("[data-toggle],[data-set],[data-event],[data-zoom],[data-do],[data-clear],a[data-view]");
    if (!node || event.defaultPrevented || (node.closest("#plot") && !node.closest(".nothing"))) return;
    const { toggle, set, zoom, clear } = node.dataset;
    if (node.matches("a")) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
    }
    if (toggle) {
      const [field, value] = split(toggle),
        have = page.view[field];
      change({ [field]: have.includes(value) ? have.filter((one) => one !== value) : timeline.view.tidy([...have, value]) });
    } else if (set) {
      /* a number that holds already is let go */
      const [field, value] = split(set),
        was = timeline.view.fresh()[field],
        said = typeof was === "string" ? value : JSON.parse(value);
      change({ [field]: typeof was === "number" && said === page.view[field] ? was : said });
    } else if (clear) change({ [clear]: timeline.view.fresh()[clear] });
    else if (zoom) {
      if (page.view.view !== "timeline") change({ view: "timeline" });
      leap(...stage.onSheet(...zoom.split(",").map(Number)));
    } else if (node.dataset.do) run(node.dataset.do, node);
    else if (node.dataset.event !== undefined) change({ event: node.dataset.event });
    else if (node.matches("a[data-view]")) go(kept(new URL(node.href).search, node.dataset.keep));
    const menu = node.closest("details.menu");
    if (menu && !node.closest("[data-stay]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  /** A link's view with the theme, colours and spacing of the page, where the link names none, and with its window where it is to be kept. */
  function kept(query, keep) {
    const asked = timeline.view.read(query),
      { theme, colour, axis, start, end } = page.view,
      plain = timeline.view.fresh();
    const window = keep === "window" && asked.start === null && asked.end === null ? { start, end } : {};
    return timeline.view.write({
      ...asked,
      ...window,
      theme: asked.theme || theme,
      colour: asked.colour === plain.colour ? colour : asked.colour,
      axis: asked.axis === plain.axis ? axis : asked.axis,
    });
  }

  /** Go to the view of an address, as a link or Back does. */
  function go(query, push = true) {
    const before = page.view;
    page.view = timeline.view.read(query);
    apply(before);
    address(push);
  }
  root.addEventListener("popstate", () => go(home.query(), false));

  /** Call when the picture shows what was asked last. */
  const shown = [];
  function whenShown(call) {
    if (document.body.matches(".waiting")) shown.push(call);
    else call();
  }

  stage.watch((what, state) => {
    if (what === "chosen" && state.chosen !== page.view.event) change({ event: state.chosen });
    if (what === "window") words();
    if (what === "settled" && page.ready) remember();
    if (what === "settled" || what === "bound") more();
  });

  function words() {
    const node = byId("window-words"),
      text = timeline.days.span(...stage.dates());
    if (node && page.words !== text) {
      page.words = text;
      node.textContent = text;
    }
  }

  /** Fly to a window of the sheet in one leap, which Back undoes; what moves step by step has no place of its own in the history. */
  function leap(a, b) {
    address(false);
    page.view = { ...page.view, ...ends([a, b]) };
    address(true);
    return stage.flyTo(a, b);
  }

  /** A window of the sheet as the address holds it. */
  const ends = (window) =>
    timeline.view.ends(window, stage.state.score.home, stage.state.width, timeline.tempo.of(stage.state.score));

  let seeing = 0;
  const saw = () => store("seen", { from: page.view.start, to: page.view.end, goggles: page.view.goggles });
  /** The window goes into the address. */
  function remember() {
    page.view = { ...page.view, ...ends([stage.state.a, stage.state.b]) };
    addressSoon();
    clearTimeout(seeing);
    seeing = setTimeout(saw, STATUS_WAIT);
  }

  /* ---- start ---- */
  let attached = false;
  function begin() {
    if (!stage.mount()) return requestAnimationFrame(begin);
    if (attached) return;
    attached = true;
    document.documentElement.classList.add("scripted");
    timeline.search.attach(page, change);
    document.body.dataset.view = page.view.view;
    timeline.gestures.attach(stage);
    timeline.shelf.attach(stage);
    timeline.overview.create(stage, byId("overview"));
    timeline.kept.attach();
    if (timeline.keys) timeline.keys.attach(stage, page);
    if (page.view.theme) document.documentElement.dataset.theme = page.view.theme;
    document.body.classList.toggle("with-panel", Boolean(page.view.event));
    if (timeline.present) timeline.present.apply(page.view, timeline.view.fresh());
    document.fonts.ready.then(firstScore);
    new ResizeObserver(() => {
      if (attached) resized();
    }).observe(byId("plot"));
    root.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => stage.repaintTheme());
  }

  /** The score that came with the page serves when the plot has the size it was made for. */
  function firstScore() {
    const inline = byId("first-score"),
      [width, height] = stage.measure();
    if (inline) {
      const first = JSON.parse(inline.textContent);
      adopt(first.view);
      if (page.view.event) store("chosen", page.view.event);
      if (!width || !height) arrive();
      const same = first.asked.width === width && first.asked.height === height;
      if (same) {
        page.asked = { ...first.asked };
        store("asked", { query: first.asked.query });
        saw();
        return received(first.score, JSON.stringify(first.asked));
      }
    } else if (page.view.event) store("chosen", page.view.event);
    saw();
    ask();
  }

  /** The server read the same address and knows the data: what it left out of it does not hold. */
  function adopt(query) {
    page.view = timeline.view.read(query);
    document.body.dataset.view = page.view.view;
    document.body.classList.toggle("with-panel", Boolean(page.view.event));
    address(false);
    const messages = byId("messages");
    if (!messages) return;
    const close = stage.element("button", "link", "Close");
    close.type = "button";
    close.addEventListener("click", () => {
      messages.remove();
      focus(byId("plot"), byId("page-view"));
    });
    messages.append(close);
  }

  let sizing = 0;
  function resized() {
    if (!stage.state.live && !page.ready) return;
    clearTimeout(sizing);
    sizing = setTimeout(ask, 80);
  }

  timeline.page = { page, change, run, go, leap, say, whenShown, begin, COMMANDS };
  if (typeof document !== "undefined") Promise.resolve().then(begin); // the scripts after this one are parts of the same file
})(typeof window === "undefined" ? globalThis : window);
