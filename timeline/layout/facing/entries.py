"""What one source dates, as it stands beside another source: words, a small sign, its place in time.

Most common change: how a look of marks becomes a small sign, a row of `SIGNS`; the words for what the other
source does with the event, `HEARD`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf, isnan
from typing import Any

import numpy as np

from timeline.criticism.limits import datings
from timeline.evidence import Evidence
from timeline.evidence.columns import DISPUTES, REPORTS
from timeline.layout.marks.event_marks import drawings
from timeline.layout.marks.marks import BAR, DASHED, DIAMOND, FADE_1, HOLLOW, LIGHT, SOLID, Mark

BOTH, SILENT, UNDATED, ELSEWHERE, REJECTED = "both", "silent", "undated", "elsewhere", "rejected"
HEARD = {
    BOTH: "{name}: {words}",
    SILENT: "{name} does not tell it",
    UNDATED: "{name} tells it without a date",
    ELSEWHERE: "{name} dates it outside this window: {words}",
    REJECTED: "{name} says that it did not happen",
}
"""What the other source, whose name is given, does with an event."""
BEFORE = "fades before"
"""The look of dashes that lead up to a bar; those that lead away are plain `FADE_1`."""
SIGNS = (
    (DIAMOND, "day"),
    (DASHED, "doubtful"),
    (BEFORE, "until"),
    (FADE_1, "since"),
    (SOLID, "period"),
    (LIGHT, "period"),
    (HOLLOW, "within"),
)
"""The look of a mark that decides, first first, and the small sign that stands for it."""
LOOSELY = ("some day in ", "some time in ")
"""How a moment within bounds reads where its sign says the same."""

MOST_WORDS = 2
"""Datings of one event by one source that stand side by side; of more only the first one does."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Dated:
    """All that one source says of when an event was: its words, its first claim, its bounds in days.

    `short` has of many datings the first one and the number of the others, `brief` of two already.
    `first` and `last` are the outermost days that are known; a beginning lies from `early` to `late`, an end
    not after `end`: infinite where nothing binds. `begin` is the first day that is known of the beginning.
    """

    words: str
    short: str
    brief: str
    claim: int
    reported: bool
    first: float
    last: float
    begin: float
    early: float
    late: float
    end: float

    def within(self, window: Span) -> bool:
        """Return whether it touches a window, whose end is exclusive."""
        return self.first < window[1] and self.last + 1 > window[0]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in the column of a source: how it is dated, its small sign, what the other source does.

    `weight` is its importance, `sign` a word of `SIGNS`, `other` a key of `HEARD` and `heard` that in words.
    `head` is the position of the head it stands under, `line` that of the line to the other's dating, None
    without one.
    """

    event: int
    title: str
    weight: int
    dated: Dated
    sign: str
    other: str
    heard: str
    head: int = 0
    line: int | None = None


@lru_cache(maxsize=32)
def dated_by(evidence: Evidence, source: int) -> Mapping[int, Dated]:
    """Return what a source, by position, dates: by event. What it rejects is not dated."""
    told = datings(evidence.claims)
    own = evidence.claims.iloc[np.sort(told.at[told.source == source])]
    columns = ("event", "words", "stance", "es", "ls", "ee", "le")
    rows: dict[int, list[tuple[Any, ...]]] = {}
    for claim, event, *row in zip(own.index.tolist(), *(own[name].tolist() for name in columns), strict=True):
        rows.setdefault(event, []).append((claim, *row))
    return {event: _together(claims) for event, claims in rows.items()}


def _together(claims: list[tuple[Any, ...]]) -> Dated:
    """What the claims of one source on one event come to, the one that begins first before the others."""
    claims.sort(key=lambda row: _known(row[3:], inf))
    bounds = [row[3:] for row in claims]
    known = [bound for four in bounds for bound in four if not isnan(bound)]
    words = list(dict.fromkeys(_shortly(row[1]) for row in claims))
    return Dated(
        words="; ".join(words),
        short="; ".join(words) if len(words) <= MOST_WORDS else _counted(words),
        brief=_counted(words),
        claim=claims[0][0],
        reported=claims[0][2] == REPORTS,
        first=min(known),
        last=max(known),
        begin=min(_known(four, inf) for four in bounds),
        early=min(_known(four[:1], -inf) for four in bounds),
        late=max(_known((four[1], four[3]), inf) for four in bounds),
        end=max(_known(four[3:], inf) for four in bounds),
    )


def _counted(words: list[str]) -> str:
    return f"{words[0]} and {len(words) - 1} more" if len(words) > 1 else words[0]


def _known(bounds: Iterable[float], otherwise: float) -> float:
    return next((bound for bound in bounds if not isnan(bound)), otherwise)


def _shortly(words: str) -> str:
    loose = next((start for start in LOOSELY if words.startswith(start)), "")
    return f"in {words.removeprefix(loose)}" if loose else words


def column(evidence: Evidence, source: int, other: int, events: Iterable[int], window: Span) -> list[Entry]:
    """Return those of `events` that `source` dates in the window, with what the `other` source does."""
    own, theirs, told = dated_by(evidence, source), dated_by(evidence, other), _stances(evidence, other)
    name, events_ = evidence.sources["label"].iloc[other], evidence.events
    titles, weights = events_["title"].tolist(), events_["importance"].tolist()
    entries = []
    for event in events:
        if event not in own or not own[event].within(window):
            continue
        kind = _answer(theirs.get(event), told.get(event, frozenset()), window)
        heard = HEARD[kind].format(name=name, words=theirs[event].words if event in theirs else "")
        sign = _sign(evidence, event, source, own[event].claim)
        entries.append(Entry(event, titles[event], weights[event], own[event], sign, kind, heard))
    return entries


def _answer(theirs: Dated | None, stances: frozenset[str], window: Span) -> str:
    """What the other source does with an event, a key of `HEARD`."""
    if theirs:
        return BOTH if theirs.within(window) else ELSEWHERE
    if not stances:
        return SILENT
    return REJECTED if stances == {DISPUTES} else UNDATED


@lru_cache(maxsize=32)
def _stances(evidence: Evidence, source: int) -> Mapping[int, frozenset[str]]:
    """The stances of a source by event."""
    own = evidence.claims[evidence.claims["source"] == source]
    found: dict[int, set[str]] = {}
    for event, stance in zip(own["event"].tolist(), own["stance"].tolist(), strict=True):
        found.setdefault(event, set()).add(stance)
    return {event: frozenset(stances) for event, stances in found.items()}


def _sign(evidence: Evidence, event: int, source: int, claim: int) -> str:
    """The small sign for the marks that a claim has on its stave."""
    marks = drawings(evidence).of(event, source).marks
    looks = {_look(mark) for mark, _, _ in marks if mark.claim == claim}
    return next(sign for look, sign in SIGNS if look in looks)


def _look(mark: Mark) -> str:
    if mark.shape != BAR:
        return mark.shape
    return BEFORE if mark.tone == FADE_1 and mark.first_px < 0 else mark.tone
