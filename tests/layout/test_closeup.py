"""A close-up shows real dates that never touch, and the days that decide a verdict at their true place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of, told
from timeline.criticism.figure_clashes import Answer
from timeline.criticism.verdicts import why
from timeline.dates import day
from timeline.edition import Edition
from timeline.layout.closeup import LABEL_GAP, NARROW, TYPE_SIZE, Closeup, closeup, ticks
from timeline.layout.marks.marks import CROSS, DIAMOND, RING
from timeline.looks import textwidth
from timeline.page.parts.figure_lines import NumberScale
from timeline.page.parts.stave import mark


def drawn(*datings: str, **options) -> Closeup:
    """The close-up of one event; it must have one."""
    evidence = evidence_of(told(*datings), **options)
    found = closeup(evidence, Edition("Small", evidence).verdicts, 0, why(evidence, 0))
    assert found is not None
    return found


def labels(first: int, last: int, room: float = NARROW) -> list[str]:
    return [text for _, text in ticks(first, last, room)]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((1937, 6, 9), (1937, 6, 15), ["9 Jun 1937", "11 Jun", "13 Jun"]),
        ((1937, 6, 1), (1937, 7, 1), ["1 Jun 1937", "11 Jun", "21 Jun"]),
        ((1937, 1, 1), (1938, 1, 1), ["Jan 1937", "Apr", "Jul", "Oct"]),
        ((1936, 12, 1), (1937, 4, 1), ["Dec 1936", "Jan 1937", "Feb", "Mar"]),
        ((1930, 1, 1), (1940, 1, 1), ["1930", "1932", "1934", "1936", "1938"]),
        ((1, 1, 1), (2001, 1, 1), ["500", "1000", "1500"]),
        ((-99, 1, 1), (101, 1, 1), ["51 BC", "1 BC", "50"]),
    ],
    ids=["days", "tens of days", "quarters", "over New Year", "years", "millennia", "before Christ"],
)
def test_an_axis_names_the_dates_that_its_width_allows(first, last, said):
    assert labels(day(*first), day(*last)) == said


def test_the_year_stands_on_the_first_label_and_with_each_new_year():
    found = labels(day(1936, 10), day(1937, 4), 500)
    assert found == ["Oct 1936", "Nov", "Dec", "Jan 1937", "Feb", "Mar"]


def test_the_last_two_days_of_a_month_are_named_only_where_every_day_is():
    assert "31 May" in labels(day(1937, 5, 28), day(1937, 6, 3), 600)
    assert not any(text.startswith(("30 ", "31 ")) for text in labels(day(1937, 5, 20), day(1937, 6, 10)))


@given(st.integers(-500_000, 50_000), st.integers(4, 300_000), st.integers(120, 1_500))
def test_labels_never_touch_and_stay_within_the_window(first: int, span: int, room: int):
    found = ticks(first, first + span, room)
    scale = room / span
    boxes = [
        ((at - first) * scale, (at - first) * scale + textwidth.width(text, TYPE_SIZE)) for at, text in found
    ]
    assert all(begin >= 0 and end <= room for begin, end in boxes)
    assert all(right[0] - left[1] >= LABEL_GAP - 1e-6 for left, right in pairwise(boxes))


@given(st.integers(-50_000, 30_000), st.integers(6, 40_000))
def test_every_axis_of_a_panel_has_a_date(first: int, span: int):
    assert ticks(first, first + span)


def test_the_stretch_between_two_claims_begins_after_the_one_and_ends_before_the_other():
    close = drawn("a 1937-03", "b 1938")
    assert close.apart is not None
    days = [
        close.first + share * (close.last - close.first)
        for share in (close.apart.place.first, close.apart.place.last)
    ]
    assert days == pytest.approx([day(1937, 4), day(1938)])
    assert close.apart.text == "276 days apart"


def test_one_day_apart_is_said_in_the_singular():
    apart = drawn("a 1937-06-11", "b 1937-06-12").apart
    assert apart is not None
    assert apart.text == "1 day apart"


def test_what_all_claims_leave_open_is_drawn_where_they_are_compatible():
    close = drawn("a 1937-06", "b 1937-06-11")
    (span,) = close.common
    assert span.text == "11 June 1937"
    assert close.apart is None


def test_a_period_has_what_is_open_for_its_start_and_for_its_end():
    assert [span.text for span in drawn("a 1936/1938", "b 1936-06/1938-07").common] == [
        "start June 1936",
        "end July 1938",
    ]


def test_two_datings_by_one_source_stand_one_above_the_other():
    close = drawn("a 1937-06/1938-11", "a 1937/1938", "b 1937-06-11")
    assert {one.offset for one in close.drawn if one.slot == 0} == {-0.25, 0.25}
    assert {one.offset for one in close.drawn if one.slot == 1} == {0.0}
    tops = {mark(one).style.get("top") for one in close.drawn}
    assert tops == {"25.0%", "75.0%", None}


def test_nothing_is_common_to_claims_that_agree_or_stand_alone():
    assert drawn("a 1937", "b 1937").common == ()
    assert drawn("a 1937").common == ()


def test_all_marks_lie_in_the_window_with_air_beside_them():
    close = drawn("a 1936/1938", "b 1937-06-11", "c 1934/")
    assert min(one.place.first for one in close.drawn) > 0
    assert max(one.place.last for one in close.drawn) < 1


def test_what_reaches_out_by_pixels_has_more_air():
    plain, ring = drawn("a 1937"), drawn("a 1937", "b")
    assert min(one.place.first for one in ring.drawn) > min(one.place.first for one in plain.drawn)


def test_a_single_day_has_its_week_and_an_open_end_its_year():
    assert drawn("a 1937-06-11").last - drawn("a 1937-06-11").first < 10
    assert drawn("a [..1939]").last - drawn("a [..1939]").first > 365


def test_each_kind_of_claim_has_its_shape():
    shapes = {one.shape for one in drawn("a 1937-06-11", "b").drawn}
    assert {DIAMOND, RING} <= shapes
    evidence = evidence_of([*told("a 1937"), ("E", "b", "disputes", "")])
    close = closeup(evidence, Edition("Small", evidence).verdicts, 0, why(evidence, 0))
    assert close is not None
    assert close.drawn[-1].shape == CROSS


def test_an_event_that_nobody_dates_has_no_close_up():
    evidence = evidence_of(told("a", "b"))
    assert closeup(evidence, Edition("Small", evidence).verdicts, 0, why(evidence, 0)) is None


@given(st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)), min_size=1, max_size=6))
def test_a_number_line_begins_with_nought_and_holds_every_answer(ranges: list[tuple[int, int]]):
    answers = tuple(Answer(0, at, min(pair), max(pair)) for at, pair in enumerate(ranges))
    scale = NumberScale.of(answers)
    assert scale.first == 0
    assert all(0 <= scale.share(bound) <= 1 for pair in ranges for bound in pair)
