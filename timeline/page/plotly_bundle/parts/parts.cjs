"use strict";
/* The parts of plotly.js that the timeline draws with: two kinds of traces, and what their axes look up.
 *
 * Most common change: another kind of trace is one more row of the second list.
 */
const registry = require("plotly.js/src/registry"), api = require("plotly.js/src/plot_api");
require("plotly.js/build/plotcss");
registry.register(Object.keys(api).map((name) => ({ moduleType: "apiMethod", name, fn: api[name] })));
registry.register([
  require("plotly.js/src/traces/scatter"),
  require("plotly.js/src/traces/bar"),
  require("plotly.js/src/components/colorscale"),
  require("plotly.js/src/components/fx"),
  require("plotly.js/src/components/modebar"),
  require("plotly.js/src/locale-en"),
  require("plotly.js/src/locale-en-us"),
]);
const { version } = require("plotly.js/src/version");
module.exports = { version, react: api.react };
