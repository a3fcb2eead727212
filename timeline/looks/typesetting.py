"""Setting text by its measured width: lines that fit into a room, and where their baseline is.

Most common change: where a long word breaks, in `_broken`.
"""

from __future__ import annotations

from timeline.looks import textwidth

BASELINE = 0.337
"""From the middle of a line down to its baseline, in ems: half of ascent less descent of the house face."""


def wrapped(text: str, size: float, room: float, weight: int = 400) -> list[str]:
    """Return the lines of a text broken to fit into `room` pixels: between words, within long ones."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and textwidth.width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines += _broken(word, size, room, weight)
    return lines


def _broken(word: str, size: float, room: float, weight: int) -> list[str]:
    """One word in pieces that fit, at least one letter each."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and textwidth.width(pieces[-1] + letter, size, weight) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
