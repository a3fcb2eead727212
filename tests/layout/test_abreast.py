"""Two columns stand abreast: each keeps its order, and what both name is as level as it can be."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.layout.facing.abreast import abreast, crossing, on_line, rising, spread

VALUES = st.lists(st.integers(0, 9), max_size=9)


@st.composite
def columns(draw: st.DrawFn) -> tuple[list[tuple[int, int | None]], list[tuple[int, int | None]]]:
    """Two columns under ascending heads; a line has one end in each."""
    heads = [sorted(draw(st.lists(st.integers(0, 3), max_size=8))) for _ in range(2)]
    joined = draw(st.integers(0, min(map(len, heads))))
    sides = [[*range(joined), *[None] * (len(side) - joined)] for side in heads]
    mixed = [draw(st.permutations(side)) for side in sides]
    left, right = (list(zip(head, lines, strict=True)) for head, lines in zip(heads, mixed, strict=True))
    return left, right


@given(columns())
def test_everything_stands_once_in_its_own_order_under_its_own_head(two):
    rows = abreast(*two)
    for side, name in zip(two, ("left", "right"), strict=True):
        found = [(row.head, getattr(row, name)) for row in rows if getattr(row, name) is not None]
        assert found == [(head, at) for at, (head, _) in enumerate(side)]
    assert [row.head for row in rows] == sorted(row.head for row in rows)
    assert all(row.left is not None or row.right is not None for row in rows)


@given(columns())
def test_under_a_head_a_longest_run_that_both_have_in_one_order_is_level(two):
    left, right = two
    level = [
        (row.head, left[row.left][1])
        for row in abreast(left, right)
        if row.left is not None and row.right is not None and left[row.left][1] is not None
        if left[row.left][1] == right[row.right][1]
    ]
    for head in {key[0] for key in (*left, *right)}:
        mine = [line for own, line in left if own == head and line is not None]
        theirs = [line for own, line in right if own == head and line is not None]
        places = [theirs.index(line) for line in mine if line in theirs]
        assert sum(own == head for own, _ in level) >= len(rising(places))


@given(VALUES)
def test_a_rising_run_rises_and_none_is_longer(values):
    run = [values[at] for at in rising(values)]
    assert all(one < other for one, other in pairwise(run))
    assert rising(values) == sorted(rising(values))
    if len(run) < len(values):
        longer = combinations(values, len(run) + 1)
        assert not any(all(one < other for one, other in pairwise(found)) for found in longer)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_pairs_cross_where_each_column_has_them_in_another_order(places):
    one, other = [place[0] for place in places], [place[1] for place in places]
    found = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(places, 2))
    assert crossing(one, other) == found


def test_a_line_runs_from_its_first_height_to_its_last():
    assert on_line(3, 9, 0) == (0, 3)
    assert on_line(3, 9, 1) == (1, 9)
    assert on_line(3, 9, 0.5) == (0.5, 6)


def test_words_on_lines_that_meet_keep_a_row_between_them():
    heights = [height for _, height in spread([(0, 20), (20, 0), (0, 20)])]
    assert all(abs(one - other) >= 1 for one, other in combinations(heights, 2))
