"""The wiring: a question from the page, one function, an answer (floor 7).

Registered on the app, never globally, so that two apps in one process do not share them. Callbacks hold no logic: they
read the asked view and call one function of a room below. Most common change: one more callback of three lines.
"""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, State, no_update

from timeline import layout
from timeline.exhibit import Exhibit
from timeline.panel import panel
from timeline.view import View

FAR = 4_000_000.0
"""Day numbers beyond which no axis can draw."""


def register(app: Dash, exhibit: Exhibit) -> None:
    """Wire the page of an app to its exhibit."""

    @app.callback(Output("score-data", "data"), Input("asked", "data"), prevent_initial_call=True)
    def send_score(asked: Any) -> Any:
        if not isinstance(asked, dict) or asked.get("known"):
            return no_update
        return exhibit.score_text(query_of(asked), *sizes_of(asked))

    @app.callback(Output("filters", "children"), Input("asked", "data"), prevent_initial_call=True)
    def show_filters(asked: Any) -> Any:
        return layout.chips(exhibit, view_of(exhibit, asked))

    @app.callback(Output("status-words", "children"), Input("asked", "data"), Input("seen", "data"))
    def show_status(asked: Any, seen: Any) -> Any:
        return exhibit.status(view_of(exhibit, asked), window_of(exhibit, seen))

    @app.callback(Output("panel", "children"), Input("chosen", "data"), State("asked", "data"))
    def show_panel(chosen: Any, asked: Any) -> Any:
        return panel(exhibit, view_of(exhibit, asked), chosen if isinstance(chosen, str) else "")

    app.clientside_callback(
        "function(text) { return dash_clientside.timeline.bridge.received(text); }",
        Output("score-data", "id"),
        Input("score-data", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        "function() { return dash_clientside.timeline.bridge.changed(); }",
        Output("filters", "id"),
        Input("filters", "children"),
    )


def query_of(asked: Any) -> str:
    """The query of what the page asks, blank where it asks nothing sensible."""
    query = asked.get("query") if isinstance(asked, dict) else ""
    return query if isinstance(query, str) else ""


def view_of(exhibit: Exhibit, asked: Any) -> View:
    """The view of what the page asks."""
    return exhibit.view(query_of(asked))[0]


def window_of(exhibit: Exhibit, seen: Any) -> tuple[float, float]:
    """The window that the page shows, home where it tells none."""
    ends = [seen.get(name) for name in ("from", "to")] if isinstance(seen, dict) else []
    if len(ends) == 2 and all(isinstance(end, int | float) and abs(end) < FAR for end in ends) and ends[0] < ends[1]:
        return float(ends[0]), float(ends[1])
    return exhibit.home


def sizes_of(asked: dict[str, Any]) -> tuple[float, float, float]:
    """Width, height and type scale of the plot; sizes of a usual screen where they are no numbers."""
    sizes = [asked.get(name) for name in ("width", "height", "type")]
    usual = (1200.0, 700.0, 1.0)
    return tuple(
        float(size) if isinstance(size, int | float) and size == size else other
        for size, other in zip(sizes, usual, strict=True)
    )  # type: ignore[return-value]  # three in, three out
