"""Pictures: composed from a view and an order, and written as SVG, PNG or PDF.

Most common change: what an order may say, in `picture`.
"""

from __future__ import annotations

from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.picture.as_svg import vector
from timeline.export.picture.asked import OnPaper
from timeline.export.picture.composition import Picture, compose
from timeline.export.picture.face_to_face import face_to_face
from timeline.export.picture.papers import PAPERS, PICTURE_THEMES
from timeline.layout.facing.comparison import sensible
from timeline.query.view import View


def picture(edition: Edition, view: View, order: Order | None = None) -> Picture:
    """Return the picture of a view as plain shapes.

    The order's size is a key of `PAPERS` (else 16:9), its theme one of `PICTURE_THEMES` (else that of the
    view, else light). Raises ValueError for a size or a theme that is not known.
    """
    order = order or Order()
    size, theme = order.size or "16:9", order.theme or view.theme or "light"
    for kind, key, known in (("size", size, PAPERS), ("theme", theme, PICTURE_THEMES)):
        if key not in known:
            raise ValueError(f"There is no {kind} {key}. Choose one of these: {', '.join(known)}.")
    paper, look = PAPERS[size], PICTURE_THEMES[theme]
    title, clear = order.title or edition.title, theme == "transparent"
    asked = OnPaper(edition, view, look, title, order.link(view), paper=paper, clear=clear, day=order.day)
    if view.view == "pair" and (two := sensible(edition.evidence, view.a, view.b)):
        return face_to_face(asked, two, grows=not order.size)
    return compose(asked)


def svg(drawn: Picture) -> str:
    """Return a picture as an SVG document with its face in it."""
    return vector(drawn)


def png(drawn: Picture) -> bytes:
    """Return a picture as a PNG file, twice as many pixels each way as it has logical ones."""
    from timeline.export.picture.as_png import raster  # noqa: PLC0415 - the page never needs resvg

    return raster(drawn)


def pdf(drawn: Picture) -> bytes:
    """Return a picture as a PDF file of one page."""
    from timeline.export.picture.as_pdf import document  # noqa: PLC0415 - reportlab takes 0.2 s

    return document(drawn)
