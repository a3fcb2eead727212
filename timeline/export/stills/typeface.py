"""How wide words are on a still: in the house face, or in the face of a deck, which is a little wider.

Most common change: the widths of another face, a `Face` beside these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.looks import textwidth, typesetting

PLAIN, BOLD = 400, 600


@dataclass(frozen=True, slots=True)
class Face:
    """How much wider than the house face one sets plain and bold words at most."""

    plain: float = 1.0
    bold: float = 1.0

    def width(self, text: str, size: float, weight: int = PLAIN) -> float:
        """Return pixels that suffice for one line of text, its type `size` pixels."""
        return textwidth.width(text, size, weight) * self._wider(weight)

    def ellipsis(self, text: str, size: float, room: float, weight: int = PLAIN) -> str:
        """Return a line, or its beginning and "…", that fits into `room` pixels."""
        return textwidth.ellipsis(text, size * self._wider(weight), room, weight)

    def lines(self, text: str, size: float, room: float) -> int:
        """Return how many lines a text takes, broken to fit into `room` pixels; at least one."""
        return max(1, len(typesetting.wrapped(text, size * self.plain, room)))

    def _wider(self, weight: int) -> float:
        return self.bold if weight == BOLD else self.plain


HOUSE = Face()
DECK = Face(textwidth.ARIAL, textwidth.ARIAL_BOLD)
"""Arial, which every machine has or replaces by a face of the same widths.
`tests/export/test_slides.py` measures it over the titles of our data."""


def flowed(widths: Sequence[float], room: float, gap: float) -> list[list[int]]:
    """Return the positions of things so wide, line by line: `gap` pixels apart in lines of `room` pixels."""
    lines: list[list[int]] = []
    free = 0.0
    for at, wide in enumerate(widths):
        if not lines or wide > free:
            lines.append([])
            free = room
        lines[-1].append(at)
        free -= wide + gap
    return lines
