"""Attributes that Python cannot name: `aria(label="…")` is `aria-label="…"` on an element.

To be spread into a Dash element: `html.Div(**aria(hidden="true"), **data(event="x"))`.
"""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return attributes for assistive technology, `label` as `aria-label`."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return attributes that the page's scripts read, `event` as `data-event`."""
    return {f"data-{name}": value for name, value in values.items()}
