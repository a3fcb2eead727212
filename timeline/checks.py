"""What a row must be: tables of rules that test and speak (floor 2, above `evidence`).

To add a check, write a row in `RULES` (claims) or `SOURCE_RULES`; the finders stand in `faults`, the options of a
column in `columns`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from timeline import columns, dates, ids
from timeline.faults import (
    Fault,
    Finder,
    blank,
    by_value,
    longer_than,
    not_among,
    repeated,
    same_rows,
    spoken,
    unequal,
)
from timeline.figures import FigureError, parse_figures
from timeline.problem import Problem, Severity, did_you_mean
from timeline.spreadsheet import MAX_FIELD
from timeline.tables import Table, first_filled

__all__ = ["RULES", "SOURCE_RULES", "Effect", "Problem", "Rule", "check"]

LONGEST_TITLE = 60
LONGEST_DATE_TEXT = 12
COMMONER = 5  # a category this many times as common as one spelled nearly alike is the likely spelling


class Effect(Enum):
    """What becomes of a faulty row, with the words that say so."""

    KEEP = ""
    LEAVE_OUT = ", so the row is left out"
    BLANK = ", so the cell is read as blank"
    FIRST = ", so the first is taken"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule tests one column (or whole rows, column "") with its finder and says what follows from a fault."""

    name: str
    column: str
    find: Finder
    effect: Effect = Effect.KEEP
    severity: Severity = "error"

    def problem(self, table: Table, fault: Fault) -> Problem:
        """Return the fault as a problem with its place and its effect."""
        default = next((column.default for column in table.columns if column.name == self.column), "")
        taken = f', so "{default}" is taken' if self.effect is Effect.BLANK and default else self.effect.value
        message = fault.message + taken
        return Problem(
            table.file, table.lines[fault.at], self.column, fault.text, message, fault.cure, self.severity
        )


def check(table: Table, rules: tuple[Rule, ...]) -> list[Problem]:
    """Return every problem that the rules find, and carry out the effects on the table.

    A row to be left out joins `table.gone`; a cell to be read as blank becomes "". Rows that are left out are
    still tested by every rule, so that one reading tells all.
    """
    problems: list[Problem] = []
    for rule in rules:
        for fault in list(rule.find(table)):
            problems.append(rule.problem(table, fault))
            if rule.effect is Effect.LEAVE_OUT:
                table.gone.add(fault.at)
            elif rule.effect is Effect.BLANK:
                table.cells[rule.column][fault.at] = ""
    return problems


def identify(table: Table) -> None:
    """Fill blank event ids: the id that another row gives to the same title, else one made from the title."""
    titles, given = table.cells["event"], table.cells["event_id"]
    known = first_filled(titles, given)
    known |= {title: ids.slug(title) for title in dict.fromkeys(titles) if title and title not in known}
    table.cells["event_id"] = [key or known.get(title, "") for key, title in zip(given, titles, strict=True)]


def _unreadable_date(table: Table) -> Iterator[Fault]:
    """Yield every dating that is not EDTF, with the cure that `dates` proposes."""
    written, calendars = table.cells["date"], table.cells["calendar"]
    said: dict[tuple[str, str], tuple[str, str]] = {}
    for date, calendar in dict.fromkeys(zip(written, calendars, strict=True)):
        try:
            dates.parse(date, calendar or "gregorian")
        except dates.EDTFError as fault:
            said[date, calendar] = (fault.reason, as_phrase(fault.cure))
    for at, pair in enumerate(zip(written, calendars, strict=True) if said else ()):
        if pair in said:
            yield Fault(at, pair[0], *said[pair])


def as_phrase(cure: str | None) -> str:
    """Return the cure of `dates` as a phrase: a dating becomes a question, a sentence stays."""
    if not cure:
        return ""
    return cure if " " in cure else f"did you mean {cure}?"


def _unknown_source(table: Table) -> Iterator[Fault]:
    """Yield every source that the sources file does not list."""
    if table.sources is not None:
        cells, listed = table.cells["source"], set(table.sources)
        said = {
            cell: "is not in the sources file" for cell in dict.fromkeys(cells) if cell and cell not in listed
        }
        yield from spoken(cells, said, table.sources)


def _impossible_figure(table: Table) -> Iterator[Fault]:
    """Yield every cell of figures that cannot be read."""
    cells = table.cells["figures"]
    said: dict[str, Fault] = {}
    for cell in dict.fromkeys(cells):
        try:
            parse_figures(cell)
        except FigureError as fault:
            said[cell] = Fault(0, fault.text, fault.reason, fault.cure)
    for at, cell in enumerate(cells if said else ()):
        if cell in said:
            yield Fault(at, said[cell].text, said[cell].message, said[cell].cure)


def _rare_category(table: Table) -> Iterator[Fault]:
    """Yield every category that is spelled nearly as one that is `COMMONER` times as common."""
    counted = Counter(cell for cell in table.cells["category"] if cell)
    common = dict(counted.most_common(100))
    said = {}
    for cell in sorted(counted, key=counted.__getitem__)[:100]:
        often = [other for other, times in common.items() if times >= COMMONER * counted[cell]]
        if cure := did_you_mean(cell, often):
            said[cell] = cure
    for at, cell in enumerate(table.cells["category"] if said else ()):
        if cell in said:
            yield Fault(at, cell, f"is a category of {counted[cell]:,} rows only", said[cell])


def _long_title(cell: str) -> str | None:
    over = len(cell) > LONGEST_TITLE
    return f"is a title of {len(cell)} characters, more than {LONGEST_TITLE}" if over else None


def _long_date_text(cell: str) -> str | None:
    words = len(cell.split()) if cell.count(" ") >= LONGEST_DATE_TEXT else 0
    return f"has {words} words, more than {LONGEST_DATE_TEXT}" if words > LONGEST_DATE_TEXT else None


def _no_slot(cell: str) -> str | None:
    whole = cell.isascii() and cell.isdigit() and 1 <= int(cell[:4]) <= 999 and len(cell) <= 3
    return None if whole else "is not a whole number from 1 to 999"


def _unknown_related(table: Table) -> Iterator[Fault]:
    """Yield every id in `related` that the file does not list or that is the source's own."""
    own = table.cells["source"]
    listed = {key for key in own if key}
    for at, cell in enumerate(table.cells["related"]):
        for key in split_ids(cell):
            if key == own[at]:
                yield Fault(at, key, "is the source itself, so it is passed over")
            elif key not in listed:
                yield Fault(
                    at, key, "is not a source in this file, so it is passed over", did_you_mean(key, listed)
                )


def split_ids(cell: str) -> list[str]:
    """Return the ids of a `related` cell, which ";" or "," may join."""
    return [key.strip() for key in cell.replace(",", ";").split(";") if key.strip()]


def _too_long(file: tuple[columns.Column, ...]) -> tuple[Rule, ...]:
    """Return the rules that no cell has more than `MAX_FIELD` characters."""
    return tuple(
        Rule(
            f"{column.name} is not too long",
            column.name,
            longer_than(column.name, MAX_FIELD),
            Effect.LEAVE_OUT if column.required else Effect.BLANK,
        )
        for column in file
    )


def _options(file: tuple[columns.Column, ...]) -> tuple[Rule, ...]:
    """Return the rules that a column with options holds one of them."""
    return tuple(
        Rule(
            f"{column.name} is one of its options",
            column.name,
            not_among(column.name, f"a known {column.name}", column.options),
            Effect.BLANK,
        )
        for column in file
        if column.options
    )


RULES = (
    Rule("no row stands twice", "", same_rows, Effect.LEAVE_OUT),
    *_too_long(columns.EVENTS_FILE),
    Rule("an event is named", "event", blank("event"), Effect.LEAVE_OUT),
    Rule("a source is named", "source", blank("source"), Effect.LEAVE_OUT),
    Rule("the source is listed", "source", _unknown_source, Effect.LEAVE_OUT),
    *_options(columns.EVENTS_FILE),
    Rule("the date is EDTF", "date", _unreadable_date, Effect.LEAVE_OUT),
    Rule("the date has one reading", "date", by_value("date", dates.doubt), severity="notice"),
    Rule("figures are ranges of numbers", "figures", _impossible_figure, Effect.BLANK),
    *(
        Rule(f"{name} is equal within an event", name, unequal(name, "event_id"), Effect.FIRST)
        for name in columns.OF_THE_EVENT
    ),
    Rule("a title has one id", "event_id", unequal("event_id", "event"), severity="notice"),
    Rule("the category is spelled as usual", "category", _rare_category, severity="notice"),
    Rule("the title is short", "event", by_value("event", _long_title), severity="notice"),
    Rule("the dating words are few", "date_text", by_value("date_text", _long_date_text), severity="notice"),
)

SOURCE_RULES = (
    *_too_long(columns.SOURCES_FILE),
    Rule("a source has an id", "source", blank("source"), Effect.LEAVE_OUT),
    Rule("an id is given once", "source", repeated("source"), Effect.LEAVE_OUT),
    Rule("the slot is a number", "slot", by_value("slot", _no_slot), Effect.BLANK),
    Rule("a slot is given once", "slot", repeated("slot"), Effect.BLANK),
    Rule("related sources are listed", "related", _unknown_related),
)
