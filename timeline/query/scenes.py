"""Scenes: the views that a teacher shows one after the other, read from a file.

One row is one scene: what it is called, a note, and the view as the query of its address. Rows with a
problem are left out and named, as everywhere. To add a column, add it to `SCENES_FILE`; what a row must be
stands in `rules`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.evidence import columns
from timeline.evidence.checks import Effect, Rule, check
from timeline.evidence.columns import Column
from timeline.evidence.finders import Fault, Finder, blank, longer_than, repeated
from timeline.evidence.problem import Problem
from timeline.evidence.records import Table, table
from timeline.evidence.spreadsheet import read
from timeline.query.view import LAST_SCENE, View, Vocabulary

SCENES_NAME = "scenes.csv"
LONGEST_TITLE = 60
LONGEST_NOTE = 220
"""Characters of a title and of a note: what two lines on a wall hold."""

SCENES_FILE = (
    Column("title", f"what the scene is called, at most {LONGEST_TITLE} characters", required=True),
    Column("note", f"a sentence or two under the title, at most {LONGEST_NOTE} characters"),
    Column("query", "the view: its address after the ?; blank is the whole timeline", required=True),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One view of a presentation; `view` never presents itself: who shows it says so."""

    title: str
    note: str
    view: View


@dataclass(frozen=True, slots=True)
class Deck:
    """The scenes of a file in their order, and what is wrong with its other rows."""

    scenes: tuple[Scene, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_scenes(path: Path, vocabulary: Vocabulary) -> Deck:
    """Return the scenes in a file.

    Raises OSError where it cannot be opened, and nothing for what stands in it.
    """
    return read_scenes(path.read_bytes(), vocabulary, path.name)


def read_scenes(data: bytes, vocabulary: Vocabulary, name: str = SCENES_NAME) -> Deck:
    """Return the scenes in a file held in memory, for data with this vocabulary. Never raises."""
    rows = table(read(data, name, columns.names(SCENES_FILE)), SCENES_FILE)
    problems = rows.ordered(check(rows, rules(vocabulary)))
    title, note, query = (rows.cells[column.name] for column in SCENES_FILE)
    scenes = [Scene(title[at], note[at], understood(query[at], vocabulary)[0]) for at in rows.kept]
    return Deck(tuple(scenes), tuple(problems))


def rules(vocabulary: Vocabulary) -> tuple[Rule, ...]:
    """Return what a row of the file must be, for evidence that knows these ids."""
    return (
        Rule("a scene is named", "title", blank("title"), Effect.LEAVE_OUT),
        Rule("the title is short", "title", longer_than("title", LONGEST_TITLE), severity="notice"),
        Rule("a title is given once", "title", repeated("title"), severity="notice"),
        Rule("the note is short", "note", longer_than("note", LONGEST_NOTE), severity="notice"),
        Rule("the view is understood", "query", unreadable_view(vocabulary), Effect.LEAVE_OUT),
        Rule("there is a number for it", "", beyond_the_last, Effect.LEAVE_OUT),
    )


def understood(query: str, vocabulary: Vocabulary) -> tuple[View, tuple[str, ...]]:
    """Return the view of a query and a sentence for each part that is dropped.

    A whole address may stand there as well, as it is copied while presenting: what comes before the `?`, a
    fragment and the number of a scene are passed over.
    """
    pasted = query.partition("#")[0]
    if pasted.startswith(("/", "http://", "https://", "?")):
        pasted = pasted.partition("?")[2]
    view, dropped = View.read(pasted, vocabulary)
    return replace(view, present=False, scene=0), dropped


def unreadable_view(vocabulary: Vocabulary) -> Finder:
    """Return a finder of queries of which a part would be dropped."""

    def find(rows: Table) -> Iterator[Fault]:
        for at, query in enumerate(rows.cells["query"]):
            dropped = understood(query, vocabulary)[1]
            if dropped:
                said = " ".join(dropped).rstrip(".")
                yield Fault(at, query, f"cannot be shown as it is meant ({said})")

    return find


def beyond_the_last(rows: Table) -> Iterator[Fault]:
    """Yield the rows for which addresses have no number."""
    for at in rows.kept[LAST_SCENE:]:
        yield Fault(at, "", f"is scene {at + 1:,}, and there are numbers up to {LAST_SCENE}")
