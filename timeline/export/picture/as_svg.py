"""A picture as SVG: one file with its face, its title and its alt text in it.

Most common change: how a kind of shape is written (`_write`).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache

from timeline.export.picture.composition import Picture
from timeline.export.picture.shapes import (
    Circle,
    Curve,
    Form,
    Grouped,
    Lines,
    Paint,
    Polygon,
    Rectangles,
    Words,
)
from timeline.looks.svg import NAMESPACE, Attributes, element, number, rectangles, words
from timeline.looks.textwidth import font_file
from timeline.ours import folder

FAMILY = "Witness Sans"
WEB_FONTS = folder("assets") / "fonts"


def vector(picture: Picture, *, face: bool = True) -> str:
    """Return the picture as an SVG document; with `face` the house face is in it, for programs without it."""
    frame: dict[str, str | float] = {
        "xmlns": NAMESPACE,
        "width": picture.width,
        "height": picture.height,
        "viewBox": f"0 0 {number(picture.width)} {number(picture.height)}",
        "role": "img",
        "aria-labelledby": "picture-title picture-description",
        "font-family": f"'{FAMILY}', 'Source Sans 3', sans-serif",
    }
    ground = {"width": picture.width, "height": picture.height, "fill": picture.ground}
    return element(
        "svg",
        frame,
        element("title", {"id": "picture-title"}, words(picture.title)),
        element("desc", {"id": "picture-description"}, words(picture.said)),
        f"<style>{_faces()}</style>" if face else "",
        element("rect", ground) if picture.ground else "",
        *(_write(shape) for shape in picture.shapes),
    )


@lru_cache(maxsize=1)
def _faces() -> str:
    """Rules that bring the face; without assets/fonts beside the package its TTF files serve."""
    return "".join(_face(weight) for weight in (400, 600))


def _face(weight: int) -> str:
    small = WEB_FONTS / f"witness-sans-{weight}.woff2"
    file, kind = (small, "woff2") if small.is_file() else (font_file(weight), "ttf")
    data = b64encode(file.read_bytes()).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:url(data:font/{kind};base64,{data})}}"
    )


def _paint(paint: Paint) -> dict[str, str | float | None]:
    """Attributes of a paint; what SVG takes anyway is left out."""
    return {
        "fill": paint.fill or "none",
        "stroke": paint.stroke,
        "stroke_width": paint.width if paint.stroke else None,
        "stroke_dasharray": " ".join(map(number, paint.dash)) if paint.dash else None,
        "opacity": paint.opacity if paint.opacity < 1 else None,
    }


def _write(shape: Form) -> str:
    """A shape as markup."""
    match shape:
        case Grouped():
            return _group(shape)
        case Words():
            return _words(shape)
        case Rectangles():
            return "".join(_rectangles(shape))
        case Polygon():
            path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in shape.points) + "z"
            return element("path", {"d": path, **_paint(shape.paint)})
        case Lines():
            path = "".join(f"M{number(a)} {number(b)}L{number(c)} {number(d)}" for a, b, c, d in shape.ends)
            return element("path", {"d": path, **_paint(shape.paint)})
        case Curve():
            (x0, y0, x1, y1), x = shape.ends, shape.middle
            points = ((x, y0), (x, y1), (x1, y1))
            path = f"M{number(x0)} {number(y0)}C" + " ".join(f"{number(a)} {number(b)}" for a, b in points)
            return element("path", {"d": path, **_paint(shape.paint)})
        case Circle():
            at: Attributes = {"cx": shape.x, "cy": shape.y, "r": shape.radius}
            return element("circle", {**at, **_paint(shape.paint)})


def _rectangles(shape: Rectangles) -> Iterator[str]:
    """One rectangle as such, so that a drawing program can change it; many alike as one path."""
    if len(shape.boxes) > 1 and not shape.radius:
        yield element("path", {"d": rectangles(shape.boxes), **_paint(shape.paint)})
        return
    for left, top, width, height in shape.boxes:
        at = {"x": left, "y": top, "width": width, "height": height, "rx": shape.radius or None}
        yield element("rect", {**at, **_paint(shape.paint)})


def _words(shape: Words) -> str:
    at: Attributes = {
        "x": shape.x,
        "y": shape.y,
        "font_size": shape.size,
        "fill": shape.fill,
        "font_weight": shape.weight if shape.weight != 400 else None,
        "text_anchor": shape.anchor if shape.anchor != "start" else None,
    }
    return element("text", at, words(shape.text)) if shape.text else ""


def _group(shape: Grouped) -> str:
    title = [element("title", None, words(shape.title))] if shape.title else []
    return element("g", {"id": shape.key or None}, *title, *(_write(child) for child in shape.children))
