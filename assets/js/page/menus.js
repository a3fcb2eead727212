/* Menus: an open one stands within the window, and closes when the focus or a click leaves it.
 *
 * On narrow and on low windows page.css makes every sheet one that rises from the lower edge; elsewhere a sheet hangs
 * from its button, and is moved aside here as far as it would run off. Most common change: how near to the edge (EDGE).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const EDGE = 8,
    LEAST = 160;

  /** How far a sheet moves aside, and how high it may be, to stand within a window: {aside, room} in pixels. */
  function within(sheet, window) {
    const over = Math.max(0, sheet.right - (window.width - EDGE));
    return { aside: Math.max(EDGE - sheet.left, -over), room: Math.max(LEAST, window.height - EDGE - sheet.top) };
  }

  function place(menu) {
    const sheet = menu.querySelector(".menu-sheet");
    if (!sheet) return;
    sheet.style.removeProperty("--aside");
    const { left, right, top } = sheet.getBoundingClientRect(),
      { clientWidth: width } = document.documentElement;
    const fits = left >= 0 && right <= width,
      { aside, room } = within({ left, right, top }, { width, height: root.innerHeight });
    if (!fits) sheet.style.setProperty("--aside", `${aside}px`);
    sheet.style.setProperty("--room", `${room}px`);
  }

  const open = () => document.querySelectorAll("details.menu[open]");
  const isMenu = (node) => Boolean(node.matches) && node.matches("details.menu");
  document.addEventListener(
    "toggle",
    (event) => {
      if (isMenu(event.target) && event.target.open) place(event.target);
    },
    true,
  );
  root.addEventListener("resize", () => open().forEach(place));
  document.addEventListener("pointerdown", (event) =>
    open().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    }),
  );
  document.addEventListener("focusout", (event) => {
    const menu = event.target.closest?.("details.menu[open]");
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });

  timeline.menus = { within, place };
})(window);
