"""Of many events the browser gets an excerpt: what ranks first near its window, and counts of all others."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.twins import asked as page
from tests.makers.generate import events
from timeline.edition import Edition, ScoreAsked
from timeline.evidence.load import load_bytes
from timeline.layout.excerpt import (
    CELLS,
    GRID,
    MANY,
    MOST,
    NEAR,
    excerpt,
    in_excerpts,
    neighbourhood,
    window_of_event,
)
from timeline.layout.placed import Look, clamped, place
from timeline.layout.score import Score, ScorePaper, Stave
from timeline.layout.score_json import MOST_SHELVED, json_values

if TYPE_CHECKING:
    pass

FEW, LOTS, TWICE = 400, 2_000, 4_000
"""Events: below the limit, above it, and twice as many."""
SMALL = 600_000
"""Characters that no answer may have, however much evidence there is."""
PLOT = ScoreAsked("", 1200, 600)
SPANS = (1.0, 3.0, 30.0, 400.0, 3_000.0, 9_000.0)


@pytest.fixture(scope="module")
def edition() -> Callable[[int], Edition]:
    made: dict[int, Edition] = {}

    def of(number: int) -> Edition:
        if number not in made:
            made[number] = Edition("Generated", load_bytes(events(number)).evidence)
        return made[number]

    return of


@pytest.fixture(scope="module", params=["", "group=source", "group=none"])
def score(request: pytest.FixtureRequest, edition: Callable[[int], Edition]) -> Score:
    """All staves of much evidence, in each way of grouping."""
    lots = edition(LOTS)
    view, _ = lots.view(request.param)
    return lots.score(view, ScorePaper(1200, 600))


def window_of(days: float, middle: float = -12_000.0) -> tuple[float, float]:
    return middle - days / 2, middle + days / 2


def touches(stave: Stave, window: tuple[float, float]) -> bool:
    return stave.days[0] < window[1] and stave.days[1] > window[0]


# ---- what travels, and what is counted ----


@pytest.mark.parametrize("days", SPANS)
def test_every_stave_that_touches_the_stretch_travels_or_is_counted_once(score: Score, days: float):
    held = neighbourhood(window_of(days))
    part = excerpt(score, held)
    inside = [stave for stave in score.staves if touches(stave, held)]
    assert len(part.staves) == min(MOST, len(inside))
    assert len(part.staves) + sum(crowd.count for crowd in part.crowds) == len(inside)
    keys = [(stave.band, stave.event) for stave in part.staves]
    assert len(set(keys)) == len(keys)
    travelled = Counter(stave.band for stave in part.staves)
    counted: Counter[int] = Counter()
    for crowd in part.crowds:
        counted[crowd.band] += crowd.count
    assert travelled + counted == Counter(stave.band for stave in inside)


@pytest.mark.parametrize("days", SPANS)
def test_a_crowd_reaches_into_the_stretch_and_there_are_few(score: Score, days: float):
    held = neighbourhood(window_of(days))
    crowds = excerpt(score, held).crowds
    assert len(crowds) <= len(score.bands) * (CELLS + 2) * (CELLS + 3) / 2
    for crowd in crowds:
        assert crowd.first_day < held[1] and crowd.last_day > held[0]
        assert crowd.first_day < crowd.last_day
        assert crowd.count > 0


@pytest.mark.parametrize("days", SPANS)
def test_what_ranks_first_travels_and_what_only_passes_through_comes_last(score: Score, days: float):
    held = neighbourhood(window_of(days))
    part = excerpt(score, held)
    chosen = {(stave.band, stave.event) for stave in part.staves}
    inside = [stave for stave in score.staves if touches(stave, held)]
    left = [stave for stave in inside if (stave.band, stave.event) not in chosen]

    def order(stave: Stave) -> tuple[bool, tuple[float, ...], int]:
        return not any(held[0] < bound < held[1] for bound in stave.bounds), stave.rank, stave.band

    taken = [stave for stave in inside if (stave.band, stave.event) in chosen]
    assert not left or max(map(order, taken)) < min(map(order, left))


def test_staves_and_marks_are_numbered_anew_in_the_order_of_rank(score: Score):
    part = excerpt(score, neighbourhood(window_of(400.0)))
    whole = {(stave.band, stave.event): at for at, stave in enumerate(score.staves)}
    numbers = [whole[stave.band, stave.event] for stave in part.staves]
    assert numbers == sorted(numbers)
    mine = [(numbers[row.stave], row.mark, row.source, row.precision) for row in part.marks]
    kept = set(numbers)
    assert mine == [
        (row.stave, row.mark, row.source, row.precision) for row in score.marks if row.stave in kept
    ]


def test_the_event_that_is_wanted_is_there_however_low_it_ranks(score: Score):
    held = neighbourhood(window_of(9_000.0))
    assert len(score.staves) > MOST
    for stave in [one for one in reversed(score.staves) if touches(one, held)][:5]:
        assert stave.event_id not in {one.event_id for one in excerpt(score, held).staves}
        part = excerpt(score, held, stave.event_id)
        assert (stave.band, stave.event) in {(one.band, one.event) for one in part.staves}
        assert len(part.staves) == MOST


def test_a_picture_of_an_excerpt_draws_or_counts_all_that_touches_its_window(score: Score):
    for days in SPANS:
        window = window_of(days)
        held = neighbourhood(window)
        part = excerpt(score, held)
        placed = place(part, window)
        inside = {at for at, stave in enumerate(part.staves) if touches(stave, window)}
        boxes = {box.stave for box in placed.boxes if box.style not in ("hair", "frame")}
        shelved = {line.stave for line in placed.passing} | set(placed.unshelved)
        waiting = [key for chip in placed.chips for key in chip.staves]
        assert inside <= boxes | shelved | set(waiting)
        crowds = sum(chip.count - len(chip.staves) for chip in placed.chips)
        assert crowds == sum(crowd.count for crowd in part.crowds if crowd.touches(window))


def test_what_is_wanted_of_an_excerpt_has_its_name(score: Score):
    last = score.staves[-1]
    window = window_of_event(score, last.event_id)
    assert window
    part = excerpt(score, neighbourhood(window), last.event_id)
    placed = place(part, window, Look(wanted=(last.event_id,)))
    assert last.event_id in {part.staves[label.stave].event_id for label in placed.labels}


# ---- the stretch ----


@given(st.floats(-200_000.0, 200_000.0), st.floats(1.0, 110_000.0))
def test_a_stretch_goes_on_for_a_window_on_either_side_on_a_grid(start: float, days: float):
    window = start, start + days
    held = neighbourhood(window)
    assert held[0] <= start - NEAR * days * 0.999
    assert held[1] >= start + days + NEAR * days * 0.999
    assert held[1] - held[0] <= (2 * NEAR * 2 + 1 + 2 * 2 / GRID) * days
    coarse = next(2**power for power in range(20) if 2**power >= (window[1] - window[0]) * (1 - 7e-10))
    assert held[0] % (coarse / GRID) == held[1] % (coarse / GRID) == 0


@given(st.floats(-20_000.0, 20_000.0), st.floats(4.0, 9_000.0))
def test_windows_close_to_each_other_share_few_stretches(start: float, days: float):
    steps = [neighbourhood((start + at * days / 40, start + days + at * days / 40)) for at in range(20)]
    assert len(set(steps)) <= 7


def test_windows_close_to_each_other_share_an_answer(edition: Callable[[int], Edition]):
    one, two = (edition(LOTS).sent(PLOT, (-11_990.0 + at, -11_890.0 + at)) for at in (1.0, 2.0))
    assert one is two


def test_a_window_around_an_event_shows_it_with_air_on_both_sides(score: Score):
    for stave in score.staves[::200]:
        window = window_of_event(score, stave.event_id)
        assert window
        days = [one.days for one in score.staves if one.event_id == stave.event_id]
        assert any(window[0] < first and last < window[1] for first, last in days)
    assert window_of_event(score, "no such event") is None


# ---- what is sent ----


def test_few_staves_travel_whole(edition: Callable[[int], Edition]):
    score = edition(FEW).sent(PLOT, window_of(100.0))
    assert not in_excerpts(score) and score.held is None and not score.crowds
    assert len(json_values(score)["staves"]) == len(score.staves)


def test_of_many_staves_an_excerpt_travels(edition: Callable[[int], Edition]):
    score = edition(LOTS).sent(PLOT, window_of(9_000.0))
    assert score.held == neighbourhood(window_of(9_000.0))
    sent = json_values(score)
    assert len(sent["staves"]) == MOST < MANY
    assert set(sent["marks"]["stave"]) == set(range(MOST))
    assert {len(column) for column in sent["marks"].values()} == {len(score.marks)}
    assert sent["crowds"]


def test_an_answer_stays_small_however_much_evidence_there_is(edition: Callable[[int], Edition]):
    for number in (LOTS, TWICE):
        for days in (1.0, 30.0, 400.0, 3_000.0, 9_000.0):
            text = edition(number).score_text(ScoreAsked("", 1436, 844), window_of(days))
            assert len(text) < SMALL
            assert all(len(shelf["told"]) <= MOST_SHELVED for shelf in json.loads(text)["shelves"])


def test_the_page_lacks_nothing_of_the_excerpt_made_for_its_window(edition: Callable[[int], Edition]):
    asks, expected = [], []
    for days in SPANS:
        window = window_of(days)
        score = edition(LOTS).sent(PLOT, window)
        told = {"held": score.held, "whole": score.whole, "crowds": json_values(score)["crowds"]}
        near = clamped(score, (window[0] + 0.4 * days, window[1] + 0.4 * days))
        asks += [[told, clamped(score, window)], [told, near]]
        expected += [False, False]
        if days < 3_000:
            asks += [[told, (window[0] + 2 * days, window[1] + 2 * days)], [told, window_of(8 * days)]]
            expected += [True, True]
    assert page(lacking=asks)["lacking"] == expected


def test_the_page_asks_again_when_it_looks_much_closer_unless_nothing_is_left_out():
    held = {"held": [-400, 400], "whole": [-10_000, 10_000]}
    crowd = {"band": 0, "count": 3, "from": 0, "to": 9}
    asks = [
        [{**held, "crowds": [crowd]}, [-200, 0]],
        [{**held, "crowds": [crowd]}, [-50, 0]],
        [{**held, "crowds": []}, [-50, 0]],
        [{"held": None, "whole": [0, 9], "crowds": []}, [-50, 0]],
    ]
    assert page(lacking=asks)["lacking"] == [False, True, False, False]


# ---- the server ----


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
    path.write_bytes(events(LOTS))
    return create_app(path)


def test_the_server_answers_for_the_window_that_is_asked_for(generated_app: Any):
    score = scored(generated_app, **{"from": "-12000", "to": "-11900.5"})
    assert score["held"][0] <= -12_000 and score["held"][1] >= -11_900.5
    assert len(score["staves"]) <= MOST


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
