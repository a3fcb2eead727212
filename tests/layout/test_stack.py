"""Two sources in one stack of rows: every place once, and what stays where height is limited."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of, told
from timeline.dates import day
from timeline.layout.facing.comparison import Facing, facing
from timeline.layout.facing.stack import fitting, only, stacked


@pytest.fixture(scope="module")
def ours(evidence) -> Facing:
    return facing(evidence, (2, 1), np.arange(len(evidence.events)), (day(1934), day(1942)))


def test_every_entry_has_a_row_of_its_own_under_its_head(ours: Facing):
    stack = stacked(ours)
    for side, column in enumerate(ours.columns):
        rows = [stack.places[side, at] for at in range(len(column))]
        assert rows == sorted(set(rows))
        heads = dict(reversed([(head, row) for row, head in stack.heads]))
        assert all(heads[entry.head] < row for entry, row in zip(column, rows, strict=True))
    assert max(stack.places.values()) == stack.rows - 1
    assert not {row for row, _ in stack.heads} & set(stack.places.values())


def test_conflicts_are_drawn_over_all_other_lines(ours: Facing):
    drawn = [line.relation for _, line, _, _ in stacked(ours).lines(ours)]
    assert drawn == sorted(drawn, key=("compatible", "agree", "conflict").index)


@given(most=st.integers(0, 140))
def test_what_has_room_and_what_has_not_are_all(ours: Facing, most: int):
    kept, rest = fitting(ours, most)
    assert stacked(kept).rows <= max(most, 0)
    for whole, part, left in zip(ours.columns, kept.columns, rest, strict=True):
        assert len(part) + left == len(whole)
        assert [entry.event for entry in part] == [
            e.event for e in whole if e.event in {p.event for p in part}
        ]
    assert kept.said[:1] == ((("agree"), f"{kept.counts['agree']:,} dated alike"),)


def test_conflicts_stay_longest_and_then_what_both_date(ours: Facing):
    kept, _ = fitting(ours, 10)
    assert {line.relation for line in kept.lines} >= {"conflict"}
    kept, _ = fitting(ours, 20)
    assert {line.event for line in ours.lines if line.relation != "compatible"} <= {
        line.event for line in kept.lines
    }


def test_where_all_has_room_nothing_changes(ours: Facing):
    assert fitting(ours, 1000) == (ours, (0, 0))


def test_lines_keep_their_ends_when_others_go():
    rows = [
        *told("a 1936", "b 1937", event="E"),
        *told("a 1936", event="F"),
        *told("a 1938", "b 1936", event="G"),
    ]
    whole = facing(evidence_of(rows), (0, 1), np.arange(3), (day(1900), day(2000)))
    part = only(whole, {0, 2})
    for line in part.lines:
        assert part.columns[0][line.left].event == part.columns[1][line.right].event == line.event
    assert [entry.line for entry in part.columns[0]] == [0, 1]
