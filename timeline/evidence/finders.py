"""Ways to find faults in a table: the finders that the rules apply (above `records`, below `checks`).

A finder takes a table and yields each fault with the position of its row. A new kind of test is a new
function here; which column it is applied to is a row in `checks`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from timeline import dates
from timeline.evidence import columns
from timeline.evidence.figures import FigureError, parse_figures
from timeline.evidence.problem import did_you_mean, shown
from timeline.evidence.records import Table, first_filled
from timeline.evidence.spreadsheet import MAX_FIELD

LONGEST_TITLE = 60
LONGEST_DATE_TEXT = 12
COMMONER = 5  # a category this many times as common as one spelled nearly alike is the likely spelling
MAX_COMPARED = 100  # categories
SLOT = re.compile(r"[1-9][0-9]{0,2}")
MAX_CURES = 500  # cures looked for in one column: each compares a text with all options


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the row at position `at`: the text in question, a message, a cure or ""."""

    at: int
    text: str
    message: str
    cure: str = ""


Cell = TypeVar("Cell", bound=Hashable)
Finder = Callable[[Table], Iterator[Fault]]


def by_value(column: str, wrong: Callable[[str], str | None], options: tuple[str, ...] = ()) -> Finder:
    """Return a finder that asks once for each distinct filled cell what is wrong with it (None = nothing).

    The cure is the option that is most like the cell.
    """

    def find(table: Table) -> Iterator[Fault]:
        cells = table.cells[column]
        said = {
            cell: message for cell in dict.fromkeys(cells) if cell and (message := wrong(cell)) is not None
        }
        return spread(cells, with_cures(said, options))

    return find


def with_cures(said: Mapping[str, str], options: Iterable[str]) -> dict[str, Fault]:
    """Return the fault of each distinct cell that has a message; the option most like it is the cure."""
    choices = tuple(options)
    cures = {cell: did_you_mean(cell, choices) for cell in islice(said, MAX_CURES)} if choices else {}
    return {cell: Fault(0, cell, message, cures.get(cell, "")) for cell, message in said.items()}


def spread(cells: Iterable[Cell], said: Mapping[Cell, Fault]) -> Iterator[Fault]:
    """Yield the fault of each cell that has one, with its position."""
    for at, cell in enumerate(cells if said else ()):
        if cell in said:
            yield replace(said[cell], at=at)


def blank(column: str) -> Finder:
    """Return a finder of blank cells."""

    def find(table: Table) -> Iterator[Fault]:
        if "" in table.cells[column]:
            for at, cell in enumerate(table.cells[column]):
                if not cell:
                    yield Fault(at, "", "the cell is blank")

    return find


def not_among(column: str, what: str, options: tuple[str, ...]) -> Finder:
    """Return a finder of cells that are none of the options."""
    message = f"is not {what} ({', '.join(options)})"
    return by_value(column, lambda cell: None if cell in options else message, options)


def longer_than(column: str, limit: int) -> Finder:
    """Return a finder of cells with more characters than the limit."""

    def find(table: Table) -> Iterator[Fault]:
        cells = table.cells[column]
        for at, cell in enumerate(cells if max(map(len, cells), default=0) > limit else ()):
            if len(cell) > limit:
                yield Fault(at, cell, f"has {len(cell):,} characters, more than {limit:,}")

    return find


def repeated(column: str) -> Finder:
    """Return a finder of cells that stand in an earlier row."""

    def find(table: Table) -> Iterator[Fault]:
        first: dict[str, int] = {}
        for at, cell in enumerate(table.cells[column]):
            if cell and first.setdefault(cell, at) != at:
                yield Fault(at, cell, f"stands in row {table.lines[first[cell]]} as well")

    return find


def same_rows(table: Table) -> Iterator[Fault]:
    """Yield every row that equals an earlier one in all columns."""
    columns = table.cells.values()
    if len(set(map(hash, zip(*columns, strict=True)))) == len(table.lines):
        return
    first: dict[tuple[str, ...], int] = {}
    for at, row in enumerate(zip(*columns, strict=True)):
        if first.setdefault(row, at) != at:
            yield Fault(at, "", f"the row repeats row {table.lines[first[row]]} word for word")


def unequal(column: str, within: str) -> Finder:
    """Return a finder of filled cells that differ from the first filled one with the same `within`."""

    def find(table: Table) -> Iterator[Fault]:
        keys, cells = table.cells[within], table.cells[column]
        first = first_filled(keys, cells)
        if list(map(first.get, keys)) == cells:
            return
        line: dict[str, int] = {}
        for at, (key, cell) in enumerate(zip(keys, cells, strict=True)):
            if key and cell and line.setdefault(key, table.lines[at]) and cell != first[key]:
                what = f'differs from "{shown(first[key])}" in row {line[key]}, which has the same {within}'
                yield Fault(at, cell, what)

    return find


def unreadable_date(table: Table) -> Iterator[Fault]:
    """Yield every dating that is not EDTF, with the cure that `dates` proposes."""
    written, calendars = table.cells["date"], table.cells["calendar"]
    said: dict[tuple[str, str], Fault] = {}
    for pair in dict.fromkeys(zip(written, calendars, strict=True)):
        if len(pair[0]) > MAX_FIELD:  # reported as too long
            continue
        try:
            dates.parse(pair[0], pair[1] or dates.GREGORIAN.name)
        except dates.EDTFError as fault:
            said[pair] = Fault(0, pair[0], fault.reason, as_phrase(fault.cure))
    return spread(zip(written, calendars, strict=True), said)


def as_phrase(cure: str | None) -> str:
    """Return the cure of `dates` as a phrase: a dating becomes a question, a sentence stays."""
    if not cure:
        return ""
    return cure if " " in cure else f"did you mean {cure}?"


def unknown_source(table: Table) -> Iterator[Fault]:
    """Yield every source that the sources file does not list."""
    listed = table.sources
    if listed is None:
        return iter(())
    unlisted = set(table.cells["source"]) - {"", *listed}
    said = dict.fromkeys(sorted(unlisted), "is not in the sources file")
    return spread(table.cells["source"], with_cures(said, listed))


def impossible_figure(table: Table) -> Iterator[Fault]:
    """Yield every cell of figures that cannot be read; the text is the figure in question."""
    said: dict[str, Fault] = {}
    for cell in dict.fromkeys(table.cells["figures"]):
        try:
            parse_figures(cell)
        except FigureError as fault:
            said[cell] = Fault(0, fault.text, fault.reason, fault.cure)
    return spread(table.cells["figures"], said)


def rare_category(table: Table) -> Iterator[Fault]:
    """Yield every category that is spelled nearly as one that is `COMMONER` times as common.

    The `MAX_COMPARED` rarest are compared with as many of the most common.
    """
    counted = Counter(cell for cell in table.cells["category"] if cell)
    ranked = counted.most_common()
    said: dict[str, Fault] = {}
    for cell, times in ranked[-MAX_COMPARED:]:
        common = [other for other, often in ranked[:MAX_COMPARED] if often >= COMMONER * times]
        if cure := did_you_mean(cell, common):
            said[cell] = Fault(
                0, cell, f"stands as a category in {times:,} of {len(table.lines):,} rows", cure
            )
    return spread(table.cells["category"], said)


def long_title(cell: str) -> str | None:
    """Say how long a title is that is longer than `LONGEST_TITLE`."""
    over = len(cell) > LONGEST_TITLE
    return f"is a title of {len(cell):,} characters, more than {LONGEST_TITLE}" if over else None


def long_date_text(cell: str) -> str | None:
    """Say how many words the dating words are, if more than `LONGEST_DATE_TEXT`."""
    words = len(cell.split())
    return f"has {words:,} words, more than {LONGEST_DATE_TEXT}" if words > LONGEST_DATE_TEXT else None


def no_slot(cell: str) -> str | None:
    """Say so if the cell is no slot."""
    return None if SLOT.fullmatch(cell) else "is not a whole number from 1 to 999"


def unknown_related(table: Table) -> Iterator[Fault]:
    """Yield every id in `related` that the file does not list or that is the source's own."""
    own = table.cells["source"]
    listed = set(own) - {""}
    for at, cell in enumerate(table.cells["related"]):
        for key in columns.split_ids(cell):
            if key == own[at]:
                yield Fault(at, key, "is the source itself, so it is passed over")
            elif key not in listed:
                cure = did_you_mean(key, listed - {own[at]})
                yield Fault(at, key, "is not a source in this file, so it is passed over", cure)
