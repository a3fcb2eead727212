"""An event is drawn once, from its claims alone: nothing that is selected or judged changes its marks."""

from __future__ import annotations

import re

from tests.makers.generate import claims
from timeline.evidence import Evidence
from timeline.evidence.load import load_bytes
from timeline.layout.marks.event_marks import BriefClaim, Drawings, drawings, when
from timeline.layout.marks.marks import stave_marks


def test_an_event_is_drawn_once(evidence: Evidence):
    drawn = drawings(evidence)
    assert drawings(evidence) is drawn
    assert drawn.of(0) is drawn.of(0)
    assert drawn.of(0) is not drawn.of(0, int(evidence.claims["source"].iloc[0]))


def test_the_events_stand_in_the_order_in_which_claims_first_name_them(evidence: Evidence):
    assert list(drawings(evidence).events) == list(dict.fromkeys(evidence.claims["event"].tolist()))


def test_a_drawing_says_how_many_claims_who_tells_and_when(evidence: Evidence):
    for event in drawings(evidence).events:
        mine = evidence.claims[evidence.claims["event"] == event]
        drawing = drawings(evidence).of(event)
        assert len(drawing.lines) == len(mine)
        assert [line[0] for line in drawing.lines] == sorted(mine["source"])
        assert drawing.tellers == sum(1 << slot for slot in set(mine["source"]))
        assert {source for _, source, _ in drawing.marks} <= set(mine["source"])
        assert (drawing.when == "no date") == (drawing.reach is None) == (not drawing.marks)


def test_one_source_is_drawn_on_a_single_line_with_its_own_claims():
    evidence = load_bytes(claims(60, seed=3)).evidence
    drawn, seen = Drawings(evidence), set()
    dated = evidence.claims[evidence.claims[["es", "ls", "ee", "le"]].notna().any(axis=1)]
    pairs = set(zip(dated["event"], dated["source"], strict=True))
    for event in drawn.events:
        whole = drawn.of(event)
        for slot in range(5):
            alone = drawn.of(event, slot)
            assert {mark.slot for mark, _, _ in alone.marks} <= {0}
            assert {source for _, source, _ in alone.marks} <= {slot}
            told = {mark.claim for mark, source, _ in whole.marks if source == slot}
            mine = {mark.claim for mark, _, _ in alone.marks}
            assert mine == (told if (event, slot) in pairs else set())
            seen.add((bool(told), bool(mine)))
            assert (alone.tellers, alone.when, alone.lines) == (whole.tellers, whole.when, whole.lines)
    assert seen == {(True, True), (True, False), (False, False)}, "who only rejects or dates nothing is there"


DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
"""A day in words, also the last one of a stretch: "1–10 June 1937"."""


def test_no_event_is_said_to_be_on_a_day_that_no_claim_names(evidence: Evidence):
    for seen in (evidence, load_bytes(claims(300, seed=5)).evidence):
        for event in drawings(seen).events:
            mine = seen.claims[seen.claims["event"] == event]
            said = DAY.findall(drawings(seen).of(event).when)
            assert set(said) <= set(DAY.findall(" ".join(mine["words"])))
            if not mine["date"].str.contains(r"\d{4}-\d\d-\d\d").any():
                assert said == []


def test_a_dating_without_an_end_or_a_month_is_no_day():
    lines = [
        BriefClaim(0, "asserts", "", "in 1932 or later"),
        BriefClaim(1, "asserts", "", "some day in 1934"),
    ]
    assert when(lines) == "in 1932 or later; in 1934"
    assert when(
        [*lines, BriefClaim(2, "asserts", "", "some day in 1934"), BriefClaim(3, "asserts", "", "")]
    ) == when(lines)


def test_without_claims_there_is_no_date():
    assert when([]) == "no date"
    assert stave_marks([]) == ((), None)
