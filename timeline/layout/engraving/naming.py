"""Naming: names beside slivers, where nothing else stands.

Slivers stand where they stand; a name takes as many of their rows as it is high, all free where it stands.
Most common change: how high a name is, `HIGH`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from timeline.layout.engraving.lanes import Lane
from timeline.layout.engraving.slivers import Rows
from timeline.layout.engraving.values import BARE, LEFT, RIGHT, Fine, Sheet

HIGH = 13.9
"""Height in pixels of a name in full size, hardly more than its type: slivers have air of their own."""

AIR = 4.0
"""Pixels that are left free on either side of a name."""

Name = tuple[str, float]
"""Side of its sliver, and pixels from the top of the first row to the middle of the name."""
NOWHERE: Name = (BARE, 0.0)


def distance(fine: Fine) -> float:
    """Return the pixels between a sliver and its name."""
    return fine.gap + AIR


def names(rows: Rows, sheet: Sheet, type_: float, width: Callable[[int], float]) -> dict[int, Name]:
    """Return where the names of slivers stand, the first ranked first; who has no room has none.

    `width` gives the pixels that the name of a stave takes, `type_` is the size of names as a share of the
    usual one. A name is in the middle between the lines above and below it. The gap above the rows and the
    padding below them may be used as far as whole rows fit in.
    """
    spacing, fine = rows.spacing, rows.fine
    above, below = int(spacing.sliver_gap // fine.row), int(spacing.band_padding // fine.row)
    found: dict[int, Name] = {}
    lanes = [*(Lane(-1) for _ in range(above)), *rows.rows, *(Lane(-1) for _ in range(below))]
    high = ceil(HIGH * type_ / fine.row)
    for key in sorted(rows.found):
        row, left, right = rows.found[key]
        wide, gap = width(key), distance(fine)
        for side, x in ((RIGHT, right + gap), (LEFT, left - gap - wide)):
            if x < sheet.left + spacing.edge or x + wide > sheet.right - spacing.edge:
                continue
            ends = (x - AIR, x + wide + AIR)
            first = _block(lanes, row + above, high, ends)
            if first is not None:
                for lane in lanes[first : first + high]:
                    lane.take(*ends)
                found[key] = (side, (first - above + high / 2) * fine.row - (fine.row - fine.high) / 2)
                break
    return found


def _block(lanes: list[Lane], row: int, high: int, ends: tuple[float, float]) -> int | None:
    """The first of so many rows that are all free and of which one is this row; best around it."""
    for first in _around(row - high // 2, high):
        fits = row - high < first <= row and first >= 0 and first + high <= len(lanes)
        if fits and all(lane.free(*ends) for lane in lanes[first : first + high]):
            return first
    return None


def _around(middle: int, most: int) -> Iterator[int]:
    """Whole numbers from the middle outwards."""
    yield middle
    for far in range(1, most):
        yield middle - far
        yield middle + far
