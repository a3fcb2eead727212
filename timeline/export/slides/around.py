"""What stands around the staves of a slide: grid, axis, names of the bands, the undated.

Most common change: a type size, in pixels of a page.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.export.slides import colours
from timeline.export.slides.plot import Plot
from timeline.export.slides.shapes import ROUND, Box, Group, Paint, Run, Shape, Stroke
from timeline.export.slides.wording import fitting, width
from timeline.layout.placed import Word
from timeline.layout.tempo import SAID
from timeline.numerals import counted
from timeline.query.view import window_words

SPAN, TICK, BAND = 14.0, 13.0, 10.5
COUNT = 24.0
"""Type size of the counts, in pixels of the slide."""
WIDEST, PAD = 370.0, 24.0
"""The widest name of a band, and what parts the names from the plot, in pixels of the slide."""
SIGNS = ("+", "○ ")
"""Before the number of events that have no room, and of those that nobody dates."""
ROW = 17.0
"""Height of one row of the axis, in pixels of a page."""
LINE = 1.5
"""Width of a line of the grid, in pixels of the slide."""


def axis_height(plot: Plot) -> float:
    """Return the height of the axis in pixels of the slide: two rows, or one where there are only years."""
    return len({word.row for word in plot.placed.words}) * ROW * plot.by + 6


def grid(plot: Plot) -> Group:
    """Return the lines of the grid and between the bands; they say nothing that the axis does not say."""
    high = plot.placed.height
    upright = [
        Shape(
            "line",
            _thin(plot, line.x, 0.0, line.x, high),
            fill=Paint(plot.theme.line if line.strong else plot.theme.hair),
        )
        for line in plot.placed.lines
    ]
    edges = {0.0, *(bottom for _, bottom in plot.placed.bands[:-1]), high}
    level = [
        Shape("line", _thin(plot, 0.0, y, plot.placed.width, y), fill=Paint(plot.theme.line))
        for y in sorted(edges)
    ]
    return Group("grid", tuple(upright + level), decorative=True)


def _thin(plot: Plot, x0: float, y0: float, x1: float, y1: float) -> Box:
    box = plot.box(x0, y0, x1, y1)
    return Box(box.left - (LINE / 2 if x0 == x1 else 0), box.top - (LINE / 2 if y0 == y1 else 0),
               box.width or LINE, box.height or LINE)  # fmt: skip


def axis(plot: Plot) -> Group:
    """Return the words of the axis, above the plot."""
    two = any(word.row == "span" for word in plot.placed.words)
    words = tuple(_word(plot, word, two=two) for word in plot.placed.words)
    tempo = plot.score.tempo
    start, end = tempo.days((plot.placed.start, plot.placed.end))
    said = f"Axis: {window_words(round(start), round(end))}."
    return Group("axis", words, f"{said} {SAID}." if tempo.even else said)


def _word(plot: Plot, word: Word, *, two: bool) -> Shape:
    strong = word.row == "span"
    size = plot.type(SPAN if strong else TICK)
    top = plot.top - axis_height(plot) + (ROW * plot.by if two and not strong else 0.0)
    wide = width(word.text, size, bold=strong)
    x = plot.left + word.x * plot.by - (wide / 2 if word.middle else 0.0)
    x = min(max(x, plot.left), plot.left + plot.width - wide)
    run = Run(word.text, size, colours.TEXT if strong else colours.MUTED, bold=strong)
    return Shape(
        "word", Box(x, top, wide, ROW * plot.by), lines=((run,),), side="middle" if word.middle else "left"
    )


def gutter_width(plot: Plot) -> float:
    """Return the pixels that the names of the bands need beside the plot, 0 where there are none."""
    names = [width(name, plot.type(BAND), bold=True) for name in plot.score.bands if name]
    return min(max(names), WIDEST) + PAD if names else 0.0


def gutter(plot: Plot) -> tuple[Group, ...]:
    """Return the names of the bands; under each, how many wait for room and how many have no date."""
    undated = {shelf.band: [plot.titles[event] for event in shelf.events] for shelf in plot.score.shelves}
    waiting: dict[int, list[str]] = {}
    for chip in plot.placed.chips:
        waiting.setdefault(chip.band, []).extend(plot.score.staves[number].title for number in chip.staves)
    return tuple(
        _band(plot, band, name, (waiting.get(band, []), undated.get(band, [])))
        for band, name in enumerate(plot.score.bands)
        if name
    )


def _band(plot: Plot, band: int, name: str, lacking: tuple[list[str], list[str]]) -> Group:
    """A band's name, and its two counts: of events without room, and of events without date."""
    size, wide = plot.type(BAND), gutter_width(plot) - PAD
    left, high = plot.left - PAD - wide, 1.15 * size
    top, bottom = (plot.top + edge * plot.by for edge in plot.placed.bands[band])
    counts = [(f"{sign}{len(titles)}", titles) for sign, titles in zip(SIGNS, lacking, strict=True) if titles]
    y = (top + bottom - high - (high if counts else 0)) / 2
    run = Run(fitting(name, size, wide), size, _name_paint(plot, band), bold=True)
    members = [Shape("band", Box(left, y, wide, high), lines=((run,),), side="right")]
    right = left + wide
    for text, titles in reversed(counts):
        chip = width(text, COUNT) + 26
        box = Box(right - chip, y + high + 1, chip, high - 2)
        stroke = Stroke(Paint(plot.theme.border), 1.5, dashed=text.startswith(SIGNS[1]))
        words = ((Run(text, COUNT, colours.MUTED),),)
        members.append(
            Shape(counted(len(titles), "event"), box, ROUND, stroke=stroke, lines=words, side="middle")
        )
        right -= chip + 8
    return Group(name, tuple(members), _said(name, *lacking))


def _name_paint(plot: Plot, band: int) -> Paint:
    """Bands that are sources have their source's colour."""
    by_source = plot.score.slots == 1 and len(plot.score.bands) == len(plot.score.sources)
    return plot.paint(f"source-{band + 1}", "text") if by_source else colours.MUTED


def _said(name: str, waiting: Sequence[str], undated: Sequence[str]) -> str:
    """What the name of a band and its counts stand for."""
    said = [f"Band: {name}."]
    if waiting:
        said.append(f"{counted(len(waiting), 'more event')} without room here: {'; '.join(waiting)}.")
    if undated:
        said.append(f"{counted(len(undated), 'event')} that nobody dates: {'; '.join(undated)}.")
    return " ".join(said)
