/* The page: one view, kept in the address; what is clicked changes the view, and the view changes what is seen.
 *
 * Whoever wants to hear of it watches (`page.watch`, page/state.js): the page calls neither keys nor presenting by name. Most common change:
 * what is to be done where a field of the view changes, a row of CHANGES.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, store, address, scores } = timeline,
    { page, watch, tell } = timeline.pageState,
    { say } = timeline.note;

  /** Change the view: fields that differ are applied to the page, the address and, where it must know, the server.
   * @type {Timeline["page"]["change"]} */
  function change(fields, { push = true } = {}) {
    const before = page.view;
    page.view = timeline.view.changed(before, fields);
    apply(before);
    address.write(push);
  }

  /** Go to the view of an address, as a link or Back does.
   * @type {Timeline["page"]["go"]} */
  function go(query, push = true) {
    const before = page.view;
    page.view = timeline.view.read(query);
    apply(before);
    address.write(push);
  }

  /* What is done where one of these fields differs, in this order. */
  const CHANGES = [
    [["theme"], theme],
    [["colour", "goggles", "signs"], look],
    [["goggles"], address.saw],
    [["event"], chosen],
    [["present", "view"], timeline.hover.hide],
    [["view"], room],
    [["start", "end"], fly],
  ];

  function apply(before) {
    const differs = (name) => JSON.stringify(before[name]) !== JSON.stringify(page.view[name]);
    for (const [fields, does] of CHANGES) if (fields.some(differs)) does();
    tell("changing", before);
    scores.ask();
    timeline.controls.show(page.view);
    tell("changed", before);
  }

  function theme() {
    if (page.view.theme) document.documentElement.dataset.theme = page.view.theme;
    else delete document.documentElement.dataset.theme;
    stage.repaintTheme();
  }
  function look() {
    stage.setLook({ mode: page.view.colour, signs: page.view.signs, goggles: scores.slotOf(stage.state.score) });
    scores.legend();
  }
  function chosen() {
    const { score, live } = stage.state,
      { event } = page.view,
      lies = !event || !score?.held || score.staves.some((one) => one.id === event);
    stage.choose(event);
    if (live && !lies) scores.fetchScore(page.asked, scores.where(), true); // an excerpt without it
    document.body.classList.toggle("with-panel", Boolean(event));
    document.body.classList.remove("with-guide");
    store("chosen", event);
  }
  function room() {
    document.body.dataset.view = page.view.view;
  }
  function fly() {
    if (stage.state.live) stage.flyTo(...stage.onSheet(page.view.start, page.view.end));
  }

  /** The window in words, in the header of the plot. */
  function words() {
    const node = document.getElementById("window-words"),
      text = timeline.days.span(...stage.dates());
    if (!node || page.words === text) return;
    page.words = text;
    node.textContent = text;
  }

  root.addEventListener("popstate", () => go(timeline.asking.query(), false));
  stage.watch((what, state) => {
    if (what === "chosen" && state.chosen !== page.view.event) change({ event: state.chosen });
    if (what === "window") words();
    if (what === "settled" && page.ready) address.remember();
  });

  timeline.page = { page, change, go, watch, say, leap: address.leap, whenShown: scores.whenShown };
})(window);
