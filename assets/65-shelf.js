/* The shelf: events of a band that no source dates. They have no place in time; a list beside the band's name opens them. */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  function attach(stage) {
    const gutter = stage.parts.gutter, list = stage.element("dialog", "shelf-list");
    list.setAttribute("aria-label", "Undated events");
    gutter.after(list);
    gutter.addEventListener("click", (event) => {
      const chip = event.target.closest(".shelf-chip");
      if (chip) open(Number(chip.dataset.shelf));
    });
    list.addEventListener("click", (event) => {
      const one = event.target.closest("button");
      if (one || event.target === list) list.close();
      if (one && one.dataset.id) stage.choose(one.dataset.id);
    });

    function open(band) {
      const { score } = stage.state, shelf = score.shelves.find((one) => one.band === band);
      const items = shelf.told.map(([id, name, verdict]) => {
        const item = stage.element("li"), button = stage.element("button", "event-line verdict-" + verdict);
        button.type = "button";
        button.dataset.id = id;
        button.append(stage.element("span", "sign", timeline.card.SIGNS[verdict]), stage.element("span", "", name));
        item.append(button);
        return item;
      });
      const title = [score.bands[band], "without a date"].filter(Boolean).join(", ");
      const rows = stage.element("ul"), close = stage.element("button", "button", "Close");
      rows.append(...items);
      const more = shelf.count - items.length;
      if (more) rows.append(stage.element("li", "more", "and " + more + " more: search for them, or filter"));
      close.type = "button";
      list.replaceChildren(stage.element("h2", "", title), rows, close);
      list.showModal();
    }
  }

  timeline.shelf = { attach };
})(typeof window === "undefined" ? globalThis : window);
