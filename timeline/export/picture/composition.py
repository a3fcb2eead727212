"""A whole picture of a view: heading, overview, axis, plot, key, sources, address and date.

What stands above and below the plot is set first, the plot takes what is left, and the score is laid out for
exactly that and for the one window that is shown. Most common change: the order of blocks, in `compose`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.export.picture.arranged import laid as laid_out
from timeline.export.picture.asked import Asked, Shown, said, shown
from timeline.export.picture.blocks import foot, heading
from timeline.export.picture.inks import Inks
from timeline.export.picture.legend import BY_SOURCE
from timeline.export.picture.plot import Ground, axis_row, gutter, plot
from timeline.export.picture.shapes import Shape
from timeline.export.picture.strip import Frame, ends, strip
from timeline.layout.overview import overview
from timeline.query.citations import references

STRIP = 1.6
"""Height of the overview, in labels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as plain shapes, and what is said of it where it cannot be seen."""

    width: float
    height: float
    ground: str | None
    shapes: tuple[Shape, ...]
    title: str
    said: str
    references: tuple[str, ...]
    link: str


def compose(asked: Asked) -> Picture:
    """Return the whole picture."""
    paper, seen = asked.paper, shown(asked.edition, asked.view)
    inks = Inks(asked.theme, len(asked.edition.evidence.sources), paper.factor)
    top, shapes = heading(asked, seen)
    first = top
    if paper.strip:
        top += STRIP * paper.type.label + 0.2 * paper.type.small
    below, feet = foot(asked, inks)
    line, air = 1.3 * paper.type.small, 0.4 * paper.type.small
    for lines in range(1, paper.keys + 1):
        laid = laid_out(asked, seen, inks, (top, paper.height - below - lines * line - 2 * air))
        key = laid.key(paper.keys)
        if len(key.lines) <= lines:
            break
    spare = (lines - len(key.lines)) * line
    laid = replace(laid, ground=replace(laid.ground, height=laid.ground.height + spare))
    if paper.strip:
        shapes += _overview(asked, seen, laid.ground, first)
    shapes += [
        *plot(laid.score, laid.placed, laid.ground, asked.view.event),
        *axis_row(laid.placed, laid.ground, top),
        *gutter(laid.score, laid.placed, laid.ground),
        *key.shapes(paper.margin, laid.ground.y + laid.ground.height + air),
        *feet,
    ]
    return Picture(
        paper.width,
        paper.height,
        None if asked.clear else asked.theme.ground,
        tuple(shapes),
        f"{asked.title}, {seen.when}",
        said(asked, seen, [laid.score.staves[label.stave] for label in laid.placed.labels], laid.placed),
        references(asked.edition.evidence, asked.view),
        asked.link,
    )


def _overview(asked: Asked, seen: Shown, ground: Ground, top: float) -> Iterator[Shape]:
    """The strip over the plot, in true time; the years of its ends only where the axis below shows others."""
    edition, scale = asked.edition, asked.paper.type
    home = (min(edition.home[0], seen.window[0]), max(edition.home[1], seen.window[1]))
    events = edition.selection(asked.view).events.tolist()
    view = overview(edition.evidence, edition.verdicts, events, home)
    box = (ground.x, top, ground.width, STRIP * scale.label)
    frame = Frame(box, home, seen.window, asked.view.colour not in BY_SOURCE, ground.clear)
    yield from strip(view, frame, ground.inks)
    if home != seen.window or edition.tempo(asked.view).even:
        yield from ends(frame, scale.small, ground.inks)
