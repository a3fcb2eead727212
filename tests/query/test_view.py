"""The view and its address: the same view comes back, and whatever cannot be read is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.tree import ROOT
from timeline.dates import day
from timeline.query import view as module
from timeline.query.lists import DOWNWARDS, SORTS
from timeline.query.view import DEFAULTS, FIELDS, LISTS, LONGEST_QUERY, ROWS, View, Vocabulary, window_words

EXAMPLES = json.loads((ROOT / "tests" / "fixtures" / "views.json").read_text(encoding="utf-8"))
KNOWN = Vocabulary(
    sources=("essay", "houser", "web-article"),
    verdicts=("agree", "conflict", "disputed"),
    categories=("War", "Army"),
    precision=("day", "part of month"),
    stance=("asserts", "disputes"),
    events=("murder-of-kirov", "purge-of-the-red-army-ordered"),
)
LABELS = {
    "sources": {"houser": "Houser, blog 2021", "essay": "Essay on the 1938 purge"},
    "verdicts": {"conflict": "dates conflict"},
}

IDS = st.lists(st.text(min_size=1, max_size=8), max_size=3).map(tuple)
INSTANTS = (
    st.none() | st.floats(-5_000_000, 5_000_000, allow_nan=False) | st.integers(-40_000, 40_000).map(float)
)
VIEWS = st.builds(
    View,
    view=st.sampled_from(module.VIEWS),
    a=st.text(max_size=30),
    b=st.text(max_size=30),
    start=INSTANTS,
    end=INSTANTS,
    **dict.fromkeys(LISTS, IDS),
    importance=st.integers(1, 3),
    q=st.text(max_size=200),
    event=st.text(max_size=30),
    beyond=st.booleans(),
    sort=st.sampled_from(("", *SORTS, *DOWNWARDS)),
    page=st.integers(1, module.LAST_PAGE),
    colour=st.sampled_from(module.COLOURS),
    group=st.sampled_from(module.GROUPS),
    goggles=st.text(max_size=30),
    theme=st.sampled_from(("", *module.THEMES)),
    present=st.booleans(),
    scene=st.integers(0, module.LAST_SCENE),
)
KEYS = st.sampled_from([*ROWS, "from ", "Q", "", "utm"])
VALUES = st.text(alphabet="19-T:%C3,+ aé&=\ud800", max_size=14) | st.sampled_from(
    ["1937", "1937-06-01", "1936-02-30", "houser", "table", "2", "1", "%FF", "a%2Cb,c"]
)
QUERIES = st.lists(st.tuples(KEYS, VALUES), max_size=8).map(lambda ps: "&".join(f"{k}={v}" for k, v in ps))


@given(VIEWS)
def test_every_view_comes_back_from_its_address(view: View) -> None:
    assert len(view.to_query()) <= LONGEST_QUERY
    assert View.read(view.to_query()) == (view, ())


@given(st.text(alphabet=st.characters(codec=None)) | QUERIES)
def test_any_text_is_read_without_an_error_and_its_address_is_stable(query: str) -> None:
    view, _ = View.read(query, KNOWN)
    assert View.read(view.to_query(), KNOWN) == (view, ())
    free = View.from_query(query)
    assert View.from_query(free.to_query()) == free


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["why"] for example in EXAMPLES])
def test_an_address_means_the_same_here_and_in_the_browser(example: dict[str, Any]) -> None:
    lists = {name: tuple(value) for name, value in example["fields"].items() if name in LISTS}
    expected = View(**{**example["fields"], **lists})
    assert View.from_query(example["query"]) == expected
    assert expected.to_query() == example["canonical"]


def test_the_examples_try_every_field_with_a_value_and_with_one_that_is_dropped() -> None:
    used = {name for example in EXAMPLES for name in example["fields"]}
    assert used == set(DEFAULTS)
    assert len(EXAMPLES) >= 40


def test_fields_are_the_attributes_of_a_view_in_the_same_order() -> None:
    assert [row.name for row in FIELDS] == list(DEFAULTS)
    assert len(ROWS) == len(FIELDS)
    assert all(row.reads and row.instead for row in FIELDS)


def test_the_home_view_has_a_blank_address() -> None:
    assert View().to_query() == ""
    assert View.from_query("") == View()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("from=19xx", "from=19xx is not a date like 1936-06-01; shown from the beginning."),
        ("to=1937-02-30", "to=1937-02-30 is not a day of the calendar; shown to the end."),
        ("from=1939&to=1937", "from=1939-01-01 is not before to=1937-01-01; the whole time is shown."),
        ("view=tabel", "view=tabel is not a view (timeline, disagreements, pair, table, list, about); "
         "the timeline is shown."),
        ("sources=houzer", "sources=houzer is not in these data; did you mean houser? Left out."),
        ("sources=zzz", "sources=zzz is not in these data; left out."),
        ("precision=weeks", "precision=weeks is not in these data; left out."),
        ("event=murder-of-kirow", "event=murder-of-kirow is not in these data; "
         "did you mean murder-of-kirov? No event is chosen."),
        ("goggles=hauser", "goggles=hauser is not in these data; did you mean houser? "
         "All sources are shown."),
        ("importance=4", "importance=4 is not a whole number from 1 to 3; "
         "events of every importance are shown."),
        ("q=" + "a" * 201, f"q={'a' * 57}… has 201 characters, and at most 200 are read; "
         "nothing is searched."),
        ("present=yes", "present=yes is not 1; shown with all controls."),
        ("form=1937", "form= is no part of this address; did you mean from? Ignored."),
        ("fbclid=x", "fbclid= is no part of this address; ignored."),
        ("q=a&q=b", "q= is given twice; the first is used."),
        ("x" * 4001, "The address has 4,001 characters, and at most 4,000 are read; shown as at the start."),
    ],
)  # fmt: skip
def test_a_value_that_is_dropped_is_named_with_what_is_shown_instead(query: str, sentence: str) -> None:
    assert View.read(query, KNOWN)[1] == (sentence,)


def test_known_values_stay_where_their_neighbour_is_dropped() -> None:
    view, messages = View.read("sources=houser,houzer&verdicts=conflict&q=x&from=1937", KNOWN)
    assert view == View(sources=("houser",), verdicts=("conflict",), q="x", start=day(1937))
    assert len(messages) == 1


def test_a_long_row_of_broken_values_is_counted_not_listed() -> None:
    _, messages = View.read("sources=" + ",".join(f"x{n}" for n in range(500)), KNOWN)
    assert len(messages) == module.MOST_MESSAGES + 1
    assert messages[-1] == "480 more values are left out."
    _, messages = View.read("&".join(["x"] * 21), KNOWN)
    assert messages[-1] == "1 more value is left out."


def test_only_a_view_that_lists_is_limited_and_only_by_a_window_that_is_set():
    assert View.from_query("view=table&from=1937").limited
    assert View.from_query("view=list&to=1937").limited
    assert not View.from_query("view=table").limited
    assert not View.from_query("view=table&from=1937&beyond=1").limited
    assert not View.from_query("from=1937").limited


def test_what_no_address_can_hold_is_mended() -> None:
    view = View(start=0.00001, end=float("nan"), sources=("b", "", "a", "b"), q="\ud800")
    assert view == View(start=0.0, sources=("a", "b"), q="\ufffd")
    assert View(start=2.0, end=1.0) == View()


def test_among_very_many_events_the_nearest_with_the_same_beginning_is_suggested() -> None:
    many = Vocabulary(events=(*(f"event-{n}" for n in range(5_000)), "murder-of-kirov"))
    assert "did you mean murder-of-kirov?" in View.read("event=murder-of-kiro", many)[1][0]


def test_filters_are_named_and_cleared_one_by_one_or_all() -> None:
    view = View(sources=("houser",), importance=2, q="dossier", event="x", start=day(1937), colour="dating")
    assert view.filters() == ("sources", "importance", "q")
    assert view.cleared("q").filters() == ("sources", "importance")
    assert view.cleared() == View(event="x", start=day(1937), colour="dating")


def test_a_view_in_words_names_its_filters_with_labels_and_its_window() -> None:
    view = View.from_query("from=1936-06-01&to=1939-07-01&sources=houser&verdicts=conflict")
    assert view.words(LABELS) == "sources: Houser, blog 2021; verdict: dates conflict; June 1936 – June 1939"
    view = View(all=("essay", "houser"), without=("web-article",), q="dossier", importance=3)
    assert view.words(LABELS) == (
        "told by Essay on the 1938 purge and Houser, blog 2021; not told by web-article; "
        "importance at least 3; search: dossier"
    )
    assert View(sources=("essay", "houser")).words({}) == "sources: essay or houser"
    assert View(event="x", colour="dating", scene=2).words(LABELS) == ""


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, ""),
        (day(1936), day(1939), "1936–1938"),
        (day(1937, 6), day(1937, 7), "June 1937"),
        (day(1937, 6, 11), day(1937, 6, 12), "11 June 1937"),
        (day(1937, 6, 11), None, "from 11 June 1937"),
        (None, day(1937, 6, 12), "to 11 June 1937"),
        (day(1970), day(1970, 1, 2), "1 January 1970"),
        (day(1937, 6, 11) + 0.25, day(1937, 6, 12), "from 1937-06-11 06:00 to 1937-06-12"),
    ],
)
def test_a_window_reads_as_its_first_to_its_last_day(
    start: float | None, end: float | None, words: str
) -> None:
    assert window_words(start, end) == words
