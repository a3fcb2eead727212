/* Controls that show the view: which chip is pressed, which menu row holds, what the search field says.
 *
 * They say themselves which field they are about (`data-toggle`, `data-set`, `data-clear`, `data-needs`, `data-when`).
 * Most common change: another kind of control is one more query here.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  const others = [];

  /** Show a view on every control that is on the page.
   * @type {Timeline["controls"]["show"]} */
  function show(view) {
    for (const [name, shows] of Object.entries(SHOWN)) {
      for (const node of document.querySelectorAll(`[data-${name}]`)) shows(node, node.dataset[name], view);
    }
    const search = document.getElementById("search");
    if (search && search !== document.activeElement && search.value !== view.q) search.value = view.q;
    others.forEach((other) => other(view));
  }

  /** By the attribute that says which field it is about: how an element shows the view. */
  const SHOWN = { toggle: toggled, set: chosen, needs: needed, clear: cleared, when: timely };

  function toggled(node, said, view) {
    const [field, value] = split(said);
    node.setAttribute("aria-pressed", String([].concat(view[field]).includes(value)));
  }

  function chosen(node, said, view) {
    const [field, value] = split(said),
      on = String(view[field]) === value;
    if (node.getAttribute("role") === "menuitemradio") node.setAttribute("aria-checked", String(on));
    else if (node.hasAttribute("aria-pressed")) node.setAttribute("aria-pressed", String(on));
    else if (on) node.setAttribute("aria-current", "true");
    else node.removeAttribute("aria-current");
  }

  /** Whether a field of the view is not as it is by itself. */
  const differs = (row, view) => JSON.stringify(view[row.name]) !== JSON.stringify(row.default);

  function needed(node, said, view) {
    if (said === "filter") node.hidden = !timeline.view.FIELDS.some((row) => row.filters && differs(row, view));
  }

  function cleared(node, said, view) {
    const row = timeline.view.FIELDS.find((one) => one.name === said);
    node.hidden = !row || !differs(row, view);
  }

  function timely(node, said, view) {
    const [field, value] = split(said);
    node.hidden = String(view[field]) !== value;
  }

  /** "field:value" as [field, value].
   * @type {Timeline["controls"]["split"]} */
  function split(text) {
    const at = text.indexOf(":");
    return [text.slice(0, at), text.slice(at + 1)];
  }

  /** Whoever else shows the view is called with it, too.
   * @type {Timeline["controls"]["also"]} */
  const also = (other) => others.push(other);

  timeline.controls = { show, also, split };
})(window);
