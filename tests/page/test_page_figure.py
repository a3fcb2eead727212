"""The figure has a trace for every way to draw, and only traces that the partial Plotly bundle can draw."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from timeline.layout.marks import marks
from timeline.layout.marks.styles import STYLE
from timeline.page import plotly_figure
from timeline.page.plotly_figure import CONFIG, STYLES, trace

ROW = {style.key: number for number, style in enumerate(STYLES)}


def test_every_shape_and_tone_has_its_style():
    drawn = set(marks.TONES) | set(marks.SHAPES) - {marks.BAR}
    assert drawn | {"frame", "hair", "sliver"} == set(ROW)
    assert len(ROW) == len(STYLES)


def test_points_are_scatter_and_all_that_has_a_length_is_a_bar():
    """Plotly's bars cannot dash, so a dashed outline is a line."""
    for key in {*marks.TONES, *marks.SHAPES} - {marks.BAR}:
        points = {marks.DIAMOND, marks.RING, marks.CROSS, marks.DASHED}
        assert STYLES[ROW[key]].trace == ("scatter" if key in points else "bar"), key


def test_only_traces_that_the_partial_bundle_knows_are_used():
    """It would draw any other as points, without a word."""
    assert {one["type"] for one in plotly_figure.figure()["data"]} <= {"scatter", "bar"}


def test_frames_lie_behind_marks_and_points_above_bars():
    assert [style.key for style in STYLES] == list(STYLE)
    assert ROW["frame"] < ROW["hair"] < ROW["sliver"] < min(ROW[tone] for tone in marks.TONES)
    assert max(ROW[tone] for tone in marks.TONES) < min(ROW[shape] for shape in marks.SHAPES if shape in ROW)


def test_the_further_from_what_is_given_the_paler_a_dash():
    fades = [
        STYLES[ROW[tone]].fixed["marker"]["opacity"] for tone in (marks.FADE_1, marks.FADE_2, marks.FADE_3)
    ]
    assert fades == sorted(fades, reverse=True)
    assert 0 < fades[-1] < fades[0] == 1


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_a_style_is_a_trace_that_plotly_accepts_and_that_names_itself(style: plotly_figure.Style):
    made = trace(style)
    assert made["meta"] == style.key
    assert made["x"] == made["y"] == []
    assert go.Figure(data=[made]).data[0].type == style.trace


def test_the_layout_is_one_that_plotly_accepts_and_nothing_but_the_page_moves_it():
    whole = plotly_figure.figure()
    layout = go.Figure(whole).layout
    assert layout.xaxis.fixedrange and layout.yaxis.fixedrange
    assert layout.yaxis.range == (1, 0), "pixels are counted from the top"
    assert {layout.margin[side] for side in "lrtb"} == {0}
    assert whole["layout"]["hovermode"] is whole["layout"]["dragmode"] is False


def test_plotly_s_own_tools_and_its_upload_are_off():
    assert CONFIG["staticPlot"] and not CONFIG["displayModeBar"]
    assert CONFIG["showSendToCloud"] is False
    assert "sendChartToCloud" in CONFIG["modeBarButtonsToRemove"]


def test_the_figure_is_json_and_small():
    assert len(json.dumps(plotly_figure.figure(), allow_nan=False)) < 4_000
