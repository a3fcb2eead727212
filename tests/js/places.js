"use strict";
// What the page's scripts answer: reads {"axes": […], "briefs": […], "days": […], "evens": […], "places": […], "tempos": […]} on standard input,
// writes the answers as JSON.
// tests/house/twins.py asks it, so that the server's twin of each script can be compared with it.
// The most common change: another script with a twin answers here under a name of its own.

const { load, plain, upTo } = require("./load.js");
const { timeline } = load({ only: upTo("stage/card.js") });

// One window of a score, enlarged `room` times as for a projector: the sheet, the boxes of every style, the names, the chips, the shelf.
function place(small, { start, end, mode, goggles, room, wanted }) {
  const dressed = mode === "sources" ? timeline.score.signed(small) : small,
    score = timeline.score.times(dressed, room),
    layout = timeline.layout.layOut(score, [start, end], wanted ?? [], null);
  const { scale, left } = layout.sheet,
    look = { mode, goggles, type: room };
  const boxes = timeline.marks.boxes(score, layout, start, end, scale, look);
  for (const { mark, style, x, y, share, size, ink, stave } of timeline.marks.pins(score, layout, start, scale, look)) {
    const others = (boxes[style] || []).filter((box) => box.mark !== mark),
      x0 = start + (x - left) / scale;
    boxes[style] = [...others, { x0, x1: x0, y, share, size, ink, stave }];
  }
  return {
    sheet: { left, scale, type: layout.type },
    boxes,
    labels: timeline.labels(score, layout, start, scale, room),
    chips: timeline.chips(layout, start, scale, room),
    passing: timeline.passing(score, layout, start, end, room),
    shelf: layout.shelf,
    bands: layout.bands,
    folded: layout.folded,
    used: layout.used,
  };
}

// A day number as the page writes it in both calendars, and as it reads that again.
function told(number) {
  const { civil, julian, iso, read, weekday, day } = timeline.days;
  return {
    civil: civil(number),
    julian: julian(number),
    iso: iso(number),
    read: read(iso(number)),
    weekday: weekday(number),
    day: day(...civil(number)),
  };
}

// What a tempo makes of true days and of sheet days, and the knots of what begins and ends.
function paced({ knots, days, units, bounds }) {
  const made = timeline.tempo.made(knots);
  return {
    units: days.map(made.unit),
    days: units.map(made.day),
    least: units.map(made.least),
    knots: timeline.tempo.evenly(bounds),
  };
}

let asked = "";
process.stdin.on("data", (part) => (asked += part));
process.stdin.on("end", () => {
  const { axes, briefs, days, evens, lacking, lines, score, spans, tempos, windows } = JSON.parse(asked);
  const answer = {
    axes: (axes ?? []).map(([start, end, width, room, old]) => timeline.axis(start, end, width, room, old)),
    briefs: (briefs ?? []).map((words) => timeline.card.briefly(words)),
    days: (days ?? []).map(told),
    evens: (evens ?? []).map(([knots, ...more]) => timeline.evenAxis(timeline.tempo.made(knots), ...more)),
    lacking: (lacking ?? []).map(([score, window]) => timeline.score.lacks(score, ...window)),
    lines: (lines ?? []).map(([weights, height]) => ({
      lines: timeline.lines.lines(weights, height),
      least: timeline.lines.least(weights),
    })),
    spans: (spans ?? []).map(([start, end]) => timeline.days.span(start, end)),
    tempos: (tempos ?? []).map(paced),
    places: (windows ?? []).map((window) => place(score, window)),
  };
  process.stdout.write(JSON.stringify(plain(answer)));
});
