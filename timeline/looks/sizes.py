"""Sizes: type and strokes for the page, and for pictures, slides and the projector.

Most common change: a type size. Sizes are pixels; those of `PICTURE` hold for a picture 1920 pixels wide.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

FONT_FAMILY = '"Witness Sans", "Source Sans 3", system-ui, sans-serif'
"""The house face first: `timeline.looks.textwidth` measures it, `timeline/looks/fonts/` holds it."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Type sizes and stroke widths in pixels.

    Type: `small` (counts, references) is the smallest, then `axis`, `body`, `label` (beside a stave),
    `band`, `heading`, `title`. Strokes: `hair` (empty slots, grid), `edge` (outline of a bar), `frame`
    (around a stave in conflict), `focus` (ring around what the keyboard is on). Marks: `diamond`, `ring`
    and `cross` from tip to tip.
    """

    small: float
    axis: float
    body: float
    label: float
    band: float
    heading: float
    title: float
    hair: float
    edge: float
    frame: float
    focus: float
    diamond: float
    ring: float
    cross: float

    def times(self, factor: float) -> Scale:
        """Return all sizes times `factor`, to 0.1 pixel; `PICTURE.times(width / 1920)` fits a width."""
        return Scale(*(round(size * factor, 1) for size in astuple(self)))


PAGE = Scale(
    small=12,
    axis=13,
    body=15,
    label=14,
    band=13,
    heading=18,
    title=22,
    hair=1,
    edge=1.2,
    frame=1,
    focus=3,
    diamond=11,
    ring=8,
    cross=8,
)
"""A page on a screen, at arm's length."""

PICTURE = Scale(
    small=22,
    axis=28,
    body=28,
    label=32,
    band=28,
    heading=36,
    title=48,
    hair=1.5,
    edge=2.4,
    frame=2.2,
    focus=5,
    diamond=24,
    ring=18,
    cross=18,
)
"""A picture or slide 1920 pixels wide, and a page that is presented: nothing below 22 (design, section 9)."""
