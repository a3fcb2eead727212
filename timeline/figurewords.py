"""Figures and who contradicts them: the answers to every question that a figure's name asks (floor 4).

Most common change: which claims answer, in `questions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from timeline.clashes import figure_clashes
from timeline.evidence import Evidence
from timeline.evidence.figure_wording import range_words
from timeline.evidence.figures import figures_of


@dataclass(frozen=True, slots=True)
class Answer:
    """What one claim (its index) of a source (its position) answers to a question; None = no bound there."""

    source: int
    claim: int
    low: float | None
    high: float | None


@lru_cache(maxsize=4)
def questions(evidence: Evidence) -> dict[str, tuple[Answer, ...]]:
    """Return the answers to every figure's name, by name, then by source; claims that dispute give none."""
    claims = evidence.claims[(evidence.claims["figures"] != "") & (evidence.claims["stance"] != "disputes")]
    asked: dict[str, list[Answer]] = {}
    for claim, source, text in zip(claims.index, claims["source"], claims["figures"], strict=True):
        for figure in figures_of(text):
            asked.setdefault(figure.name, []).append(Answer(source, claim, figure.lo, figure.hi))
    return {
        name: tuple(sorted(asked[name], key=lambda one: (one.source, one.claim))) for name in sorted(asked)
    }


@lru_cache(maxsize=4)
def clashes(evidence: Evidence) -> pd.DataFrame:
    """Return `clashes.figure_clashes` of an evidence, made once."""
    return figure_clashes(evidence)


def opposed(evidence: Evidence, claim: int, name: str) -> tuple[tuple[int, str], ...]:
    """Return who contradicts a figure of a claim (its index): position of the source, the range it gives."""
    rows = clashes(evidence)
    rows = rows[rows["name"] == name]
    found = []
    for one, other in (("first", "second"), ("second", "first")):
        against = rows[rows[one] == claim]
        found += [
            (int(row[f"{other}_source"]), range_words(row[f"{other}_low"], row[f"{other}_high"]))
            for row in against.to_dict("records")
        ]
    return tuple(sorted(found))
