"""Two sources face to face as one stack of equal rows, and what of it stands where height is limited.

The room, the picture and the slide all place by it. Most common change: what is left out first where there is
too little height, `_ranked`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from timeline.criticism.verdicts import AGREE, COMPATIBLE, CONFLICT
from timeline.layout.facing.abreast import abreast
from timeline.layout.facing.comparison import Facing, Line
from timeline.layout.facing.entries import SILENT, Entry

RANKS = (CONFLICT, AGREE, COMPATIBLE)
"""Which lines stand first where not all have room, and which are drawn last, over the others."""

MOST_MISSES = 30
"""Events without room in a row after which no more are tried."""


@dataclass(frozen=True)
class Stack:
    """Rows from the top: `heads` as (row, position of the head), `places` as (side, position) → row."""

    heads: tuple[tuple[int, int], ...]
    places: Mapping[tuple[int, int], int]
    rows: int

    def entries(self, shown: Facing) -> Iterator[tuple[int, int, Entry]]:
        """Yield side, row and entry of all that has a place."""
        yield from ((side, row, shown.columns[side][at]) for (side, at), row in self.places.items())

    def lines(self, shown: Facing) -> list[tuple[int, Line, int, int]]:
        """Return number, line and the rows of both ends of all that have both, the faint ones first."""
        found = [
            (at, line, self.places[0, line.left], self.places[1, line.right])
            for at, line in enumerate(shown.lines)
            if (0, line.left) in self.places and (1, line.right) in self.places
        ]
        return sorted(found, key=lambda one: -RANKS.index(one[1].relation))


def stacked(shown: Facing) -> Stack:
    """Return the rows of two sources, each head on a row of its own."""
    heads: list[tuple[int, int]] = []
    places: dict[tuple[int, int], int] = {}
    total = 0
    for head, rows in groupby(shown.rows, key=lambda row: row.head):
        heads.append((total, head))
        for row in rows:
            total += 1
            places |= {(side, at): total for side, at in enumerate((row.left, row.right)) if at is not None}
        total += 1
    return Stack(tuple(heads), places, total)


def fitting(shown: Facing, most: int) -> tuple[Facing, tuple[int, int]]:
    """Return what has room in `most` rows, and how many entries of each column have not.

    What both date stays longest, conflicts before all; of the rest what is more important.
    """
    kept, misses = shown, 0
    if stacked(shown).rows > most:
        events: set[int] = set()
        kept = only(shown, events)
        for event in _ranked(shown):
            more = only(shown, {*events, event})
            fits = stacked(more).rows <= most
            kept, events, misses = (more, {*events, event}, 0) if fits else (kept, events, misses + 1)
            if misses > MOST_MISSES:
                break
    one, other = (len(whole) - len(part) for whole, part in zip(shown.columns, kept.columns, strict=True))
    return kept, (one, other)


def _ranked(shown: Facing) -> list[int]:
    """All events, the first to be kept first."""
    relation = {line.event: RANKS.index(line.relation) for line in shown.lines}
    every = {entry.event: entry for column in shown.columns for entry in column}

    def rank(event: int) -> tuple[float, ...]:
        entry = every[event]
        last = len(RANKS)
        return relation.get(event, last), -entry.weight, entry.other != SILENT, entry.dated.begin, event

    return sorted(every, key=rank)


def only(shown: Facing, events: set[int]) -> Facing:
    """Return the two sources with these events alone; what is counted and said of them stays."""
    kept = [[entry for entry in column if entry.event in events] for column in shown.columns]
    lines = [line for line in shown.lines if line.event in events]
    number = {line.event: at for at, line in enumerate(lines)}
    left, right = (tuple(replace(entry, line=number.get(entry.event)) for entry in column) for column in kept)
    place = [{entry.event: at for at, entry in enumerate(column)} for column in (left, right)]
    moved = tuple(replace(one, left=place[0][one.event], right=place[1][one.event]) for one in lines)
    rows = abreast(*([(entry.head, entry.line) for entry in column] for column in (left, right)))
    return replace(shown, columns=(left, right), lines=moved, rows=rows)
