"""A text becomes four bounds, a precision and words: by example, and for every date there is."""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.tree import ROOT
from timeline import dates
from timeline.dates import PRECISIONS, Dating, EDTFError, day, iso, parse


class Example(NamedTuple):
    text: str
    calendar: str
    kind: str
    bounds: str
    precision: str
    words: str
    reason: str


def read_examples() -> list[Example]:
    table = ROOT / "tests" / "fixtures" / "dated_examples.txt"
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    rows = [[*row.split(" | "), reason.strip()] for row, reason in zip(lines[::2], lines[1::2], strict=True)]
    return [Example(text.replace("(blank)", ""), *rest) for text, *rest in rows]


EXAMPLES = read_examples()
CALENDARS = st.sampled_from(dates.CALENDARS)


def shown(lo: int | None, hi: int | None) -> str:
    return "..".join("-" if bound is None else iso(bound) for bound in (lo, hi))


def four_bounds(dating: Dating) -> str:
    start = shown(dating.earliest_start, dating.latest_start)
    end = shown(dating.earliest_end, dating.latest_end)
    return f"{start} / {end}" if dating.kind == "period" else start


def named(example: Example) -> str:
    return f"{example.calendar[0]}:{example.text}"


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_a_text_is_understood_as_the_table_says(example: Example) -> None:
    dating = parse(example.text, example.calendar)
    understood = (dating.kind, four_bounds(dating), dating.precision, dates.words(dating))
    assert understood == (example.kind, example.bounds, example.precision, example.words), example.reason


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_the_words_of_the_source_are_kept_beside_what_was_understood(example: Example) -> None:
    dating = parse(example.text, example.calendar)
    assert (dating.edtf, dating.calendar) == (example.text, example.calendar)


def test_the_table_is_long_enough_and_argues_every_row() -> None:
    assert len(EXAMPLES) >= 80
    assert len({(example.text, example.calendar) for example in EXAMPLES}) == len(EXAMPLES)
    assert {example.precision for example in EXAMPLES} == set(PRECISIONS)
    assert all(example.reason.endswith(".") for example in EXAMPLES)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1937", False, False),
        ("1937~", True, False),
        ("1937?", False, True),
        ("1937%", True, True),
        ("1937-06~-11", True, False),
        ("1937-?06-11", False, True),
        ("1936~/1938", True, False),
        ("1936/1938?", False, True),
        ("[1937?,1938]", False, True),
        ("1950S2", True, False),
    ],
)
def test_qualifiers_anywhere_mark_the_dating(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "open_start", "open_end"),
    [
        ("1937/..", False, True),
        ("1937/", False, False),
        ("../1937", True, False),
        ("/1937", False, False),
        ("../..", True, True),
        ("[..1939]", True, False),
        ("[1937..]", False, True),
        ("{..1939}", True, False),
        ("[1936..1938]", False, False),
    ],
)
def test_an_open_end_differs_from_one_not_given(text: str, open_start: bool, open_end: bool) -> None:
    assert (parse(text).open_start, parse(text).open_end) == (open_start, open_end)


@pytest.mark.parametrize(
    ("last", "precision"),
    [
        ("1937-06-01", "day"),
        ("1937-06-02", "part of month"),
        ("1937-06-29", "part of month"),
        ("1937-06-30", "month"),
        ("1937-07-01", "month"),
        ("1937-07-02", "season"),
        ("1937-10-01", "season"),
        ("1937-10-02", "year"),
        ("1938-06-01", "year"),
        ("1938-06-02", "decade"),
        ("1947-06-01", "decade"),
        ("1947-06-02", "range"),
    ],
)
def test_each_border_between_two_precisions(last: str, precision: str) -> None:
    assert parse(f"[1937-06-01..{last}]").precision == precision


def test_thirty_days_that_fill_no_month_are_as_vague_as_a_month() -> None:
    assert parse("[1937-06-15..1937-07-14]").precision == "month"
    assert parse("[1937-06-15..1937-07-11]").precision == "part of month"


@pytest.mark.parametrize(
    ("code", "first", "last", "name"),
    [
        (25, "1999-03-01", "1999-05-31", "spring 1999"),
        (26, "1999-06-01", "1999-08-31", "summer 1999"),
        (27, "1999-09-01", "1999-11-30", "autumn 1999"),
        (28, "1999-12-01", "2000-02-29", "winter 1999/00"),
        (29, "1999-09-01", "1999-11-30", "southern spring 1999"),
        (30, "1999-12-01", "2000-02-29", "southern summer 1999/00"),
        (31, "1999-03-01", "1999-05-31", "southern autumn 1999"),
        (32, "1999-06-01", "1999-08-31", "southern winter 1999"),
        (33, "1999-01-01", "1999-03-31", "the first quarter of 1999"),
        (34, "1999-04-01", "1999-06-30", "the second quarter of 1999"),
        (35, "1999-07-01", "1999-09-30", "the third quarter of 1999"),
        (36, "1999-10-01", "1999-12-31", "the fourth quarter of 1999"),
        (37, "1999-01-01", "1999-04-30", "the first third of 1999"),
        (38, "1999-05-01", "1999-08-31", "the second third of 1999"),
        (39, "1999-09-01", "1999-12-31", "the last third of 1999"),
        (40, "1999-01-01", "1999-06-30", "the first half of 1999"),
        (41, "1999-07-01", "1999-12-31", "the second half of 1999"),
    ],
)
def test_each_part_of_the_year_has_its_months_and_its_name(
    code: int, first: str, last: str, name: str
) -> None:
    dating = parse(f"1999-{code}")
    assert (four_bounds(dating), dates.words(dating)) == (f"{first}..{last}", f"some day in {name}")


def test_a_whole_february_is_a_month_and_as_many_days_of_june_are_not() -> None:
    assert parse("[1937-02-01..1937-02-28]").precision == "month"
    assert parse("[1937-06-01..1937-06-28]").precision == "part of month"


def test_years_beyond_four_digits_are_read() -> None:
    assert dates.words(parse("Y170000002")) == "some day in 170,000,002"
    assert dates.words(parse("Y-17E7")) == "some day in 170,000,001 BC"
    assert parse("Y3388E2S3").precision == "range"
    assert dates.words(parse("Y171010000S3")) == "about 171,010,000 (171,000,000–171,999,999)"
    assert dates.words(parse("Y-12345S4")) == "about 12,346 BC (12,350–12,341 BC)"


def test_spaces_around_a_text_say_nothing() -> None:
    assert parse("  1937-06 ").earliest_start == parse("1937-06").earliest_start
    assert parse("\t").kind == "undated"


def test_a_calendar_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match='"mayan" is not one of the calendars gregorian, julian, unknown'):
        parse("1937", "mayan")


def test_a_dating_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        parse("1937").edtf = "1938"  # type: ignore[misc]


def test_equal_texts_share_one_dating() -> None:
    assert parse("1937-06-11") is parse("1937-06" + "-11")


def test_a_remembered_error_is_told_afresh() -> None:
    told = []
    for _ in range(2):
        with pytest.raises(EDTFError) as caught:
            parse("Febuary 1937")
        told.append(caught.value)
    assert str(told[0]) == str(told[1])
    assert told[0] is not told[1]


# Every date there is

days = st.integers(day(-9999), day(9999, 12, 31))


@st.composite
def edtf_dates(draw: st.DrawFn) -> str:
    """A date of any precision from level 0 to 2, most of them plain."""
    written = iso(draw(days))
    shape = draw(st.sampled_from(["day", "month", "year", "season", "decade", "century", "month X", "day X"]))
    year, month, _ = written.rsplit("-", 2)
    text = {
        "day": written,
        "month": f"{year}-{month}",
        "year": year,
        "season": f"{year}-{draw(st.integers(21, 24))}",
        "decade": f"{year[:-1]}X",
        "century": f"{year[:-2]}XX",
        "month X": f"{year}-XX",
        "day X": f"{year}-{month}-XX",
    }[shape]
    if text.startswith("-000") and "X" in text[:5]:
        text = text[1:]
    return text + draw(st.sampled_from(["", "", "?", "~", "%"]))


edtf_texts = st.one_of(
    edtf_dates(),
    st.tuples(edtf_dates(), edtf_dates()).map("/".join),
    st.tuples(st.sampled_from(["", ".."]), edtf_dates()).map("/".join),
    st.tuples(edtf_dates(), st.sampled_from(["", ".."])).map("/".join),
    st.lists(edtf_dates(), min_size=1, max_size=4).map(lambda members: f"[{','.join(members)}]"),
    st.lists(edtf_dates(), min_size=1, max_size=4).map(lambda members: f"{{{','.join(members)}}}"),
    edtf_dates().map("[..{}]".format),
    edtf_dates().map("[{}..]".format),
)


def understood_or_none(text: str, calendar: str) -> Dating | None:
    try:
        return parse(text, calendar)
    except EDTFError as error:
        assert "starts after it ends" in error.reason or "exist" in error.reason
        return None


@given(edtf_texts, CALENDARS)
def test_bounds_are_in_order(text: str, calendar: str) -> None:
    if dating := understood_or_none(text, calendar):
        starts, ends = (
            (dating.earliest_start, dating.latest_start),
            (dating.earliest_end, dating.latest_end),
        )
        for lo, hi in (starts, ends, (dating.earliest_start, dating.latest_end)):
            assert lo is None or hi is None or lo <= hi
        assert dating.kind == "period" or starts == ends


@given(edtf_texts, CALENDARS)
def test_every_dating_has_words_without_a_trace_of_code(text: str, calendar: str) -> None:
    if dating := understood_or_none(text, calendar):
        said = dates.words(dating)
        assert said
        assert "None" not in said
        assert "  " not in said


@given(edtf_texts)
def test_an_unknown_calendar_covers_both_readings(text: str) -> None:
    new, old, either = (understood_or_none(text, calendar) for calendar in ("gregorian", "julian", "unknown"))
    if new and old and either:
        for name in ("earliest_start", "earliest_end"):
            bounds = [getattr(dating, name) for dating in (new, old)]
            assert getattr(either, name) == (None if None in bounds else min(bounds))
        for name in ("latest_start", "latest_end"):
            bounds = [getattr(dating, name) for dating in (new, old)]
            assert getattr(either, name) == (None if None in bounds else max(bounds))


@given(days, st.sampled_from(["gregorian", "julian"]))
def test_a_coarser_dating_holds_the_finer_one(number: int, calendar: str) -> None:
    """Bounds of 1937-06-11 lie within 1937-06 within 1937 within 193X within 19XX."""
    year, month, dom = iso(number).rsplit("-", 2)
    if int(year) < 0 and (year.endswith("00") or year.startswith("-00")):
        year = year[1:]
    if int(dom) > 28:
        dom = "28"
    nested = [f"{year}-{month}-{dom}", f"{year}-{month}", year, f"{year[:-1]}X", f"{year[:-2]}XX"]
    read = [parse(text, calendar) for text in nested]
    for finer, coarser in pairwise(read):
        assert coarser.earliest_start <= finer.earliest_start <= finer.latest_start <= coarser.latest_start
        assert PRECISIONS.index(finer.precision) < PRECISIONS.index(coarser.precision)


@given(days, st.integers(0, 800), st.integers(0, 60), st.integers(0, 60))
def test_a_narrower_window_is_never_called_vaguer(start: int, length: int, left: int, right: int) -> None:
    outer = parse(f"[{iso(start)}..{iso(start + length)}]") if start + length <= day(9999, 12, 31) else None
    if outer and left + right <= length:
        inner = parse(f"[{iso(start + left)}..{iso(start + length - right)}]")
        assert PRECISIONS.index(inner.precision) <= PRECISIONS.index(outer.precision)


@given(days)
def test_a_day_written_in_iso_is_read_as_that_day(number: int) -> None:
    if not iso(number).startswith("-0000"):
        dating = parse(iso(number))
        assert (dating.earliest_start, dating.latest_end, dating.precision) == (number, number, "day")


LIKE_DATES = st.text(alphabet="0123456789X-/.[]{},~?%YSET :aeJunFb", max_size=24)


@given(st.one_of(st.text(max_size=40), LIKE_DATES), CALENDARS)
def test_any_text_at_all_is_read_or_refused_with_a_reason(text: str, calendar: str) -> None:
    try:
        parse(text, calendar)
    except EDTFError as error:
        assert error.reason
        assert error.cure is None or error.cure.strip()
