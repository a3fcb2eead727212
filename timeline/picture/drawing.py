"""Writing SVG: elements as text, every word escaped, every number short. A leaf within `timeline.picture`.

Text from data never becomes markup: `element` escapes attributes, `words` escapes content. The same input
gives the same bytes. Most common change: how exact numbers are (`number`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline.marks import point_share
from timeline.placed import Box

NAMESPACE = "http://www.w3.org/2000/svg"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 allows in no document, not even escaped: control characters, halves of surrogate pairs."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

Attributes = Mapping[str, "str | float | int | None"]


def words(text: str) -> str:
    """Return text as the content or an attribute of an element; what XML forbids becomes U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text).translate(_ESCAPES)


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


def outline(box: Box) -> str:
    """Return path data of a placed box.

    Sizes are those of Plotly's symbols: a diamond is 1.3 times as large.
    """
    size = box.size * point_share(box.share) / 2
    if box.style == "diamond":
        return _diamond(box.centre, box.middle, size * 1.3)
    if box.style == "cross":
        return cross(box.centre, box.middle, size)
    if box.style == "ring":
        return ring(box.centre, box.middle, size)
    if box.style == "hair":
        return strokes([(box.left, box.middle, box.right - box.left)])
    return rectangles([(box.left, box.top, box.right - box.left, box.height)])


def _diamond(x: float, y: float, radius: float) -> str:
    r, back = number(radius), number(-radius)
    return f"M{number(x)} {number(y - radius)}l{r} {r} {back} {r} {back} {back}z"


def cross(x: float, y: float, radius: float) -> str:
    """Return path data of the two strokes of a cross."""
    long = number(2 * radius)
    left, up, down = number(x - radius), number(y - radius), number(y + radius)
    return f"M{left} {up}l{long} {long}M{left} {down}l{long} -{long}"


def ring(x: float, y: float, radius: float) -> str:
    """Return path data of a ring."""
    r, wide = number(radius), number(2 * radius)
    return f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0 -{wide} 0"
