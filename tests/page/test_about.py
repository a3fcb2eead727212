"""The about page explains each mark by a drawn example and is made from the tables it explains."""

from __future__ import annotations

import pytest

from tests.house.rooms import attribute, classed, links, named, text
from tests.house.small_evidence import evidence_of, told
from timeline.criticism.verdicts import VERDICTS
from timeline.dates import parse, words
from timeline.edition import Edition
from timeline.evidence.columns import EVENTS_FILE, SOURCES_FILE
from timeline.evidence.problem import Problem
from timeline.layout.marks.marks import SHAPES, TONES
from timeline.page.parts import explanations
from timeline.page.parts.examples import EXAMPLES, WINDOW, drawn
from timeline.page.rooms.about import MOST_PROBLEMS, SECTIONS
from timeline.page.rooms.about import room as contents
from timeline.query.view import COLOURS, FIELDS


@pytest.fixture(scope="module")
def edition(evidence) -> Edition:
    return Edition("Title", evidence)


@pytest.fixture(scope="module")
def page(edition: Edition) -> list:
    return contents(edition)


def rows(page: list, caption: str) -> list[list[str]]:
    """The cells of the table with this caption."""
    table = next(one for one in named(page, "Table") if text(named(one, "Caption")) == caption)
    return [[text(cell) for cell in row.children] for row in named(named(table, "Tbody"), "Tr")]


def test_it_says_what_is_shown_in_numbers(page: list):
    assert "It shows 287 claims that five sources make on 145 events." in text(page)


def test_the_contents_lead_to_every_section(page: list):
    (contents,) = classed(page, "contents")
    anchors = {address.removeprefix("#") for address in links(contents).values()}
    assert anchors == {attribute(heading, "id") for heading in named(page, "H3")}


def test_each_mark_is_explained_by_a_drawn_example(page: list):
    examples = named(classed(page, "examples"), "Li")
    assert len(examples) == len(EXAMPLES)
    assert all(classed(one, "mark") for one in examples)


def test_the_examples_show_every_shape_and_tone_that_the_evidence_is_drawn_with():
    shown = [mark for row in EXAMPLES for mark in drawn(row)]
    assert {mark.shape for mark in shown} == set(SHAPES)
    assert {mark.tone for mark in shown} == set(TONES)


def test_every_example_is_drawn_within_its_window():
    assert WINDOW[0] < WINDOW[1]
    for row in EXAMPLES:
        for mark in drawn(row):
            assert 0 <= mark.place.first <= mark.place.last <= 1, row


def test_a_real_stave_comes_first_where_dates_conflict(page: list):
    (figure,) = classed(page, "real-stave")
    assert text(named(figure, "Figcaption")).startswith("≠ Decision to purge the Red Army. No dating fits")


def test_without_a_conflict_there_is_no_real_stave():
    assert classed(contents(Edition("Small", evidence_of(told("a 1937")))), "real-stave") == []


def test_every_verdict_has_its_sign_its_rule_and_its_number(page: list, edition: Edition):
    counts = edition.verdicts["verdict"].value_counts()
    assert rows(page, "Verdicts") == [
        [row.sign, row.name, row.explains, str(counts.get(row.key, 0))] for row in VERDICTS
    ]


def test_every_colour_mode_is_explained():
    assert tuple(key for key, _, _ in explanations.COLOUR_MODES) == COLOURS


def test_every_dating_is_explained_by_what_the_programme_understands(page: list):
    found = rows(page, "How words become dates")
    assert found == [[said, edtf, words(parse(edtf))] for said, edtf in explanations.DATINGS]


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("in early June 1937", "[1937-06-01..1937-06-10]"),
        ("in mid-1937", "[1937-05..1937-08]"),
        ("in the early 1930s", "[1930..1933]"),
        ("in the summer of 1937", "1937-22"),
    ],
)
def test_datings_follow_the_cut_offs_of_the_data_dictionary(said: str, edtf: str):
    assert dict(explanations.DATINGS)[said] == edtf


@pytest.mark.parametrize(("file", "columns"), [("an events", EVENTS_FILE), ("a sources", SOURCES_FILE)])
def test_every_column_of_the_files_stands_in_the_dictionary(page: list, file: str, columns):
    found = rows(page, f"Columns of {file} file")
    assert [row[:2] for row in found] == [[column.name, column.content] for column in columns]
    assert [row[2] == "required" for row in found] == [column.required for column in columns]


def test_every_source_has_its_reference_and_the_part_that_was_read(page: list, edition: Edition):
    (sources,) = classed(page, "about-sources")
    for row in edition.evidence.sources.to_dict("records"):
        assert row["reference"] in text(sources)
        assert row["part_read"] in text(sources)
    assert text(sources).count("together one witness") == 2


def test_problems_of_the_files_stand_as_sentences_errors_first(evidence):
    notice = Problem("events.csv", 3, "date", "1918-21", "is spring 1918", severity="notice")
    error = Problem("events.csv", 14, "date", "Febuary 1937", "is not EDTF", "did you mean 1937-02?")
    page = contents(Edition("Title", evidence, (notice, error)))
    (problems,) = classed(page, "problems")
    assert [text(item) for item in named(problems, "Li")] == [error.sentence(), notice.sentence()]
    assert "1 error (evidence is lost or in doubt) and 1 notice (what was understood)." in text(page)


def test_more_problems_than_a_reader_reads_are_counted(evidence):
    many = tuple(Problem("events.csv", row, "", "", "is odd") for row in range(MOST_PROBLEMS + 2))
    page = contents(Edition("Title", evidence, many))
    assert "2 more are listed by the command: python -m timeline check." in text(page)


def test_faultless_files_are_said_to_be_so(page: list):
    assert "None were found in the files that are shown." in text(page)


def test_the_keys_have_their_place(page: list):
    assert [attribute(part, "id") for part in named(page, "Div") if attribute(part, "id")] == ["keys-table"]


def test_the_citation_names_the_evidence_by_its_mark(page: list, edition: Edition):
    (citation,) = classed(page, "citation")
    assert edition.evidence.fingerprint in text(citation)
    assert "[address of the view]" in text(citation)


def test_every_field_of_an_address_is_explained(page: list):
    assert rows(page, "Fields of an address") == [[row.key, row.reads] for row in FIELDS]


def test_the_licence_and_the_limits_are_stated(page: list):
    assert explanations.LICENCE in text(page)
    assert len(named(classed(page, "limits"), "Li")) == len(explanations.LIMITS)


def test_sections_have_one_heading_each(page: list):
    assert [text(heading) for heading in named(page, "H3")] == [title for _, title, _ in SECTIONS]
