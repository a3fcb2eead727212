/* Presenting: the scenes one after the other, for a room, with the keys that clickers and presenters really send.
 *
 * The scene stands in the address (`present=1&scene=3`) with its view, so a reload never loses the place. present/slide.js draws
 * what stands around the picture; present/deck.js knows the scenes. It watches the page and hears keys before it does; the page knows nothing of it.
 * Most common change: a key is a row of KEYS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, slide, pointer, notes, deck, screen, fitting } = timeline,
    { page, change, say, watch } = timeline.page;
  const PATIENCE = 1500; // milliseconds in which another digit may follow
  const state = { on: false, curtain: "", typed: null, pending: 0 };

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
    { keys: ["End"], shown: "End", does: () => show(deck.scenes().length), reads: "presenting: last scene" },
    { keys: ["g"], shown: "G and a number", does: () => type(""), reads: "presenting: scene of that number" },
    { keys: ["r"], shown: "R", does: () => show(deck.number()), reads: "presenting: the scene again as it was made" },
    { keys: ["s"], shown: "S", does: () => list(), reads: "presenting: list of the scenes" },
    { keys: ["b", "."], shown: "B .", does: () => blank("black"), reads: "presenting: black, and back" },
    { keys: ["w", ","], shown: "W ,", does: () => blank("white"), reads: "presenting: white, and back" },
    { keys: ["l"], shown: "L", does: () => pointer.toggle(), reads: "presenting: a ring around the pointer" },
    { keys: ["o"], shown: "O", does: () => openNotes(), reads: "presenting: notes in a window of their own" },
    { keys: ["f"], shown: "F", does: () => screen.toggle(), reads: "presenting: full screen, and back" },
    { keys: ["/"], shown: "", does: () => {}, reads: "" },
  ];
  const BUTTONS = {
    back: () => turn(-1),
    next: () => turn(1),
    list: () => list(),
    notes: () => openNotes(),
    lift: () => blank(""),
    full: () => screen.toggle(),
    end: () => leave(),
  };

  /* ---- the scenes ---- */
  /** Go to a scene by its number, from 1; `push` leaves the view before it to the Back button. */
  function show(wanted, push = false) {
    const at = Math.min(Math.max(wanted, 1), deck.scenes().length);
    if (!at) return;
    const before = page.asked,
      made = timeline.view.read(deck.scenes()[at - 1].query);
    lower();
    fitting.plain();
    change({ ...made, theme: made.theme || page.view.theme, present: true, scene: at }, { push });
    if (page.asked === before) return;
    if (stage.state.live) stand(page.view);
    fitting.compose();
  }

  /** Stand in the view's window without drawing it: its picture is on the way. */
  function stand({ start, end }) {
    stage.halt();
    [stage.state.a, stage.state.b] = stage.onSheet(start, end);
  }

  function turn(step) {
    if (state.curtain) return lower();
    if (!deck.scenes().length) return undefined;
    const next = deck.number() + step;
    if (next > deck.scenes().length) return say("This is the last scene.");
    return next < 1 ? say("This is the first scene.") : show(next);
  }

  /** Begin from the "first" scene, or "here": the scene whose view is on the screen or, without one, that view alone. */
  function begin(where) {
    if (!stage.parts.plot) return;
    screen.full(true);
    if (state.on) return;
    const at = where === "here" ? deck.here() : 0;
    if (at >= 0 && deck.scenes().length) show(at + 1, true);
    else change({ present: true });
  }
  const leave = () => change({ present: false, scene: 0 });

  /* ---- on and off ---- */
  /** Follow the view: called when the page begins and whenever `present` or `scene` changes. */
  function apply(now) {
    if (!now.present) return state.on ? off() : undefined;
    if (!state.on) on(now);
    return draw();
  }

  function on(now) {
    state.on = true;
    fitting.compose();
    slide.build((name) => BUTTONS[name]());
    document.documentElement.dataset.projected = "";
    document.body.classList.add("presenting");
    fitting.plain();
    pointer.watch(true);
    screen.awake(true);
    notes.resume(press);
    /* An address that names a scene and nothing of its view: the scene is shown as soon as the page lives. */
    if (!stage.state.live && !deck.bare(now) && deck.scenes().length) wait(Math.max(1, now.scene));
  }

  function off() {
    state.on = false;
    lower();
    delete document.documentElement.dataset.projected;
    document.body.classList.remove("presenting", "idle");
    fitting.reveal();
    fitting.unsize();
    pointer.watch(false);
    screen.full(false);
    screen.awake(false);
    notes.close();
    const open = document.querySelector("#scene-list[open]");
    if (open) open.close();
  }

  function wait(scene) {
    state.pending = scene;
    document.body.classList.add("waiting");
  }

  /* ---- what is seen ---- */
  function draw() {
    if (!state.on) return;
    const seen = deck.shown();
    document.body.dataset.group = page.view.group;
    slide.draw(seen);
    notes.show(seen);
  }

  function blank(colour) {
    state.curtain = state.curtain === colour ? "" : colour;
    slide.curtain(state.curtain);
  }
  const lower = () => {
    if (state.curtain) blank("");
  };

  function list() {
    if (deck.scenes().length) slide.list(deck.scenes(), deck.number(), (at) => show(at));
  }

  function openNotes() {
    if (notes.open(press)) draw();
    else say("The browser keeps the notes from opening: allow windows for this page.");
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
    else if (document.fullscreenElement) screen.full(false);
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
    say(`Go to scene ${text || "…"}`);
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

  /* ---- on the page ---- */
  /** F5 is caught before anything else hears of it: a clicker's start button must never reload. */
  function start(event) {
    if (event.key !== "F5" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    press(event);
  }

  /** A reload has left the full screen, and only a key or a click may ask for it again. */
  function refill(event) {
    if (state.on && event.key !== "Escape" && screen.remembered()) screen.full(true);
  }

  function resized() {
    if (!state.on) return;
    fitting.plain();
    draw();
    fitting.compose();
  }

  /** Follow the stage. */
  function staged(what) {
    if (what === "settled" && state.pending && showPending()) return draw(); // what has been drawn is not yet the scene
    if (what !== "window") draw();
    if (what === "settled" && state.on && fitting.composing()) fitting.composed();
  }

  /** The page lives now: show the scene that waits for that; whether another picture is on its way. */
  function showPending() {
    const before = page.asked,
      wanted = state.pending;
    state.pending = 0;
    document.body.classList.remove("waiting");
    show(wanted);
    return page.asked !== before;
  }

  /** Follow the page. */
  function paged(what, before) {
    const { view } = page;
    if (what === "begun") apply(view);
    if (what === "changing" && (view.present !== before.present || view.scene !== before.scene)) apply(view);
  }

  document.addEventListener("keydown", start, true);
  for (const kind of ["keydown", "pointerdown"]) document.addEventListener(kind, refill, true);
  root.addEventListener("resize", resized);
  stage.watch(staged);
  watch(paged);
  timeline.commands.add({ present: () => begin("first") });
  timeline.keys.addLayer({ rows: KEYS.filter((row) => row.shown), press, stepOut });

  timeline.present = { KEYS, state };
})(window);
