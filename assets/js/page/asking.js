/* Asking: all that the page asks of anybody. A server answers; in a file without one another does (offline/offline.js).
 *
 * Where the page lives (the address line), scores, what a search finds, documents for paper, and to whom it tells what is looked at. Most
 * common change: another question is one more row, for the file one more in offline/offline.js.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  /** The JSON at an address; throws where the server does not answer well. */
  async function json(address, signal) {
    const answer = await fetch(address, { signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  }

  /** The document at an address, in one go: while a browser prints it waits for nothing else; null where nobody makes one. */
  function document_(address) {
    const asked = new XMLHttpRequest();
    try {
      asked.open("GET", address, false);
      asked.send();
    } catch {
      return null;
    }
    return asked.status === 200 ? new DOMParser().parseFromString(asked.responseText, "text/html") : null;
  }

  const asking = {
    /** Whether somebody makes files of a view. */
    files: true,
    /** The query of the address line. */
    query: () => root.location.search,
    /** Keep a query in the address line, as a new step of the history or in place of the last. */
    keep(query, push) {
      const { pathname, search } = root.location,
        url = pathname + (query ? `?${query}` : "");
      if (url !== pathname + search) root.history[push ? "pushState" : "replaceState"]({ query }, "", url);
    },
    /** The score for {query, width, height, …}; may be given up by the signal. */
    score: (asked, signal) => json(`score?${new URLSearchParams(asked)}`, signal),
    /** What a search finds, as rows to list; null where nobody lists. */
    found: (query, signal) => json(`found?${new URLSearchParams({ query })}`, signal),
    /** The document of a view for paper, or null. */
    paper: document_,
    /** Whether somebody hears what the page tells: Dash's own script comes later than the page's. */
    hears: () => Boolean(root.dash_clientside.set_props && document.getElementById("told")),
    /** Tell what is asked, chosen and seen; Dash calls `timeline.answered`, another returns a promise of the number that is answered. */
    tell: (message) => root.dash_clientside.set_props("told", { "data-value": JSON.stringify(message) }),
  };

  /** Let another answer in the server's place: functions of the same names.
   * @type {Timeline["asking"]["answers"]} */
  const answers = (other) => Object.assign(asking, other);

  timeline.asking = Object.assign(asking, { answers });
})(window);
