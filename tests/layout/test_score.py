"""The score: every event of a selection has its stave or its shelf, and what is sent says it all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, replace

import pandas as pd
import pytest

from tests.house.small_evidence import Row, evidence_of, told
from tests.makers.generate import claims
from timeline.criticism.verdicts import FRAMED, VERDICTS, judge
from timeline.dates import NO_DATE, PRECISIONS, day
from timeline.evidence import Evidence
from timeline.evidence.load import load_bytes
from timeline.layout.engraving import Crowd, engrave
from timeline.layout.marks import marks
from timeline.layout.score import (
    HEAVIEST,
    MOST_ALONE,
    UNDATED,
    Score,
    ScorePaper,
    Stave,
    Wanted,
    label_width,
    score,
    spoken,
)
from timeline.layout.score_json import MOST_TELLERS, json_values
from timeline.looks import textwidth

HOME = (float(day(1917)), float(day(1942)))
SHEET = ScorePaper(1_200.0, 700.0)
GROUPS = ("category", "source", "none")
BOUNDS = ["es", "ls", "ee", "le"]


def laid(
    evidence: Evidence,
    group: str = "category",
    sheet: ScorePaper = SHEET,
    events: Sequence[int] | None = None,
) -> Score:
    chosen = range(len(evidence.events)) if events is None else events
    return score(evidence, judge(evidence), Wanted(list(chosen), HOME, group), sheet)


@pytest.fixture(scope="module")
def generated() -> Evidence:
    return load_bytes(claims(150, seed=7)).evidence


@pytest.fixture(scope="module", params=["ours", "generated"])
def any_evidence(request: pytest.FixtureRequest, evidence: Evidence, generated: Evidence) -> Evidence:
    return {"ours": evidence, "generated": generated}[request.param]


def dated(evidence: Evidence) -> pd.DataFrame:
    """The claims of which a bound is known."""
    return evidence.claims[evidence.claims[BOUNDS].notna().any(axis=1)]


@pytest.mark.parametrize("group", ["category", "none"])
def test_every_event_has_one_stave_or_stands_on_a_shelf(any_evidence: Evidence, group: str):
    whole = laid(any_evidence, group)
    staves = [stave.event for stave in whole.staves]
    shelved = [event for shelf in whole.shelves for event in shelf.events]
    assert sorted([*staves, *shelved]) == list(range(len(any_evidence.events)))
    assert set(staves) == set(dated(any_evidence)["event"])
    assert whole.total == len(any_evidence.events)


def test_by_source_every_source_has_a_stave_for_what_it_dates_and_a_shelf_for_the_rest(
    any_evidence: Evidence,
):
    whole = laid(any_evidence, "source")
    pairs = set(zip(dated(any_evidence)["source"], dated(any_evidence)["event"], strict=True))
    spoken_of = set(zip(any_evidence.claims["source"], any_evidence.claims["event"], strict=True))
    assert sorted((stave.band, stave.event) for stave in whole.staves) == sorted(pairs)
    shelved = {(shelf.band, event) for shelf in whole.shelves for event in shelf.events}
    assert shelved == spoken_of - pairs
    assert all(row.source == whole.staves[row.stave].band for row in whole.marks)
    assert whole.bands == tuple(any_evidence.sources["label"])
    assert whole.slots == 1
    assert {row.mark.slot for row in whole.marks} == {0}


def test_by_category_an_event_stands_in_the_band_of_its_category(any_evidence: Evidence):
    whole = laid(any_evidence)
    category = any_evidence.events["category"]
    assert whole.bands == tuple(dict.fromkeys(category))
    assert all(whole.bands[stave.band] == category[stave.event] for stave in whole.staves)
    assert all(
        whole.bands[shelf.band] == category[event] for shelf in whole.shelves for event in shelf.events
    )
    assert whole.slots == len(any_evidence.sources)


def test_a_category_of_which_nothing_is_chosen_has_no_band(evidence: Evidence):
    only = [event for event, name in enumerate(evidence.events["category"]) if name == "War"]
    assert laid(evidence, events=only).bands == ("War",)
    assert laid(evidence, events=[]).bands == ("",)


def test_without_bands_all_stand_in_one_that_has_no_name(evidence: Evidence):
    whole = laid(evidence, "none")
    assert whole.bands == ("",)
    assert {stave.band for stave in whole.staves} == {0}


@pytest.mark.parametrize("group", GROUPS)
def test_every_claim_on_a_drawn_event_has_its_mark_in_the_slot_of_its_source(evidence: Evidence, group: str):
    whole = laid(evidence, group)
    drawn = {stave.event for stave in whole.staves}
    told_of = set(evidence.claims.index[evidence.claims["event"].isin(drawn)])
    if group == "source":
        at = {(stave.band, stave.event) for stave in whole.staves}
        pairs = zip(evidence.claims["source"], evidence.claims["event"], strict=True)
        told_of = {claim for claim, pair in enumerate(pairs) if pair in at}
    assert {row.mark.claim for row in whole.marks} == told_of
    for row in whole.marks:
        claim = evidence.claims.loc[row.mark.claim]
        assert whole.staves[row.stave].event == claim["event"]
        assert row.source == claim["source"]
        assert row.mark.slot == (0 if group == "source" else row.source)
        assert PRECISIONS[row.precision] == claim["precision"]


def test_a_stave_says_who_speaks_of_it_and_in_which_words(evidence: Evidence):
    for stave in laid(evidence).staves:
        mine = evidence.claims[evidence.claims["event"] == stave.event].sort_values("source", kind="stable")
        columns = [mine[name] for name in ("source", "stance", "date_text")]
        words = [said if said != NO_DATE else "" for said in mine["words"]]
        assert stave.lines == tuple(zip(*columns, words, strict=True))
        assert stave.tellers == sum(1 << slot for slot in set(mine["source"]))
        assert (stave.event_id, stave.title) == tuple(evidence.events.loc[stave.event, ["event_id", "title"]])


def test_a_sign_stands_before_every_label_but_that_of_what_one_source_dates():
    rows = [*told("a 1937", "b 1937", event="Both"), *told("a 1937", event="One")]
    whole = laid(evidence_of(rows))
    assert [(stave.title, stave.verdict, stave.sign) for stave in whole.staves] == [
        ("Both", "agree", "="),
        ("One", "single", ""),
    ]


def test_a_label_is_as_wide_as_its_sign_and_its_title():
    bare = textwidth.width("Trial", 14.0)
    assert label_width("Trial", "", 14.0) == bare
    assert label_width("Trial", "≠", 14.0) == pytest.approx(bare + textwidth.width("≠", 14.0, 600) + 4.2)
    assert label_width("Trial", "≠", 28.0) == pytest.approx(2 * label_width("Trial", "≠", 14.0))


SPOKEN = [
    (["a 1937-06-11", "b 1937-06-11"], "E, two sources, agree: 11 June 1937"),
    (["a 1937", "b 1938"], "E, two sources, conflict: in 1937; in 1938"),
    (["a 1937-06", "b", "c"], "E, three sources, one dates it: in June 1937"),
    (["a"], "E, one source, undated: no date"),
    (["a 1937-06/"], "E, one source: from June 1937"),
]


@pytest.mark.parametrize(("datings", "sentence"), SPOKEN)
def test_a_screen_reader_hears_title_sources_verdict_and_time(datings: list[str], sentence: str):
    evidence = evidence_of(told(*datings))
    whole = laid(evidence)
    if whole.staves:
        assert [stave.said for stave in whole.staves] == [sentence]
    else:
        assert spoken("E", 1, "undated", "no date") == sentence


def test_twelve_sources_are_said_in_figures():
    assert spoken("E", 2**12 - 1, "agree", "no date").startswith("E, 12 sources, ")


def rows_of(title: str, *datings: str, stance: str = "asserts") -> list[Row]:
    return [(title, source, stance, date) for source, _, date in (text.partition(" ") for text in datings)]


RANKED = [
    # more important by the importance in the data, by witnesses, by conflict, by how many speak of it
    (rows_of("A", "a 1937-06-11"), rows_of("B", "b 1937-06-11"), {"A": 1, "B": 3}),
    (rows_of("A", "a 1937-06-11"), rows_of("B", "a 1937-06-11", "b 1937-06-11"), {}),
    (rows_of("A", "a 1937-06-11", "b 1937-06-11"), rows_of("B", "a 1937-06-11", "b 1937-06-10"), {}),
    (rows_of("A", "a 1937-06-11"), rows_of("B", "a 1937-06-11", "b"), {}),
]


@pytest.mark.parametrize(("lower", "higher", "importance"), RANKED)
def test_who_matters_more_is_drawn_where_there_is_room_for_one(lower: list, higher: list, importance: dict):
    evidence = evidence_of([*lower, *higher])
    if importance:
        evidence.events["importance"] = [importance[title] for title in evidence.events["title"]]
    whole = laid(evidence, sheet=ScorePaper(1_200.0, 30.0))
    assert [stave.title for stave in whole.staves] == ["B", "A"]
    found = engrave(whole.items(), HOME, whole.paper)
    named = [whole.staves[place.key].title for place in found.places if place.side != "n"]
    assert named[0] == "B"


def test_staves_stand_in_the_order_of_their_rank(any_evidence: Evidence):
    ranks = [stave.rank for stave in laid(any_evidence).staves]
    assert ranks == sorted(ranks)
    framed = [stave.verdict in FRAMED for stave in laid(any_evidence).staves]
    assert framed == sorted(framed, reverse=True)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(("width", "height"), [(1_180, 560), (1_436, 846), (3_660, 1_900)])
def test_our_evidence_fits_a_screen_and_nothing_is_lost(
    evidence: Evidence, group: str, width: int, height: int
):
    whole = laid(evidence, group, ScorePaper(float(width), float(height)))
    for window in (whole.whole, HOME, (day(1936), day(1939)), (day(1937, 6, 11), day(1937, 6, 12))):
        found = engrave(whole.items(), window, whole.paper)
        assert found.used <= found.shelf.top <= height + 1e-6
        drawn = [place.key for place in found.places if place.inside]
        drawn += [sliver.key for sliver in found.slivers]
        counted = [key for chip in found.chips for key in chip.keys]
        counted += [*found.shelf.keys, *found.shelf.waiting]
        touching = [item.key for item in whole.items() if item.touches(window)]
        assert sorted(drawn + counted) == touching


def test_who_is_wanted_is_marked_so_in_every_band(evidence: Evidence):
    whole = laid(evidence, "source")
    named = whole.staves[0].event_id
    for item, stave in zip(whole.items([named]), whole.staves, strict=True):
        assert item.wanted is (stave.event_id == named)
        assert (item.band, item.days, item.label) == (stave.band, stave.days, stave.label)


def test_the_whole_window_holds_home_and_all_data(any_evidence: Evidence):
    whole = laid(any_evidence)
    assert whole.whole[0] <= whole.home[0] < whole.home[1] <= whole.whole[1]
    assert all(stave.reach.first_day >= whole.whole[0] for stave in whole.staves)
    assert all(stave.reach.last_day <= whole.whole[1] for stave in whole.staves)


def test_a_selection_within_home_is_not_widened():
    assert laid(evidence_of(told("a 1937"))).whole == HOME
    assert laid(evidence_of(told("a"))).whole == HOME
    beyond = laid(evidence_of(told("a 1953"))).whole
    assert beyond[0] == HOME[0]
    assert beyond[1] > day(1954)


WEIGHED = [
    # one date weighs 1, silence nothing, a claim without a date little, a bar that shares its line more
    (["a 1937", "b 1938"], (1.0, 1.0)),
    (["a 1937-06-11", "b"], (1.0, UNDATED)),
    (["a 1937", "c 1937"], (1.0, 0.0, 1.0)),
]


@pytest.mark.parametrize(("datings", "weights"), WEIGHED)
def test_a_line_weighs_what_its_source_says(datings: list[str], weights: tuple[float, ...]):
    sources = ["a", "b", "c"][: len(weights)]
    (stave,) = laid(evidence_of(told(*datings), sources=sources)).staves
    assert stave.weights == weights


def test_two_datings_at_once_need_more_height_but_no_line_grows_for_ever(evidence: Evidence):
    (stave,) = laid(evidence_of(told("a 1937", "a 1937-05/1938-02", "b 1939"))).staves
    assert stave.weights[1] == 1.0 < stave.weights[0] <= HEAVIEST
    many = laid(evidence_of(told(*[f"a {year}/1940" for year in range(1920, 1940)]))).staves
    assert many[0].weights == (HEAVIEST,)
    for one in laid(evidence).staves:
        speaks = [bool(one.tellers >> slot & 1) for slot in range(len(one.weights))]
        assert [weight > 0 for weight in one.weights] == speaks


@pytest.mark.parametrize("group", GROUPS)
def test_marks_of_a_stave_lie_within_its_days_and_begin_and_end_on_its_bounds(
    any_evidence: Evidence, group: str
):
    whole = laid(any_evidence, group)
    for row in whole.marks:
        stave = whole.staves[row.stave]
        assert stave.days[0] <= row.mark.first_day <= row.mark.last_day <= stave.days[1]
        assert row.mark.first_px or row.mark.first_day in stave.bounds
        assert row.mark.last_px or row.mark.last_day in stave.bounds
    assert all(tuple(sorted(set(stave.bounds))) == stave.bounds for stave in whole.staves)


def test_a_stave_of_one_line_is_never_high(evidence: Evidence):
    alone, five = laid(evidence, "source").paper, laid(evidence).paper
    assert max(height for grade in alone.grades for height in grade.heights) <= MOST_ALONE
    assert max(height for grade in five.grades for height in grade.heights) > MOST_ALONE


def test_a_julian_dating_is_told_to_the_axis():
    assert laid(evidence_of([("E", "a", "asserts", "1917-10-25", "julian")])).old_style
    assert not laid(evidence_of(told("a 1917-11-07"))).old_style


@pytest.mark.parametrize("group", GROUPS)
def test_what_is_sent_is_json_and_comes_back_as_it_was(any_evidence: Evidence, group: str):
    sent = json_values(laid(any_evidence, group))
    assert json.loads(json.dumps(sent, allow_nan=False)) == sent


def test_every_fact_about_a_stave_and_a_mark_is_sent(evidence: Evidence):
    whole = laid(evidence)
    sent = json_values(whole)
    shapes, tones = marks.SHAPES, marks.TONES
    columns = sent["marks"]
    assert {len(column) for column in columns.values()} == {len(whole.marks)}
    for at, row in enumerate(whole.marks):
        got = {name: column[at] for name, column in columns.items()}
        assert (got["stave"], got["source"], got["precision"]) == (row.stave, row.source, row.precision)
        assert (shapes[got["shape"]], tones[got["tone"]]) == (row.mark.shape, row.mark.tone)
        assert got["slot"] == row.mark.slot
        assert (got["h"], got["dy"]) == pytest.approx((row.mark.height, row.mark.offset), abs=1e-4)
        assert (got["x0"], got["p0"]) == (row.mark.first_day, row.mark.first_px)
        assert (got["x1"], got["p1"]) == (row.mark.last_day, row.mark.last_px)
    for stave, got in zip(whole.staves, sent["staves"], strict=True):
        assert [got[name] for name in ("id", "title", "sign", "verdict", "said")] == [
            stave.event_id, stave.title, stave.sign, stave.verdict, stave.said,
        ]  # fmt: skip
        assert got["reach"][:4] == [
            stave.reach.first_day, stave.reach.first_px, stave.reach.last_day, stave.reach.last_px,
        ]  # fmt: skip
        assert [tuple(line) for line in got["lines"]] == [
            (*line[:3], line.words or NO_DATE) for line in stave.lines
        ]
        assert (got["event"], got["band"], got["tellers"]) == (stave.event, stave.band, stave.tellers)
        assert got["label"] == pytest.approx(stave.label, abs=0.05)


UNSENT = {"importance", "witnesses", "bounds", "dates"}
"""The order of the staves tells the first two, their marks the third, their days the last (see `evened`)."""


def test_no_field_of_a_stave_is_forgotten(evidence: Evidence):
    names = {"event_id": "id"}
    stave = json_values(laid(evidence))["staves"][0]
    for field in fields(Stave):
        assert (names.get(field.name, field.name) in stave) is (field.name not in UNSENT), field.name


def test_staves_are_sent_with_days_and_weights_and_crowds_with_their_stretch(evidence: Evidence):
    whole = replace(laid(evidence), held=(0.0, 9.0), crowds=(Crowd(2, 70, 1.0, 4.0),))
    sent = json_values(whole)
    for stave, got in zip(whole.staves, sent["staves"], strict=True):
        assert (tuple(got["days"]), tuple(got["weights"])) == (stave.days, stave.weights)
    assert sent["crowds"] == [{"band": 2, "count": 70, "from": 1.0, "to": 4.0}]
    assert sent["held"] == [0.0, 9.0]
    assert json_values(laid(evidence))["held"] is None


def test_what_is_sent_does_not_depend_on_the_paper(evidence: Evidence):
    one, other = (json_values(laid(evidence, sheet=ScorePaper(width, 700.0))) for width in (400.0, 3_000.0))
    assert {key for key in one if one[key] != other[key]} == {"width"}


def test_more_sources_than_a_number_has_bits_can_be_sent():
    names = [f"s{number:02}" for number in range(70)]
    sent = json_values(laid(evidence_of([("E", name, "asserts", "1937") for name in names], sources=names)))
    assert sent["staves"][0]["tellers"] == 2**MOST_TELLERS - 1
    assert sent["slots"] == 70


def test_disagreements_are_framed_and_what_one_source_dates_has_no_sign():
    assert FRAMED == ("conflict", "disputed")
    assert [row.key for row in VERDICTS if not row.label] == ["single"]


def test_a_larger_label_takes_more_room(evidence: Evidence):
    small, large = (laid(evidence, sheet=replace(SHEET, label_size=size)) for size in (14.0, 32.0))
    assert all(one.label < other.label for one, other in zip(small.staves, large.staves, strict=True))
    assert [one.title for one in small.staves] == [one.title for one in large.staves]
