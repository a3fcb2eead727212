"""How the page arrives: with its picture already in it, before any script has run (floor 6, above the rooms).

The same header, chips and stage as the live page, as markup; the script removes it when the live figure stands in its
place. It is also what a reader without JavaScript, a printer or a link preview gets.
Most common change: the usual plot size, when page.css changes the sizes around the plot.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from dash.development.base_component import Component

from timeline import layout
from timeline.exhibit import Exhibit, as_json
from timeline.view import View

USUAL_SIZE = (1436, 844)
"""Width and height of the plot in a window of 1920 × 1080 pixels, for a first visit."""
VOID = frozenset({"img", "br", "hr", "input"})
NAMES = {"className": "class", "tabIndex": "tabindex", "htmlFor": "for"}


def plot_size(cookie: str) -> tuple[int, int]:
    """Width and height of the plot as the browser told last time, else the usual ones."""
    found = re.match(r"(\d{2,4})x(\d{2,4})(?:x|$)", cookie)
    return (int(found[1]), int(found[2])) if found else USUAL_SIZE


def first_score(exhibit: Exhibit, view: View, size: tuple[int, int]) -> str:
    """The score of the view for that size as a data block of the page."""
    query = asked(view)
    said = as_json({"query": query, "width": size[0], "height": size[1], "type": 1})
    text = exhibit.score_text(query, *size)
    return f'<script type="application/json" id="first-score">{{"asked":{said},"score":{text}}}</script>'


def asked(view: View) -> str:
    """The part of a view that a score depends on, as `timeline.view.asked` says it in the browser."""
    return View(**{name: getattr(view, name) for name in ("view", "group", *view.filters())}).to_query()


def arrival(exhibit: Exhibit, view: View, dropped: tuple[str, ...], size: tuple[int, int]) -> str:
    """The page's first look: header, chips and picture; and what of the address could not be read."""
    parts = [layout.header(exhibit), layout.chips(exhibit, view)]
    body = markup(parts[0]) + '<div class="filters">' + "".join(markup(one) for one in parts[1]) + "</div>"
    notes = "".join(f"<p>{escape(message)}</p>" for message in dropped)
    messages = f'<div id="messages" class="messages" role="status">{notes}</div>' if notes else ""
    return f'<div id="arrival" class="arrival">{body}</div>{messages}'


def markup(component: Any) -> str:
    """A Dash element as HTML, without ids (the live page has those); text is escaped."""
    if component is None or isinstance(component, bool):
        return ""
    if isinstance(component, list | tuple):
        return "".join(markup(one) for one in component)
    if not isinstance(component, Component):
        return escape(str(component))
    props = component.to_plotly_json()["props"]
    tag = component.to_plotly_json()["type"].lower()
    children = props.pop("children", None)
    said = "".join(_attribute(NAMES.get(name, name), value) for name, value in props.items() if name != "id")
    return f"<{tag}{said}>" if tag in VOID else f"<{tag}{said}>{markup(children)}</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
