"""What a slide says in words beside its shapes: alt texts, the claims on an event.

Most common change: how a claim is said, in `claim`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from timeline.dates import NO_DATE
from timeline.export.stills.asked import number
from timeline.layout.score import Score, Stave

STANCES: Mapping[str, str] = MappingProxyType(
    {"asserts": "", "reports": "reports: ", "disputes": "disputes: "}
)
WITHOUT_DATE: Mapping[str, str] = MappingProxyType(
    {
        "asserts": "speaks of it without a date",
        "reports": "reports it without a date",
        "disputes": "disputes it",
    }
)


def spoken(score: Score, stave: Stave) -> str:
    """Return what a screen reader says of a stave: the page's sentence, then each source with its date."""
    told = [f"{score.sources[slot][1]}: {claim(*line)}" for slot, *line in stave.lines]
    return ". ".join([stave.said, *told]) + "."


def claim(stance: str, written: str, understood: str) -> str:
    """Return how a source dates an event: `“in early June 1937” → 1–10 June 1937`."""
    said = "" if understood == NO_DATE else understood
    if not said and not written:
        return WITHOUT_DATE[stance]
    dated = f"“{written}” → {said or 'no date'}" if written else said
    return STANCES[stance] + dated


def waiting(titles: Sequence[str]) -> str:
    """Return what a chip stands for."""
    events = number(len(titles), "more event")
    verb = "has" if len(titles) == 1 else "have"
    return f"{events} that {verb} no room here: {'; '.join(titles)}."
