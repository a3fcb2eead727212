"""Where two columns stand beside each other on a paper, and in which size of type.

Most common change: the width of the middle, `LEAST_GAP`.
"""

from __future__ import annotations

from timeline.export.picture.asked import OnPaper
from timeline.export.stills.face_to_face import BESIDE, Columns, beside
from timeline.export.stills.typeface import BOLD, HOUSE, PLAIN
from timeline.layout.facing.comparison import Facing
from timeline.layout.facing.entries import SILENT
from timeline.layout.facing.stack import stacked
from timeline.looks import textwidth

LEAST_GAP, MOST_GAP = 9.0, 22.0
"""Width of the middle, in ems."""
NARROW = 0.7
"""Share of its width that a column must offer the widest event for one line."""
HAIR = 0.01
"""What sums of widths may miss, in ems."""


def largest(asked: OnPaper, whole: Facing, top: float, room: float) -> tuple[Columns, int]:
    """Return the columns in the largest type in which all has room, else the smallest; and how many rows."""
    scale, rows = asked.paper.type, stacked(whole).rows + 1  # the last row says what is left out
    sizes = (scale.label, scale.body, (scale.body + scale.small) / 2, scale.small)
    places = [_place(asked, whole, top, size) for size in sizes]
    fits = (one for one, full in places if full and rows * one.row <= room)
    return next(fits, places[-1][0]), rows


def _place(asked: OnPaper, whole: Facing, top: float, size: float) -> tuple[Columns, bool]:
    """Where the columns stand in a type size, and whether the widest event has room there."""
    paper = asked.paper
    left, right = paper.margin, paper.width - paper.margin
    need, brief = _needs(whole, size)
    signs = beside(size)
    gap = min(MOST_GAP * size, max(LEAST_GAP * size, right - left - 2 * (need + signs)))
    half = (right - left - gap) / 2
    tall = half - signs < NARROW * need
    columns = Columns(left, right, left + half, right - half, top, size, HOUSE, paper.factor, tall)
    return columns, half - signs >= brief


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
