"""What a dating is: its four bounds, its precision, and the error of a text that is not one.

To move a border between two precisions, change `_BORDERS`; the table in `tests/dates/test_parsing.py` says
which datings that touches.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar

UNKNOWN = "unknown"
"""The calendar of a date that may be meant in either."""
CALENDARS = (GREGORIAN.name, JULIAN.name, UNKNOWN)
KINDS = MOMENT, PERIOD, UNDATED = ("moment", "period", "undated")
EXACT, PARTLY, MONTH, SEASON, YEAR, DECADE, RANGE, OPEN = (
    "day", "part of month", "month", "season", "year", "decade", "range", "open",
)  # fmt: skip
PRECISIONS = (EXACT, PARTLY, MONTH, SEASON, YEAR, DECADE, RANGE, OPEN, UNDATED)
"""How exactly a date is known, exact to vague; the words are those that a reader sees."""

# Greatest number of days, and the precision of a moment known to lie in so many.
_BORDERS = ((27, PARTLY), (31, MONTH), (123, SEASON), (366, YEAR), (3653, DECADE))


class EDTFError(ValueError):
    """A text that cannot be read as EDTF: `.text`, `.reason`, and `.cure`, the likely right one.

    `reason` continues a sentence that begins with the quoted text ("is not EDTF"). `cure` is EDTF
    ("1937-02"), or advice in words, or None where nothing is likely; it is EDTF exactly if it holds no
    space.
    """

    def __init__(self, text: str, reason: str, cure: str | None = None) -> None:
        """Keep the three parts apart; `str()` joins them into one sentence."""
        super().__init__(text, reason, cure)
        self.text, self.reason, self.cure = text, reason, cure

    def __str__(self) -> str:
        """Return the sentence for a reader: '"Febuary 1937" is not EDTF; did you mean 1937-02?'."""
        said = f'"{self.text}" {self.reason}'
        if self.cure is None:
            return said
        return f"{said}; {self.cure}" if " " in self.cure else f"{said}; did you mean {self.cure}?"


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as understood, beside the text as written.

    `edtf` is the text as written, trimmed. The four bounds are day numbers (`calendars.day`), None where
    unknown or unbounded: the thing began on some day from `earliest_start` to `latest_start` and ended on
    some day from `earliest_end` to `latest_end`. A moment has one range: its end bounds equal its start
    bounds. `approximate` is `~` anywhere in the text, `uncertain` is `?`, both for `%`; neither widens the
    bounds, because no source says by how much. `open_start` and `open_end` stand for `..` at that end, as
    against an end not given.
    """

    edtf: str
    kind: str
    earliest_start: int | None
    latest_start: int | None
    earliest_end: int | None
    latest_end: int | None
    precision: str
    approximate: bool
    uncertain: bool
    open_start: bool
    open_end: bool
    calendar: str


def hull_precision(lo: int | None, hi: int | None, calendar: Calendar) -> str:
    """Return how exactly a moment is known that lies in the days `lo` to `hi`; None is an unknown bound.

    One day is "day". Days of one month that are not the whole of it are "part of month". For the rest the
    length decides: up to 27 days "part of month", 31 "month", 123 (the longest four months) "season", 366
    "year", 3,653 "decade", more "range"; a missing bound makes it "open". Months are those of `calendar`.
    """
    if lo is None or hi is None:
        return OPEN
    days = hi - lo + 1
    if days == 1:
        return EXACT
    for most, name in _BORDERS:
        if days <= most:
            return PARTLY if name == MONTH and _is_part_of_month(lo, hi, calendar) else name
    return RANGE


def _is_part_of_month(lo: int, hi: int, calendar: Calendar) -> bool:
    year, month, first = calendar.civil(lo)
    days = hi - lo + 1
    return first + days - 1 <= (length := calendar.month_length(year, month)) and days < length
