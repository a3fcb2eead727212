"""Days that a search names: `1937-06`, "11 June 1937", "spring 1937", "11 June" of any year.

Dates are read as everywhere: by `dates`, and where a text is no EDTF by what the cures make of its words. A
search may name other words beside its date, before or behind it. What touches a stretch is decided claim by
claim. Most common change: how a stretch reads, in `_said`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import inf

import numpy as np

from timeline.dates import EXACT, Dating, EDTFError, civil, day, parse, span_words
from timeline.evidence import Evidence
from timeline.evidence.frames import BoolArray, FloatArray, bounds

LONGEST = 60
"""Characters of a search that may name a date; longer texts name none."""
MOST_WORDS = 8
LEAP = 2000
"""A year with all days, to read "29 February" in."""
NARROW = 27
"""Days in which a dating must lie to be found by a day of any year: a part of a month, not a month."""
NO_YEAR = re.compile(r"[0-9]{1,3}")
"""Such a number is a page or an article, not a decade."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, ±inf where open; or of every year the `day` (month, day of month).

    `said` continues "dated": "in June 1937", "on 11 June of any year".
    """

    first: float
    last: float
    said: str
    day: tuple[int, int] | None = None

    @property
    def window(self) -> tuple[float, float] | None:
        """The window that shows it, the end exclusive; None where it is open or of any year."""
        return None if self.day or inf in (-self.first, self.last) else (self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class Parted:
    """A search in two: the stretch that it names, the words that name it, and the words beside them."""

    stretch: Stretch | None
    named: str
    rest: str


@lru_cache(maxsize=512)
def parted(text: str) -> Parted:
    """Return what of a search is a date: all of it, else the longest end, else the longest beginning."""
    words = text.split()
    if len(text) <= LONGEST and len(words) <= MOST_WORDS:
        count = len(words)
        cuts = [
            (0, count),
            *((at, count) for at in range(1, count)),
            *((0, at) for at in range(count - 1, 0, -1)),
        ]
        for start, end in cuts:
            named = " ".join(words[start:end])
            if stretch := _named(named):
                return Parted(stretch, named, " ".join(words[:start] + words[end:]))
    return Parted(None, "", text)


def touched(evidence: Evidence, stretch: Stretch) -> BoolArray:
    """Return which claims date their event so that it may touch a stretch, shape (C,)."""
    first, last = spans(evidence)
    if stretch.day is None:
        touching: BoolArray = (first <= stretch.last) & (last >= stretch.first)
        return touching
    es, ls, ee, le = bounds(evidence.claims).T
    return _holds(es, ls, stretch.day) | _holds(ee, le, stretch.day)


def inside(evidence: Evidence, stretch: Stretch) -> BoolArray:
    """Return which claims date both ends of their event within a stretch, shape (C,)."""
    first, last = spans(evidence)
    known = ~np.isnan(bounds(evidence.claims)).any(axis=1)
    if stretch.day is not None:
        return touched(evidence, stretch) & known & (last - first < NARROW)
    within: BoolArray = known & (first >= stretch.first) & (last <= stretch.last)
    return within


@lru_cache(maxsize=4)
def spans(evidence: Evidence) -> tuple[FloatArray, FloatArray]:
    """Return the first and the last day that each claim names, shapes (C,); inf and -inf for none."""
    ends = bounds(evidence.claims)
    return np.fmin.reduce(ends, axis=1, initial=inf), np.fmax.reduce(ends, axis=1, initial=-inf)


def _holds(lo: FloatArray, hi: FloatArray, named: tuple[int, int]) -> BoolArray:
    """Return which ranges of days are narrow and hold this day of the year."""
    held = hi - lo < NARROW
    if not held.any():
        return held
    first, last = civil(int(lo[held].min()))[0], civil(int(hi[held].max()))[0]
    every = np.array([number for year in range(first, last + 1) for number in _in_year(year, *named)] + [inf])
    held[held] = every[np.searchsorted(every, lo[held])] <= hi[held]
    return held


def _in_year(year: int, month: int, dom: int) -> list[float]:
    """Return the day of a year as a number; nothing in a year that has it not."""
    try:
        return [float(day(year, month, dom))]
    except ValueError:
        return []


def _named(text: str) -> Stretch | None:
    if not any(sign.isdigit() for sign in text) or NO_YEAR.fullmatch(text):
        return None
    dating = _understood(text)
    if dating is not None:
        return _stretch(dating)
    if not any(sign.isalpha() for sign in text):
        return None
    yearly = _understood(f"{text} {LEAP}")
    if yearly is None or yearly.precision != EXACT or yearly.earliest_start is None:
        return None
    _, month, dom = civil(yearly.earliest_start)
    words = span_words(yearly.earliest_start, yearly.earliest_start).removesuffix(f" {LEAP}")
    return Stretch(-inf, inf, f"on {words} of any year", (month, dom))


def _understood(text: str) -> Dating | None:
    """Return the dating that a text means as EDTF, or as the cures would write it."""
    try:
        return parse(text)
    except EDTFError as error:
        cure = error.cure
    try:
        return parse(cure) if cure and " " not in cure else None
    except EDTFError:
        return None


def _stretch(dating: Dating) -> Stretch | None:
    ends = (dating.earliest_start, dating.latest_start, dating.earliest_end, dating.latest_end)
    known = [end for end in ends if end is not None]
    if not known:
        return None
    no_start = dating.earliest_start is None or dating.open_start
    no_end = dating.latest_end is None or dating.open_end
    first, last = min(known), max(known)
    said = _said(first, last, no_start, no_end)
    return Stretch(-inf if no_start else first, inf if no_end else last, said)


def _said(first: int, last: int, no_start: bool, no_end: bool) -> str:
    if no_end:
        return "at any time" if no_start else f"from {span_words(first, first)} on"
    if no_start:
        return f"until {span_words(last, last)}"
    words = span_words(first, last)
    if first == last:
        return f"on {words}"
    return f"within {words}" if words[0].isdigit() and not words[:4].isdigit() else f"in {words}"
