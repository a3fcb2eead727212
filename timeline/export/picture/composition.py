"""A whole picture of a view: heading, overview, axis, plot, key, sources, address and date.

What stands above and below the plot is set first, the plot takes what is left, and the score is laid out for
exactly that and for the one window that is shown. Most common change: the order of blocks, in `compose`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.export.picture.arranged import Laid
from timeline.export.picture.arranged import laid as laid_out
from timeline.export.picture.asked import OnPaper, said
from timeline.export.picture.blocks import foot, heading
from timeline.export.picture.legend import key as key_of
from timeline.export.picture.plot import axis_row, gutter, plot
from timeline.export.picture.shapes import Form
from timeline.export.picture.strip import StripPlace, ends, strip
from timeline.export.stills.asked import Shown, shown
from timeline.layout.overview import overview
from timeline.layout.placed.boxes import BY_SOURCE
from timeline.query.citations import references

STRIP = 1.6
"""Height of the overview, in labels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as plain shapes, and what is said of it where it cannot be seen."""

    width: float
    height: float
    ground: str | None
    shapes: tuple[Form, ...]
    title: str
    said: str
    references: tuple[str, ...]
    link: str


def compose(asked: OnPaper) -> Picture:
    """Return the whole picture."""
    paper, seen = asked.paper, shown(asked.edition, asked.view)
    top, shapes = heading(asked, seen)
    first = top
    if paper.strip:
        top += STRIP * paper.type.label + 0.2 * paper.type.small
    below, feet = foot(asked)
    line, air = 1.3 * paper.type.small, 0.4 * paper.type.small
    for lines in range(1, paper.keys + 1):
        laid = laid_out(asked, seen, (top, paper.height - below - lines * line - 2 * air))
        key = key_of(laid.plot, paper)
        key = replace(key, lines=key.lines[: paper.keys])
        if len(key.lines) <= lines:
            break
    laid = replace(laid, height=laid.height + (lines - len(key.lines)) * line)
    if paper.strip:
        shapes += _overview(laid, seen, first)
    shapes += [
        *plot(laid),
        *axis_row(laid, top),
        *gutter(laid),
        *key.shapes(paper.margin, laid.plot.top + laid.height + air, asked.theme),
        *feet,
    ]
    title = f"{asked.title}, {seen.when}"
    return framed(asked, paper.height, shapes, title, said(asked, seen, laid.plot))


def framed(asked: OnPaper, height: float, shapes: list[Form], title: str, said: str) -> Picture:
    """Return shapes as a picture of a height, with what it says of itself."""
    ground = None if asked.clear else asked.theme.ground
    cited = references(asked.edition.evidence, asked.view)
    return Picture(asked.paper.width, height, ground, tuple(shapes), title, said, cited, asked.link)


def _overview(laid: Laid, seen: Shown, top: float) -> Iterator[Form]:
    """The strip over the plot, in true time; the years of its ends only where the axis below shows others."""
    asked, plot, edition = laid.asked, laid.plot, laid.asked.edition
    home = (min(edition.home[0], seen.window[0]), max(edition.home[1], seen.window[1]))
    events = edition.selection(asked.view).events.tolist()
    view = overview(edition.evidence, edition.verdicts, events, home)
    box = (plot.left, top, plot.width, STRIP * asked.paper.type.label)
    frame = StripPlace(box, home, seen.window, plot.factor, plot.mode not in BY_SOURCE, asked.clear)
    yield from strip(view, frame, plot.theme)
    if home != seen.window or plot.score.tempo.even:
        yield from ends(frame, asked.paper.type.small, plot.theme)
