/* Presenting: the scenes one after the other, for a room, with the keys that clickers and presenters really send.
 *
 * The scene stands in the address (`present=1&scene=3`) with its view, so a reload never loses the place. present/slide.js draws
 * what stands around the picture; page/page.js and page/keys.js call `apply`, `press` and `stepOut`. The scenes come with the
 * page as JSON (#scenes); without any, the view that is on the screen is presented alone.
 * Most common change: a key is a row of KEYS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, slide, pointer, notes } = timeline;
  const WIDTH = 1920,
    HEIGHT = 1080,
    LABEL = 32,
    PAGE_LABEL = 14,
    LEAST = 0.4375,
    MOST = 1.75,
    TALLER = 1.12;
  const GROWN = 1.35,
    LESS = 0.55,
    ATTEMPTS = 3,
    WORTH = 1.05,
    FULL_HEIGHT = 0.97,
    WIDE = 1.6,
    HIDDEN = 2500;
  const FULL = "timeline-full-screen",
    PATIENCE = 1500;
  const state = { on: false, curtain: "", typed: null, pending: 0, grown: 1, tried: 0 };

  const KEYS = [
    {
      keys: ["F5"],
      shown: "F5",
      does: (event) => begin(event.shiftKey ? "here" : "first"),
      reads: "present from the first scene, with Shift from where you are",
    },
    {
      keys: ["PageDown", "ArrowRight", "ArrowDown", " ", "n", "Enter"],
      shown: "Page Down → ↓ Space N Enter",
      does: () => turn(1),
      reads: "presenting: next scene",
    },
    {
      keys: ["PageUp", "ArrowLeft", "ArrowUp", "Backspace", "p"],
      shown: "Page Up ← ↑ Backspace P",
      does: () => turn(-1),
      reads: "presenting: scene before",
    },
    { keys: ["Home"], shown: "Home", does: () => show(1), reads: "presenting: first scene" },
    { keys: ["End"], shown: "End", does: () => show(scenes().length), reads: "presenting: last scene" },
    { keys: ["g"], shown: "G and a number", does: () => type(""), reads: "presenting: scene of that number" },
    { keys: ["r"], shown: "R", does: () => show(number()), reads: "presenting: the scene again as it was made" },
    { keys: ["s"], shown: "S", does: () => list(), reads: "presenting: list of the scenes" },
    { keys: ["b", "."], shown: "B .", does: () => blank("black"), reads: "presenting: black, and back" },
    { keys: ["w", ","], shown: "W ,", does: () => blank("white"), reads: "presenting: white, and back" },
    { keys: ["l"], shown: "L", does: () => pointer.toggle(), reads: "presenting: a ring around the pointer" },
    { keys: ["o"], shown: "O", does: () => openNotes(), reads: "presenting: notes in a window of their own" },
    { keys: ["f"], shown: "F", does: () => full(!document.fullscreenElement, true), reads: "presenting: full screen, and back" },
    { keys: ["/"], shown: "", does: () => {}, reads: "" },
  ];
  const BUTTONS = {
    back: () => turn(-1),
    next: () => turn(1),
    list: () => list(),
    notes: () => openNotes(),
    lift: () => blank(""),
    full: () => full(!document.fullscreenElement, true),
    end: () => leave(),
  };

  /* ---- the scenes ---- */
  let told = null;
  function deck() {
    const node = document.getElementById("scenes");
    if (!told && node) told = JSON.parse(node.textContent);
    return told || { title: document.title, scenes: [], sources: [] };
  }
  const scenes = () => deck().scenes;
  const view = () => timeline.page.page.view;
  const number = () => Math.min(view().scene, scenes().length);

  /** Go to a scene by its number, from 1; `push` leaves the view before it to the Back button. */
  function show(wanted, push = false) {
    const at = Math.min(Math.max(wanted, 1), scenes().length);
    if (!at) return;
    const { page } = timeline.page,
      before = page.asked,
      made = timeline.view.read(scenes()[at - 1].query);
    lower();
    plain();
    timeline.page.change({ ...made, theme: made.theme || page.view.theme, present: true, scene: at }, { push });
    if (page.asked === before) return;
    if (stage.state.live) stand(page.view);
    compose();
  }

  /** Stand in the view's window without drawing it: its picture is on the way. */
  function stand({ start, end }) {
    stage.halt();
    [stage.state.a, stage.state.b] = stage.onSheet(start, end);
  }

  function turn(step) {
    if (state.curtain) return lower();
    if (!scenes().length) return undefined;
    const next = number() + step;
    if (next > scenes().length) return timeline.page.say("This is the last scene.");
    return next < 1 ? timeline.page.say("This is the first scene.") : show(next);
  }

  /** Begin from the "first" scene, or "here": the scene whose view is on the screen or, without one, that view alone. */
  function begin(where) {
    if (!stage.parts.plot) return;
    full(true);
    if (state.on) return;
    const at = where === "here" ? scenes().findIndex((scene) => bare(timeline.view.read(scene.query)) === bare(view())) : 0;
    if (at >= 0 && scenes().length) show(at + 1, true);
    else timeline.page.change({ present: true });
  }
  const leave = () => timeline.page.change({ present: false, scene: 0 });

  /* ---- on and off ---- */
  /** Follow the view: called when the page begins and whenever `present` or `scene` changes. */
  function apply(now) {
    if (!now.present) return state.on ? off() : undefined;
    if (!state.on) on(now);
    return draw();
  }

  function on(now) {
    state.on = true;
    compose();
    slide.build((name) => BUTTONS[name]());
    document.documentElement.dataset.projected = "";
    document.body.classList.add("presenting");
    plain();
    pointer.watch(true);
    wake();
    notes.resume(press);
    /* An address that names a scene and nothing of its view: the scene is shown as soon as the page lives. */
    if (!stage.state.live && !bare(now) && scenes().length) wait(Math.max(1, now.scene));
  }

  function off() {
    state.on = false;
    lower();
    delete document.documentElement.dataset.projected;
    document.body.classList.remove("presenting", "idle");
    reveal();
    stage.state.room = 1;
    for (const name of ["--type", "--share", "--whole", "--fit"]) document.documentElement.style.removeProperty(name);
    pointer.watch(false);
    full(false);
    wake();
    notes.close();
    const open = document.querySelector("#scene-list[open]");
    if (open) open.close();
  }

  /** The address of a view but for how it is shown. */
  const bare = (now) => timeline.view.write(now, (row) => !["present", "scene", "theme"].includes(row.name));
  function wait(scene) {
    state.pending = scene;
    document.body.classList.add("waiting");
  }

  /** The scale of everything: a screen of 1920 × 1080 has labels of 32 pixels. What counts is the diagonal, as on
   * any wall, so that a screen of 4:3 uses its height; the picture's type is `grown` further where it has room. */
  function size() {
    const { innerWidth: wide, innerHeight: high } = root,
      within = (scale) => Math.min(Math.max(scale, LEAST), MOST);
    const fit = Math.min(wide / WIDTH, high / HEIGHT),
      share = Math.min(Math.hypot(wide, high) / Math.hypot(WIDTH, HEIGHT), TALLER * fit);
    stage.state.room = Math.ceil((LABEL / PAGE_LABEL) * within(fit) * state.grown * 1e4) / 1e4;
    const scales = { "--share": within(share), "--whole": within(share), "--fit": within(fit), "--type": stage.state.room };
    for (const [name, scale] of Object.entries(scales)) document.documentElement.style.setProperty(name, scale.toFixed(4));
  }

  /* ---- a picture that fills its room ---- */
  let hidden = 0;
  /** A new picture is on its way: it is shown when it has its size and its type, never before, never twice. */
  function compose() {
    document.body.classList.add("composing");
    state.tried = 0;
    giveTime();
  }
  /** It is shown in any case where it takes too long, from now on. */
  function giveTime() {
    clearTimeout(hidden);
    hidden = setTimeout(reveal, HIDDEN);
  }
  /** Type as large as on every screen of this size. */
  function plain() {
    state.grown = 1;
    size();
  }
  function reveal() {
    clearTimeout(hidden);
    if (composing()) document.querySelectorAll("#plot .leaving").forEach((old) => old.remove());
    document.body.classList.remove("composing");
  }
  const composing = () => document.body.classList.contains("composing");

  /** A score has been drawn: ask for another where the plot has changed its size, or has room for larger type. */
  function composed() {
    const { page } = timeline.page;
    timeline.legend.draw(stage, document.getElementById("legend"), view());
    if (asked()) return giveTime();
    const next = growth();
    if (next === state.grown) return reveal();
    state.grown = next;
    state.tried += 1;
    size();
    if (asked()) giveTime();
    else reveal();
    function asked() {
      const before = page.asked;
      timeline.page.change({}, { push: false });
      return page.asked !== before;
    }
  }

  /** How much the picture's type may grow: while all staves keep their names and their places. */
  function growth() {
    const { score, height, painted, layout } = stage.state,
      staves = layout.places.filter(({ inside }) => inside);
    const crowded =
      Boolean(layout.chips.length || layout.slivers.length || layout.shelf.rows || score.held) || painted.length < staves.length;
    if (root.innerWidth / root.innerHeight > WIDE) return 1; // such a screen is filled as it is
    if (state.tried && !crowded) return state.grown;
    if (state.tried) return state.tried < ATTEMPTS ? 1 + LESS * (state.grown - 1) : 1;
    const used = Math.max(1, ...staves.map(({ key }) => stage.boxOf(key)[3])),
      most = Math.min(GROWN, (FULL_HEIGHT * height) / used);
    return crowded || most < WORTH ? 1 : most;
  }

  /* ---- what is seen ---- */
  function draw() {
    if (!state.on) return;
    const at = number(),
      scene = scenes()[at - 1],
      { title, sources } = deck(),
      count = scenes().length;
    const seen = {
      title: scene ? scene.title : title,
      note: scene ? scene.note : windowWords(),
      event: chosen(scene),
      sources: voices(sources),
      place: scene ? `${at} / ${count}` : "",
      spoken: scene ? `Scene ${at} of ${count}` : "",
    };
    document.body.dataset.group = view().group;
    slide.draw(seen);
    notes.show({ ...seen, next: scenes()[at] ? scenes()[at].title : "" });
  }
  const windowWords = () => (stage.state.live ? timeline.days.span(...stage.dates()) : "");
  const voices = (sources) => (sources.length || !stage.state.score ? sources : stage.state.score.sources);

  /** The chosen event as the slide tells it: from the scene, or from its stave where it was chosen by hand. */
  function chosen(scene) {
    const id = view().event;
    if (scene?.event && scene.event.id === id) return scene.event;
    const stave = id && stage.state.score ? stage.state.score.staves.find((one) => one.id === id) : null;
    if (!stave) return null;
    if (!stave.told)
      stave.told = {
        id,
        title: stave.title,
        verdict: stave.verdict,
        sign: stave.sign,
        gap: 0,
        lines: stave.lines.map(([slot, stance, text, words]) => ({ slot, stance, text, words, figures: [] })),
      };
    return stave.told;
  }

  function blank(colour) {
    state.curtain = state.curtain === colour ? "" : colour;
    slide.curtain(state.curtain);
  }
  const lower = () => {
    if (state.curtain) blank("");
  };

  function list() {
    if (scenes().length) slide.list(scenes(), number(), (at) => show(at));
  }

  function openNotes() {
    if (notes.open(press)) draw();
    else timeline.page.say("The browser keeps the notes from opening: allow windows for this page.");
  }

  /* ---- full screen, and a screen that stays awake ---- */
  const remember = (on) => {
    try {
      root.sessionStorage[on ? "setItem" : "removeItem"](FULL, "1");
    } catch {
      /* it is asked for again */
    }
  };
  const remembered = () => {
    try {
      return root.sessionStorage.getItem(FULL);
    } catch {
      return null;
    }
  };

  async function full(on, loud = false) {
    if (on === Boolean(document.fullscreenElement)) return;
    try {
      if (on) await document.documentElement.requestFullscreen({ navigationUI: "hide" });
      else await document.exitFullscreen();
    } catch {
      if (loud) timeline.page.say("This browser does not give the full screen. Try F11.");
    }
  }

  let awake = null,
    asking = false;
  async function wake() {
    const wanted = () => state.on && document.visibilityState === "visible";
    if (!wanted() && awake) {
      awake.release();
      awake = null;
    }
    if (!wanted() || awake || asking || !root.navigator.wakeLock) return;
    asking = true;
    try {
      awake = await root.navigator.wakeLock.request("screen");
      awake.addEventListener("release", () => {
        awake = null;
      });
    } catch {
      /* the screen rests when the system says so */
    }
    asking = false;
    if (!wanted()) wake();
  }

  /* ---- keys ---- */
  /** Do what a key asks for; whether it was understood. */
  function press(event) {
    if (!state.on && event.key !== "F5") return false;
    if (event.key === "Escape") return !document.querySelector("dialog[open]:not(#scene-list)") && stepOut();
    if (state.typed !== null) return digit(event.key);
    if (event.target?.closest?.("#present-bar") && ["Enter", " "].includes(event.key)) return false;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key,
      row = KEYS.find((one) => one.keys.includes(key));
    if (!row || (event.shiftKey && key.length > 1 && key !== "F5")) return false;
    if (!event.repeat) row.does(event);
    return true;
  }

  /** Step out one level; whether there was one. */
  function stepOut() {
    const open = document.querySelector("#scene-list[open]");
    if (state.typed !== null) type(null);
    else if (state.curtain) lower();
    else if (open) open.close();
    else if (document.fullscreenElement) full(false);
    else if (state.on) leave();
    else return false;
    return true;
  }

  let typing = 0;
  /** The number of a scene as it is typed; null: none is. */
  function type(text) {
    clearTimeout(typing);
    state.typed = text;
    if (text === null) return;
    timeline.page.say(`Go to scene ${text || "…"}`);
    typing = setTimeout(arrive, PATIENCE);
  }
  function digit(key) {
    if (/^\d$/.test(key)) type(state.typed + key);
    else if (key === "Enter") arrive();
    else type(null);
    return true;
  }
  function arrive() {
    const wanted = Number(state.typed);
    type(null);
    if (wanted) show(wanted);
  }

  /* ---- start ---- */
  if (typeof document !== "undefined" && timeline.page) {
    timeline.page.COMMANDS.present = () => begin("first");
    /* F5 is caught before anything else hears of it: a clicker's start button must never reload. */
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F5" || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        press(event);
      },
      true,
    );
    /* A reload has left the full screen, and only a key or a click may ask for it again. */
    for (const kind of ["keydown", "pointerdown"])
      document.addEventListener(
        kind,
        (event) => {
          if (state.on && event.key !== "Escape" && remembered()) full(true);
        },
        true,
      );
    document.addEventListener("fullscreenchange", () => {
      if (document.fullscreenElement) remember(true);
      else setTimeout(() => remember(false), 300);
    });
    document.addEventListener("visibilitychange", wake);
    root.addEventListener("resize", () => {
      if (!state.on) return;
      plain();
      draw();
      compose();
    });
    stage.watch((what) => {
      if (what === "settled" && state.pending) {
        const { page } = timeline.page,
          before = page.asked,
          wanted = state.pending;
        state.pending = 0;
        document.body.classList.remove("waiting");
        show(wanted);
        if (page.asked !== before) return draw(); // what has been drawn is not yet the scene
      }
      if (what !== "window") draw();
      if (what === "settled" && state.on && composing()) composed();
    });
  }

  timeline.present = { apply, press, stepOut, KEYS: KEYS.filter((row) => row.shown), show, begin, state };
})(typeof window === "undefined" ? globalThis : window);
