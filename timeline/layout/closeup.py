"""One stave seen close: its marks, a short axis of real dates, and the days that decide its verdict.

Plain values: places are shares of the window (0 to 1) plus pixels, so that one close-up fits any width. Most
common change: a finer or a coarser axis, a row of `STEPS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from timeline.criticism.verdicts import COMPATIBLE, Why
from timeline.dates import civil, day, span_words
from timeline.dates.numerals import counted
from timeline.dates.spans import MONTHS, era
from timeline.evidence import Evidence
from timeline.layout.marks import marks
from timeline.layout.marks.event_marks import drawings
from timeline.looks import textwidth

NARROW = 280.0
"""Pixels that an axis has at least: its labels must not touch each other there."""
TYPE_SIZE = 12.0
LABEL_GAP = 6.0
AIR, AIR_BESIDE_PIXELS = 0.05, 0.14
"""Share of the window that is left empty at either end; more of it where marks reach out by pixels."""
LEAST_DAYS, LEAST_OPEN_DAYS = 6.0, 365.0
"""Days that a window has at least; more where an end is not given, so that the dashes do not look exact."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of the window: from share `first` + `first_px` to share `last` + `last_px`."""

    first: float
    last: float
    first_px: float = 0.0
    last_px: float = 0.0


@dataclass(frozen=True, slots=True)
class CloseupMark:
    """One mark on the line of its slot; `height`, and `offset` below its middle, are shares of the line."""

    shape: str
    tone: str
    slot: int
    place: Extent
    height: float
    offset: float = 0.0

    @classmethod
    def of(cls, mark: marks.Mark, share: Callable[[float], float]) -> CloseupMark:
        """Return a mark in a window; `share` says of a day where it stands there."""
        place = Extent(share(mark.first_day), share(mark.last_day), mark.first_px, mark.last_px)
        return cls(mark.shape, mark.tone, mark.slot, place, mark.height, mark.offset)


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis, its label to the right of `at`."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """Days that decide the verdict: where they stand, and what they are called."""

    place: Extent
    text: str


@dataclass(frozen=True, slots=True)
class Closeup:
    """A stave close by. `first` and `last` are the days of its window, the last one exclusive.

    `apart` is the stretch between the two claims that are furthest apart, `common` what all claims have in
    common.
    """

    first: float
    last: float
    drawn: tuple[CloseupMark, ...]
    ticks: tuple[Tick, ...]
    apart: Span | None
    common: tuple[Span, ...]


def closeup(
    evidence: Evidence, verdicts: pd.DataFrame, event: int, why: Why, room: float = NARROW
) -> Closeup | None:
    """Return the close-up of an event (its position in `evidence.events`), None where no claim has a date.

    `room` is the narrowest width in pixels on which the labels of the axis must stand apart.
    """
    drawing = drawings(evidence).of(event)
    if drawing.reach is None:
        return None
    shown = [mark for mark, _, _ in drawing.marks]
    first, last = _window(shown)
    whole = last - first

    def share(days: float) -> float:
        return (days - first) / whole

    drawn = tuple(CloseupMark.of(mark, share) for mark in shown)
    return Closeup(
        first,
        last,
        drawn,
        tuple(Tick(share(at), text) for at, text in ticks(first, last, room)),
        _apart(evidence, verdicts, event, share),
        _common(why, share),
    )


def _window(shown: Sequence[marks.Mark]) -> tuple[float, float]:
    """Return the days to show: all marks, with air on both sides."""
    first, last = min(m.first_day for m in shown), max(m.last_day for m in shown)
    least = LEAST_OPEN_DAYS if any(m.tone == marks.FADE_1 for m in shown) else LEAST_DAYS
    span = max(last - first, least)
    middle = (first + last) / 2
    low, high = middle - span / 2, middle + span / 2
    before = AIR_BESIDE_PIXELS if any(m.first_px < 0 and m.first_day < low + span / 4 for m in shown) else AIR
    after = AIR_BESIDE_PIXELS if any(m.last_px > 0 and m.last_day > high - span / 4 for m in shown) else AIR
    return low - before * span, high + after * span


def _apart(
    evidence: Evidence, verdicts: pd.DataFrame, event: int, share: Callable[[float], float]
) -> Span | None:
    """Return the days between the two claims that are furthest apart, None where one dating satisfies all."""
    gap, first, second = (int(verdicts[name].iloc[event]) for name in ("gap", "first", "second"))
    if not gap:
        return None
    bounds = evidence.claims[["es", "ls", "ee", "le"]]
    earlier, later = bounds.loc[first].to_dict(), bounds.loc[second].to_dict()
    ends = [(earlier[high], later[low]) for high in ("ls", "le") for low in ("es", "ee")]
    for high, low in ends:
        if low - high == gap:
            return Span(Extent(share(high + 1), share(low)), days_apart(gap))
    return None


def days_apart(gap: int) -> str:
    """Return how far two claims are apart: "1 day apart", "1,234 days apart"."""
    return f"{counted(gap, 'day')} apart"


def _common(why: Why, share: Callable[[float], float]) -> tuple[Span, ...]:
    """Return what all claims leave open, for a compatible event whose ends are both bounded."""
    ends = {limit.end for limit in why.limits}
    if why.verdict.key != COMPATIBLE or ("moment" in ends and len(ends) > 1):
        return ()
    called = {"moment": "", "start": "start ", "end": "end "}
    return tuple(
        Span(
            Extent(share(limit.low), share(limit.high + 1)),
            called[limit.end] + span_words(limit.low, limit.high),
        )
        for limit in why.limits
        if limit.low is not None and limit.high is not None
    )


def ticks(first: float, last: float, room: float = NARROW) -> tuple[tuple[int, str], ...]:
    """Return days in the window with their labels, as close as `room` pixels allow without touching.

    The year stands on the first label and on the first of each year.
    """
    scale = room / (last - first)
    for days, text in STEPS:
        if (last - first) / days > room / LABEL_GAP:
            continue
        found = list(_labelled(_every(days, first, last), text))
        begins = [(at - first) * scale for at, _ in found]
        ends = [
            begin + textwidth.width(words, TYPE_SIZE) for begin, (_, words) in zip(begins, found, strict=True)
        ]
        if all(end + LABEL_GAP <= begin for end, begin in zip(ends, begins[1:], strict=False)):
            return tuple(one for one, end in zip(found, ends, strict=True) if end <= room)
    return ()


def _labelled(dates: Iterable[int], text: Callable[[int, int, int], str]) -> Iterator[tuple[int, str]]:
    """Yield dates with their labels; a year that has just been named is not named again."""
    named: int | None = None
    for at in dates:
        year, month, dom = civil(at)
        called = era(year)
        words = text(dom, month, year)
        yield at, f"{words} {called}".strip() if year != named else words or called
        named = year


def _of_day(dom: int, month: int, year: int) -> str:
    return f"{dom} {MONTHS[month - 1][:3]}"


def _of_month(dom: int, month: int, year: int) -> str:
    return MONTHS[month - 1][:3]


def _of_year(dom: int, month: int, year: int) -> str:
    return ""


DAYS_OF_MONTH, DAYS_OF_YEAR = 30, 365
STEPS: tuple[tuple[int, Callable[[int, int, int], str]], ...] = (
    *((days, _of_day) for days in (1, 2, 5, 10)),
    *((DAYS_OF_MONTH * months, _of_month) for months in (1, 2, 3, 6)),
    *((DAYS_OF_YEAR * years, _of_year) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)
"""Steps of an axis, fine to coarse: their length in days and how their dates read beside the year."""


def _every(days: int, first: float, last: float) -> Iterator[int]:
    """Yield the dates at every step in the window: days of the month, firsts of months, New Years."""
    if days < DAYS_OF_MONTH:
        months = 1
    else:
        months = days // DAYS_OF_MONTH if days < DAYS_OF_YEAR else 12 * (days // DAYS_OF_YEAR)
    year, month, _ = civil(int(first))
    at = (year * 12 + month - 1) // months * months
    while (begin := day(at // 12, at % 12 + 1)) < last:
        doms = range(0, _doms(begin, days), days) if days < DAYS_OF_MONTH else (0,)
        yield from (begin + dom for dom in doms if first <= begin + dom < last)
        at += months


def _doms(begin: int, step: int) -> int:
    """Return how many days of a month may be named; the 30th and 31st only where every day is."""
    year, month, _ = civil(begin)
    length = day(year + month // 12, month % 12 + 1) - begin
    return length if step == 1 else min(length, 29)
