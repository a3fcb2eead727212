"""The structure of an EDTF text: one date, a period between two, or a set of dates.

`edtf_date` reads single dates, this module reads what joins them; `parsing` makes a value of it and `wording`
English. A new way of joining dates is a new `shape`.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.calendars import Calendar
from timeline.dates.dating import EDTFError
from timeline.dates.edtf_date import Point, read_point

Bounds = tuple[int | None, int | None, int | None, int | None]
LONGEST_TEXT = 1_000

_SHAPES = {"[": "one of", "{": "all of"}
_CLOSING = {"[": "]", "{": "}"}


class Member(NamedTuple):
    """A stretch of a reading from one point to another; None is an end that is unknown or open."""

    first: Point | None
    last: Point | None


class Reading(NamedTuple):
    """A text taken apart: `shape` is "point", "period", "one of" or "all of"; a period is its one member."""

    shape: str
    members: tuple[Member, ...]
    open_start: bool = False
    open_end: bool = False


def read(text: str, calendar: Calendar) -> Reading:
    """Return the structure of a trimmed EDTF text; raise EDTFError if it is none or contradicts itself."""
    if len(text) > LONGEST_TEXT:
        raise EDTFError(text[:40] + "…", f"is longer than the {LONGEST_TEXT:,} characters that are read")
    if text[:1] in _SHAPES and text[-1:] == _CLOSING[text[0]]:
        return _read_set(text, calendar)
    if "/" in text:
        return _read_period(text, calendar)
    point = read_point(text, calendar)
    return Reading("point", (Member(point, point),))


def _read_period(text: str, calendar: Calendar) -> Reading:
    if text == "/" or text.count("/") > 1:
        raise EDTFError(text, "is not EDTF")
    start, end = text.split("/")
    member = Member(_read_end(start, calendar), _read_end(end, calendar))
    _check_order(text, member, calendar)
    return Reading("period", (member,), start == "..", end == "..")


def _read_end(text: str, calendar: Calendar) -> Point | None:
    return None if text in ("", "..") else read_point(text, calendar)


def _check_order(text: str, member: Member, calendar: Calendar) -> None:
    first, last = member
    if first and last and calendar.number(*first.first) > calendar.number(*last.last):
        joint = "/" if "/" in text else ".."
        swapped = text.replace(f"{first.text}{joint}{last.text}", f"{last.text}{joint}{first.text}")
        raise EDTFError(text, f"starts after it ends ({first.text} is later than {last.text})", swapped)


def _read_set(text: str, calendar: Calendar) -> Reading:
    items = text[1:-1].split(",")
    members = tuple(_read_member(item, calendar) for item in items)
    for member in members:
        _check_order(text, member, calendar)
    if None in [member.first for member in members[1:]] + [member.last for member in members[:-1]]:
        raise EDTFError(text, "has an open end in the middle of a set")
    return Reading(_SHAPES[text[0]], members, items[0].startswith(".."), items[-1].endswith(".."))


def _read_member(item: str, calendar: Calendar) -> Member:
    if ".." not in item or item == "..":
        point = read_point(item, calendar)
        return Member(point, point)
    first, _, last = item.partition("..")
    return Member(
        read_point(first, calendar) if first else None,
        read_point(last, calendar) if last else None,
    )


def bounds(reading: Reading, calendar: Calendar) -> Bounds:
    """Return earliest and latest start, earliest and latest end as days; None is unknown or unbounded.

    A period starts in its first point and ends in its last. A moment that is one of a set lies in the hull
    of the set. All of a set is a period from its earliest to its latest member.
    """
    first, last = reading.members[0]
    if reading.shape == "point":
        return (*_range(first, calendar), *_range(first, calendar))
    if reading.shape == "period":
        return (*_range(first, calendar), *_range(last, calendar))
    ranges = [_range(point, calendar) for point in points(reading)]
    lows = [lo for lo, _ in ranges if lo is not None]
    highs = [hi for _, hi in ranges if hi is not None]
    if reading.shape == "all of":
        starts = (None, None) if reading.open_start else (min(lows), min(highs))
        ends = (None, None) if reading.open_end else (max(lows), max(highs))
        return (*starts, *ends)
    lo = None if reading.open_start else min(lows)
    hi = None if reading.open_end else max(highs)
    return lo, hi, lo, hi


def _range(point: Point | None, calendar: Calendar) -> tuple[int | None, int | None]:
    if point is None:
        return None, None
    lo = calendar.number(*point.first)
    return lo, lo if point.first == point.last else calendar.number(*point.last)


def points(reading: Reading) -> tuple[Point, ...]:
    """Return the points of a reading in the order written."""
    return tuple(point for member in reading.members for point in member if point)
