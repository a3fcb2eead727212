"""What stands around the marks of a Plotly figure, as plain dicts: title, axis, bands, places of legends.

Where time runs at one pace and its years have four digits the axis is Plotly's own, with dates that grow
finer as a reader zooms; elsewhere it has the words of the timeline's own axis. Most common change: a type
size or a distance, below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.layout.placed import Placed
from timeline.layout.placed.across import Across
from timeline.layout.placed.values import NOTHING
from timeline.layout.score import Score
from timeline.looks import Theme, textwidth
from timeline.looks.plotly_text import bold, coloured, plain, stacked
from timeline.looks.textwidth import ARIAL_BOLD

Values = dict[str, Any]

FACE = '"Witness Sans", "Source Sans 3", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif'
"""Faces no wider than Arial, for which room is kept: a figure travels without a face of its own."""
TITLE, SMALL, AXIS, BAND = 20.0, 12.5, 12.5, 13.0
"""Type sizes: the title; status and legends; the axis; names of bands."""
EDGE, AIR, LINE, ENTRY, ROW = 14.0, 8.0, 17.0, 21.0, 18.0
"""Pixels: around all; between parts; a line of the status; one of a legend; one of the two of the axis."""
TICK = 40.0
"""Pixels that a tick of the axis needs."""
GUTTER, LOW, TALL = 0.16, 15.0, 32.0
"""Share of the width that names of bands may take; heights of a band for its name, and for one line more."""
DAY, MONTH = 86_400_000, 2_419_200_000
"""Milliseconds of a day, and of the shortest month."""
FORMATS = (
    ([None, DAY - 1], "%H:%M\n<b>%e %B %Y</b>"),
    ([DAY, 6 * DAY], "%e\n<b>%B %Y</b>"),
    ([7 * DAY, MONTH - 1], "%e\n<b>%b %Y</b>"),
    ([MONTH, "M11"], "%b\n<b>%Y</b>"),
    (["M12", None], "%Y"),
)
"""Steps of the axis (milliseconds, months) and how Plotly writes them: the unit, below it the larger one."""


@dataclass(frozen=True, slots=True)
class Room:
    """A figure in pixels: width and height, where its plot begins, heights of what is above and below."""

    width: float
    height: float
    left: float
    status: float
    legend: float
    key: float

    @property
    def legend_top(self) -> float:
        """Where the legend of the sources begins."""
        return EDGE + 1.35 * TITLE + self.status

    @property
    def top(self) -> float:
        """Where the plot begins: below the two rows of the axis."""
        return self.legend_top + self.legend + AIR / 2 + 2 * ROW

    @property
    def bottom(self) -> float:
        """Pixels below the plot."""
        return AIR + self.key + EDGE / 2

    @property
    def plot(self) -> tuple[float, float]:
        """Width and height of the plot."""
        return self.width - self.left - EDGE, self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Around:
    """A placed score with the room and the theme of its figure; `chosen` is the id of an event, or blank."""

    score: Score
    placed: Placed
    across: Across
    theme: Theme
    room: Room
    chosen: str


def gutter(names: Sequence[str], width: float) -> float:
    """Return where the plot begins in a figure so wide: right of the names of the bands."""
    wide = max(textwidth.width(name, BAND, 600) * ARIAL_BOLD for name in names)
    return EDGE + (min(GUTTER * width, wide) + 2 * AIR if wide else 0.0)


def layout(around: Around, title: str, status: Iterable[str]) -> Values:
    """Return the layout of a figure under a title and its status, in lines: everything but its traces."""
    theme, room = around.theme, around.room
    words = [*_status(status, around), *_bands(around), *_axis_words(around), *_nothing(around)]
    return {
        "template": "none",
        "width": room.width,
        "height": room.height,
        "margin": {"l": room.left, "r": EDGE, "t": room.top, "b": room.bottom, "autoexpand": False},
        "paper_bgcolor": theme.ground,
        "plot_bgcolor": theme.paper,
        "font": {"family": FACE, "size": SMALL, "color": theme.text},
        "title": _title(title, room),
        "barmode": "overlay",
        "dragmode": "zoom",
        "modebar": {"remove": ["select2d", "lasso2d", "autoScale2d"]},
        "hovermode": "closest",
        "hoverdistance": 3,
        "hoverlabel": {
            "align": "left",
            "bgcolor": theme.raised,
            "bordercolor": theme.border,
            "font": {"family": FACE, "size": SMALL, "color": theme.text},
        },
        "legend": _legend(room, room.legend_top),
        "legend2": {
            **_legend(room, room.height - room.bottom + AIR),
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "xaxis": _axis(around),
        "yaxis": {"range": [room.plot[1], 0], "fixedrange": True, "visible": False},
        "annotations": words,
        "shapes": [*_lines(around), *_chosen(around)],
    }


def _title(title: str, room: Room) -> Values:
    short = textwidth.ellipsis(title, TITLE * ARIAL_BOLD, room.width - 2 * EDGE, 600)
    return {"text": bold(short), "font": {"size": TITLE}, **_at(room, EDGE)}


def _status(status: Iterable[str], around: Around) -> Iterator[Values]:
    """What is shown, below the title."""
    room = around.room
    yield {
        **_word(stacked(map(plain, status)), SMALL, around.theme.muted),
        "align": "left",
        **{"x": 0.0, "xref": "paper", "xanchor": "left", "xshift": EDGE - room.left},
        **{"y": 1.0, "yref": "paper", "yanchor": "top", "yshift": room.top - EDGE - 1.35 * TITLE},
    }


def _at(room: Room, top: float) -> Values:
    """Where a thing stands that begins at the left edge, so many pixels from the top of the figure."""
    return {
        "x": EDGE / room.width,
        "xref": "container",
        "xanchor": "left",
        "y": 1 - top / room.height,
        "yref": "container",
        "yanchor": "top",
    }


def _legend(room: Room, top: float) -> Values:
    plain_ground = {"bgcolor": "rgba(0,0,0,0)", "font": {"size": SMALL}}
    return {"orientation": "h", "traceorder": "normal", **plain_ground, **_at(room, top)}


def _axis(around: Around) -> Values:
    """The axis of time, which can be zoomed into and not out of its window."""
    across, theme = around.across, around.theme
    ends = [across.at(around.placed.start), across.at(around.placed.end)]
    axis = {
        "range": ends,
        "minallowed": ends[0],
        "maxallowed": ends[1],
        "zeroline": False,
        "showline": True,
        "mirror": True,
        "linecolor": theme.line,
        "gridcolor": theme.hair,
    }
    if not across.dated:
        return {**axis, "type": "linear", "showgrid": False, "showticklabels": False, "ticks": ""}
    stops = [{"dtickrange": steps, "value": text} for steps, text in FORMATS]
    return {
        **axis,
        "type": "date",
        "side": "top",
        "ticklabelmode": "period",
        "nticks": max(2, int(around.placed.width / TICK)),
        "tickformatstops": stops,
        "tickangle": 0,
        "tickfont": {"size": AXIS, "color": theme.muted},
        "showgrid": True,
    }


def _axis_words(around: Around) -> Iterator[Values]:
    """The two rows of the timeline's own axis, where Plotly's cannot say them."""
    if around.across.dated:
        return
    for word in around.placed.words:
        span = word.row == "span"
        colour = around.theme.text if span else around.theme.muted
        yield {
            **_word(bold(word.text) if span else plain(word.text), AXIS, colour),
            "x": around.across.here(word.x),
            "y": 1.0,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": ROW if span else 1.0,
            "xanchor": "center" if word.middle else "left",
        }


def _word(text: str, size: float, colour: str) -> Values:
    return {"text": text, "showarrow": False, "font": {"size": size, "color": colour}, "borderpad": 0}


def _bands(around: Around) -> Iterator[Values]:
    """The names of the bands beside the plot; where there is room, how many of their events have no date."""
    titles = {shelf.band: [title for _, title, _ in shelf.named] for shelf in around.score.shelves}
    most = (around.room.left - EDGE - 2 * AIR) / ARIAL_BOLD
    for band, (top, bottom) in enumerate(around.placed.bands):
        name, waiting = around.score.bands[band], titles.get(band, [])
        if not name:
            continue
        count = coloured(f"○ {len(waiting):,}", around.theme.muted) if waiting else ""
        short, tall = bold(textwidth.ellipsis(name, BAND, most, 600)), bottom - top >= TALL
        yield {
            **_word(stacked([short, count]) if tall else short, BAND, around.theme.text),
            "x": 0.0,
            "xref": "paper",
            "xanchor": "right",
            "xshift": -AIR,
            "y": (top + bottom) / 2,
            "align": "right",
            "hovertext": stacked([bold(name), *_undated(waiting)]),
        }


def _undated(titles: Sequence[str]) -> list[str]:
    return [f"○ without any date: {len(titles):,}", *map(plain, titles[:12])] if titles else []


def _nothing(around: Around) -> Iterator[Values]:
    """What is said where no event has a place."""
    if not around.score.staves:
        middle = {"x": 0.5, "xref": "paper", "y": 0.5, "yref": "paper"}
        yield {**_word(NOTHING, 1.2 * BAND, around.theme.muted), **middle}


def _lines(around: Around) -> Iterator[Values]:
    """Lines between the bands, and those of the grid where Plotly draws none."""
    theme, across = around.theme, around.across
    for _, bottom in around.placed.bands[:-1]:
        yield {**_line(theme.line), "xref": "paper", "x0": 0, "x1": 1, "y0": bottom, "y1": bottom}
    for line in around.placed.lines if not across.dated else ():
        x = across.here(line.x)
        colour = theme.line if line.strong else theme.hair
        yield {**_line(colour), "yref": "paper", "x0": x, "x1": x, "y0": 0, "y1": 1}


def _line(colour: str) -> Values:
    return {"type": "line", "layer": "below", "line": {"width": 1, "color": colour}}


def _chosen(around: Around) -> Iterator[Values]:
    """A ground of its own for the chosen event."""
    boxes = [box for box in around.placed.boxes if around.score.staves[box.stave].event_id == around.chosen]
    if boxes:
        left, right = min(box.left for box in boxes) - 4, max(box.right for box in boxes) + 4
        left, right = max(left, 0.0), min(right, around.placed.width)
        yield {
            "type": "rect",
            "layer": "below",
            "fillcolor": around.theme.accent_tint,
            "line": {"width": 1.5, "color": around.theme.focus},
            "x0": around.across.here(left),
            "x1": around.across.here(right),
            "y0": min(box.top for box in boxes) - 3,
            "y1": max(box.top + box.height for box in boxes) + 3,
        }
