"""The columns of the two files a historian edits: names, options, defaults.

To change what a column may hold, change its row here; the checks, the loader and the messages follow.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates import CALENDARS, GREGORIAN, MOMENT, PERIOD


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file; without `options` it holds any text, `default` is what a blank cell means."""

    name: str
    content: str
    required: bool = False
    options: tuple[str, ...] = ()
    default: str = ""


KINDS = (MOMENT, PERIOD)
STANCES = ASSERTS, REPORTS, DISPUTES = ("asserts", "reports", "disputes")
BASES = EXPLICIT, CONTEXT, INFERRED = ("explicit", "context", "inferred")
IMPORTANCES = ("3", "2", "1")

EVENTS_FILE = (
    Column("event_id", "stable short name of the event; made from the title where blank"),
    Column("event", "title as shown, neutral wording, at most 60 characters", required=True),
    Column("kind", "moment or period", options=KINDS),
    Column("category", "one of a few; the picture draws one band for each", default="Events"),
    Column(
        "importance",
        "3 any timeline must have it, 2 a good one has it, 1 a thorough one",
        options=IMPORTANCES,
        default="2",
    ),
    Column("source", "id from the sources file", required=True),
    Column("stance", "asserts, reports that others say so, or disputes", options=STANCES, default=ASSERTS),
    Column("date", "EDTF; blank where the source gives no date", required=True),
    Column("date_text", "the source's own dating words, verbatim, at most 12 words"),
    Column("basis", "explicit, context or inferred", options=BASES),
    Column("calendar", "gregorian, julian or unknown", options=CALENDARS, default=GREGORIAN.name),
    Column("claim", "one sentence in the editor's own words"),
    Column("figures", "numbers the source asserts, as in executed=600000..1200000; discharged=35000"),
    Column("locator", "page or paragraph number"),
    Column("note", "what an editor should know"),
)

SOURCES_FILE = (
    Column("source", "stable short id, used in the source column of the events file", required=True),
    Column("label", "short name as shown; the id where blank"),
    Column("author", "who wrote it"),
    Column("title", "its title"),
    Column("year", "year of publication"),
    Column("kind", "monograph, article, blog, web, ..."),
    Column("reference", "full reference"),
    Column("part_read", "the part that was read"),
    Column("slot", "its place among the lines of a stave: 1, 2, 3, ..."),
    Column("related", "ids of sources that are not independent of it, joined by ;"),
)

# The columns that belong to the event, so they are equal on all rows of one event.
OF_THE_EVENT = ("event", "kind", "category", "importance")


def names(columns: tuple[Column, ...]) -> tuple[str, ...]:
    """Return the column names in their order in the file."""
    return tuple(column.name for column in columns)


def split_ids(cell: str) -> list[str]:
    """Return the ids of a `related` cell, which ";" or "," may join."""
    return [key.strip() for key in cell.replace(",", ";").split(";") if key.strip()]
