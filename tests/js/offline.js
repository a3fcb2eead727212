"use strict";
// What the scripts of the offline file answer: reads {"known": …, "queries": […], "plots": […], "chips": […]} on standard
// input, writes {"events": …, "scores": …, "counts": …, "status": …} as JSON. tests/export/test_standalone.py asks it.
const { VALUES, load, plain } = require("./load.js");

const { timeline } = load({
  only: [...VALUES, "offline/selection.js", "offline/scores.js"],
});
const { selection, offlineScores } = timeline;

let asked = "";
process.stdin.on("data", (part) => (asked += part));
process.stdin.on("end", () => {
  const { known, queries = [], plots = [], chips = [] } = JSON.parse(asked);
  const view = (query) => timeline.view.read(query);
  const answer = {
    events: queries.map((query) => selection.chosen(known, view(query))),
    status: queries.map((query) => {
      const { start, end } = view(query),
        { home } = known.scores.category;
      return selection.status(known, view(query), selection.chosen(known, view(query)), [
        start === null ? home[0] : start,
        end === null ? home[1] : end,
      ]);
    }),
    counts: chips.map(([query, field, value]) => selection.count(known, view(query), field, value)),
    scores: plots.map(({ query, width, height }) => {
      const made = offlineScores.scoreOf(
        known.scores[view(query).group],
        selection.chosen(known, view(query)),
        known,
        width,
        height,
      );
      return view(query).axis === "even" ? offlineScores.evened(made) : made;
    }),
  };
  process.stdout.write(JSON.stringify(plain(answer)));
});
