"""When: EDTF as written, four bounds as understood, words for both. Knows nothing else of the program.

From the ground up: `calendars` (day numbers), `spans` (words of windows), `dating` (the value), `edtf_date`
(one date), `edtf` (periods and sets), `wording` (English), `cures` (what a text that is not EDTF probably
meant), `parsing` (all of it). To read a new way of writing dates, extend `edtf_date` or `edtf` and add its
row to the table in `tests/dates/test_parsing.py`.
"""

from timeline.dates.calendars import GREGORIAN, JULIAN, civil, day, iso, julian_civil, julian_day
from timeline.dates.dating import (
    CALENDARS,
    EXACT,
    KINDS,
    MOMENT,
    PERIOD,
    PRECISIONS,
    UNDATED,
    UNKNOWN,
    Dating,
    EDTFError,
)  # fmt: skip
from timeline.dates.parsing import doubt, parse
from timeline.dates.wording import NO_DATE, NO_DATE_BRIEFLY, briefly, old_style, span_words, words

__all__ = [
    "CALENDARS", "EXACT", "GREGORIAN", "JULIAN", "KINDS", "MOMENT", "NO_DATE", "NO_DATE_BRIEFLY", "PERIOD",
    "PRECISIONS", "UNDATED", "UNKNOWN", "Dating", "EDTFError", "briefly", "civil", "day", "doubt", "iso",
    "julian_civil", "julian_day", "old_style", "parse", "span_words", "words",
]  # fmt: skip
