/* The guide in the panel while no event is chosen: closed it stays closed, and the plot has its width.
 *
 * The server is told by a cookie, for the next page. On screens that are not wide it comes only when it is asked for: on narrow
 * ones it would cover the picture, on others take a quarter of it. Most common change: where the focus goes.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const YEAR = 365 * 86400;

  function turn(on) {
    document.body.classList.toggle("without-guide", !on);
    document.body.classList.toggle("with-guide", on);
    document.body.classList.toggle("guide-kept", on);
    document.cookie = `guide=${on ? "on" : "off"};path=/;max-age=${YEAR};samesite=lax`;
    if (on) timeline.focus.give(document.getElementById("panel"));
    else timeline.focus.give(document.querySelector(".open-guide"), document.getElementById("plot"));
  }

  timeline.commands.add({ "close-guide": () => turn(false), "open-guide": () => turn(true) }, { anywhere: true });
})(window);
