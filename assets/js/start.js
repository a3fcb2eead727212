/* The start: the page's scripts run in their order, but only after the picture that came with the page has been painted.
 *
 * The server sends them as inert elements (timeline/server/app.py), so that no download stands in the picture's way, and this
 * one within the page. The page's own come first: it can be used before Dash, which comes when they have run and drawn.
 */
(() => {
  "use strict";
  const list = [...document.querySelectorAll("script.later")].map((script) => script.getAttribute("src"));
  const dash = list.filter((src) => src.startsWith("/_dash")),
    own = list.filter((src) => !dash.includes(src));
  const later = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then, 0)));
  const run = (sources, then) => {
    let left = sources.length;
    for (const src of sources) {
      const script = document.createElement("script");
      script.src = src;
      script.async = false;
      script.onload = script.onerror = () => {
        if (--left === 0) then();
      };
      document.body.append(script);
    }
  };
  later(() => run(own, () => later(() => run(dash, () => new window.DashRenderer()))));
})();
