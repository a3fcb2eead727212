"""What a slide says in words beside its shapes: alt texts, the claims on an event.

Most common change: how a claim is said, in `claim`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates import NO_DATE_BRIEFLY
from timeline.dates.numerals import counted
from timeline.evidence.wording import STANCE
from timeline.layout.score import Score, Stave


def spoken(score: Score, stave: Stave) -> str:
    """Return what a screen reader says of a stave: the page's sentence, then each source with its date."""
    told = [f"{score.sources[slot][1]}: {claim(*line)}" for slot, *line in stave.lines]
    return ". ".join([stave.said, *told]) + "."


def claim(stance: str, written: str, understood: str) -> str:
    """Return how a source dates an event: `“in early June 1937” → 1–10 June 1937`; "" is no date."""
    if not understood and not written:
        return STANCE[stance].undated
    dated = f"“{written}” → {understood or NO_DATE_BRIEFLY}" if written else understood
    return STANCE[stance].before + dated


def waiting(titles: Sequence[str]) -> str:
    """Return what a chip stands for."""
    events = counted(len(titles), "more event that has", "more events that have")
    return f"{events} no room here: {'; '.join(titles)}."
