"""Elastic lines: silence is thin, order stays, no height is lost, no bar is too thin; the browser agrees."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.twins import asked
from timeline.layout.engraving import lines as elastic
from timeline.layout.engraving.lines import ALONE, AMONG, BAR, SILENT, THICKEST, least, lines
from timeline.layout.marks import marks

WEIGHT = st.sampled_from((0.0, 0.0, 0.5, 1.0, 1.0, 2.0, 3.0))
WEIGHTS = st.lists(WEIGHT, min_size=1, max_size=12)
HEIGHT = st.floats(1.0, 120.0)


@given(WEIGHTS, HEIGHT)
def test_lines_keep_their_order_and_fill_the_stave(weights: list[float], height: float):
    found = lines(weights, height)
    assert len(found) == len(weights)
    for (top, thick), (below, _) in pairwise(found):
        assert below == pytest.approx(top + thick)
    (first, _), (last, thick) = found[0], found[-1]
    assert first >= 0
    assert first + (height - last - thick) == pytest.approx(2 * first, abs=1e-9)
    assert all(thick >= 0 for _, thick in found)


@given(WEIGHTS.filter(all), HEIGHT)
def test_where_all_speak_no_line_is_thicker_than_tells_more(weights: list[float], height: float):
    found = lines(weights, height)
    assert all(thick <= THICKEST + 1e-9 for _, thick in found)
    if sum(weights) * THICKEST >= height * max(weights):
        assert sum(thick for _, thick in found) == pytest.approx(height)


@given(WEIGHTS.filter(any), HEIGHT)
def test_silence_is_thin_beside_what_speaks(weights: list[float], height: float):
    thick = [thick for _, thick in lines(weights, height)]
    speaking = [wide for wide, weight in zip(thick, weights, strict=True) if weight]
    silent = [wide for wide, weight in zip(thick, weights, strict=True) if not weight]
    if silent and max(speaking) < THICKEST - 1e-9:
        assert max(silent) <= SILENT + 1e-9
    assert sum(silent) <= 0.4 * height + 1e-9 or max(speaking) >= THICKEST - 1e-9


@given(WEIGHTS.filter(any), HEIGHT)
def test_who_weighs_more_has_no_thinner_line(weights: list[float], height: float):
    pairs = sorted(zip(weights, (thick for _, thick in lines(weights, height)), strict=True))
    speaking = [thick for weight, thick in pairs if weight]
    assert all(one <= other + 1e-9 for one, other in pairwise(speaking))


@given(WEIGHTS.filter(any), st.floats(0.0, 80.0))
def test_on_a_stave_of_its_least_height_no_bar_is_too_thin(weights: list[float], more: float):
    found = lines(weights, least(weights) + more)
    speaking = [weight for weight in weights if weight]
    bar = ALONE if len(speaking) == 1 else AMONG
    for weight, (_, thick) in zip(weights, found, strict=True):
        assert not weight or thick * BAR / weight >= bar - 1e-9 or thick >= THICKEST - 1e-9


def test_where_nobody_speaks_all_lines_are_alike():
    assert lines([0.0, 0.0], 10.0) == ((0.0, 5.0), (5.0, 5.0))


def test_a_line_of_one_source_stands_in_the_middle_of_a_stave_that_is_too_high_for_it():
    assert lines([1.0], 50.0) == ((10.0, THICKEST),)


def test_a_bar_takes_as_much_of_its_line_as_the_marks_say():
    assert marks.BAR_HEIGHT == elastic.BAR


def test_the_browser_shares_the_height_alike():
    weights = [[0.0], [1.0], [0.0, 0.0], [1.0, 0.0, 0.5], [3.0, 0.0, 0.0, 1.0, 2.0], [0.5] * 12, [0.0, 1.0]]
    asks = [[each, height] for each in weights for height in (1.0, 7.3, 18.0, 36.0, 110.0, 300.0)]
    said = asked(lines=asks)["lines"]
    for (each, height), answer in zip(asks, said, strict=True):
        assert answer["least"] == pytest.approx(least(each))
        flat = [edge for line in answer["lines"] for edge in line]
        assert flat == pytest.approx([edge for line in lines(each, height) for edge in line]), (each, height)
