"""One EDTF date, such as `1937-06~` or `193X`, understood as its first and its last possible day.

Grammar: Library of Congress, "Extended Date/Time Format (EDTF) Specification" (2019), levels 0 to 2. To
change how long a season lasts, change `PARTS_OF_YEAR`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from timeline.dates.calendars import JULIAN, Calendar, Civil
from timeline.dates.dating import EDTFError
from timeline.dates.spans import MONTHS

PARTS = ("year", "month", "day")
FARTHEST_YEAR = 100_000_000_000

# Code of a part of the year: its first month, the number of its months, its name; {} is the year, or both
# years where it runs over the year's end. 21-24 are read as Mar-May, Jun-Aug, Sep-Nov and Dec-Feb of the next
# year; 25-28 say the same of the northern, 29-32 the opposite of the southern hemisphere.
PARTS_OF_YEAR = {
    21: (3, 3, "spring {}"), 22: (6, 3, "summer {}"), 23: (9, 3, "autumn {}"), 24: (12, 3, "winter {}"),
    25: (3, 3, "spring {}"), 26: (6, 3, "summer {}"), 27: (9, 3, "autumn {}"), 28: (12, 3, "winter {}"),
    29: (9, 3, "southern spring {}"), 30: (12, 3, "southern summer {}"),
    31: (3, 3, "southern autumn {}"), 32: (6, 3, "southern winter {}"),
    33: (1, 3, "the first quarter of {}"), 34: (4, 3, "the second quarter of {}"),
    35: (7, 3, "the third quarter of {}"), 36: (10, 3, "the fourth quarter of {}"),
    37: (1, 4, "the first third of {}"), 38: (5, 4, "the second third of {}"),
    39: (9, 4, "the last third of {}"),
    40: (1, 6, "the first half of {}"), 41: (7, 6, "the second half of {}"),
}  # fmt: skip

_TIME = r"(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?)?"
_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DATE = re.compile(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)"
    rf"(?:-([?~%]?)([0-9X]{{2}})([?~%]?){_TIME})?)?"
)
_YEAR = re.compile(r"([?~%]?)(-?[0-9]{4}|Y(-?[0-9]+)(?:E([0-9]+))?)(?:S([0-9]+))?([?~%]?)")
_SCATTERED = re.compile(r"X[^X]*[0-9]")


class Point(NamedTuple):
    """One date: its text, its `first` and `last` possible day as (year, month, day) of the calendar read in.

    `code` is the EDTF code of a part of the year (21-41) or 0; `estimate` the year that `1950S2` names;
    `approximate` and `uncertain` are the qualified ones among its `parts` (a subset of `PARTS`).
    `scattered` marks dates whose possible days do not lie together (`156X-12-25`), so that first and last
    are a hull.
    """

    text: str
    first: Civil
    last: Civil
    parts: tuple[str, ...]
    code: int = 0
    estimate: int | None = None
    approximate: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    scattered: bool = False


def read_point(text: str, calendar: Calendar) -> Point:
    """Return the point that one EDTF date names; raise EDTFError if it is none or no such day exists.

    A time of day and a zone are checked and dropped: the day is the one that was written.
    """
    if match := _PLAIN.fullmatch(text):  # most dates; the way for the rest takes twice as long
        return _specified(text, match[1], match[2], match[3], calendar)
    if not (match := _DATE.fullmatch(text)):
        return _far_year(text)
    _check_year(text, match[2])
    year, month, dom = match.group(2, 5, 8)
    if "X" in text:
        point = _unspecified(text, year, month, dom, calendar)
        point = point._replace(scattered=_SCATTERED.search(text) is not None)
    else:
        point = _specified(text, year, month, dom, calendar)
    return _qualified(point, match.group(1, 4, 7), match.group(3, 6, 9))


def _qualified(point: Point, before: tuple[str | None, ...], after: tuple[str | None, ...]) -> Point:
    return point._replace(approximate=_marked("~%", before, after), uncertain=_marked("?%", before, after))


def _marked(signs: str, before: tuple[str | None, ...], after: tuple[str | None, ...]) -> tuple[str, ...]:
    """Return the qualified parts of a date.

    A sign before a part holds for it alone, one after a part also for the parts to its left.
    """
    reach = max((index for index, sign in enumerate(after) if sign and sign in signs), default=-1)
    return tuple(
        part for index, part in enumerate(PARTS) if index <= reach or (before[index] or "none") in signs
    )


def _check_year(text: str, year: str) -> None:
    if year == "-0000":
        raise EDTFError(text, "names a year that does not exist: 1 BC is 0000, 2 BC is -0001", "0000")


def _specified(text: str, written: str, month: str | None, dom: str | None, calendar: Calendar) -> Point:
    year = int(written)
    if month is None:
        return Point(text, (year, 1, 1), (year, 12, 31), PARTS[:1])
    number = int(month)
    if number > 12:
        return _group(text, (year, year), number, dom, calendar)
    if number == 0:
        raise EDTFError(text, "has a month 00, which does not exist", text[: text.index("-", 1)])
    length = calendar.month_length(year, number)
    if dom is None:
        return Point(text, (year, number, 1), (year, number, length), PARTS[:2])
    which = int(dom)
    if which == 0:
        raise EDTFError(text, "has a day 00, which does not exist", text[: text.rindex("-")])
    if which > length:
        raise _impossible_day(text, f"{written}-{month}", (year, number, which), length)
    date = (year, number, which)
    return Point(text, date, date, PARTS)


def _impossible_day(text: str, written: str, date: Civil, length: int) -> EDTFError:
    year, month, dom = date
    reason = f"names a day that does not exist: {MONTHS[month - 1]} has {length} days in that year"
    cure = f"look at the source again, or give the month alone, {written}"
    if dom <= JULIAN.month_length(year, month):
        cure += "; in the Julian calendar the day exists"
    return EDTFError(text, reason, cure)


def _group(text: str, years: tuple[int, int], code: int, dom: str | None, calendar: Calendar) -> Point:
    """Return a part of the year; refuse a code from 25 on that may as well be the second year of a span."""
    if dom is not None:
        swapped = f"{text[:4]}-{dom}-{code:02d}" if "X" not in text and years[0] > 0 else None
        raise EDTFError(text, f"has a month {code:02d}, which does not exist", swapped)
    if code not in PARTS_OF_YEAR:
        raise EDTFError(text, f"has a month {code:02d}, which does not exist", _span_of_years(years[0], code))
    month, months, _ = PARTS_OF_YEAR[code]
    if code > 24 and (span := _span_of_years(years[0], code)):
        other = f"[{years[0]:04d}-{month:02d}..{years[0]:04d}-{month + months - 1:02d}]"
        named = other if month + months <= 13 else f"{years[0]:04d}-24"
        raise EDTFError(
            text, f"has two readings: the years {span}, or EDTF's part of the year {code}, {named}", span
        )
    over, last = divmod(month + months - 2, 12)
    year = years[1] + over
    return Point(
        text,
        (years[0], month, 1),
        (year, last + 1, calendar.month_length(year, last + 1)),
        PARTS[:2],
        code=code,
    )


def _span_of_years(year: int, code: int) -> str | None:
    return f"{year:04d}/{year - year % 100 + code:04d}" if year > 0 and code > year % 100 else None


def _unspecified(text: str, year: str, month: str | None, dom: str | None, calendar: Calendar) -> Point:
    """Return the hull of all existing days that the digits allow."""
    ascending, descending = _years(year, upwards=True), _years(year, upwards=False)
    if month is None:
        return Point(text, (next(ascending), 1, 1), (next(descending), 12, 31), PARTS[:1])
    if "X" not in month and int(month) > 12:
        return _group(text, (next(ascending), next(descending)), int(month), dom, calendar)
    months = [number for number in _filled(month) if 1 <= number <= 12]
    doms = range(1, 32) if dom is None else [number for number in _filled(dom) if 1 <= number <= 31]
    first = _existing(ascending, months, doms, calendar)
    last = _existing(descending, months[::-1], doms[::-1], calendar)
    if first is None or last is None:
        raise EDTFError(text, "names no day that exists")
    return Point(text, first, last, PARTS[: 2 + (dom is not None)])


def _years(pattern: str, upwards: bool) -> Iterator[int]:
    negative = pattern.startswith("-")
    for year in _filled(pattern.lstrip("-"), upwards != negative):
        if year or not negative:
            yield -year if negative else year


def _filled(pattern: str, upwards: bool = True) -> Iterator[int]:
    digits = "0123456789" if upwards else "9876543210"
    return (
        int("".join(chosen)) for chosen in product(*(digits if sign == "X" else sign for sign in pattern))
    )


def _existing(
    years: Iterator[int], months: list[int], doms: range | list[int], calendar: Calendar
) -> Civil | None:
    for year in years:
        for month in months:
            length = calendar.month_length(year, month)
            for dom in doms:
                if dom <= length:
                    return (year, month, dom)
    return None


def _far_year(text: str) -> Point:
    """Return a year beyond four digits (`Y17000`, `Y-17E7`) or one with significant digits (`1950S2`)."""
    match = _YEAR.fullmatch(text)
    if match is None:
        raise EDTFError(text, "is not EDTF")
    before, written, mantissa, exponent, significant, after = match.groups()
    _check_year(text, written)
    zeros = int((exponent or "").lstrip("0")[:3] or "0")  # more than 999 is as much too far as 999
    year = int(written) if mantissa is None else int(mantissa) * 10**zeros
    if abs(year) > FARTHEST_YEAR:
        raise EDTFError(text, f"names a year beyond {FARTHEST_YEAR:,}, the farthest that is read")
    if mantissa is not None and abs(year) <= 9999:
        raise EDTFError(
            text, "has a Y before a year of four digits or fewer", f"{'-' * (year < 0)}{abs(year):04d}"
        )
    digits = len(str(abs(year))) if mantissa is not None else 4
    lo, hi = _significant(text, year, digits, significant)
    point = Point(text, (lo, 1, 1), (hi, 12, 31), PARTS[:1], estimate=year if lo < hi else None)
    return _qualified(point, (before, None, None), (after, None, None))


def _significant(text: str, year: int, digits: int, significant: str | None) -> tuple[int, int]:
    if significant is None:
        return year, year
    if not 1 <= int(significant[:9]) <= digits:
        raise EDTFError(text, f"calls {significant} digits of the year significant; it has {digits}")
    step = 10 ** (digits - int(significant))
    lo = abs(year) // step * step
    return (lo, lo + step - 1) if year >= 0 else (1 - lo - step, -lo)
