/* What plotly.js asks of culori, with the colour spaces that CSS colours of a theme are written in, and no others. */
import { modeHsl, modeLrgb, modeRgb, useMode } from "culori/fn";
export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";

[modeRgb, modeHsl, modeLrgb].forEach(useMode);
