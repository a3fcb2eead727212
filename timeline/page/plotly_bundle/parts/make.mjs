/* Makes the bundle: node make.mjs FILE.
 *
 * Of plotly.js the page needs what draws a figure that nobody touches: gestures, hovering, menus and pictures are the page's
 * own. What draws those stands in IDLE and is left out; whatever is asked of it does nothing. Sentences that describe settings
 * go, too. Most common change: a module that is needed after all leaves IDLE. tests/stories/test_bundle_parts.py draws with the bundle and with
 * the whole of Plotly and compares.
 */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const IDLE = [
  "components/dragelement/index",
  "components/fx/(click|hover)",
  "components/modebar/(buttons|manage)",
  "components/selections/(draw|helpers|index|select)",
  "components/shapes/(display_outlines|draw|handle_outline)",
  "plot_api/(template_api|to_image|validate)",
  "plots/cartesian/(dragbox|transition_axes)",
  "plots/command",
  "snapshot/\\w+",
];
const NOTHING = "const nothing = () => {}; module.exports = new Proxy(nothing, { get: () => nothing });";
const SAID = "'(?:[^'\\\\\\n]|\\\\.)*'";
const DESCRIPTION = new RegExp(
  `^\\s*description:\\s*(?:\\[[^\\]]*\\]\\.join\\([^)]*\\)|${SAID}(?:\\s*\\+\\s*${SAID})*)(?=\\s*[,}])\\s*,?`,
  "gm",
);

const idle = IDLE.map((one) => new RegExp(`plotly\\.js/src/${one}\\.js$`)),
  found = new Set();
const parts = {
  name: "parts",
  setup(made) {
    made.onResolve({ filter: /^culori$/ }, () => ({ path: `${HERE}/colours.mjs` }));
    made.onLoad({ filter: /plotly\.js\/src\/.*\.js$/ }, ({ path }) => {
      const at = idle.findIndex((one) => one.test(path));
      found.add(at);
      if (at >= 0) return { contents: NOTHING, loader: "js" };
      return /(attributes|plot_config)\w*\.js$/.test(path)
        ? { contents: readFileSync(path, "utf8").replace(DESCRIPTION, ""), loader: "js" }
        : undefined;
    });
  },
};
const { version } = JSON.parse(readFileSync(`${HERE}/node_modules/plotly.js/package.json`, "utf8"));
const banner = `/**\n* plotly.js (parts - minified) v${version}\n* Copyright 2012-2026, Plotly, Inc.\n* All rights reserved.\n* Licensed under the MIT license\n*/`;
await build({
  entryPoints: [`${HERE}/parts.cjs`],
  outfile: process.argv[2],
  plugins: [parts],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2020",
  define: { global: "window", "define.amd": "false" },
  banner: { js: banner },
  legalComments: "inline",
});
const lost = IDLE.filter((_, at) => !found.has(at));
if (lost.length) throw new Error(`plotly.js ${version} has none of these: ${lost.join(", ")}`);
