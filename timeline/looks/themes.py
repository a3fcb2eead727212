"""A theme, worked out from its palette: texts, light fills and tints follow from it by ratios.

Most common change: a new colour for the page; add a field to `Theme` and to `palettes.Palette`, and name it
in `stylesheet.PAGE_COLOURS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from timeline.looks.contrast import mix, reach
from timeline.looks.palettes import PALETTES, Palette

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


@dataclass(frozen=True, slots=True)
class Theme:
    """One look, ready to draw with. Every colour is "#rrggbb".

    `ground` is the page, `paper` the plot, `raised` panels and menus. `line` parts things, `hair` is an
    empty slot or a grid line, `border` bounds a control, `shade` veils what lies outside the overview's
    window, `hover` lies under the pointer, `accent_tint` under what is pressed or chosen. `on_accent` is
    text on `accent`. `tellers` run from one source to many, `precisions` from exact to vague.
    """

    name: str
    base: str
    ground: str
    paper: str
    raised: str
    line: str
    hair: str
    border: str
    shade: str
    hover: str
    accent_tint: str
    text: str
    muted: str
    focus: str
    accent: str
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


def _tellers(palette: Palette, text_ratio: float) -> tuple[Ink, ...]:
    """Return the scale of how many sources tell an event: one hue, the more the stronger."""
    steps = (mix(palette.one, palette.many, step / (MOST_TELLERS - 1)) for step in range(MOST_TELLERS))
    return tuple(ink(step, palette, text_ratio) for step in steps)


def _precisions(palette: Palette, text_ratio: float) -> tuple[Ink, ...]:
    """Return the scale of precision from `exact` to `vague`; the palest can still be seen."""
    steps = (
        mix(palette.exact, palette.vague, step / (PRECISION_STEPS - 1)) for step in range(PRECISION_STEPS)
    )
    return tuple(ink(step, palette, text_ratio) for step in steps)


def _theme(base: str, palette: Palette) -> Theme:
    """Return the theme of `palette` as it looks on a screen or on paper."""
    return Theme(
        name=base,
        base=base,
        ground=palette.ground,
        paper=palette.paper,
        raised=palette.raised,
        line=palette.line,
        hair=palette.hair,
        border=palette.border,
        shade=palette.shade,
        hover=palette.hover,
        accent_tint=palette.accent_tint,
        text=palette.text,
        muted=palette.muted,
        focus=palette.focus,
        accent=palette.accent,
        on_accent=palette.raised,
        sources=tuple(ink(colour, palette, TEXT_RATIO) for colour in palette.sources),
        verdicts=_verdicts(palette, TEXT_RATIO),
        tellers=_tellers(palette, TEXT_RATIO),
        precisions=_precisions(palette, TEXT_RATIO),
    )


def _verdicts(palette: Palette, text_ratio: float) -> Mapping[str, Ink]:
    """Return the ink of each verdict."""
    pairs = zip(VERDICT_KEYS, palette.verdicts, strict=True)
    return MappingProxyType({key: ink(colour, palette, text_ratio) for key, colour in pairs})


def _projected(theme: Theme, palette: Palette) -> Theme:
    """Return `theme` for a projector: the same marks, every text at 7:1 or more."""
    return replace(
        theme,
        name=f"{theme.base}-projected",
        text=palette.strong_text,
        muted=palette.strong_muted,
        sources=tuple(ink(colour, palette, PROJECTED_RATIO) for colour in palette.sources),
        verdicts=_verdicts(palette, PROJECTED_RATIO),
        tellers=_tellers(palette, PROJECTED_RATIO),
        precisions=_precisions(palette, PROJECTED_RATIO),
    )


def _themes() -> Mapping[str, Theme]:
    """Return every theme by name."""
    made: dict[str, Theme] = {}
    for base, palette in PALETTES.items():
        plain = _theme(base, palette)
        for theme in (plain, _projected(plain, palette)):
            made[theme.name] = theme
    return MappingProxyType(made)


THEMES: Mapping[str, Theme] = _themes()
"""light, light-projected, dark, dark-projected, print, print-projected."""
