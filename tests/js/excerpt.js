"use strict";
// Which windows a score lacks: reads {"scores": […]} on standard input, each with a list of windows, writes booleans.
const { load } = require("./load.js");
const { timeline } = load({ only: ["10-days.js", "30-axis.js", "40-score.js"] });

let asked = "";
process.stdin.on("data", (part) => (asked += part));
process.stdin.on("end", () => {
  const answer = JSON.parse(asked).scores.map(({ score, windows }) => windows.map(([a, b]) => timeline.score.lacks(score, a, b)));
  process.stdout.write(JSON.stringify(answer));
});
