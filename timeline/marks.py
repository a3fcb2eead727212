"""What each thing looks like: claims as marks on the lines of their stave, in plain values.

Floor 5. A mark's place in time is a day plus an offset in pixels at either end, its place in the stave is a slot, its
look is a shape, a tone and a share of the slot's height. Colour, scale and medium come later (`score`, renderers).

Most common change: how a kind of dating is drawn. `marks_of` is the table of those cases, design section 6 in code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isnan

BAR, DIAMOND, RING, CROSS = "bar", "diamond", "ring", "cross"
SHAPES = (BAR, DIAMOND, RING, CROSS)

SOLID, LIGHT, HOLLOW, DASHED, FADE_1, FADE_2, FADE_3, DAY = (
    "solid",
    "light",
    "hollow",
    "dashed",
    "fade-1",
    "fade-2",
    "fade-3",
    "day",
)
TONES = (SOLID, LIGHT, HOLLOW, DASHED, FADE_1, FADE_2, FADE_3, DAY)
"""solid = certain core; light = uncertain stretch; hollow = one day somewhere within; dashed = about, doubtful;
fade = an end that is not given; day = the day under a diamond, seen when a day is wide."""

BAR_HEIGHT = 0.74
REPORTED = 0.5
DASH, DASH_GAP = 8.0, 4.0
RING_OFFSET = 10.0
STAVE_MARGIN = 6.0


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as marks need it. Bounds are day numbers; NaN is unknown."""

    claim: int
    slot: int
    stance: str
    when: str
    earliest_start: float
    latest_start: float
    earliest_end: float
    latest_end: float
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to draw: from `first_day` + `first_px` to `last_day` + `last_px`, `height` as a share of the slot."""

    shape: str
    tone: str
    claim: int
    slot: int
    first_day: float
    first_px: float
    last_day: float
    last_px: float
    height: float


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a stave goes: day and pixels at its left and right end, hair lines included."""

    first_day: float
    first_px: float
    last_day: float
    last_px: float


def marks_of(told: Told) -> tuple[Mark, ...]:
    """Marks for one dated claim; a claim without a usable bound has none here (`undated_mark` gives its ring)."""
    if told.stance == "disputes":
        return _disputed(told)
    if told.when == "moment":
        return _moment(told)
    return _period(told)


def undated_mark(told: Told, reach: Reach) -> Mark:
    """A ring left of the stave for a claim without a date, a cross for one that disputes.

    Neighbouring slots are staggered, so that rings do not touch where slots are thin.
    """
    shape = CROSS if told.stance == "disputes" else RING
    at = reach.first_px - RING_OFFSET * (1 + told.slot % 2)
    return Mark(shape, SOLID, told.claim, told.slot, reach.first_day, at, reach.first_day, at, _height(told))


def dated(told: Told) -> bool:
    """Whether any bound of the claim is known, so that it has a place in time."""
    return not all(map(isnan, (told.earliest_start, told.latest_start, told.earliest_end, told.latest_end)))


def reach_of(marks: Iterable[Mark]) -> Reach:
    """The stave that carries these marks, with a margin at both ends."""
    marks = tuple(marks)
    first = min(marks, key=lambda mark: (mark.first_day, mark.first_px))
    last = max(marks, key=lambda mark: (mark.last_day, mark.last_px))
    return Reach(
        first.first_day,
        min(m.first_px for m in marks if m.first_day == first.first_day) - STAVE_MARGIN,
        last.last_day,
        max(m.last_px for m in marks if m.last_day == last.last_day) + STAVE_MARGIN,
    )


def stave_marks(claims: Iterable[Told]) -> tuple[tuple[Mark, ...], Reach | None]:
    """All marks of one event and the reach of its stave; no reach when none of its claims has a date."""
    claims = tuple(claims)
    marks = [mark for told in claims if dated(told) for mark in marks_of(told)]
    if not marks:
        return (), None
    reach = reach_of(marks)
    rings = [undated_mark(told, reach) for told in claims if not dated(told)]
    if rings:
        first = min(ring.first_px for ring in rings) - STAVE_MARGIN
        reach = Reach(reach.first_day, first, reach.last_day, reach.last_px)
    return (*marks, *rings), reach


def _height(told: Told) -> float:
    return REPORTED if told.stance == "reports" else 1.0


def _bar(told: Told, tone: str, first: float, last: float, first_px: float = 0.0, last_px: float = 0.0) -> Mark:
    return Mark(BAR, tone, told.claim, told.slot, first, first_px, last, last_px, BAR_HEIGHT * _height(told))


def _disputed(told: Told) -> tuple[Mark, ...]:
    known = [
        bound
        for bound in (told.earliest_start, told.latest_start, told.earliest_end, told.latest_end)
        if not isnan(bound)
    ]
    middle = (min(known) + max(known) + 1) / 2
    return (Mark(CROSS, SOLID, told.claim, told.slot, middle, 0.0, middle, 0.0, 1.0),)


def _moment(told: Told) -> tuple[Mark, ...]:
    first, last = told.earliest_start, told.latest_start
    tone = DASHED if told.doubtful else HOLLOW
    if isnan(first):
        return _fade(told, last + 1, -1)
    if isnan(last):
        return _fade(told, first, 1)
    if first == last and not told.doubtful:
        noon = first + 0.5
        return (
            _bar(told, DAY, first, last + 1),
            Mark(DIAMOND, SOLID, told.claim, told.slot, noon, 0.0, noon, 0.0, _height(told)),
        )
    return (_bar(told, tone, first, last + 1),)


def _period(told: Told) -> tuple[Mark, ...]:
    begin = _known(told.earliest_start, told.latest_start)
    finish = _known(told.earliest_end, told.latest_end)
    if begin is None and finish is None:
        return ()
    if finish is None:
        assert begin is not None
        return (_bar(told, LIGHT, begin[0], begin[1] + 1), *_fade(told, begin[1] + 1, 1))
    if begin is None:
        return (*_fade(told, finish[0], -1), _bar(told, LIGHT, finish[0], finish[1] + 1))
    if told.doubtful:
        return (_bar(told, DASHED, begin[0], finish[1] + 1), *_core(told, begin[1], finish[0]))
    if begin[1] >= finish[0]:
        return (_bar(told, LIGHT, begin[0], finish[1] + 1),)
    stretches = ((LIGHT, begin[0], begin[1]), (LIGHT, finish[0] + 1, finish[1] + 1))
    return (
        *(_bar(told, tone, first, last) for tone, first, last in stretches if last > first),
        *_core(told, begin[1], finish[0]),
    )


def _core(told: Told, first: float, last: float) -> tuple[Mark, ...]:
    return (_bar(told, SOLID, first, last + 1),) if last >= first else ()


def _known(low: float, high: float) -> tuple[float, float] | None:
    """Both bounds of an end; where one is unknown the other stands for both, where both are there is none."""
    if isnan(low) and isnan(high):
        return None
    return (high if isnan(low) else low), (low if isnan(high) else high)


def _fade(told: Told, day: float, direction: int) -> tuple[Mark, ...]:
    """Three ever paler dashes that leave `day` to the left (-1) or right (1): an end that is not given."""
    dashes = []
    for number, tone in enumerate((FADE_1, FADE_2, FADE_3)):
        near = number * (DASH + DASH_GAP)
        far = near + DASH
        left, right = (near, far) if direction > 0 else (-far, -near)
        dashes.append(_bar(told, tone, day, day, left, right))
    return tuple(dashes)
