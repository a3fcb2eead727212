"""Scenes: what a file of them may hold, what is said of a faulty row, and that ours show what they say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of
from tests.house.tree import ROOT
from tests.house.written import DELIMITERS, written
from timeline.edition import Edition, open_edition
from timeline.evidence.figure_wording import figures_briefly
from timeline.evidence.load import beside
from timeline.page.scenes_json import main_title, scenes_json
from timeline.query.scenes import LONGEST_NOTE, SCENES_NAME, Deck, Scene, load_scenes, read_scenes
from timeline.query.view import View, Vocabulary
from timeline.query.window import in_window

DATA = ROOT / "data"
VOCABULARY = Vocabulary(sources=("a", "b"), events=("order",), verdicts=("agree", "conflict"))
HEADER = ("title", "note", "query")


def deck(*rows: tuple[str, ...], delimiter: str = ",") -> Deck:
    return read_scenes(written([HEADER, *rows], delimiter=delimiter), VOCABULARY)


def sentences(found: Deck) -> list[str]:
    return [problem.sentence() for problem in found.problems]


@pytest.mark.parametrize("delimiter", DELIMITERS.values())
def test_a_row_is_a_scene_with_its_title_its_note_and_its_view(delimiter: str) -> None:
    found = deck(("Who gave the order?", "Look closely.", "sources=a,b&event=order"), delimiter=delimiter)
    view = View(sources=("a", "b"), event="order")
    assert found == Deck((Scene("Who gave the order?", "Look closely.", view),))


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("", ""),
        ("?q=order", "q=order"),
        ("/?q=order#plot", "q=order"),
        ("http://127.0.0.1:8050/?q=order&present=1&scene=3", "q=order"),
        ("https://example.org/", ""),
        ("q=why%3F", "q=why%3F"),
    ],
)
def test_a_view_may_stand_as_its_whole_address_is_copied(query: str, meant: str) -> None:
    found = deck(("Order", "", query))
    assert found.problems == ()
    assert found.scenes[0].view.to_query() == meant


FAULTY = {
    "an event that is not in the data": (
        ("Two", "", "event=ordre"),
        'scenes.csv, row 3, column "query": "event=ordre" cannot be shown as it is meant '
        "(event=ordre is not in these data; did you mean order? No event is chosen), so the row is left out.",
    ),
    "a day that is none": (
        ("Two", "", "from=1937-02-30"),
        'scenes.csv, row 3, column "query": "from=1937-02-30" cannot be shown as it is meant '
        "(from=1937-02-30 is not a day of the calendar; shown from the beginning), so the row is left out.",
    ),
    "no title": (
        (" ", "a note", "q=order"),
        'scenes.csv, row 3, column "title": the cell is blank, so the row is left out.',
    ),
    "a query that a comma has cut": (
        ("Two", "", "sources=a", "b"),
        'scenes.csv, row 3: "b" stands beyond the last column: the row has 4 cells and the header 3, so the '
        "row is left out; put a cell that holds the delimiter between quotation marks.",
    ),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_row_is_left_out_and_named_and_the_others_stay(fault: str) -> None:
    row, sentence = FAULTY[fault]
    found = deck(("One", "", ""), row, ("Three", "", ""))
    assert [scene.title for scene in found.scenes] == ["One", "Three"]
    assert sentences(found) == [sentence]


def test_what_is_long_or_stands_twice_is_shown_and_named() -> None:
    found = deck(("One", "n" * (LONGEST_NOTE + 1), ""), ("One", "", ""))
    assert len(found.scenes) == 2
    assert [problem.severity for problem in found.problems] == ["notice", "notice"]
    assert sentences(found)[1] == 'scenes.csv, row 3, column "title": "One" stands in row 2 as well.'


def test_scenes_without_a_number_are_left_out() -> None:
    found = deck(*((f"Scene {number}", "", "") for number in range(1, 1002)))
    assert len(found.scenes) == 999
    assert [problem.row for problem in found.problems] == [1001, 1002]
    assert "is scene 1,000, and there are numbers up to 999" in sentences(found)[0]


def test_without_the_column_of_views_there_is_no_scene() -> None:
    found = read_scenes(b"title,note\nOne,two\n", VOCABULARY)
    assert found.scenes == ()
    assert 'column "query": the required column is missing' in sentences(found)[0]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    found = read_scenes(data, VOCABULARY)
    assert all(scene.title for scene in found.scenes)


@given(
    st.lists(
        st.sampled_from(["sources=a", "verdicts=conflict", "q=x,y", "event=order", "from=1937"]), unique=True
    )
)
def test_the_view_of_a_scene_survives_its_own_address(parts: list[str]) -> None:
    view = View.from_query("&".join(parts))
    assert deck(("One", "", view.to_query())).scenes[0].view == view


# ---- the scenes that come with the evidence ----


@pytest.fixture(scope="module")
def edition() -> Edition:
    return open_edition(DATA / "events.csv", DATA / "sources.csv", "Civil War to Barbarossa", "1917/1941")


@pytest.fixture(scope="module")
def ours(edition: Edition) -> Deck:
    return load_scenes(DATA / SCENES_NAME, edition.vocabulary)


def test_our_scenes_are_eight_and_without_a_problem(ours: Deck) -> None:
    assert beside(DATA / "events.csv", SCENES_NAME) == DATA / SCENES_NAME
    assert sentences(ours) == []
    assert len(ours.scenes) == 8


def test_every_scene_of_ours_shows_events_and_those_it_chooses(edition: Edition, ours: Deck) -> None:
    ids = edition.evidence.events["event_id"].tolist()
    for scene in ours.scenes:
        events = edition.selection(scene.view).events
        seen = events[in_window(edition.evidence, events, *edition.window(scene.view))]
        assert len(seen) >= 3, scene.title
        assert not scene.view.event or ids.index(scene.view.event) in seen, scene.title


def test_the_days_apart_that_a_note_names_are_those_of_the_verdicts(edition: Edition, ours: Deck) -> None:
    said = [(scene, number) for scene in ours.scenes for number in re.findall(r"(\d+) days", scene.note)]
    assert said
    for scene, number in said:
        gaps = edition.verdicts["gap"].to_numpy()[edition.selection(scene.view).events]
        assert int(number) in gaps, scene.title


def test_a_date_that_a_note_names_stands_in_the_evidence(edition: Edition, ours: Deck) -> None:
    claims = edition.evidence.claims
    known = set(" ".join(claims["date_text"] + " " + claims["words"]).split())
    named = [(year, scene) for scene in ours.scenes
             for year in re.findall(r"\b1[89]\d\d\b", scene.title + scene.note)]  # fmt: skip
    assert len(named) > 5
    assert [(year, scene.title) for year, scene in named if year not in known] == []


# ---- what the page is told ----


@pytest.fixture(scope="module")
def told(edition: Edition, ours: Deck) -> dict:
    return json.loads(scenes_json(edition, ours.scenes))


def test_the_page_is_told_titles_notes_and_views_in_order(ours: Deck, told: dict) -> None:
    scenes = [(scene["title"], scene["note"], View.from_query(scene["query"])) for scene in told["scenes"]]
    assert scenes == [(scene.title, scene.note, scene.view) for scene in ours.scenes]
    labels = [source["label"] for source in told["sources"]]
    assert labels[:2] == ["Essay on the 1938 purge", "Whitewood, book 2015"]


def test_a_chosen_event_comes_with_every_claim_in_slot_order(told: dict) -> None:
    group = told["scenes"][3]["event"]
    assert (group["sign"], group["verdict"], group["gap"]) == ("≈", "compatible", 0)
    assert [(line["slot"], line["words"], line["figures"]) for line in group["lines"]] == [
        (0, "", []),
        (1, "11 June 1937", ["executed: 8"]),
        (2, "11 June 1937", ["executed: 7"]),
        (4, "some day in June 1937", []),
    ]


def test_a_scene_without_a_chosen_event_tells_none(told: dict) -> None:
    assert told["scenes"][0]["event"] is None


def test_a_figure_does_not_repeat_what_the_title_of_the_event_says(edition: Edition) -> None:
    cell = "dead_great_terror=>1000000; astronomers_killed=27"
    said = figures_briefly(edition.evidence, "Death toll of the Great Terror", cell)
    assert said == ["dead: 1,000,000 or more", "astronomers killed: 27"]


def test_a_source_is_named_by_its_main_title_where_its_label_does_not_say_it() -> None:
    assert main_title({"title": "The Red Army: A History", "label": "Whitewood"}) == "The Red Army"
    assert main_title({"title": "[An essay]", "label": "Essay"}) == ""
    assert main_title({"title": "Great Purge", "label": "Great Purge, web"}) == ""


def test_no_title_can_end_the_element_that_holds_the_scenes(tmp_path: Path) -> None:
    small = Edition("t", evidence_of([("order", "a", "asserts", "1937")]))
    said = scenes_json(small, [Scene("</script><script>alert(1)</script>", "", View(event="order"))])
    assert "<" not in said
    assert json.loads(said)["scenes"][0]["title"].startswith("</script>")
