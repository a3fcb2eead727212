"""Pictures of a view as SVG, PNG and PDF, and the first paint of the page.

`picture` composes, `svg`, `png` and `pdf` write what it composed; `stage_svg` is the page's own stage. Most
common change: a new size is a row of `papers.PAPERS`.
"""

from __future__ import annotations

from timeline.edition import Edition
from timeline.layout.facing.comparison import sensible
from timeline.order import Order
from timeline.picture.asked import Asked
from timeline.picture.faced import face_to_face
from timeline.picture.page import Picture, compose
from timeline.picture.papers import PAPERS, PICTURE_THEMES
from timeline.picture.vector import vector
from timeline.query.view import View

__all__ = ["PAPERS", "PICTURE_THEMES", "Picture", "pdf", "picture", "png", "svg"]


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
    look = PAPERS[size], PICTURE_THEMES[theme], theme == "transparent"
    asked = Asked(edition, view, *look, order.title or edition.title, order.link(view), order.day)
    if view.view == "pair" and (two := sensible(edition.evidence, view.a, view.b)):
        return face_to_face(asked, two, grows=not order.size)
    return compose(asked)


def svg(drawn: Picture) -> str:
    """Return a picture as an SVG document with its face in it."""
    return vector(drawn)


def png(drawn: Picture) -> bytes:
    """Return a picture as a PNG file, twice as many pixels each way as it has logical ones."""
    from timeline.picture.raster import raster  # noqa: PLC0415 - the page never needs resvg

    return raster(drawn)


def pdf(drawn: Picture) -> bytes:
    """Return a picture as a PDF file of one page."""
    from timeline.picture.document import document  # noqa: PLC0415 - reportlab takes 0.2 s

    return document(drawn)
