"""The list under the search field: what is found, where it is met, and which window shows it."""

from __future__ import annotations

import json

import pytest

from tests.house.small_evidence import evidence_of, told
from timeline.dates import day
from timeline.edition import Edition, as_json
from timeline.page.hits import MOST, cut, parts, search_hits
from timeline.query.view import View


def listed(edition: Edition, query: str) -> dict:
    return json.loads(as_json(search_hits(edition, View.from_query(query))))


def words(pieces: list) -> str:
    """A text in parts as one, what is marked in brackets."""
    return "".join(f"[{text}]" if marked else text for text, marked in pieces)


def test_every_spelling_is_found_and_marked_as_it_stands(edition: Edition):
    told_ = listed(edition, "q=Tukhachevsky")
    assert (told_["count"], told_["said"]) == (23, "23 events")
    assert len(told_["rows"]) == MOST
    first = told_["rows"][0]
    assert words(first["title"]) == "Forged dossier against [Tukhachevskii]"
    assert first["where"] == "Houser, blog 2021, claim"
    assert "[Tukhachevsky]" in words(first["text"])


def test_days_are_understood_and_said(edition: Edition):
    told_ = listed(edition, "q=1937-06-11")
    assert told_["said"].startswith("dated on 11 June 1937: ")
    assert told_["window"] == [day(1937, 6, 11), day(1937, 6, 12)]
    assert {row["where"].rpartition(" ")[0][-5:] for row in told_["rows"]} == {"dates"}
    assert all(row["text"][0][1] for row in told_["rows"])


def test_every_way_of_writing_a_month_finds_the_same_events(edition: Edition):
    ways = [edition.selection(View(q=q)).events.tolist() for q in ("June 1937", "1937-06", "in june 1937")]
    assert ways[1] == edition.selection(View(q="1937-06/1937-06")).events.tolist()
    assert set(ways[1]) <= set(ways[0]) == set(ways[2])
    window = View.from_query("view=table&from=1937-06-01&to=1937-07-01")
    assert set(ways[1]) <= set(edition.listed(window).events.tolist())


def test_what_is_dated_so_stands_before_what_may_be():
    edition = Edition("Small", evidence_of([
        *told("a 1936/1938", event="may"), *told("a 1937-06", event="does"), *told("a 1939", event="not"),
    ]))  # fmt: skip
    assert [row["event"] for row in listed(edition, "q=June+1937")["rows"]] == ["does", "may"]


def test_a_title_that_has_all_the_words_stands_first(edition: Edition):
    rows = listed(edition, "q=trial")["rows"]
    assert all("[" in words(row["title"]) for row in rows[:4])


def test_other_filters_are_obeyed_and_what_they_keep_out_is_said(edition: Edition):
    told_ = listed(edition, "q=trial&sources=houser")
    assert (told_["count"], told_["said"]) == (18, "18 events; 8 more without the other filters")


def test_nothing_found_is_said_and_has_no_window(edition: Edition):
    told_ = listed(edition, "q=zeppelin")
    assert told_ == {"count": 0, "said": "no event", "window": None, "rows": []}


def test_a_window_shows_all_that_is_found_with_some_air(edition: Edition):
    start, end = listed(edition, "q=barbarossa")["window"]
    assert start < day(1941, 6, 22) < end


def test_text_of_the_data_travels_as_text():
    evidence = evidence_of([("<b>June</b>", "a", "asserts", "1937-06")])
    (row,) = listed(Edition("Small", evidence), "q=june")["rows"]
    assert words(row["title"]) == "<b>[June]</b>"
    assert "<" not in as_json(search_hits(Edition("Small", evidence), View(q="june")))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the red army", "the red [army]"),
        ("army " + "x" * 200, "[army]\u00a0…"),
        (
            "it is a long way from the beginning of this sentence to the army",
            "… beginning of this sentence to the [army]",
        ),
    ],
)  # fmt: skip
def test_a_long_text_is_shown_around_the_first_word_that_is_met(text: str, shown: str):
    assert words(cut(parts(text, "army"))) == shown


def test_the_server_lists_what_is_found(app):
    answer = app.server.test_client().get("/found?query=q%3DTukhachevsky%26sources%3Dhouser")
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.json["rows"][0]["event"]
    assert app.server.test_client().get("/found").json["count"] == 145
