/* What stays where it was when the server answers: the focus, an open menu, how far something is scrolled.
 *
 * An answer replaces the elements of a region by new ones, and a control that does its work may vanish with it. The focus
 * goes to the control of the same role, else to the first of its group, else to what the region stands for.
 * Most common change: a region is one row of REGIONS, a role one attribute of ROLES.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  /* A region, and where the focus goes when nothing in it can take it: the first of these that is on the screen. */
  const NEXT = ["#plot", "#page-view"],
    STATUS = "#page > .status";
  const REGIONS = { filters: NEXT, panel: ["#panel", ...NEXT], nothing: NEXT };
  const ROLES = ["step", "toggle", "set", "clear", "do", "export", "event"];
  const SCROLLERS = ".chip-row, .menu-sheet";
  let held = null;

  /** What a control is for, however often it is made anew: {name, value} of the first attribute that says so. */
  function role(node) {
    if (node.matches("summary")) return { name: "", value: node.closest("details").className };
    const name = ROLES.find((one) => node.dataset[one] !== undefined);
    return name ? { name, value: node.dataset[name] } : null;
  }
  const same = (one, two) => Boolean(one && two) && one.name === two.name && one.value === two.value;
  const shown = (node) => node.isConnected && !node.hidden && node.getClientRects().length > 0;

  /** Give the focus to the first of these that is on the screen. */
  const focus = (...nodes) => nodes.some(take);
  function take(node) {
    if (!node || !shown(node)) return false;
    node.focus({ preventScroll: true });
    return document.activeElement === node;
  }

  /** Give the focus back if it was in the region and its element is gone or hidden. */
  function restore(region, others) {
    const now = document.activeElement;
    if (!held || held.region !== region || shown(held.node) || (now !== document.body && now !== held.node)) return;
    const { role: wanted, group } = held,
      controls = [...region.querySelectorAll("button, summary, a[href]")];
    const kin = controls.filter((node) => group && node.closest("[role='group']")?.getAttribute("aria-label") === group);
    focus(...controls.filter((node) => same(role(node), wanted)), ...kin, ...others.map((one) => document.querySelector(one)));
  }

  function keep(region, others) {
    const opened = new Set(),
      scrolled = new Map();
    const at = (selector, node) => [...region.querySelectorAll(selector)].indexOf(node);
    region.addEventListener(
      "toggle",
      (event) => {
        const number = at("details.menu", event.target);
        if (number >= 0) opened[event.target.open ? "add" : "delete"](number);
      },
      true,
    );
    region.addEventListener(
      "scroll",
      (event) => {
        const number = at(SCROLLERS, event.target);
        if (number >= 0) scrolled.set(number, [event.target.scrollLeft, event.target.scrollTop]);
      },
      true,
    );
    const mend = () => {
      const menus = region.querySelectorAll("details.menu"),
        scrollers = region.querySelectorAll(SCROLLERS);
      opened.forEach((number) => {
        if (!menus[number] || menus[number].open) return;
        menus[number].open = true;
        timeline.menus.place(menus[number]);
      });
      scrolled.forEach(([left, top], number) => {
        if (scrollers[number]) scrollers[number].scrollTo(left, top);
      });
      restore(region, others);
    };
    new MutationObserver(mend).observe(region, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
  }

  function attach() {
    const status = document.querySelector(STATUS),
      regions = new Map(
        Object.keys(REGIONS)
          .map((id) => [id, null])
          .concat([[STATUS, status]]),
      );
    keep(status, NEXT);
    for (const [id, others] of Object.entries(REGIONS))
      timeline.regions.bind(id, (region) => {
        regions.set(id, region);
        keep(region, others);
      });
    document.addEventListener("focusin", ({ target }) => {
      const found = [...regions.values()].find((region) => region && region !== target && region.contains(target));
      const group = target.closest("[role='group']");
      held = found ? { region: found, node: target, role: role(target), group: group?.getAttribute("aria-label") } : null;
    });
    /* A reader who clicks beside everything has left; an element that was replaced is gone a moment later. */
    document.addEventListener("focusout", ({ target, relatedTarget }) => {
      if (!relatedTarget)
        root.setTimeout(() => {
          if (held && held.node === target && shown(target) && document.activeElement !== target) held = null;
        }, 0);
    });
  }

  timeline.kept = { attach, focus, role, same };
})(typeof window === "undefined" ? globalThis : window);
