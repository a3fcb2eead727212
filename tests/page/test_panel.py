"""The panel tells one event source by source, and teaches the reading where none is chosen."""

from __future__ import annotations

import pytest

from tests.house.rooms import attribute, classed, links, named, text
from tests.house.small_evidence import evidence_of, told
from timeline.edition import Edition
from timeline.page.rooms.panel import neighbours, panel
from timeline.query.view import View

ORDER = "purge-of-the-red-army-ordered"


@pytest.fixture(scope="module")
def edition(evidence) -> Edition:
    return Edition("Title", evidence)


@pytest.fixture
def ordered(edition: Edition) -> list:
    return panel(edition, View(), ORDER)


def small(*rows, **options) -> Edition:
    return Edition("Small", evidence_of([*rows], **options))


def test_the_panel_names_the_event_with_its_category_and_kind(ordered: list):
    assert text(named(ordered, "H2")) == "Purge of the Red Army ordered"
    assert text(classed(ordered, "kicker")).startswith("Army purge · moment · ")


def test_the_verdict_stands_in_a_box_of_its_colour_with_sign_name_and_sentence(
    ordered: list, edition: Edition
):
    (box,) = classed(ordered, "verdict-box")
    assert "verdict-conflict" in box.className
    event = edition.evidence.events["event_id"].tolist().index(ORDER)
    brief = "Whitewood article 2015 1–10 June 1937; Essay on the 1938 purge in 1938: 205 days apart."
    assert text(box) == f"≠ Dates conflict. {brief} {edition.verdicts['sentence'].iloc[event]}"


def test_claims_stand_source_by_source_in_slot_order(ordered: list, edition: Edition):
    labels = edition.evidence.sources["label"].tolist()
    assert [text(heading) for heading in named(ordered, "H3")] == [labels[slot] for slot in (0, 1, 3)]


def test_a_claim_goes_from_the_source_s_words_to_the_date_understood_to_edtf(ordered: list):
    assert "In 1938 → some day in 1938 1938" in text(classed(ordered, "dating"))
    assert [text(code) for code in named(ordered, "Code")][:2] == ["1938", "1937-06"]


def test_paraphrase_place_ground_and_note_stand_with_the_claim(ordered: list):
    first = classed(ordered, "claim")[0]
    assert "Stalin gives the order for the purge" in text(classed(first, "paraphrase"))
    assert text(classed(first, "locator")) == "paragraph 1 · dated explicitly"
    assert text(classed(first, "editor-note")).startswith("Note: Alone among the five texts")


def test_silent_sources_are_named_as_silent(ordered: list):
    said = (
        "Silent: Houser, blog 2021 and Great Purge, web article say nothing of it in the part that was read."
    )
    assert text(classed(ordered, "silence")) == said


def test_related_sources_are_named_as_one_witness(ordered: list):
    assert [text(line) for line in classed(ordered, "kin")] == [
        "related to Whitewood, article 2015: one witness",
        "related to Whitewood, book 2015: one witness",
    ]


def test_figures_read_as_words_and_ranges():
    row = ("E", "a", "asserts", "1937", "gregorian", "dead=600000..1200000; held=>1000; shot=35000")
    (figures,) = classed(panel(small(row), View(), "E"), "figures")
    terms = [text(term) for term in named(figures, "Dt")]
    ranges = [text(given) for given in named(figures, "Dd")]
    assert dict(zip(terms, ranges, strict=True)) == {
        "Dead": "600,000 to 1,200,000",
        "Held": "1,000 or more",
        "Shot": "35,000",
    }


def test_a_figure_that_another_source_contradicts_says_so():
    rows = [(event, source, "asserts", "1937", "gregorian", f"shot={n}") for event, source, n in
            [("E", "a", 7), ("F", "b", 8)]]  # fmt: skip
    assert text(named(panel(small(*rows), View(), "E"), "Dd")[0]) == "7 ≠ 8 in Book, 2015"


def test_figures_spell_names_as_the_evidence_does(edition: Edition):
    room = panel(edition, View(), "execution-of-the-tukhachevskii-group")
    assert "Executed Tukhachevskii group" in {text(term) for term in named(room, "Dt")}


def test_why_this_colour_gives_the_rule_and_the_numbers_it_was_given(ordered: list):
    (why,) = classed(ordered, "why")
    assert "No dating satisfies every claim" in text(why)
    assert "not after 10 June 1937 (Whitewood article 2015)" in text(why)
    assert "205 days" in text(why)


def test_previous_and_next_step_in_time_within_the_selection():
    rows = [*told("a 1938", event="late"), *told("a 1936", event="early"), *told("a 1937", event="middle")]
    edition = small(*rows)
    steps = neighbours(edition, View(), 2)
    assert (steps.before, steps.after, steps.place) == (1, 0, "2 of 3")
    first = neighbours(edition, View(), 1)
    assert (first.before, first.after) == (None, 2)


def test_previous_and_next_step_around_an_event_outside_the_selection():
    rows = [*told("a 1936", event="early"), *told("b 1937", event="middle"), *told("a 1938", event="late")]
    steps = neighbours(small(*rows), View(sources=("a",)), 1)
    assert (steps.before, steps.after, steps.place) == (0, 2, "outside the selection")


def test_steps_are_links_that_keep_the_filters_and_open_in_a_new_tab_too(edition: Edition):
    room = panel(edition, View(verdicts=("conflict",)), ORDER)
    addresses = [address for words, address in links(room).items() if words in "‹›"]
    assert len(addresses) == 2
    assert all(address.startswith("/?verdicts=conflict&event=") for address in addresses)


def test_the_panel_can_zoom_copy_a_link_make_a_slide_and_close(ordered: list):
    commands = {attribute(button, "data-do") for button in named(ordered, "Button")}
    assert commands == {"zoom-event", "copy-link", "close-panel"}
    assert attribute(named(ordered, "A")[-1], "data-export") == "slide.pptx"


def test_an_event_that_no_source_dates_has_no_close_up_and_says_why():
    room = panel(small(*told("a", "b")), View(), "E")
    assert classed(room, "stave") == []
    assert "○ Undated. Annals and Book speak of it and neither gives a date." in text(room)


def test_the_close_up_is_one_picture_described_in_words(ordered: list):
    (drawn,) = classed(ordered, "stave")
    assert attribute(drawn, "role") == "img"
    assert attribute(drawn, "aria-label").startswith(
        "Purge of the Red Army ordered drawn close: a line for each"
    )


def test_without_an_event_the_panel_teaches_and_links_to_the_strongest_conflicts(edition: Edition):
    room = panel(edition, View(), "")
    assert text(named(room, "H2")) == "How to read it"
    (starts,) = named(room, "Ol")
    assert text(starts).startswith("≠ Decision to purge the Red Army276 days apart")
    assert links(starts)["≠ Purge of the Red Army ordered"] == f"/?event={ORDER}"


def test_an_event_that_is_not_in_the_data_shows_the_guide(edition: Edition):
    assert text(panel(edition, View(), "no-such-event")) == text(panel(edition, View(), ""))


def test_a_selection_without_conflicts_has_no_start():
    assert "Start here" not in text(panel(small(*told("a 1937")), View(), ""))


def test_titles_and_words_of_the_data_stand_as_text():
    hostile = "<img src=x onerror=alert(1)>"
    room = panel(small(*told("a 1937", event=hostile)), View(), hostile)
    assert text(named(room, "H2")) == hostile


@pytest.mark.parametrize("event", range(0, 140, 7))
def test_every_event_has_a_panel(edition: Edition, event: int):
    assert len(panel(edition, View(), edition.evidence.events["event_id"].iloc[event])) >= 6
