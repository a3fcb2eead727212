"""What a slide is made of, as plain values: boxes, texts, groups, and the paints they are drawn with.

Lengths are pixels of a slide 1920 pixels wide, so that two pixels of type are one point. Nothing here knows
PowerPoint: `drawingml` writes these values down. Most common change: a form; it is one more constant here and
one row of `drawingml.PRESETS`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH, HEIGHT = 1920.0, 1080.0
"""The slide in pixels: 13⅓ × 7½ inches."""
PIXELS_PER_POINT = 2.0

RECTANGLE, ROUND, DIAMOND, ELLIPSE, CROSS, LINES, CURVE = (
    "rectangle",
    "round",
    "diamond",
    "ellipse",
    "cross",
    "lines",
    "curve",
)


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour: "#rrggbb", or the name of one in the deck's own theme, which recolours with it.

    `luminance` makes a theme's colour paler or darker: what its HSL luminance is multiplied by, and what is
    added. `alpha` is 1 where nothing shines through.
    """

    colour: str
    luminance: tuple[float, float] = (1.0, 0.0)
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """An outline: its paint and its width in pixels."""

    paint: Paint
    width: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
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


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look; `size` is in pixels. `link` is where it leads."""

    text: str
    size: float
    paint: Paint
    bold: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A thing with a form and, if `lines` has any, text; each of its lines is a row of runs.

    `cut` names sides ("left", "right") at which the form goes on beyond the picture: they have no outline.
    `rows` are the heights of the horizontal lines of the form `LINES`, as shares of its box, and those at
    which a `CURVE` begins at its left and ends at its right. `side` is
    where the text begins: "left", "middle" or "right". A `hanging` text begins at the top of its box,
    others stand in the middle. A text that does not `wrap` keeps its lines, however
    wide a face sets them.
    """

    name: str
    box: Box
    form: str = RECTANGLE
    fill: Paint | None = None
    stroke: Stroke | None = None
    lines: tuple[tuple[Run, ...], ...] = ()
    side: str = "left"
    wrap: bool = False
    hanging: bool = False
    cut: frozenset[str] = frozenset()
    rows: tuple[float, ...] = ()
    alt: str = ""
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are moved together; `alt` says in words what they show."""

    name: str
    members: tuple[Shape, ...]
    alt: str = ""
    decorative: bool = False

    @property
    def box(self) -> Box:
        """The smallest box around its members."""
        return around(member.box for member in self.members)


Thing = Shape | Group


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around some boxes. Raises ValueError if there are none."""
    every = list(boxes)
    left, top = min(box.left for box in every), min(box.top for box in every)
    right, bottom = max(box.right for box in every), max(box.bottom for box in every)
    return Box(left, top, right - left, bottom - top)
