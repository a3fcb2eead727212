"""How each kind of dating is drawn, argued case by case, and what a stave made of such marks reaches over."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import floor, isnan, nan

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from timeline.dates import day, iso, parse
from timeline.layout.marks import marks
from timeline.layout.marks.marks import Claim, Mark, has_date, marks_of, stave_marks
from timeline.layout.marks.reach import Reach, reach_over

SCALES = [10**power for power in (-3, -2, -1.3, -1, -0.5, 0, 1, 2, 3.2)]
"""Pixels per day, from centuries across the screen to a day."""


def claim(edtf: str, stance: str = "asserts", slot: int = 0) -> Claim:
    """A claim with this dating, on this line."""
    dating = parse(edtf)
    bounds = (dating.earliest_start, dating.latest_start, dating.earliest_end, dating.latest_end)
    known = (nan if bound is None else float(bound) for bound in bounds)
    return Claim(slot, slot, stance, dating.kind, *known, dating.approximate or dating.uncertain)


def place(number: float, pixels: float) -> str:
    """Where a mark begins or ends: "1937-06-11", "1937-06-11 noon", "1937-06-11 +8"."""
    noon = " noon" if number != floor(number) else ""
    return f"{iso(floor(number))}{noon}" + (f" {pixels:+g}" if pixels else "")


def drawn(mark: Mark) -> str:
    """A mark in words: tone and shape, from, to (that day not included), whether it is half high."""
    first, last = place(mark.first_day, mark.first_px), place(mark.last_day, mark.last_px)
    usual = marks.BAR_HEIGHT if mark.shape == marks.BAR else 1.0
    half = " half high" if mark.height == usual * marks.REPORTED else ""
    assert half or mark.height == usual
    return f"{mark.tone} {mark.shape} {first}{'' if first == last else f' to {last}'}{half}"


EXAMPLES = [
    # EDTF, stance, what is drawn, and why
    ("1937-06-11", "asserts", ["day bar 1937-06-11 to 1937-06-12", "solid diamond 1937-06-11 noon"],
     "a day is a point, and where a day is wide one sees which day it is"),
    ("1937-06", "asserts", ["hollow bar 1937-06-01 to 1937-07-01"],
     "one day somewhere in June, the thirtieth included: hollow, so that it does not look like a long event"),
    ("[1937-06-01..1937-06-10]", "asserts", ["hollow bar 1937-06-01 to 1937-06-11"],
     "early June is one day within ten"),
    ("1937", "asserts", ["hollow bar 1937-01-01 to 1938-01-01"],
     "a bare year is never the first of January"),
    ("[..1939]", "asserts",
     ["fade-1 bar 1940-01-01 -8 to 1940-01-01", "fade-2 bar 1940-01-01 -20 to 1940-01-01 -12",
      "fade-3 bar 1940-01-01 -32 to 1940-01-01 -24"],
     "not later than 1939: dashes that pale towards the past, the last day included"),
    ("[1937-06..]", "asserts",
     ["fade-1 bar 1937-06-01 to 1937-06-01 +8", "fade-2 bar 1937-06-01 +12 to 1937-06-01 +20",
      "fade-3 bar 1937-06-01 +24 to 1937-06-01 +32"],
     "not earlier than June 1937: dashes that pale towards the future"),
    ("1936/1938", "asserts",
     ["light bar 1936-01-01 to 1936-12-31", "light bar 1938-01-02 to 1939-01-01",
      "solid bar 1936-12-31 to 1938-01-02"],
     "it has certainly begun by the last day of 1936 and is not over before the first of 1938"),
    ("1937-05-22/1937-06-11", "asserts", ["solid bar 1937-05-22 to 1937-06-12"],
     "both ends are days: all of it is certain"),
    ("1937-06-11/1937-06-11", "asserts", ["solid bar 1937-06-11 to 1937-06-12"],
     "a period of one day is as certain as a long one"),
    ("1937-06/1937-06-30", "asserts",
     ["light bar 1937-06-01 to 1937-06-30", "solid bar 1937-06-30 to 1937-07-01"],
     "only on the thirtieth it certainly lasted"),
    ("1937/1937", "asserts", ["light bar 1937-01-01 to 1938-01-01"],
     "some days of 1937: no single one is certain"),
    ("1937-06/", "asserts",
     ["light bar 1937-06-01 to 1937-07-01", "fade-1 bar 1937-07-01 to 1937-07-01 +8",
      "fade-2 bar 1937-07-01 +12 to 1937-07-01 +20", "fade-3 bar 1937-07-01 +24 to 1937-07-01 +32"],
     "it began in June, and no end is given"),
    ("1937-06/..", "asserts",
     ["light bar 1937-06-01 to 1937-07-01", "fade-1 bar 1937-07-01 to 1937-07-01 +8",
      "fade-2 bar 1937-07-01 +12 to 1937-07-01 +20", "fade-3 bar 1937-07-01 +24 to 1937-07-01 +32"],
     "it began in June and goes on"),
    ("/1938", "asserts",
     ["fade-1 bar 1938-01-01 -8 to 1938-01-01", "fade-2 bar 1938-01-01 -20 to 1938-01-01 -12",
      "fade-3 bar 1938-01-01 -32 to 1938-01-01 -24", "light bar 1938-01-01 to 1939-01-01"],
     "it ended in 1938, and no beginning is given"),
    ("1937~", "asserts", ["dashed bar 1937-01-01 to 1938-01-01"], "about 1937"),
    ("1937-06-11?", "asserts", ["dashed bar 1937-06-11 to 1937-06-12"], "a doubtful day is no point"),
    ("1936~/1938", "asserts",
     ["dashed bar 1936-01-01 to 1939-01-01", "solid bar 1936-12-31 to 1938-01-02"],
     "the outline is in doubt, that it lasted in 1937 is not"),
    ("1937~/1937", "asserts", ["dashed bar 1937-01-01 to 1938-01-01"], "in doubt, and no day certain"),
    ("1937-06~/", "asserts",
     ["dashed bar 1937-06-01 to 1937-07-01", "fade-1 bar 1937-07-01 to 1937-07-01 +8",
      "fade-2 bar 1937-07-01 +12 to 1937-07-01 +20", "fade-3 bar 1937-07-01 +24 to 1937-07-01 +32"],
     "doubt shows at the end that is known, too"),
    ("1937-06-11", "reports",
     ["day bar 1937-06-11 to 1937-06-12 half high", "solid diamond 1937-06-11 noon half high"],
     "what others are said to say is half as high"),
    ("1936/1938", "reports",
     ["light bar 1936-01-01 to 1936-12-31 half high", "light bar 1938-01-02 to 1939-01-01 half high",
      "solid bar 1936-12-31 to 1938-01-02 half high"], "periods too"),
    ("1937-06-11", "disputes", ["solid cross 1937-06-11 noon"], "it did not happen on that day"),
    ("1937", "disputes", ["hollow bar 1937-01-01 to 1938-01-01 half high", "solid cross 1937-07-02 noon"],
     "who denies it of 1937 does not deny it of the second of July"),
    ("1936/1938", "disputes",
     ["hollow bar 1936-01-01 to 1939-01-01 half high", "solid cross 1937-07-02"],
     "of what is denied nothing is certain: one hollow bar"),
    ("1937-06-11?", "disputes",
     ["dashed bar 1937-06-11 to 1937-06-12 half high", "solid cross 1937-06-11 noon"],
     "a doubtful day is no point, here either"),
    ("1937-06/", "disputes",
     ["hollow bar 1937-06-01 to 1937-07-01 half high", "fade-1 bar 1937-07-01 to 1937-07-01 +8 half high",
      "fade-2 bar 1937-07-01 +12 to 1937-07-01 +20 half high",
      "fade-3 bar 1937-07-01 +24 to 1937-07-01 +32 half high", "solid cross 1937-06-16"],
     "it is denied from June 1937 on"),
    ("[..1939]", "disputes",
     ["fade-1 bar 1939-12-31 -8 to 1939-12-31 half high",
      "fade-2 bar 1939-12-31 -20 to 1939-12-31 -12 half high",
      "fade-3 bar 1939-12-31 -32 to 1939-12-31 -24 half high", "solid cross 1939-12-31 noon"],
     "a cross at the only bound there is, and dashes for what lies before it"),
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "stance", "expected", "why"), EXAMPLES)
def test_each_kind_of_dating_is_drawn_in_its_own_way(edtf: str, stance: str, expected: list[str], why: str):
    assert [drawn(mark) for mark in marks_of(claim(edtf, stance))] == expected, why


def test_every_shape_and_tone_has_an_example():
    found = {
        (mark.shape, mark.tone) for edtf, stance, *_ in EXAMPLES for mark in marks_of(claim(edtf, stance))
    }
    assert {shape for shape, _ in found} | {marks.RING} == set(marks.SHAPES)
    assert {tone for _, tone in found} == set(marks.TONES)


def test_who_gives_no_date_is_a_ring_left_of_the_stave_and_who_denies_it_a_cross():
    claims = [
        claim("1937-06-11"),
        claim("", slot=1),
        claim("", "disputes", slot=2),
        claim("", "reports", slot=3),
    ]
    row, reach = stave_marks(claims)
    assert [drawn(mark) for mark in row[2:]] == [
        "solid ring 1937-06-11 -26",
        "solid cross 1937-06-11 -16",
        "solid ring 1937-06-11 -26 half high",
    ]
    assert reach == Reach(day(1937, 6, 11), -26 - marks.STAVE_MARGIN, day(1937, 6, 12), marks.STAVE_MARGIN)


def test_rings_in_neighbouring_slots_do_not_stand_above_each_other():
    row, _ = stave_marks([claim("1937"), *(claim("", slot=slot) for slot in range(1, 6))])
    places = [mark.first_px for mark in row if mark.shape == marks.RING]
    assert len(set(places)) == 2
    assert all(abs(one - other) == marks.RING_OFFSET for one, other in pairwise(places))


def parts(*here: Claim) -> list[tuple[float, float]]:
    """Which part of its slot each bar takes, as shares of the slot from its middle down."""
    row, _ = stave_marks(replace(one, number=number) for number, one in enumerate(here))
    bars = {mark.claim: mark for mark in row if mark.shape == marks.BAR}
    return [
        (round(mark.offset - mark.height / 2, 3), round(mark.offset + mark.height / 2, 3))
        for _, mark in sorted(bars.items())
    ]


WHOLE = (-0.37, 0.37)


def test_two_datings_by_one_source_that_overlap_do_not_read_as_one_that_nobody_gave():
    assert parts(claim("1937-06/1938-11"), claim("1937/1938")) == [(-0.391, -0.109), (0.109, 0.391)]
    assert parts(claim("1937-06"), claim("1937-22")) == [(-0.391, -0.109), (0.109, 0.391)]


def test_datings_of_other_sources_or_other_times_leave_a_claim_its_whole_slot():
    assert parts(claim("1937"), claim("1937", slot=1)) == [WHOLE, WHOLE]
    assert parts(claim("1936"), claim("1937")) == [WHOLE, WHOLE]
    assert parts(claim("1937"), claim("")) == [WHOLE]


def test_a_diamond_in_part_of_a_slot_is_smaller_and_stands_over_its_day():
    row, _ = stave_marks([replace(claim("1937-06-11"), number=1), claim("1937-06")])
    tick, diamond, month = row
    assert (tick.offset, diamond.offset, month.offset) == (-0.25, -0.25, 0.25)
    assert marks.point_share(1.0) == 1.0
    assert 0.5 < marks.point_share(diamond.height) < marks.point_share(marks.REPORTED) < 1.0


def test_what_is_reported_stays_half_as_high_where_it_shares_a_slot():
    (upper, lower), (top, bottom) = parts(claim("1937", "reports"), claim("1937/1938"))
    assert 2 * (lower - upper) == pytest.approx(bottom - top, abs=0.003)


def test_an_event_that_nobody_dates_has_no_stave():
    assert stave_marks([claim(""), claim("", "disputes", slot=1)]) == ((), None)
    assert stave_marks([]) == ((), None)


DAY = st.integers(0, 40).map(float)
STANCES = st.sampled_from(("asserts", "reports", "disputes"))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of any kind, its bounds in order; a bound may be unknown."""
    es, ls, ee, le = sorted(draw(st.tuples(DAY, DAY, DAY, DAY)))
    slot, stance, doubtful = draw(st.integers(0, 5)), draw(STANCES), draw(st.booleans())
    kind = draw(st.sampled_from(("moment", "period", "wide", "open", "undated")))
    if kind == "moment":
        one, other = draw(st.sampled_from(((es, ls), (nan, ls), (es, nan), (es, es))))
        return Claim(slot, slot, stance, "moment", one, other, one, other, doubtful)
    if kind == "open":
        start, end = draw(st.sampled_from((((es, ls), (nan, nan)), ((nan, nan), (ee, le)))))
        return Claim(slot, slot, stance, "period", *start, *end, doubtful)
    if kind == "undated":
        return Claim(slot, slot, stance, "undated", nan, nan, nan, nan, doubtful)
    ends = (es, ls, ee, le) if kind == "period" else (es, ee, ls, le)
    return Claim(slot, slot, stance, "period", *ends, doubtful)


EVENTS = st.lists(claims(), min_size=1, max_size=6).map(
    lambda every: [replace(one, number=number) for number, one in enumerate(every)]
)
"""What some sources, or one several times, say of one event."""
DATED = EVENTS.filter(lambda every: any(map(has_date, every)))


@given(claims().filter(lambda one: has_date(one) and one.stance != "disputes"))
def test_bars_cover_the_days_that_are_possible_and_solid_ones_those_that_are_certain(one: Claim):
    bars = [mark for mark in marks_of(one) if mark.shape == marks.BAR and mark.first_day < mark.last_day]
    solid = [mark for mark in bars if mark.tone == marks.SOLID]
    for number in range(-1, 42):
        covering = [mark for mark in bars if mark.first_day <= number < mark.last_day]
        certain = one.when == "period" and one.latest_start <= number <= one.earliest_end
        assert any(mark in solid for mark in covering) == certain
        if not any(map(isnan, (one.earliest_start, one.latest_end))):
            assert bool(covering) == (one.earliest_start <= number <= one.latest_end)
            assert len(covering) <= 1 or one.doubtful


@given(EVENTS)
def test_a_stave_has_the_marks_of_its_claims_and_no_others(here: list[Claim]):
    row, reach = stave_marks(here)
    drawn_at_all = any(map(has_date, here))
    assert (reach is not None) == drawn_at_all
    assert {mark.claim for mark in row} == ({one.number for one in here} if drawn_at_all else set())
    assert all(mark.slot == here[mark.claim].slot for mark in row)
    assert all(0 < mark.height <= 1 for mark in row)


@given(DATED)
@example([claim("1940/1941"), claim("[..1941]", slot=1)])  # the dashes begin later and may reach out further
@example([claim("1935/1941"), claim("1937/", slot=1), claim("", slot=2)])
def test_a_stave_reaches_over_its_marks_at_every_scale_and_by_its_margin_only(here: list[Claim]):
    row, reach = stave_marks(here)
    assert reach is not None
    for scale in SCALES:
        left = min(mark.first_day * scale + mark.first_px for mark in row)
        right = max(mark.last_day * scale + mark.last_px for mark in row)
        assert reach.ends(scale) == pytest.approx((left - marks.STAVE_MARGIN, right + marks.STAVE_MARGIN))


@given(DATED)
def test_a_ring_stands_left_of_the_marks_of_the_first_day(here: list[Claim]):
    row, _ = stave_marks(here)
    rings = [mark for mark in row if not has_date(here[mark.claim])]
    others = [mark for mark in row if has_date(here[mark.claim])]
    first = min(mark.first_day for mark in others)
    for ring in rings:
        assert ring.first_day == ring.last_day == first
        assert all(ring.first_px < mark.first_px for mark in others if mark.first_day == first)


PAIRS = st.lists(st.tuples(st.integers(-9, 9).map(float), st.integers(-40, 40).map(float)), min_size=1)


@given(PAIRS, PAIRS, st.sampled_from((0.0, 6.0)))
def test_a_reach_is_outermost_at_every_scale(starts: list[tuple[float, float]], ends: list, margin: float):
    reach = reach_over(starts, ends, margin)
    for scale in SCALES:
        left = min(number * scale + px for number, px in starts) - margin
        right = max(number * scale + px for number, px in ends) + margin
        assert reach.ends(scale) == pytest.approx((left, right))
    assert len(reach.numbers()) == 4 * (1 + len(reach.beyond))
    assert reach.first_day == min(number for number, _ in starts)
    assert reach.last_day == max(number for number, _ in ends)


def test_a_reach_of_nothing_is_refused():
    with pytest.raises(ValueError, match="at least one end"):
        reach_over([], [(0.0, 0.0)], 6.0)
