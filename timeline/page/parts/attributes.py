"""Attributes that Python cannot name: `aria(label="…")` is `aria-label="…"` on an element.

To be spread into a Dash element: `html.Div(**aria(hidden="true"), **data(event="x"))`.
"""

from __future__ import annotations

from typing import Any

from timeline.query.view import View, href


def aria(**values: str) -> dict[str, Any]:
    """Return attributes for assistive technology, `label` as `aria-label`."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return attributes that the page's scripts read, `event` as `data-event`."""
    return {f"data-{name}": value for name, value in values.items()}


def does(command: str, label: str = "") -> dict[str, Any]:
    """Return attributes of a button that gives a command of assets/js/page/commands.js."""
    return {"type": "button", **data(do=command), **(aria(label=label) if label else {})}


def opens(view: View, event_id: str) -> dict[str, Any]:
    """Return attributes of a link that opens the panel of an event and keeps the view."""
    return {"href": href(view, event=event_id), **data(view="", event=event_id)}
