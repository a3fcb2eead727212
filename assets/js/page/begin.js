/* The beginning: as soon as the page's parts are there everybody takes them, and the score that came with the page is drawn.
 *
 * The last of the page's scripts, so that whoever watches does so by now. Most common change: what else must be there before the first score.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, store, scores, address } = timeline,
    { page, tell } = timeline.pageState,
    { say, leap } = timeline.page,
    { element } = timeline.elements;
  const RESIZED_WAIT = 80;
  const byId = (id) => document.getElementById(id);
  let begun = false,
    sizing = 0;

  function begin() {
    if (!stage.mount()) return requestAnimationFrame(begin);
    if (begun) return;
    begun = true;
    document.documentElement.classList.add("scripted");
    timeline.search.attach();
    show();
    timeline.hover.attach();
    timeline.gestures.attach({ leap });
    timeline.shelf.attach();
    timeline.overview.create(byId("overview"), { leap, say });
    timeline.kept.attach();
    if (page.view.theme) document.documentElement.dataset.theme = page.view.theme;
    tell("begun");
    document.fonts.ready.then(firstScore);
    new ResizeObserver(resized).observe(byId("plot"));
    root.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => stage.repaintTheme());
  }

  /** What style sheets must know of the view. */
  function show() {
    document.body.dataset.view = page.view.view;
    document.body.classList.toggle("with-panel", Boolean(page.view.event));
  }

  /** The score that came with the page serves when the plot has the size it was made for. */
  function firstScore() {
    const inline = byId("first-score"),
      first = inline ? JSON.parse(inline.textContent) : null,
      [width, height] = stage.measure();
    if (first) adopt(first.view);
    if (page.view.event) store("chosen", page.view.event);
    if (!width || !height) scores.arrive(); // a room stands in the place of the plot
    if (first && first.asked.width === width && first.asked.height === height) {
      page.asked = { ...first.asked };
      store("asked", { query: first.asked.query });
      address.saw();
      return scores.received(first.score, JSON.stringify(first.asked));
    }
    address.saw();
    scores.ask();
  }

  /** The server read the same address and knows the data: what it left out of it does not hold. */
  function adopt(query) {
    page.view = timeline.view.read(query);
    show();
    address.write(false);
    const messages = byId("messages");
    if (messages) messages.append(closer(messages));
  }

  /** A button that closes the server's messages. */
  function closer(messages) {
    const close = element("button", "link", "Close");
    close.type = "button";
    close.addEventListener("click", () => {
      messages.remove();
      timeline.focus.give(byId("plot"), byId("page-view"));
    });
    return close;
  }

  function resized() {
    if (!stage.state.live && !page.ready) return;
    root.clearTimeout(sizing);
    sizing = root.setTimeout(scores.ask, RESIZED_WAIT);
  }

  begin();
})(window);
