"""What each event looks like, whatever else is selected: its marks, their reach, and its claims in words.

An event is drawn once for an evidence, when it is first asked for; a selection only picks, so that a filter
over many events answers quickly. Most common change: what of a claim the card at the pointer tells,
`BriefClaim`; assets/js/stage/card.js reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import NO_DATE_BRIEFLY, PRECISIONS, briefly
from timeline.evidence import Evidence
from timeline.layout.marks.marks import Claim, Mark, stave_marks
from timeline.layout.marks.reach import Reach


class BriefClaim(NamedTuple):
    """A claim in short: slot, stance, the source's dating words, the date as understood ("" without one)."""

    slot: int
    stance: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class EventMarks:
    """An event as its sources tell it, or as one of them does on a single line.

    `marks` go with the slot of their source and the rank of its precision (0 = a day); `reach` is None where
    no claim has a date, else `days` are the first day that a claim names and the one after the last.
    `tellers` has a bit per slot of a source that speaks of the event, `when` says how it is dated, each
    dating once, `lines` has all its claims in slot order.
    """

    event: int
    marks: tuple[tuple[Mark, int, int], ...]
    reach: Reach | None
    tellers: int
    when: str
    lines: tuple[BriefClaim, ...]
    days: tuple[float, float] = (0.0, 0.0)


class Drawings:
    """The drawings of an evidence; `events` are all of them, in the order in which claims first name them."""

    def __init__(self, evidence: Evidence) -> None:
        self._claims = _claims_of(evidence)
        self._lines = _lines(evidence)
        self._drawn: dict[tuple[int, int | None], EventMarks] = {}
        self.events = tuple(self._claims)

    def of(self, event: int, only: int | None = None) -> EventMarks:
        """Return the drawing of an event, with the claims of the one source in slot `only` if it is given."""
        found = self._drawn.get((event, only))
        if found is None:
            found = self._drawn[event, only] = self._draw(event, only)
        return found

    def _draw(self, event: int, only: int | None) -> EventMarks:
        claims = self._claims[event]
        if only is not None:
            claims = tuple((replace(claim, slot=0), rank) for claim, rank in claims if claim.slot == only)
        looks = {claim.number: (claim.slot if only is None else only, rank) for claim, rank in claims}
        row, reach = stave_marks(claim for claim, _ in claims)
        tellers = sum(1 << slot for slot in {claim.slot for claim, _ in self._claims[event]})
        marks = tuple((mark, *looks[mark.claim]) for mark in row)
        lines, days = self._lines[event], _days([claim for claim, _ in claims])
        return EventMarks(event, marks, reach, tellers, when(lines), lines, days)


@lru_cache(maxsize=4)
def drawings(evidence: Evidence) -> Drawings:
    """Return the drawings of an evidence, the same ones each time."""
    return Drawings(evidence)


def when(lines: Sequence[BriefClaim]) -> str:
    """Return every dating of these claims once, as understood; that there is no date if there are none.

    Never the days that they reach over together: "in 1932 or later" has a first bound, and names no day.
    """
    dated = [briefly(line.words) for line in lines if line.words]
    return "; ".join(dict.fromkeys(dated)) or NO_DATE_BRIEFLY


def _days(claims: Sequence[Claim]) -> tuple[float, float]:
    """The first day that these claims name, and the one after the last."""
    bounds = [bound for claim in claims for bound in claim.bounds]
    return (min(bounds), max(bounds) + 1) if bounds else (0.0, 0.0)


def _claims_of(evidence: Evidence) -> dict[int, tuple[tuple[Claim, int], ...]]:
    """Claims per event as marks need them, each with the rank of its precision."""
    claims = evidence.claims
    rank = {name: number for number, name in enumerate(PRECISIONS)}
    doubtful = claims["approximate"] | claims["uncertain"]
    rows = zip(
        claims.index.tolist(),
        *(claims[name].tolist() for name in ("source", "stance", "when", "es", "ls", "ee", "le")),
        doubtful.tolist(),
        strict=True,
    )
    out: dict[int, list[tuple[Claim, int]]] = {}
    events, precisions = claims["event"].tolist(), claims["precision"].tolist()
    for event, row, precision in zip(events, rows, precisions, strict=True):
        out.setdefault(event, []).append((Claim(*row), rank[precision]))
    return {event: tuple(found) for event, found in out.items()}


def _lines(evidence: Evidence) -> dict[int, tuple[BriefClaim, ...]]:
    """For each event its claims in slot order, in short."""
    claims = evidence.claims
    understood = claims["words"].where(claims["date"] != "", "").tolist()
    columns = (claims[name].tolist() for name in ("source", "stance", "date_text"))
    out: dict[int, list[BriefClaim]] = {}
    for event, *line in zip(claims["event"].tolist(), *columns, understood, strict=True):
        out.setdefault(event, []).append(BriefClaim(*line))
    return {event: tuple(sorted(lines, key=lambda line: line.slot)) for event, lines in out.items()}
