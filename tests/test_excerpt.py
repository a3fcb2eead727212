"""Of many events the browser gets an excerpt: the same picture as of all, in an answer that stays small."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generate import claims
from tests.house.node import node
from tests.reader import Reader
from timeline.excerpt import MANY, NEAR, excerpt, many, neighbourhood, scale_for
from timeline.exhibit import Exhibit, Plot
from timeline.load import load_bytes
from timeline.placed import clamped, place
from timeline.plain import MOST_NAMED, MOST_SHELVED, plain
from timeline.score import Score, Sheet, Wanted, gathered, on_rungs

if TYPE_CHECKING:
    from dash import Dash

ROOT = Path(__file__).parents[1]
PAPER = Sheet(1200, 600)
FEW, LOTS, TWICE = 1_200, 6_000, 12_000
"""Claims on 400, 2,000 and 4,000 events: below the limit, above it, and twice as many."""
SMALL = 600_000
"""Characters that no answer may have, however much evidence there is."""


@pytest.fixture(scope="module")
def exhibit() -> Callable[[int], Exhibit]:
    made: dict[int, Exhibit] = {}

    def of(number: int) -> Exhibit:
        if number not in made:
            made[number] = Exhibit("Generated", load_bytes(claims(number)).evidence)
        return made[number]

    return of


@pytest.fixture(scope="module")
def all_of(exhibit: Callable[[int], Exhibit]) -> Callable[[str], Score]:
    """All staves of the smallest evidence by the way of grouping, without rungs."""
    few = exhibit(FEW)
    events = list(range(len(few.evidence.events)))
    made = {
        group: gathered(few.evidence, few.verdicts, Wanted(events, few.home, group), PAPER)
        for group in ("category", "source", "none")
    }
    return made.__getitem__


def windows(home: tuple[float, float]) -> st.SearchStrategy[tuple[float, float]]:
    """Windows from a day to the whole of home and somewhat beyond, fine ones as often as wide ones."""
    first, last = home
    spans = st.floats(0.0, 1.05).map(lambda share: (last - first) ** share)
    return st.tuples(st.floats(first, last), spans).map(lambda pair: (pair[0], pair[0] + pair[1]))


# ---- an excerpt shows what the whole shows ----


@settings(max_examples=60)
@given(data=st.data())
def test_every_window_within_an_excerpt_looks_as_it_does_in_the_whole(
    all_of: Callable[[str], Score], data: st.DataObject
):
    score = all_of(data.draw(st.sampled_from(("category", "source", "none"))))
    window = clamped(score, data.draw(windows(score.home)))
    whole = on_rungs(score, PAPER, (scale_for(score, window),))
    part = excerpt(whole, neighbourhood(score, window))
    span = (window[1] - window[0]) * data.draw(st.floats(0.75, 1.0))
    shift = data.draw(st.floats(-NEAR, NEAR)) * span
    for start in (window[0], window[0] + shift):
        seen = (start, start + span)
        if scale_for(score, seen) == scale_for(score, window):
            assert look(part, seen) == look(whole, seen)


def look(score: Score, window: tuple[float, float]) -> list[Any]:
    placed = place(score, window)
    return [sorted(placed.boxes, key=repr), placed.labels, placed.chips, placed.words, placed.bands]


def test_an_excerpt_of_everything_places_or_counts_every_stave(all_of: Callable[[str], Score]):
    score = all_of("category")
    whole = on_rungs(score, PAPER, (scale_for(score, score.whole),))
    sent = plain(excerpt(whole, neighbourhood(score, score.whole)))
    (rung,) = sent["rungs"]
    assert len(rung["staves"]) + sum(chip["count"] for chip in rung["chips"]) == len(score.staves)


def test_an_excerpt_reaches_a_window_beyond_either_end(all_of: Callable[[str], Score]):
    score = all_of("category")
    start, end = neighbourhood(score, (-12_000.0, -11_900.0))
    assert -12_150 < start <= -12_100
    assert -11_800 <= end < -11_750


def test_windows_close_to_each_other_share_an_excerpt(exhibit: Callable[[int], Exhibit]):
    plot = Plot("", 1200, 600)
    one, two = (exhibit(LOTS).laid_out(plot, (-11_990.0 + at, -11_890.0 + at)) for at in (1.0, 2.0))
    assert one is two


# ---- what travels ----


def test_few_staves_travel_whole_and_with_every_rung(exhibit: Callable[[int], Exhibit]):
    score = exhibit(FEW).laid_out(Plot("", 1200, 600), (-12_000.0, -11_900.0))
    assert not many(score) and score.held is None
    assert len(score.rungs) == len(score.scales) > 20
    assert len(plain(score)["staves"]) == len(score.staves)


def test_of_many_staves_one_rung_travels_with_numbers_of_its_own(exhibit: Callable[[int], Exhibit]):
    score = exhibit(LOTS).laid_out(Plot("", 1200, 600), (-12_000.0, -11_900.0))
    assert many(score) and len(score.staves) > MANY
    sent = plain(score)
    (rung,) = sent["rungs"]
    titles = [score.staves[place.key].title for place in score.rungs[0].places]
    assert [sent["staves"][number]["title"] for number in rung["staves"]] == titles
    assert set(sent["marks"]["stave"]) <= set(rung["staves"])
    assert all(len(column) == len(score.marks) for column in sent["marks"].values())
    for chip, said in zip(score.rungs[0].chips, rung["chips"], strict=True):
        named = [score.staves[key].event_id for key in chip.keys[:MOST_NAMED]]
        found = [sent["staves"][number]["id"] for number in said["staves"]]
        assert found[: len(named)] == named
        assert said["count"] == len(chip.keys)


def test_an_answer_stays_small_however_much_evidence_there_is(exhibit: Callable[[int], Exhibit]):
    for number in (LOTS, TWICE):
        for days in (1.0, 30.0, 400.0, 3_000.0, 9_000.0):
            text = exhibit(number).score_text(
                Plot("", 1436, 844), (-12_000.0 - days / 2, -12_000.0 + days / 2)
            )
            assert len(text) < SMALL
            assert all(len(shelf["told"]) <= MOST_SHELVED for shelf in json.loads(text)["shelves"])


def test_the_page_finds_that_a_window_lacks_nothing_of_the_excerpt_made_for_it(
    exhibit: Callable[[int], Exhibit],
):
    scores = []
    for days in (1.0, 3.0, 30.0, 400.0, 3_000.0, 9_000.0):
        window = (-12_000.0 - days / 2, -12_000.0 + days / 2)
        score = exhibit(LOTS).laid_out(Plot("", 1200, 600), window)
        other = (window[0] + 2 * days, window[1] + 2 * days)
        asked = [clamped(score, one) for one in (window, (window[0], window[1] + 3 * days), other)]
        scores.append({"score": header(score), "windows": asked})
    answers = lacking(scores)
    assert [answer[0] for answer in answers] == [False] * len(scores)
    assert [answer[1] for answer in answers[:-2]] == [True] * (len(scores) - 2)
    assert [answer[2] for answer in answers[:-2]] == [True] * (len(scores) - 2)


def header(score: Score) -> dict[str, Any]:
    """What of a score decides whether it serves a window."""
    names = ("held", "whole", "width", "scales")
    return {name: getattr(score, name) for name in names} | {"rungs": [{"scale": score.rungs[0].scale}]}


def lacking(scores: list[dict[str, Any]]) -> list[list[bool]]:
    program = node()
    assert program, "node comes with the test requirements"
    script = ROOT / "tests" / "js" / "excerpt.js"
    done = subprocess.run(
        [program, script],
        input=json.dumps({"scores": scores}),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answers: list[list[bool]] = json.loads(done.stdout)
    return answers


# ---- the server ----


@pytest.fixture(scope="module")
def lots(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Dash], str]) -> tuple[str, list[str]]:
    """The address of an app on generated evidence, and the windows that its scores were asked for."""
    from app import create_app

    path = tmp_path_factory.mktemp("lots") / "generated.csv"
    path.write_bytes(claims(LOTS))
    app, asked = create_app(path), []

    def note() -> None:
        from flask import request

        if request.path == "/score":
            asked.append(request.query_string.decode())

    app.server.before_request(note)
    return serve(app), asked


def scored(app: Any, **said: str) -> dict[str, Any]:
    usual = {"query": "", "width": "1200", "height": "600"}
    answer = app.server.test_client().get("/score?" + urlencode({**usual, **said}))
    assert answer.status_code == 200
    score: dict[str, Any] = answer.get_json()
    return score


@pytest.fixture(scope="module")
def generated_app(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from app import create_app

    path = tmp_path_factory.mktemp("generated") / "generated.csv"
    path.write_bytes(claims(LOTS))
    return create_app(path)


def test_the_server_answers_for_the_window_that_is_asked_for(generated_app: Any):
    score = scored(generated_app, **{"from": "-12000", "to": "-11900.5"})
    assert score["held"][0] <= -12_000 and score["held"][1] >= -11_900.5
    assert len(score["rungs"]) == 1


@pytest.mark.parametrize(
    ("start", "end"),
    [("", ""), ("a", "b"), ("nan", "0"), ("-inf", "inf"), ("5", "5"), ("9", "1"), ("0", "1e300")],
)
def test_a_window_that_is_none_is_home(generated_app: Any, start: str, end: str):
    assert scored(generated_app, **{"from": start, "to": end}) == scored(generated_app)


@pytest.mark.parametrize("size", ["nan", "inf", "-inf", "0", "1e300", "wide"])
def test_a_size_that_is_none_is_brought_within_what_can_be_laid_out(generated_app: Any, size: str):
    assert 120 <= scored(generated_app, width=size, height=size, type=size)["width"] <= 8000


def test_an_event_that_is_asked_for_is_in_the_excerpt(generated_app: Any):
    score = scored(generated_app, event="event-7")
    found = next(stave for stave in score["staves"] if stave["id"] == "event-7")
    assert score["held"][0] <= found["reach"][0] <= found["reach"][2] <= score["held"][1]
    assert scored(generated_app, event="no such event") == scored(generated_app)


# ---- the page ----


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
    page.mouse.move(x + area["w"] * 0.48, y)
    page.mouse.down()
    page.mouse.move(x - area["w"] * 0.48, y, steps=12)
    page.wait_for_timeout(300)
    assert len(lots[1]) == before
    page.mouse.up()
    reader.rests()
    assert len(lots[1]) == before + 1
    assert page.evaluate("__bench.labelBoxes().length") > 5


def test_an_event_far_away_can_be_zoomed_to(reader: Reader):
    page = reader.opens("from=1917-03-01&to=1917-06-09&event=event-2").page
    page.evaluate("window.dash_clientside.timeline.page.run('zoom-event')")
    reader.waits_until("document.querySelector('#plot > .chosen-frame')")
    start, end = reader.rests().sees()
    assert end - start < 2_000 and start > -19_000


def test_the_end_key_goes_to_the_end_of_all_time_not_of_the_excerpt(reader: Reader):
    page = reader.opens("from=1937-03-01&to=1937-06-09").page
    reader.rests()
    page.focus("#plot")
    page.keyboard.press("End")
    reader.waits_until("__bench.visibleRange()[1] / 86400000 > -10_300").rests()
