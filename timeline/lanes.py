"""Lanes: rows in which intervals stand side by side and never touch.

Floor 4 (looking), at the foot of `drafts`. Knows intervals in pixels and nothing of what stands in them. A
tall lane has a line above for labels of its own. Most common change: `CELL`, if other data want another
grain.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

CELL = 32.0
"""Pixels of the stretches for which a band remembers where nothing more can stand."""


class Way(NamedTuple):
    """A way to stand: the side of the label, the pixels then taken, and whether only a tall lane will do."""

    side: str
    left: float
    right: float
    tall: bool = False


@dataclass(slots=True)
class Lane:
    """Intervals taken in one lane, kept sorted and disjoint."""

    tall: bool
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def gap(self, left: float, right: float) -> tuple[float, float] | None:
        """Return the free stretch that holds the interval, None where something stands in it."""
        at = bisect_left(self.starts, right)
        before = self.ends[at - 1] if at else -inf
        if before > left:
            return None
        return before, (self.starts[at] if at < len(self.starts) else inf)

    def take(self, left: float, right: float) -> None:
        """Take a free interval."""
        at = bisect_left(self.starts, left)
        self.starts.insert(at, left)
        self.ends.insert(at, right)

    def close(self, left: float) -> None:
        """Close the free stretch that begins at `left`, where an interval ends: join its neighbours."""
        at = bisect_left(self.starts, left)
        del self.starts[at], self.ends[at - 1]

    def covers(self, left: float, right: float) -> bool:
        """Return whether a single interval takes everything from left to right."""
        at = bisect_right(self.starts, left)
        return at > 0 and self.ends[at - 1] >= right


@dataclass(slots=True)
class Band:
    """The lanes of one band, the topmost first.

    No interval that will be asked for is narrower than `least`, so narrower gaps are closed when they are
    met. For each stretch of `CELL` pixels in which something found no place, `_open` has the lanes that are
    not taken all over it.
    """

    least: float
    lanes: list[Lane] = field(default_factory=list)
    _open: dict[float, Sequence[int]] = field(default_factory=dict)

    def find(self, left: float, right: float, ways: Sequence[Way]) -> tuple[int, Way] | None:
        """Take a place in the first lane that has one, by the first way that fits; None where none has.

        `left` to `right` is what all ways have in common.
        """
        cell = left // CELL
        tried = self._open.get(cell, range(len(self.lanes)))
        changed = cell not in self._open
        for number in tried:
            lane = self.lanes[number]
            gap = lane.gap(left, right)
            if gap is None:
                continue
            for way in ways:
                if way.tall <= lane.tall and gap[0] <= way.left and way.right <= gap[1]:
                    lane.take(way.left, way.right)
                    return number, way
            if gap[1] - gap[0] < self.least:
                lane.close(gap[0])
                changed = True
        if changed:
            whole = cell * CELL, (cell + 1) * CELL
            self._open[cell] = [number for number in tried if not self.lanes[number].covers(*whole)]
        return None

    def add(self, way: Way) -> tuple[int, Way]:
        """Open one more lane below the others, tall if it must be, and stand there."""
        self.lanes.append(Lane(way.tall, [way.left], [way.right]))
        self._open.clear()
        return len(self.lanes) - 1, way
