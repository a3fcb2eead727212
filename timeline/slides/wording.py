"""What a slide says in words beside its shapes: alt texts, names of shapes, the claims on an event.

Within `timeline.slides`, above the score. Most common change: how a claim is said, in `claim`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from timeline import marks, textwidth
from timeline.dates import parse, words
from timeline.score import Score, Stave

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
NO_DATE = words(parse(""))
STYLES: Mapping[str, str] = MappingProxyType(
    {
        "frame": "frame of the verdict",
        "day": "a day",
        "light": "uncertain",
        "hollow": marks.WITHIN,
        "dashed": "about",
        "solid": "certain",
        "fade-1": marks.NOT_GIVEN,
        "fade-2": marks.NOT_GIVEN,
        "fade-3": marks.NOT_GIVEN,
        "diamond": "a day",
        "ring": "no date",
        "cross": "disputes",
        "sliver": "no room for its lines",
    }
)
"""Styles in words, for the list of shapes of a slide."""
FACE, BOLD_FACE = textwidth.ARIAL, textwidth.ARIAL_BOLD
"""How much wider than the house face the deck's own sets a title at most."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return pixels that suffice for one line of text on a slide, its type `size` pixels."""
    return textwidth.width(text, size, 600 if bold else 400) * (BOLD_FACE if bold else FACE)


def fitting(text: str, size: float, room: float) -> str:
    """Return a bold line, or its beginning and "…", that fits into `room` pixels."""
    return textwidth.ellipsis(text, size * BOLD_FACE, room, 600)


def wrapped(text: str, size: float, room: float) -> int:
    """Return how many lines a text takes, broken between words to fit into `room` pixels; at least one."""
    lines, used, blank = 1, 0.0, width(" ", size)
    for word in text.split():
        wide = width(word, size)
        if used and used + blank + wide > room:
            lines, used = lines + 1, wide
        else:
            used += wide + (blank if used else 0.0)
    return lines


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 event", "12 events"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


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


def part(score: Score, ink: str, style: str) -> str:
    """Return the name of a shape: whose mark it is, and what it means."""
    kind, _, key = ink.partition("-")
    whose = f"{score.sources[int(key) - 1][1]}: " if kind == "source" else ""
    return whose + STYLES.get(style, style)


def waiting(titles: Sequence[str]) -> str:
    """Return what a chip stands for."""
    events = counted(len(titles), "more event")
    verb = "has" if len(titles) == 1 else "have"
    return f"{events} that {verb} no room here: {'; '.join(titles)}."
