"""What is said of values of an address that are dropped: one sentence each, and how many more.

Most common change: how such a sentence is joined, in `dropped`.
"""

from __future__ import annotations

from timeline.dates.numerals import counted
from timeline.evidence.problem import shown

MOST_MESSAGES = 20
"""Sentences on dropped values: those beyond are counted only, without a search for the nearest id."""


def cured(wrong: str, cure: str) -> str:
    """Return what is wrong, with the likely cure where there is one."""
    return f"{wrong}; {cure}" if cure else wrong


def shortened(messages: list[str]) -> tuple[str, ...]:
    """Return the first of many sentences, and how many more there are."""
    more = len(messages) - MOST_MESSAGES
    if more <= 0:
        return tuple(messages)
    return (*messages[:MOST_MESSAGES], f"{counted(more, 'more value is', 'more values are')} left out.")


def dropped(what: str, wrong: str, instead: str) -> str:
    """Return one sentence on a dropped value; a question ends in its own mark."""
    stop = "" if wrong.endswith("?") else ";"
    said = instead if stop else instead.capitalize()
    return f"{shown(what)} {wrong}{stop} {said}."
