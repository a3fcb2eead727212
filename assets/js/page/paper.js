/* Paper: what is printed is the whole view as a document, which the server makes (timeline/export/printed.py).
 *
 * It is asked for at the moment of printing, in one go, since a browser waits for nothing else then. A file without a
 * server, and a page whose server is gone, print what stands on the page, made as wide as the paper; assets/css/print.css says
 * how both look. Most common change: what of the reader's own choices the document takes over, in `dressed`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const WIDE = 700;
  let before = null;

  /** The address of the document of a view. */
  function addressOf(view) {
    const query = timeline.view.write({ ...view, present: false, scene: 0, theme: "" });
    return query ? `print?${query}` : "print";
  }

  /** The document of a view, or null where nobody makes one. */
  function brought(view) {
    const made = timeline.asking.paper(addressOf(view));
    return made ? made.querySelector(".printed") : null;
  }

  /** A document with the reader's columns, order of rows and list of keys. */
  function dressed(paper) {
    const table = paper.querySelector("table.claims"),
      { state } = timeline.table;
    if (table && state.hidden) table.dataset.hide = [...state.hidden].join(" ");
    if (table) timeline.table.put(table);
    timeline.rooms.complete(paper);
    return paper;
  }

  function begins() {
    if (before) return;
    const { documentElement: html, body } = document,
      { page } = timeline.page,
      stage = document.getElementById("stage");
    before = { theme: html.dataset.theme, folded: [] };
    const paper = brought(page.view);
    html.dataset.theme = "print";
    if (paper) {
      body.append(dressed(paper));
      body.classList.add("on-paper");
      return;
    }
    before.folded = [...document.querySelectorAll("#page-view details:not([open], .menu), #panel details:not([open])")];
    before.folded.forEach((node) => {
      node.open = true;
    });
    if (stage?.offsetWidth) {
      stage.style.setProperty("--wide", `${stage.offsetWidth}px`);
      stage.style.setProperty("--high", `${stage.offsetHeight}px`);
      stage.style.setProperty("--shrunk", Math.min(1, WIDE / stage.offsetWidth));
      timeline.stage.repaintTheme();
    }
  }

  function ends() {
    if (!before) return;
    const { documentElement: html, body } = document,
      { theme, folded } = before;
    before = null;
    if (theme) html.dataset.theme = theme;
    else delete html.dataset.theme;
    folded.forEach((node) => {
      node.open = false;
    });
    if (!body.classList.contains("on-paper")) return timeline.stage.repaintTheme();
    body.classList.remove("on-paper");
    document.querySelectorAll("body > .printed").forEach((node) => node.remove());
  }

  timeline.paper = { addressOf };
  timeline.commands.add({ print: () => root.print() });
  root.addEventListener("beforeprint", begins);
  root.addEventListener("afterprint", ends);
})(window);
