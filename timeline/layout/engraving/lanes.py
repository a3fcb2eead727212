"""Lanes: rows in which intervals stand side by side and never touch.

Knows intervals in pixels and nothing of what stands in them. Most common change: none; the distances between
things are part of their intervals.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Way(NamedTuple):
    """A way to stand: the side of the name, the pixels then taken, and whether only a tall lane will do."""

    side: str
    left: float
    right: float
    tall: bool = False


@dataclass(slots=True)
class Lane:
    """Intervals taken in one lane, kept sorted and disjoint.

    `number` is its own, `least` the height that its staves need, `tall` says whether it has a line for names
    above them, `named` whether it has room for names at all; `near` is where its staves would like to stand.
    """

    number: int
    least: float = 0.0
    tall: bool = False
    named: bool = True
    near: float | None = None
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def free(self, left: float, right: float) -> bool:
        """Return whether nothing stands between two places."""
        at = bisect_left(self.starts, right)
        return at == 0 or self.ends[at - 1] <= left

    def take(self, left: float, right: float) -> None:
        """Take a free interval."""
        at = bisect_left(self.starts, left)
        self.starts.insert(at, left)
        self.ends.insert(at, right)

    def leave(self, left: float) -> None:
        """Give back the interval that begins there."""
        at = bisect_left(self.starts, left)
        del self.starts[at], self.ends[at]

    def taken(self, ways: Sequence[Way]) -> Way | None:
        """Take the first of these ways that is free; None where none is."""
        for way in ways:
            if way.tall <= self.tall and self.free(way.left, way.right):
                self.take(way.left, way.right)
                return way
        return None
