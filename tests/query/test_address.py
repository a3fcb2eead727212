"""Single values of an address: written so that they can be read back, refused in words where they cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import day
from timeline.query import address

ANY_TEXT = st.text(alphabet=st.characters(codec=None))


@given(ANY_TEXT)
def test_any_text_is_written_in_letters_that_every_address_can_hold(text: str) -> None:
    raw = address.encoded(text)
    assert raw.isascii()
    assert not set(raw) & set("&=?#,;'()<>\" \n")
    assert address.decoded(raw) == address.well_formed(text)


@given(st.lists(ANY_TEXT))
def test_a_list_of_any_texts_is_read_back_as_a_set(items: list[str]) -> None:
    assert address.read_list(address.write_list(items)) == address.tidy(items)


@given(st.integers(address.FIRST_DAY * 1440, address.LAST_DAY * 1440))
def test_every_minute_of_twenty_thousand_years_is_read_back_exactly(minutes: int) -> None:
    instant = minutes / 1440
    assert address.read_instant(address.write_instant(instant)) == instant
    assert address.to_minute(instant) == instant


@pytest.mark.parametrize(
    ("raw", "instant"),
    [
        ("1937-06-11", day(1937, 6, 11)),
        ("1937-06", day(1937, 6)),
        ("1937", day(1937)),
        ("1937-06-11T06:00", day(1937, 6, 11) + 0.25),
        ("1937-06-11T06%3A00", day(1937, 6, 11) + 0.25),
        ("-0043-03-15", day(-43, 3, 15)),
        ("0000-02-29", day(0, 2, 29)),
    ],
)
def test_an_instant_may_be_a_year_a_month_a_day_or_a_minute(raw: str, instant: float) -> None:
    assert address.read_instant(raw) == instant


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("19xx", "is not a date like 1936-06-01"),
        ("1937-6-1", "is not a date like 1936-06-01"),
        ("12.06.1937", "is not a date like 1936-06-01"),
        ("1937-02-30", "is not a day of the calendar"),
        ("1937-13", "is not a day of the calendar"),
        ("1937-00-01", "is not a day of the calendar"),
        ("1937-06-11T24:00", "is not a time of day from 00:00 to 23:59"),
        ("1937-06-11T12:60", "is not a time of day from 00:00 to 23:59"),
    ],
)
def test_an_instant_that_cannot_be_read_says_why(raw: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        address.read_instant(raw)


@pytest.mark.parametrize("beyond", [float("nan"), float("inf"), -1e12, 1e12, None])
def test_an_instant_that_no_address_can_name_is_none(beyond: float | None) -> None:
    assert address.to_minute(beyond) is None


def test_seconds_are_rounded_to_minutes() -> None:
    assert address.write_instant(day(1937, 6, 11) + 0.2500001) == "1937-06-11T06:00"
    assert address.write_instant(day(1937, 6, 11) + 0.99999) == "1937-06-12"


def test_readers_of_choices_numbers_and_texts_refuse_in_words() -> None:
    with pytest.raises(ValueError, match=r"^is not a theme \(light, dark\)$"):
        address.choice(("light", "dark"), "a theme").read("sepia")
    with pytest.raises(ValueError, match="is not a whole number from 1 to 3"):
        address.whole(1, 3).read("4")
    with pytest.raises(ValueError, match="has 201 characters, and at most 200 are read"):
        address.text(200).read("a" * 201)


@pytest.mark.parametrize("raw", ["", "-1", "+1", "1.0", "１", "00001", "1e0", " 1"])
def test_a_whole_number_is_plain_digits(raw: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        address.whole(1, 3).read(raw)


def test_a_surrogate_half_becomes_the_replacement_sign() -> None:
    assert address.well_formed("a\ud800b") == "a\ufffdb"
    assert address.pairs("?a=b&&c") == [("a", "b"), ("c", "")]
