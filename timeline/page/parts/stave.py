"""Staves, marks and small charts as page elements.

Places are inline percentages, since they are data; everything else about looks stands in
assets/css/rooms.css. Most common change: what a close-up shows beside its marks, in `stave`.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from timeline.criticism.verdicts import FRAMED
from timeline.layout.closeup import Closeup, CloseupMark, Extent, Span
from timeline.layout.marks.marks import BAR
from timeline.page.parts.attributes import aria


def stave(close: Closeup, verdict: str, slots: int, said: str, labels: Sequence[str] = ()) -> html.Div:
    """Return a close-up as one picture: lines, marks, the days that decide, the axis.

    `said` describes it in words; with `labels` each line has the name of its source before it.
    """
    names = [html.Span(label, className=f"ink-source-{at}") for at, label in enumerate(labels, start=1)]
    ticks = [html.Div(tick.text, className="tick", style={"left": _share(tick.at)}) for tick in close.ticks]
    body = html.Div(
        [
            _lines(close, verdict, slots),
            *([_measure(close.apart, "apart")] if close.apart else ()),
            *(_measure(span, "shared") for span in close.common),
            html.Div(ticks, className="stave-axis"),
        ],
        className="stave-body",
    )
    parts = [html.Div(names, className="stave-names"), body] if labels else [body]
    return html.Div(parts, className="stave" + " named" * bool(labels), role="img", **aria(label=said))


def _lines(close: Closeup, verdict: str, slots: int) -> html.Div:
    """Return the lines with their marks, above the days that all claims share."""
    grid = [html.Div(className="rule", style={"left": _share(tick.at)}) for tick in close.ticks]
    common = [html.Div(className="common", style=_place(span.place)) for span in close.common]
    lines = [
        html.Div(
            [mark(one) for one in close.drawn if one.slot == slot],
            className=f"line ink-source-{slot + 1}",
        )
        for slot in range(slots)
    ]
    framed = " framed" if verdict in FRAMED else ""
    return html.Div([*grid, *common, *lines], className=f"stave-lines{framed} verdict-{verdict}")


def mark(one: CloseupMark) -> html.I:
    """Return one mark; bars have a width, the other shapes stand on a point."""
    style = {"height": f"{100 * one.height:.0f}%", **_place(one.place)} if one.shape == BAR else _point(one)
    if one.offset:
        style["top"] = f"{50 + 100 * one.offset:.1f}%"
    kind = one.tone if one.shape == BAR else one.shape
    return html.I(
        className=f"mark m-{kind}" + (" small" if one.shape != BAR and one.height < 1 else ""), style=style
    )


def _measure(span: Span, kind: str) -> html.Div:
    """Return a stretch of days below the lines, with what it is called."""
    middle = min(max((span.place.first + span.place.last) / 2, 0.0), 1.0)
    side = "left" if middle < 0.3 else "right" if middle > 0.7 else "middle"
    at = {"left": span.place.first, "right": span.place.last, "middle": middle}[side]
    edge = {"right": _share(1 - at)} if side == "right" else {"left": _share(at)}
    return html.Div(
        [html.I(style=_place(span.place)), html.Span(span.text, className=side, style=edge)],
        className=f"measure {kind}",
    )


def _place(place: Extent) -> dict[str, str]:
    left = _share(place.first)
    width = _share(place.last - place.first)
    if place.first_px or place.last_px:
        left = f"calc({left} + {place.first_px:g}px)"
        width = f"calc({width} + {place.last_px - place.first_px:g}px)"
    return {"left": left, "width": width}


def _point(one: CloseupMark) -> dict[str, str]:
    left = _share(one.place.first)
    return {"left": f"calc({left} + {one.place.first_px:g}px)" if one.place.first_px else left}


def _share(share: float) -> str:
    return f"{100 * share:.3f}%"
