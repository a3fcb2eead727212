"""Setting words: entries that flow into lines, with a swatch or a drawn sample before them.

Most common change: the gap between entries, an argument of `set_entries`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.export.picture.drawn import drawn, words
from timeline.export.picture.shapes import Form
from timeline.export.stills.shapes import TEXT, KeyEntry, Run
from timeline.export.stills.typeface import flowed
from timeline.looks import Theme, textwidth

BESIDE = 0.35
"""Ems between a sample and its words."""


def _width(entry: KeyEntry, size: float) -> float:
    """Pixels of an entry at a type size."""
    words = sum(textwidth.width(run.text, size, run.weight) for run in entry.runs)
    return words + (entry.wide + BESIDE * size if entry.sample else 0.0)


def _shapes(entry: KeyEntry, x: float, middle: float, size: float, theme: Theme) -> list[Form]:
    """The entry from `x` on, around the middle of its line."""
    sample = drawn((one.moved(x, middle) for one in entry.sample), theme)
    if entry.sample:
        x += entry.wide + BESIDE * size
    return [*sample, *words(x, middle, (replace(run, size=size) for run in entry.runs), theme)]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of entries as they will stand: how high they are and what draws them."""

    lines: tuple[tuple[KeyEntry, ...], ...]
    size: float
    gap: float
    leading: float
    indent: float = 0.0

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading

    def shapes(self, x: float, y: float, theme: Theme) -> list[Form]:
        """Return the block with its top left corner there."""
        found: list[Form] = []
        for at, line in enumerate(self.lines):
            left = x + (self.indent if at else 0.0)
            for entry in joined(line) if self.running else line:
                found += _shapes(entry, left, y + (at + 0.5) * self.leading, self.size, theme)
                left += _width(entry, self.size) + self.gap
        return found

    @property
    def running(self) -> bool:
        """Whether its entries are words of running text."""
        return self.gap == blank(self.size)

    def cut(self, most: int, room: float) -> Block:
        """Return the block with at most so many lines; what is cut off leaves "…" at the end of the last."""
        if len(self.lines) <= most:
            return self
        last, size = list(self.lines[most - 1]), self.size
        dots = KeyEntry((replace(last[-1].runs[-1], text="…", bold=False),))
        while last and sum(_width(one, size) + self.gap for one in last) + _width(dots, size) > room:
            last.pop()
        return replace(self, lines=(*self.lines[: most - 1], (*last, dots)))


def set_entries(
    entries: Iterable[KeyEntry],
    size: float,
    room: float,
    *,
    gap: float | None = None,
    leading: float = 1.3,
    indent: float = 0.0,
) -> Block:
    """Return entries in lines of `room` pixels, `gap` pixels apart (default: one em), `leading` ems high.

    Lines after the first begin `indent` pixels further in.
    """
    between, whole = size if gap is None else gap, tuple(entries)
    places = flowed([_width(one, size) for one in whole], room - indent, between)
    lines = tuple(tuple(whole[at] for at in line) for line in places)
    return Block(lines, size, between, leading * size, indent)


def joined(line: Iterable[KeyEntry]) -> list[KeyEntry]:
    """Return words of one look, a blank apart, as one entry: a line stays a line in a drawing program."""
    found: list[KeyEntry] = []
    for entry in line:
        last = found[-1] if found else None
        alike = last and not entry.sample and len(entry.runs) == len(last.runs) == 1
        if last and alike and replace(entry.runs[0], text="") == replace(last.runs[0], text=""):
            words = f"{last.runs[0].text} {entry.runs[0].text}"
            found[-1] = replace(last, runs=(replace(last.runs[0], text=words),))
        else:
            found.append(entry)
    return found


def by_word(words: str, ink: str = TEXT, *, bold: bool = False) -> list[KeyEntry]:
    """Return running text as entries of a word each; set them a blank apart."""
    return [KeyEntry((Run(word, ink, bold),)) for word in words.split()]


def blank(size: float) -> float:
    """Return the width of a blank in pixels."""
    return textwidth.width(" ", size)
