"""Generated evidence is faultless, the same on every run, and has of everything that ours has."""

from __future__ import annotations

import pytest

from tests.makers.generate import LONGEST, SOURCES, claims, events
from timeline.criticism.verdicts import VERDICTS, judge
from timeline.evidence import Evidence
from timeline.evidence.columns import EVENTS_FILE, names
from timeline.evidence.load import load_bytes


@pytest.fixture(scope="module")
def generated() -> Evidence:
    loaded = load_bytes(claims(3_000, seed=5))
    assert [problem.sentence() for problem in loaded.problems] == []
    return loaded.evidence


def test_the_same_seed_gives_the_same_file_and_another_seed_another():
    assert claims(40, seed=3) == claims(40, seed=3)
    assert claims(40, seed=3) != claims(40, seed=4)
    assert claims(80, seed=3).startswith(claims(40, seed=3))


def test_there_are_as_many_claims_as_are_asked_for_and_three_an_event(generated: Evidence):
    assert len(generated.claims) == 3_000
    assert 2.7 < len(generated.claims) / len(generated.events) < 3.3
    assert claims(0) == (",".join(names(EVENTS_FILE)) + "\n").encode()


def test_every_kind_of_thing_occurs(generated: Evidence):
    assert sorted(generated.sources["source"]) == sorted(SOURCES)
    assert set(generated.claims["stance"]) == {"asserts", "reports", "disputes"}
    assert {"day", "month", "season", "year", "range", "open", "undated"} <= set(
        generated.claims["precision"]
    )
    assert set(judge(generated)["verdict"]) == {row.key for row in VERDICTS}
    assert generated.claims["approximate"].any()


def test_titles_are_as_long_as_ours_and_no_two_are_alike(generated: Evidence):
    titles = generated.events["title"]
    lengths = titles.str.len()
    assert lengths.min() >= 10 and lengths.max() <= LONGEST
    assert 28 <= lengths.median() <= 36
    assert titles.is_unique


def test_as_many_events_as_are_asked_for_have_all_their_claims():
    evidence = load_bytes(events(50, seed=5)).evidence
    assert len(evidence.events) == 50
    whole = events(50, seed=5)
    assert claims(whole.count(b"\n") - 1, seed=5) == whole
