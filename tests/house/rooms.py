"""What tests of the rooms read: the words, elements and links of Dash components, as a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def parts(room: Any) -> Iterator[Component]:
    """Every element of a room, in reading order."""
    if isinstance(room, Component):
        yield room
        room = getattr(room, "children", None)
    if isinstance(room, list | tuple):
        for child in room:
            yield from parts(child)
    elif isinstance(room, Component):
        yield from parts(room)


def text(room: Any) -> str:
    """All words of a room; blocks are not told apart, so tests look for phrases within one."""
    if isinstance(room, Component):
        room = getattr(room, "children", None)
    if isinstance(room, list | tuple):
        return "".join(map(text, room))
    return text(room) if isinstance(room, Component) else "" if room is None else str(room)


def named(room: Any, tag: str) -> list[Component]:
    """The elements of a kind: `named(room, "H2")`."""
    return [part for part in parts(room) if type(part).__name__ == tag]


def classed(room: Any, name: str) -> list[Component]:
    """The elements that carry a class."""
    return [part for part in parts(room) if name in (getattr(part, "className", None) or "").split()]


def attribute(part: Component, name: str) -> Any:
    """A property or a data-* or aria-* attribute of an element, None where it has none."""
    return part.to_plotly_json()["props"].get(name)


def links(room: Any) -> dict[str, str]:
    """Words of each link and the address it leads to."""
    return {text(part): attribute(part, "href") for part in named(room, "A")}
