"""Which claims on one line overlap in time, and the part of the line's height that each of them gets.

Two datings by one source would otherwise be drawn over each other and read as one date that nobody gave. As
in music, a line that says two things at once has two voices; what follows one another shares a voice. Most
common change: `MOST`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

MOST = 3
"""Voices on a line at most; further claims that overlap are drawn over each other in the last one."""

Span = tuple[int, float, float]
"""A claim: number of its line, first and last day; infinite where it may reach any day."""
Voice = tuple[int, int]
"""Number of a voice from the top, and how many voices the line has there."""


def voices(spans: Sequence[Span]) -> list[Voice]:
    """Return the voice of each claim; of claims that overlap, the one that comes first stands above."""
    found: list[Voice] = [(0, 1)] * len(spans)
    lines: dict[int, list[int]] = {}
    for number, (line, _, _) in enumerate(spans):
        lines.setdefault(line, []).append(number)
    for numbers in lines.values():
        for together in _together(spans, numbers) if len(numbers) > 1 else ():
            given = _given(spans, sorted(together))
            among = max(given.values()) + 1
            for number, voice in given.items():
                found[number] = voice, among
    return found


def _together(spans: Sequence[Span], numbers: Sequence[int]) -> Iterator[list[int]]:
    """Groups of claims on one line, each of which overlaps another one of its group."""
    group: list[int] = []
    end = -inf
    for number in sorted(numbers, key=lambda number: spans[number][1]):
        _, first, last = spans[number]
        if group and first > end:
            yield group
            group, end = [], -inf
        group.append(number)
        end = max(end, last)
    yield group


def _given(spans: Sequence[Span], group: Sequence[int]) -> dict[int, int]:
    """The first voice for each claim in which nothing overlaps it."""
    given: dict[int, int] = {}
    for number in group:
        _, first, last = spans[number]
        taken = {
            voice for other, voice in given.items() if spans[other][1] <= last and first <= spans[other][2]
        }
        given[number] = next((voice for voice in range(MOST) if voice not in taken), MOST - 1)
    return given
