"""What stands in a window, as the page's hook reads it from the page, and what there must not be.

The most common change: another thing that must not be is a row of ``FAULTS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from tests.bench.sampling import NEAR

AIR = 1.0
"""Pixels by which two boxes may share a rim before they meet."""
LEAST = 2.0
"""Pixels that every mark is high."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Standing:
    """A window's span, its counts, and its names and marks, each the event and its box in page pixels."""

    span: str
    counts: Mapping[str, Any]
    labels: Sequence[tuple[str, Box]]
    marks: Sequence[tuple[str, Box]]

    @classmethod
    def told(cls, span: str, said: Mapping[str, Any]) -> Standing:
        """What the page said of a window."""
        boxes = {key: [(row[0], tuple(row[1:])) for row in said[key]] for key in ("labels", "marks")}
        return cls(span, said["counts"], boxes["labels"], boxes["marks"])  # type: ignore[arg-type]

    @property
    def lost(self) -> int:
        """How many staves reach into the window and are neither drawn nor counted."""
        counts = self.counts
        seen = sum(counts[key] for key in ("named", "unnamed", "slivers", "shelf", "chips"))
        return max(0, counts["touch"] - seen) if counts["touch"] is not None else 0


def meet(one: Box, two: Box, air: float = AIR) -> bool:
    """Whether two boxes share more than a rim."""
    wide, high = min(one[2], two[2]) - max(one[0], two[0]), min(one[3], two[3]) - max(one[1], two[1])
    return wide > air and high > min(air, 0.5 * (two[3] - two[1]))


def on_labels(seen: Standing) -> int:
    """How many pairs of names meet."""
    return sum(meet(one, two) for (_, one), (_, two) in combinations(seen.labels, 2))


def on_marks(seen: Standing, *, own: bool) -> int:
    """How many names cover a mark of their own event, or of another."""
    return sum(
        any(meet(box, mark) for whose, mark in seen.marks if (whose == event) is own)
        for event, box in seen.labels
    )


def thin(seen: Standing) -> int:
    """How many marks are too low to be read."""
    return sum(box[3] - box[1] < LEAST - 0.05 for _, box in seen.marks)


def waiting(seen: Standing) -> int:
    """How many events wait in chips of a window in which none may."""
    return int(seen.counts["chips"]) if seen.span in NEAR else 0


def nameless(seen: Standing) -> int:
    """How many events stand without a name in a window in which all must have one."""
    return int(seen.counts["unnamed"] + seen.counts["slivers"]) if seen.span in NEAR else 0


FAULTS: dict[str, Callable[[Standing], int]] = {
    "names that meet": on_labels,
    "names on a mark of another": lambda seen: on_marks(seen, own=False),
    "names on a mark of their own": lambda seen: on_marks(seen, own=True),
    "marks under 2 px": thin,
    "in chips, 3 months or less": waiting,
    "without a name, 3 months or less": nameless,
    "neither drawn nor counted": lambda seen: seen.lost,
}
"""What there must not be, and how much of it there is in a window."""
