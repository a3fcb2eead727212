"""What a row must be: tables of rules that test and speak.

To add a check, write a row in `RULES` (claims) or `SOURCE_RULES`; the finders stand in `finders`, the options
of a column in `columns`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline import dates
from timeline.evidence import columns, finders, slug
from timeline.evidence.finders import (
    Fault,
    Finder,
    blank,
    by_value,
    longer_than,
    not_among,
    repeated,
    same_rows,
    unequal,
)
from timeline.evidence.problem import Problem, Severity
from timeline.evidence.records import Table, first_filled
from timeline.evidence.spreadsheet import MAX_FIELD


class Effect(Enum):
    """What becomes of a faulty row, with the words that say so."""

    KEEP = ""
    LEAVE_OUT = ", so the row is left out"
    BLANK = ", so the cell is read as blank"
    FIRST = ", so the first is taken"


@dataclass(frozen=True, slots=True)
class Rule:
    """A test of one column (of whole rows where it is "") and what follows from a fault."""

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


def check_events(table: Table) -> list[Problem]:
    """Return every problem of an events file, as `check` does; every row has an event id after it."""
    problems = check(table, LENGTH_RULES)
    identify(table)
    return problems + check(table, RULES)


def identify(table: Table) -> None:
    """Fill blank event ids: the id that another row gives to the same title, else one made from the title."""
    titles, given = table.cells["event"], table.cells["event_id"]
    known = first_filled(titles, given)
    known |= {title: slug.slug(title) for title in dict.fromkeys(titles) if title and title not in known}
    table.cells["event_id"] = [key or known.get(title, "") for key, title in zip(given, titles, strict=True)]


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


LENGTH_RULES = _too_long(columns.EVENTS_FILE)

RULES = (
    Rule("no row stands twice", "", same_rows, Effect.LEAVE_OUT),
    Rule("an event is named", "event", blank("event"), Effect.LEAVE_OUT),
    Rule("a source is named", "source", blank("source"), Effect.LEAVE_OUT),
    Rule("the source is listed", "source", finders.unknown_source, Effect.LEAVE_OUT),
    *_options(columns.EVENTS_FILE),
    Rule("the date is EDTF", "date", finders.unreadable_date, Effect.LEAVE_OUT),
    Rule("the date has one reading", "date", by_value("date", dates.doubt), severity="notice"),
    Rule("figures are ranges of numbers", "figures", finders.impossible_figure, Effect.BLANK),
    *(
        Rule(f"{name} is equal within an event", name, unequal(name, "event_id"), Effect.FIRST)
        for name in columns.OF_THE_EVENT
    ),
    Rule("a title has one id", "event_id", unequal("event_id", "event"), severity="notice"),
    Rule("the category is spelled as usual", "category", finders.rare_category, severity="notice"),
    Rule("the title is short", "event", by_value("event", finders.long_title), severity="notice"),
    Rule(
        "the dating words are few",
        "date_text",
        by_value("date_text", finders.long_date_text),
        severity="notice",
    ),
)

SOURCE_RULES = (
    *_too_long(columns.SOURCES_FILE),
    Rule("a source has an id", "source", blank("source"), Effect.LEAVE_OUT),
    Rule("an id is given once", "source", repeated("source"), Effect.LEAVE_OUT),
    Rule("the slot is a number", "slot", by_value("slot", finders.no_slot), Effect.BLANK),
    Rule("a slot is given once", "slot", repeated("slot"), Effect.BLANK),
    Rule("related sources are listed", "related", finders.unknown_related),
)
