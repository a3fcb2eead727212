"""The axis: what to write above the picture so that it always says where you are.

The same table as assets/js/values/axis.js, and a test compares the two. `axis` gives two rows: `ticks` (the
unit that fits) and `spans` (the larger unit around it). Labels name periods and stand in their middle. Most
common change: a row of UNITS (how many pixels a unit needs).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import floor

from timeline.dates import civil, day, julian_civil
from timeline.dates.spans import MONTHS, era, weekday

LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.2425}
"""Days of a unit, as far as the choice of a row needs them."""
MOST_PERIODS = 400
OLD_STYLE_SCALE = 120.0
"""Pixels per day from which a day has room for its Old Style date."""


@dataclass(frozen=True, slots=True)
class Period:
    """One label of the axis: a stretch of days (the end exclusive) and its name.

    `point` is true where the label names the beginning only, as 1930 does where every tenth year is labelled,
    and the day of the month does where weeks are.
    """

    start: int
    end: int
    text: str
    point: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """The two rows of labels; `spans` is empty where the ticks are years."""

    unit: str
    step: int
    ticks: tuple[Period, ...]
    spans: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A way to label: from `least` pixels for a step of so many units, how a step reads, which unit is above.

    `old` is the least where Old Style dates stand beside, if that needs more.
    """

    key: str
    least: float
    step: int
    text: Callable[[int], str]
    above: str = ""
    old: float = 0.0


def _month(number: int) -> str:
    return MONTHS[civil(number)[1] - 1]


def _short(month: int) -> str:
    """Return the first three letters of a month; 13 is January again."""
    return MONTHS[(month - 1) % 12][:3]


def _quarter(number: int) -> str:
    first = civil(number)[1]
    return f"{_short(first)}–{_short(first + 2)}"


def _year(number: int) -> str:
    return era(civil(number)[0])


UNITS = (
    Unit("day", 150, 1, lambda d: f"{weekday(d)} {civil(d)[2]} {_month(d)}", "month", old=220),
    Unit("day", 52, 1, lambda d: f"{weekday(d)[:3]} {civil(d)[2]}", "month"),
    Unit("day", 22, 1, lambda d: str(civil(d)[2]), "month"),
    Unit("week", 44, 1, lambda d: str(civil(d)[2]), "month"),
    Unit("month", 78, 1, _month, "year"),
    Unit("month", 34, 1, lambda d: _month(d)[:3], "year"),
    Unit("month", 70, 3, _quarter, "year"),
    *(Unit("year", least, step, _year) for least, step in ((40, 1), (40, 2), (40, 5))),
    *(Unit("year", least, step, _year) for least, step in ((44, 10), (44, 25), (44, 50))),
    *(Unit("year", least, step, _year) for least, step in ((48, 100), (48, 500), (0, 1000))),
)
"""From the finest to the coarsest; the first that has its pixels is taken, the last always has."""


def bounds(unit: str, step: int, number: float) -> tuple[int, int]:
    """Return the first day of the step that holds a day, and of the next one."""
    whole = floor(number)
    if unit == "day":
        return whole, whole + 1
    if unit == "week":
        monday = whole - (whole + 3) % 7
        return monday, monday + 7
    year, month, _ = civil(whole)
    if unit == "month":
        at = (year * 12 + month - 1) // step * step
        first, after = (day(n // 12, n % 12 + 1) for n in (at, at + step))
        return first, after
    at = year // step * step
    return day(at), day(at + step)


def _periods(
    unit: str, step: int, start: float, end: float, text: Callable[[int], str]
) -> tuple[Period, ...]:
    """Return the periods that touch the window, at most `MOST_PERIODS` of them."""
    found: list[Period] = []
    first, after = bounds(unit, step, start)
    while first < end and len(found) < MOST_PERIODS:
        found.append(Period(first, after, text(first), unit == "week" or (unit == "year" and step > 1)))
        first, after = bounds(unit, step, after)
    return tuple(found)


def _above(unit: Unit, start: float, end: float) -> tuple[Period, ...]:
    if unit.above == "month":
        return _periods("month", 1, start, end, lambda d: f"{_month(d)} {_year(d)}")
    return _periods("year", 1, start, end, _year) if unit.above else ()


def with_old_style(tick: Period) -> Period:
    """Return a day with its Julian date beside its name."""
    _, month, dom = julian_civil(tick.start)
    return Period(tick.start, tick.end, f"{tick.text} ({dom} {_short(month)} O.S.)")


def _least(row: Unit, old_style: bool) -> float:
    return (row.old if old_style else 0.0) or row.least


def axis(start: float, end: float, width: float, room: float = 1.0, old_style: bool = False) -> Axis:
    """Return the rows for the window from `start` to `end` (days, the end exclusive) over `width` pixels.

    `room` scales the type (1 on a page). With `old_style`, days that are wide enough have their Julian date
    beside the Gregorian one. Raises ValueError where the window is empty.
    """
    if end <= start:
        raise ValueError(f"a window from {start} to {end} has no days")
    scale = width / (end - start)
    unit = next(row for row in UNITS if scale * LENGTHS[row.key] * row.step >= _least(row, old_style) * room)
    ticks = _periods(unit.key, unit.step, start, end, unit.text)
    if old_style and unit.key == "day" and scale >= OLD_STYLE_SCALE * room:
        ticks = tuple(with_old_style(tick) for tick in ticks)
    return Axis(unit.key, unit.step, ticks, _above(unit, start, end))
