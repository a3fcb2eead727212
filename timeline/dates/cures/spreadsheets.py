"""Dates as spreadsheets rewrite them: `2/1/1937`, `Feb-37`, `13301`.

A rewritten date has often lost something for good (the century, the order of day and month); then the finding
says so. A new habit of a spreadsheet is a row of `_HABITS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.dates.calendars import GREGORIAN, iso
from timeline.dates.spans import MONTHS

Finding = tuple[str, str | None]

REWRITTEN = "is a date that a spreadsheet has rewritten"
_CENTURY = "19"  # taken for the cure where the century is lost; the reason says that it is a guess
_SERIAL_0 = GREGORIAN.number(1899, 12, 30)  # day 0 of the 1900 system, from 1 March 1900 on
_MONTHS = [month[:3].lower() for month in MONTHS]
_MONTH = f"((?:{'|'.join(_MONTHS)})[a-z]*)"
_CLOCK = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?(?: ?[ap]m)?", re.I)


def from_spreadsheet(text: str) -> Finding | None:
    """Return reason and cure if the text looks like a date that a spreadsheet has rewritten, else None."""
    dated = _CLOCK.sub("", text)
    for pattern, explain in _HABITS:
        if match := pattern.fullmatch(dated):
            return explain(match)
    return None


def _two_numbers(match: re.Match[str]) -> Finding:
    """Explain `2/1/1937`: which of the numbers is the month, if that can be told."""
    first, separator, second, year = match.groups()
    full = year if len(year) == 4 else _CENTURY + year
    reason = REWRITTEN if full == year else f"{REWRITTEN}; the century is lost, {full} is a guess"
    day_first, month_first = _joined(full, second, first), _joined(full, first, second)
    if separator == "." or int(first) > 12 or first == second:
        return reason, day_first
    if int(second) > 12:
        return reason, month_first
    cure = f"write {day_first} if the day stands first, {month_first} if the month does"
    return f"{reason}; which number is the month cannot be told", cure


def _joined(year: str, month: str, dom: str) -> str:
    return f"{year}-{int(month):02d}-{int(dom):02d}"


def _serial(match: re.Match[str]) -> Finding:
    day = iso(_SERIAL_0 + int(match[1]))
    return "is the number under which a spreadsheet keeps a day, counted from 1900", day


def _month_year(month: str, year: str, dom: str = "") -> Finding:
    """Explain `Feb-37` and `11-Jun-37`."""
    number = 1 + _MONTHS.index(month[:3].lower())
    after = f"-{int(dom):02d}" if dom else ""
    if len(year) == 4:
        return REWRITTEN, f"{year}-{number:02d}{after}"
    lost = f"{REWRITTEN}; the century is lost, {_CENTURY}{year} is a guess"
    return lost, f"{_CENTURY}{year}-{number:02d}{after}"


def _day_or_year(month: str, number: str) -> Finding:
    """Explain `11-Jun` and `Jun-11`, which may be the day of a month or the year 1911."""
    if int(number) > 31:
        return _month_year(month, number)
    index = 1 + _MONTHS.index(month[:3].lower())
    year = f"{_CENTURY}{number.zfill(2)}-{index:02d} if {number} is the year"
    day = f"add the year to YYYY-{index:02d}-{number.zfill(2)} if it is the day"
    return f"{REWRITTEN}; the year or its century is lost", f"write {year}, {day}"


def _lost(_match: re.Match[str]) -> Finding:
    return "is what a spreadsheet shows instead of a value", "look for the date in an older copy"


_HABITS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Finding]], ...] = (
    (re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})"), _two_numbers),
    (re.compile(r"([0-9]{5})(?:\.[0-9]+)?"), _serial),
    (re.compile(rf"{_MONTH}[-/ ]'([0-9]{{2}})", re.I), lambda match: _month_year(match[1], match[2])),
    (re.compile(rf"{_MONTH}[-/ ]([0-9]{{2}})", re.I), lambda match: _day_or_year(match[1], match[2])),
    (re.compile(rf"([0-9]{{1,2}})[-/ ]{_MONTH}", re.I), lambda match: _day_or_year(match[2], match[1])),
    (
        re.compile(rf"([0-9]{{1,2}})[-/]{_MONTH}[-/]([0-9]{{4}}|[0-9]{{2}})", re.I),
        lambda match: _month_year(match[2], match[3], match[1]),
    ),
    (re.compile(r"#+|#[A-Z/0]+[!?]?"), _lost),
)
