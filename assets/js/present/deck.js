/* The deck: the scenes that came with the page as JSON (#scenes), and the one that is shown by the number in the view.
 *
 * Most common change: what of an event that was chosen by hand stands beside the picture (`eventOf`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { state } = timeline.stage,
    { page } = timeline.page;
  let known = null;

  /** {title, scenes, sources}; without a deck there is no scene, and the view on the screen is presented alone. */
  function deck() {
    const node = document.getElementById("scenes");
    if (!known && node) known = JSON.parse(node.textContent);
    return known || { title: document.title, scenes: [], sources: [] };
  }
  const scenes = () => deck().scenes;
  /** The number of the scene that is shown, from 1; 0 for none. */
  const number = () => Math.min(page.view.scene, scenes().length);

  /** The address of a view but for how it is shown. */
  const bare = (view) => timeline.view.write(view, (row) => !["present", "scene", "theme"].includes(row.name));
  /** The place of the scene whose view is on the screen; -1 for none. */
  const here = () => scenes().findIndex((scene) => bare(timeline.view.read(scene.query)) === bare(page.view));

  /** What the slide shows now: {title, note, event, sources, place, spoken, next}. */
  function shown() {
    const at = number(),
      scene = scenes()[at - 1],
      { title, sources } = deck(),
      count = scenes().length;
    return {
      title: scene ? scene.title : title,
      note: scene ? scene.note : windowWords(),
      event: eventOf(scene),
      sources: sources.length || !state.score ? sources : state.score.sources,
      place: scene ? `${at} / ${count}` : "",
      spoken: scene ? `Scene ${at} of ${count}` : "",
      next: scenes()[at] ? scenes()[at].title : "",
    };
  }
  const windowWords = () => (state.live ? timeline.days.span(...timeline.stage.dates()) : "");

  /** The chosen event: from the scene, or from its stave where it was chosen by hand; null without. */
  function eventOf(scene) {
    const id = page.view.event;
    if (scene?.event && scene.event.id === id) return scene.event;
    const stave = id && state.score ? state.score.staves.find((one) => one.id === id) : null;
    return stave ? ofStave(stave) : null;
  }

  /** An event from its stave, the same each time: a slide that shows it need not be made anew. */
  const made = new WeakMap();
  function ofStave(stave) {
    if (!made.has(stave)) {
      const { id, title, verdict, sign } = stave,
        lines = stave.lines.map(([slot, stance, text, words]) => ({ slot, stance, text, words, figures: [] }));
      made.set(stave, { id, title, verdict, sign, gap: 0, lines });
    }
    return made.get(stave);
  }

  timeline.deck = { scenes, number, bare, here, shown };
})(window);
