"""The Plotly figures: the empty one that the page fills, and a complete one of any view.

Above `edition`, below the page; the only module that knows Plotly. How marks and names are drawn stands in
`traces`, what stands around them in `guides` and `legends`. Most common change: a wish for `figure`.

A figure is laid out for the window of its view, as a picture is. Its days are true, so that Plotly can zoom
into it: what is drawn moves apart, no name ever covers another, and nothing new appears. It does not leave
its window: what lies there, or has only a number here, is told by a figure of another view.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from timeline.edition import Edition, look
from timeline.layout.bands import BANDS
from timeline.layout.figure.guides import EDGE, ENTRY, LINE, LOW, SMALL, Around, Room, gutter, layout
from timeline.layout.figure.hover import Hover
from timeline.layout.figure.legends import ShownKinds, key, rows, sources
from timeline.layout.figure.traces import DRAWINGS, FigurePlot, Trace, marks, trace, words
from timeline.layout.placed import place
from timeline.layout.placed.across import Across
from timeline.layout.placed.signs import shown as signs_shown
from timeline.layout.score import Score, ScorePaper, Wanted
from timeline.layout.tempo import SAID
from timeline.looks import THEMES, Theme
from timeline.looks.textwidth import ARIAL
from timeline.query.view import View
from timeline.query.window import in_window, undated

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

SIZE, LEAST = (1200, 700), (480, 320)
"""Width and height of a figure in pixels, if nothing else is wished, and at least."""
LABEL, LEAST_PLOT = 14.0, 120.0
"""Type size of names, and the height of a plot for which a figure grows where its legends take all room."""
LETTER = 0.43
"""Ems of a letter in the mean, with some to spare."""


def blank() -> dict[str, Any]:
    """The empty figure of the page: every style's trace, axes in days and pixels that only the page moves."""
    axis = {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showticklabels": False,
        "ticks": "",
        "showline": False,
        "type": "linear",
    }
    return {
        "data": [trace(style) for style in DRAWINGS],
        "layout": {
            "barmode": "overlay",
            "autosize": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "hovermode": False,
            "dragmode": False,
            "xaxis": {**axis, "range": [0, 1]},
            "yaxis": {**axis, "range": [1, 0]},
        },
    }


CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "staticPlot": True,
    "showSendToCloud": False,
    "modeBarButtonsToRemove": ["sendChartToCloud"],
    "doubleClick": False,
    "scrollZoom": False,
    "responsive": False,
}
"""Plotly's own gestures, mode bar and upload button are off: the page moves the figure itself."""


def figure(
    edition: Edition,
    view: View | None = None,
    *,
    size: tuple[int, int] = SIZE,
    theme: str = "",
    title: str = "",
) -> Figure:
    """Return a view as a complete Plotly figure: marks, names, axis, legends, and words at the pointer.

    `size` is width and height in pixels, `theme` a key of `looks.THEMES` (else that of the view, else light),
    `title` stands for that of the evidence. A click on a source in the legend hides what it says, a double
    click what all others say. The `customdata` of a mark is the id of its event. Raises ValueError, with a
    sentence, for a size or a theme that it has not.
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - the page needs only the styles, and this takes 0.3 s

    view = view or View()
    theme = theme or view.theme or "light"
    if theme not in THEMES:
        raise ValueError(f"A figure has no theme {theme}. Choose one of these: {', '.join(THEMES)}.")
    if size[0] < LEAST[0] or size[1] < LEAST[1]:
        raise ValueError(f"A figure has {LEAST[0]} by {LEAST[1]} pixels at least.")
    return go.Figure(values(FigureAsked(edition, view, size, THEMES[theme], title or edition.title)))


def values(asked: FigureAsked) -> dict[str, Any]:
    """Return a figure as plain values: its traces as `data`, and its `layout`."""
    around = laid(asked, asked.view.group)
    if any(bottom - top < LOW for top, bottom in around.placed.bands):
        around = laid(asked, "none")
    return {
        "data": [*_data(asked, around)],
        "layout": layout(around, asked.title, asked.status),
    }


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """What a figure shows, its size in pixels, its theme, its title."""

    edition: Edition
    view: View
    size: tuple[int, int]
    theme: Theme
    title: str

    @property
    def status(self) -> list[str]:
        """What is shown, in lines: counts, window and filters; how the axis is spaced."""
        said = [self.edition.status(self.view, self.edition.window(self.view))]
        said += [SAID] if self.edition.tempo(self.view).even else []
        most = floor((self.size[0] - 2 * EDGE) / (LETTER * SMALL * ARIAL))
        return wrap("; ".join(said), most)


def laid(asked: FigureAsked, group: str) -> Around:
    """Return the events of a view in these bands, laid out in the room that the other parts leave."""
    edition, view, (width, height) = asked.edition, asked.view, asked.size
    window, events = edition.window(view), edition.selection(view).events
    seen = events[in_window(edition.evidence, events, *window) | undated(edition.evidence, events)].tolist()
    wanted = Wanted(seen, window, group)
    left = gutter(BANDS[group](edition.evidence, seen).names, width)
    score = edition.laid_out(view, wanted, ScorePaper(width, height, LABEL * ARIAL))
    room = _room(asked, score, left)
    score = replace(
        score, sheet=ScorePaper(*room.plot, LABEL * ARIAL, shelf=False, margins=False, still=True)
    )
    placed = place(score, score.tempo.units(window), look(asked.view, score))
    return Around(score, placed, Across.of(placed, even=score.tempo.even), asked.theme, room, view.event)


def _room(asked: FigureAsked, score: Score, left: float) -> Room:
    """The room of the parts, as high as they may have to be: what is drawn is not known before."""
    (width, height), theme, mode = asked.size, asked.theme, asked.view.colour
    shown = ShownKinds.at_most(score, mode, signs=signs_shown(score, look(asked.view, score)))
    inside = width - 2 * EDGE
    upper, lower = rows(sources(score, theme, mode), inside), rows(key(shown, theme, mode), inside)
    room = Room(width, height, left, len(asked.status) * LINE, upper * ENTRY, lower * ENTRY)
    return replace(room, height=max(height, room.top + room.bottom + LEAST_PLOT))


def _data(asked: FigureAsked, around: Around) -> Iterator[Trace]:
    """All traces: entries of the legends, marks, names."""
    score, placed, theme, mode = around.score, around.placed, asked.theme, asked.view.colour
    yield from sources(score, theme, mode)
    yield from key(ShownKinds.of(placed.boxes, signs=any(one.signs for one in placed.labels)), theme, mode)
    edition = asked.edition
    hover = Hover.of(edition.evidence, edition.verdicts, edition.labels["stance"])
    drawn = FigurePlot(score, placed, around.across, theme, hover)
    yield from marks(drawn)
    yield from words(drawn)
