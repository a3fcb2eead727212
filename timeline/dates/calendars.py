"""Days as plain numbers, and how calendars name them.

A day is the count of days since 1970-01-01 in the proleptic Gregorian calendar, without a time zone. The
Julian calendar names the same days otherwise. Years are counted astronomically: year 0 is 1 BC, year -43 is
44 BC. A further calendar is one more `Calendar` row: how long its months are, and how its dates and day
numbers change into each other.

The arithmetic is that of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): a year that
begins on 1 March has its leap day last, so the lengths of the months before it never change.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Civil = tuple[int, int, int]

_GREGORIAN_MARCH_0 = 719_468  # days from 0000-03-01 Gregorian to 1970-01-01
_JULIAN_MARCH_0 = 719_470  # days from 0000-03-01 Julian, two days earlier, to 1970-01-01
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Calendar(NamedTuple):
    """A calendar: its `name`, and how year, month and day become a day number and back."""

    name: str
    month_length: Callable[[int, int], int]
    number: Callable[[int, int, int], int]
    civil: Callable[[int], Civil]


def _gregorian_length(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _LENGTHS[month]


def _julian_length(year: int, month: int) -> int:
    return 29 if month == 2 and year % 4 == 0 else _LENGTHS[month]


def _day_of_march_year(month: int, dom: int) -> int:
    return (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + dom - 1


def _gregorian_number(year: int, month: int, dom: int) -> int:
    if month < 3:
        year -= 1
    leap_days = year // 4 - year // 100 + year // 400
    return 365 * year + leap_days + _day_of_march_year(month, dom) - _GREGORIAN_MARCH_0


def _julian_number(year: int, month: int, dom: int) -> int:
    if month < 3:
        year -= 1
    return 365 * year + year // 4 + _day_of_march_year(month, dom) - _JULIAN_MARCH_0


def _from_march_year(year: int, day_of_year: int) -> Civil:
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (year + (month < 3), month, day_of_year - (153 * shifted + 2) // 5 + 1)


def civil(day: int) -> Civil:
    """Return (year, month, day of month) of a day number in the proleptic Gregorian calendar."""
    era, of_era = divmod(day + _GREGORIAN_MARCH_0, 146_097)
    year = (of_era - of_era // 1_460 + of_era // 36_524 - of_era // 146_096) // 365
    return _from_march_year(400 * era + year, of_era - (365 * year + year // 4 - year // 100))


def julian_civil(day: int) -> Civil:
    """Return (year, month, day of month) by which the Julian calendar names a day number."""
    era, of_era = divmod(day + _JULIAN_MARCH_0, 1_461)
    year = (of_era - of_era // 1_460) // 365
    return _from_march_year(4 * era + year, of_era - 365 * year)


GREGORIAN = Calendar("gregorian", _gregorian_length, _gregorian_number, civil)
JULIAN = Calendar("julian", _julian_length, _julian_number, julian_civil)


def _checked(calendar: Calendar, year: int, month: int, dom: int) -> int:
    if not 1 <= month <= 12 or not 1 <= dom <= calendar.month_length(year, month):
        raise ValueError(f"the {calendar.name} calendar has no day {dom} of month {month} in year {year}")
    return calendar.number(year, month, dom)


def day(year: int, month: int = 1, dom: int = 1) -> int:
    """Return the day number of a proleptic Gregorian date; 1970-01-01 is 0.

    Raise ValueError if there is no such day.
    """
    return _checked(GREGORIAN, year, month, dom)


def julian_day(year: int, month: int, dom: int) -> int:
    """Return the day number of a Julian date: that of 25 October 1917 is the Gregorian 7 November 1917.

    Raise ValueError if there is no such day.
    """
    return _checked(JULIAN, year, month, dom)


def iso(day: int) -> str:
    """Return a day as ISO 8601 `YYYY-MM-DD`, the year padded to four digits: "1937-06-11", "-0043-03-15"."""
    year, month, dom = civil(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{dom:02d}"
