"""Two columns set abreast: rows in which what both name stands as level as it can.

Every column keeps its own order. Heads are shared, so that a row of one column and the same row of the other
lie in the same year; within a head the longest run that both columns tell in the same order is level, and
what stands between fills the rows from the top. Most common change: how steep a line leaves its column,
`HOLD`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

HOLD = 0.5
"""Share of the way across up to which a line keeps the direction of the column that it leaves."""
SHARES = (0.5, 0.36, 0.64, 0.25, 0.75, 0.16, 0.84)
"""Where along a line its words may stand, best first."""

Key = tuple[int, int | None]
"""Of what stands in a column: its head, ascending, and the line that joins it, None where there is none."""


@dataclass(frozen=True, slots=True)
class FacingRow:
    """One row under a head: what stands in it, as positions in the two columns, None for nothing."""

    head: int
    left: int | None
    right: int | None


def abreast(left: Sequence[Key], right: Sequence[Key]) -> tuple[FacingRow, ...]:
    """Return the rows of two columns, each position of each column in exactly one, in its own order."""
    mine, theirs = _by_head(left), _by_head(right)
    return tuple(
        FacingRow(head, *pair)
        for head in sorted({*mine, *theirs})
        for pair in _rows(mine.get(head, []), theirs.get(head, []))
    )


def _by_head(column: Sequence[Key]) -> dict[int, list[tuple[int, int | None]]]:
    """Positions and lines of what stands under each head."""
    found: dict[int, list[tuple[int, int | None]]] = {}
    for at, (head, line) in enumerate(column):
        found.setdefault(head, []).append((at, line))
    return found


def _rows(
    left: list[tuple[int, int | None]], right: list[tuple[int, int | None]]
) -> Iterator[tuple[int | None, int | None]]:
    """The rows under one head: between level ones, both columns go on as far as each has to."""
    place = {line: at for at, (_, line) in enumerate(right) if line is not None}
    shared = [(at, place[line]) for at, (_, line) in enumerate(left) if line in place]
    level = [shared[at] for at in rising([there for _, there in shared])]
    for (x0, y0), (x1, y1) in pairwise([(-1, -1), *level, (len(left), len(right))]):
        between = zip_longest(left[x0 + 1 : x1], right[y0 + 1 : y1])
        yield from ((one and one[0], other and other[0]) for one, other in between)
        if x1 < len(left):
            yield left[x1][0], right[y1][0]


def rising(values: Sequence[int]) -> list[int]:
    """Return the positions of a longest rising run of `values`, by the method of piles (patience)."""
    piles: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        pile = bisect_left(piles, value)
        before.append(tops[pile - 1] if pile else -1)
        piles[pile : pile + 1] = [value]
        tops[pile : pile + 1] = [at]
    run: list[int] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        run.append(at)
        at = before[at]
    return run[::-1]


def crossing(one: Sequence[float], other: Sequence[float]) -> int:
    """Return how many pairs of positions stand in one order in `one` and in the other order in `other`."""
    order = sorted(range(len(one)), key=lambda at: (one[at], other[at]))
    passed: list[float] = []
    crossed = 0
    for at in order:
        place = bisect_left(passed, other[at])
        while place < len(passed) and passed[place] == other[at]:
            place += 1
        crossed += len(passed) - place
        passed.insert(place, other[at])
    return crossed


def on_line(first: float, last: float, share: float) -> tuple[float, float]:
    """Return where a line from height `first` to height `last` stands after a share: across (0 to 1), height.

    The line is a cubic curve that leaves and reaches its columns level (`HOLD`).
    """
    near, far = 1 - share, share
    across = 3 * near * near * far * HOLD + 3 * near * far * far * (1 - HOLD) + far**3
    return across, (near**3 + 3 * near * near * far) * first + (3 * near * far * far + far**3) * last


def spread(lines: Iterable[tuple[float, float]], gap: float = 1.0) -> list[tuple[float, float]]:
    """Return for each line, given by its two heights, where its words stand: across, height.

    Words keep `gap` rows apart where their lines have a place for that.
    """
    taken: list[float] = []
    places: list[tuple[float, float]] = []
    for first, last in lines:
        found = [on_line(first, last, share) for share in SHARES]
        free = (place for place in found if all(abs(place[1] - one) >= gap for one in taken))
        places.append(next(free, found[0]))
        taken.append(places[-1][1])
    return places
