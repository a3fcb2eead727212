"""Slivers: staves that have no room, each as one thin line over its days, in rows under the lanes of a band.

Most common change: the least length of a line, in `Spacing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.layout.engraving.lanes import Lane
from timeline.layout.engraving.values import Fine, Item, Sheet, Spacing


@dataclass(slots=True)
class Rows:
    """The rows of slivers of one band, with what stands in them: row, left and right end by stave."""

    spacing: Spacing
    fine: Fine
    rows: list[Lane] = field(default_factory=list)
    found: dict[int, tuple[int, float, float]] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """Height of the rows in pixels, with the air above them."""
        return self.fine.row * len(self.rows) + (self.spacing.sliver_gap if self.rows else 0.0)

    def add(self, item: Item, sheet: Sheet, most: int | None = None) -> bool:
        """Put a stave into the first row that has room, or into a new one unless there are `most`."""
        left, right = span(item, sheet, self.spacing)
        end = right + self.fine.gap
        row = next((row for row in self.rows if row.free(left, end)), None)
        if row is None:
            if most is not None and len(self.rows) >= most:
                return False
            row = Lane(len(self.rows))
            self.rows.append(row)
        row.take(left, end)
        self.found[item.key] = (row.number, left, right)
        return True


def span(item: Item, sheet: Sheet, spacing: Spacing) -> tuple[float, float]:
    """Return the pixels that a sliver takes: what is seen of its days, never too short to be seen.

    They are worked out once for a sheet.
    """
    found = sheet.spans.get(item.key)
    if found is None:
        found = sheet.spans[item.key] = _spanned(item, sheet, spacing)
    return found


def _spanned(item: Item, sheet: Sheet, spacing: Spacing) -> tuple[float, float]:
    left, right = max(sheet.x(item.days[0]), sheet.left), min(sheet.x(item.days[1]), sheet.right)
    missing = max(0.0, spacing.sliver_least - (right - left)) / 2
    left, right = left - missing, right + missing
    push = max(0.0, sheet.left - left) - max(0.0, right - sheet.right)
    return left + push, right + push


def packed(items: Iterable[Item], sheet: Sheet, spacing: Spacing, fine: Fine) -> dict[int, Rows]:
    """Return the rows of each band in which these staves all have a place, the longest first."""
    found: dict[int, Rows] = {}
    for item in sorted(items, key=lambda item: _length(item, sheet, spacing), reverse=True):
        found.setdefault(item.band, Rows(spacing, fine)).add(item, sheet)
    return found


def _length(item: Item, sheet: Sheet, spacing: Spacing) -> float:
    left, right = span(item, sheet, spacing)
    return right - left
