"""Numbers in words: the question that a figure's name asks, and the range that answers it.

A name is written for machines (`executed_tukhachevskii_group`). Here it gets the spelling that the evidence
itself uses for names. Most common change: how a range reads, in `range_words`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import isinf

from timeline.evidence import Evidence
from timeline.evidence.figures import figures_of

_WORD = re.compile(r"[^\W_]+")


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


def figures_briefly(evidence: Evidence, title: str, cell: str) -> list[str]:
    """Return the figures of a claim in few words, "executed: 8", without what the event's title says."""
    said = []
    for figure in figures_of(cell):
        words = figure.name.split("_")
        repeated = (at for at in range(1, len(words)) if " ".join(words[at:]) in title.casefold())
        name = name_words(evidence, "_".join(words[: next(repeated, len(words))]))
        said.append(f"{name[:1].lower()}{name[1:]}: {range_words(figure.lo, figure.hi)}")
    return said


def number(value: float) -> str:
    """Return a number with its digits grouped."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.6f}".rstrip("0")


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
