"""Our reader against the `edtf` package and the published examples, where both follow our rules.

Left out on purpose, because the package (version 5.0.2) is wrong there: 29 February of years that are not
leap, reversed intervals, winter (it ends on 31 December), ends unknown or open (ten years are invented, or
infinity), `1984-1X` (an exception), significant digits (`1950S2` is 1950 to it), qualified seasons and
dates in X (refused), X after a year before Christ (first and last month changed over).
"""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import EDTFError, civil, day, iso, parse

AFTER_CHRIST = st.integers(day(1), day(9999, 12, 31))
BEFORE_CHRIST = st.integers(day(-9999), day(-1000, 12, 31))


def as_the_package_reads(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    read = parse_edtf(text)
    return tuple(read.lower_strict()[:3]), tuple(read.upper_strict()[:3])


def as_we_read(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    dating = parse(text)
    assert dating.earliest_start is not None
    assert dating.latest_end is not None
    return civil(dating.earliest_start), civil(dating.latest_end)


PRECISION = st.integers(0, 2)
"""How many parts of a date are left away: of a day none, of a month one, of a year two."""


@st.composite
def plain_dates(draw: st.DrawFn, left_away: st.SearchStrategy[int] = PRECISION) -> str:
    return iso(draw(AFTER_CHRIST | BEFORE_CHRIST)).rsplit("-", draw(left_away))[0]


@st.composite
def ranges(draw: st.DrawFn) -> str:
    """A period or a set; of a stretch in a set the package reads only ends that are equally precise."""
    form, away = draw(st.sampled_from(["{}/{}", "[{}..{}]", "[{},{}]", "{{{},{}}}"])), draw(PRECISION)
    dates = plain_dates(st.just(away)) if ".." in form else plain_dates()
    ends = sorted(
        (draw(dates), draw(dates)), key=lambda one: (parse(one).earliest_start, parse(one).latest_end)
    )
    return form.format(*ends)


@st.composite
def vague_dates(draw: st.DrawFn) -> str:
    year, month, _ = iso(draw(AFTER_CHRIST | BEFORE_CHRIST)).rsplit("-", 2)
    forms = [f"{year[:-1]}X", f"{year[:-2]}XX"]
    if not year.startswith("-"):
        forms += [f"{year}-XX", f"{year}-{month}-XX", f"{year}-XX-XX", f"{year[:-1]}X-12-25"]
        forms += [f"{year}-{season}" for season in (21, 22, 23)]
    return draw(st.sampled_from(forms))


SIGNED = st.tuples(plain_dates(), st.sampled_from(["", "?", "~", "%"])).map("".join)


@given(SIGNED | vague_dates())
@settings(max_examples=60)
def test_a_date_has_the_bounds_that_the_package_gives(text: str) -> None:
    assert as_we_read(text) == as_the_package_reads(text)


@given(ranges())
@settings(max_examples=60)
def test_periods_and_sets_have_the_bounds_that_the_package_gives(text: str) -> None:
    assert as_we_read(text) == as_the_package_reads(text)


# Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019: its own examples.
PUBLISHED = """
1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04
1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005
2005/2006-02 Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12
/1985-04 /1985 -1985 Y-17E7 1950S2 Y171010000S3 Y3388E2S3 [1667,1668,1670..1672] [..1760-12-03] [1760-12..]
[1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984}
2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12
1984-1X 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03
"""


@pytest.mark.parametrize("text", PUBLISHED.split())
def test_every_published_example_is_read(text: str) -> None:
    assert parse(text).edtf == text


def test_the_one_published_example_with_two_readings_is_refused_with_both() -> None:
    with pytest.raises(
        EDTFError, match=r"the years 2001/2034, or EDTF's part of the year 34, \[2001-04..2001-06\]"
    ):
        parse("2001-34")
