"""Two sources face to face taken away: as picture, page and slide, the same as on the page."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest

from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.picture import Picture, picture
from timeline.export.picture.face_to_face import TALLEST
from timeline.export.picture.shapes import Curve, Grouped, Words
from timeline.export.slides import slide
from timeline.export.table import EXPORTS
from timeline.query.view import View

QUERY = "view=pair&a=houser&b=whitewood-book&from=1934-01-01&to=1942-01-01"
TODAY = 20_000


def order(**wishes: str) -> Order:
    return Order(today=TODAY, **wishes)


def drawn(edition: Edition, query: str = QUERY, **wishes: str) -> Picture:
    return picture(edition, edition.view(query)[0], order(**wishes))


def words(made: Picture) -> list[Words]:
    def inside(shapes):
        for shape in shapes:
            if isinstance(shape, Words):
                yield shape
            elif isinstance(shape, Grouped):
                yield from inside(shape.children)

    return list(inside(made.shapes))


def texts(made: Picture) -> set[str]:
    return {word.text for word in words(made)}


def test_a_picture_without_a_size_is_as_high_as_its_rows(edition: Edition):
    made = drawn(edition)
    assert made.width == 1920
    assert made.height > 2000
    assert {"Bliukher put on trial", "Second World War", "Soviet defence spending rises"} <= texts(made)
    assert sum(isinstance(shape, Curve) for shape in made.shapes) == 15
    assert not [text for text in texts(made) if text.startswith("and ")]


def test_a_picture_of_a_size_keeps_conflicts_and_counts_what_has_no_room(edition: Edition):
    made = drawn(edition, size="16:9")
    assert made.height == 1080
    assert "≠ 32 days apart" in texts(made)
    assert [text for text in texts(made) if re.fullmatch(r"and \d+ more", text)]


@pytest.mark.parametrize("size", ["", "16:9", "4:3", "half", "strip", "a4"])
@pytest.mark.parametrize("theme", ["light", "dark", "print", "transparent"])
def test_everything_stands_on_the_paper_in_type_that_can_be_read(edition: Edition, size: str, theme: str):
    from timeline.looks import textwidth

    made = drawn(edition, size=size, theme=theme)
    least = 15 if size == "a4" else 22
    for word in words(made):
        wide = textwidth.width(word.text, word.size, word.weight)
        left = word.x - {"start": 0.0, "middle": wide / 2, "end": wide}[word.anchor]
        assert word.size >= least, word.text
        assert left >= 0, word.text
        assert left + wide <= made.width, word.text
        assert 0 <= word.y <= made.height, word.text


def test_no_picture_is_higher_than_a_program_can_open():
    from tests.house.small_evidence import evidence_of, told

    rows = [row for at in range(400) for row in told(f"a {1000 + at}", f"b {1000 + at}", event=f"e{at}")]
    edition = Edition("Small", evidence_of(rows))
    made = picture(edition, View(view="pair", start=-400_000.0, end=0.0), order())
    assert made.height == TALLEST
    assert [text for text in texts(made) if re.fullmatch(r"and \d+ more", text)]


def test_few_rows_are_set_in_larger_type(edition: Edition):
    made = drawn(edition, f"{QUERY}&verdicts=conflict")
    assert {word.size for word in words(made) if word.text == "Great Terror ends"} == {25}


def test_the_alt_text_tells_both_datings_of_every_shared_event(edition: Edition):
    said = drawn(edition).said
    assert "Houser, blog 2021 and Whitewood, book 2015 face to face" in said
    told = "Great Terror ends: Houser, blog 2021 in 1939, Whitewood, book 2015 in November 1938"
    assert f"{told}, cannot both be right, 32 days apart" in said


def test_an_empty_picture_says_so(edition: Edition):
    made = drawn(edition, "view=pair&from=1800-01-01&to=1801-01-01")
    assert "Neither of the two dates an event that is left here." in texts(made)


@pytest.mark.parametrize("ending", ["svg", "png", "pdf", "pptx"])
def test_every_format_is_written_and_the_same_on_another_day(
    edition: Edition, ending: str, a_day_passes: Callable[[], None]
):
    view = edition.view(QUERY)[0]
    once = EXPORTS[ending].make(edition, view, order())
    a_day_passes()
    assert EXPORTS[ending].make(edition, view, order()) == once


def test_the_drawing_holds_its_lines_and_titles(edition: Edition):
    made = EXPORTS["svg"].make(edition, edition.view(QUERY)[0], order())
    assert made.count(b"<path") > 15
    assert b"Bliukher put on trial" in made


def test_one_source_alone_is_drawn_as_any_timeline():
    from tests.house.small_evidence import evidence_of, told

    assert picture(Edition("Small", evidence_of(told("a 1936"))), View(view="pair"), order()).height == 1080


def test_a_slide_has_native_curves_and_tells_all_in_its_notes(edition: Edition):
    from pptx import Presentation

    made = Presentation(io.BytesIO(slide(edition, edition.view(QUERY)[0], order())))
    (page,) = made.slides
    assert page.shapes.title.text_frame.text == "Houser, blog 2021 and Whitewood, book 2015 face to face"
    names = [shape.name for shape in page.shapes]
    assert "line of Great Terror ends" in names
    assert b"cubicBezTo" in page.part.blob
    notes = page.notes_slide.notes_text_frame.text
    assert "Bliukher put on trial: in 1938. Whitewood, book 2015 does not tell it." in notes
    assert "cannot both be right, 32 days apart" in notes
    for shape in page.shapes:
        assert shape.left >= 0, shape.name
        assert shape.top >= 0, shape.name
        assert shape.left + shape.width <= made.slide_width, shape.name
        assert shape.top + shape.height <= made.slide_height, shape.name


def test_type_on_the_slide_can_be_read_from_the_last_row(edition: Edition):
    from pptx import Presentation

    made = Presentation(io.BytesIO(slide(edition, edition.view(QUERY)[0], order())))
    sizes = [int(size) for size in re.findall(rb'sz="(\d+)"', made.slides[0].part.blob)]
    assert min(sizes) >= 1200
