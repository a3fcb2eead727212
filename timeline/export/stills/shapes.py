"""What stills are made of: plain values in pixels, coloured by the names of their inks.

Slides are written from these values (`slides.drawingml`), pictures turn them into theirs (`picture.drawn`).
Most common change: a form; it is one more constant here and a row or branch in each of those two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

RECTANGLE, ROUND, DIAMOND, ELLIPSE, CROSS, LINES, CURVE = (
    "rectangle", "round", "diamond", "ring", "cross", "lines", "curve",
)  # fmt: skip
NEUTRAL = "neutral"
"""The ink of what stands for every source."""
TEXT, MUTED = "text", "muted"
"""Inks of words that are nobody's."""
OWN = (TEXT, MUTED, "paper", "ground", "line", "hair", "border", "focus")
"""Colours of the theme itself, which are no part of an ink."""


@dataclass(frozen=True, slots=True)
class Rect:
    """Where a thing stands, in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.height

    @property
    def x(self) -> float:
        """Middle across."""
        return self.left + self.width / 2

    @property
    def y(self) -> float:
        """Middle from top to bottom."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look; `ink` is a colour of the theme or an ink, whose text part it has.

    `size` is in pixels, 0 where the place sets it. `link` is where it leads.
    """

    text: str
    ink: str = TEXT
    bold: bool = False
    size: float = 0.0
    link: str = ""

    @property
    def weight(self) -> int:
        """Weight of the face."""
        return 600 if self.bold else 400


@dataclass(frozen=True, slots=True)
class Shape:
    """A thing with a form and, if `lines` has any, text; each of its lines is a row of runs.

    `fill` and `edge` are parts of the ink ("solid", "light", "edge", "tint") or colours of the theme (`OWN`),
    "" for none; the outline is `stroke` pixels wide. `cut` names sides ("left", "right") at which the form
    goes on beyond the still: they have no outline. `radius` rounds a rectangle where the medium can. `rows`
    are the heights of the horizontal lines of the form `LINES`, as shares of its box, and those at which a
    `CURVE` begins at its left and ends at its right. `side` is where the text begins: "left", "middle" or
    "right"; from there on its runs stand `gap` pixels apart. A `hanging` text begins at the top of its box,
    others stand in the middle. A text that does not `wrap` keeps its lines, however wide a face sets them.
    """

    name: str
    box: Rect
    form: str = RECTANGLE
    ink: str = ""
    fill: str = ""
    edge: str = ""
    stroke: float = 0.0
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0
    lines: tuple[tuple[Run, ...], ...] = ()
    side: str = "left"
    gap: float = 0.0
    wrap: bool = False
    hanging: bool = False
    radius: float = 0.0
    cut: frozenset[str] = frozenset()
    rows: tuple[float, ...] = ()
    alt: str = ""
    decorative: bool = False

    def moved(self, x: float, y: float) -> Shape:
        """Return it so many pixels further right and down."""
        box = self.box
        return replace(self, box=Rect(box.left + x, box.top + y, box.width, box.height))


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are moved together; `alt` says in words what they show."""

    name: str
    members: tuple[Shape, ...]
    alt: str = ""
    decorative: bool = False

    @property
    def box(self) -> Rect:
        """The smallest box around its members."""
        return around(member.box for member in self.members)


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """Words and the sample before them, `wide` pixels wide: forms from its left end 0 around the height 0.

    `said` is what is said of it where it cannot be seen, if that is more than its words.
    """

    runs: tuple[Run, ...]
    sample: tuple[Shape, ...] = ()
    wide: float = 0.0
    said: str = ""

    @property
    def words(self) -> str:
        """All words."""
        return "".join(run.text for run in self.runs)


Thing = Shape | Group


def around(boxes: Iterable[Rect]) -> Rect:
    """Return the smallest box around some boxes. Raises ValueError if there are none."""
    every = list(boxes)
    left, top = min(box.left for box in every), min(box.top for box in every)
    right, bottom = max(box.right for box in every), max(box.bottom for box in every)
    return Rect(left, top, right - left, bottom - top)


def square(x: float, y: float, side: float) -> Rect:
    """Return a square box around its middle."""
    return Rect(x - side / 2, y - side / 2, side, side)


def line(
    name: str, at: tuple[float, float], runs: Iterable[Run], side: str, box: tuple[float, float]
) -> Shape:
    """Return one line of words around the height of a point, on the side of it that is named.

    The box is as wide and as high as is said.
    """
    (x, y), (wide, high) = at, box
    left = x - {"left": 0.0, "middle": wide / 2, "right": wide}[side]
    return Shape(name, Rect(left, y - high / 2, wide, high), lines=(tuple(runs),), side=side)
