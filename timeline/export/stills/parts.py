"""What both media draw: plain forms and words in pixels, coloured by the names of their inks.

Each medium has one place that turns them into its own shapes. Most common change: a new kind of form is a
constant here and a branch in `picture.drawn` and `slides.drawn`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

BAR, DIAMOND, RING, CROSS = "bar", "diamond", "ring", "cross"
NEUTRAL = "neutral"
"""The ink of what stands for every source."""
TEXT, MUTED = "text", "muted"
"""Inks of words that are nobody's."""


@dataclass(frozen=True, slots=True)
class Form:
    """A bar, diamond, ring or cross in its box.

    `fill` and `edge` name parts of the ink ("solid", "light", "edge", "tint") or colours of the theme
    ("paper", "line", "hair", "muted"), "" for none. `cut` names sides ("left", "right") at which it goes on
    beyond the still: they have no outline. `radius` rounds a bar where the medium can. `called` names it,
    what is `decorative` says nothing of its own.
    """

    kind: str
    left: float
    top: float
    wide: float
    high: float
    ink: str
    fill: str = ""
    edge: str = ""
    stroke: float = 0.0
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0
    cut: frozenset[str] = frozenset()
    radius: float = 0.0
    called: str = "sample"
    decorative: bool = False

    @property
    def x(self) -> float:
        """Its middle across."""
        return self.left + self.wide / 2

    @property
    def y(self) -> float:
        """Its middle from top to bottom."""
        return self.top + self.high / 2

    def moved(self, x: float, y: float) -> Form:
        """Return it so many pixels further right and down."""
        return replace(self, left=self.left + x, top=self.top + y)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; `ink` is `TEXT`, `MUTED` or an ink whose text part they have."""

    text: str
    ink: str = TEXT
    bold: bool = False

    @property
    def weight(self) -> int:
        """Weight of the face."""
        return 600 if self.bold else 400


@dataclass(frozen=True, slots=True)
class Entry:
    """Words and the sample before them, `wide` pixels wide: forms from its left end 0 around the height 0."""

    runs: tuple[Run, ...]
    sample: tuple[Form, ...] = ()
    wide: float = 0.0

    @property
    def words(self) -> str:
        """All words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words around the height `y`, from its anchor `x` on: side "left", "middle" or "right".

    `runs` stand `gap` pixels apart, the first next to the anchor. `room` is the width kept for it, `high` its
    height. With a `ground` it covers what lies under it.
    """

    x: float
    y: float
    runs: tuple[Run, ...]
    size: float
    side: str
    room: float
    high: float
    called: str
    gap: float = 0.0
    ground: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from one point to another that leaves and reaches them level, in the solid part of an ink."""

    x0: float
    y0: float
    x1: float
    y1: float
    ink: str
    stroke: float
    called: str
    said: str


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that are moved together; `said` tells what they show."""

    members: tuple[Form | Line, ...]
    called: str
    said: str


Part = Form | Line | Curve | Group
