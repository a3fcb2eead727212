"""What the claims on an event amount to: a verdict, its sentence, its numbers.

A verdict is a row of `VERDICTS` that tests and speaks. To change when one is given, change its `holds`;
exactly one row holds for any event, and a test keeps it so. `limits` says what can be true together, `tally`
counts, `sentences` speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from timeline.criticism.agreement import RELATIONS
from timeline.criticism.limits import ENDS
from timeline.criticism.sentences import Speaker
from timeline.criticism.tally import Tally, tally
from timeline.evidence import Evidence
from timeline.evidence.frames import BoolArray, IntArray


@dataclass(frozen=True, slots=True)
class Verdict:
    """A kind of verdict, its rule and its words.

    `key` stands in addresses and frames, `sign` in the picture, `name` in lists; `reads` is on the chip and
    `explains` is the rule in one sentence. `holds` is the rule itself, true or false for every event, and
    `says` the sentence for one event. What is `framed` is a disagreement: it stands in a frame, first, and is
    counted, many as `plural`. What is `signed` has its sign before its name. `after` is how it sounds after
    the number of sources, where that is not its name, `card` how the card at the pointer says it, where that
    is not what it `reads`.
    """

    key: str
    sign: str
    name: str
    reads: str
    explains: str
    holds: Callable[[Tally], BoolArray]
    says: Callable[[Speaker, int], str]
    framed: bool = False
    plural: str = ""
    signed: bool = True
    after: str = ""
    card: str = ""

    @property
    def label(self) -> str:
        """The sign before a name, blank where it needs none."""
        return self.sign if self.signed else ""

    @property
    def spoken(self) -> str:
        """How it sounds after the number of sources: "five sources, conflict"."""
        return self.after or self.name


AGREE, COMPATIBLE, CONFLICT = RELATIONS
DISPUTED, SINGLE, UNDATED = "disputed", "single", "undated"

VERDICTS = (
    Verdict(
        AGREE,
        "=",
        "agree",
        "agree",
        "Two or more independent sources date it, all with the same bounds.",
        lambda t: ~t.disputed & (t.gap == 0) & t.alike & (t.witnesses > 1),
        Speaker.agree,
        card="the dates agree",
    ),
    Verdict(
        COMPATIBLE,
        "≈",
        "can all be right",
        "can all be right",
        "Two or more sources date it with different bounds, and one dating satisfies every claim.",
        lambda t: ~t.disputed & (t.gap == 0) & ~t.alike & (t.daters > 1),
        Speaker.compatible,
        card="the dates can all be right",
    ),
    Verdict(
        CONFLICT,
        "≠",
        "conflict",
        "dates conflict",
        "No dating satisfies every claim, be they of several sources or of one that contradicts itself.",
        lambda t: ~t.disputed & (t.gap > 0),
        Speaker.conflict,
        framed=True,
        plural="conflicts",
        card="the dates conflict",
    ),
    Verdict(
        DISPUTED,
        "✗",
        "disputed",
        "disputed",
        "A source denies that it happened, or rejects every telling of it.",
        lambda t: t.disputed,
        Speaker.disputed,
        framed=True,
        plural="disputed",
    ),
    Verdict(
        SINGLE,
        "·",
        "dated by one",
        "dated by one",
        "One source dates it, or several related ones that count as one witness, with the same bounds.",
        lambda t: ~t.disputed & (t.gap == 0) & ((t.daters == 1) | (t.alike & (t.witnesses == 1))),
        Speaker.single,
        signed=False,
        after="one dates it",
    ),
    Verdict(
        UNDATED,
        "○",
        "undated",
        "undated",
        "Sources speak of it and none dates it.",
        lambda t: ~t.disputed & (t.daters == 0),
        Speaker.undated,
    ),
)
VERDICT: Mapping[str, Verdict] = MappingProxyType({row.key: row for row in VERDICTS})
FRAMED = tuple(row.key for row in VERDICTS if row.framed)
"""The verdicts on events whose sources disagree."""


def judge(evidence: Evidence) -> pd.DataFrame:
    """Return one row per event, index as `evidence.events`: the verdict, why in words, and its numbers.

    Columns: `verdict` (a key of `VERDICTS`), `sentence`, `gap` (days that the furthest two claims are apart,
    0 where one dating satisfies all), `first` and `second` (those two claims by their index, the earlier
    first; -1 where none are apart), `witnesses` (independent sources that date it), `tellers` (sources that
    speak of it in any way).
    """
    counts = tally(evidence)
    verdict = np.full(len(evidence.events), "", dtype=object)
    sentence = np.full(len(evidence.events), "", dtype=object)
    speaker = Speaker(evidence, counts)
    for row in VERDICTS:
        chosen = np.flatnonzero(row.holds(counts))
        verdict[chosen] = row.key
        sentence[chosen] = [row.says(speaker, event) for event in chosen.tolist()]
    return pd.DataFrame(
        {
            "verdict": pd.Series(verdict, index=evidence.events.index, dtype="str"),
            "sentence": pd.Series(sentence, index=evidence.events.index, dtype="str"),
            "gap": counts.gap,
            "first": _index(evidence, counts, counts.first),
            "second": _index(evidence, counts, counts.second),
            "witnesses": counts.witnesses,
            "tellers": counts.tellers,
        },
        index=evidence.events.index,
    )


@dataclass(frozen=True, slots=True)
class Limit:
    """How far the claims let one end of an event go.

    `end` is start, end or moment; `low` and `high` are its first and last day, None where nothing binds.
    `sentence` says so with the sources of the claims that set the limits.
    """

    end: str
    low: int | None
    high: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why an event has its verdict: the rule that held, the sentence, the days apart.

    `apart` is the conflict in few words, "" where there is none.
    `limits` has a row for each end that any claim bounds, set by all claims together.
    """

    verdict: Verdict
    sentence: str
    apart: str
    gap: int
    limits: tuple[Limit, ...]


def why(evidence: Evidence, event: int) -> Why:
    """Return the reasons for the verdict on one event, given by its position in `evidence.events`.

    Raises IndexError where there is no such event.
    """
    if not 0 <= event < len(evidence.events):
        raise IndexError(f"there is no event {event} among {len(evidence.events)}")
    own = evidence.claims[evidence.claims["event"] == event].assign(event=0)
    alone = replace(evidence, events=evidence.events.iloc[[event]], claims=own)
    counts = tally(alone)
    speaker = Speaker(alone, counts)
    verdict = next(row for row in VERDICTS if row.holds(counts)[0])
    limits = tuple(_limit(counts, speaker, end) for end in range(len(ENDS)) if counts.limits.bound[end, 0])
    sentence, apart = verdict.says(speaker, 0), speaker.apart(0)
    return Why(verdict, sentence, apart, int(counts.gap[0]), limits)


def _limit(counts: Tally, speaker: Speaker, end: int) -> Limit:
    low, high = int(counts.limits.low_by[end, 0]), int(counts.limits.high_by[end, 0])
    sides = [("not before", speaker.low, low), ("not after", speaker.high, high)]
    said = [
        f"{side} {speaker.day(days[end][at])} ({speaker.labels[speaker.source[at]]})"
        for side, days, at in sides
        if at >= 0
    ]
    return Limit(
        end=ENDS[end],
        low=None if low < 0 else int(speaker.low[end][low]),
        high=None if high < 0 else int(speaker.high[end][high]),
        sentence=f"{ENDS[end].capitalize()}: {', '.join(said)}.",
    )


def _index(evidence: Evidence, counts: Tally, positions: IntArray) -> IntArray:
    """Return the index in the claims frame of datings by their position in `counts.dated`; -1 stays -1."""
    index = np.append(evidence.claims.index.to_numpy()[counts.dated.at], -1)
    return index[positions]
