"""Writing SVG: elements as text, every word escaped, every number short.

Text from data never becomes markup: `element` escapes attributes, `words` escapes content. The same input
gives the same bytes. Most common change: how exact numbers are (`number`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

NAMESPACE = "http://www.w3.org/2000/svg"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 allows in no document, not even escaped: control characters, halves of surrogate pairs."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

Attributes = Mapping[str, "str | float | int | None"]


def clean(text: str) -> str:
    """Return text in which what XML forbids is replaced by U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text)


def words(text: str) -> str:
    """Return text as the content or an attribute of an element; what XML forbids becomes U+FFFD."""
    return clean(text).translate(_ESCAPES)


def number(value: float, places: int = 2) -> str:
    """Return a number in as few signs as `places` decimals need: "12", "0.5", never "-0" or "1e-07"."""
    text = f"{value:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, attributes: Attributes | None = None, *children: str) -> str:
    """Return an element; `children` are markup already (see `words` for text). None leaves an attribute out.

    A trailing underscore is dropped from a name and inner ones become hyphens: `class_`, `font_size`.
    """
    said = "".join(
        f' {_name(name)}="{number(value) if isinstance(value, int | float) else words(value)}"'
        for name, value in (attributes or {}).items()
        if value is not None
    )
    inner = "".join(children)
    return f"<{tag}{said}>{inner}</{tag}>" if inner else f"<{tag}{said}/>"


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def rectangles(rows: Iterable[tuple[float, float, float, float]]) -> str:
    """Return path data of many rectangles, each left, top, width and height.

    Edges are rounded, not widths, so that neighbours meet without a seam.
    """
    return "".join(
        f"M{_tenth(left)} {_tenth(top)}H{_tenth(left + width)}V{_tenth(top + height)}H{_tenth(left)}z"
        for left, top, width, height in rows
    )


def _tenth(value: float) -> str:
    return number(value, 1)


def strokes(rows: Iterable[tuple[float, float, float]]) -> str:
    """Return path data of many horizontal lines, each left, y and width."""
    return "".join(f"M{_tenth(left)} {_tenth(y)}h{_tenth(width)}" for left, y, width in rows)
