"""The overview counts each claim once, in the time it speaks of, and ticks every conflict."""

from __future__ import annotations

from itertools import pairwise

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from tests.house.small_evidence import Row, evidence_of, told
from timeline.criticism.verdicts import judge
from timeline.dates import civil, day
from timeline.evidence import Evidence
from timeline.layout.overview import BOUNDS, MOST_COLUMNS, Overview, overview, quarters

HOME = (float(day(1936)), float(day(1939)))


def strip(rows: list[Row], home: tuple[float, float] = HOME, sources: str = "ab") -> Overview:
    evidence = evidence_of(rows, sources=list(sources))
    return overview(evidence, judge(evidence), range(len(evidence.events)), home)


def test_a_quarter_begins_where_the_window_does_or_before_and_the_last_ends_after_it():
    years = [day(year, month) for year in (1936, 1937, 1938) for month in (1, 4, 7, 10)]
    assert quarters(*HOME) == (*years, day(1939))
    assert quarters(day(1937, 6, 11), day(1937, 6, 12)) == (day(1937, 4), day(1937, 7))
    assert quarters(day(1937, 6, 11) + 0.5, day(1937, 7, 1) + 0.5) == (
        day(1937, 4), day(1937, 7), day(1937, 10),
    )  # fmt: skip
    assert quarters(day(-1, 12, 31), day(0, 1, 2)) == (day(-1, 10), day(0, 1), day(0, 4))


@given(st.integers(-1_000_000, 1_000_000), st.integers(1, 2_000_000))
def test_columns_hold_the_window_and_are_not_too_many(start: int, length: int):
    edges = quarters(float(start), float(start + length))
    assert edges[0] <= start < edges[1]
    assert edges[-2] < start + length <= edges[-1]
    assert 2 <= len(edges) <= MOST_COLUMNS + 1
    assert all(civil(edge)[2] == 1 and civil(edge)[1] in (1, 4, 7, 10) for edge in edges)
    numbers = [civil(edge)[0] * 4 + civil(edge)[1] // 3 for edge in edges]
    assert len({after - before for before, after in pairwise(numbers)}) == 1


def test_an_exact_dating_counts_once_and_a_vague_one_is_spread():
    found = strip(told("a 1937-06-11", "a 1937-06", "a 1937", "b 1936/1937"))
    assert found.exact[0] == (0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0)
    assert found.vague[0][4:8] == pytest.approx([90 / 365, 91 / 365, 92 / 365, 92 / 365], abs=0.001)
    assert sum(found.vague[0]) == pytest.approx(1, abs=0.002)
    assert sum(found.vague[1][:8]) == pytest.approx(1, abs=0.004)
    assert not any(found.exact[1])


def test_what_is_denied_or_not_dated_does_not_count():
    found = strip([*told("a", "b"), ("E", "a", "disputes", "1937-06-11")])
    assert not np.any(found.exact)
    assert not np.any(found.vague)


def test_only_the_chosen_events_count():
    evidence = evidence_of([*told("a 1937-06-11", event="A"), *told("a 1938-06-11", event="B")])
    found = overview(evidence, judge(evidence), [1], HOME)
    assert found.exact == ((0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0),)


def test_an_end_that_is_not_given_counts_where_its_known_end_is():
    assert strip(told("a 1937-06/")).exact[0][5] == 1


CONFLICTS = [
    (told("a 1937-06-11", "b 1937-06-13"), [day(1937, 6, 12) + 0.5]),
    (told("a 1937/", "b 1938/"), [float(day(1938))]),
    (told("a 1937-06-11", "b 1937-06"), []),
    ([*told("a 1937-06-11", "b 1938"), ("E", "b", "disputes", "1937")], []),
]


@pytest.mark.parametrize(("rows", "ticks"), CONFLICTS)
def test_a_conflict_is_ticked_in_the_middle_of_its_datings(rows: list[Row], ticks: list[float]):
    assert list(strip(rows).conflicts) == ticks


def test_ticks_stand_in_the_order_of_time_and_one_for_each_conflict(evidence: Evidence):
    verdicts = judge(evidence)
    found = overview(evidence, verdicts, range(len(evidence.events)), HOME).conflicts
    assert list(found) == sorted(found)
    assert len(found) == (verdicts["verdict"] == "conflict").sum() > 0


def test_each_claim_is_counted_in_full_where_the_window_holds_all(evidence: Evidence):
    claims = evidence.claims[evidence.claims[BOUNDS].notna().any(axis=1)]
    home = (float(claims[BOUNDS].min().min()), float(claims[BOUNDS].max().max()) + 1)
    found = overview(evidence, judge(evidence), range(len(evidence.events)), home)
    counted = claims[claims["stance"] != "disputes"]["source"].value_counts()
    for slot in range(len(evidence.sources)):
        share = sum(found.exact[slot]) + sum(found.vague[slot])
        assert share == pytest.approx(counted[slot], abs=0.0005 * len(found.edges))


SPANS = st.lists(st.tuples(st.integers(-500, 1_500), st.integers(32, 900)), max_size=8)


@given(SPANS)
def test_vague_datings_are_spread_day_by_day(spans: list[tuple[int, int]]):
    """Against a count of days: each day of a dating carries an equal share of it."""
    rows: list[Row] = []
    for number, (start, length) in enumerate(spans):
        first, last = (civil(int(HOME[0]) + at) for at in (start, start + length - 1))
        edtf = "[{:04}-{:02}-{:02}..{:04}-{:02}-{:02}]".format(*first, *last)
        rows.append((f"E{number}", "a", "asserts", edtf))
    found = strip(rows, sources="a")
    expected = np.zeros(len(found.edges) - 1)
    for start, length in spans:
        days = int(HOME[0]) + start + np.arange(length)
        expected += np.histogram(days + 0.5, np.asarray(found.edges))[0] / length
    assert found.vague[0] == pytest.approx(expected.tolist(), abs=0.0006)
