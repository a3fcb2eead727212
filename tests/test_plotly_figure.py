"""A figure holds what is placed, on its true days, and what comes from data is never markup."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter
from html import unescape
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of, told
from tests.house.tree import ROOT
from tests.makers.generate import claims
from timeline.dates import day
from timeline.edition import Edition, open_edition
from timeline.export.figure_json import figure_json
from timeline.export.order import Order
from timeline.layout.figure.traces import AREA, DRAWINGS, POINT, FigureStyle, trace
from timeline.layout.marks import marks
from timeline.layout.marks.styles import STYLE
from timeline.layout.placed.values import NOTHING
from timeline.looks import THEMES
from timeline.plotly_figure import CONFIG, SIZE, FigureAsked, blank, figure, laid, values
from timeline.query.view import COLOURS, GROUPS, View

ROW = {style.key: number for number, style in enumerate(DRAWINGS)}
DAY = 86_400_000.0
QUERIES = (
    "", "from=1937-05-20&to=1937-06-20", "from=1937-06-11&to=1937-06-12", "axis=even", "goggles=houser",
    "group=source&colour=precision", "group=none&colour=dating", "colour=sources",
    "signs=1&event=murder-of-kirov", "verdicts=conflict", "from=1925-02&to=1925-03",
)  # fmt: skip


@pytest.fixture(scope="module")
def edition():
    return open_edition(ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941")


def small(*rows: Any, frame: tuple[int, int] | None = None) -> Edition:
    return Edition("Small", evidence_of(rows), frame=frame)


def drawn(edition: Edition, query: str = "") -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The traces and the layout of a figure as plain values."""
    made = values(asked(edition, query))
    return made["data"], made["layout"]


def asked(edition: Edition, query: str = "") -> FigureAsked:
    return FigureAsked(edition, View.from_query(query), SIZE, THEMES["light"], edition.title)


def of(traces: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    return [one for one in traces if one.get("meta") == key]


def test_every_shape_and_tone_has_its_style():
    styles = set(marks.TONES) | set(marks.SHAPES) - {marks.BAR}
    assert styles | {"frame", "hair", "sliver"} == set(ROW)
    assert len(ROW) == len(DRAWINGS)


def test_points_are_scatter_and_all_that_has_a_length_is_a_bar():
    """Plotly's bars cannot dash, so a dashed outline is a line."""
    for key in {*marks.TONES, *marks.SHAPES} - {marks.BAR}:
        points = {marks.DIAMOND, marks.RING, marks.CROSS, marks.DASHED}
        assert DRAWINGS[ROW[key]].trace == ("scatter" if key in points else "bar"), key


def test_the_page_uses_only_traces_that_the_partial_bundle_knows():
    """It would draw any other as points, without a word."""
    assert {one["type"] for one in blank()["data"]} <= {"scatter", "bar"}


def test_frames_lie_behind_marks_and_points_above_bars():
    assert [style.key for style in DRAWINGS] == list(STYLE)
    assert ROW["frame"] < ROW["hair"] < ROW["sliver"] < min(ROW[tone] for tone in marks.TONES)
    assert max(ROW[tone] for tone in marks.TONES) < min(ROW[shape] for shape in marks.SHAPES if shape in ROW)


def test_the_further_from_what_is_given_the_paler_a_dash():
    fades = [
        DRAWINGS[ROW[tone]].fixed["marker"]["opacity"] for tone in (marks.FADE_1, marks.FADE_2, marks.FADE_3)
    ]
    assert fades == sorted(fades, reverse=True)
    assert 0 < fades[-1] < fades[0] == 1


@pytest.mark.parametrize("style", DRAWINGS, ids=lambda style: style.key)
def test_a_style_is_a_trace_that_plotly_accepts_and_that_names_itself(style: FigureStyle):
    made = trace(style)
    assert made["meta"] == style.key
    assert made["x"] == made["y"] == []
    assert go.Figure(data=[made]).data[0].type == style.trace


def test_the_page_s_layout_is_one_that_plotly_accepts_and_nothing_but_the_page_moves_it():
    whole = blank()
    layout = go.Figure(whole).layout
    assert layout.xaxis.fixedrange and layout.yaxis.fixedrange
    assert layout.yaxis.range == (1, 0), "pixels are counted from the top"
    assert {layout.margin[side] for side in "lrtb"} == {0}
    assert whole["layout"]["hovermode"] is whole["layout"]["dragmode"] is False


def test_on_the_page_plotly_s_own_tools_and_its_upload_are_off():
    assert CONFIG["staticPlot"] and not CONFIG["displayModeBar"]
    assert CONFIG["showSendToCloud"] is False
    assert "sendChartToCloud" in CONFIG["modeBarButtonsToRemove"]


def test_the_page_s_figure_is_json_and_small():
    assert len(json.dumps(blank(), allow_nan=False)) < 4_000


def test_bars_stand_on_their_true_days_however_thin_they_are():
    """Widened to be seen, a day would be a month long for who zooms in."""
    rows = told("a 1937-06-03/1937-06-04", "b 1937", "c 1937-06-11")
    traces, _ = drawn(small(*rows, frame=(day(1900), day(2000))))
    (solid,), (hollow,), (diamond,) = (of(traces, key) for key in ("solid", "hollow", "diamond"))
    assert (solid["base"], solid["x"]) == (["1937-06-03"], [2 * DAY])
    assert (hollow["base"], hollow["x"]) == (["1937-01-01"], [365 * DAY])
    assert diamond["x"] == ["1937-06-11 12:00:00"]
    assert solid["marker"]["line"]["width"] >= [2.0], "seen by its outline"


def test_what_goes_on_beyond_the_window_is_cut_out_of_view():
    traces, layout = drawn(small(*told("a 1900/1999"), frame=(day(1950), day(1960))))
    (solid,) = of(traces, "solid")
    assert solid["base"][0] < layout["xaxis"]["range"][0] == "1950-01-01"
    assert solid["x"][0] < 4000 * DAY


def test_at_the_pointer_stands_the_claim():
    edition = small(("Fire", "a", "asserts", "1204-04"), ("Fire", "b", "disputes", "1203"))
    traces, _ = drawn(edition)
    hollow = next(one for one in of(traces, "hollow") if one["legendgroup"] == "source-a")
    assert hollow["hovertext"][0].split("<br>")[:3] == [
        "<b>Fire</b>", "Annals: some day in April 1204", "EDTF 1204-04 · says so",
    ]  # fmt: skip
    assert hollow["hovertext"][0].split("<br>")[3].startswith("✗ disputed: ")
    assert hollow["customdata"] == ["Fire"]
    (frame,) = of(traces, "frame")
    assert "Book, 2015: some day in 1203" in frame["hovertext"][0]


def test_the_source_s_own_words_stand_before_what_was_understood(edition):
    traces, _ = drawn(edition, "from=1937&to=1938")
    said = [text for one in traces for text in one.get("hovertext", ())]
    assert any("“from summer 1937 until autumn 1938” → from summer" in text for text in said)


@pytest.mark.parametrize("query", QUERIES)
def test_every_placed_mark_is_in_a_trace_of_its_style_and_source(edition, query):
    placed = laid(asked(edition, query), View.from_query(query).group).placed
    traces, _ = drawn(edition, query)
    keys = [key for key, _ in laid(asked(edition, query), View.from_query(query).group).score.sources]
    there: Counter[tuple[str, str]] = Counter()
    for one in traces:
        if one.get("meta") in ROW:
            outlined = one["meta"] in ("dashed", "hair")
            count = one["x"].count(None) if outlined else len(one["x"])
            there[one["meta"], one.get("legendgroup", "")] += count
    group = Counter((box.style, f"source-{keys[box.row.source]}" if box.row else "") for box in placed.boxes)
    assert there == group


@pytest.mark.parametrize("query", QUERIES)
def test_names_chips_and_arrows_are_all_there(edition, query):
    placed = laid(asked(edition, query), View.from_query(query).group).placed
    traces, _ = drawn(edition, query)
    there = {key: sum(len(one["x"]) for one in of(traces, key)) for key in ("name", "chip", "beyond")}
    assert there == {"name": len(placed.labels), "chip": len(placed.chips), "beyond": len(placed.beyond)}


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("colour", COLOURS)
def test_plotly_accepts_every_mode_and_grouping(edition, colour, group):
    made = figure(edition, View(colour=colour, group=group))
    assert (made.layout.width, made.layout.height) == SIZE
    assert len(made.data) > 10


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_gives_its_ground_and_its_inks(edition, theme):
    made = figure(edition, View(start=day(1937), end=day(1938)), theme=theme)
    assert made.layout.plot_bgcolor == THEMES[theme].paper
    assert made.data[0].marker.color == THEMES[theme].source(1).solid


def test_each_source_has_one_entry_to_which_all_its_marks_are_tied(edition):
    traces, layout = drawn(edition)
    entries = [one for one in traces if one.get("legend") == "legend"]
    assert [one["name"] for one in entries] == list(edition.labels["sources"].values())
    groups = {one["legendgroup"] for one in entries}
    assert {one["legendgroup"] for one in traces if "legendgroup" in one} == groups
    own = {style.key for style in DRAWINGS} - {"frame", "hair", "sliver"} | {AREA.key, POINT.key, "beyond"}
    assert {one["meta"] for one in traces if one.get("meta") in own and not one.get("legendgroup")} == set()
    assert layout["legend2"]["itemclick"] is False, "the key explains, it hides nothing"


def test_the_key_explains_what_is_drawn_and_nothing_else():
    traces, _ = drawn(small(*told("a 1937-06-11", "b 1938-06-11")))
    key = {one["name"] for one in traces if one.get("legend") == "legend2"}
    assert key == {"a day", "≠ dates conflict"}


def test_traces_are_few_however_many_the_events(tmp_path):
    (tmp_path / "many.csv").write_bytes(claims(1_500, seed=3))
    many = open_edition(tmp_path / "many.csv", None, "Many")
    traces, _ = drawn(many)
    assert len(many.evidence.events) > 450
    assert len(traces) < 100


def test_a_reader_can_zoom_into_the_window_and_not_out_of_it(edition):
    _, layout = drawn(edition, "from=1936&to=1939")
    axis = layout["xaxis"]
    assert axis["type"] == "date"
    assert [axis["minallowed"], axis["maxallowed"]] == axis["range"] == ["1936-01-01", "1939-01-01"]
    assert layout["yaxis"]["fixedrange"]


@pytest.mark.parametrize(
    ("query", "words"), [("", {"51 BC", "1 BC"}), ("from=-0044&to=-0042", {"44 BC", "43 BC"})]
)
def test_years_before_1_have_the_timeline_s_own_axis(query, words):
    """Plotly would write 44 BC as -0043."""
    edition = small(*told("a -0043-03-15", "b -0043", event="Caesar"), *told("a -0110/0014", event="Rome"))
    _, layout = drawn(edition, query)
    said = {re.sub("</?b>", "", one["text"]) for one in layout["annotations"]}
    assert layout["xaxis"]["type"] == "linear"
    assert said & words


def test_an_even_axis_has_the_words_and_lines_of_the_sheet(edition):
    around = laid(asked(edition, "axis=even"), "category")
    _, layout = drawn(edition, "axis=even")
    words = [one for one in layout["annotations"] if one.get("yref") == "paper" and "align" not in one]
    assert [re.sub("</?b>", "", one["text"]) for one in words] == [word.text for word in around.placed.words]
    assert layout["xaxis"]["type"] == "linear"
    assert len(layout["shapes"]) == len(around.placed.lines) + len(around.placed.bands) - 1


def test_where_nothing_is_left_it_says_so(edition):
    traces, layout = drawn(edition, "q=xyzzy")
    assert [one["text"] for one in layout["annotations"] if one["text"] == NOTHING]
    assert not [one for one in traces if one.get("meta") in ROW]


def test_undated_events_are_counted_and_told_beside_their_band(edition):
    shelf = laid(asked(edition), "category").score.shelves[0]
    _, layout = drawn(edition)
    beside = next(one for one in layout["annotations"] if one["text"].startswith("<b>Army</b>"))
    assert f"○ {len(shelf.named)}" in beside["text"]
    assert all(title in unescape(beside["hovertext"]) for _, title, _ in shelf.named)


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        ({"theme": "sepia"}, "A figure has no theme sepia. Choose one of these: light"),
        ({"size": (300, 700)}, "A figure has 480 by 320 pixels at least."),
    ],
)
def test_a_wish_that_cannot_be_met_is_answered_with_a_sentence(edition, wishes, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        figure(edition, **wishes)


def test_the_smallest_figure_grows_where_its_legends_take_all_room(edition):
    made = figure(edition, View.from_query("colour=precision"), size=(480, 320))
    plot = made.layout.height - made.layout.margin.t - made.layout.margin.b
    assert made.layout.height > 320
    assert plot == made.layout.yaxis.range[0] == 120


def test_an_order_is_met_or_answered(edition):
    made = json.loads(figure_json(edition, View(), Order("4:3", "dark", "My title")))
    assert (made["layout"]["width"], made["layout"]["height"]) == (960, 720)
    assert made["layout"]["title"]["text"] == "<b>My title</b>"
    with pytest.raises(ValueError, match="A figure has no size a4"):
        figure_json(edition, View(), Order("a4"))


OURS = re.compile(r'</?b>|</?i>|<br>|<span style="color:#[0-9a-f]{6}">|</span>')
"""Markup that a figure itself writes."""
TITLES = st.text(st.sampled_from("ab <>/&$%{}=\"'\n;b"), min_size=1, max_size=30).filter(str.strip)
DATES = st.sampled_from(
    ["", "1937", "1937-06-11", "1936/1938", "1937~", "1937?", "1937-06/", "/1937", "../1937", "1937-22",
     "[1937-06-01..1937-06-10]", "-0043-03-15", "-0200/0300", "Y-17000", "193X", "2000"]
)  # fmt: skip
ROWS = st.lists(
    st.tuples(TITLES, st.sampled_from("abcd"), st.sampled_from(["asserts", "reports", "disputes"]), DATES),
    min_size=1,
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(rows=ROWS, colour=st.sampled_from(COLOURS), group=st.sampled_from(GROUPS), even=st.booleans())
def test_any_evidence_is_drawn_and_none_of_it_is_markup(rows, colour, group, even):
    edition = Edition("<b>T</b>", evidence_of(rows))
    view = View(colour=colour, group=group, axis="even" if even else "time", signs=True)
    made = figure(edition, view)
    plain = made.to_plotly_json()
    for one in texts(plain):
        assert not set(OURS.sub("", one)) & set("<>$%"), one
    titles = {" ".join(title.split()) for title, *_ in rows}
    for one in plain["data"]:
        for text in one.get("hovertext", ()) if one.get("meta") in ROW else ():
            assert text.count("<b>") == 1
            assert unescape(re.match("<b>(.*?)</b>", text)[1]) in titles
    assert any("&lt;b&gt;T&lt;/b&gt;" in one for one in texts(plain))


def texts(value: Any, key: str = "") -> list[str]:
    """Every text of a figure that Plotly reads for markup."""
    if isinstance(value, dict):
        return [text for name, one in value.items() for text in texts(one, name)]
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in texts(one, key)]
    return [value] if isinstance(value, str) and key in ("text", "hovertext", "name") else []


@pytest.mark.skipif(
    not importlib.util.find_spec("kaleido"), reason="write_image needs kaleido, which is not installed"
)
def test_it_is_written_as_an_image(edition, tmp_path):
    figure(edition).write_image(tmp_path / "figure.png")
    assert (tmp_path / "figure.png").stat().st_size > 10_000
