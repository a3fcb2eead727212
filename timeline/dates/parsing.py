"""Reading a date: from an EDTF text to its dating, or to what is wrong with it and the likely cure.

What is read: EDTF (ISO 8601-2:2019) levels 0 to 2, with two decisions. A part of the year from 25 to 41
that may as well be the second year of a span (`1936-38`) is refused with both readings. Time of day is
dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar
from timeline.dates.cures.diagnosis import Fault, diagnose, second_reading
from timeline.dates.dating import (
    CALENDARS,
    EXACT,
    MOMENT,
    OPEN,
    PARTLY,
    PERIOD,
    RANGE,
    UNDATED,
    UNKNOWN,
    Dating,
    EDTFError,
    hull_precision,
)  # fmt: skip
from timeline.dates.edtf import Bounds, Reading, bounds, points, read

_MARKS = re.compile("[?~%S]")
MEMORY = 65_536  # distinct texts remembered: some 30 MB at most


def parse(text: str, calendar: str = GREGORIAN.name) -> Dating:
    """Return the dating that an EDTF text means; blank text is "undated", space around it is ignored.

    With calendar "julian" the date is read in the Julian calendar: a month or a year runs from its first to
    its last Julian day. With "unknown" the bounds cover both readings. Results are remembered, so that
    equal texts cost nothing the second time. Raises EDTFError for a text that is not EDTF, names a day that
    does not exist or starts after it ends; ValueError for a calendar that is not one of `CALENDARS`.
    """
    outcome = _outcome(text, calendar)
    if isinstance(outcome, Dating):
        return outcome
    raise EDTFError(*outcome)


def doubt(text: str) -> str | None:
    """Return a notice for EDTF that is readable but may have been meant otherwise, or None.

    `1918-21` is spring 1918; a typist may have meant the years 1918 to 1921.
    """
    return second_reading(text.strip())


@lru_cache(MEMORY)
def _outcome(text: str, calendar: str) -> Dating | Fault:
    if calendar not in CALENDARS:
        raise ValueError(f'"{calendar}" is not one of the calendars {", ".join(CALENDARS)}')
    text = text.strip()
    if not text:
        return Dating("", UNDATED, None, None, None, None, UNDATED, False, False, False, False, calendar)
    try:
        return _understood(text, calendar)
    except EDTFError as error:
        return diagnose(text, error)


def _understood(text: str, calendar: str) -> Dating:
    if calendar == UNKNOWN:
        return _either(text)
    names = JULIAN if calendar == JULIAN.name else GREGORIAN
    reading = read(text, names)
    return _dating(text, reading, bounds(reading, names), names, calendar)


def _dating(text: str, reading: Reading, four: Bounds, names: Calendar, calendar: str) -> Dating:
    marked = points(reading) if _MARKS.search(text) else ()
    start, _, _, end = four
    if reading.shape in ("period", "all of"):
        kind, precision = PERIOD, OPEN if start is None or end is None else RANGE
    else:
        kind, precision = MOMENT, hull_precision(start, end, names)
    return Dating(
        text,
        kind,
        *four,
        precision,
        any(point.approximate or point.estimate is not None for point in marked),
        any(point.uncertain for point in marked),
        reading.open_start,
        reading.open_end,
        calendar,
    )


def _either(text: str) -> Dating:
    """Return a dating whose bounds cover both calendars; a day that exists in one belongs to that one."""
    try:
        new_style = _understood(text, GREGORIAN.name)
    except EDTFError as error:
        try:
            old_only = _understood(text, JULIAN.name)
        except EDTFError:
            raise error from None
        return _relabelled(old_only, old_only, old_only.precision)
    precision = PARTLY if new_style.precision == EXACT else new_style.precision
    return _relabelled(new_style, _understood(text, JULIAN.name), precision)


def _relabelled(one: Dating, other: Dating, precision: str) -> Dating:
    return replace(
        one,
        earliest_start=_outer(min, one.earliest_start, other.earliest_start),
        latest_start=_outer(max, one.latest_start, other.latest_start),
        earliest_end=_outer(min, one.earliest_end, other.earliest_end),
        latest_end=_outer(max, one.latest_end, other.latest_end),
        precision=precision,
        calendar=UNKNOWN,
    )


def _outer(choose: Callable[[int, int], int], one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else choose(one, other)
