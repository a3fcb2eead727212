"""Records → columns by name, with what the header and the width of the rows get wrong (above `spreadsheet`).

Which columns there are stands in `columns`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.evidence import columns
from timeline.evidence.columns import Column
from timeline.evidence.problem import Problem, Severity, did_you_mean
from timeline.evidence.spreadsheet import Spreadsheet


@dataclass(slots=True)
class Table:
    """A file as columns of stripped text: `cells[name][i]` stands on line `lines[i]`.

    All columns of the file's definition are there, blank where the file lacks them. `gone` holds the
    positions of rows that are left out, `sources` the ids that the source column may name (None = any).
    """

    file: str
    columns: tuple[Column, ...]
    lines: list[int]
    cells: dict[str, list[str]]
    gone: set[int] = field(default_factory=set)
    sources: Sequence[str] | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def kept(self) -> list[int]:
        """The positions of the rows that are not left out."""
        return [at for at in range(len(self.lines)) if at not in self.gone]

    def ordered(self, found: list[Problem]) -> list[Problem]:
        """Return the problems of the layout and those found, in the order of the rows and columns."""
        order = {column.name: at for at, column in enumerate(self.columns)}
        return sorted(self.problems + found, key=lambda problem: (problem.row, order.get(problem.column, -1)))


def table(sheet: Spreadsheet, known: tuple[Column, ...], sources: Sequence[str] | None = None) -> Table:
    """Return the columns of a sheet; with a required column missing every row is left out. Never raises."""
    made = Table(sheet.file, known, sheet.lines, {}, sources=sources, problems=list(sheet.problems))
    if sheet.header:
        _judge_header(sheet, made)
    _judge_widths(sheet, made)
    for column in columns.names(known):
        there = column in sheet.header
        cells = sheet.cells[sheet.header.index(column)] if there else [""] * len(sheet.lines)
        made.cells[column] = list(map(str.strip, cells))
    return made


def first_filled(keys: list[str], cells: list[str]) -> dict[str, str]:
    """Return the first filled cell for each key that has one."""
    # Backwards, so that the first cell of a key is written last.
    backwards = zip(reversed(keys), reversed(cells), strict=True)
    return dict(backwards) if "" not in cells else {key: cell for key, cell in backwards if cell}


def _judge_header(sheet: Spreadsheet, made: Table) -> None:
    """Report unknown, nameless, repeated and missing columns."""
    known = columns.names(made.columns)
    absent = [column for column in known if column not in sheet.header]

    def say(column: str, message: str, cure: str, severity: Severity = "error") -> None:
        made.problems.append(Problem(sheet.file, sheet.header_line, column, "", message, cure, severity))

    for at, column in enumerate(sheet.header):
        if not column:
            if any(map(str.strip, sheet.cells[at])):
                say("", f"column {at + 1} has no name, so its cells are not read", "name it", "notice")
        elif column in sheet.header[:at]:
            message = "the column stands a second time, so its cells are not read"
            say(column, message, "keep one of the two")
        elif column not in known:
            cure = did_you_mean(column, absent)
            message = "this column is not known, so its cells are not read"
            say(column, message, cure, "error" if cure else "notice")
    for wanted in made.columns:
        if wanted.required and wanted.name in absent:
            cure = f"add it to the first line ({wanted.content})"
            say(wanted.name, "the required column is missing, so no row can be read", cure)
            made.gone.update(range(len(sheet.lines)))


def _judge_widths(sheet: Spreadsheet, made: Table) -> None:
    """Report rows with more cells than the header, which are left out, and rows with fewer."""
    for at, cells, extra in sheet.uneven:
        wide = f"the row has {cells:,} cells and the header {sheet.width}"
        if extra:
            cure = "put a cell that holds the delimiter between quotation marks"
            message = f"stands beyond the last column: {wide}, so the row is left out"
            made.problems.append(Problem(sheet.file, sheet.lines[at], "", extra, message, cure))
            made.gone.add(at)
        else:
            message = f"{wide}, so the missing ones are read as blank"
            made.problems.append(Problem(sheet.file, sheet.lines[at], "", "", message, "", "notice"))
