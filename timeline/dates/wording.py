"""Datings in English: "some day in June 1937", "1–10 June 1937", "from 1936 to 1938".

`span_words` speaks of any stretch of days, `words` of a dating as its EDTF says it. Rules: a moment within
more than a part of one month is "some day in"; `~` is "about"; `?` is "(doubtful)"; `briefly` leaves out what
a line of a list has no room for. The names of seasons are in `edtf_date`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar, Civil
from timeline.dates.dating import UNKNOWN, Dating, EDTFError
from timeline.dates.edtf import Member, Reading, read
from timeline.dates.edtf_date import PARTS, PARTS_OF_YEAR, Point
from timeline.dates.spans import MONTHS

NO_DATE, NO_DATE_BRIEFLY = "no date given", "no date"
"""The words of a claim without a date, and those for where there is little room."""
BRIEFER = (
    (re.compile("^some (?:day|time) in "), "in "),
    (re.compile(", (?:end|beginning) (?:not given|open)$"), ""),
    (re.compile("^before the end of "), "by the end of "),
)
"""What a dating in a list may be said by in fewer words; assets/js/stage/card.js has the same rows."""


def span_words(lo: int, hi: int) -> str:
    """Return the shortest exact English for the days `lo` to `hi`: "June 1937", "1936–1938"."""
    return _span(GREGORIAN.civil(lo), GREGORIAN.civil(hi), GREGORIAN)


def old_style(day: int) -> str:
    """Return a day as the Julian calendar names it: "25 October 1917" for 7 November 1917."""
    return _span(JULIAN.civil(day), JULIAN.civil(day), JULIAN)


def words(dating: Dating) -> str:
    """Return a dating in English.

    A Julian date is given in both calendars, "7 November 1917 (25 October Old Style)"; one in an unknown
    calendar with the days that it may mean, "25 October 1917 (calendar not known: 25 October – 7 November
    1917)".
    """
    return _words(dating.edtf, dating.calendar)


def briefly(words: str) -> str:
    """Return the words of a dating without what the mark beside them shows: "in 1937", "from June 1937"."""
    for long, short in BRIEFER:
        words = long.sub(short, words)
    return words


@lru_cache(65_536)
def _words(text: str, calendar: str) -> str:
    if not text:
        return NO_DATE
    speaker = JULIAN if calendar == JULIAN.name else GREGORIAN
    try:
        reading = read(text, speaker)
    except EDTFError:
        if calendar != UNKNOWN:
            raise
        speaker, calendar = JULIAN, JULIAN.name
        reading = read(text, speaker)
    return _VOICES[reading.shape](reading, speaker, calendar == UNKNOWN)


def _say_period(reading: Reading, calendar: Calendar, unknown: bool) -> str:
    first, last = reading.members[0]
    start = first and _phrase(Member(first, first), calendar, unknown)
    end = last and _phrase(Member(last, last), calendar, unknown)
    no_start = "beginning open" if reading.open_start else "beginning not given"
    no_end = "end open" if reading.open_end else "end not given"
    if start and end:
        return f"from {start} to {end}"
    if start:
        return f"from {start}, {no_end}"
    return f"until {end}, {no_start}" if end else f"{no_start}, {no_end}"


def _say_one_of(reading: Reading, calendar: Calendar, unknown: bool) -> str:
    if len(reading.members) == 1:
        return _say_alternative(reading.members[0], calendar, unknown)
    said = _listed(_set_members(reading, calendar, unknown), "or")
    exact = all(None not in member and _is_exact(member, calendar) for member in reading.members)
    return said if exact else f"some day in {said}"


def _say_alternative(member: Member, calendar: Calendar, unknown: bool) -> str:
    said = _phrase(member, calendar, unknown)
    ends = _ends(member)
    one_day = ends[0].first == ends[0].last
    if member.first is None:
        return f"on or before {said}" if one_day else f"before the end of {said}"
    if member.last is None:
        return f"on or after {said}" if one_day else f"in {said} or later"
    return said if _is_exact(member, calendar) or any(map(_is_about, ends)) else _some_day(said)


def _some_day(said: str) -> str:
    """Return "some day in June 1937", or "some day from 28 May to 3 June 1937" for a span of days."""
    span, bracket, rest = said.partition(" (")
    if " – " in span:
        return f"some day from {span.replace(' – ', ' to ')}{bracket}{rest}"
    return f"some day in {said}"


def _say_all_of(reading: Reading, calendar: Calendar, unknown: bool) -> str:
    return f"in {_listed(_set_members(reading, calendar, unknown), 'and')}"


def _set_members(reading: Reading, calendar: Calendar, unknown: bool) -> list[str]:
    """Return the words of all members; of plain ones in one year only the last names it."""
    said = [_set_member(member, calendar, unknown) for member in reading.members]
    year = said[-1].rpartition(" ")[2]
    ends = [end for member in reading.members for end in member if end is not None]
    alike = {end.first[0] for end in ends} | {end.last[0] for end in ends}
    if len(alike) > 1 or len(said) == 1 or not any(all(map(form.fullmatch, said)) for form in _IN_A_YEAR):
        return said
    return [*(one.removesuffix(f" {year}") for one in said[:-1]), said[-1]]


def _set_member(member: Member, calendar: Calendar, unknown: bool) -> str:
    said = _phrase(member, calendar, unknown)
    if member.first is None:
        return f"{said} or earlier"
    return f"{said} or later" if member.last is None else said


_IN_A_YEAR = (re.compile(r"[^\W\d]+(–[^\W\d]+)? \d{4}"), re.compile(r"\d+(–\d+)? [^\W\d]+ \d{4}"))
"""Months of a year and days of a month, without a qualifier: "June 1937", "1–10 June 1937"."""
_VOICES = {"point": _say_one_of, "period": _say_period, "one of": _say_one_of, "all of": _say_all_of}


def _listed(items: list[str], joint: str) -> str:
    *most, last = items
    return f"{', '.join(most)} {joint} {last}" if most else last


def _ends(member: Member) -> tuple[Point, Point]:
    """Return both ends of a member, an open one replaced by the other."""
    first, last = member.first or member.last, member.last or member.first
    if first is None or last is None:
        raise ValueError("a member without an end")
    return first, last


def _is_exact(member: Member, calendar: Calendar) -> bool:
    """Tell whether a member is a day or a part of one month, so that it needs no "some day in"."""
    first, last = _ends(member)
    (year, month, dom), (last_year, last_month, last_dom) = first.first, last.last
    if (year, month) != (last_year, last_month):
        return False
    return last_dom - dom + 1 < calendar.month_length(year, month)


def _is_about(point: Point) -> bool:
    return point.estimate is not None or point.approximate == point.parts


def _phrase(member: Member, calendar: Calendar, unknown: bool) -> str:
    """Return the words of a member with its qualifiers, and in both calendars where it takes two."""
    first, last = _ends(member)
    core = _core(first) if first == last else None
    core = core or _span(first.first, last.last, calendar)
    said = _in_both(core, first.first, last.last, calendar, unknown)
    if first.estimate is not None and first == last:
        said = f"{_year_words(first.estimate)} ({said})"
    said = _qualified(said, (first,) if first == last else (first, last))
    written = [point.text for point in dict.fromkeys((first, last)) if point.scattered]
    return f"{said} (written {' and '.join(written)})" if written else said


def _in_both(core: str, first: Civil, last: Civil, calendar: Calendar, unknown: bool) -> str:
    if calendar is JULIAN:
        lo, hi = JULIAN.number(*first), JULIAN.number(*last)
        years = {first[0], last[0], GREGORIAN.civil(lo)[0], GREGORIAN.civil(hi)[0]}
        label = core.removesuffix(f" {_year_words(first[0])}") if len(years) == 1 else core
        return f"{span_words(lo, hi)} ({label} Old Style)"
    if unknown:
        lo = min(GREGORIAN.number(*first), JULIAN.number(*first))
        hi = max(GREGORIAN.number(*last), JULIAN.number(*last))
        return f"{core} (calendar not known: {span_words(lo, hi)})"
    return core


def _qualified(said: str, points: tuple[Point, ...]) -> str:
    notes = []
    if any(_is_about(point) for point in points):
        said = f"about {said}"
    elif any(point.approximate for point in points):
        notes.append(f"{_parts_words(points, 'approximate')} approximate")
    if any(point.uncertain for point in points):
        whole = any(point.uncertain == point.parts for point in points)
        notes.append("doubtful" if whole else f"{_parts_words(points, 'uncertain')} doubtful")
    return f"{said} ({', '.join(notes)})" if notes else said


def _parts_words(points: tuple[Point, ...], quality: str) -> str:
    marked = {part for point in points for part in getattr(point, quality)}
    return _listed([part for part in PARTS if part in marked], "and")


def _core(point: Point) -> str | None:
    """Return the name of a season or a decade, or None where the days speak for themselves."""
    years = (point.first[0], point.last[0])
    if point.code:
        crosses = point.first[1] > point.last[1]
        if years[1] - years[0] != crosses:
            return None
        year = _year_words(years[0])
        return PARTS_OF_YEAR[point.code][2].format(
            f"{year}/{years[1] % 100:02d}" if crosses and years[0] > 0 else year
        )
    is_decade = point.text.strip("?~%")[3:] == "X" and years[1] - years[0] == 9 and years[0] >= 0
    return f"the {years[0]}s" if is_decade else None


def _span(first: Civil, last: Civil, calendar: Calendar) -> str:
    (year, month, dom), (last_year, last_month, last_dom) = first, last
    if first == last:
        return _day_words(first)
    if dom == 1 and last_dom == calendar.month_length(last_year, last_month):
        return _months_words(year, month, last_year, last_month)
    if (year, month) == (last_year, last_month):
        return f"{dom}–{_day_words(last)}"
    if year == last_year:
        return f"{dom} {MONTHS[month - 1]} – {_day_words(last)}"
    return f"{_day_words(first)} – {_day_words(last)}"


def _months_words(year: int, month: int, last_year: int, last_month: int) -> str:
    if (month, last_month) == (1, 12):
        return _years_words(year, last_year)
    end = f"{MONTHS[last_month - 1]} {_year_words(last_year)}"
    if year != last_year:
        return f"{MONTHS[month - 1]} {_year_words(year)} – {end}"
    return end if month == last_month else f"{MONTHS[month - 1]}–{end}"


def _years_words(year: int, last_year: int) -> str:
    if year == last_year:
        return _year_words(year)
    if last_year <= 0:
        return f"{1 - year:,}–{1 - last_year:,} BC" if year < -9998 else f"{1 - year}–{1 - last_year} BC"
    joint = "–" if year > 0 else " – "
    return f"{_year_words(year)}{joint}{_year_words(last_year).removeprefix('AD ' if year > 0 else '')}"


def _year_words(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC" if year > -9999 else f"{1 - year:,} BC"
    if year < 1000:
        return f"AD {year}"
    return str(year) if year <= 9999 else f"{year:,}"


def _day_words(date: Civil) -> str:
    year, month, dom = date
    return f"{dom} {MONTHS[month - 1]} {_year_words(year)}"
