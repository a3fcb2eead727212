"""The Plotly figure: one trace per style of mark, as plain dicts.

Floor 6 (rendering), the only module that knows Plotly. `figure` gives the styles and the layout; which marks
stand in the window, and at which pixel scale, changes with every zoom, so the browser fills them in
(assets/js/values/traces.js).

Most common change: how a style looks. That is its row in STYLES; the order of rows is the order of drawing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Style:
    """One way to draw marks: its key, the Plotly trace that does it, what is the same for all its marks."""

    key: str
    trace: str
    fixed: dict[str, Any] = field(default_factory=dict)


BACK, MIDDLE, FRONT = -2, -1, 0
"""Layers: within one, Plotly draws what is made of lines and points over what is made of bars."""


def _bar(key: str, line: float = 0.0, opacity: float = 1.0, depth: int = FRONT) -> Style:
    marker = {"line": {"width": line}, "opacity": opacity}
    fixed = {
        "orientation": "h",
        "marker": marker,
        "textposition": "none",
        "cliponaxis": False,
        "zorder": depth,
    }
    return Style(key, "bar", fixed)


def _points(key: str, symbol: str, line: float = 0.0) -> Style:
    marker = {"symbol": symbol, "opacity": 1.0, "line": {"width": line}}
    return Style(key, "scatter", {"mode": "markers", "marker": marker, "cliponaxis": False})


DASHES = {"width": 1.5, "dash": "3px,2px"}
HAIRS = {"simplify": False}
STYLES: tuple[Style, ...] = (
    _bar("frame", line=1.0, depth=BACK),
    Style("hair", "scatter", {"mode": "none", "line": HAIRS, "fill": "toself", "zorder": MIDDLE}),
    _bar("sliver"),
    _bar("day"),
    _bar("light", line=1.0),
    _bar("hollow", line=1.4),
    Style("dashed", "scatter", {"mode": "lines", "line": DASHES, "fill": "toself", "zorder": MIDDLE}),
    _bar("solid"),
    _bar("fade-1"),
    _bar("fade-2", opacity=0.55),
    _bar("fade-3", opacity=0.3),
    _points("diamond", "diamond", line=1.0),
    _points("ring", "circle-open", line=2.0),
    _points("cross", "x-thin-open", line=2.0),
)
"""Styles from back to front. `dashed` is drawn with one trace per colour, made from this row; the hair
lines, most of what there is, are one shape, which costs the browser one element."""


def trace(style: Style) -> dict[str, Any]:
    """The empty trace of a style; `meta` names it for who fills it."""
    return {
        "type": style.trace,
        "meta": style.key,
        "x": [],
        "y": [],
        "hoverinfo": "skip",
        "showlegend": False,
        **style.fixed,
    }


def figure() -> dict[str, Any]:
    """The empty figure: every style's trace, and axes in days and pixels that nothing but the page moves."""
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
        "data": [trace(style) for style in STYLES],
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
