"use strict";
/* Put into every page before its own scripts: notes when events can be seen and when gestures work, and measures
 * zooms and frames. Times are milliseconds since the navigation began. The page's own hook is `window.__bench`.
 */
(() => {
  const seen = { painted: null, live: null };
  const hook = () => window.__bench;
  const pictured = () => Boolean(document.querySelector("#arrival [data-event]")) || Boolean(hook()?.ready());

  /** Called in a frame: resolves when that frame has been drawn. */
  const drawn = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  function note(name) {
    seen[name] = 0;
    drawn().then((at) => {
      seen[name] = at;
      performance.mark(`bench ${name}`);
    });
  }
  function look() {
    if (seen.painted === null && document.body && pictured()) note("painted");
    if (seen.live === null && hook() && hook().live()) note("live");
    else requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  /** When the first event was painted, or null while that is not known. */
  function painted() {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return seen.painted ? Math.max(seen.painted, paint ? paint.startTime : 0) : null;
  }

  /** When the first event was painted and when gestures worked, or null while that is not known. */
  function opened() {
    if (!seen.painted || !seen.live) return null;
    const [navigation] = performance.getEntriesByType("navigation");
    return {
      painted: painted(),
      live: seen.live,
      asked: navigation.requestStart,
      answered: navigation.responseStart,
      received: navigation.responseEnd,
    };
  }

  /** Milliseconds that each zoom to a window [a, b] (ms since 1970) takes, until it and all in it are drawn. */
  async function zooms(windows, patience) {
    const took = [];
    for (const [a, b] of windows) {
      await frame();
      await drawn();
      const start = performance.now();
      performance.mark("bench zoom");
      await hook().zoomTo(a, b);
      while (!hook().settled(a, b) && performance.now() - start < patience) await frame();
      if (!hook().settled(a, b)) throw new Error(`the window ${a} to ${b} was never settled`);
      await frame();
      took.push((await drawn()) - start);
      performance.mark("bench zoomed");
    }
    return took;
  }

  /** What is seen in a window [a, b], or where "Zoom to it" leads for an event's id: names, marks and counts, once all of it is drawn. */
  async function visit(where, patience) {
    const start = performance.now();
    const rests = () => hook().settled(...hook().visibleRange()) && !document.body.matches(".waiting");
    await (typeof where === "string" ? hook().zoomToEvent(where) : hook().zoomTo(...where));
    await frame(); // a panel that opened has made the plot narrower, and another score is asked for
    await frame();
    while (!rests() && performance.now() - start < patience) await frame();
    if (!rests()) throw new Error(`never at rest: ${where}`);
    return { counts: hook().counts(), marks: hook().marks(), labels: hook().labels() };
  }

  /* Frames between start and stop, as the browser hands them out. */
  let counting = null;
  const frames = {
    start() {
      const own = [];
      counting = own;
      const count = (stamp) => {
        own.push(stamp);
        if (counting === own) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    },
    stop() {
      const stamps = counting || [];
      counting = null;
      return stamps.slice(1).map((stamp, at) => stamp - stamps[at]);
    },
  };

  window.__watch = { painted, opened, zooms, visit, frames };
})();
