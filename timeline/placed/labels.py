"""Labels and chips in pixels, so that none touches anything; the Python twin of assets/45-labels.js.

Within `timeline.placed`. Most common change: the distances below, together with their twins in that script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.placed.boxes import without_date
from timeline.placed.values import Chip, Frame, Label

GAP, AIR, EDGE = 8.0, 6.0, 2.0
PINNED = 30.0
"""A label upon its stave leaves so much free where marks without a date stand, or are kept in view."""
OVER_MIDDLE = 9.0
"""A label on a line of its own has its middle so far above its stave."""

_Span = tuple[float, float, int]
"""Left, right, and the number of the stave that stands there; -1 for a label."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A stave in its lane: where it stands, its label's side and width, and its rank among all."""

    number: int
    left: float
    right: float
    side: str
    top: float
    label: float
    order: int
    pinned: bool


def labels(frame: Frame) -> list[Label]:
    """Return the labels that are seen in the window, so that none touches anything, most important first.

    A label stands at its home on the rung where that is in view; else on the other side, else upon its own
    stave where that is long enough; else it waits.
    """
    lanes: dict[int, list[_Standing]] = {}
    undated = {row.stave for row in frame.score.marks if without_date(row.mark)}
    for order, place in enumerate(frame.rung.places):
        stave = frame.score.staves[place.key]
        left, right = frame.reach(stave)
        wide = stave.label + 2 * GAP
        if right + wide < 0 or left - wide > frame.width:
            continue
        one = _Standing(
            place.key, left, right, place.side[0], place.top, stave.label, order, place.key in undated
        )
        lanes.setdefault(place.lane, []).append(one)
    found = [pair for lane in lanes.values() for pair in _settled(lane, frame)]
    return [label for _, label in sorted(found, key=lambda pair: pair[0])]


_Taken = Iterable[tuple[float, float, int]]
"""Left and right ends of what stands in a lane, each with the number of its stave (-1: a label)."""


def _settled(lane: Sequence[_Standing], frame: Frame) -> Iterator[tuple[int, Label]]:
    """Within one lane: all at home that can be, then the others at the first place that is free.

    Each time the most important first.
    """
    taken = [(one.left, one.right, one.number) for one in lane]
    seen = [(one, list(_candidates(one, frame))) for one in lane if frame.seen(one.left, one.right)]
    away: list[tuple[_Standing, list[tuple[str, float]]]] = []
    for one, (home, *others) in seen:
        if _fits(one, home, taken, frame):
            yield _put(one, home, taken, frame)
        else:
            away.append((one, others))
    for one, others in away:
        free = next((at for at in others if _fits(one, at, taken, frame)), None)
        if free:
            yield _put(one, free, taken, frame)


def _fits(one: _Standing, place: tuple[str, float], taken: Iterable[_Span], frame: Frame) -> bool:
    """Whether a label is whole in view at a place, and touches nothing there."""
    side, x = place
    if x < EDGE - 1 or x + one.label > frame.width - EDGE + 1:
        return False
    air = AIR / 2
    return side == "o" or not _hits(taken, x - air, x + one.label + air, one.number)


def _put(one: _Standing, place: tuple[str, float], taken: list[_Span], frame: Frame) -> tuple[int, Label]:
    """Take the place; beside or upon a stave nothing else may stand there."""
    side, x = place
    if side != "o":
        taken.append((x, x + one.label, -1))
    over, beside = one.top - OVER_MIDDLE, one.top + frame.stave_height / 2
    return one.order, Label(one.number, x, over if side == "o" else beside, side, one.label)


def _hits(taken: Iterable[_Span], left: float, right: float, own: int) -> bool:
    return any(number != own and start < right and left < end for start, end, number in taken)


def _candidates(one: _Standing, frame: Frame) -> Iterator[tuple[str, float]]:
    """Places to try for one stave's label, best first: side and left end."""
    beside = {"r": one.right + GAP, "l": one.left - GAP - one.label}
    last = one.right - GAP - one.label
    if one.side == "o":
        yield "o", min(max(one.left + GAP, EDGE), last)
        return
    other = "l" if one.side == "r" else "r"
    yield one.side, beside[one.side]
    yield other, beside[other]
    if one.right - one.left <= 2 * one.label or one.left >= frame.width or one.right <= 0:
        return
    if not one.pinned:
        yield "u", min(max(one.left + GAP, EDGE), last)
    elif (upon := max(one.left, 0.0) + PINNED) <= last:
        yield "u", upon


def chips(frame: Frame) -> tuple[Chip, ...]:
    """Return the chips that are seen, kept whole at the edges of the window and apart from each other.

    What reaches into the window and waits in a chip outside of it is counted by one more chip at the edge of
    its band.
    """
    seen = [
        Chip(
            chip.band, frame.x(chip.day), chip.top, 2 * _half(len(chip.keys)), chip.keys,
            chip.first_day, chip.last_day,
        )
        for chip in frame.rung.chips
        if 0 < frame.x(chip.day) < frame.width
    ]  # fmt: skip
    seen += _aside(frame)
    return tuple(
        chip
        for band in dict.fromkeys(chip.band for chip in seen)
        for chip in _apart(sorted((c for c in seen if c.band == band), key=lambda c: c.x), frame)
    )


def _aside(frame: Frame) -> Iterator[Chip]:
    """One chip at either edge of a band for what reaches into the window from a chip beyond that edge."""
    found: dict[tuple[int, bool], list[int]] = {}
    tops: dict[int, float] = {}
    for chip in frame.rung.chips:
        if 0 < (x := frame.x(chip.day)) < frame.width:
            continue
        here = [key for key in chip.keys if frame.seen(*frame.reach(frame.score.staves[key]))]
        if here:
            found.setdefault((chip.band, x > 0), []).extend(here)
            tops[chip.band] = chip.top
    for (band, late), keys in found.items():
        reaches = [frame.score.staves[key].reach for key in keys]
        yield Chip(
            band,
            frame.width if late else 0.0,
            tops[band],
            2 * _half(len(keys)),
            tuple(keys),
            min(reach.first_day for reach in reaches),
            max(reach.last_day for reach in reaches),
        )


def waiting(frame: Frame) -> Mapping[int, int]:
    """Return for each band how many of its staves in the window only chips hold; no band has 0."""
    found: dict[int, int] = {}
    for chip in frame.rung.chips:
        seen = sum(frame.seen(*frame.reach(frame.score.staves[key])) for key in chip.keys)
        if seen:
            found[chip.band] = found.get(chip.band, 0) + seen
    return found


def _half(count: int) -> float:
    """Half the width of a chip in pixels."""
    return 9 + 3.8 * (1 + len(str(count)))


def _apart(row: Sequence[Chip], frame: Frame) -> list[Chip]:
    """The chips of one band from left to right, moved off the edges and off each other."""
    free, moved = EDGE, []
    for chip in row:
        moved.append(replace(chip, x=max(chip.x, free + chip.width / 2)))
        free = moved[-1].x + chip.width / 2 + EDGE
    free, back = frame.width - EDGE, []
    for chip in reversed(moved):
        back.append(replace(chip, x=min(chip.x, free - chip.width / 2)))
        free = back[-1].x - chip.width / 2 - EDGE
    return back[::-1]
