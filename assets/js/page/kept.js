/* What stays where it was when the server answers: the focus, an open menu, how far something is scrolled.
 *
 * An answer replaces the elements of a region by new ones, and a control that does its work may vanish with it. The focus
 * goes to the control of the same role, else to the first of its group, else to what the region stands for.
 * Most common change: a region is one row of REGIONS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { give, role, same, shown } = timeline.focus;
  /* A region, and where the focus goes when nothing in it can take it: the first of these that is on the screen. */
  const NEXT = ["#plot", "#page-view"],
    STATUS = "#page > .status";
  const REGIONS = { filters: NEXT, panel: ["#panel", ...NEXT], nothing: NEXT };
  const MENUS = "details.menu",
    SCROLLERS = ".chip-row, .menu-sheet";
  let held = null;

  /** Give the focus back if it was in the region and its element is gone or hidden. */
  function restore(region, others) {
    const now = document.activeElement;
    if (!held || held.region !== region || shown(held.node) || (now !== document.body && now !== held.node)) return;
    const { role: wanted, group } = held,
      controls = [...region.querySelectorAll("button, summary, a[href]")];
    const kin = controls.filter((node) => group && node.closest("[role='group']")?.getAttribute("aria-label") === group);
    give(...controls.filter((node) => same(role(node), wanted)), ...kin, ...others.map((one) => document.querySelector(one)));
  }

  /** Keep a region as its reader left it, from now on; `others` take the focus where nothing in it can. */
  function keep(region, others) {
    const left = { region, others, opened: new Set(), scrolled: new Map() };
    const at = (selector, node) => [...region.querySelectorAll(selector)].indexOf(node);
    region.addEventListener(
      "toggle",
      ({ target }) => {
        const number = at(MENUS, target);
        if (number >= 0) left.opened[target.open ? "add" : "delete"](number);
      },
      true,
    );
    region.addEventListener(
      "scroll",
      ({ target }) => {
        const number = at(SCROLLERS, target);
        if (number >= 0) left.scrolled.set(number, [target.scrollLeft, target.scrollTop]);
      },
      true,
    );
    new MutationObserver(() => mend(left)).observe(region, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["hidden"],
    });
  }

  /** Open again what was open, scroll what was scrolled, give the focus back. */
  function mend({ region, others, opened, scrolled }) {
    const menus = region.querySelectorAll(MENUS),
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
  }

  /** @type {Timeline["kept"]["attach"]} */
  function attach() {
    const status = document.querySelector(STATUS),
      regions = new Map([[STATUS, status]]);
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

  timeline.kept = { attach };
})(window);
