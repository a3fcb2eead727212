/* The start: the page's scripts run in their order, but only after the picture that came with the page has been painted.
 *
 * The server sends them as inert elements (timeline/server.py), so that no download stands in the picture's way, and this
 * one within the page. Dash's own start comes last.
 */
(function () {
  "use strict";
  const list = [...document.querySelectorAll("script.later")].map((script) => script.getAttribute("src"));
  const begin = () => {
    let left = list.length;
    for (const src of list) {
      const script = document.createElement("script");
      script.src = src;
      script.async = false;
      script.onload = script.onerror = () => { if (--left === 0) new window.DashRenderer(); };
      document.body.append(script);
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin, 0)));
})();
