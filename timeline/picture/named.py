"""The names of events in a picture: where `placed` finds no place for one, a lesser one is found here.

Within `timeline.picture`. On a page such a label waits until the reader points at its stave; nobody can point
at a picture. So it stands upon its stave, where that hides least, or beside it in what room is left,
shortened. Most common change: the shortest name that still tells something, `LEAST`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline import textwidth
from timeline.placed import Box, Label, Placed
from timeline.score import Score, Stave

LEAST = 5.0
"""Ems below which a shortened name is left out."""
HIDDEN, MOST_HIDDEN = 0.6, 0.9
"""Share of a stave that its name may cover: a shortened one, and a whole one."""
GAP = 0.5
"""Ems between a name and what stands beside it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A label and its words, which may be shorter than the title of the event."""

    label: Label
    words: str


def named(score: Score, placed: Placed, size: float) -> Mapping[int, Name]:
    """Return the name of each stave that is drawn and has room for one; `size` is the type size in pixels."""
    found = {
        label.stave: Name(label, score.staves[label.stave].title)
        for label in placed.labels
        if label.side != "u"
    }
    staves = placed.of_stave()
    for place in placed.rung.places:
        boxes = staves.get(place.key)
        if boxes and place.key not in found:
            lane = _Lane(place.key, boxes, placed, found, size)
            name = lane.name(score.staves[place.key])
            if name:
                found[place.key] = name
    return found


@dataclass(frozen=True, slots=True)
class _Lane:
    """A stave without a name, and what stands beside it."""

    key: int
    boxes: Sequence[Box]
    placed: Placed
    found: Mapping[int, Name]
    size: float

    @property
    def left(self) -> float:
        return max(0.0, min(box.left for box in self.boxes))

    @property
    def right(self) -> float:
        return min(self.placed.width, max(box.right for box in self.boxes))

    @property
    def middle(self) -> float:
        lines = [box for box in self.boxes if box.style == "hair"]
        return (lines[0].middle + lines[-1].middle) / 2

    def name(self, stave: Stave) -> Name | None:
        """The name upon the stave if it fits, else beside it, else shortened upon it."""
        sign = textwidth.width(stave.sign, self.size, 600) + 0.3 * self.size if stave.sign else 0.0
        wide, gap = sign + textwidth.width(stave.title, self.size), GAP * self.size
        room = HIDDEN * (self.right - self.left) - 2 * gap
        if wide + 2 * gap <= MOST_HIDDEN * (self.right - self.left):
            return Name(self._upon(wide), stave.title)
        free = {"r": self._free_right() - gap, "l": self._free_left() - gap}
        side = max(free, key=lambda key: free[key])
        if max(free[side], room) < LEAST * self.size:
            return None
        if free[side] < room:
            words = textwidth.ellipsis(stave.title, self.size, room - sign)
            return Name(self._upon(sign + textwidth.width(words, self.size)), words)
        words = textwidth.ellipsis(stave.title, self.size, free[side] - sign)
        wide = sign + textwidth.width(words, self.size)
        x = self.right + gap if side == "r" else self.left - gap - wide
        return Name(Label(self.key, x, self.middle, side, wide), words)

    def _upon(self, wide: float) -> Label:
        """Upon the stave, at the end where it hides less."""
        gap = GAP * self.size
        ends = (self.left + gap, self.right - gap - wide)
        x = min(ends, key=lambda x: self._hidden(x, x + wide))
        return Label(self.key, x, self.middle, "u", wide)

    def _hidden(self, left: float, right: float) -> float:
        """Pixels of marks between two places."""
        marks = (box for box in self.boxes if box.style not in ("hair", "frame"))
        return sum(max(0.0, min(right, box.right) - max(left, box.left)) for box in marks)

    def _neighbours(self) -> Iterator[tuple[float, float]]:
        """Staves and labels at the same height."""
        for box in self.placed.boxes:
            if box.stave != self.key and abs(box.middle - self.middle) < self.size:
                yield box.left, box.right
        for name in self.found.values():
            if abs(name.label.y - self.middle) < self.size:
                yield name.label.x, name.label.x + name.label.width

    def _free_right(self) -> float:
        stops = [left for left, _ in self._neighbours() if left >= self.right]
        return min(stops, default=self.placed.width) - self.right - GAP * self.size

    def _free_left(self) -> float:
        stops = [right for _, right in self._neighbours() if right <= self.left]
        return self.left - max(stops, default=0.0) - GAP * self.size
