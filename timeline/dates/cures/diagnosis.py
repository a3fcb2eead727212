"""What a text that is not EDTF probably meant: the door to the neighbours who know.

`spreadsheets` knows what spreadsheets make of dates, `english` knows dates in words; this module knows EDTF
with slips of the hand. A cure is only ever offered, never applied, and one
that looks like EDTF is EDTF: each is read before it is offered. A new kind of slip is a row of `_SLIPS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from timeline.dates.calendars import GREGORIAN
from timeline.dates.cures.english import from_english
from timeline.dates.cures.spreadsheets import from_spreadsheet
from timeline.dates.dating import EDTFError
from timeline.dates.edtf import read
from timeline.dates.edtf_date import PARTS_OF_YEAR

Fault = tuple[str, str, str | None]
Finding = tuple[str, str | None]

NOT_EDTF = "is not EDTF"
_LONGEST = 120  # longer texts are no date with a slip in it
_DASHES = re.compile("[‐‑‒–—―−]")
_NO_DATE = re.compile(
    r"[?\-.]+|n\.? ?d\.?|s\.? ?d\.?|n/?a|nan|none|null|unknown|undated"
    r"|no date(?: given)?|not (?:given|known|dated)",
    re.I,
)
_QUALIFIED_SET = re.compile(r"([\[{].*[\]}])([?~%])")
_DATE = re.compile(r"-?[0-9X]{4}(?:-[0-9X]{2}){0,2}")


def diagnose(text: str, error: EDTFError) -> Fault:
    """Return text, reason and cure for a trimmed text that was refused with `error`.

    An error with a reason of its own keeps it, and its cure is put in the place of the part at fault. For
    the rest the neighbours are asked in turn. A cure that ends in a question mark is told as a sentence,
    because "did you mean 1937??" cannot be read.
    """
    if len(text) > _LONGEST:
        return text[:40] + "…", error.reason, None
    reason, cure = _finding(text) if error.reason == NOT_EDTF else (error.reason, _in_place(text, error))
    return text, reason, f"write {cure}" if cure and cure.endswith("?") else cure


def _finding(text: str) -> Finding:
    """Return the first answer of the neighbours to a text that is not EDTF."""
    tidy = " ".join(_DASHES.sub("-", unicodedata.normalize("NFKC", text)).lstrip("'").split())
    if tidy != text and _is_readable(tidy):
        return NOT_EDTF, tidy
    answers = (ask(tidy) for ask in (_blank, from_spreadsheet, _slip, _words))
    return _read_before_offered(*next(filter(None, answers), (NOT_EDTF, None)))


def second_reading(text: str) -> str | None:
    """Return what to say of a season such as `1918-21` that may be meant as a span of years, or None."""
    if not (match := re.fullmatch(r"([0-9]{2})([0-9]{2})-(2[1-4])[?~%]?", text)):
        return None
    century, year, code = match.groups()
    if code <= year:
        return None
    season, years = PARTS_OF_YEAR[int(code)][2].format(century + year), f"{century}{year}/{century}{code}"
    return f"is read as {season}; if the years are meant, write {years}"


def _in_place(text: str, error: EDTFError) -> str | None:
    if error.cure is None or " " in error.cure:
        return error.cure
    cure = text.replace(error.text, error.cure) if error.text else error.cure
    return cure if _is_readable(cure) else None


def _read_before_offered(reason: str, cure: str | None) -> Finding:
    """Return the finding; where its cure names an impossible date, say that instead."""
    if cure is None or " " in cure:
        return reason, cure
    try:
        read(cure, GREGORIAN)
    except EDTFError as error:
        return (reason, None) if error.reason == NOT_EDTF else (error.reason, _in_place(cure, error))
    return reason, cure


def _is_readable(text: str) -> bool:
    try:
        read(text, GREGORIAN)
    except EDTFError:
        return False
    return True


def _blank(text: str) -> Finding | None:
    return (
        ("is no date", "leave the cell blank where a source gives none") if _NO_DATE.fullmatch(text) else None
    )


def _words(text: str) -> Finding | None:
    cure = from_english(text)
    return None if cure is None else (NOT_EDTF, cure)


def _slip(text: str) -> Finding | None:
    """Return EDTF without the slips of the hand, if that makes it readable."""
    close = re.sub(r"(?<=[0-9-])[xXuU]+", lambda match: "X" * len(match[0]), text.replace(" ", ""))
    close = close.replace("...", "..").replace("?~", "%").replace("~?", "%").replace(";", ",")
    for pattern, mend in _SLIPS:
        if match := pattern.fullmatch(close):
            close = mend(match)
    if close != text and _is_readable(close):
        return NOT_EDTF, close
    return _advice(close)


def _advice(text: str) -> Finding | None:
    """Return both readings of `1936-7`, July or the years 1936 and 1937; ask for the century of `37`."""
    if re.fullmatch(r"'?[0-9]{1,2}", text):
        return NOT_EDTF, f"write the year with four digits, 19{text[-2:].zfill(2)} or another century"
    if not (match := re.fullmatch(r"([0-9]{3})([0-9])[-/]([0-9])", text)):
        return None
    decade, year, last = match.groups()
    if last <= year:
        return (NOT_EDTF, f"{decade}{year}-0{last}")
    readings = f"write {decade}{year}-0{last} for the month, {decade}{year}/{decade}{last} for the years"
    return "has two readings", readings


def _numbers(match: re.Match[str]) -> str:
    """Return year, month and day with hyphens and two digits."""
    year, *rest = (part for part in match.groups() if part is not None)
    return "-".join([year, *(part.zfill(2) for part in rest)])


def _marked_inside(match: re.Match[str]) -> str:
    return _DATE.sub(lambda date: date[0] + match[2], match[1])


_SLIPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    # library habits: 19--, 193-?
    (re.compile(r"([0-9]{2})--([?~%]?)"), lambda match: f"{match[1]}XX{match[2]}"),
    (re.compile(r"([0-9]{3})-([?~%]?)"), lambda match: f"{match[1]}X{match[2]}"),
    # EDTF of 2012: 1937/open, unknown/1938
    (re.compile(r"(.+)/open", re.I), lambda match: f"{match[1]}/.."),
    (re.compile(r"(.+)/unknown", re.I), lambda match: f"{match[1]}/"),
    (re.compile(r"unknown/(.+)", re.I), lambda match: f"/{match[1]}"),
    # an end that nobody knows: 1937-, 1937/?, ?/1938
    (re.compile(r"([0-9]{4})-\??"), lambda match: f"{match[1]}/"),
    (re.compile(r"(.+)/\?"), lambda match: f"{match[1]}/"),
    (re.compile(r"\?/(.+)"), lambda match: f"/{match[1]}"),
    # 1937(?)
    (re.compile(r"(.+)\(([?~%])\)"), lambda match: match[1] + match[2]),
    # other signs between the numbers, none, or numbers of one digit: 1937/06/11, 19370611, 1937.6.1
    (re.compile(r"([0-9]{4})[-/.]([0-9]{2})"), _numbers),
    (re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"), _numbers),
    (re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?"), _numbers),
    # a time without seconds
    (re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9:.Z+-]*"), lambda match: match[1]),
    # two digits or three for a century or a decade
    (re.compile(r"([0-9]{3})"), lambda match: f"{match[1]}X"),
    # a set without its brackets: ..1938 or 1937,1938
    (re.compile(r"[^\[\]{}/]*(?:\.\.|,)[^\[\]{}/]*"), lambda match: f"[{match[0]}]"),
    # a qualifier outside a set belongs to each date inside
    (_QUALIFIED_SET, _marked_inside),
)
