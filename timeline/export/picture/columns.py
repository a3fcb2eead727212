"""Where two columns stand beside each other on a paper, and in which size of type.

Most common change: the height of a row, `ROW`.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.export.picture.asked import Asked
from timeline.layout.facing.comparison import Facing
from timeline.layout.facing.entries import SILENT
from timeline.layout.facing.stack import stacked
from timeline.looks import textwidth

ROW, TALL = 1.36, 2.65
"""Height of a row in its type: with title and dating on one line, and on a narrow paper on two."""
LEAST_GAP, MOST_GAP = 9.0, 22.0
"""Width of the middle, in ems."""
NARROW = 0.7
"""Share of its width that a column must offer the widest event for one line."""
MARK, BESIDE, HAIR = 1.5, 0.5, 0.01
"""Width of a small sign, the gaps beside it, and what sums of widths may miss, in ems."""
BOLD, PLAIN = 600, 400


@dataclass(frozen=True, slots=True)
class Place:
    """Where the columns stand: outer edges, edges of the middle, top of the first row, height of a row."""

    left: float
    right: float
    near: float
    far: float
    top: float
    size: float
    tall: bool

    @property
    def row(self) -> float:
        """Height of a row."""
        return (TALL if self.tall else ROW) * self.size

    def middle(self, row: float) -> float:
        """Return the middle of a row."""
        return self.top + (row + 0.5) * self.row

    @property
    def room(self) -> float:
        """Width that the words of a column have."""
        return self.near - self.left - (MARK + 3 * BESIDE + 1) * self.size


def largest(asked: Asked, whole: Facing, top: float, room: float) -> tuple[Place, int]:
    """Return the columns in the largest type in which all has room, else the smallest; and how many rows."""
    scale, rows = asked.paper.type, stacked(whole).rows + 1  # the last row says what is left out
    sizes = (scale.label, scale.body, (scale.body + scale.small) / 2, scale.small)
    places = [_place(asked, whole, top, size) for size in sizes]
    fits = (one for one, full in places if full and rows * one.row <= room)
    return next(fits, places[-1][0]), rows


def _place(asked: Asked, whole: Facing, top: float, size: float) -> tuple[Place, bool]:
    """Where the columns stand in a type size, and whether the widest event has room there."""
    paper = asked.paper
    left, right = paper.margin, paper.width - paper.margin
    need, brief = _needs(whole, size)
    beside = (MARK + 3 * BESIDE + 1) * size
    gap = min(MOST_GAP * size, max(LEAST_GAP * size, right - left - 2 * (need + beside)))
    half = (right - left - gap) / 2
    tall = half - beside < NARROW * need
    return Place(left, right, left + half, right - half, top, size, tall), half - beside >= brief


def _needs(whole: Facing, size: float) -> tuple[float, float]:
    """Widths that suffice for every event on one line, with its datings and with the first of them."""
    titles = [
        (entry.dated, textwidth.width(entry.title, size, BOLD if entry.other == SILENT else PLAIN))
        for column in whole.columns
        for entry in column
    ]
    air = (BESIDE + HAIR) * size
    short = [wide + air + textwidth.width(dated.short, size) for dated, wide in titles]
    brief = [wide + air + textwidth.width(dated.brief, size) for dated, wide in titles]
    return max(short, default=0.0), max(brief, default=0.0)
