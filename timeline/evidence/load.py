"""Files → evidence and the problems in them.

Every cell is read as text and nothing is guessed: a row with a fault in `event`, `source` or `date` is left
out and named, a fault in another cell leaves its default and is named. What is a fault stands in `checks`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress, count
from pathlib import Path
from typing import Any

from timeline.evidence import columns, frames
from timeline.evidence.checks import SOURCE_RULES, check, check_events
from timeline.evidence.frames import Evidence
from timeline.evidence.problem import Problem
from timeline.evidence.records import Table, first_filled, table
from timeline.evidence.spreadsheet import read

SOURCES_NAME = "sources.csv"


@dataclass(frozen=True, eq=False, slots=True)
class Loaded:
    """What a file gave: `rows` in it, the lines of those that were `left_out`, and every problem in order.

    `len(evidence.claims) + len(left_out) == rows`; a row is a record with at least one filled cell.
    """

    evidence: Evidence
    problems: tuple[Problem, ...]
    rows: int
    left_out: tuple[int, ...]


def beside(events_path: Path, name: str = SOURCES_NAME) -> Path | None:
    """Return the file of this name, usually the sources file, beside an events file, if there is one."""
    path = events_path.with_name(name)
    return path if path.is_file() else None


def load(events_path: Path, sources_path: Path | None = None) -> Loaded:
    """Return the evidence in the files; without a sources file the sources are those the claims name.

    Raises OSError where a file cannot be opened, and nothing for what stands in it.
    """
    sources = sources_path.read_bytes() if sources_path else None
    names = {"sources_name": sources_path.name} if sources_path else {}
    return load_bytes(events_path.read_bytes(), sources, events_name=events_path.name, **names)


def load_bytes(
    events: bytes,
    sources: bytes | None = None,
    *,
    events_name: str = "events.csv",
    sources_name: str = SOURCES_NAME,
) -> Loaded:
    """Return the evidence in two files held in memory (an upload, a test), as `load` does. Never raises."""
    listed, problems = None, []
    if sources is not None:
        rows = table(read(sources, sources_name, columns.names(columns.SOURCES_FILE)), columns.SOURCES_FILE)
        problems = rows.ordered(check(rows, SOURCE_RULES))
        listed = _sources(rows)
        if listed is None:
            message = "no source can be read, so the sources are those that the claims name"
            problems.append(Problem(sources_name, 0, "", "", message, "give each source a row with its id"))
    sheet = read(events, events_name, columns.names(columns.EVENTS_FILE))
    claims = table(sheet, columns.EVENTS_FILE, listed["source"] if listed else None)
    problems += claims.ordered(check_events(claims))
    kept = [at not in claims.gone for at in range(len(claims.lines))]
    gone = sorted([*sheet.left_out, *(claims.lines[at] for at in claims.gone)])
    return Loaded(_evidence(claims, kept, listed), tuple(problems), sum(kept) + len(gone), tuple(gone))


def _sources(rows: Table) -> dict[str, list[Any]] | None:
    """Return the columns of the sources frame in slot order, or None where no row can be used.

    A source without a slot takes the next free one, without a label its id.
    """
    kept = rows.kept
    taken = {int(slot) for at in kept if (slot := rows.cells["slot"][at])}
    free = (slot for slot in count(1) if slot not in taken)
    slots = {at: int(rows.cells["slot"][at] or 0) or next(free) for at in kept}
    kept.sort(key=slots.__getitem__)
    made: dict[str, list[Any]] = {name: [cells[at] for at in kept] for name, cells in rows.cells.items()}
    made["slot"] = [slots[at] for at in kept]
    made["label"] = [label or key for label, key in zip(made["label"], made["source"], strict=True)]
    made["related"] = [
        _related(cell, key, made["source"]) for cell, key in zip(made["related"], made["source"], strict=True)
    ]
    return made if kept else None


def _related(cell: str, own: str, listed: list[str]) -> str:
    """Return the listed ids of a `related` cell other than the source's own, joined by ";"."""
    return ";".join(key for key in dict.fromkeys(columns.split_ids(cell)) if key in listed and key != own)


def _evidence(rows: Table, kept: list[bool], listed: dict[str, list[Any]] | None) -> Evidence:
    """Return the evidence of the rows that are kept."""
    defaults = {column.name: column.default for column in rows.columns}

    def column(name: str) -> list[str]:
        default = defaults[name]
        cells = list(compress(rows.cells[name], kept))
        return [cell or default for cell in cells] if default else cells

    keys = column("event_id")
    place = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    if listed is None:
        found = list(dict.fromkeys(column("source")))
        listed = {"source": found, "label": found, "slot": list(range(1, len(found) + 1))}
    slot = {key: at for at, key in enumerate(listed["source"])}
    dated = column("date")
    claims: dict[str, list[Any]] = {name: column(name) for name in defaults if name in frames.WRITTEN}
    claims["row"] = list(compress(rows.lines, kept))
    claims["event"] = [place[key] for key in keys]
    claims["source"] = [slot[key] for key in column("source")]
    claims["basis"] = [
        basis or ("explicit" if date else "") for basis, date in zip(column("basis"), dated, strict=True)
    ]
    return frames.assemble(listed, _events(rows, place, defaults), claims)


def _events(rows: Table, place: dict[str, int], defaults: dict[str, str]) -> dict[str, list[Any]]:
    """Return the columns of the events frame: each event's first filled cells in the file, else defaults."""
    first = {name: first_filled(rows.cells["event_id"], rows.cells[name]) for name in columns.OF_THE_EVENT}
    return {
        "event_id": list(place),
        "title": [first["event"][key] for key in place],
        "kind": [first["kind"].get(key, "") for key in place],
        "category": [first["category"].get(key, defaults["category"]) for key in place],
        "importance": [int(first["importance"].get(key, defaults["importance"])) for key in place],
    }
