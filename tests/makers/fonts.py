"""Make the house face "Witness Sans" from Source Sans 3.

The command is ``python -m tests.makers.fonts Regular.ttf Semibold.ttf``.
A command beside the tests, never imported by the product. The two full files are the TTF of the npm package
`source-sans` 3.52.0 (Source Sans 3 by Adobe, SIL Open Font License 1.1). It writes ``timeline/looks/fonts/``
(TTF for pictures, ``widths.json`` for `timeline.looks.textwidth`) and ``assets/fonts/`` (WOFF2 for the
browser: of all signs, and of those that `timeline.looks.stylesheet` calls basic). Most common change: a sign
the interface needs is missing; add its block to `RANGES`, or draw it in `tests.makers.drawn_glyphs`.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import compress

from tests.makers.drawn_glyphs import add_drawn_glyphs
from timeline.looks.stylesheet import BASIC

ROOT = Path(__file__).resolve().parents[2]
FAMILY = "Witness Sans"
"""The licence reserves the name "Source", so a changed copy carries its own name."""

WEIGHTS = {400: "Regular", 600: "Semibold"}

RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0192, 0x0192),  # ƒ
    (0x0218, 0x021B),  # Romanian comma letters
    (0x02B9, 0x02BC),  # modifier primes and apostrophes of library transliteration
    (0x02C6, 0x02DD),  # spacing accents
    (0x0300, 0x0308),  # combining accents
    (0x030A, 0x030C),
    (0x0323, 0x0328),
    (0x0361, 0x0361),  # ligature tie of library transliteration
    (0x0400, 0x045F),  # Cyrillic
    (0x0462, 0x0463),  # yat, as in sources before 1918
    (0x0472, 0x0475),
    (0x0490, 0x0491),  # Ukrainian ghe
    (0x1E9E, 0x1E9E),
    (0x2002, 0x200B),  # spaces
    (0x2010, 0x2027),  # dashes, quotes, dots
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),  # №
    (0x2122, 0x2122),
    (0x2153, 0x215E),
    (0x2190, 0x2199),  # arrows
    (0x2212, 0x2212),  # − and the signs of comparison
    (0x221A, 0x221A),
    (0x221E, 0x221E),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x2315, 0x2315),  # ⌕ (drawn)
    (0x22EE, 0x22EE),  # ⋮ (drawn)
    (0x25A0, 0x25FF),  # ■ □ ▲ ▶ ▼ ◀ ◆ ◇ ○ ●
    (0x2605, 0x2605),  # ★ (drawn)
    (0x2610, 0x2611),
    (0x2630, 0x2630),  # ☰ (drawn)
    (0x2713, 0x2713),  # ✓
    (0x2717, 0x2717),  # ✗
    (0x2922, 0x2922),  # ⤢ (drawn)
    (0x29C9, 0x29C9),  # ⧉ (drawn)
)

REQUIRED = "≠≈=≤≥−×±·○●◆◇✓✗★←→↑↓…–—‘’“”„«»№§†◐⌕⧉⤢☰⋮ \u00a0\u2009\u202f\u0301"
"""Signs the product draws; the command fails if one is missing."""


def wanted() -> set[int]:
    """Return every code point of `RANGES`."""
    return {code for first, last in RANGES for code in range(first, last + 1)}


def options(*features: str) -> Options:
    """Return the settings of a subset with these features; without hints and ligatures widths add up."""
    return Options(
        hinting=False,
        layout_features=list(features),
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        glyph_names=False,
    )


def rename(font: TTFont, weight: int) -> None:
    """Write the family's own name in `font`, keep copyright and licence, drop what speaks of the old name."""
    style = WEIGHTS[weight]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    copyright_, licence = (font["name"].getDebugName(number) for number in (0, 13))
    names = {
        0: copyright_,
        1: FAMILY if weight == 400 else f"{FAMILY} {style}",
        2: "Regular",
        3: f"1.0;{postscript}",
        4: f"{FAMILY} {style}",
        5: "Version 1.0",
        6: postscript,
        10: "A subset of Source Sans 3 with a few drawn signs.",
        13: licence,
        14: "https://openfontlicense.org",
        16: FAMILY,
        17: style,
    }
    table = font["name"]
    table.names = []
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def make(full: Path, weight: int) -> TTFont:
    """Return the subset of the font file `full` under its new name, with the drawn signs added.

    Raises ValueError if a sign of `REQUIRED` is missing.
    """
    font = TTFont(full, recalcTimestamp=False)
    add_drawn_glyphs(font)
    subsetter = Subsetter(options("kern", "mark", "mkmk", "ccmp", "locl"))
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    rename(font, weight)
    for tag in ("DSIG", "FFTM"):
        if tag in font:
            del font[tag]
    missing = sorted(set(REQUIRED) - {chr(code) for code in font.getBestCmap()})
    if missing:
        raise ValueError(f"{full.name} lacks {' '.join(missing)}")
    return font


def basic(made: Path) -> TTFont:
    """Return the subset of a made file that a page loads first, for the browser; a page does not kern."""
    font = TTFont(made, recalcTimestamp=False)
    subsetter = Subsetter(options("mark", "mkmk", "ccmp", "locl"))
    subsetter.populate(unicodes={code for first, last in BASIC for code in range(first, last + 1)})
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def measures(font: TTFont) -> dict[str, object]:
    """Return what `looks.textwidth` needs of one weight: advance widths by character, in units per em."""
    glyphs = font["hmtx"].metrics
    advances = {chr(code): glyphs[name][0] for code, name in sorted(font.getBestCmap().items())}
    return {"advance": advances}


def write(fonts: dict[int, TTFont], pictures: Path, browser: Path) -> None:
    """Write TTF files and ``widths.json`` to the folder `pictures`, WOFF2 files to `browser`."""
    regular = fonts[400]
    table: dict[str, object] = {
        "family": FAMILY,
        "units_per_em": regular["head"].unitsPerEm,
        "ascent": regular["hhea"].ascent,
        "descent": -regular["hhea"].descent,
        "cap_height": regular["OS/2"].sCapHeight,
        "x_height": regular["OS/2"].sxHeight,
        "weights": {str(weight): measures(font) for weight, font in fonts.items()},
    }
    (pictures / "widths.json").write_text(
        json.dumps(table, ensure_ascii=True, indent=0, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    for weight, font in fonts.items():
        file = pictures / f"witness-sans-{weight}.ttf"
        font.save(file)
        compress(file, browser / f"witness-sans-{weight}.woff2")
        basic(file).save(browser / f"witness-sans-{weight}-basic.woff2")
    shutil.copyfile(pictures / "OFL.txt", browser / "OFL.txt")


def main(paths: list[str]) -> int:
    """Make both weights from the full files in `paths` (Regular, Semibold); return an exit status."""
    if len(paths) != len(WEIGHTS):
        sys.stderr.write("usage: python -m tests.makers.fonts Regular.ttf Semibold.ttf\n")
        return 2
    fonts = {weight: make(Path(path), weight) for weight, path in zip(WEIGHTS, paths, strict=True)}
    write(fonts, ROOT / "timeline" / "looks" / "fonts", ROOT / "assets" / "fonts")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
