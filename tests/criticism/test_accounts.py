"""An event told source by source: every claim on it once, in slot order, and all others are silent."""

from __future__ import annotations

from tests.house.small_evidence import evidence_of
from timeline.criticism.accounts import account
from timeline.criticism.verdicts import judge
from timeline.edition import Edition
from timeline.evidence import Evidence


def test_every_claim_stands_once_with_its_source_and_the_others_are_silent(evidence: Evidence):
    verdicts, labels = judge(evidence), evidence.sources["label"].tolist()
    for event in range(len(evidence.events)):
        found = account(evidence, verdicts, event)
        mine = evidence.claims[evidence.claims["event"] == event]
        told = [(one.slot, row["index"]) for one in found.testimonies for row in one.claims]
        assert told == [
            (slot, index)
            for slot in sorted(set(mine["source"]))
            for index in mine.index[mine["source"] == slot]
        ]
        assert [one.label for one in found.testimonies] == [labels[one.slot] for one in found.testimonies]
        assert {one.label for one in found.testimonies}.isdisjoint(found.silent)
        assert len(found.testimonies) + len(found.silent) == len(labels)


def test_it_says_what_the_claims_amount_to():
    small = evidence_of(
        [("E", "a", "asserts", "1937"), ("E", "b", "asserts", "1939")], sources=["a", "b", "c"]
    )
    found = Edition("Small", small).account(0)
    assert (found.title, found.verdict.key, found.gap) == ("E", "conflict", 366)
    assert found.sentence.startswith("No one day fits both sources")
    assert found.silent == ("Chronicle",)
