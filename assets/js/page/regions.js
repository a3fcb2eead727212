/* The regions that the server's answers fill: what arrived stands in them until the first answer, then Dash's own elements do.
 *
 * The page comes as markup and is used before Dash has begun. Dash makes its regions apart (timeline/page/frame.py's `regions`) and,
 * once they are filled, each takes the place and the name of the page's own. Most common change: what a reader did in the
 * meantime and must find again, in `leftIn`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { role, same } = timeline.focus;
  const NEW = "new-",
    HANDLED = "button, summary, a[href], input",
    SCROLLED = ".claims-scroller, .scroller, .chip-row, .menu-sheet";
  const watched = [];
  const byId = (id) => document.getElementById(id);

  /** Call with the element of a region, now and whenever another takes its place.
   * @type {Timeline["regions"]["bind"]} */
  function bind(id, call) {
    watched.push([id, call]);
    if (byId(id)) call(byId(id));
  }

  /** What arrived with the page moves into the regions of the live one, so that nothing is blank until the first answer.
   * @type {Timeline["regions"]["take"]} */
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

  /** Dash's regions take their places, once, as soon as the first answer stands in them.
   * @type {Timeline["regions"]["adopt"]} */
  function adopt() {
    const fresh = [...document.querySelectorAll(`[id^=${NEW}]`)],
      blank = fresh.filter((node) => !node.hasChildNodes());
    const { view } = timeline.pageState.page,
      room = view.view !== "timeline";
    if (blank.some(({ id }) => id !== `${NEW}nothing` && (room || id !== `${NEW}page-view`)))
      return root.requestAnimationFrame(adopt);
    for (const node of fresh) {
      const old = byId(node.id.slice(NEW.length)),
        left = leftIn(old);
      node.id = old.id;
      old.replaceWith(node);
      watched.filter(([id]) => id === node.id).forEach(([, call]) => call(node));
      leave(node, left);
    }
    timeline.controls.show(view);
  }

  const all = (region, selector) => [...region.querySelectorAll(selector)];
  const scrollers = (region) => [region, ...all(region, SCROLLED)];

  /** How a reader left a region: what is open, how far it is scrolled, where the focus is. */
  function leftIn(region) {
    const focused = document.activeElement,
      at = all(region, HANDLED).indexOf(focused);
    return {
      open: all(region, "details").map((one) => one.open),
      scrolled: scrollers(region).map((one) => [one.scrollLeft, one.scrollTop]),
      self: focused === region,
      at,
      wanted: at >= 0 ? role(focused) : null,
    };
  }

  /** Leave another region so. */
  function leave(region, { open, scrolled, self, at, wanted }) {
    all(region, "details").forEach((one, number) => {
      if (open[number] !== undefined && one.open !== open[number]) one.open = open[number];
    });
    scrollers(region).forEach((one, number) => one.scrollTo(...(scrolled[number] || [0, 0])));
    const handled = all(region, HANDLED),
      focused = self ? region : handled.find((one) => same(role(one), wanted)) || handled[at];
    if (focused) focused.focus({ preventScroll: true });
  }

  timeline.regions = { bind, take, adopt };
})(window);
