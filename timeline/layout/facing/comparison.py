"""Two sources face to face: each in its own order of time, with lines between what both date.

Plain values that the room, the picture and the slide write in their own ways. How two datings relate comes
from `agreement`, over all claims of the two sources on an event, and why from the verdict on them. Most
common change: how a relation reads, `SAID` and `COUNTED`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

import numpy as np
import numpy.typing as npt

from timeline.criticism.agreement import RELATIONS, agreement
from timeline.criticism.coverage import pairs
from timeline.criticism.limits import datings
from timeline.criticism.verdicts import AGREE, COMPATIBLE, CONFLICT, judge
from timeline.criticism.witnesses import related_groups
from timeline.dates import civil
from timeline.dates.numerals import counted
from timeline.dates.spans import MONTHS, era
from timeline.evidence import Evidence
from timeline.layout.facing.abreast import FacingRow, abreast, crossing
from timeline.layout.facing.entries import SILENT, Entry, Span, column

MONTHLY = 731.0
"""Days of a window up to which events stand under months, not years."""
BEFORE = "From before the window"
"""The head of what begins before the window and reaches into it."""
SAID = {AGREE: "dated alike", COMPATIBLE: "one date fits both", CONFLICT: "cannot both be right"}
"""How a relation reads beside an event and in the legend."""
COUNTED = SAID | {COMPATIBLE: "fit"}
"""The same after a number of events."""

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Line:
    """What both date: the places of the event in the two columns, the relation, days apart, why in words."""

    event: int
    left: int
    right: int
    relation: str
    gap: int
    sentence: str

    @property
    def words(self) -> str:
        """What stands on the line: "32 days apart", "" where one date fits both."""
        return f"{counted(self.gap, 'day')} apart" if self.gap else ""


@dataclass(frozen=True)
class Facing:
    """Two sources face to face, by position; `columns` in their own order, `rows` as they stand abreast.

    `crossings` are pairs of events that the two tell in different order by the first day of each, `certain`
    those among them of which neither source leaves the order open. `related` says that the two are one
    witness.
    """

    sources: tuple[int, int]
    labels: tuple[str, str]
    columns: tuple[tuple[Entry, ...], tuple[Entry, ...]]
    lines: tuple[Line, ...]
    heads: tuple[str, ...]
    rows: tuple[FacingRow, ...]
    crossings: int
    certain: int
    related: bool

    @property
    def counts(self) -> dict[str, int]:
        """How many events both date, by relation."""
        return {key: sum(line.relation == key for line in self.lines) for key in RELATIONS}

    @property
    def alone(self) -> tuple[int, int]:
        """How many events of each column the other source does not tell at all."""
        one, other = (sum(entry.other == SILENT for entry in column) for column in self.columns)
        return one, other

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """The counts as key and words: ("agree", "5 dated alike"), then ("silent", "26 only in Houser")."""
        found = [(key, f"{number:,} {COUNTED[key]}") for key, number in self.counts.items()]
        alone = zip(self.alone, self.labels, strict=True)
        return (*found, *((SILENT, f"{number:,} only in {label}") for number, label in alone))

    @property
    def order(self) -> str:
        """The sentence on the order in which the two tell what both date; "" where there is none."""
        if len(self.lines) < 2:
            return ""
        if not self.crossings:
            return "Both tell what they share in the same order."
        one = self.crossings == 1
        stand = counted(self.crossings, "pair of events stands", "pairs of events stand")
        sure = f"{self.certain:,} of them beyond doubt" if self.certain else "none of them beyond doubt"
        sure = ("" if self.certain else "not ") + "beyond doubt" if one else sure
        return f"{stand} in different order, {sure}."


def sensible(evidence: Evidence, a: str, b: str) -> tuple[int, int] | None:
    """Return the positions of the sources that stand face to face; None where there are not two.

    What an address leaves open, or names twice, is the source that shares most dated events with the other.
    """
    ids = evidence.sources["source"].tolist()
    if len(ids) < 2:
        return None
    left, right = (ids.index(one) if one in ids else None for one in (a, b))
    if left is not None and right is not None and left != right:
        return left, right
    known = right if left is None else left
    rows = [row for row in _shared(evidence) if known is None or known in row[1:]]
    _, one, other = max(rows, key=lambda row: row[0])
    if known is None:
        return one, other
    partner = other if one == known else one
    return (partner, known) if left is None else (known, partner)


def shared(evidence: Evidence, one: int, other: int) -> int:
    """Return how many events two sources both date, in all of the evidence."""
    two = {one, other}
    return next((number for number, *pair in _shared(evidence) if set(pair) == two), 0)


@lru_cache(maxsize=4)
def _shared(evidence: Evidence) -> tuple[tuple[int, int, int], ...]:
    """How many events every two sources both date, with the two."""
    every = np.arange(len(evidence.events))
    return tuple((pair.dated, pair.a, pair.b) for pair in pairs(evidence, every))


def facing(evidence: Evidence, two: tuple[int, int], events: IntArray, window: Span) -> Facing:
    """Return two sources, by position, over `events` within a window (days, the end exclusive)."""
    a, b = two
    chosen = events.tolist()
    left, right = _ordered(column(evidence, a, b, chosen, window), column(evidence, b, a, chosen, window))
    lines = _lines(evidence, two, left, right)
    number = {line.event: at for at, line in enumerate(lines)}
    texts, columns = _headed((left, right), window, number)
    labels, witness = evidence.sources["label"].tolist(), related_groups(evidence.sources)
    return Facing(
        two,
        (labels[a], labels[b]),
        columns,
        lines,
        texts,
        abreast(*([(one.head, one.line) for one in entries] for entries in columns)),
        *_crossings(lines, left, right),
        bool(witness[a] == witness[b]),
    )


def _ordered(left: list[Entry], right: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Both columns by first day and end; what one source dates alike stands as the other orders it."""
    keys = [{one.event: (one.dated.begin, one.dated.end) for one in side} for side in (left, right)]
    after = (inf, inf)

    def sort(side: list[Entry], own: int) -> list[Entry]:
        mine, theirs = keys[own], keys[1 - own]
        return sorted(
            side, key=lambda one: (mine[one.event], theirs.get(one.event, after), one.title, one.event)
        )

    return sort(left, 0), sort(right, 1)


def _headed(
    sides: tuple[list[Entry], list[Entry]], window: Span, lines: dict[int, int]
) -> tuple[tuple[str, ...], tuple[tuple[Entry, ...], tuple[Entry, ...]]]:
    """The heads in order of time, and both columns with the head and the line of each entry."""
    monthly = window[1] - window[0] <= MONTHLY

    def under(entry: Entry) -> tuple[int, int, int]:
        if entry.dated.begin < window[0]:
            return (0, 0, 0)
        year, month, _ = civil(int(entry.dated.begin))
        return (1, year, month if monthly else 0)

    heads = sorted({under(entry) for side in sides for entry in side})
    place = {head: at for at, head in enumerate(heads)}
    left, right = (
        tuple(replace(one, head=place[under(one)], line=lines.get(one.event)) for one in side)
        for side in sides
    )
    return tuple(map(_called, heads)), (left, right)


def _called(head: tuple[int, int, int]) -> str:
    kind, year, month = head
    if not kind:
        return BEFORE
    return f"{MONTHS[month - 1]} {era(year)}" if month else era(year)


def _lines(
    evidence: Evidence, two: tuple[int, int], left: Sequence[Entry], right: Sequence[Entry]
) -> tuple[Line, ...]:
    """What both columns hold, in the order of the left one."""
    there = {entry.event: at for at, entry in enumerate(right)}
    both = [(at, entry.event) for at, entry in enumerate(left) if entry.event in there]
    alone = between(evidence, two, [event for _, event in both])
    rows = agreement(alone).sort_values("event")
    sentences = judge(alone)["sentence"].tolist()
    told = zip(both, rows["relation"].tolist(), rows["gap"].tolist(), sentences, strict=True)
    return tuple(
        Line(event, at, there[event], relation, gap, sentence)
        for (at, event), relation, gap, sentence in told
    )


def between(evidence: Evidence, two: tuple[int, int], events: Sequence[int]) -> Evidence:
    """Return the evidence of two sources alone on `events`: what they say of when each was, in that order."""
    place = {event: at for at, event in enumerate(events)}
    claims = evidence.claims.iloc[np.sort(datings(evidence.claims).at)]
    claims = claims[claims["source"].isin(two) & claims["event"].isin(events)]
    own = claims.assign(event=claims["event"].map(place).astype("int64"))
    return replace(evidence, events=evidence.events.iloc[list(events)].reset_index(drop=True), claims=own)


def _crossings(lines: Sequence[Line], left: Sequence[Entry], right: Sequence[Entry]) -> tuple[int, int]:
    """How many pairs of events stand in different order, and of how many neither source leaves it open."""
    one, other = [left[line.left].dated for line in lines], [right[line.right].dated for line in lines]
    crossed = crossing([dated.begin for dated in one], [dated.begin for dated in other])
    before = [
        np.array([dated.late for dated in side])[:, np.newaxis] < np.array([dated.early for dated in side])
        for side in (one, other)
    ]
    return crossed, int((before[0] & before[1].T).sum())
