"""A picture as PDF: one page of vector shapes and text that can be searched, the house face embedded.

The only module that knows reportlab. The same picture gives the same bytes: the file carries no time of its
making. Most common change: what the file says of itself (`_describe`).
"""

from __future__ import annotations

import io
from functools import lru_cache

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from timeline.export.picture.composition import Picture
from timeline.export.picture.papers import POINTS
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
    rectangle,
)
from timeline.looks import textwidth


def document(picture: Picture) -> bytes:
    """Return the picture as a PDF file of one page, as large as a slide or a sheet of paper."""
    _faces()
    out = io.BytesIO()
    size = (picture.width * POINTS, picture.height * POINTS)
    canvas = Canvas(out, pagesize=size, invariant=1, lang="en", initialFontName=_face(400))
    _describe(canvas, picture)
    canvas.scale(POINTS, POINTS)
    pen = _Pen(canvas, picture.height)
    if picture.ground:
        pen.draw(rectangle((0, 0, picture.width, picture.height), Paint(picture.ground)))
    for shape in picture.shapes:
        pen.draw(shape)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, picture: Picture) -> None:
    """Title, alt text and sources, as the file's properties show them."""
    canvas.setTitle(_clean(picture.title))
    canvas.setSubject(_clean(picture.said))
    canvas.setKeywords([_clean(text) for text in (*picture.references, picture.link)])
    canvas.setAuthor("")
    canvas.setCreator("timeline")


def _clean(text: str) -> str:
    """Text without halves of surrogate pairs, which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def _face(weight: int) -> str:
    return f"WitnessSans-{weight}"


@lru_cache(maxsize=1)
def _faces() -> None:
    """Make the house face known to reportlab, once."""
    for weight in (400, 600):
        pdfmetrics.registerFont(TTFont(_face(weight), str(textwidth.font_file(weight))))


class _Pen:
    """Draws shapes on a canvas whose y goes up, from shapes whose y goes down from the top of the page."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas = canvas
        self.height = height

    def draw(self, shape: Form) -> None:
        """Draw a shape."""
        match shape:
            case Grouped():
                for child in shape.children:
                    self.draw(child)
            case Words():
                self._words(shape)
            case Rectangles():
                self._rectangles(shape)
            case Polygon():
                path = self._path()
                for at, (x, y) in enumerate(shape.points):
                    (path.lineTo if at else path.moveTo)(x, self.height - y)
                path.close()
                self._show(path, shape.paint)
            case Lines():
                path = self._path()
                for x0, y0, x1, y1 in shape.ends:
                    path.moveTo(x0, self.height - y0)
                    path.lineTo(x1, self.height - y1)
                self._show(path, shape.paint)
            case Curve():
                path, x = self._path(), shape.middle
                x0, y0, x1, y1 = shape.ends
                path.moveTo(x0, self.height - y0)
                path.curveTo(x, self.height - y0, x, self.height - y1, x1, self.height - y1)
                self._show(path, shape.paint)
            case Circle():
                path = self._path()
                path.circle(shape.x, self.height - shape.y, shape.radius)
                self._show(path, shape.paint)

    def _path(self) -> PDFPathObject:
        return self.canvas.beginPath()

    def _rectangles(self, shape: Rectangles) -> None:
        """All in one path; with rounded corners as far as they are large enough."""
        path = self._path()
        for left, top, width, height in shape.boxes:
            radius = min(shape.radius, width / 2, height / 2)
            if radius > 0:
                path.roundRect(left, self.height - top - height, width, height, radius)
            else:
                path.rect(left, self.height - top - height, width, height)
        self._show(path, shape.paint)

    def _show(self, path: PDFPathObject, paint: Paint) -> None:
        canvas = self.canvas
        if paint.fill:
            canvas.setFillColor(HexColor(paint.fill))
        if paint.stroke:
            canvas.setStrokeColor(HexColor(paint.stroke))
            canvas.setLineWidth(paint.width)
            canvas.setDash(list(paint.dash))
        canvas.setFillAlpha(paint.opacity)
        canvas.setStrokeAlpha(paint.opacity)
        canvas.drawPath(path, stroke=int(bool(paint.stroke)), fill=int(bool(paint.fill)))

    def _words(self, shape: Words) -> None:
        canvas = self.canvas
        wide = textwidth.width(shape.text, shape.size, shape.weight)
        x = shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.anchor]
        canvas.setFillAlpha(1)
        canvas.setFillColor(HexColor(shape.fill))
        canvas.setFont(_face(shape.weight), shape.size)
        canvas.drawString(x, self.height - shape.y, _clean(shape.text))
