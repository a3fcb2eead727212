"""The signs beside a name that say which sources tell an event, and how; the room they take.

The twin of `signed` in assets/js/values/score.js and of `tellers` in assets/js/values/passing.js. Most common
change: their size, `STEP`, together with that of `.event-label .teller` in assets/css/places.css.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.layout.marks import marks
from timeline.layout.placed.values import Label, Look
from timeline.layout.score import Score, ScoreMark

SIDE, STEP, AIR = 7.0, 10.0, 2.0
"""Pixels: a sign, from one to the next, and between the last and the name beside what `STEP` leaves."""
FEWEST, MOST = 2, 8
"""Of one line no sign says more than the line; more than so many signs would be wider than a name."""


def shown(score: Score, look: Look) -> bool:
    """Return whether names have signs: in the mode that tells only how many, and where they are wanted."""
    return (look.signs or look.mode == "sources") and FEWEST <= score.slots <= MOST


def width(score: Score) -> float:
    """Return the pixels that the signs of a name take."""
    return STEP * score.slots + AIR


def signed(score: Score) -> Score:
    """Return the score with wider names, that have room for their signs."""
    wide = width(score)
    return replace(score, staves=tuple(replace(stave, label=stave.label + wide) for stave in score.staves))


def tellers(rows: Iterable[ScoreMark], slots: int) -> tuple[str, ...]:
    """Return how the source of each slot tells an event, whatever the window.

    "full" (dates it), "ring" (gives no date), "cross" (rejects it) or "" (silent).
    """
    said: list[set[str]] = [set() for _ in range(slots)]
    for row in rows:
        shape = row.mark.shape
        said[row.mark.slot].add(shape if shape in (marks.RING, marks.CROSS) else "full")
    return tuple(next((sign for sign in ("cross", "full", "ring") if sign in one), "") for one in said)


def places(label: Label) -> Iterator[tuple[str, int, float, float]]:
    """Yield each sign of a name: what it says, its slot from 0, its middle across and its side in pixels."""
    step = label.indent * STEP / (STEP * len(label.signs) + AIR) if label.signs else 0.0
    side = step * SIDE / STEP
    yield from ((sign, slot, label.x + slot * step + side / 2, side) for slot, sign in enumerate(label.signs))
