/* The regions that the server's answers fill: what arrived stands in them until the first answer, then Dash's own elements do.
 *
 * The page comes as markup and is used before Dash has begun. Dash makes its regions apart (timeline/layout.py's `regions`) and,
 * once they are filled, each takes the place and the name of the page's own. Most common change: what a reader did in the
 * meantime and must find again, in `carry`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const NEW = "new-",
    HANDLED = "button, summary, a[href], input",
    SCROLLED = ".claims-scroller, .scroller, .chip-row, .menu-sheet";
  const watched = [];
  const byId = (id) => document.getElementById(id);

  /** Call with the element of a region, now and whenever another takes its place. */
  function bind(id, call) {
    watched.push([id, call]);
    if (byId(id)) call(byId(id));
  }

  /** What arrived with the page moves into the regions of the live one, so that nothing is blank until the first answer. */
  function take(arrival) {
    const from = { filters: ".filters", panel: ".panel", "page-view": ".page-view" };
    for (const [id, selector] of Object.entries(from)) {
      const region = byId(id),
        came = arrival.querySelector(selector);
      if (region && came) region.replaceChildren(...came.childNodes);
    }
    const said = arrival.querySelector(".status > span");
    if (said) byId("status-words").textContent = said.textContent;
  }

  /** Dash's regions take their places, once, as soon as the first answer stands in them. */
  function adopt() {
    const fresh = [...document.querySelectorAll(`[id^=${NEW}]`)],
      blank = fresh.filter((node) => !node.hasChildNodes());
    const room = timeline.page.page.view.view !== "timeline";
    if (blank.some(({ id }) => id !== `${NEW}nothing` && (room || id !== `${NEW}page-view`)))
      return root.requestAnimationFrame(adopt);
    for (const node of fresh) {
      const old = byId(node.id.slice(NEW.length)),
        kept = carry(old, node);
      node.id = old.id;
      old.replaceWith(node);
      watched.filter(([id]) => id === node.id).forEach(([, call]) => call(node));
      kept();
    }
    timeline.controls(timeline.page.page.view);
  }

  /** What is open, how far it is scrolled and where the focus is: read from one element, given back to the other. */
  function carry(old, node) {
    const { role, same } = timeline.kept,
      all = (region, selector) => [...region.querySelectorAll(selector)];
    const was = document.activeElement,
      at = all(old, HANDLED).indexOf(was),
      wanted = at >= 0 ? role(was) : null;
    const open = all(old, "details").map((one) => one.open),
      self = was === old;
    const scrollers = (region) => [region, ...all(region, SCROLLED)],
      scrolled = scrollers(old).map((one) => [one.scrollLeft, one.scrollTop]);
    return () => {
      all(node, "details").forEach((one, number) => {
        if (open[number] !== undefined && one.open !== open[number]) one.open = open[number];
      });
      scrollers(node).forEach((one, number) => one.scrollTo(...(scrolled[number] || [0, 0])));
      const focused = self ? node : all(node, HANDLED).find((one) => same(role(one), wanted)) || all(node, HANDLED)[at];
      if (focused) focused.focus({ preventScroll: true });
    };
  }

  timeline.regions = { bind, take, adopt };
})(typeof window === "undefined" ? globalThis : window);
