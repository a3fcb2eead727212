"""The figure of a notebook in a browser: a source is hidden, a window is zoomed to, and names stand apart."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest

from tests.house.tree import ROOT
from timeline.edition import open_edition
from timeline.plotly_figure import figure
from timeline.query.view import View


@pytest.fixture(scope="module")
def edition():
    return open_edition(ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941")


SPANS = """() => [...document.querySelectorAll('.textpoint text')].map(one => {
  const {left, right, top, bottom} = one.getBoundingClientRect();
  return [left, top, right, bottom];
})"""


@pytest.mark.parametrize("viewport", ["laptop"])
def test_a_reader_hides_a_source_zooms_in_and_no_name_covers_another(edition, page, tmp_path):
    made = figure(edition, View.from_query("from=1936&to=1940"))
    made.write_html(tmp_path / "figure.html", include_plotlyjs=True)
    page.goto((tmp_path / "figure.html").as_uri())
    page.locator(".legend .legendtoggle").first.wait_for()
    assert page.locator(".gtitle").text_content() == "A title"
    assert overlapping(page) == []
    source = made.data[1]  # the second entry of the legend
    shown = f"""() => document.querySelector('.js-plotly-plot')._fullData
      .filter(one => one.legendgroup === {json.dumps(source.legendgroup)} && one.visible === true).length"""
    before = page.evaluate(shown)
    assert before > 3
    page.locator(".legend .legendtoggle").nth(1).click()
    page.wait_for_function(f"!({shown})()")
    page.locator(".legend .legendtoggle").nth(1).click()
    page.wait_for_function(f"({shown})() === {before}")
    ground = page.locator(".nsewdrag").bounding_box()
    page.mouse.move(ground["x"] + 300, ground["y"] + 100)
    page.mouse.down()
    page.mouse.move(ground["x"] + 500, ground["y"] + 100, steps=4)
    page.mouse.up()
    page.wait_for_function("document.querySelector('.js-plotly-plot').layout.xaxis.range[0] > '1936-06'")
    assert overlapping(page) == []


def overlapping(page: Any) -> list[Any]:
    """Pairs of names and chips that share more than a trace of room."""
    boxes = page.evaluate(SPANS)
    assert len(boxes) > 5
    return [(one, other) for one, other in combinations(boxes, 2) if share(one, other)]


def share(one: list[float], other: list[float]) -> bool:
    wide, high = (min(one[at + 2], other[at + 2]) - max(one[at], other[at]) for at in (0, 1))
    return wide > 1 and high > 4
