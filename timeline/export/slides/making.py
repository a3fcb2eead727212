"""Slides: one of a view, or a deck of scenes, as a file.

Most common change: which window a slide about one event shows, in `_close`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil, floor

from timeline.dates import civil
from timeline.edition import Edition, ScoreAsked
from timeline.export.order import Order
from timeline.export.slides import package
from timeline.export.slides.arranged import HEIGHT, WIDTH, OnSlide
from timeline.export.slides.colours import LOOKS, theme_of
from timeline.export.slides.composition import Page, compose
from timeline.export.slides.face_to_face import face_to_face
from timeline.export.slides.package import About
from timeline.layout.facing.comparison import sensible
from timeline.query.view import View

SIZE = "16:9"
NO_SIZE = "A slide is 16:9 and has no size {}; leave the size out, or take a picture (PNG, SVG, PDF)."
NO_THEME = "Slides have no theme {}. Choose one of these: {}."
NO_SCENES = "There are no scenes for a deck: write scenes.csv beside the events, or take a single slide."


def slide(edition: Edition, view: View, order: Order) -> bytes:
    """Return a .pptx with one slide of a view; the order's title stands for the one that the view gives.

    Where an event is chosen and the view has no window of its own, the slide is about that event: it shows
    the window around it to which the page zooms. Raises ValueError, with a sentence for the reader, where
    slides have no such size or theme.
    """
    close = _close(edition, view)
    page = _page(edition, close or view, order, order.title, alone=close is not None)
    return _file(edition, close or view, order, [page])


def _close(edition: Edition, view: View) -> View | None:
    """The view with the window around its chosen event, in whole days; None where it has a window already."""
    if not view.event or view.view == "pair" or view.start is not None or view.end is not None:
        return None
    window = edition.window_of_event(ScoreAsked(view.to_query(), WIDTH, HEIGHT), view.event)
    return replace(view, start=float(floor(window[0])), end=float(ceil(window[1]))) if window else None


def deck(edition: Edition, _view: View, order: Order) -> bytes:
    """Return a .pptx with one slide for each scene of the edition, in their order, whatever is looked at.

    Raises ValueError as `slide` does, and where there is no scene.
    """
    if not edition.scenes:
        raise ValueError(NO_SCENES)
    pages = [_page(edition, one.view, order, one.title, one.note) for one in edition.scenes]
    return _file(edition, View(), order, pages)


def _page(
    edition: Edition, view: View, order: Order, title: str, note: str = "", *, alone: bool = False
) -> Page:
    if order.size not in ("", SIZE):
        raise ValueError(NO_SIZE.format(order.size))
    if order.theme not in ("", *LOOKS):
        raise ValueError(NO_THEME.format(order.theme, ", ".join(LOOKS)))
    look, link = theme_of(order.theme or view.theme), order.link(view) if order.address else ""
    asked = OnSlide(edition, view, look, title, link, note=note, alone=alone)
    if view.view == "pair" and (two := sensible(edition.evidence, view.a, view.b)):
        return face_to_face(asked, two)
    return compose(asked)


def _file(edition: Edition, view: View, order: Order, pages: list[Page]) -> bytes:
    """The pages with what the file says of itself."""
    words = view.words(edition.labels) or "who says it happened, and when"
    sources = ", ".join(edition.labels["sources"].values())
    title = pages[0].title if len(pages) == 1 else edition.title
    about = About(title, f"{edition.title}: {words}", sources, date(*civil(order.day)))
    return package.deck(pages, theme_of(order.theme or view.theme), about)
