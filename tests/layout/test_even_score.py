"""An evenly spaced sheet: the crowded year has room, nothing changes its order, and every medium says so."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

from tests.makers.generate import events
from timeline.dates import day
from timeline.edition import Edition, ScoreAsked
from timeline.evidence.load import load_bytes
from timeline.export import picture, slides
from timeline.export.order import Order
from timeline.layout.placed import clamped
from timeline.layout.score import Score, ScorePaper
from timeline.layout.score_json import json_values
from timeline.layout.tempo import SAID
from timeline.page.first_paint.arrival import stage
from timeline.query.view import View

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

EVEN = View(axis="even")
SHEET = ScorePaper(1200.0, 700.0)
JUNE = day(1937, 6), day(1937, 7)


@pytest.fixture(scope="module")
def score(edition: Edition) -> Score:
    return edition.score(EVEN, SHEET)


def share(score: Score, window: tuple[float, float]) -> float:
    """Of the home window."""
    (first, last), (start, end) = score.tempo.units(window), score.home
    return (last - first) / (end - start)


def test_the_crowded_month_has_twenty_times_its_room(edition: Edition, score: Score):
    steady = edition.score(View(), SHEET)
    assert share(steady, JUNE) < 0.004
    assert share(score, JUNE) > 0.07
    assert share(score, (day(1937), day(1938))) > 0.25
    assert share(score, (day(1925), day(1928))) < 0.03


def test_what_begins_first_still_begins_first_and_what_overlaps_overlaps(edition: Edition, score: Score):
    steady = edition.score(View(), SHEET)
    assert [stave.event for stave in score.staves] == [stave.event for stave in steady.staves]
    for one, other in combinations(range(0, len(score.staves), 2), 2):
        (a, b), (c, d) = score.staves[one].days, score.staves[other].days
        (e, f), (g, h) = steady.staves[one].days, steady.staves[other].days
        assert ((a < c), (a < d), (b < d), (b > c)) == ((e < g), (e < h), (f < h), (f > g))


def test_true_days_stand_beside_and_the_overview_stays_in_true_time(edition: Edition, score: Score):
    steady = edition.score(View(), SHEET)
    assert [stave.dates for stave in score.staves] == [stave.days for stave in steady.staves]
    assert score.overview == steady.overview
    assert score.tempo.days(score.home) == steady.home
    sent = json_values(score)
    assert [tuple(stave["dates"]) for stave in sent["staves"]] == [stave.dates for stave in score.staves]
    assert sent["knots"] == list(score.tempo.knots)
    assert "knots" not in json_values(steady) and "dates" not in json_values(steady)["staves"][0]


def test_every_mark_begins_and_ends_on_an_edge_of_a_step(score: Score):
    bars = [row.mark for row in score.marks if row.mark.shape == "bar"]
    begins = [mark.first_day for mark in bars if not mark.first_px]
    ends = [mark.last_day for mark in bars if not mark.last_px]
    assert len(begins) > 100 and len(ends) > 100
    assert all(edge.is_integer() for edge in map(float, begins + ends))


def test_the_years_without_an_event_at_either_end_of_home_take_one_step(edition: Edition):
    score = edition.score(View(axis="even", verdicts=("conflict",)), SHEET)
    before = edition.home[0], min(stave.dates[0] for stave in score.staves)
    assert share(edition.score(View(), SHEET), before) > 0.5
    assert share(score, before) == pytest.approx(1 / (len(score.tempo.knots) - 1))
    assert score.home == (0.0, len(score.tempo.knots) - 1)


def test_where_nothing_is_dated_the_switch_does_nothing():
    nothing = Edition("Nothing", load_bytes(b"event,source,date\nA,S,\nB,S,\n").evidence)
    assert not nothing.tempo(EVEN).even
    assert nothing.score_text(ScoreAsked("axis=even", 600, 400)) == nothing.score_text(
        ScoreAsked("", 600, 400)
    )


@given(st.floats(-45_000, 30_000), st.floats(0.0, 60_000))
def test_a_window_of_a_day_or_more_comes_back_as_it_was(score: Score, start: float, length: float):
    low, high = score.tempo.days(score.whole)
    first, last = max(low, start), min(high, start + length + 1.0)
    if last - first >= 1.0:
        assert score.tempo.days(clamped(score, (first, last))) == pytest.approx((first, last), abs=1e-4)


@st.composite
def addresses(draw: DrawFn) -> str:
    view = draw(st.sampled_from(["", "&group=source", "&verdicts=conflict", "&q=purge", "&colour=dating"]))
    years = sorted(draw(st.tuples(st.integers(1917, 1941), st.integers(1917, 1941))))
    return f"axis=even{view}&from={years[0]}&to={years[1] + 1}"


@given(addresses())
def test_a_picture_has_the_spacing_of_the_page(edition: Edition, query: str):
    """The knots are those of all that is selected, not only of what the picture's window holds."""
    view, _ = edition.view(query)
    page = edition.score(view, SHEET)
    assert edition.tempo(view).knots == page.tempo.knots
    assert edition.laid_out(view, _some(edition, view), SHEET).tempo == page.tempo


def _some(edition: Edition, view: View):
    from timeline.layout.score import Wanted

    return Wanted(edition.selection(view).events.tolist()[:5], edition.window(view), view.group)


@pytest.mark.parametrize("query", ["axis=even", "axis=even&group=none&from=1937-06-01&to=1937-07-01"])
def test_a_picture_says_that_widths_are_no_durations(edition: Edition, query: str):
    view, _ = edition.view(query)
    drawn = picture.picture(edition, view)
    assert f"{SAID}." in drawn.said
    assert SAID in picture.svg(drawn).partition("</desc>")[2]
    assert SAID not in picture.svg(picture.picture(edition, View()))


def test_a_slide_says_so_too(edition: Edition):
    texts = slide_texts(slides.slide(edition, EVEN, Order()))
    assert SAID in texts
    assert any("evenly spaced" in text for text in texts)
    assert {"1937", "Jun"} <= set(texts)
    assert SAID not in slide_texts(slides.slide(edition, View(), Order()))


@pytest.mark.parametrize("window", ["", "&from=1937&to=1938", "&from=1937-05-20&to=1937-07-10"])
def test_on_a_slide_no_name_of_the_axis_touches_another(edition: Edition, window: str):
    file = slides.slide(edition, edition.view(f"axis=even{window}")[0], Order())
    axis = next(s for page in Presentation(io.BytesIO(file)).slides for s in page.shapes if s.name == "axis")
    rows: dict[int, list[tuple[int, int]]] = {}
    for word in axis.shapes:
        rows.setdefault(word.top, []).append((word.left, word.left + word.width))
    assert len(rows) == 2
    for row in rows.values():
        assert all(one[1] <= other[0] for one, other in pairwise(sorted(row)))


def slide_texts(file: bytes) -> list[str]:
    def walk(shapes):
        for shape in shapes:
            if shape.shape_type == 6:  # a group
                yield from walk(shape.shapes)
            elif shape.has_text_frame:
                yield shape.text_frame.text

    return [text for page in Presentation(io.BytesIO(file)).slides for text in walk(page.shapes)]


@pytest.mark.parametrize("window", [(1920, 1080), (1366, 768), (700, 900), (390, 844)])
def test_the_first_paint_says_so_beside_its_axis(edition: Edition, window: tuple[int, int]):
    even, steady = (stage(edition, view, (600, 500), window) for view in (EVEN, View()))
    assert even.count('class="n') >= 2
    assert 'class="n' not in steady
    assert f". {SAID}" in even.partition("<style>")[0]


def test_links_of_the_first_paint_hold_true_days(edition: Edition):
    markup = stage(edition, EVEN, (300, 200), (390, 844))
    years = {int(part[:4]) for part in markup.split("from=")[1:]}
    assert years and all(1890 < year < 1999 for year in years)


def test_the_status_says_it_where_the_axis_is_seen(edition: Edition):
    assert "window 1917–1941, evenly spaced;" in edition.status(EVEN, edition.home)
    assert "evenly" not in edition.status(View(axis="even", view="table"), edition.home)
    assert "evenly" not in edition.status(View(), edition.home)


@pytest.fixture(scope="module")
def lots() -> Edition:
    return Edition("Generated", load_bytes(events(2_000)).evidence)


@pytest.mark.parametrize("middle", [0.1, 0.5, 0.9])
def test_of_many_events_those_near_a_window_of_true_days_are_sent(lots: Edition, middle: float):
    whole = lots.score(EVEN, SHEET)
    start = whole.tempo.day(whole.whole[0] + middle * (whole.whole[1] - whole.whole[0]))
    sent = lots.sent(ScoreAsked("axis=even", 1200, 700), (start, start + 30.0))
    first, last = clamped(whole, (start, start + 30.0))
    assert sent.held and sent.held[0] <= first and last <= sent.held[1]
    assert sent.tempo == whole.tempo
    assert sum(crowd.count for crowd in sent.crowds) + len(sent.staves) <= len(whole.staves)
    assert len(json.dumps(json_values(sent))) < 600_000


def test_an_event_among_many_is_found_by_its_true_days(lots: Edition):
    stave = lots.score(EVEN, SHEET).staves[700]
    find: Callable[..., tuple[float, float] | None] = lots.window_of_event
    found = find(ScoreAsked("axis=even", 1200, 700), stave.event_id)
    assert found and found[0] < stave.dates[0] and stave.dates[1] < found[1]
