"""What each thing looks like: claims as marks on the lines of their stave, in plain values.

A mark's place in time is a day plus an offset in pixels at either end, its place in the stave is a slot, its
look is a shape, a tone and a share of the slot's height. Where claims of one source overlap in time they
share the slot (`voices`). Colour, scale and medium come later (`score`, renderers). Most common change: how a
kind of dating is drawn, a branch of `_moment` or `_period`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from math import inf, isnan, nan, sqrt

from timeline.dates import MOMENT, Dating
from timeline.evidence.columns import DISPUTES, REPORTS
from timeline.layout.marks.reach import Reach, reach_over
from timeline.layout.marks.voices import voices

SHAPES = BAR, DIAMOND, RING, CROSS = ("bar", "diamond", "ring", "cross")
TONES = SOLID, LIGHT, HOLLOW, DASHED, FADE_1, FADE_2, FADE_3, DAY = (
    "solid", "light", "hollow", "dashed", "fade-1", "fade-2", "fade-3", "day",
)  # fmt: skip
"""solid = certain core; light = uncertain stretch; hollow = some time within; dashed = about, doubtful;
fade = an end that is not given; day = the day under a diamond, seen when a day is wide."""
BAR_HEIGHT = 0.74
"""Height of a bar as a share of its slot."""
REPORTED = 0.5
"""What is only reported has this share of the usual height."""
DENIED = 0.5
"""The days that are denied have this share of the usual height: the cross stands out over them."""
VOICE = 0.76
"""Share that a mark keeps of its part of a slot: the outlines of two voices must not touch."""
DASH, DASH_GAP = 8.0, 4.0
"""Pixels of a dash of an open end, and between two."""
RING_OFFSET = 10.0
"""Pixels from the stave to the first ring, and from there to the second row of rings."""
STAVE_MARGIN = 6.0
"""Pixels by which hair lines go on beyond the marks."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as marks need it. Bounds are day numbers; NaN is unknown."""

    number: int
    slot: int
    stance: str
    when: str
    earliest_start: float
    latest_start: float
    earliest_end: float
    latest_end: float
    doubtful: bool

    @classmethod
    def of(cls, dating: Dating, slot: int, stance: str, number: int = 0) -> Claim:
        """Return a claim with this dating, of the source in `slot`."""
        four = (dating.earliest_start, dating.latest_start, dating.earliest_end, dating.latest_end)
        es, ls, ee, le = (nan if bound is None else float(bound) for bound in four)
        doubtful = dating.approximate or dating.uncertain
        return cls(number, slot, stance, dating.kind, es, ls, ee, le, doubtful)

    @property
    def bounds(self) -> list[float]:
        """The bounds that are known."""
        four = (self.earliest_start, self.latest_start, self.earliest_end, self.latest_end)
        return [bound for bound in four if not isnan(bound)]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to draw, from `first_day` + `first_px` to `last_day` + `last_px`.

    Days are day numbers, where a day ends the next one begins; `px` are pixels. `height` is a share of the
    slot, `offset` how far below the slot's middle it stands, as a share too. What is `reported` is only what
    others say.
    """

    shape: str
    tone: str
    claim: int
    slot: int
    first_day: float
    first_px: float
    last_day: float
    last_px: float
    height: float
    offset: float = 0.0
    reported: bool = False

    def moved(self, place: Callable[[float], float]) -> Mark:
        """Return the mark with its days where `place` has them; many are moved, so it is made in one go."""
        return Mark(
            self.shape, self.tone, self.claim, self.slot, place(self.first_day), self.first_px,
            place(self.last_day), self.last_px, self.height, self.offset, self.reported,
        )  # fmt: skip


def point_share(height: float) -> float:
    """Return how large a pointed mark is beside one of full height: its area goes with its height."""
    return sqrt(height)


def marks_of(claim: Claim) -> tuple[Mark, ...]:
    """Return the marks for one claim of which a bound is known (for the others see `undated_mark`)."""
    if claim.stance == DISPUTES:
        return _disputed(claim)
    if claim.when == MOMENT:
        return _moment(claim)
    return _period(claim)


def undated_mark(claim: Claim, reach: Reach) -> Mark:
    """Return a ring left of the stave for a claim without a date, a cross for one that disputes.

    Neighbouring slots are staggered, so that rings do not touch where slots are thin.
    """
    shape = CROSS if claim.stance == DISPUTES else RING
    at = reach.first_px - RING_OFFSET * (1 + claim.slot % 2)
    return _point(claim, shape, reach.first_day, at)


def has_date(claim: Claim) -> bool:
    """Return whether any bound of the claim is known, so that it has a place in time."""
    return bool(claim.bounds)


def reach_of(marks: Iterable[Mark]) -> Reach:
    """Return the stave that carries these marks at every scale, with a margin at both ends."""
    marks = tuple(marks)
    starts = ((mark.first_day, mark.first_px) for mark in marks)
    ends = ((mark.last_day, mark.last_px) for mark in marks)
    return reach_over(starts, ends, STAVE_MARGIN)


def stave_marks(claims: Iterable[Claim]) -> tuple[tuple[Mark, ...], Reach | None]:
    """Return all marks of one event and the reach of its stave; None where no claim has a date."""
    claims = tuple(claims)
    timed = [claim for claim in claims if has_date(claim)]
    parts = voices([(claim.slot, *_days(claim)) for claim in timed])
    marks = [
        _voiced(mark, *part) for claim, part in zip(timed, parts, strict=True) for mark in marks_of(claim)
    ]
    if not marks:
        return (), None
    reach = reach_of(marks)
    rings = [undated_mark(claim, reach) for claim in claims if not has_date(claim)]
    return (*marks, *rings), reach_of([*marks, *rings]) if rings else reach


def _days(claim: Claim) -> tuple[float, float]:
    """The first and the last day that a claim may reach; an end that is not given may be any day."""
    begin = _known(claim.earliest_start, claim.latest_start)
    finish = _known(claim.earliest_end, claim.latest_end)
    first = -inf if begin is None or isnan(claim.earliest_start) else begin[0]
    last = inf if finish is None or isnan(claim.latest_end) else finish[1]
    return first, last


def _voiced(mark: Mark, voice: int, among: int) -> Mark:
    """The mark in its part of the slot; all of it where the source says nothing else at that time."""
    if among == 1:
        return mark
    return replace(mark, height=mark.height * VOICE / among, offset=(voice + 0.5) / among - 0.5)


def _reported(claim: Claim) -> bool:
    return claim.stance == REPORTS


def _height(claim: Claim) -> float:
    return REPORTED if _reported(claim) else 1.0


def _bar(claim: Claim, tone: str, first: float, last: float) -> Mark:
    height = BAR_HEIGHT * _height(claim)
    return Mark(BAR, tone, claim.number, claim.slot, first, 0.0, last, 0.0, height, reported=_reported(claim))


def _point(claim: Claim, shape: str, day: float, px: float = 0.0) -> Mark:
    height, reported = _height(claim), _reported(claim)
    return Mark(shape, SOLID, claim.number, claim.slot, day, px, day, px, height, reported=reported)


def _disputed(claim: Claim) -> tuple[Mark, ...]:
    first, last = min(claim.bounds), max(claim.bounds)
    return (*_denied(claim, first, last), _point(claim, CROSS, (first + last + 1) / 2))


def _denied(claim: Claim, first: float, last: float) -> Iterator[Mark]:
    """The days that the cross stands for, where it denies no single one: it must not look like a day."""
    begin, finish = _days(claim)
    bounds: list[Mark] = []
    if first < last or claim.doubtful:
        bounds.append(_bar(claim, DASHED if claim.doubtful else HOLLOW, first, last + 1))
    if begin == -inf:
        bounds += _fade(claim, first, -1)
    if finish == inf:
        bounds += _fade(claim, last + 1, 1)
    yield from (replace(mark, height=mark.height * DENIED) for mark in bounds)


def _moment(claim: Claim) -> tuple[Mark, ...]:
    first, last = claim.earliest_start, claim.latest_start
    if isnan(first):
        return _fade(claim, last + 1, -1)
    if isnan(last):
        return _fade(claim, first, 1)
    if first == last and not claim.doubtful:
        return (_bar(claim, DAY, first, last + 1), _point(claim, DIAMOND, first + 0.5))
    return (_bar(claim, DASHED if claim.doubtful else HOLLOW, first, last + 1),)


def _period(claim: Claim) -> tuple[Mark, ...]:
    begin = _known(claim.earliest_start, claim.latest_start)
    finish = _known(claim.earliest_end, claim.latest_end)
    loose = DASHED if claim.doubtful else LIGHT
    if begin is None or finish is None:
        known = begin or finish
        assert known is not None, "a claim without any bound has no marks"
        end = _bar(claim, loose, known[0], known[1] + 1)
        return (*_fade(claim, known[0], -1), end) if begin is None else (end, *_fade(claim, known[1] + 1, 1))
    if claim.doubtful or begin[1] > finish[0]:
        return (_bar(claim, loose, begin[0], finish[1] + 1), *_core(claim, begin[1], finish[0]))
    stretches = ((begin[0], begin[1]), (finish[0] + 1, finish[1] + 1))
    return (
        *(_bar(claim, LIGHT, first, last) for first, last in stretches if last > first),
        *_core(claim, begin[1], finish[0]),
    )


def _core(claim: Claim, first: float, last: float) -> tuple[Mark, ...]:
    """The days on which a period certainly lasted: latest start to earliest end, if that is later."""
    return (_bar(claim, SOLID, first, last + 1),) if last >= first else ()


def _known(low: float, high: float) -> tuple[float, float] | None:
    """Both bounds of an end; where one is unknown the other stands for both, where both are there is none."""
    if isnan(low) and isnan(high):
        return None
    return (high if isnan(low) else low), (low if isnan(high) else high)


def _fade(claim: Claim, day: float, direction: int) -> tuple[Mark, ...]:
    """Three ever paler dashes that leave `day` to the left (-1) or right (1): an end that is not given."""
    dashes = []
    for number, tone in enumerate((FADE_1, FADE_2, FADE_3)):
        near = number * (DASH + DASH_GAP)
        far = near + DASH
        left, right = (near, far) if direction > 0 else (-far, -near)
        dashes.append(replace(_bar(claim, tone, day, day), first_px=left, last_px=right))
    return tuple(dashes)
