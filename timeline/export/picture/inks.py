"""The colours of a picture: an ink by its name.

Most common change: how a style is painted, a row of `timeline.layout.marks.styles`.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.export.picture.shapes import Paint
from timeline.layout.marks.styles import STYLE
from timeline.looks import Ink, Theme


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
        row, ink = STYLE[style], self.theme.hair if style == "hair" else self.named(name)
        if isinstance(ink, str):
            return Paint(fill=ink)
        fill = getattr(ink, row.fill) if row.fill else None
        if not row.outline:
            return Paint(fill, opacity=row.opacity)
        edge = self.theme.paper if row.outline == "paper" else ink.edge
        return Paint(fill, edge, row.width * self.factor, tuple(part * self.factor for part in row.dashes))
