"""A line that says two things at once has two voices; what follows one another shares one."""

from __future__ import annotations

from itertools import combinations
from math import inf

import hypothesis.strategies as st
import pytest
from hypothesis import given

from timeline.layout.marks.voices import MOST, Span, voices

EXAMPLES = [
    # spans on line 0, the voice of each, and why
    ([], [], "nothing is said"),
    ([(1, 2)], [(0, 1)], "who says one thing has the line"),
    ([(1, 2), (3, 4)], [(0, 1), (0, 1)], "what follows one another needs one voice"),
    ([(1, 2), (2, 4)], [(0, 2), (1, 2)], "a day that both may mean is an overlap"),
    (
        [(2, 4), (1, 2)],
        [(0, 2), (1, 2)],
        "what the file says first stands above, whatever comes first in time",
    ),
    ([(1, 9), (1, 9), (1, 9)], [(0, 3), (1, 3), (2, 3)], "three are told apart"),
    ([(1, 9)] * 5, [(0, 3), (1, 3), (2, 3), (2, 3), (2, 3)], "a fifth of a line could not be seen"),
    ([(1, 3), (2, 6), (5, 8)], [(0, 2), (1, 2), (0, 2)], "the third may follow the first"),
    ([(1, 3), (2, 4), (7, 8)], [(0, 2), (1, 2), (0, 1)], "who stands apart keeps the whole line"),
    ([(1, inf), (7, 8)], [(0, 2), (1, 2)], "an end that is not given may be any later day"),
    ([(-inf, 3), (7, inf)], [(0, 1), (0, 1)], "two open ends may look away from each other"),
]


@pytest.mark.parametrize(("spans", "expected", "why"), EXAMPLES)
def test_claims_that_overlap_share_a_line(spans: list, expected: list, why: str):
    assert voices([(0, *span) for span in spans]) == expected, why


def test_what_stands_on_different_lines_never_overlaps():
    assert voices([(0, 1, 9), (1, 1, 9), (0, 1, 9)]) == [(0, 2), (0, 1), (1, 2)]


DAYS = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)
SPANS = st.lists(st.tuples(st.integers(0, 2), DAYS).map(lambda one: (one[0], *one[1])), max_size=9)


@given(SPANS)
def test_no_two_claims_stand_in_one_place_while_there_are_voices(spans: list[Span]):
    found = voices(spans)
    for (one, part), (other, beside) in combinations(zip(spans, found, strict=True), 2):
        if one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]:
            assert part[1] == beside[1] > 1
            assert part[0] != beside[0] or part[0] == MOST - 1


@given(SPANS)
def test_a_claim_alone_in_its_time_has_the_line(spans: list[Span]):
    for at, (line, first, last) in enumerate(spans):
        others = (span for number, span in enumerate(spans) if number != at and span[0] == line)
        if all(other[1] > last or other[2] < first for other in others):
            assert voices(spans)[at] == (0, 1)
