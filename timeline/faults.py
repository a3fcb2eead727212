"""Ways to find faults in a table, shared by the rules of both files (above `tables`, below `checks`).

A finder takes a table and yields each fault with the position of its row. A new kind of test is a new function here;
which column it is applied to is a row in `checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from timeline.problem import did_you_mean, shown
from timeline.tables import Table, first_filled

MAX_CURES = 500  # cures looked for in one column: each compares a text with all options


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the cell in row position `at`: the text in question, how it reads, the likely cure or ""."""

    at: int
    text: str
    message: str
    cure: str = ""


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
        yield from spoken(cells, said, options)

    return find


def spoken(cells: list[str], said: dict[str, str], options: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each cell that `said` has a message for, with the option most like it as the cure."""
    choices = tuple(options)
    cures = {cell: did_you_mean(cell, choices) for cell in islice(said, MAX_CURES)} if choices else {}
    for at, cell in enumerate(cells if said else ()):
        if cell in said:
            yield Fault(at, cell, said[cell], cures.get(cell, ""))


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
    """Return a finder of cells that differ from the first filled one with the same `within`; blanks differ from none."""

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
