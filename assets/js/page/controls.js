/* Controls that show the view: which chip is pressed, which menu row holds, what the search field says.
 *
 * They say themselves which field they are about (`data-toggle`, `data-set`, `data-clear`, `data-needs`, `data-when`).
 * Most common change: another kind of control is one more query here.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  /** Show a view on every control that is on the page. */
  function controls(view) {
    document.querySelectorAll("[data-toggle]").forEach((node) => {
      const [field, value] = split(node.dataset.toggle);
      node.setAttribute("aria-pressed", String([].concat(view[field]).includes(value)));
    });
    document.querySelectorAll("[data-set]").forEach((node) => {
      const [field, value] = split(node.dataset.set),
        on = String(view[field]) === value;
      if (node.getAttribute("role") === "menuitemradio") node.setAttribute("aria-checked", String(on));
      else if (node.hasAttribute("aria-pressed")) node.setAttribute("aria-pressed", String(on));
      else if (on) node.setAttribute("aria-current", "true");
      else node.removeAttribute("aria-current");
    });
    const search = document.getElementById("search");
    if (search && search !== document.activeElement && search.value !== view.q) search.value = view.q;
    document.querySelectorAll("[data-needs='filter']").forEach((node) => {
      node.hidden = !timeline.view.FIELDS.some(
        (row) => row.filters && JSON.stringify(view[row.name]) !== JSON.stringify(row.default),
      );
    });
    document.querySelectorAll("[data-clear]").forEach((node) => {
      const row = timeline.view.FIELDS.find((one) => one.name === node.dataset.clear);
      node.hidden = !row || JSON.stringify(view[row.name]) === JSON.stringify(row.default);
    });
    document.querySelectorAll("[data-when]").forEach((node) => {
      const [field, value] = split(node.dataset.when);
      node.hidden = String(view[field]) !== value;
    });
    if (timeline.table) timeline.table.dress();
  }
  function split(text) {
    const at = text.indexOf(":");
    return [text.slice(0, at), text.slice(at + 1)];
  }

  timeline.controls = controls;
  timeline.split = split;
})(typeof window === "undefined" ? globalThis : window);
