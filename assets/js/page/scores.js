/* Scores: which one the page shows. It asks for another where the selection, the grouping or the size of the plot is another one, and where
 * the window at rest needs more than an excerpt holds; what comes is drawn where the window is.
 *
 * Most common change: when another score is needed (`ask`, `more`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, store, asking } = timeline,
    { page } = timeline.pageState,
    { give } = timeline.focus,
    { state } = stage;
  const COOKIE_DAYS = 365;
  const byId = (id) => document.getElementById(id);
  /** The request that is under way, what came while the window moved, what was sought last, who waits for the picture. */
  const pending = { request: null, late: null, sought: "", callers: [] };

  /** Ask the server where the selection, the grouping or the size of the plot changed.
   * @type {Timeline["scores"]["ask"]} */
  function ask() {
    const [width, height] = stage.measure(),
      seen = width > 0 && height > 0;
    const asked = { query: timeline.view.asked(page.view, Boolean(byId("page-view").dataset.sorts)), width, height };
    if (JSON.stringify(asked) === JSON.stringify(page.asked))
      return page.room !== state.room && received(page.score, page.answers);
    page.asked = asked;
    if (seen && state.room === 1 && !document.body.matches(".embedded")) sized([width, height]);
    store("asked", { query: asked.query });
    if (seen) fetchScore(asked);
  }

  /** The server is told by a cookie how large the plot is, for the next page. */
  function sized(plot) {
    const sizes = [...plot, root.innerWidth, root.innerHeight].join("x");
    document.cookie = `plot=${sizes};path=/;max-age=${COOKIE_DAYS * 86400};samesite=lax`;
  }

  /** Fetch what is asked for a window and whoever is chosen; `quietly` where the picture that stands is right as far as it goes.
   * @type {Timeline["scores"]["fetchScore"]} */
  async function fetchScore(asked, seen = where(), quietly = false) {
    if (pending.request) pending.request.abort();
    const own = new AbortController(),
      key = JSON.stringify(asked);
    Object.assign(pending, { request: own, late: null });
    if (!quietly) document.body.classList.add("waiting");
    try {
      const score = await asking.score({ ...asked, ...seen }, own.signal);
      if (own === pending.request) pending.request = null;
      came(score, key, seen.event);
    } catch (error) {
      if (error.name === "AbortError") return;
      if (own === pending.request) pending.request = null;
      listen();
      timeline.note.say(
        `The server does not answer (${error.message}). What you see is the last picture; reload when it is back.`,
      );
    }
    document.body.classList.remove("waiting");
    pending.callers.splice(0).forEach((call) => call());
  }

  /** A score has come: it is drawn around the event that was asked for, else where the window is, once an excerpt's window rests. */
  function came(score, key, event) {
    const found = event ? score.staves.findIndex((one) => one.id === event) : -1;
    if (found >= 0) received(score, key, timeline.tempo.of(score).days(stage.windowOf(found, score)));
    else if (state.moving && score.held) pending.late = { score, key };
    else received(score, key);
  }

  /** The window (true days) for which a score is asked, and who is chosen: of many events the server sends the best near it, and that one.
   * @type {Timeline["scores"]["where"]} */
  function where() {
    const { view } = page;
    const [from, to] = state.live ? stage.dates(state.goal || undefined) : [view.start, view.end];
    return { ...(view.event && { chosen: view.event }), ...(from !== null && to !== null && { from, to }) };
  }

  /** Where the score is an excerpt that lacks something of the window at rest (or flown to), ask for another, once. */
  function more() {
    const [a, b] = state.goal || [state.a, state.b],
      key = JSON.stringify([page.asked, a, b]);
    if (state.moving && !state.goal) return;
    if (pending.late && !state.moving) {
      const { score, key: answered } = pending.late;
      pending.late = null;
      if (!timeline.score.lacks(score, a, b)) return received(score, answered);
    }
    const another = !pending.request && !pending.late && page.answers !== JSON.stringify(page.asked);
    if (!page.asked || !(another || timeline.score.lacks(state.score, a, b)) || key === pending.sought) return;
    pending.sought = key;
    fetchScore(page.asked, where(), true);
  }

  /** Draw a score where the window is (true days), or in the window that is given, and let the arrival picture go.
   * @type {Timeline["scores"]["received"]} */
  function received(score, answers, window = null) {
    if (!score) return;
    timeline.hover.hide();
    Object.assign(page, { words: "", score, answers, room: state.room });
    const { view } = page,
      other = String(score.knots) !== String(state.score?.knots); // a flight ends where it leads to
    const keep = window || (state.live ? stage.dates((other && state.goal) || undefined) : [view.start, view.end]);
    Object.assign(state, { mode: view.colour, signs: view.signs, goggles: slotOf(score), chosen: view.event });
    const walker = document.activeElement.closest("#labels > *"),
      drawn = stage.setScore(score, ...keep);
    if (walker && !walker.isConnected) walkOn(walker.dataset.event);
    return drawn.then(() => {
      if (!page.ready) {
        arrive();
        timeline.address.remember();
      }
      legend();
      timeline.controls.show(page.view);
    });
  }

  /** The number of the source through whose goggles the view looks, -1 for none.
   * @type {Timeline["scores"]["slotOf"]} */
  const slotOf = (score) => (score ? score.sources.findIndex((one) => one.id === page.view.goggles) : -1);

  /** A new score makes new labels: who stood on one stands on that of the same event again, else on the plot. */
  function walkOn(event) {
    const number = state.score.staves.findIndex((one) => one.id === event);
    state.focus = number;
    stage.paint();
    give(stage.nodeOf("stave", number), byId("plot"));
  }

  /** The page lives: what arrived with it moves into its regions.
   * @type {Timeline["scores"]["arrive"]} */
  function arrive() {
    const arrival = byId("arrival");
    page.ready = true;
    if (arrival) {
      timeline.regions.take(arrival);
      requestAnimationFrame(() => arrival.remove());
    }
    document.body.classList.add("live");
    timeline.controls.show(page.view);
    root.queueMicrotask(listen);
  }

  /** What a reader did before the page could hear it is done now. */
  const listen = () => timeline.early?.handOn();

  /** Show what the colours and marks of the view mean.
   * @type {Timeline["scores"]["legend"]} */
  function legend() {
    document.body.dataset.colour = page.view.colour;
    if (state.score) timeline.legend.draw(state.score, byId("legend"), page.view);
  }

  /** Call when the picture shows what was asked last.
   * @type {Timeline["scores"]["whenShown"]} */
  function whenShown(call) {
    if (document.body.matches(".waiting")) pending.callers.push(call);
    else call();
  }

  stage.watch((what) => {
    if (what === "settled" || what === "bound") more();
  });

  timeline.scores = { ask, fetchScore, where, received, arrive, legend, slotOf, whenShown };
})(window);
