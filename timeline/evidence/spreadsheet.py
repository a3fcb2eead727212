"""Text with delimiters → records with their true line numbers (above `decoding`; no library of ours but it).

Every cell stays text. A record whose quotation marks do not pair is left out and named, and reading goes on
at the next line, so that one forgotten mark does not swallow the rest. To accept another delimiter, add it to
`DELIMITERS`.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.evidence.decoding import decode
from timeline.evidence.problem import Problem

DELIMITERS = (",", ";", "\t")
MAX_ROWS = 200_000
MAX_COLUMNS = 64
MAX_FIELD = 10_000
BLOCK = 500
MAX_BROKEN = 50  # each broken record costs one more pass over the rest of the file

# The csv module refuses fields over 131,072 characters, in the whole process. Here `checks` measures them and
# reports them with row and column. This is the most that a C long holds on every system.
csv.field_size_limit(2**31 - 1)

OPENED, CLOSED = "a quotation mark is opened and not closed", "text follows a closing quotation mark"
PAIRED = 'put the whole cell between " and " and double each mark inside it'
DELIMITER_LINE = re.compile(r'"?sep=(.)"?\s*')  # Excel's own first line, which names the delimiter


@dataclass(slots=True)
class Spreadsheet:
    """A file as columns of text: `cells[c][i]` is column `c` of the row that starts on line `lines[i]`.

    `width` counts the header's cells as written, `header` names those that are read. `uneven` holds
    (position, cells in the row, first cell too many or "") of rows that are not as wide as the header;
    `left_out` the lines of rows that could not be read.
    """

    file: str
    header: list[str] = field(default_factory=list)
    header_line: int = 0
    width: int = 0
    lines: list[int] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    uneven: list[tuple[int, int, str]] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, line: int, message: str, cure: str, text: str = "") -> None:
        """Add a problem of the record on a line, or of the whole file (0)."""
        self.problems.append(Problem(self.file, line, "", text, message, cure))


def read(data: bytes, file: str, known: Sequence[str]) -> Spreadsheet:
    """Return the cells of a file; `known` column names help to tell the delimiter. Bad content never raises.

    Records with nothing but blank cells are no rows. Rows beyond `MAX_ROWS` and columns beyond `MAX_COLUMNS`
    are reported and not read.
    """
    text, problems = decode(data, file)
    sheet = Spreadsheet(file, problems=problems)
    lines = list(io.StringIO(text, newline=""))
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    named = DELIMITER_LINE.fullmatch(lines[first]) if first < len(lines) else None
    first += 1 if named else 0
    delimiter = named[1] if named and named[1] in DELIMITERS else _delimiter(lines[first:], known)
    filled = (record for record in _records(lines, first, delimiter, sheet) if any(map(str.strip, record[1])))
    header = next(filled, None)
    if header is not None:
        _take_header(sheet, *header)
        _take_rows(sheet, filled)
    elif not sheet.problems:
        sheet.report(0, "the file is empty", "start it with a line of column names")
    return sheet


def _take_header(sheet: Spreadsheet, line: int, cells: list[str]) -> None:
    """Set the names of the columns that are read, blank ones at the end dropped."""
    while not cells[-1].strip():
        cells.pop()
    sheet.header_line, sheet.width = line, len(cells)
    sheet.header = [name(cell) for cell in cells[:MAX_COLUMNS]]
    sheet.cells = [[] for _ in sheet.header]
    if len(cells) > MAX_COLUMNS:
        message = f"the file has {len(cells):,} columns, so those after column {MAX_COLUMNS} are not read"
        sheet.report(line, message, "keep only the columns that are documented")


def _take_rows(sheet: Spreadsheet, records: Iterator[tuple[int, list[str]]]) -> None:
    """Append the rows to the columns block by block: to keep a list for each row takes a third longer."""
    while block := list(itertools.islice(records, min(BLOCK, MAX_ROWS - len(sheet.lines)))):
        for line, cells in block:
            if len(cells) != sheet.width:
                _note_uneven(sheet, cells)
            sheet.lines.append(line)
        rows = (cells for _, cells in block)
        for column, more in zip(sheet.cells, zip(*rows, strict=False), strict=False):
            column.extend(more)
    beyond = [line for line, _ in records]
    if beyond:
        message = (
            f"the file has more than {MAX_ROWS:,} rows, so the {len(beyond):,} rows from here on are left out"
        )
        sheet.report(beyond[0], message, "split the file")
        sheet.left_out.extend(beyond)


def _note_uneven(sheet: Spreadsheet, cells: list[str]) -> None:
    """Fill a row that is too short with blanks; note it, and a row that has filled cells too many."""
    extra = next((cell for cell in cells[sheet.width :] if cell.strip()), "")
    if extra or len(cells) < sheet.width:
        sheet.uneven.append((len(sheet.lines), len(cells), extra))
    cells.extend([""] * (sheet.width - len(cells)))


def _delimiter(lines: list[str], known: Sequence[str]) -> str:
    """Return the delimiter under which the first record names most known columns, then most columns."""

    def names(delimiter: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader(lines, delimiter=delimiter), [])
        except csv.Error:
            return (0, 0)
        return len({name(cell) for cell in cells} & set(known)), len(cells)

    return max(DELIMITERS, key=names)


def name(cell: str) -> str:
    """Return a column's name as it is compared: "Date text" and "date-text" are date_text."""
    return re.sub(r"[\s-]+", "_", cell.strip().casefold())


def _records(
    lines: list[str], start: int, delimiter: str, sheet: Spreadsheet
) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line where it starts; report and skip those with broken quotes."""
    for _ in range(MAX_BROKEN):
        reader = csv.reader(itertools.islice(lines, start, None), delimiter=delimiter, strict=True)
        at = start
        try:
            for cells in reader:
                yield at + 1, cells
                at = start + reader.line_num
            return
        except csv.Error as fault:
            ran_on = reader.line_num > at - start + 1 or "end of data" in str(fault)
            what = OPENED if ran_on else CLOSED
            sheet.report(at + 1, f"here {what}, so the row is left out", PAIRED, lines[at].strip())
            sheet.left_out.append(at + 1)
            start = at + 1
    rest = [at + 1 for at in range(start, len(lines)) if lines[at].strip()]
    if rest:
        what = f"{MAX_BROKEN} rows above have broken quotation marks"
        message = f"{what}, so the {len(rest):,} lines from here on are left out"
        sheet.report(rest[0], message, "mend the first of them and check again")
        sheet.left_out.extend(rest)
