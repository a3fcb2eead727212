"""What a picture is made of: plain shapes in pixels, before any file format.

`as_svg` writes them as SVG, `as_pdf` as PDF. Most common change: a new kind of shape is a class here and a
branch in each of those two.
"""

from __future__ import annotations

from dataclasses import dataclass

Edges = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours ("#rrggbb" or None for none), stroke width and dashes in pixels, opacity."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Rectangles:
    """Rectangles that look alike; `radius` rounds their corners."""

    boxes: tuple[Edges, ...]
    paint: Paint
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape through its points."""

    points: tuple[tuple[float, float], ...]
    paint: Paint


@dataclass(frozen=True, slots=True)
class Lines:
    """Straight lines that look alike, each from one point to another."""

    ends: tuple[tuple[float, float, float, float], ...]
    paint: Paint


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from one point to another that leaves and reaches them level, as `abreast.on_line` runs."""

    ends: tuple[float, float, float, float]
    paint: Paint

    @property
    def middle(self) -> float:
        """Across, where it turns most."""
        return (self.ends[0] + self.ends[2]) / 2


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around its middle."""

    x: float
    y: float
    radius: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text on its baseline; `anchor` is start, middle or end, `weight` 400 or 600."""

    x: float
    y: float
    text: str
    size: float
    fill: str
    weight: int = 400
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Grouped:
    """Shapes that belong together; `title` says what they are, `key` is their id."""

    children: tuple[Form, ...]
    title: str = ""
    key: str = ""


Form = Rectangles | Polygon | Lines | Curve | Circle | Words | Grouped


def rectangle(box: Edges, paint: Paint, radius: float = 0.0) -> Rectangles:
    """Return one rectangle."""
    return Rectangles((box,), paint, radius)
