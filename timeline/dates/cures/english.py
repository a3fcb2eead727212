"""Dates in English words as EDTF, to be offered as a cure: "11 June 1937", "mid-1937", "before 1939".

Words are first put into a short spelling of their own (a month is `M06`, a season `S22`, early/mid/late `P0
P1 P2`), with slips of spelling mended; then rows of patterns read that. A new way of speaking is a new row of
`_SIMPLE` (one date) or `_COMPOUND` (made of others). Cut-offs for early, mid and late are those of
`data/README.md`: years 0-3, 4-6, 7-9 of a decade, months 1-4, 5-8, 9-12 of a year, days 1-10, 11-20 and 21 to
the end of a month.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from timeline.dates.calendars import GREGORIAN, iso
from timeline.dates.dating import EDTFError
from timeline.dates.edtf_date import read_point
from timeline.dates.spans import MONTHS, WEEKDAYS

_SPELLINGS = (
    {month.lower(): f"M{number:02d}" for number, month in enumerate(MONTHS, 1)}
    | {month[:3].lower(): f"M{number:02d}" for number, month in enumerate(MONTHS, 1)}
    | {"sept": "M09", "spring": "S21", "summer": "S22", "autumn": "S23", "fall": "S23", "winter": "S24"}
    | dict.fromkeys(("early", "beginning", "start"), "P0")
    | {"mid": "P1", "middle": "P1", "late": "P2", "end": "P2"}
    | dict.fromkeys(("c", "ca", "circa", "about", "around", "approximately", "approx", "roughly"), "~")
    | dict.fromkeys(("perhaps", "possibly", "probably", "maybe", "likely"), "?")
    | dict.fromkeys(("bc", "bce"), "BC")
    | dict.fromkeys(("ad", "ce"), "AD")
    | dict.fromkeys(("to", "through", "thru"), "-")
    | dict.fromkeys(("until", "till"), "until")
    | dict.fromkeys(
        ("and", "or", "before", "after", "by", "since", "from", "between", "century", "decade"), None
    )
)
_FILLERS = {"the", "of", "in", "on", "at", "year", "month", "day", "years", "sometime", "some"} | {
    day.lower() for day in WEEKDAYS
}
_LONG_WORDS = [word for word in _SPELLINGS if len(word) > 3]
_TOKEN = re.compile(r"[0-9]+'?s\b|[0-9]+(?:st|nd|rd|th)\b|[0-9]+|[a-z]+|[?~%/-]")


def from_english(text: str) -> str | None:
    """Return the EDTF that English words most likely mean, advice if two readings are as likely, or None."""
    spoken = _respelled(text)
    return None if spoken is None else _compound(spoken) or _advice(spoken)


def _respelled(text: str) -> str | None:
    """Return the text in the short spelling, tokens joined by single spaces; None if a word is not known."""
    if ".." in text:
        return None
    plain = re.sub(r"\b(a\.d|b\.c)\b", lambda match: match[0].replace(".", ""), text.casefold())
    plain = re.sub(r"[,.()\[\]\"“”]", " ", plain.replace("’", "'"))
    if re.sub(_TOKEN, "", plain).strip(" '"):
        return None
    tokens = [_spelled(token) for token in _TOKEN.findall(plain) if token not in _FILLERS]
    if None in tokens or not any(token and token[0].isdigit() for token in tokens):
        return None
    return re.sub(r"(P[012]) -", r"\1", " ".join(token for token in tokens if token))


def _spelled(token: str) -> str | None:
    if not token[0].isalpha():
        return re.sub(r"(?<=[0-9])(?:st|nd|rd|th)$", "", token).replace("'", "").replace("/", "-")
    if token not in _SPELLINGS:
        close = get_close_matches(token, _LONG_WORDS, 1, 0.75)
        if not close:
            return None
        token = close[0]
    return _SPELLINGS[token] or token


def _ymd(year: str, month: str, dom: str) -> str:
    return f"{year}-{month}-{int(dom):02d}"


def _before_christ(match: re.Match[str]) -> str:
    return "0000" if match[1] == "1" else f"-{int(match[1]) - 1:04d}"


_SIMPLE: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"([0-9]{4})"), lambda m: m[1]),
    (re.compile(r"([0-9]{1,2}) M(..) ([0-9]{4})"), lambda m: _ymd(m[3], m[2], m[1])),
    (re.compile(r"M(..) ([0-9]{1,2}) ([0-9]{4})"), lambda m: _ymd(m[3], m[1], m[2])),
    (re.compile(r"([0-9]{4}) (?:- )?M(..) (?:- )?([0-9]{1,2})"), lambda m: _ymd(m[1], m[2], m[3])),
    (re.compile(r"([0-9]{1,2}) - M(..) - ([0-9]{4})"), lambda m: _ymd(m[3], m[2], m[1])),
    (re.compile(r"[MS](..) (?:- )?([0-9]{4})"), lambda m: f"{m[2]}-{m[1]}"),
    (re.compile(r"([0-9]{4}) (?:- )?[MS](..)"), lambda m: f"{m[1]}-{m[2]}"),
    (re.compile(r"S24 ([0-9]{4}) - [0-9]{1,4}"), lambda m: f"{m[1]}-24"),
    (re.compile(r"([0-9]{3})0s"), lambda m: f"{m[1]}X"),
    (re.compile(r"([0-9])0s"), lambda m: f"19{m[1]}X"),
    (re.compile(r"([0-9]{1,4}) BC"), _before_christ),
    (re.compile(r"AD ([0-9]{1,4})|([0-9]{1,4}) AD"), lambda m: (m[1] or m[2]).zfill(4)),
)


def _simple(spoken: str) -> str | None:
    """Return one EDTF date, with its qualifiers, or None."""
    marks = re.findall(r"[?~%]", spoken)
    bare = " ".join(re.sub(r"[?~%]", " ", spoken).split())
    for pattern, write in _SIMPLE:
        if match := pattern.fullmatch(bare):
            mark = "%" if len(set(marks)) > 1 else "".join(marks[:1])
            return _existing(write(match) + mark)
    return None


def _existing(date: str) -> str | None:
    """Return the date, also that of a day which does not exist, so that this can be said, or None."""
    try:
        read_point(date, GREGORIAN)
    except EDTFError as error:
        return date if "exist" in error.reason else None
    return date


def _of_parts(which: int, whole: str) -> tuple[str, str] | None:
    """Return the first and last date of the early, middle or late part of a decade, a year or a month."""
    if re.fullmatch(r"[0-9]{3}X", whole):
        return tuple(f"{whole[:3]}{digit}" for digit in ("03", "46", "79")[which])  # type: ignore[return-value]
    if re.fullmatch(r"[0-9]{4}", whole):
        first, last = ((1, 4), (5, 8), (9, 12))[which]
    elif re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", whole):
        length = GREGORIAN.month_length(int(whole[:4]), int(whole[5:]))
        first, last = ((1, 10), (11, 20), (21, length))[which]
    else:
        return None
    return f"{whole}-{first:02d}", f"{whole}-{last:02d}"


def _part(match: re.Match[str]) -> str | None:
    mark, first, last, spoken = match.groups()
    whole = _simple(spoken)
    start, end = whole and _of_parts(int(first), whole), whole and _of_parts(int(last or first), whole)
    mark = mark or ""
    return f"[{start[0]}{mark}..{end[1]}{mark}]" if start and end else None


def _span(match: re.Match[str]) -> str | None:
    """Return a period; what one of the dates leaves out ("1–10 June 1937", "1936-38") is completed."""
    mark, start, end = match[1] or "", match[2], match[3]
    if re.fullmatch(r"[0-9]{4}", start) and re.fullmatch(r"[0-9]{1,2}", end):
        end = start[: -len(end)] + end
    if not re.search("[A-Z0-9]", start):
        return None
    last, tail = _simple(end), end.split()
    candidates = [start] if re.search(r"[0-9]{3}|BC|AD", start) else []
    candidates += [" ".join([start, *tail[-count:]]) for count in (1, 2)]
    first = next((date for spoken in candidates if (date := _simple(spoken))), None)
    return f"{first}{mark}/{last}{mark}" if first and last else None


def _days_of_month(match: re.Match[str]) -> str:
    """Return the period of "June 11–15, 1937"."""
    return "/".join(_ymd(match[4], match[1], dom) for dom in (match[2], match[3]))


def _beyond(match: re.Match[str]) -> str | None:
    """Return the open set of "before 1939", which ends with 1938, or of "after 1937"."""
    date = _simple(match[2])
    if date is None:
        return None
    try:
        point = read_point(date, GREGORIAN)
    except EDTFError:
        return None
    is_before = match[1] == "before"
    day = GREGORIAN.number(*point.first) - 1 if is_before else GREGORIAN.number(*point.last) + 1
    if GREGORIAN.civil(day)[0] < 0:
        return None
    written = "-".join(iso(day).split("-")[: len(point.parts)])
    return f"[..{written}]" if is_before else f"[{written}..]"


def _around(template: str) -> Callable[[re.Match[str]], str | None]:
    def write(match: re.Match[str]) -> str | None:
        dates = [_simple(spoken) for spoken in match.groups()]
        return None if None in dates else template.format(*dates)

    return write


def _century(match: re.Match[str]) -> str:
    number = int(match[1])
    return f"[{100 * number - 99:04d}..{100 * number:04d}]"


_COMPOUND: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (re.compile(r"(?:([~?]) )?P([012])(?: - P([012]))? (.+)"), _part),
    (re.compile(r"(?:by|before) P2 (.+)"), _around("[..{}]")),
    (re.compile(r"by (.+)"), _around("[..{}]")),
    (re.compile(r"since (.+)"), _around("{}/")),
    (re.compile(r"from ([^-]+)"), _around("{}/")),
    (re.compile(r"until (.+)"), _around("/{}")),
    (re.compile(r"(before|after) (.+)"), _beyond),
    (re.compile(r"M(..) ([0-9]{1,2}) - ([0-9]{1,2}) ([0-9]{4})"), _days_of_month),
    (re.compile(r"(?:([~?]) )?(?:from )?(.+?) (?:-|until) (.+)"), _span),
    (re.compile(r"([^,]+) or (.+)"), _around("[{},{}]")),
    (re.compile(r"([1-9]|1[0-9]|2[01]) century"), _century),
)


def _compound(spoken: str) -> str | None:
    if date := _simple(spoken):
        return date
    for pattern, write in _COMPOUND:
        if (match := pattern.fullmatch(spoken)) and (date := write(match)):
            return date
    return None


def _advice(spoken: str) -> str | None:
    """Return both readings of "between 1936 and 1938"."""
    match = re.fullmatch(r"between (.+) and (.+)", spoken)
    period = match and _compound(f"{match[1]} - {match[2]}")
    if not period or "/" not in period:
        return None
    return f"write {period} for what lasted, [{period.replace('/', '..')}] for some time within"
