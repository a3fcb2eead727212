"""The room of disagreements ranks what cannot all be true, and says who agrees with whom."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from tests.house.rooms import attribute, classed, links, named, parts, text
from tests.house.small_evidence import evidence_of, told
from timeline.criticism.coverage import coverage, pairs
from timeline.edition import Edition
from timeline.page.rooms.disagreements import MOST_ANSWERS, MOST_CARDS, ranked
from timeline.page.rooms.disagreements import room as contents
from timeline.query.view import View


@pytest.fixture(scope="module")
def edition(evidence) -> Edition:
    return Edition("Title", evidence)


@pytest.fixture(scope="module")
def room(edition: Edition) -> list:
    return contents(edition, View())


def small(*rows, **options) -> Edition:
    return Edition("Small", evidence_of([*rows], **options))


def everything(edition: Edition) -> np.ndarray:
    return np.arange(len(edition.evidence.events))


def test_conflicts_stand_before_disputes_and_the_widest_gap_first():
    rows = [
        *told("a 1936", "b 1937", event="near"),
        *told("a 1930", "b 1937", event="far"),
        ("denied", "a", "disputes", ""),
        *told("a 1930", "b 1930", event="agreed"),
    ]
    edition = small(*rows)
    assert ranked(edition, everything(edition)) == [1, 0, 2]


def test_what_more_sources_tell_stands_first_where_the_gap_is_equal():
    rows = [*told("a 1936", "b 1937", event="two"), *told("a 1936", "b 1937", "c 1937", event="three")]
    edition = small(*rows)
    assert ranked(edition, everything(edition)) == [1, 0]


def test_every_card_has_its_days_apart_its_sentence_and_its_stave(room: list, edition: Edition):
    cards = classed(room, "dispute")
    assert len(cards) == int(edition.verdicts["verdict"].isin(["conflict", "disputed"]).sum())
    assert text(classed(cards[0], "card-gap")) == "276 days apart"
    assert "No dating fits all four sources" in text(classed(cards[0], "card-words"))
    assert len(classed(cards[0], "stave")) == 1


def test_the_staves_of_cards_name_the_source_of_each_line(room: list, edition: Edition):
    names = classed(room, "stave-names")[0]
    assert [text(name) for name in named(names, "Span")] == edition.evidence.sources["label"].tolist()


def test_the_stretch_between_the_furthest_two_claims_is_drawn_and_counted(room: list):
    assert text(classed(room, "apart")[0]) == "276 days apart"


def test_titles_lead_to_the_event_and_keep_the_room(room: list):
    address = links(classed(room, "dispute")[0])["≠ Decision to purge the Red Army"]
    assert address == "/?event=decision-to-purge-the-red-army"


def test_more_conflicts_than_cards_are_counted():
    rows = [row for at in range(MOST_CARDS + 3) for row in told("a 1936", f"b {1938 + at}", event=f"e{at}")]
    room = contents(small(*rows), View())
    assert len(classed(room, "dispute")) == MOST_CARDS
    assert "3 more stand in the table and on the timeline." in text(room)


def test_figures_that_cannot_both_be_true_get_a_table_each_with_every_answer(room: list):
    lines = classed(room, "number-line")
    assert [text(named(line, "Strong")[0]) for line in lines[:2]] == [
        "Executed Tukhachevskii group",
        "Tried Tukhachevskii group",
    ]
    assert text(named(lines[0], "Tbody")) == "Whitewood, book 20158Houser, blog 20217"
    assert "Houser gives 7 and Whitewood book 2015 gives 8, 1 apart." in text(lines[0])


def test_figures_that_fit_each_other_wait_behind_a_summary(room: list):
    summaries = [text(summary) for summary in named(room, "Summary")]
    assert "Figures that fit each other: six questions" in summaries


def test_a_selection_without_shared_figures_has_no_section_on_figures():
    assert "Figures" not in text(contents(small(*told("a 1937", "b 1937")), View()))


def test_figures_of_events_outside_the_selection_do_not_count():
    rows = [(event, source, "asserts", "1937", "gregorian", f"shot={n}") for event, source, n in
            [("E", "a", 7), ("F", "b", 8)]]  # fmt: skip
    assert classed(contents(small(*rows), View(sources=("a",))), "number-line") == []
    assert len(classed(contents(small(*rows), View()), "number-line")) == 1


def test_pairs_count_how_two_sources_stand_to_each_other():
    rows = [
        *told("a 1937", "b 1937", event="same"),
        *told("a 1937", "b 1937-06", event="fits"),
        *told("a 1937", "b 1938", event="not"),
        *told("a 1937", "b", event="undated"),
    ]
    edition = small(*rows)
    (pair,) = pairs(edition.evidence, everything(edition))
    assert pair.events == {"agree": (0,), "compatible": (1,), "conflict": (2,)}
    assert (pair.both, pair.dated, pair.related) == (4, 3, False)


def test_pairs_count_only_the_selection():
    rows = [*told("a 1937", "b 1937", event="in"), *told("a 1937", "b 1938", event="out")]
    (pair,) = pairs(small(*rows).evidence, np.array([0]))
    assert (pair.both, pair.dated) == (1, 1)


def test_a_cell_of_the_matrix_gives_counts_that_lead_to_their_events(room: list):
    (matrix,) = classed(room, "matrix")
    assert "both date 18" in text(matrix)
    addresses = links(matrix)
    assert addresses["= 5"] == "/?all=houser,whitewood-book&verdicts=agree,compatible"
    assert "/?all=houser,whitewood-book" in addresses.values()


def test_a_count_says_how_many_its_link_will_show(edition: Edition, room: list):
    (matrix,) = classed(room, "matrix")
    address = "/?all=essay,houser&verdicts=conflict"
    links = [a for a in named(matrix, "A") if attribute(a, "href") == address]
    link = next(a for a in links if attribute(a, "aria-label").startswith("conflict"))
    shown = len(edition.selection(View(all=("essay", "houser"), verdicts=("conflict",))))
    assert attribute(link, "aria-label") == (
        f"conflict: 2 of 3, 67 %. Shows the {shown} that both tell with the verdict “dates conflict”"
    )


def test_related_sources_are_marked_as_one_witness_in_the_matrix(room: list):
    (matrix,) = classed(room, "matrix")
    assert text(matrix).count("related: one witness") == 1


def test_every_head_of_the_matrix_is_a_heading_of_its_row_or_column(room: list):
    (matrix,) = classed(room, "matrix")
    assert [attribute(head, "scope") for head in named(matrix, "Th")] == ["col"] * 4 + ["row"] * 4


def test_a_source_alone_tells_what_nobody_else_does_and_leaves_out_what_two_others_tell():
    rows = [
        *told("a 1937", event="own"),
        *told("b 1937", "c 1937", event="left out"),
        *told("b", "c", "a", event="all tell, undated"),
        *told("b 1937", event="one other"),
    ]
    edition = small(*rows)
    first = coverage(edition.evidence, everything(edition))[0]
    assert (first.told, first.alone, first.omitted) == (2, (0,), (1,))


def test_two_related_others_are_one_witness_and_make_no_omission():
    edition = small(*told("b 1937", "c 1937"), sources=("a", "b", "c"), related={"b": "c"})
    assert coverage(edition.evidence, everything(edition))[0].omitted == ()


def test_who_disputes_an_event_does_not_leave_it_out():
    edition = small(("E", "a", "disputes", ""), *told("b 1937", "c 1937"))
    assert coverage(edition.evidence, everything(edition))[0].omitted == ()


def test_each_source_is_listed_with_what_was_read_of_it(room: list, edition: Edition):
    (listing,) = classed(room, "tellings")
    for label, part in zip(
        edition.evidence.sources["label"], edition.evidence.sources["part_read"], strict=True
    ):
        assert label in text(listing)
        assert f"Read: {part}." in text(listing)


def test_an_empty_selection_says_what_to_loosen(edition: Edition):
    room = contents(edition, View(verdicts=("agree",), q="barbarossa"))
    assert "No event passes all filters." in text(room)
    assert "Drop the filter" in text(room)


def test_one_source_has_no_matrix():
    assert classed(contents(small(*told("a 1937")), View()), "matrix") == []


def test_headings_go_down_one_step_at_a_time(room: list):
    tags = [type(part).__name__ for part in parts(room)]
    levels = [int(tag[1:]) for tag in tags if tag in ("H2", "H3", "H4")]
    assert levels[0] == 2
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_number_of_the_matrix_says_exactly_how_many_events_it_leads_to(edition: Edition, room: list):
    (matrix,) = classed(room, "matrix")
    said = [part for part in named(matrix, "A") if attribute(part, "aria-label")]
    assert said
    for link in said:
        view, dropped = edition.view(attribute(link, "href").removeprefix("/?"))
        assert not dropped
        assert f"Shows the {len(edition.selection(view))} that both tell" in attribute(link, "aria-label")


def test_of_many_answers_to_one_question_those_that_are_opposed_come_first():
    rows = [("E", "a", "asserts", "1937", "gregorian", "shot=>1") for _ in range(MOST_ANSWERS + 5)]
    rows += [
        ("E", "a", "asserts", "1937", "gregorian", "shot=2"),
        ("E", "b", "asserts", "1937", "gregorian", "shot=9"),
    ]
    (line,) = classed(contents(small(*rows), View()), "number-line")
    assert len(named(named(line, "Tbody"), "Tr")) == MOST_ANSWERS
    assert "7 more answers are in the table of claims." in text(line)
    assert "Annals2" in text(line)
    assert "Book, 20159" in text(line)
