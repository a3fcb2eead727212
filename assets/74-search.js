/* The search field: what is typed is searched for a moment later.
 *
 * Dash's own elements have no such field, so it is made here, in the place that timeline/layout.py leaves for it.
 * Most common change: how long a pause in typing must be (WAIT).
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const WAIT = 220, LONGEST = 200;
  let field = null, page = null, change = null, typing = 0;

  /** Search for what stands in the field, at once. */
  function seek() {
    root.clearTimeout(typing);
    const q = timeline.view.wellFormed([...field.value].slice(0, LONGEST).join(""));
    if (q !== page.view.q) change({ q }, { push: !page.view.q });
  }

  /** Make the field; `change` of 80-page.js changes the view. */
  function attach(thePage, theChange) {
    const host = document.getElementById("search-field");
    page = thePage;
    change = theChange;
    field = document.createElement("input");
    Object.assign(field, { id: "search", type: "search", placeholder: host.dataset.placeholder, autocomplete: "off", maxLength: LONGEST, value: page.view.q });
    field.setAttribute("aria-label", host.dataset.placeholder);
    field.spellcheck = false;
    field.addEventListener("input", () => {
      root.clearTimeout(typing);
      typing = root.setTimeout(seek, WAIT);
    });
    host.replaceChildren(field);
  }

  timeline.search = { attach, seek };
})(typeof window === "undefined" ? globalThis : window);
