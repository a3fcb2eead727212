"""The themes as CSS custom properties: what ``assets/css/theme.css`` holds.

The reader's device chooses light or dark unless the page says so (``<html data-theme="light">``, dark or
print); ``data-projected`` on the same element makes texts stronger and type larger. Most common change: a
property for the page's style sheet; add it to `PAGE_COLOURS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby

from timeline.looks.sizes import FONT_FAMILY, PAGE, PICTURE, Scale
from timeline.looks.themes import THEMES, Ink, Theme

_NAMES = (
    "ground", "paper", "raised", "line", "hair", "grid", "border", "omitted", "hover", "accent-tint",
    "text", "muted", "focus", "accent", "on-accent",
)  # fmt: skip
PAGE_COLOURS = {name: name.replace("-", "_") for name in _NAMES} | {"grid": "hair", "omitted": "border"}
"""Custom property and the field of `Theme` it takes its colour from."""

BASIC = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin-1, Latin Extended-A
    (0x2002, 0x200B),  # spaces
    (0x2010, 0x2027),  # dashes, quotes, dots
    (0x202F, 0x203A),
    (0x2116, 0x2116),  # №
    (0x2190, 0x2199),  # arrows
    (0x2212, 0x2212),  # − and the signs of comparison
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x2315, 0x2315),  # signs of buttons
    (0x22EE, 0x22EE),
    (0x25A0, 0x25FF),
    (0x2605, 0x2605),
    (0x2630, 0x2630),
    (0x2713, 0x2717),
    (0x2922, 0x2922),
    (0x29C9, 0x29C9),
)
"""The signs that nearly every page is written in. A file of these alone is less than half of one with all."""

FORCED = {
    "ground": "Canvas",
    "paper": "Canvas",
    "raised": "Canvas",
    "line": "CanvasText",
    "border": "CanvasText",
    "hover": "Canvas",
    "accent-tint": "Canvas",
    "text": "CanvasText",
    "muted": "CanvasText",
    "focus": "Highlight",
    "accent": "ButtonText",
    "on-accent": "ButtonFace",
}
"""Where the reader forces colours (high contrast), the page takes the system's; marks keep theirs."""

OPACITY_OF_SHADE = 0.72

Declarations = Iterator[tuple[str, str]]


def page(theme: Theme) -> Declarations:
    """Yield property and value of the colours of the page."""
    for name, field in PAGE_COLOURS.items():
        yield name, getattr(theme, field)
    red, green, blue = bytes.fromhex(theme.shade[1:])
    yield "shade", f"rgb({red} {green} {blue} / {OPACITY_OF_SHADE})"


def inks(theme: Theme) -> Iterator[tuple[str, Ink]]:
    """Yield key and ink of all that colour tells: "source-1", "verdict-agree", "tellers-2", "precision-0"."""
    yield from ((f"source-{slot}", ink) for slot, ink in enumerate(theme.sources, start=1))
    yield from ((f"verdict-{key}", ink) for key, ink in theme.verdicts.items())
    yield from ((f"tellers-{count}", ink) for count, ink in enumerate(theme.tellers, start=1))
    yield from ((f"precision-{rank}", ink) for rank, ink in enumerate(theme.precisions))


def shades(key: str, ink: Ink, *parts: str) -> Declarations:
    """Yield the parts of an ink (default: all five) under its key."""
    values = asdict(ink)
    yield from ((f"{key}-{part}", values[part]) for part in parts or values)


def texts(theme: Theme) -> Declarations:
    """Yield what projection changes: the colours of texts. A verdict's bare name is its text."""
    yield from (("text", theme.text), ("muted", theme.muted))
    for slot, ink in enumerate(theme.sources, start=1):
        yield f"source-{slot}-text", ink.text
    for key, ink in theme.verdicts.items():
        yield f"verdict-{key}-text", ink.text
    for key, ink in theme.verdicts.items():
        yield f"verdict-{key}", ink.text


def sizes(scale: Scale) -> Declarations:
    """Yield the face, type sizes and stroke widths: "label-size: 14px"."""
    yield "font", FONT_FAMILY
    for name, size in asdict(scale).items():
        yield f"{name}-size", f"{size:g}px"


def _line_of(name: str) -> str:
    """Return what properties that share a line of CSS have in common: an ink, or being one of many."""
    kind = name.partition("-")[0]
    if name.endswith("-size"):
        return "many"
    return name.rpartition("-")[0] if kind in {"source", "verdict", "tellers", "precision"} else name


def block(selector: str, declarations: Declarations, indent: str = "") -> str:
    """Return one CSS rule that sets custom properties, those of one ink on one line."""
    lines: list[str] = []
    for line, group in groupby(declarations, key=lambda pair: _line_of(pair[0])):
        written = [f"--{name}: {value};" for name, value in group]
        step = 6 if line == "many" else len(written)
        lines += [indent + "  " + " ".join(written[at : at + step]) for at in range(0, len(written), step)]
    return f"{indent}{selector} {{\n" + "\n".join(lines) + f"\n{indent}}}\n"


def look(theme: Theme) -> Declarations:
    """Yield everything about `theme`."""
    yield from page(theme)
    for key, ink in inks(theme):
        yield from shades(key, ink)
    for key, ink in theme.verdicts.items():
        yield f"verdict-{key}", ink.text


PLACES = (
    ("light", ":root", ""),
    ("dark", ":root:not([data-theme])", "@media screen and (prefers-color-scheme: dark)"),
    ("dark", ':root[data-theme="dark"]', "@media screen"),
    ("print", ':root[data-theme="print"]', ""),
)
"""Theme, selector, media query: where each theme applies, later ones win. Nothing dark is printed."""


def _placed(selector: str, media: str, declarations: Declarations) -> str:
    """Return a rule, within its media query if it has one."""
    return (
        f"{media} {{\n{block(selector, declarations, '  ')}}}\n" if media else block(selector, declarations)
    )


def _schemes() -> str:
    """Return the rules that tell the browser which of its own controls fit: light or dark."""
    rules = []
    for name, place, media in PLACES:
        rule = f"{place} {{ color-scheme: {'dark' if name == 'dark' else 'light'}; }}\n"
        rules.append(f"{media} {{ {rule.strip()} }}\n" if media else rule)
    return "".join(rules)


def faces() -> Iterator[str]:
    """Yield the @font-face rules; addresses are relative to ``assets/css/theme.css``.

    Of two files for the same weight the browser takes the later one for the signs it names, and asks for the
    other only where a page has a sign beyond them.
    """
    signs = ", ".join(f"U+{first:X}-{last:X}" for first, last in BASIC)
    for weight in (400, 600):
        yield _face(f"{weight}", weight)
        yield _face(f"{weight}-basic", weight, f"  unicode-range: {signs};\n")


def _face(file: str, weight: int, more: str = "") -> str:
    return (
        '@font-face {\n  font-family: "Witness Sans";\n  font-style: normal;\n'
        f"  font-weight: {weight};\n  font-display: block;\n"
        f'  src: url("fonts/witness-sans-{file}.woff2") format("woff2");\n{more}}}\n'
    )


def registered() -> Iterator[str]:
    """Yield rules that make the page's colours typed, so that a script always reads them as rgb()."""
    for name, field in PAGE_COLOURS.items():
        yield (
            f'@property --{name} {{ syntax: "<color>"; inherits: true; '
            f"initial-value: {getattr(THEMES['light'], field)}; }}\n"
        )


def stylesheet() -> str:
    """Return the whole of ``assets/css/theme.css``."""
    head = "/* Made from timeline/looks by `python -m tests.makers.theme_css`; change it there. */\n"
    parts = [head, "".join(faces()), "".join(registered()), _schemes(), block(":root", sizes(PAGE))]
    parts += [_placed(place, media, look(THEMES[name])) for name, place, media in PLACES]
    parts.append(block(":root[data-projected]", sizes(PICTURE)))
    parts += [
        _placed(f"{place}[data-projected]", media, texts(THEMES[f"{name}-projected"]))
        for name, place, media in PLACES
    ]
    parts.append(_placed(":root:root:root:root", "@media (forced-colors: active)", iter(FORCED.items())))
    return "\n".join(parts)
