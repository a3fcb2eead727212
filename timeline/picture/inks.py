"""The colours of a picture: an ink by its name.

Within `timeline.picture`. Most common change: how a style is painted, `Inks.paint`.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.picture.shapes import Paint
from timeline.theme import Ink, Theme

STROKES = {
    "frame": 1.0,
    "light": 1.0,
    "hollow": 1.4,
    "dashed": 1.5,
    "diamond": 1.0,
    "ring": 2.0,
    "cross": 2.0,
}
"""Stroke widths in pixels of a page, as `traces.STYLES` has them."""
FADES = {"fade-1": 1.0, "fade-2": 0.55, "fade-3": 0.3}
DASH = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class Inks:
    """The inks of a theme for so many sources; `factor` enlarges strokes."""

    theme: Theme
    sources: int
    factor: float

    def named(self, name: str) -> Ink:
        """Return the ink of a name such as "source-1", "tellers-2", "verdict-agree", "omitted"."""
        return self.theme.named(name)

    def paint(self, style: str, name: str) -> Paint:
        """Return how a style is painted in an ink."""
        if style == "hair":
            return Paint(fill=self.theme.hair)
        if style == "sliver":
            return Paint(self.named(name).solid)
        ink, width = self.named(name), STROKES.get(style, 0.0) * self.factor
        if style in ("ring", "cross"):
            return Paint(None, ink.edge, width)
        if style == "diamond":
            return Paint(ink.solid, self.theme.paper, width)
        if style == "dashed":
            return Paint(ink.light, ink.edge, width, tuple(part * self.factor for part in DASH))
        if style in ("frame", "light", "hollow"):
            return Paint(ink.tint if style == "frame" else ink.light, ink.edge, width)
        return Paint(ink.solid, opacity=FADES.get(style, 1.0))
