"""Names and chips in pixels, so that none touches anything; the Python twin of assets/js/values/labels.js.

Most common change: the distances below, together with their twins in that script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.layout.engraving import Place
from timeline.layout.engraving.chips import width as chip_width
from timeline.layout.engraving.naming import distance
from timeline.layout.engraving.values import BARE, RIGHT
from timeline.layout.engraving.ways import over, shown_width
from timeline.layout.placed import signs
from timeline.layout.placed.values import Chip, Frame, Label
from timeline.layout.score import Stave
from timeline.looks import textwidth

GAP, AIR, EDGE = 8.0, 6.0, 2.0
SIGN_GAP = 0.3
"""Ems between the sign and the title of a name."""

_Span = tuple[float, float, int]
"""Left, right, and the number of the stave that stands there; -1 for a label."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A stave in its lane: where it stands, the width of its name, and its rank among all."""

    place: Place
    left: float
    right: float
    label: float
    order: int

    @property
    def number(self) -> int:
        return self.place.key


def labels(frame: Frame) -> list[Label]:
    """Return the names that are seen in the window, so that none touches anything, most important first.

    A name stands where the layout put it; that of a stave without one beside it, if there is room; that of a
    sliver where the layout found room.
    """
    lanes: dict[int, list[_Standing]] = {}
    for order, place in enumerate(frame.layout.places):
        stave = frame.score.staves[place.key]
        left, right = frame.reach(stave)
        wide = stave.label + 2 * GAP
        if right + wide < frame.left or left - wide > frame.width:
            continue
        label = shown_width(stave.label * frame.layout.type, frame.layout.sheet, frame.score.sheet.spacing)
        lanes.setdefault(place.lane, []).append(_Standing(place, left, right, label, order))
    found = [pair for lane in lanes.values() for pair in _settled(lane, frame)]
    found += _beside_slivers(frame, len(frame.layout.places))
    return _signed([label for _, label in sorted(found, key=lambda pair: pair[0])], frame)


def _beside_slivers(frame: Frame, first: int) -> Iterator[tuple[int, Label]]:
    """Names beside slivers, in the order of these, which begins with `first`."""
    layout, gap = frame.layout, distance(frame.layout.fine)
    for order, sliver in enumerate(layout.slivers, first):
        if sliver.side == BARE:
            continue
        stave = frame.score.staves[sliver.key]
        wide = shown_width(stave.label * layout.type, layout.sheet, frame.score.sheet.spacing)
        x = sliver.right + gap if sliver.side == RIGHT else sliver.left - gap - wide
        title = words(stave, wide, frame)
        yield order, Label(sliver.key, x, sliver.middle, sliver.side, wide, title)


def _signed(found: list[Label], frame: Frame) -> list[Label]:
    """The names with their signs, where these are shown."""
    if not signs.shown(frame.score, frame.look):
        return found
    indent, slots, rows = signs.width(frame.score) * frame.layout.type, frame.score.slots, frame.rows
    return [replace(one, signs=signs.tellers(rows.get(one.stave, ()), slots), indent=indent) for one in found]


def _settled(lane: Sequence[_Standing], frame: Frame) -> Iterator[tuple[int, Label]]:
    """Within one lane: all at home that can be, then the others at the first place that is free.

    Each time the most important first.
    """
    taken = [(one.left, one.right, one.number) for one in lane]
    away: list[tuple[_Standing, list[tuple[str, float]]]] = []
    for one in lane:
        if not frame.seen(one.left, one.right):
            continue
        home, *others = _candidates(one, frame)
        if _fits(one, home, taken, frame):
            yield _put(one, home, taken, frame)
        else:
            away.append((one, others))
    for one, others in away:
        free = next((at for at in others if _fits(one, at, taken, frame)), None)
        if free:
            yield _put(one, free, taken, frame)


def _fits(one: _Standing, place: tuple[str, float], taken: Iterable[_Span], frame: Frame) -> bool:
    """Whether a name is whole in view at a place, and touches nothing there."""
    side, x = place
    if side == "m":
        return True
    if x < frame.left + EDGE - 1 or x + one.label > frame.width - EDGE + 1:
        return False
    air = AIR / 2
    return side == "o" or not _hits(taken, x - air, x + one.label + air, one.number)


def _put(one: _Standing, at: tuple[str, float], taken: list[_Span], frame: Frame) -> tuple[int, Label]:
    """Take the place; beside a stave nothing else may stand there."""
    (side, x), place = at, one.place
    stave, type_ = frame.score.staves[one.number], frame.layout.type
    y, wide = place.top + place.height / 2, one.label
    if side == "o":
        y = place.top - frame.score.sheet.spacing.label_line * type_ / 2
    elif side == "m":
        wide = min(stave.label * type_, frame.left - frame.score.sheet.spacing.margin_air)
        x = frame.left - frame.score.sheet.spacing.margin_air - wide
    else:
        taken.append((x, x + wide, -1))
    return one.order, Label(one.number, x, y, side, wide, words(stave, wide, frame))


def words(stave: Stave, wide: float, frame: Frame) -> str:
    """Return the title of a stave, shortened to a width in pixels, sign included."""
    size = frame.score.sheet.label_size * frame.layout.type
    if stave.label * frame.layout.type <= wide + 0.1:
        return stave.title
    sign = textwidth.width(stave.sign, size, 600) + SIGN_GAP * size if stave.sign else 0.0
    sign += signs.width(frame.score) * frame.layout.type if signs.shown(frame.score, frame.look) else 0.0
    return textwidth.ellipsis(stave.title, size, wide - sign)


def _hits(taken: Iterable[_Span], left: float, right: float, own: int) -> bool:
    return any(number != own and start < right and left < end for start, end, number in taken)


def _candidates(one: _Standing, frame: Frame) -> Iterator[tuple[str, float]]:
    """Places to try for one stave's name, best first: side and left end."""
    side = one.place.side
    if side == "m":
        yield "m", 0.0
        return
    if side == "o":
        spacing = frame.score.sheet.spacing
        yield "o", over(one.left, one.right, one.label, frame.layout.sheet, spacing)
        return
    beside = (("r", one.right + GAP), ("l", one.left - GAP - one.label))
    yield from reversed(beside) if side == "l" else beside


def chips(frame: Frame) -> tuple[Chip, ...]:
    """Return the chips, kept whole at the edges of the window and apart from each other."""
    spacing = frame.score.sheet.spacing
    seen = [
        Chip(
            chip.band, frame.x(chip.day), chip.top, chip_width(chip.count, spacing), chip.keys,
            chip.first_day, chip.last_day, chip.count, chip.day,
        )
        for chip in frame.layout.chips
    ]  # fmt: skip
    return tuple(
        chip
        for band in dict.fromkeys(chip.band for chip in seen)
        for chip in _apart(sorted((c for c in seen if c.band == band), key=lambda c: c.x), frame)
    )


def waiting(frame: Frame) -> Mapping[int, int]:
    """Return for each band how many of its staves in the window only chips hold; no band has 0."""
    found: dict[int, int] = {}
    for chip in frame.layout.chips:
        found[chip.band] = found.get(chip.band, 0) + chip.count
    return found


def _apart(row: Sequence[Chip], frame: Frame) -> list[Chip]:
    """The chips of one band from left to right, moved off the edges and off each other."""
    free, moved = frame.left + EDGE, []
    for chip in row:
        moved.append(replace(chip, x=max(chip.x, free + chip.width / 2)))
        free = moved[-1].x + chip.width / 2 + EDGE
    free, back = frame.width - EDGE, []
    for chip in reversed(moved):
        back.append(replace(chip, x=min(chip.x, free - chip.width / 2)))
        free = back[-1].x - chip.width / 2 - EDGE
    return back[::-1]
