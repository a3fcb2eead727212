"""The page, pictures and slides give the same numbers for the same view and window."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.house.tree import ROOT
from timeline.criticism.verdicts import VERDICTS
from timeline.edition import Edition, open_edition
from timeline.export.order import Order
from timeline.export.picture import picture, svg
from timeline.export.slides import slide
from timeline.page.rooms import disagreements
from timeline.query.view import View

VIEWS = (
    "",
    "from=1936-06-01&to=1939-07-01",
    "from=1800-01-01&to=1801-01-01",
    "verdicts=conflict",
    "verdicts=undated",
    "sources=houser&without=essay",
    "q=dossier&group=source",
    "from=1937-06-05T12:00&to=1937-06-20T12:00",
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    """Our evidence as the page shows it."""
    return open_edition(ROOT / "data/events.csv", ROOT / "data/sources.csv", "A title", "1917/1941")


def written(edition: Edition, view: View) -> str:
    """All words of a picture."""
    return " ".join(etree.fromstring(svg(picture(edition, view, Order(today=0))).encode()).itertext())


@pytest.mark.parametrize("query", VIEWS)
def test_a_picture_counts_as_the_page_does(edition: Edition, query: str) -> None:
    view = edition.view(query)[0]
    said, status = written(edition, view), edition.status(view, edition.window(view))
    counts = edition.selection(view).counts
    assert status.partition(";")[0] in said
    assert sum(counts.values()) == len(edition.selection(view))
    found = " ".join(said.split())
    assert all(f"{counts[row.key]} {row.name}" in found for row in VERDICTS if counts[row.key])


def test_a_window_that_begins_at_noon_is_said_by_its_days(edition: Edition) -> None:
    assert "5–20 June 1937" in written(edition, edition.view(VIEWS[-1])[0])


@pytest.mark.parametrize("query", VIEWS[:4])
def test_a_slide_counts_as_the_page_does(edition: Edition, query: str) -> None:
    import io

    from pptx import Presentation

    view = edition.view(query)[0]
    made = Presentation(io.BytesIO(slide(edition, view, Order(today=0))))
    notes = made.slides[0].notes_slide.notes_text_frame.text
    assert f"Shown: {edition.status(view, edition.window(view))}." in notes


def test_clashing_answers_are_announced_in_plain_english(edition: Edition) -> None:
    said = str(disagreements.room(edition, View()))
    assert "the sources give answers that cannot both be true." in said
