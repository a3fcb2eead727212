"""Files as spreadsheets write them, made from rows, for the tests of reading them.

A new way of writing a file is a row in ``ENCODINGS`` or in ``DELIMITERS``.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Mapping, Sequence

from timeline.evidence.columns import EVENTS_FILE, names

COLUMNS = names(EVENTS_FILE)

# Name of the way a file is written -> (codec, byte order mark).
ENCODINGS = {
    "UTF-8": ("utf-8", b""),
    "UTF-8 with a byte order mark": ("utf-8", b"\xef\xbb\xbf"),
    "UTF-16 LE": ("utf-16-le", b"\xff\xfe"),
    "UTF-16 BE": ("utf-16-be", b"\xfe\xff"),
    "Windows-1252": ("cp1252", b""),
}
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def written(
    rows: Iterable[Sequence[str]], encoding: str = "UTF-8", delimiter: str = ",", line_end: str = "\n"
) -> bytes:
    """The rows as the bytes of a file, every cell in quotation marks."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(rows)
    codec, mark = ENCODINGS[encoding]
    return mark + out.getvalue().encode(codec)


def events_file(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> bytes:
    """An events file with these rows; a cell that a row does not give is that of a faultless one."""
    usual = {"event": "Order to purge", "source": "essay", "date": "1937-06", "claim": "It was ordered."}
    filled = [usual | row for row in rows]
    return written([columns, *([row.get(column, "") for column in columns] for row in filled)])


def generated(rows: int, seed: int = 1) -> bytes:
    """A faultless events file of three claims an event, the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - nothing here is secret
    sources = ("essay", "whitewood-book", "houser", "whitewood-article", "web-article")
    made: list[Sequence[str]] = [COLUMNS]
    for at in range(rows):
        event, year, month, day = at // 3, dice.randint(1917, 1941), dice.randint(1, 12), dice.randint(1, 28)
        dates = (
            f"{year}-{month:02}-{day:02}", f"{year}-{month:02}", f"{year}", f"{year}/{year + 2}", f"{year}~",
            f"[{year}-{month:02}-01..{year}-{month:02}-10]", f"{year}-{month:02}/", "",
        )  # fmt: skip
        made.append(
            (
                f"event-{event}", f"Event number {event}", "moment" if event % 3 else "period",
                ("Politics", "War", "Army", "Terror")[event % 4], str(1 + event % 3),
                sources[(at + event) % 5],
                dice.choice(("asserts", "asserts", "reports", "disputes")), dice.choice(dates),
                f"on day {day} of {year}", "explicit", "gregorian",
                f"This source says, in so many words, that thing {at} happened.",
                f"executed={at}..{at + 5}" if at % 5 == 0 else "", f"p. {at % 300}",
                "a note, here" if at % 4 == 0 else "",
            )
        )  # fmt: skip
    return written(made)
