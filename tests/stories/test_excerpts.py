"""A page of many events asks for what it lacks, and leads to all that it does not hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.house.reader import Reader
from tests.makers.generate import events

if TYPE_CHECKING:
    from dash import Dash

LOTS = 2_000
"""Events: more than travel at once."""


@pytest.fixture(scope="module")
def lots(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Dash], str]) -> tuple[str, list[str]]:
    """The address of an app on generated evidence, and the windows that its scores were asked for."""
    from app import create_app

    path = tmp_path_factory.mktemp("lots") / "generated.csv"
    path.write_bytes(events(LOTS))
    app, asked = create_app(path), []

    def note() -> None:
        from flask import request

        if request.path == "/score":
            asked.append(request.query_string.decode())

    app.server.before_request(note)
    return serve(app), asked


@pytest.fixture
def reader(page: Any, lots: tuple[str, list[str]]) -> Reader:
    lots[1].clear()
    return Reader(page, lots[0])


def test_the_page_asks_for_what_it_lacks_when_it_has_settled(reader: Reader, lots: tuple[str, list[str]]):
    reader.opens().rests()
    before = len(lots[1])
    reader.goes_to(-12_000, -11_900).rests()
    assert len(lots[1]) == before + 1
    reader.goes_to(-11_990, -11_890).rests()
    assert len(lots[1]) == before + 1
    reader.goes_to(-11_500, -11_400).rests()
    assert len(lots[1]) == before + 2
    assert reader.sees() == pytest.approx((-11_500, -11_400))


def test_an_address_with_a_window_arrives_with_its_excerpt(reader: Reader, lots: tuple[str, list[str]]):
    reader.opens("from=1937-03-01&to=1937-06-09").rests()
    first = reader.page.evaluate("JSON.parse(document.getElementById('first-score').textContent).score.held")
    assert first[0] < -11_995 < -11_895 < first[1]
    assert reader.page.evaluate("__bench.labelBoxes().length") > 5


def test_nothing_is_asked_while_a_drag_lasts(reader: Reader, lots: tuple[str, list[str]]):
    page = reader.opens().page
    reader.goes_to(-12_000, -11_900).rests()
    before = len(lots[1])
    area = page.evaluate("__bench.area()")
    x, y = area["x"] + area["w"] / 2, area["y"] + area["h"] / 2
    page.mouse.move(x - area["w"] * 0.48, y)
    page.mouse.down()
    page.mouse.move(x + area["w"] * 0.48, y, steps=12)
    reader.is_left_alone(300)
    assert len(lots[1]) == before
    page.mouse.up()
    reader.rests()
    assert len(lots[1]) == before + 1
    assert page.evaluate("__bench.labelBoxes().length") > 5


@pytest.mark.parametrize("axis", ["time", "even"])
def test_an_event_far_away_can_be_zoomed_to(reader: Reader, axis: str):
    spaced = "&axis=even" if axis == "even" else ""
    page = reader.opens(f"from=1917-03-01&to=1917-06-09&event=event-2{spaced}").page
    page.evaluate("window.dash_clientside.timeline.commands.run('zoom-event')")
    reader.waits_until("document.querySelector('#plot > .chosen-frame')")
    start, end = reader.rests().sees()
    assert end - start < 2_000 and start > -19_000


def test_evenly_spaced_the_page_asks_for_true_days(reader: Reader, lots: tuple[str, list[str]]):
    page = reader.opens("axis=even").rests().page
    before = len(lots[1])
    reader.goes_to(-12_000, -11_900).rests()
    assert len(lots[1]) == before + 1
    assert reader.sees() == pytest.approx((-12_000, -11_900), abs=0.01)
    assert page.evaluate("__bench.labelBoxes().length") > 2
    page.keyboard.press("e")
    reader.waits_until("!dash_clientside.timeline.stage.state.score.knots").rests()
    assert reader.sees() == pytest.approx((-12_000, -11_900), abs=0.01)
    page.keyboard.press("e")
    reader.waits_until("dash_clientside.timeline.stage.state.score.knots").rests()
    assert reader.sees() == pytest.approx((-12_000, -11_900), abs=0.01)
    assert len(lots[1]) == before + 3


def test_the_end_key_goes_to_the_end_of_all_time_not_of_the_excerpt(reader: Reader):
    page = reader.opens("from=1937-03-01&to=1937-06-09").page
    reader.rests()
    page.focus("#plot")
    page.keyboard.press("End")
    reader.waits_until("__bench.visibleRange()[1] / 86400000 > -10_300").rests()
