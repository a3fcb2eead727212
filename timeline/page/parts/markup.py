"""A room that travels as one element: its markup as text, put in place by assets/js/page/rooms.js.

Dash mounts every element of a page as a component of its own, and each new one makes it look at all others:
a table of 283 rows takes it minutes, the browser's own parser 30 ms. The markup is written from Dash
elements, so that text of the data can only be text.

Most common change: an element that has no closing tag joins `VOID`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.page.parts.attributes import data

VOID = frozenset({"img", "br", "hr", "input"})
NAMES = {"className": "class", "tabIndex": "tabindex", "htmlFor": "for"}
WILD = ("data-", "aria-")
"""Attributes of any name: they stand behind the others, in this order and by name."""
KEBAB = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Element:
    """An element that Dash has not, as those of a drawing: its tag, its attributes, what is in it."""

    tag: str
    attributes: Mapping[str, Any] = field(default_factory=dict)
    children: tuple[Any, ...] = ()


def in_one_element(room: list[Any]) -> list[Component]:
    """Return a room as one element that carries its markup."""
    return [html.Div(className="room", **data(markup=markup(room)))]


def markup(part: Any) -> str:
    """Return an element, a text or a list of them as HTML, text escaped."""
    if part is None or isinstance(part, bool):
        return ""
    if isinstance(part, list | tuple):
        return "".join(map(markup, part))
    if isinstance(part, Element):
        opened = part.tag + "".join(_attribute(*one) for one in part.attributes.items())
        return f"<{opened}>{markup(part.children)}</{part.tag}>"
    if not isinstance(part, Component):
        return escape(str(part))
    said = part.to_plotly_json()
    props = said["props"]
    children = props.pop("children", None)
    tag = said["type"].lower()
    named = sorted(props.items(), key=lambda one: _order(one[0]))
    opened = tag + "".join(_attribute(NAMES.get(name, name), value) for name, value in named)
    return f"<{opened}>" if tag in VOID else f"<{opened}>{markup(children)}</{tag}>"


def _order(name: str) -> tuple[int, str]:
    """Where an attribute stands: Dash lists the named ones alike each time, those of any name it does not."""
    rank = next((at for at, start in enumerate(WILD, 1) if name.startswith(start)), 0)
    return rank, name if rank else ""


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, dict):
        declared = {KEBAB.sub(r"-\g<0>", key).lower(): said for key, said in value.items()}
        value = ";".join(f"{key}:{said}" for key, said in declared.items())
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
