/* The drawer of a small screen: what the one button of its header opens (assets/css/page.css shows it). It closes by Escape, and
 * when a view has been chosen in it or something has been searched for; a filter leaves it open for the next one.
 *
 * Most common change: what else closes it, in `begin`.
 */
(() => {
  "use strict";
  const open = () => document.querySelector("#page .drawer[open]");

  function close(keepsFocus) {
    const drawer = open(),
      summary = drawer?.querySelector("summary");
    if (!drawer || !summary.offsetWidth) return false;
    drawer.open = false;
    if (!keepsFocus) summary.focus();
    return true;
  }

  function begin() {
    document.addEventListener(
      "keydown",
      (event) => {
        const within = event.key === "Escape" && event.target.closest && event.target.closest(".header, .filters");
        if (!within || event.target.closest(".menu[open], .search-box") || !close()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
    document.addEventListener("click", (event) => {
      if (event.target.closest(".header .views .view-button")) close();
    });
    document.addEventListener("focusin", (event) => {
      if (event.target.closest("#page .search-box")) close(true);
    });
  }

  begin();
})();
