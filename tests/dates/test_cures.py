"""What is wrong with a text that is no date, and what was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import EDTFError, day, doubt, iso, parse, words
from timeline.dates.cures.english import from_english


def error_of(text: str, calendar: str = "gregorian") -> EDTFError:
    with pytest.raises(EDTFError) as caught:
        parse(text, calendar)
    return caught.value


IN_WORDS = [
    ("Febuary 1937", "1937-02"),
    ("June 1937", "1937-06"),
    ("Sept. 1936", "1936-09"),
    ("11 June 1937", "1937-06-11"),
    ("June 11, 1937", "1937-06-11"),
    ("11th of June 1937", "1937-06-11"),
    ("Friday, 11 June 1937", "1937-06-11"),
    ("1937 June 11", "1937-06-11"),
    ("1937-Jun-11", "1937-06-11"),
    ("1930s", "193X"),
    ("the 1930’s", "193X"),
    ("the '30s", "193X"),
    ("c. 1937", "1937~"),
    ("c1937", "1937~"),
    ("about 1937", "1937~"),
    ("circa June 1937", "1937-06~"),
    ("perhaps June 1937", "write 1937-06?"),
    ("probably about 1937", "1937%"),
    ("before 1939", "[..1938]"),
    ("before June 1937", "[..1937-05]"),
    ("before 11 June 1937", "[..1937-06-10]"),
    ("before the 1930s", "[..1929]"),
    ("after 1937", "[1938..]"),
    ("after 31 December 1937", "[1938-01-01..]"),
    ("by 1940", "[..1940]"),
    ("by the end of 1938", "[..1938]"),
    ("since 1937", "1937/"),
    ("from June 1937", "1937-06/"),
    ("until November 1938", "/1938-11"),
    ("1936-38", "1936/1938"),
    ("1936–38", "1936/1938"),
    ("1936–1938", "1936/1938"),
    ("1936 to 1938", "1936/1938"),
    ("from 1936 until 1938", "1936/1938"),
    ("about 1936-38", "1936~/1938~"),
    ("June–August 1937", "1937-06/1937-08"),
    ("June 1937 to March 1938", "1937-06/1938-03"),
    ("1–10 June 1937", "1937-06-01/1937-06-10"),
    ("28 May – 3 June 1937", "1937-05-28/1937-06-03"),
    ("June 11–15, 1937", "1937-06-11/1937-06-15"),
    ("mid-1937", "[1937-05..1937-08]"),
    ("late 1937", "[1937-09..1937-12]"),
    ("early June 1937", "[1937-06-01..1937-06-10]"),
    ("mid-June 1937", "[1937-06-11..1937-06-20]"),
    ("late February 1936", "[1936-02-21..1936-02-29]"),
    ("about early June 1937", "[1937-06-01~..1937-06-10~]"),
    ("early 1930s", "[1930..1933]"),
    ("mid-1930s", "[1934..1936]"),
    ("mid- to late 1930s", "[1934..1939]"),
    ("summer 1937", "1937-22"),
    ("fall of 1937", "1937-23"),
    ("winter 1937–38", "1937-24"),
    ("20th century", "[1901..2000]"),
    ("44 BC", "-0043"),
    ("1 BCE", "0000"),
    ("A.D. 14", "0014"),
    ("1937 or 1938", "[1937,1938]"),
    (
        "between 1936 and 1938",
        "write 1936/1938 for what lasted, [1936..1938] for some time within",
    ),
]


@pytest.mark.parametrize(("text", "cure"), IN_WORDS)
def test_words_are_offered_as_edtf(text: str, cure: str) -> None:
    assert error_of(text).cure == cure


SLIPS = [
    ("1937 - 06 - 11", "1937-06-11"),
    ("1937–06–11", "1937-06-11"),
    ("１９３７", "1937"),  # full-width digits
    ("'1937", "1937"),
    ("1937/06/11", "1937-06-11"),
    ("1937.6.1", "1937-06-01"),
    ("1937-6-1", "1937-06-01"),
    ("1937/06", "1937-06"),
    ("1936/38", "1936/1938"),
    ("1918/19", "1918/1919"),
    ("19370611", "1937-06-11"),
    ("193706", "1937-06"),
    ("193x", "193X"),
    ("19uu", "19XX"),
    ("1937-uu", "1937-XX"),
    ("19--", "19XX"),
    ("193-", "193X"),
    ("193", "193X"),
    ("1937/open", "1937/.."),
    ("unknown/1938", "/1938"),
    ("1937-", "1937/"),
    ("?/1938", "/1938"),
    ("1937?~", "1937%"),
    ("1937 (?)", "write 1937?"),
    ("[1937, 1938]", "[1937,1938]"),
    ("{1937;1938}", "{1937,1938}"),
    ("1936..1938", "[1936..1938]"),
    ("..1938", "[..1938]"),
    ("[1937-06-01..1937-06-10]~", "[1937-06-01~..1937-06-10~]"),
    ("1937-06-11T10:00", "1937-06-11"),
    ("37", "write the year with four digits, 1937 or another century"),
    ("7", "write the year with four digits, 1907 or another century"),
    ("1936-7", "write 1936-07 for the month, 1936/1937 for the years"),
    ("1937-6", "1937-06"),
]


@pytest.mark.parametrize(("text", "cure"), SLIPS)
def test_a_slip_of_the_hand_is_mended(text: str, cure: str) -> None:
    assert error_of(text).cure == cure


REWRITTEN = "is a date that a spreadsheet has rewritten"
EITHER_WAY = f"{REWRITTEN}; which number is the month cannot be told"
GUESS = f"{REWRITTEN}; the century is lost, 1937 is a guess"

SPREADSHEETS = [
    (
        "2/1/1937",
        EITHER_WAY,
        "write 1937-01-02 if the day stands first, 1937-02-01 if the month does",
    ),
    ("13/2/1937", REWRITTEN, "1937-02-13"),
    ("2/13/1937", REWRITTEN, "1937-02-13"),
    ("6/6/1937", REWRITTEN, "1937-06-06"),
    ("11.06.1937", REWRITTEN, "1937-06-11"),
    ("13/2/37", GUESS, "1937-02-13"),
    ("2/13/1937 0:00", REWRITTEN, "1937-02-13"),
    ("Feb-37", GUESS, "1937-02"),
    ("37-Feb", GUESS, "1937-02"),
    ("Feb '37", GUESS, "1937-02"),
    ("11-Jun-37", GUESS, "1937-06-11"),
    ("11-Jun-1937", REWRITTEN, "1937-06-11"),
    (
        "Jun-11",
        f"{REWRITTEN}; the year or its century is lost",
        "write 1911-06 if 11 is the year, add the year to YYYY-06-11 if it is the day",
    ),
    ("13301", "is the number under which a spreadsheet keeps a day, counted from 1900", "1936-05-31"),
    ("13301.75", "is the number under which a spreadsheet keeps a day, counted from 1900", "1936-05-31"),
    ("#####", "is what a spreadsheet shows instead of a value", "look for the date in an older copy"),
]


@pytest.mark.parametrize(("text", "reason", "cure"), SPREADSHEETS)
def test_what_a_spreadsheet_has_rewritten_is_told_with_what_was_lost(
    text: str, reason: str, cure: str
) -> None:
    error = error_of(text)
    assert (error.reason, error.cure) == (reason, cure)


@given(st.integers(10_000, 99_999))
def test_a_spreadsheet_counts_days_from_the_end_of_1899(serial: int) -> None:
    assert error_of(str(serial)).cure == iso(day(1899, 12, 30) + serial)


IMPOSSIBLE = [
    (
        "1937-02-30",
        "names a day that does not exist: February has 28 days in that year",
        "look at the source again, or give the month alone, 1937-02",
    ),
    (
        "1900-02-29",
        "names a day that does not exist: February has 28 days in that year",
        "look at the source again, or give the month alone, 1900-02; in the Julian calendar the day exists",
    ),
    (
        "31 June 1937",
        "names a day that does not exist: June has 30 days in that year",
        "look at the source again, or give the month alone, 1937-06",
    ),
    (
        "-0043-02-30",
        "names a day that does not exist: February has 28 days in that year",
        "look at the source again, or give the month alone, -0043-02",
    ),
    ("1937-13", "has a month 13, which does not exist", None),
    ("1937-25-12", "has a month 25, which does not exist", "1937-12-25"),
    ("1937-00", "has a month 00, which does not exist", "1937"),
    ("1937-00-00", "has a month 00, which does not exist", "1937"),
    ("1937-06-00", "has a day 00, which does not exist", "1937-06"),
    ("1937-06-00/1938", "has a day 00, which does not exist", "1937-06/1938"),
    ("1937-02-3X", "names no day that exists", None),
    ("-0000", "names a year that does not exist: 1 BC is 0000, 2 BC is -0001", "0000"),
    ("1938/1937", "starts after it ends (1938 is later than 1937)", "1937/1938"),
    (
        "1937-06-12/1937-06-11",
        "starts after it ends (1937-06-12 is later than 1937-06-11)",
        "1937-06-11/1937-06-12",
    ),
    ("[1938..1937]", "starts after it ends (1938 is later than 1937)", "[1937..1938]"),
    ("[1930,1938..1937]", "starts after it ends (1938 is later than 1937)", "[1930,1937..1938]"),
    ("[1937..,1938]", "has an open end in the middle of a set", None),
    (
        "1937-38",
        "has two readings: the years 1937/1938, or EDTF's part of the year 38, [1937-05..1937-08]",
        "1937/1938",
    ),
    (
        "1937-41",
        "has two readings: the years 1937/1941, or EDTF's part of the year 41, [1937-07..1937-12]",
        "1937/1941",
    ),
    ("1927-28", "has two readings: the years 1927/1928, or EDTF's part of the year 28, 1927-24", "1927/1928"),
    ("Y1937", "has a Y before a year of four digits or fewer", "1937"),
    ("1937S5", "calls 5 digits of the year significant; it has 4", None),
    ("Y1E00000000099999999999", "names a year beyond 100,000,000,000, the farthest that is read", None),
    ("?", "is no date", "leave the cell blank where a source gives none"),
    ("n.d.", "is no date", "leave the cell blank where a source gives none"),
    ("/", "is not EDTF", None),
    ("nineteen thirty-seven", "is not EDTF", None),
    ("1937/1938/1939", "is not EDTF", None),
    ("1937-W23", "is not EDTF", None),
    ("[..]", "is not EDTF", None),
    ("[1937,,1938]", "is not EDTF", None),
]


@pytest.mark.parametrize(("text", "reason", "cure"), IMPOSSIBLE)
def test_what_cannot_be_is_refused_with_the_reason(text: str, reason: str, cure: str | None) -> None:
    error = error_of(text)
    assert (error.reason, error.cure) == (reason, cure)


def test_an_error_speaks_in_one_sentence() -> None:
    assert str(error_of("Febuary 1937")) == '"Febuary 1937" is not EDTF; did you mean 1937-02?'
    assert str(error_of("hello")) == '"hello" is not EDTF'
    assert str(error_of("?")) == '"?" is no date; leave the cell blank where a source gives none'


def test_a_julian_date_that_exists_in_no_calendar_is_refused_in_all() -> None:
    for calendar in ("gregorian", "julian", "unknown"):
        assert error_of("1900-02-30", calendar).reason.startswith("names a day that does not exist")


def test_a_text_longer_than_any_date_is_shortened_in_the_error() -> None:
    error = error_of("1937, " * 300)
    assert len(error.text) <= 41
    assert error.cure is None


CURED = [text for text, _ in IN_WORDS + SLIPS] + [row[0] for row in SPREADSHEETS + IMPOSSIBLE]


@pytest.mark.parametrize("text", CURED)
def test_a_cure_is_a_sentence_or_can_be_read(text: str) -> None:
    cure = error_of(text).cure
    assert cure is None or " " in cure or parse(cure).kind != "undated"


@given(st.text(alphabet="0123456789-/.,' ?~cJunemidtoSbrykhaws", min_size=1, max_size=20))
def test_whatever_is_typed_a_cure_is_a_sentence_or_can_be_read(text: str) -> None:
    try:
        parse(text)
    except EDTFError as error:
        assert error.cure is None or " " in error.cure or parse(error.cure).kind != "undated"


PLAIN = st.integers(day(1000), day(2100, 12, 31)).map(iso)


@given(
    PLAIN.flatmap(lambda date: st.sampled_from([date, date[:7], date[:4], f"{date[:3]}X", f"{date[:4]}-22"]))
)
def test_our_own_words_lead_back_to_the_date(text: str) -> None:
    assert from_english(words(parse(text))) == text


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("1918-21", "is read as spring 1918; if the years are meant, write 1918/1921"),
        ("1917-22", "is read as summer 1917; if the years are meant, write 1917/1922"),
        ("1921-24?", "is read as winter 1921; if the years are meant, write 1921/1924"),
        ("1937-22", None),
        ("1924-24", None),
        ("1918-12", None),
        ("1918", None),
        ("", None),
    ],
)
def test_a_season_that_looks_like_a_span_of_years_is_noticed(text: str, notice: str | None) -> None:
    assert doubt(text) == notice
