"""The command line: `python -m timeline COMMAND`, or `timeline COMMAND` where it is installed (the door).

A new command is a row in `COMMANDS`: its name, one line of help, the function that declares its arguments and
the one that runs it. What a command needs it imports when it runs, so that asking for help is quick.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import __version__
from timeline.dates.numerals import counted
from timeline.ours import DATA, FRAME, TITLE, titled
from timeline.page.formats import FORMATS

if TYPE_CHECKING:
    from timeline.evidence.load import Loaded
    from timeline.evidence.problem import Problem

FINE, FAULTY, UNREADABLE = 0, 1, 2  # exit codes; argparse ends with 2 as well


@dataclass(frozen=True, slots=True)
class Report:
    """What a command has to say, line by line, and its exit code."""

    lines: tuple[str, ...]
    code: int = FINE


@dataclass(frozen=True, slots=True)
class Command:
    """A row of the table of commands."""

    name: str
    summary: str
    declare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Report]


def _declare_check(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `check`."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the events file (CSV)")
    parser.add_argument(
        "--sources", metavar="FILE", type=Path, help="the sources file; sources.csv beside FILE if left out"
    )
    parser.add_argument(
        "--texts", metavar="DIR", type=Path, help="the sources' texts, listed in a table in DIR/README.md"
    )


def _check(asked: argparse.Namespace) -> Report:
    """Return every problem of an events file as a sentence, and a line of totals. Raises OSError."""
    from timeline.evidence.load import beside, load  # noqa: PLC0415 - pandas takes 0.3 s, which help need not wait for
    from timeline.evidence.verbatim import check_texts, read_texts  # noqa: PLC0415 - the same
    from timeline.query.scenes import SCENES_NAME, load_scenes  # noqa: PLC0415 - the same
    from timeline.query.selection import vocabulary  # noqa: PLC0415 - the same

    loaded = load(asked.file, asked.sources or beside(asked.file))
    problems = list(loaded.problems)
    if scenes := beside(asked.file, SCENES_NAME):
        problems += load_scenes(scenes, vocabulary(loaded.evidence)).problems
    if asked.texts:
        problems += check_texts(loaded.evidence, read_texts(asked.texts), asked.file.name)
    faulty = any(problem.severity == "error" for problem in problems)
    lines = (*(problem.sentence() for problem in problems), _totals(asked.file.name, loaded, problems))
    return Report(lines, FAULTY if faulty else FINE)


def _totals(file: str, loaded: Loaded, problems: Sequence[Problem]) -> str:
    """Return one line: rows, events, sources and problems."""
    evidence, errors = loaded.evidence, sum(problem.severity == "error" for problem in problems)
    rows = counted(loaded.rows, "row") + (f" ({len(loaded.left_out):,} left out)" if loaded.left_out else "")
    counts = [rows, counted(len(evidence.events), "event"), counted(len(evidence.sources), "source")]
    found = "no problems"
    if problems:
        notices = counted(len(problems) - errors, "notice")
        found = f"{counted(len(problems), 'problem')} ({counted(errors, 'error')}, {notices})"
    return f"{file}: {', '.join(counts)}; {found}"


def _declare_export(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `export`."""
    parser.add_argument("query", metavar="QUERY", help="what to show, as after ? in the address of the page")
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help=f"where to write; the ending decides: {' '.join(f'.{row.ending}' for row in FORMATS)}",
    )
    parser.add_argument("--data", metavar="FILE", type=Path, help="events file instead of data/events.csv")
    parser.add_argument("--sources", metavar="FILE", type=Path, help="sources file of --data")
    parser.add_argument("--size", default="", help="16:9 (as usual), 4:3, half, strip, a4 or a4-upright")
    parser.add_argument("--theme", default="", help="light (as usual), dark, print or transparent")
    parser.add_argument("--title", default="", help="what stands above it")
    parser.add_argument("--address", default="", help="address of the page that is written on it")
    parser.add_argument("--date", metavar="DAY", default="", help="day that is written on it (today)")


def _export(asked: argparse.Namespace) -> Report:
    """Write what a query shows into a file and return one line, or what is wrong. Raises OSError."""
    from timeline.dates import parse  # noqa: PLC0415 - asking for help is quick
    from timeline.edition import open_edition  # noqa: PLC0415 - the same
    from timeline.evidence.load import beside  # noqa: PLC0415 - the same
    from timeline.export.order import Order  # noqa: PLC0415 - the same
    from timeline.export.table import export_for  # noqa: PLC0415 - the same

    data = asked.data or DATA
    title = TITLE if asked.data is None else titled(data)
    try:
        row, today = export_for(asked.file.name), parse(asked.date).earliest_start if asked.date else None
        edition = open_edition(data, asked.sources or beside(data), title, "" if asked.data else FRAME)
        view, dropped = edition.view(asked.query)
        if dropped:
            return Report((*dropped, "Nothing was written."), FAULTY)
        made = row.make(edition, view, Order(asked.size, asked.theme, asked.title, asked.address, today))
    except ValueError as fault:
        return Report((str(fault), "Nothing was written."), FAULTY)
    return _written(asked.file, made, row.words)


def _written(file: Path, made: bytes, words: str) -> Report:
    """Write a file and say so, or why not."""
    try:
        file.write_bytes(made)
    except OSError as fault:
        return Report((f"{file} cannot be written: {fault.strerror or fault}.",), UNREADABLE)
    return Report((f"{file}: {words}, {len(made) / 1000:,.0f} kB",))


COMMANDS = (
    Command("check", "report every problem in an events file", _declare_check, _check),
    Command("export", "write what a view shows into a picture or a file", _declare_export, _export),
)


def called(path: str) -> str:
    """Return what a reader calls this by: the command `timeline` where it is installed, else the module."""
    return "timeline" if Path(path).stem == "timeline" else "python -m timeline"


def parser() -> argparse.ArgumentParser:
    """Return the parser made from the table of commands."""
    made = argparse.ArgumentParser(
        prog=called(sys.argv[0]), description="A timeline as several sources tell it."
    )
    made.add_argument("--version", action="version", version=__version__)
    commands = made.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.summary, description=command.summary)
        command.declare(one)
        one.set_defaults(run=command.run)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, print its answer and return its exit code; 2 where a file cannot be read."""
    asked = parser().parse_args(arguments)
    try:
        answer: Report = asked.run(asked)
    except OSError as fault:
        print(f"{fault.filename or 'a file'} cannot be read: {fault.strerror or fault}", file=sys.stderr)
        return UNREADABLE
    _say(answer.lines)
    return answer.code


def _say(lines: Iterable[str]) -> None:
    """Print the lines; a sign that the terminal's encoding lacks is written by its code point."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    print(*lines, sep="\n")


if __name__ == "__main__":
    raise SystemExit(main())
