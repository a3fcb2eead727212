/* The state of the page: the one view that is looked at, what has been asked for it and what came; and who is told when it changes.
 *
 * Watchers are called with what happens and the view before: "begun" (the page's parts are there, no score yet), "changing" (the view is
 * another one, the server has not yet been asked), "changed" (it has). Most common change: none here.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const page = {
    view: timeline.view.read(timeline.asking.query()),
    asked: null,
    score: null,
    answers: "",
    room: 1,
    ready: false,
    words: "",
  };
  const watchers = [];

  /** Call a watcher from now on.
   * @type {Timeline["pageState"]["watch"]} */
  const watch = (watcher) => watchers.push(watcher);
  /** @type {Timeline["pageState"]["tell"]} */
  const tell = (what, before = page.view) => watchers.forEach((watcher) => watcher(what, before));

  timeline.pageState = { page, watch, tell };
})(window);
