"""Legends: their words and orders are those of the tables on the server, and what is drawn is explained."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.house.small_evidence import evidence_of
from timeline.criticism.verdicts import FRAMED, VERDICTS
from timeline.dates import day
from timeline.edition import Edition
from timeline.evidence import Evidence
from timeline.export.order import Order
from timeline.export.picture import PAPERS, PICTURE_THEMES, Picture, picture
from timeline.export.picture.shapes import Form, Grouped, Rectangles, Words


def drawn(edition: Edition, query: str = "", size: str = "16:9") -> Picture:
    view, _ = edition.view(query)
    return picture(edition, view, Order(size, "light", "", "", day(2026, 11, 22)))


def every(shapes: tuple[Form, ...]) -> Iterator[Form]:
    """All shapes, those in groups included."""
    for shape in shapes:
        if isinstance(shape, Grouped):
            yield from every(shape.children)
        else:
            yield shape


def texts(shown: Picture) -> list[str]:
    return [shape.text for shape in every(shown.shapes) if isinstance(shape, Words)]


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("query", ["", "verdicts=conflict", "verdicts=agree", "verdicts=disputed"])
def test_frames_are_explained_where_they_are_drawn(evidence: Evidence, query: str, size: str):
    shown, theme = drawn(Edition("Ours", evidence), query, size), PICTURE_THEMES["light"]
    events = tuple(shape for shape in shown.shapes if isinstance(shape, Grouped))
    fills = {shape.paint.fill for shape in every(events) if isinstance(shape, Rectangles)}
    framed = {key for key, ink in theme.verdicts.items() if key in FRAMED and ink.tint in fills}
    assert bool(framed) == (query != "verdicts=agree")
    assert {row.key for row in VERDICTS if row.reads in texts(shown)} == framed


@pytest.mark.parametrize(("stance", "explained"), [("reports", True), ("asserts", False)])
def test_the_key_says_what_half_the_height_means(stance: str, explained: bool):
    small = Edition("Small", evidence_of([("E", "a", stance, "1937"), ("E", "b", "asserts", "1938")]))
    assert ("reported" in texts(drawn(small))) == explained
