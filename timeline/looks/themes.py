"""A theme, worked out from its palette: texts, light fills and tints follow from it by ratios.

Most common change: a new colour for the page; add a field to `palettes.Colours`, and name it in
`stylesheet.PAGE_COLOURS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from timeline.looks.contrast import mix, reach
from timeline.looks.palettes import PALETTES, Colours, Palette

SLOTS = 8
"""Sources with a colour of their own; the ninth starts again with the first, its slot tells it apart."""

VERDICT_KEYS = ("agree", "compatible", "conflict", "disputed", "single", "undated")
MOST_TELLERS = 6
"""Numbers of sources with a colour of their own; six and more share the last."""
PRECISION_STEPS = 9
"""Day, part of month, month, season, year, decade, range, open, undated: exact to vague."""

MARK_RATIO, TEXT_RATIO, PROJECTED_RATIO = 3.0, 4.5, 7.0
"""Least WCAG 2.2 contrast of marks, of text, and of projected text, with every ground they may stand on."""

MARGIN = 0.12
"""Added to each ratio above: the tint of another ink's frame may be a trace darker than one's own."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours in which one thing (a source, a verdict, a precision, a number of sources) is drawn.

    `solid` fills what is certain, `light` what is uncertain, `edge` outlines both, `text` writes about it,
    and `tint` is a ground so pale that any text stands on it.
    """

    solid: str
    light: str
    edge: str
    text: str
    tint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Colours):
    """One look, ready to draw with. Every colour is "#rrggbb".

    `on_accent` is text on the accent. `tellers` run from one source to many, `precisions` from exact to
    vague.
    """

    name: str
    on_accent: str
    sources: tuple[Ink, ...]
    verdicts: Mapping[str, Ink]
    tellers: tuple[Ink, ...]
    precisions: tuple[Ink, ...]

    def source(self, slot: int) -> Ink:
        """Return the ink of the source in `slot`, counted from 1 as in ``sources.csv``."""
        return self.sources[(slot - 1) % len(self.sources)]

    def named(self, name: str) -> Ink:
        """Return the ink that `layout.placed` names: "source-1", "tellers-2", "omitted" and so on."""
        kind, _, key = name.partition("-")
        if kind == "source":
            return self.source(int(key))
        if kind == "tellers":
            return self.tellers[min(int(key), MOST_TELLERS) - 1]
        if kind == "verdict":
            return self.verdicts[key]
        if kind == "precision":
            return self.precisions[int(key)]
        return Ink(self.border, self.paper, self.border, self.muted, self.paper)


def ink(colour: str, palette: Palette, text_ratio: float) -> Ink:
    """Return the inks of the hue `colour` on the papers of `palette`."""
    grounds = (palette.ground, palette.paper, palette.raised)
    tint = reach(palette.paper, colour, (palette.paper,), palette.tint)
    edge = reach(colour, palette.strong_text, (*grounds, tint), MARK_RATIO + MARGIN)
    return Ink(
        solid=edge,
        light=reach(palette.paper, colour, (palette.paper,), palette.light),
        edge=edge,
        text=reach(colour, palette.strong_text, (*grounds, tint), text_ratio + MARGIN),
        tint=tint,
    )


def _scale(first: str, last: str, steps: int, palette: Palette, text_ratio: float) -> tuple[Ink, ...]:
    """Return the inks of a scale from one colour to another, both among its steps."""
    colours = (mix(first, last, step / (steps - 1)) for step in range(steps))
    return tuple(ink(colour, palette, text_ratio) for colour in colours)


def _theme(name: str, palette: Palette, text_ratio: float) -> Theme:
    """Return the theme of `palette` whose texts have that contrast."""
    verdicts = zip(VERDICT_KEYS, palette.verdicts, strict=True)
    return Theme(
        **{field.name: getattr(palette, field.name) for field in fields(Colours)},
        name=name,
        on_accent=palette.raised,
        sources=tuple(ink(colour, palette, text_ratio) for colour in palette.sources),
        verdicts=MappingProxyType({key: ink(colour, palette, text_ratio) for key, colour in verdicts}),
        tellers=_scale(palette.one, palette.many, MOST_TELLERS, palette, text_ratio),
        precisions=_scale(palette.exact, palette.vague, PRECISION_STEPS, palette, text_ratio),
    )


def _themes() -> Iterator[Theme]:
    """Yield every palette as it looks on a screen or on paper, and for a projector: every text stronger."""
    for name, palette in PALETTES.items():
        yield _theme(name, palette, TEXT_RATIO)
        strong = replace(palette, text=palette.strong_text, muted=palette.strong_muted)
        yield _theme(f"{name}-projected", strong, PROJECTED_RATIO)


THEMES: Mapping[str, Theme] = MappingProxyType({theme.name: theme for theme in _themes()})
"""light, light-projected, dark, dark-projected, print, print-projected."""
