"""What stands around the staves of a slide: grid, axis, names of the bands, the undated.

Most common change: a type size, in pixels of a page.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.numerals import counted
from timeline.export.slides.plot import pill
from timeline.export.stills import guides
from timeline.export.stills.arranged import Plot
from timeline.export.stills.legend import UNDATED, WAITING
from timeline.export.stills.shapes import MUTED, Group, Rect, Run, Shape
from timeline.export.stills.typeface import BOLD, DECK
from timeline.layout.tempo import SAID
from timeline.query.view import window_words

BAND = 10.5
COUNT = 24.0
"""Type size of the counts, in pixels of the slide."""
WIDEST, PAD = 370.0, 24.0
"""The widest name of a band, and what parts the names from the plot, in pixels of the slide."""
ROW = 17.0
"""Height of one row of the axis, in pixels of a page."""
LINE = 1.5
"""Width of a line of the grid, in pixels of the slide."""


def axis_height(plot: Plot) -> float:
    """Return the height of the axis in pixels of the slide: two rows, or one where there are only years."""
    return guides.rows(plot) * ROW * plot.factor + 6


def grid(plot: Plot) -> Group:
    """Return the lines of the grid and between the bands; they say nothing that the axis does not say."""
    placed = plot.placed
    upright = [
        Shape("line", Rect(plot.left + one.x - LINE / 2, plot.top, LINE, placed.height),
              fill="line" if one.strong else "hair")
        for one in placed.lines
    ]  # fmt: skip
    edges = {0.0, *(bottom for _, bottom in placed.bands[:-1]), placed.height}
    level = [
        Shape("line", Rect(plot.left, plot.top + y - LINE / 2, plot.width, LINE), fill="line")
        for y in sorted(edges)
    ]
    return Group("grid", tuple(upright + level), decorative=True)


def axis(plot: Plot) -> Group:
    """Return the words of the axis, above the plot."""
    words = guides.axis(plot, plot.top - axis_height(plot), ROW * plot.factor, DECK)
    tempo = plot.score.tempo
    start, end = tempo.days((plot.placed.start, plot.placed.end))
    said = f"Axis: {window_words(round(start), round(end))}."
    return Group("axis", tuple(words), f"{said} {SAID}." if tempo.even else said)


def gutter_width(plot: Plot) -> float:
    """Return the pixels that the names of the bands need beside the plot, 0 where there are none."""
    names = [DECK.width(name, BAND * plot.factor, BOLD) for name in plot.score.bands if name]
    return min(max(names), WIDEST) + PAD if names else 0.0


def gutter(plot: Plot) -> tuple[Group, ...]:
    """Return the names of the bands; under each, how many wait for room and how many have no date."""
    waiting, undated = plot.waiting, plot.undated
    return tuple(
        _band(plot, band, name, (waiting.get(band, []), undated.get(band, [])))
        for band, name in enumerate(plot.score.bands)
        if name
    )


def _band(plot: Plot, band: int, name: str, lacking: tuple[list[str], list[str]]) -> Group:
    """A band's name, and its two counts: of events without room, and of events without date."""
    size, wide = BAND * plot.factor, gutter_width(plot) - PAD
    left, high = plot.left - PAD - wide, 1.15 * size
    top, bottom = plot.placed.bands[band]
    counts = [(sign, titles) for sign, titles in zip((WAITING, UNDATED), lacking, strict=True) if titles]
    y = plot.top + (top + bottom - high - (high if counts else 0)) / 2
    run = Run(DECK.ellipsis(name, size, wide, BOLD), _name_ink(plot, band), True, size)
    members = [Shape("band", Rect(left, y, wide, high), lines=((run,),), side="right")]
    right = left + wide
    for sign, titles in reversed(counts):
        text = f"{sign}{len(titles)}"
        chip = DECK.width(text, COUNT) + 26
        box = Rect(right - chip, y + high + 1, chip, high - 2)
        count = Run(text, MUTED, size=COUNT)
        members.append(pill(counted(len(titles), "event"), box, count, dashed=sign == UNDATED))
        right -= chip + 8
    return Group(name, tuple(members), _said(name, *lacking))


def _name_ink(plot: Plot, band: int) -> str:
    """Bands that are sources have their source's colour."""
    by_source = plot.score.slots == 1 and len(plot.score.bands) == len(plot.score.sources)
    return f"source-{band + 1}" if by_source else MUTED


def _said(name: str, waiting: Sequence[str], undated: Sequence[str]) -> str:
    """What the name of a band and its counts stand for."""
    said = [f"Band: {name}."]
    if waiting:
        said.append(f"{counted(len(waiting), 'more event')} without room here: {'; '.join(waiting)}.")
    if undated:
        said.append(f"{counted(len(undated), 'event')} that nobody dates: {'; '.join(undated)}.")
    return " ".join(said)
