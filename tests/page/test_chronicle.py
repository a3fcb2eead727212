"""The list reads the events of a window in order of time, each with what every source says of its date."""

from __future__ import annotations

import pytest

from tests.house.rooms import attribute, classed, links, named, text
from tests.house.small_evidence import evidence_of, told
from timeline.edition import Edition
from timeline.page.rooms.chronicle import MOST_EVENTS, PAGE_EVENTS
from timeline.page.rooms.chronicle import room as contents
from timeline.query.view import View

JUNE = View.from_query("view=list&from=1937-06-01&to=1937-07-01")


def titles(room: list) -> list[str]:
    return [text(named(item, "A")[0]) for item in classed(room, "told")]


def headings(room: list) -> list[str]:
    return [text(head.children[0]) for head in named(room, "H3")]


def test_every_event_of_the_window_is_told_in_order_of_time(edition: Edition):
    room = contents(edition, JUNE)
    events = edition.listed(JUNE).events
    assert titles(room) == edition.evidence.events["title"].iloc[events].tolist()
    assert len(events) == 60
    assert "60 events in June 1937, in order of time." in text(room)
    assert headings(room) == ["Begun before 1 June 1937", "June 1937"]


def test_without_a_window_all_events_stand_under_their_years_the_undated_last(edition: Edition):
    room = contents(edition, View(view="list"))
    heads = headings(room)
    assert len(titles(room)) == 145
    assert heads[-1] == "Without a date"
    years = [int(head) for head in heads[:-1]]
    assert years == sorted(set(years))


def test_an_event_says_its_verdict_and_each_source_its_date_in_words(edition: Edition):
    room = contents(edition, JUNE)
    (item,) = [one for one in classed(room, "told") if "Decision to purge the Red Army" in text(one)]
    assert "dates conflict" in text(named(item, "H4")[0])
    said = [text(one) for one in named(named(item, "Ul")[0], "Li")]
    assert "Essay on the 1938 purge: some day in 1938" in said
    assert len(said) == int((edition.evidence.claims["event"] == _number(edition, item)).sum())


def _number(edition: Edition, item) -> int:
    return edition.evidence.events["event_id"].tolist().index(attribute(item, "data-of"))


def test_a_stance_and_a_missing_date_are_said():
    edition = Edition("Small", evidence_of([
        ("E", "a", "asserts", "1937"), ("E", "b", "reports", "1938"), ("E", "c", "asserts", ""),
    ]))  # fmt: skip
    (item,) = classed(contents(edition, View(view="list")), "told")
    assert [text(one) for one in named(named(item, "Ul")[0], "Li")] == [
        "Annals: some day in 1937",
        "Book, 2015: some day in 1938 (reports that others say so)",
        "Chronicle: names no date",
    ]


def test_a_title_opens_the_panel_and_keeps_the_window(edition: Edition):
    address = links(contents(edition, JUNE))["Trial of the Tukhachevskii group"]
    assert address == f"/?{JUNE.to_query()}&event=trial-of-the-tukhachevskii-group"


def test_a_short_window_is_told_by_months_a_long_one_by_years(edition: Edition):
    half = contents(edition, View.from_query("view=list&from=1937-01-01&to=1937-07-01"))
    assert {"January 1937", "June 1937"} <= set(headings(half))
    decade = contents(edition, View.from_query("view=list&from=1930-01-01&to=1940-01-01"))
    assert {"1930", "1937"} <= set(headings(decade))


def test_a_long_list_comes_in_pages_that_count_on():
    rows = [row for at in range(MOST_EVENTS + 1) for row in told(f"a {1000 + at}", event=f"e{at}")]
    edition = Edition("Small", evidence_of(rows))
    first, last = contents(edition, View(view="list")), contents(edition, View(view="list", page=9))
    assert len(titles(first)) == PAGE_EVENTS
    assert titles(first)[0] == "e0"
    assert titles(last)[0] == f"e{PAGE_EVENTS}"
    assert attribute(classed(last, "chronicle")[0], "start") == str(PAGE_EVENTS + 1)
    assert "Events 251–401 of 401." in text(last)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("view=list&verdicts=agree&q=barbarossa", "No event passes all filters."),
        ("view=list&from=1800-01-01&to=1801-01-01", "None of the 145 events touches this window."),
    ],
)
def test_an_empty_list_says_why(edition: Edition, query: str, said: str):
    assert said in text(contents(edition, View.from_query(query)))


def test_text_of_the_data_stands_as_text():
    assert titles(contents(Edition("Small", evidence_of(told("a 1937", event="<b>x</b>"))), View())) == [
        "<b>x</b>"
    ]
