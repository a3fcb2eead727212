"""Search finds an event by any spelling of what any source says of it, and shows where."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.evidence import Evidence, assemble
from timeline.query.search import highlight_spans, matches, slips, understood

TEXTS = {
    "Trial of the Tukhachevskii group": [
        ("1937-06-11", "on 11 June 1937", "The marshal and seven more are shot.", "Spelled Tukhachevsky."),
        ("1937-06", "June 1937", "A closed court condemns Fel’dman, Iakir and Uborevich.", ""),
    ],
    "Purge of the Red Army ordered": [("1938", "in 1938", "Stalin orders the purge of the Red Army.", "")],
    "Bliukher put on trial": [("", "", "Blyukher stands before judges; the army is red with shame.", "")],
    "Famine deliberately worsened": [("1932/1933", "", "Grain is taken from Ukraine.", "")],
}


def evidence_from(texts: dict[str, Sequence[tuple[str, str, str, str]]]) -> Evidence:
    rows = [(at, *claim) for at, claims in enumerate(texts.values()) for claim in claims]
    number, date, date_text, claim, note = zip(*rows, strict=True)
    return assemble(
        {"source": ["a"], "label": ["Annals"], "slot": [1]},
        {"event_id": list(texts), "title": list(texts), "importance": [1] * len(texts)},
        {
            "event": number,
            "source": [0] * len(rows),
            "stance": ["asserts"] * len(rows),
            "date": date,
            "date_text": date_text,
            "calendar": ["gregorian"] * len(rows),
            "claim": claim,
            "note": note,
        },
    )


@pytest.fixture(scope="module")
def small() -> Evidence:
    return evidence_from(TEXTS)


def found(evidence: Evidence, query: str) -> list[str]:
    mask = matches(evidence, query)
    return [title.split()[0] for title in evidence.events["title"][mask]]


@pytest.mark.parametrize(
    ("query", "first_words"),
    [
        ("Tukhachevsky", ["Trial"]),  # spelled otherwise in the title
        ("Tuchačevskij", ["Trial"]),
        ("Тухачевский", ["Trial"]),
        ("Feldman", ["Trial"]),  # with an apostrophe in the claim
        ("yakir", ["Trial"]),
        ("Blücher", ["Bliukher"]),
        ("tukh", ["Trial"]),  # the beginning of a word
        ("khachevskii", []),  # its middle does not count
        ("trial", ["Trial", "Bliukher"]),
        ("trial marshal", ["Trial"]),  # all words must be met, anywhere in the event
        ("trial famine", []),
        ("red army", ["Purge", "Bliukher"]),
        ('"red army"', ["Purge"]),  # a phrase stands as it is
        ("“Red Army”", ["Purge"]),
        ('"army red"', []),
        ('"the red arm"', []),  # with whole words
        ('trial "11 june 1937"', ["Trial"]),
        ('"june 1937', ["Trial"]),  # never closed
        ("some day in June", ["Trial"]),  # the date in words
        ("1938", ["Purge"]),
        ("spelled group", ["Trial"]),  # the editor's note
        ("Tukachevsky", ["Trial"]),  # one letter missing
        ("tukhahcevskii", ["Trial"]),  # two exchanged
        ("Uborevitch", ["Trial"]),  # one too many
        ("familne", ["Famine"]),
        ("Tukahevsky", []),  # two slips
        ("judgs", []),  # five letters are too few for a slip
        ("", ["Trial", "Purge", "Bliukher", "Famine"]),
        (" — ?! ", ["Trial", "Purge", "Bliukher", "Famine"]),  # nothing to look for
    ],
)
def test_a_search_finds(small: Evidence, query: str, first_words: list[str]) -> None:
    assert found(small, query) == first_words


def test_a_slip_is_forgiven_only_where_nothing_is_met_exactly() -> None:
    evidence = evidence_from({"marshal": [("", "", "", "")], "martial": [("", "", "", "")]})
    assert found(evidence, "marshal") == ["marshal"]
    assert found(evidence, "martiel") == ["martial"]


def test_a_short_key_does_not_stand_for_a_word() -> None:
    evidence = evidence_from({"army": [("", "", "", "")], "Yalta": [("", "", "", "")]})
    assert found(evidence, "ya") == ["Yalta"]
    assert found(evidence, "Ialta") == ["Yalta"]


def test_evidence_without_a_word_finds_nothing_and_does_not_fail() -> None:
    evidence = evidence_from({"": [("", "", "", "")]})
    assert not matches(evidence, "purge").any()
    assert not matches(evidence, '"red army"').any()


@given(st.text())
def test_any_query_is_answered_and_marked_within_the_text(query: str) -> None:
    assert len(matches(evidence_of_the_property, query)) == len(TEXTS)
    text = "Marshal Tukhachevsky, Iakir and Fel’dman were shot in early June 1937."
    spans = highlight_spans(text, query)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


evidence_of_the_property = evidence_from(TEXTS)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("Tukhachevskii Yakir", ["Tukhachevsky", "Iakir"]),
        ('"early june" feldman', ["Fel’dman", "early June"]),
        ("june 19", ["June", "1937"]),
        ("Tukachevskij", ["Tukhachevsky"]),
        ('"june early"', []),
        ("", []),
        ("famine", []),
    ],
)
def test_the_words_that_meet_a_search_are_marked_whole(query: str, marked: list[str]) -> None:
    text = "Marshal Tukhachevsky, Iakir and Fel’dman were shot in early June 1937."
    assert [text[start:end] for start, end in highlight_spans(text, query)] == marked


def test_overlapping_phrases_make_one_span() -> None:
    assert highlight_spans("the red army purge", '"red army" "army purge"') == [(4, 18)]


def test_a_query_is_understood_as_words_and_phrases() -> None:
    query = understood('Purge "Red Army" purge „Stalin“')
    assert query.words == ("purge",)
    assert query.phrases == (("red", "armi"), ("stalin",))
    assert not understood('"" ?')


def test_slips_are_one_letter_away() -> None:
    near = slips("abc", "x")
    assert {"ab", "bac", "xabc", "abx", "abcx"} <= near
    assert "abc" not in near
    assert "cba" not in near
