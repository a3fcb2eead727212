"""The wiring: a question from the page, one function, an answer (floor 7).

Registered on the app, never globally, so that two apps in one process do not share them. Callbacks hold no
logic: they read the asked view and call one function of a room below. Most common change: one more callback
of three lines.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from timeline import layout
from timeline.about import about
from timeline.chips import chips
from timeline.disagreements import disagreements
from timeline.exhibit import Exhibit
from timeline.panel import panel
from timeline.table import table
from timeline.view import View

SAID = "data-value"
FAR = 4_000_000.0
"""Day numbers beyond which no axis can draw."""


def register(app: Dash, exhibit: Exhibit) -> None:
    """Wire the page of an app to its exhibit."""

    @app.callback(Output("filters", "children"), Input("asked", SAID), prevent_initial_call=True)
    def show_filters(asked: Any) -> Any:
        return chips(exhibit, view_of(exhibit, asked))

    @app.callback(Output("status-words", "children"), Input("asked", SAID), Input("seen", SAID))
    def show_status(asked: Any, seen: Any) -> Any:
        return exhibit.status(view_of(exhibit, asked), window_of(exhibit, seen))

    @app.callback(Output("nothing", "children"), Input("asked", SAID))
    def show_nothing(asked: Any) -> Any:
        return layout.nothing_left(exhibit, view_of(exhibit, asked))

    @app.callback(Output("panel", "children"), Input("chosen", SAID), Input("asked", SAID))
    def show_panel(chosen: Any, asked: Any) -> Any:
        event = told(chosen)
        return panel(exhibit, view_of(exhibit, asked), event if isinstance(event, str) else "")

    @app.callback(Output("page-view", "children"), Input("asked", SAID), Input("table-page", SAID))
    def show_view(asked: Any, number: Any) -> Any:
        view, wanted = view_of(exhibit, asked), told(number)
        return ROOMS[view.view](exhibit, view, wanted if isinstance(wanted, int) else 1)

    for part in ("filters", "page-view", "panel"):
        app.clientside_callback(
            ClientsideFunction("timeline", "changed"), Output(part, "title"), Input(part, "children")
        )


ROOMS: dict[str, Callable[[Exhibit, View, int], list[Any]]] = {
    "timeline": lambda exhibit, view, page: [],
    "disagreements": lambda exhibit, view, page: disagreements(exhibit, view),
    "table": table,
    "about": lambda exhibit, view, page: about(exhibit),
}
"""The views of a selection that are not the timeline itself; only the table has pages."""


def told(said: Any) -> Any:
    """What the page's script said through a store: JSON, None where it said nothing readable."""
    if not isinstance(said, str) or not said:
        return None
    try:
        return json.loads(said)
    except (ValueError, RecursionError):
        return None


def query_of(asked: Any) -> str:
    """The query of what the page asks, blank where it asks nothing sensible."""
    said = told(asked)
    query = said.get("query") if isinstance(said, dict) else ""
    return query if isinstance(query, str) else ""


def view_of(exhibit: Exhibit, asked: Any) -> View:
    """The view of what the page asks."""
    return exhibit.view(query_of(asked))[0]


def window_of(exhibit: Exhibit, seen: Any) -> tuple[float, float]:
    """The window that the page shows, home where it tells none."""
    said = told(seen)
    if not isinstance(said, dict):
        return exhibit.home
    first, last = said.get("from"), said.get("to")
    if not isinstance(first, int | float) or not isinstance(last, int | float):
        return exhibit.home
    return (float(first), float(last)) if -FAR < first < last < FAR else exhibit.home
