/* The shelf: a list of events that have no place in the picture, those of a band that no source dates, and those that wait in a chip. */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  function attach(stage) {
    const gutter = stage.parts.gutter,
      list = stage.element("dialog", "shelf-list");
    gutter.after(list);
    gutter.addEventListener("click", (event) => {
      const chip = event.target.closest(".shelf-chip");
      if (chip) open(Number(chip.dataset.shelf));
    });
    list.addEventListener("click", (event) => {
      const one = event.target.closest("button");
      if (one || event.target === list) list.close();
      if (one?.dataset.id) stage.choose(one.dataset.id);
    });

    function open(band) {
      const { score } = stage.state,
        shelf = score.shelves.find((one) => one.band === band);
      show([score.bands[band], "without a date"].filter(Boolean).join(", "), shelf.told, shelf.count);
    }

    /** The events that wait in a chip. */
    function waiting(chip) {
      const { score } = stage.state,
        told = chip.keys.map((number) => score.staves[number]).map((one) => [one.id, one.title, one.verdict]);
      show([score.bands[chip.band], "more in this window"].filter(Boolean).join(", "), told, chip.count);
    }

    function show(title, told, count) {
      const items = told.map(([id, name, verdict]) => {
        const item = stage.element("li"),
          button = stage.element("button", `event-line verdict-${verdict}`);
        button.type = "button";
        button.dataset.id = id;
        button.append(stage.element("span", "sign", timeline.card.SIGNS[verdict]), stage.element("span", "", name));
        item.append(button);
        return item;
      });
      const rows = stage.element("ul"),
        close = stage.element("button", "button", "Close");
      rows.append(...items);
      const more = count - items.length;
      if (more) rows.append(stage.element("li", "more", `and ${more} more: search for them, or filter`));
      close.type = "button";
      list.setAttribute("aria-label", title);
      list.replaceChildren(stage.element("h2", "", title), rows, close);
      list.showModal();
    }

    timeline.shelf.waiting = waiting;
  }

  timeline.shelf = { attach };
})(typeof window === "undefined" ? globalThis : window);
