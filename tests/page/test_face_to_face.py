"""The room face to face: what stands in it."""

from __future__ import annotations

import pytest

from tests.house.rooms import attribute, classed, links, named, text
from tests.house.small_evidence import evidence_of, told
from timeline.edition import Edition
from timeline.page.parts.markup import markup
from timeline.page.rooms.face_to_face import MOST_ROWS, room
from timeline.page.rooms.panel import panel
from timeline.query.view import View

ADDRESS = "view=pair&a=houser&b=whitewood-book&from=1934-01-01&to=1942-01-01"


@pytest.fixture(scope="module")
def shown(edition: Edition) -> list:
    return room(edition, edition.view(ADDRESS)[0])


def small(*rows, **options) -> Edition:
    return Edition("Small", evidence_of([*rows], **options))


def item(shown: list, title: str, side: str):
    return next(one for one in classed(shown, side) if text(named(one, "A")) == title)


def test_the_numbers_and_the_order_stand_above(shown: list):
    counts = [text(one) for one in named(classed(shown, "facing-counts"), "Li")]
    assert counts == [
        "= 4 dated alike",
        "≈ 9 fit",
        "≠ 2 cannot both be right",
        "30 only in Houser, blog 2021",
        "37 only in Whitewood, book 2015",
    ]
    assert "14 pairs of events stand in different order" in text(classed(shown, "facing-order"))


def test_an_event_tells_both_datings_and_how_they_relate_in_words(shown: list):
    said = text(item(shown, "Great Terror ends", "left"))
    assert said.startswith("Houser, blog 2021: Great Terror ends in 1939")
    assert "Whitewood, book 2015: in November 1938 (cannot both be right, 32 days apart)." in said


def test_what_one_source_alone_tells_is_told_apart_from_what_the_other_does_not_date(shown: list):
    assert "silent" in item(shown, "Bliukher put on trial", "left").className
    assert "undated" in item(shown, "Second World War", "left").className
    assert "Whitewood, book 2015 does not tell it." in text(item(shown, "Bliukher put on trial", "left"))


def test_every_line_has_its_two_ends_and_a_conflict_its_days(shown: list):
    ends = [attribute(one, "data-line") for one in classed(shown, "both")]
    assert sorted(ends) == sorted([str(at) for at in range(15)] * 2)
    assert [text(one) for one in classed(shown, "line-words")] == ["≠ 32 days apart"] * 2
    assert markup(shown).count('class="line verdict-') == 15


def test_titles_open_the_event_and_keep_the_two_and_the_window(shown: list):
    assert links(item(shown, "Great Terror ends", "right")) == {
        "Great Terror ends": f"/?{ADDRESS}&event=great-terror-ends"
    }


def test_each_name_is_a_menu_of_all_sources_and_the_two_can_be_exchanged(shown: list):
    left = links(classed(shown, "picker")[0])
    assert left["Great Purge, web article13 dated by both"].startswith(
        "/?view=pair&a=web-article&b=whitewood"
    )
    assert left["Whitewood, book 2015stands on the other side"].startswith(
        "/?view=pair&a=whitewood-book&b=houser"
    )
    assert (
        links(shown)["←→ Swap"]
        == f"/?{ADDRESS.replace('a=houser&b=whitewood-book', 'a=whitewood-book&b=houser')}"
    )


def test_text_of_the_data_is_never_markup():
    shown = room(small(*told("a 1936", "b 1936", event="<b>x</b>")), View(view="pair"))
    assert "<b>x" not in markup(shown)
    assert "&lt;b&gt;x" in markup(shown)


def test_where_nothing_is_left_it_is_said_with_a_way_out(edition: Edition):
    view, _ = edition.view("view=pair&a=houser&b=essay&from=1900-01-01&to=1901-01-01&q=kirov")
    shown = room(edition, view)
    assert "Neither Houser, blog 2021 nor Essay on the 1938 purge dates an event that is left here." in text(
        shown
    )
    assert links(shown)["Show the whole time"] == "/?view=pair&a=houser&b=essay&q=kirov"


def test_one_source_cannot_stand_face_to_face():
    assert "It takes two sources" in text(room(small(*told("a 1936")), View(view="pair")))


def test_rows_beyond_the_most_are_counted():
    rows = [row for at in range(MOST_ROWS + 5) for row in told(f"a {1000 + at}", "b", event=f"e{at}")]
    shown = room(small(*rows), View(view="pair", start=-400_000.0, end=0.0))
    assert len(classed(shown, "left")) - 1 == MOST_ROWS  # the picker stands at the left, too
    assert "5 more rows follow" in text(shown)


def test_the_panel_leads_to_the_two_that_are_furthest_apart(edition: Edition):
    shown = panel(edition, View(), "great-terror-ends")
    assert links(shown)["Face to face"] == "/?view=pair&a=whitewood-book&b=houser&event=great-terror-ends"


def test_an_event_that_one_source_dates_leads_nowhere(edition: Edition):
    assert "Face to face" not in links(panel(edition, View(), "bliukher-put-on-trial"))
