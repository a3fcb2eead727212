"""What can be true together: the rule of `limits` against a search that tries every day."""

from __future__ import annotations

from itertools import product

import hypothesis.strategies as st
import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given

from timeline.criticism.limits import CONSTRAINING, ODDS, apart, couples, datings, leeway, limits, uniform

FIRST, LAST = 0, 5
SEARCHED = range(FIRST - 1, LAST + 2)
"""One day beyond on either side stands for all days on which nothing is said."""

Claim = tuple[str, float, float, float, float]
UNKNOWN = float("nan")


def known_or_not(bound: tuple[int, int], shown: tuple[bool, bool]) -> tuple[float, float]:
    low, high = sorted(bound)
    return (low if shown[0] else UNKNOWN), (high if shown[1] else UNKNOWN)


DAY = st.integers(FIRST, LAST)
RANGE = st.builds(known_or_not, st.tuples(DAY, DAY), st.tuples(st.booleans(), st.booleans()))
MOMENTS = st.builds(lambda one: ("moment", *one, *one), RANGE)
PERIODS = st.builds(lambda start, end: ("period", *start, *end), RANGE, RANGE)
CLAIMS = st.lists(st.one_of(MOMENTS, PERIODS), max_size=5)


def frame(claims: list[Claim], event: int = 0) -> pd.DataFrame:
    columns = dict(zip(("when", "es", "ls", "ee", "le"), zip(*claims, strict=True), strict=False))
    table = pd.DataFrame(columns or {name: [] for name in ("when", "es", "ls", "ee", "le")})
    return table.assign(event=event, source=0, stance="asserts", words="")


def fits(day: int, low: float, high: float) -> bool:
    """Whether a day is within two bounds; comparing with an unknown one is false and excludes nothing."""
    return not (day < low or day > high)


def solutions(claims: list[Claim]) -> list[tuple[int, int, int]]:
    """Every start, end and moment in order that satisfy all claims, found by trying."""
    return [
        (start, end, moment)
        for start, end, moment in product(SEARCHED, repeat=3)
        if start <= moment <= end
        and all(
            fits(moment, es, ls) if when == "moment" else fits(start, es, ls) and fits(end, ee, le)
            for when, es, ls, ee, le in claims
        )
    ]


@given(CLAIMS)
@example([("moment", 0.0, 1.0, 0.0, 1.0), ("moment", 2.0, 3.0, 2.0, 3.0)])
@example([("period", 3.0, 4.0, UNKNOWN, UNKNOWN), ("period", UNKNOWN, UNKNOWN, 1.0, 2.0)])
@example([("period", 1.0, 2.0, 3.0, 4.0), ("moment", 0.0, 0.0, 0.0, 0.0)])
@example([("period", 1.0, 4.0, 1.0, 4.0), ("moment", UNKNOWN, 0.0, UNKNOWN, 0.0)])
def test_a_conflict_is_exactly_what_no_choice_of_days_can_satisfy(claims: list[Claim]) -> None:
    told = datings(frame(claims))
    common = limits(told, told.event, 1)
    days, _ = apart(common.low, common.high)
    assert (days[0] > 0) == (not solutions(claims))


@given(CLAIMS)
def test_what_is_left_open_is_exactly_what_some_solution_takes(claims: list[Claim]) -> None:
    told = datings(frame(claims))
    found = solutions(claims)
    if found:
        low, high = leeway(limits(told, told.event, 1))
        edges = np.array([SEARCHED[0], SEARCHED[-1]], dtype=float)
        assert np.maximum(low[:, 0], edges[0]).tolist() == np.min(found, axis=0).tolist()
        assert np.minimum(high[:, 0], edges[1]).tolist() == np.max(found, axis=0).tolist()


@given(CLAIMS)
def test_the_two_claims_that_are_furthest_apart_prove_the_conflict(claims: list[Claim]) -> None:
    told = datings(frame(claims))
    common = limits(told, told.event, 1)
    (days,), (row,) = apart(common.low, common.high)
    if days:
        later, earlier = common.low_by[ODDS[row].later, 0], common.high_by[ODDS[row].earlier, 0]
        assert not solutions([claims[told.at[later]], claims[told.at[earlier]]])


@given(CLAIMS)
def test_the_claims_named_set_the_limits(claims: list[Claim]) -> None:
    told = datings(frame(claims))
    common = limits(told, told.event, 1)
    for end in range(3):
        for value, by, own in (
            (common.low, common.low_by, told.low),
            (common.high, common.high_by, told.high),
        ):
            at = by[end, 0]
            assert value[end, 0] == own[end, at] if at >= 0 else np.isinf(value[end, 0])


@pytest.mark.parametrize(
    ("claim", "constrains"),
    [
        (("moment", 1.0, 2.0, 1.0, 2.0), True),
        (("moment", UNKNOWN, 2.0, UNKNOWN, 2.0), True),
        (("period", UNKNOWN, UNKNOWN, UNKNOWN, 4.0), True),
        (("period", UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN), False),
        (("undated", UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN), False),
    ],
)
def test_only_a_claim_with_a_known_bound_constrains(claim: Claim, constrains: bool) -> None:
    assert len(datings(frame([claim])).at) == constrains


@pytest.mark.parametrize("stance", ["asserts", "reports", "disputes"])
def test_a_denial_never_constrains(stance: str) -> None:
    claims = frame([("moment", 1.0, 2.0, 1.0, 2.0)]).assign(stance=stance)
    assert len(datings(claims).at) == (stance in CONSTRAINING) == (stance != "disputes")


def test_datings_come_sorted_by_event_and_source_whatever_the_order_of_rows() -> None:
    one = frame([("moment", 5.0, 5.0, 5.0, 5.0), ("moment", 1.0, 1.0, 1.0, 1.0)], event=1)
    other = frame([("moment", 2.0, 2.0, 2.0, 2.0)], event=0)
    told = datings(pd.concat([one, other], ignore_index=True))
    assert told.event.tolist() == [0, 1, 1]
    assert told.low[2].tolist() == [2, 1, 5]
    assert told.at.tolist() == [2, 1, 0]


@given(CLAIMS)
def test_datings_are_uniform_when_all_bounds_and_kinds_are_equal(claims: list[Claim]) -> None:
    told = datings(frame(claims))
    constraining = [claim for claim in claims if not all(np.isnan(claim[1:]))]
    assert uniform(told, told.event, 1)[0] == (len({str(claim) for claim in constraining}) <= 1)


def test_groups_without_a_dating_are_unbounded_uniform_and_not_apart() -> None:
    told = datings(frame([("moment", 1.0, 1.0, 1.0, 1.0)], event=1))
    common = limits(told, told.event, 3)
    assert np.isinf(common.low[:, [0, 2]]).all()
    assert not common.bound[:, [0, 2]].any()
    assert uniform(told, told.event, 3).all()
    assert apart(common.low, common.high)[0].tolist() == [0, 0, 0]


def test_the_widest_of_several_gaps_is_told_and_the_first_of_equal_ones() -> None:
    claims = [("period", 0.0, 0.0, 1.0, 1.0), ("period", 3.0, 3.0, 5.0, 5.0)]
    told = datings(frame(claims))
    common = limits(told, told.event, 1)
    days, row = apart(common.low, common.high)
    assert (days[0], ODDS[row[0]].opening) == (4, "No end fits")
    told = datings(frame([("period", 0.0, 0.0, 2.0, 2.0), ("period", 3.0, 3.0, 5.0, 5.0)]))
    common = limits(told, told.event, 1)
    days, row = apart(common.low, common.high)
    assert (days[0], ODDS[row[0]].opening) == (3, "No start fits")


@given(st.lists(st.integers(0, 4), max_size=8).map(sorted))
def test_couples_are_all_pairs_within_a_group_once(groups: list[int]) -> None:
    one, other = couples(np.array(groups, dtype=np.int64))
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))
    size = range(len(groups))
    assert pairs == [(a, b) for a in size for b in size if a < b and groups[a] == groups[b]]
