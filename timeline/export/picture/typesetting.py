"""Setting words: cells that flow into lines, with a swatch or a drawn example before them.

Most common change: the gap between cells, an argument of `set_cells`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.export.picture.shapes import Shape, Words
from timeline.looks import textwidth
from timeline.looks.typesetting import BASELINE

Draw = Callable[[float, float], Sequence[Shape]]
"""Draws an example from its left end and the middle of its line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look within a cell."""

    text: str
    colour: str
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """What is not broken across lines: an example `wide` pixels wide, if it has one, then words."""

    runs: tuple[Run, ...]
    wide: float = 0.0
    draw: Draw | None = None

    def width(self, size: float) -> float:
        """Return its width in pixels at a type size."""
        words = sum(textwidth.width(run.text, size, run.weight) for run in self.runs)
        return words + (self.wide + 0.35 * size if self.draw else 0.0)

    def shapes(self, x: float, middle: float, size: float) -> list[Shape]:
        """Return the cell from `x` on, around the middle of its line."""
        found: list[Shape] = []
        if self.draw:
            found += self.draw(x, middle)
            x += self.wide + 0.35 * size
        for run in self.runs:
            found.append(Words(x, middle + BASELINE * size, run.text, size, run.colour, run.weight))
            x += textwidth.width(run.text, size, run.weight)
        return found


def broken(cells: Iterable[Cell], size: float, room: float, gap: float) -> list[list[Cell]]:
    """Return the cells in lines of at most `room` pixels, `gap` pixels apart."""
    lines: list[list[Cell]] = []
    free = 0.0
    for cell in cells:
        wide = cell.width(size)
        if not lines or wide > free:
            lines.append([])
            free = room
        lines[-1].append(cell)
        free -= wide + gap
    return lines


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of cells as they will stand: how high they are and what draws them."""

    lines: tuple[tuple[Cell, ...], ...]
    size: float
    gap: float
    leading: float
    indent: float = 0.0

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading

    def shapes(self, x: float, y: float) -> list[Shape]:
        """Return the block with its top left corner there."""
        found: list[Shape] = []
        for at, line in enumerate(self.lines):
            left = x + (self.indent if at else 0.0)
            for cell in joined(line) if self.running else line:
                found += cell.shapes(left, y + (at + 0.5) * self.leading, self.size)
                left += cell.width(self.size) + self.gap
        return found

    @property
    def running(self) -> bool:
        """Whether its cells are words of running text."""
        return self.gap == blank(self.size)

    def cut(self, most: int, room: float) -> Block:
        """Return the block with at most so many lines; what is cut off leaves "…" at the end of the last."""
        if len(self.lines) <= most:
            return self
        last = list(self.lines[most - 1])
        dots = Cell((Run("…", last[-1].runs[-1].colour),))
        while last and sum(cell.width(self.size) + self.gap for cell in last) + dots.width(self.size) > room:
            last.pop()
        return replace(self, lines=(*self.lines[: most - 1], (*last, dots)))


def set_cells(
    cells: Iterable[Cell],
    size: float,
    room: float,
    *,
    gap: float | None = None,
    leading: float = 1.3,
    indent: float = 0.0,
) -> Block:
    """Return cells set into lines of `room` pixels, `gap` pixels apart (default: one em), `leading` ems high.

    Lines after the first begin `indent` pixels further in.
    """
    between = size if gap is None else gap
    lines = broken(cells, size, room - indent, between)
    return Block(tuple(tuple(line) for line in lines), size, between, leading * size, indent)


def joined(line: Iterable[Cell]) -> list[Cell]:
    """Return words of one look, a blank apart, as one cell: a line stays a line in a drawing program."""
    found: list[Cell] = []
    for cell in line:
        last = found[-1] if found else None
        alike = last and not cell.draw and len(cell.runs) == len(last.runs) == 1
        if last and alike and _look(cell) == _look(last):
            words = f"{last.runs[0].text} {cell.runs[0].text}"
            found[-1] = replace(last, runs=(replace(last.runs[0], text=words),))
        else:
            found.append(cell)
    return found


def _look(cell: Cell) -> tuple[str, int]:
    return cell.runs[0].colour, cell.runs[0].weight


def by_word(text: str, colour: str) -> list[Cell]:
    """Return running text as cells of a word each; set them a blank apart."""
    return [Cell((Run(word, colour),)) for word in text.split()]


def blank(size: float) -> float:
    """Return the width of a blank in pixels."""
    return textwidth.width(" ", size)
