/* The shelf: a list of events that have no place in the picture, those of a band that no source dates, and those that wait in a chip.
 *
 * Most common change: what a row of the list says (`row`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element } = timeline.elements,
    { stage } = timeline,
    { state } = stage;
  let list = null;

  /** List the undated events of a band. */
  function undated(band) {
    const shelf = state.score.shelves.find((one) => one.band === band);
    show([state.score.bands[band], "without a date"].filter(Boolean).join(", "), shelf.told, shelf.count);
  }

  /** List the events that wait in a chip. */
  function waiting(chip) {
    const { score } = state,
      events = chip.keys.map((number) => score.staves[number]).map((one) => [one.id, one.title, one.verdict]);
    show([score.bands[chip.band], "more in this window"].filter(Boolean).join(", "), events, chip.count);
  }

  /** Show some of so many events: [[id, title, verdict], …]. */
  function show(title, events, count) {
    const rows = element("ul"),
      close = element("button", "button", "Close"),
      more = count - events.length;
    rows.append(...events.map(row));
    if (more) rows.append(element("li", "more", `and ${more} more: search for them, or filter`));
    close.type = "button";
    list.setAttribute("aria-label", title);
    list.replaceChildren(element("h2", "", title), rows, close);
    list.showModal();
  }

  function row([id, name, verdict]) {
    const item = element("li"),
      button = element("button", `event-line verdict-${verdict}`);
    button.type = "button";
    button.dataset.id = id;
    button.append(element("span", "sign", timeline.card.SIGNS[verdict]), element("span", "", name));
    item.append(button);
    return item;
  }

  /** Put the list on the page, closed. */
  function attach() {
    const { gutter } = stage.parts;
    list = element("dialog", "shelf-list");
    gutter.after(list);
    gutter.addEventListener("click", (event) => {
      const chip = event.target.closest(".shelf-chip");
      if (chip) undated(Number(chip.dataset.shelf));
    });
    list.addEventListener("click", (event) => {
      const one = event.target.closest("button");
      if (one || event.target === list) list.close();
      if (one?.dataset.id) stage.choose(one.dataset.id);
    });
  }

  timeline.shelf = { attach, waiting };
})(window);
