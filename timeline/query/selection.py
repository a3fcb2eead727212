"""Which events a view selects, and what to say of it.

To change the status sentence, change `status`; how a filter reads stands in its row of `view.FIELDS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS, spans
from timeline.dates.numerals import counted, spelled, spelled_out
from timeline.evidence import Evidence
from timeline.evidence.columns import BASES, STANCES
from timeline.evidence.frames import BoolArray, IntArray
from timeline.evidence.wording import STANCE_ROWS
from timeline.query.facets import dropping, indexed, kept_by, together
from timeline.query.lists import STILL
from timeline.query.view import ROWS_BY_NAME, Labels, View, Vocabulary
from timeline.query.window import in_window, time_order

Window = tuple[float, float]

BY_SOURCE = ("sources", "all", "without")


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Selected events in time order (undated last), all their claims as a mask (C,), events per verdict."""

    events: IntArray
    claims: BoolArray
    counts: dict[str, int]

    def __len__(self) -> int:
        """How many events are selected."""
        return len(self.events)


def select(evidence: Evidence, verdicts: pd.DataFrame, view: View) -> Selection:
    """Return the events that pass every filter of the view; its window does not filter."""
    index = indexed(evidence, verdicts)
    held = together(kept_by(evidence, verdicts, view), index.size)
    order = time_order(evidence)
    claims = held[evidence.claims["event"].to_numpy()]
    return Selection(order[held[order]], claims, index.facets["verdicts"].count(held))


def within(evidence: Evidence, verdicts: pd.DataFrame, selection: Selection, seen: Window) -> Selection:
    """Return what of a selection touches a window: its events with all their claims."""
    events = selection.events[in_window(evidence, selection.events, *seen)]
    held = np.zeros(len(evidence.events), dtype=bool)
    held[events] = True
    judged = indexed(evidence, verdicts).facets["verdicts"]
    return Selection(events, held[evidence.claims["event"].to_numpy()], judged.count(held))


@lru_cache(maxsize=4)
def vocabulary(evidence: Evidence) -> Vocabulary:
    """Return the ids that an address may name with this evidence."""
    return Vocabulary(
        sources=tuple(evidence.sources["source"].tolist()),
        verdicts=tuple(row.key for row in VERDICTS),
        categories=tuple(dict.fromkeys(evidence.events["category"].tolist())),
        precision=tuple(PRECISIONS),
        stance=STANCES,
        tellers=tuple(str(number) for number in range(1, len(evidence.sources) + 1)),
        basis=BASES,
        events=tuple(evidence.events["event_id"].tolist()),
    )


@lru_cache(maxsize=4)
def labels(evidence: Evidence) -> Labels:
    """Return what the ids of this evidence are called, for `View.words`."""
    sources, events = evidence.sources, evidence.events
    return {
        "sources": dict(zip(sources["source"].tolist(), sources["label"].tolist(), strict=True)),
        "verdicts": {row.key: row.reads for row in VERDICTS},
        "stance": {row.key: row.does for row in STANCE_ROWS},
        "tellers": {str(number): spelled_out(number, "source") for number in range(1, len(sources) + 1)},
        "events": dict(zip(events["event_id"].tolist(), events["title"].tolist(), strict=True)),
    }


def status(
    evidence: Evidence, verdicts: pd.DataFrame, selection: Selection, view: View, seen: tuple[float, float]
) -> str:
    """Return the status sentence: "31 of 120 events; 5 conflicts; window 1936–1938; all five sources".

    Where not all that is selected is seen, it says how much is: "31 of 120 events, 12 of them in the window".
    `seen` is the window in days, its end exclusive. Filters other than by source follow in words. With the
    goggles of a source on it says how much of the selection that one tells: "Houser tells 84, leaves out 61".
    """
    parts = [how_many(evidence, selection, seen)]
    clashes = [(selection.counts.get(row.key, 0), row.name, row.plural) for row in VERDICTS if row.framed]
    parts += [_many(*row) for at, row in enumerate(clashes) if row[0] or not at]
    spaced = ", evenly spaced" if view.axis == "even" and view.view not in STILL else ""
    parts += [f"window {spans.span(*seen)}{spaced}", *_sources_said(evidence, view)]
    parts += _heard(evidence, selection, view)
    names = labels(evidence)
    others = [name for name in view.filters() if name not in BY_SOURCE]
    parts += [_said(view, name, names) for name in others]
    return "; ".join(parts)


def how_many(evidence: Evidence, selection: Selection, seen: tuple[float, float]) -> str:
    """Return how many events are selected, and seen: "31 of 120 events, 12 of them in the window".

    The page, pictures and slides all count by this, and their verdicts by `Selection.counts`.
    """
    within = int(in_window(evidence, selection.events, *seen).sum())
    said = f"{len(selection):,} of {_many(len(evidence.events), 'event', 'events')}"
    if within == len(selection):
        return said
    return f"{said}, {f'{within:,}' if within else 'none'} of them in the window"


def _heard(evidence: Evidence, selection: Selection, view: View) -> list[str]:
    """Return how much of the selection the source whose goggles are on tells; nothing without goggles."""
    ids = evidence.sources["source"].tolist()
    if view.goggles not in ids:
        return []
    at = ids.index(view.goggles)
    told = evidence.claims["event"][selection.claims & (evidence.claims["source"] == at).to_numpy()].nunique()
    label = evidence.sources["label"].iloc[at]
    return [f"{label} tells {told:,}, leaves out {len(selection) - told:,}"]


def _sources_said(evidence: Evidence, view: View) -> list[str]:
    names = labels(evidence)
    said = [_said(view, name, names) for name in BY_SOURCE if getattr(view, name)]
    number = len(evidence.sources)
    named = {0: "no source", 1: "one source", 2: "both sources"}
    return said or [named.get(number, f"all {spelled(number)} sources")]


def loosen(evidence: Evidence, verdicts: pd.DataFrame, view: View) -> tuple[str, ...]:
    """Return what would bring events back, best first: one sentence for each single filter worth dropping.

    Where no single one helps, the only sentence is to clear all; () where no filter is set.
    """
    names = labels(evidence)
    without_one = [
        f"Drop the filter “{_said(view, name, names)}”: {_many(events, 'event comes', 'events come')} back."
        for name, events in dropping(evidence, verdicts, view).items()
        if events
    ]
    if without_one or not view.filters():
        return tuple(without_one)
    every = _many(len(evidence.events), "event comes", "events come")
    return (f"No single filter keeps them all out. Clear all filters: {every} back.",)


def _said(view: View, name: str, names: Labels) -> str:
    return ROWS_BY_NAME[name].said(getattr(view, name), names)


def _many(number: int, one: str, more: str) -> str:
    return counted(number, one, more) if number else f"no {more}"
