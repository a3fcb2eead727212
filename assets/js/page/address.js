/* The address: the view stands in it, and Back and Forward lead through the views.
 *
 * Most common change: which moves are steps of the history (`leap` is one, `remember` none).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, asking, store } = timeline,
    { page } = timeline.pageState;
  const ADDRESS_WAIT = 250,
    STATUS_WAIT = 300;
  let writing = 0,
    seeing = 0;

  /** Write the view into the address, as a new step of the history or in place of the last.
   * @type {Timeline["address"]["write"]} */
  function write(push) {
    root.clearTimeout(writing);
    asking.keep(timeline.view.write(page.view), push);
  }
  function writeSoon() {
    root.clearTimeout(writing);
    writing = root.setTimeout(() => write(false), ADDRESS_WAIT);
  }

  /** A window of the sheet as the address holds it. */
  const ends = (window) =>
    timeline.view.ends(window, stage.state.score.home, stage.state.width, timeline.tempo.of(stage.state.score));

  /** The server is told which window is seen, and through whose goggles.
   * @type {Timeline["address"]["saw"]} */
  const saw = () => store("seen", { from: page.view.start, to: page.view.end, goggles: page.view.goggles });

  /** The window goes into the address.
   * @type {Timeline["address"]["remember"]} */
  function remember() {
    page.view = { ...page.view, ...ends([stage.state.a, stage.state.b]) };
    writeSoon();
    root.clearTimeout(seeing);
    seeing = root.setTimeout(saw, STATUS_WAIT);
  }

  /** Fly to a window of the sheet in one leap, which Back undoes; what moves step by step has no place of its own in the history.
   * @type {Timeline["address"]["leap"]} */
  function leap(a, b) {
    write(false);
    page.view = { ...page.view, ...ends([a, b]) };
    write(true);
    return stage.flyTo(a, b);
  }

  timeline.address = { write, saw, remember, leap };
})(window);
