"""Figures in words: the question that a name asks, the range given, and who contradicts it (floor 4).

A figure's name is written for machines (`executed_tukhachevskii_group`). Here it gets the spelling that the
evidence itself uses for names. Most common change: how a range reads, in `range_words`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import isinf

import pandas as pd

from timeline.clashes import figure_clashes
from timeline.evidence import Evidence
from timeline.figures import Figure, FigureError, parse_figures

_WORD = re.compile(r"[^\W_]+")


def figures_of(text: str) -> tuple[Figure, ...]:
    """Return the figures of a cell; none where it cannot be read, which the checks report."""
    try:
        return parse_figures(text)
    except FigureError:
        return ()


def name_words(evidence: Evidence, name: str) -> str:
    """Return a figure's name as words: `executed_great_terror` → "Executed Great Terror"."""
    words = _WORD.findall(name.replace("_", " "))
    titles, proper = _titles(evidence), _proper(evidence)
    spelled: list[str] = []
    while words:
        length = next((n for n in range(len(words), 1, -1) if " ".join(words[:n]) in titles), 1)
        phrase = " ".join(words[:length])
        spelled.append(titles[phrase] if length > 1 else proper.get(phrase, phrase))
        words = words[length:]
    said = " ".join(spelled)
    return said[:1].upper() + said[1:]


def range_words(low: float | None, high: float | None) -> str:
    """Return a range of numbers in words: "35,000", "600,000 to 1,200,000", "750,000 or more"."""
    if low is None or isinf(low):
        return f"{number(high)} or less" if high is not None else "any number"
    if high is None or isinf(high):
        return f"{number(low)} or more"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """Return a number with its digits grouped."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.6f}".rstrip("0")


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


@lru_cache(maxsize=4)
def _titles(evidence: Evidence) -> dict[str, str]:
    """Return the titles of events by their lower case."""
    return {title.lower(): title for title in evidence.events["title"].tolist()}


@lru_cache(maxsize=4)
def _proper(evidence: Evidence) -> dict[str, str]:
    """Return names: words that the evidence writes with a capital inside a text, and never without one."""
    texts = [*evidence.events["title"].tolist(), *evidence.claims["claim"].tolist()]
    inside = Counter(word for text in texts for word in _WORD.findall(text)[1:])
    return {word.lower(): word for word in inside if word[0].isupper() and word.lower() not in inside}
