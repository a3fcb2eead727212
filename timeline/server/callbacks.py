"""The wiring: what the page's script tells, one function for each part of the page, one answer.

Everything that changes at one moment is told in one message, with the names of what changed; the answer holds
the parts that depend on it. So one gesture is one request. Registered on the app, never globally, so that two
apps in one process do not share it. Most common change: a further part of the page is a row of `PARTS`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, no_update
from dash.development.base_component import Component

from timeline.edition import Edition
from timeline.page import frame
from timeline.page.first_paint.arrival import ROOMS
from timeline.page.parts.filters import chips
from timeline.page.parts.markup import in_one_element
from timeline.page.rooms.panel import panel
from timeline.query.lists import STILL
from timeline.query.view import View

SAID = "data-value"
CHANGES = ("asked", "chosen", "seen")
"""The parts of a message."""
FAR = 4_000_000.0
"""Day numbers beyond which no axis can draw."""
KEPT = 64
"""Rooms that are remembered, so that a class looking at one view waits once."""


@dataclass(frozen=True, slots=True)
class Message:
    """What the page tells: the view it asks for, the chosen event, the window and goggles.

    `changed` names what is new of it, `number` is the number of the message.
    """

    view: View
    event: str
    seen: tuple[float, float]
    goggles: str
    changed: frozenset[str]
    number: int


def _status(edition: Edition, message: Message) -> Any:
    return edition.status(replace(message.view, goggles=message.goggles), message.seen)


@lru_cache(maxsize=KEPT)
def room(edition: Edition, view: View) -> list[Component]:
    """A view that is not the timeline, as one element; nothing for the timeline itself."""
    inside = ROOMS[view.view](edition, view)
    return in_one_element(inside) if inside else []


PARTS: dict[str, tuple[frozenset[str], Callable[[Edition, Message], Any]]] = {
    "filters": (frozenset({"asked"}), lambda edition, message: chips(edition, message.view)),
    "status-words": (frozenset({"asked", "seen"}), _status),
    "nothing": (frozenset({"asked"}), lambda edition, message: frame.nothing_left(edition, message.view)),
    "panel": (
        frozenset({"asked", "chosen"}),
        lambda edition, message: panel(edition, message.view, message.event),
    ),
    "page-view": (frozenset({"asked"}), lambda edition, message: room(edition, message.view)),
}
"""A region of the page by its id: what it depends on, and what stands in it."""


def register(app: Dash, edition: Edition) -> None:
    """Wire the page of an app to its edition."""
    parts = [Output(frame.NEW.format(part), "children") for part in PARTS]

    @app.callback([*parts, Output("answered", SAID)], Input("told", SAID), prevent_initial_call=True)
    def show(said: Any) -> Any:
        return answers(edition, message_of(edition, said))

    app.clientside_callback(
        ClientsideFunction("timeline", "answered"), Output("answered", "title"), Input("answered", SAID)
    )


def answers(edition: Edition, message: Message) -> list[Any]:
    """What stands in each part of the page, `no_update` where nothing changed; last the message's number."""
    new = [
        says(edition, message) if depends & message.changed else no_update for depends, says in PARTS.values()
    ]
    return [*new, str(message.number)]


def message_of(edition: Edition, said: Any) -> Message:
    """What a message of the page tells; what it does not say sensibly is as at the start."""
    sent = mapped(said)
    asked, seen, event = (sent.get(name) for name in ("asked", "seen", "chosen"))
    changed, number = sent.get("changed"), sent.get("number")
    view = edition.view(text_of(asked, "query"))[0]
    goggles = text_of(seen, "goggles")
    known = goggles if goggles in edition.vocabulary.sources else ""
    return Message(
        view,
        event if isinstance(event, str) else "",
        window_of(edition, view, seen),
        known,
        frozenset(name for name in CHANGES if isinstance(changed, list) and name in changed),
        number if isinstance(number, int) else 0,
    )


def mapped(said: Any) -> dict[str, Any]:
    """What the page's script said through a store, as JSON; blank where it said nothing readable."""
    if not isinstance(said, str) or not said:
        return {}
    try:
        read = json.loads(said)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def text_of(part: Any, name: str) -> str:
    """One text of a part of the message, blank where there is none."""
    value = part.get(name) if isinstance(part, dict) else ""
    return value if isinstance(value, str) else ""


def window_of(edition: Edition, view: View, seen: Any) -> tuple[float, float]:
    """The window that the page shows, home where it tells none; where nobody zooms, that of the view."""
    if view.view in STILL:
        return edition.window(view)
    ends = (seen.get(name) if isinstance(seen, dict) else None for name in ("from", "to"))
    start, end = (float(day) if isinstance(day, int | float) and -FAR < day < FAR else None for day in ends)
    return edition.window(View(start=start, end=end))
