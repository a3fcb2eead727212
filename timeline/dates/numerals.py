"""Numbers as sentences have them: in words up to ten, with thousands apart, and with their nouns.

All packages count by these. Most common change: how far numbers stand in words, `NUMERALS`.
"""

from __future__ import annotations

NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelled(number: int) -> str:
    """Return a number in words up to ten, else in digits grouped by thousands: "no", "five", "1,200"."""
    return NUMERALS[number] if number < len(NUMERALS) else f"{number:,}"


def noun(number: int, one: str, more: str = "") -> str:
    """Return what so many are called: `one` or `more`, which is `one` with an s where it is not given."""
    return one if number == 1 else more or f"{one}s"


def counted(number: int, one: str, more: str = "") -> str:
    """Return a number in digits with its noun: "1 event", "2,000 events", "3 events are"."""
    return f"{number:,} {noun(number, one, more)}"


def spelled_out(number: int, one: str, more: str = "") -> str:
    """Return a number in words with its noun: "no events", "one line", "five lines", "11 lines"."""
    return f"{spelled(number)} {noun(number, one, more)}"
