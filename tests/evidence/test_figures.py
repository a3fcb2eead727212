from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.evidence.figures import Figure, FigureError, parse_figures

READ = [
    ("discharged=35000", [("discharged", 35000, 35000)], "one number is a range of itself"),
    ("executed=600000..1200000", [("executed", 600000, 1200000)], "between 600,000 and 1.2 million"),
    ("executed = 600000 .. 1200000", [("executed", 600000, 1200000)], "blanks change nothing"),
    ("executed=>750000", [("executed", 750000, None)], "over 750,000"),
    ("executed>750000", [("executed", 750000, None)], "the equals sign may be left out before > and <"),
    ("executed>=750000", [("executed", 750000, None)], "at least"),
    ("executed=<700000", [("executed", None, 700000)], "nearly 700,000"),
    ("executed=600000..", [("executed", 600000, None)], "no upper bound"),
    ("executed=..1200000", [("executed", None, 1200000)], "no lower bound"),
    ("share=52.5", [("share", 52.5, 52.5)], "a decimal point"),
    ("a=1; b=2..3", [("a", 1, 1), ("b", 2, 3)], "several, joined by ;"),
    ("a=1;", [("a", 1, 1)], "a last ; is no figure"),
    ("камер=3", [("камер", 3, 3)], "names in any script"),
    ("", [], "a blank cell has none"),
    (" ; ", [], "nor has one with nothing but signs between figures"),
]

REFUSED = [
    ("executed=1200000..600000", "ends below its start", "did you mean executed=600000..1200000?"),
    ("executed=many", "has a value that is not a number or a range", "write name=35000"),
    ("executed=35,000", "has a value that is not a number or a range", "did you mean executed=35000?"),
    ("executed=35 000", "has a value that is not a number or a range", "did you mean executed=35000?"),
    ("executed=3,5", "has a value that is not a number or a range", "write name=35000"),
    ("executed=600000-1200000", "has a value that is not a number", "did you mean executed=600000..1200000?"),
    ("executed=600,000 to 1,200,000", "has a value that is not", "did you mean executed=600000..1200000?"),
    ("executed=-5", "has a value that is not a number or a range", "write name=35000"),
    ("executed=1e9", "has a value that is not a number or a range", "write name=35000"),
    ("executed=nan", "has a value that is not a number or a range", "write name=35000"),
    ("executed=" + "9" * 5000, "has a value that is not a number or a range", "write name=35000"),
    ("executed=٣٥", "has a value that is not a number or a range", "write name=35000"),
    ("executed", "is not a name and a number", "write name=35000"),
    ("executed: 35", "is not a name and a number", "write name=35000"),
    ("35000", "does not start with a name", "write name=35000"),
    ("=35000", "does not start with a name", "write name=35000"),
    ("a=1; a=2", 'names "a" a second time', "write one range for each name"),
]


@pytest.mark.parametrize(("text", "figures", "reason"), READ, ids=[row[0] for row in READ])
def test_figures_are_read_as_ranges(text: str, figures: list[tuple[str, float, float]], reason: str) -> None:
    assert parse_figures(text) == tuple(Figure(*figure) for figure in figures), reason


@pytest.mark.parametrize(("text", "reason", "cure"), REFUSED, ids=[row[0][:40] for row in REFUSED])
def test_a_figure_that_cannot_be_is_refused_with_its_cure(text: str, reason: str, cure: str) -> None:
    with pytest.raises(FigureError) as refused:
        parse_figures(text)
    assert reason in refused.value.reason
    assert refused.value.cure.startswith(cure)
    assert refused.value.text in text


def test_a_whole_number_prints_as_it_was_written() -> None:
    assert str(parse_figures("a=35000")[0].lo) == "35000"


LIKE_A_FIGURE = st.tuples(
    st.sampled_from(["a", "b_c", "камер", ""]),
    st.sampled_from(["=", " = ", "=>", "<", ":"]),
    st.integers(0, 40).map(str),
    st.sampled_from(["", "..", " .. ", "-", "."]),
    st.integers(0, 40).map(str) | st.just(""),
).map("".join)
LIKE_FIGURES = st.lists(LIKE_A_FIGURE, max_size=3).map(";".join)


@given(st.text(max_size=40) | LIKE_FIGURES)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        figures = parse_figures(text)
    except FigureError as refused:
        assert refused.reason and refused.text in " ".join(text.split())
    else:
        assert all(figure.name for figure in figures)
        assert all(figure.lo is None or figure.hi is None or figure.lo <= figure.hi for figure in figures)


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_a_range_comes_back_as_it_was_written(one: int, other: int) -> None:
    lo, hi = sorted((one, other))
    assert parse_figures(f"x={lo}..{hi}") == (Figure("x", lo, hi),)
