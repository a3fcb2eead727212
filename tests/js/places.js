"use strict";
// What the page's scripts answer: reads {"axes": […], "briefs": […], "days": […], "places": […]} on standard input, writes the answers as JSON.
// tests/twins.py asks it, so that the server's twin of each script can be compared with it.
// The most common change: another script with a twin answers here under a name of its own.

const { load, plain } = require("./load.js");
const { timeline } = load({ only: ["10-days.js", "30-axis.js", "40-score.js", "45-labels.js", "55-card.js"] });

// One window of a score, enlarged `room` times as for a projector: the boxes of every style, the labels and the chips.
function place(small, { start, end, mode, goggles, room }) {
  const score = timeline.score.times(small, room), scale = score.width / (end - start);
  const rung = score.rungs[timeline.score.rungFor(score, scale)];
  const look = { mode, goggles, type: room }, boxes = timeline.score.boxes(score, rung, start, end, scale, look);
  for (const { mark, style, x, y, share, ink } of timeline.score.pins(score, rung, start, scale, look)) {
    const others = (boxes[style] || []).filter((box) => box.mark !== mark), x0 = start + x / scale;
    boxes[style] = [...others, { x0, x1: x0, y, h: share * rung.thickness, share, ink, stave: score.marks.stave[mark] }];
  }
  return {
    scale: rung.scale,
    boxes,
    labels: timeline.labels(score, rung, start, scale, score.width, room),
    chips: timeline.chips(score, rung, start, scale, score.width, room),
    point: timeline.score.pointSize(rung, room),
  };
}

// A day number as the page writes it in both calendars, and as it reads that again.
function told(number) {
  const { civil, julian, iso, read, weekday, day } = timeline.days;
  return { civil: civil(number), julian: julian(number), iso: iso(number), read: read(iso(number)), weekday: weekday(number), day: day(...civil(number)) };
}

let asked = "";
process.stdin.on("data", (part) => (asked += part));
process.stdin.on("end", () => {
  const { axes, briefs, days, score, spans, windows } = JSON.parse(asked);
  const answer = {
    axes: (axes ?? []).map(([start, end, width, room, old]) => timeline.axis(start, end, width, room, old)),
    briefs: (briefs ?? []).map((words) => timeline.card.briefly(words)),
    days: (days ?? []).map(told),
    spans: (spans ?? []).map(([start, end]) => timeline.days.span(start, end)),
    places: (windows ?? []).map((window) => place(score, window)),
  };
  process.stdout.write(JSON.stringify(plain(answer)));
});
