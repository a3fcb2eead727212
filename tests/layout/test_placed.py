"""What is placed on the server stands where the page's scripts would put it, and nothing touches anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from tests.house.tree import ROOT
from tests.house.twins import asked
from timeline import edition as editions
from timeline.dates import day
from timeline.layout.engraving.values import GRADES, PROJECTED
from timeline.layout.marks.styles import STYLE
from timeline.layout.placed import Box, Look, Placed, clamped, place, ticks
from timeline.layout.placed.ticks import SPAN_SIZE, TICK_SIZE
from timeline.layout.score import Score, ScorePaper
from timeline.layout.score_json import json_values
from timeline.looks import textwidth
from timeline.query.view import View

SIZE = (1180.0, 620.0)
WINDOWS = {
    "home": (day(1917), day(1942)),
    "three years": (day(1936, 6), day(1939, 7)),
    "eleven years": (day(1930), day(1941, 3)),
    "one year": (day(1937), day(1938)),
    "a month": (day(1937, 5, 20), day(1937, 6, 20)),
    "a week": (day(1937, 6, 8), day(1937, 6, 15)),
    "one day": (day(1937, 6, 11), day(1937, 6, 12)),
    "hours": (day(1937, 6, 10) + 0.25, day(1937, 6, 12) + 0.75),
    "the first years": (day(1917), day(1924)),
    "the last year": (day(1941), day(1942)),
    "nothing at all": (day(1925), day(1925, 6)),
    "beyond home": (day(1900), day(1960)),
}
ROOMS = (1.0, 1.6)  # how much larger all is: a page, a projector
POINTED = ("diamond", "ring", "cross")
NEAR = 0.05
"""Pixels by which two places may differ: what is sent is rounded."""
LOOKS = [Look(), Look("sources"), Look("dating"), Look("precision"), Look(goggles=2), Look("dating", 4)]


@pytest.fixture(scope="module")
def edition():
    return editions.open_edition(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941"
    )


@pytest.fixture(scope="module")
def score(edition):
    return edition.score(View(), ScorePaper(*SIZE))


def sized(score: Score, room: float) -> Score:
    """The score as the page lays it out: for a projector names keep their size."""
    grades = GRADES if room == 1 else PROJECTED
    return replace(score, sheet=replace(score.sheet, grades=grades, still=room != 1))


@pytest.fixture(scope="module")
def answers(score):
    """What the page's scripts say of every window in every look."""
    windows = [
        {"start": start, "end": end, "mode": look.mode, "goggles": look.goggles, "room": room}
        for start, end in WINDOWS.values()
        for look in LOOKS
        for room in ROOMS
    ]
    keys = [(name, look, room) for name in WINDOWS for look in LOOKS for room in ROOMS]
    return dict(zip(keys, page(score, windows), strict=True))


def page(score: Score, windows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the page's scripts say of windows of a score that was sent to them."""
    sent = json.loads(editions.as_json(json_values(score)))
    places: list[dict[str, Any]] = asked(score=sent, windows=windows)["places"]
    return places


def box_rows(placed: Placed, style: str) -> list[tuple[Any, ...]]:
    """The boxes of a style as far as they are seen: whose, which ink, left, right, middle, height, size."""
    rows = [
        (box.stave, box.ink, box.left, box.right, box.middle, box.height, box.size)
        for box in placed.boxes
        if box.style == style
    ]
    return sorted(seen(rows, style, placed), key=whose)


def script_rows(said: dict[str, Any], style: str, placed: Placed) -> list[tuple[Any, ...]]:
    """The same of the page's script, which draws beyond the edges too, since Plotly clips."""
    left, scale = said["sheet"]["left"], said["sheet"]["scale"]
    rows = [
        (
            box["stave"], box["ink"], left + (box["x0"] - placed.start) * scale,
            left + (box["x1"] - placed.start) * scale, box["y"], box.get("h", 0.0), box.get("size", 0.0),
        )
        for box in said["boxes"].get(style, [])
    ]  # fmt: skip
    return sorted(seen(rows, style, placed), key=whose)


def whose(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """An order of boxes that a hair's difference does not change: of a sliver the hair line comes first."""
    stave, ink, left, _, _, high, _ = row
    return stave, ink, high > 2, left


def seen(rows: list[tuple[Any, ...]], style: str, placed: Placed) -> Iterator[tuple[Any, ...]]:
    """What of the boxes lies on the sheet; a point counts by its middle and has no height of its own.

    A mark without a date stands beside the sheet where names are in the margin.
    """
    for stave, ink, left, right, middle, high, size in rows:
        if style in POINTED:
            yield stave, ink, left, right, middle, 0.0, size
        elif right > placed.left + NEAR and left < placed.width - NEAR:  # what ends at an edge shows nothing
            yield stave, ink, max(left, placed.left), min(right, placed.width), middle, high, 0.0


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.mode} {look.goggles}")
@pytest.mark.parametrize("name", WINDOWS)
def test_boxes_stand_where_the_script_puts_them(score, answers, name, look, room):
    window, said = WINDOWS[name], answers[name, look, room]
    placed = place(sized(score, room), window, look).times(room)
    same_boxes(placed, said)


def same_boxes(placed: Placed, said: dict[str, Any]):
    for style in STYLE:
        mine, theirs = box_rows(placed, style), script_rows(said, style, placed)
        assert [row[:2] for row in mine] == [row[:2] for row in theirs], style
        for one, other in zip(mine, theirs, strict=True):
            # hair lines grow less than type does, also that of a sliver
            strokes = style == "hair" or (style == "sliver" and one[5] < 3)
            last = 5 if strokes else 7
            assert one[2:last] == pytest.approx(other[2:last], abs=NEAR), style


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", WINDOWS)
def test_names_chips_and_shelf_stand_where_the_script_puts_them(score, answers, name, room):
    same_words(place(sized(score, room), WINDOWS[name]).times(room), answers[name, LOOKS[0], room])


def same_words(placed: Placed, said: dict[str, Any]):
    assert [(label.stave, label.side) for label in placed.labels] == [
        (label["stave"], label["side"]) for label in said["labels"]
    ]
    for mine, theirs in zip(placed.labels, said["labels"], strict=True):
        assert (mine.x, mine.y, mine.width) == near(theirs["x"], theirs["y"], theirs["width"])
    chips = sorted(said["chips"], key=lambda chip: (chip["band"], chip["x"]))
    own = sorted(placed.chips, key=lambda chip: (chip.band, chip.x))
    assert [(one.band, one.count, list(one.staves)) for one in own] == [
        (chip["band"], chip["count"], chip["keys"]) for chip in chips
    ]
    for chip, theirs in zip(own, chips, strict=True):
        assert (chip.x, chip.top) == near(theirs["x"], theirs["top"])
        assert (chip.first_day, chip.last_day) == (theirs["from"], theirs["to"])
    assert [(line.stave, line.when, list(line.signs)) for line in placed.passing] == [
        (line["stave"], line["when"], line["signs"]) for line in said["passing"]
    ]
    for line, theirs in zip(placed.passing, said["passing"], strict=True):
        assert (line.x, line.y, line.width) == near(theirs["x"], theirs["y"], theirs["width"])
    assert list(placed.unshelved) == said["shelf"]["waiting"]


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", WINDOWS)
def test_sheet_and_bands_are_those_of_the_script(score, answers, name, room):
    placed, said = place(sized(score, room), WINDOWS[name]).times(room), answers[name, LOOKS[0], room]
    assert (placed.left, placed.type) == near(said["sheet"]["left"], said["sheet"]["type"])
    assert [edge for band in placed.bands for edge in band] == near(
        *(e for band in said["bands"] for e in band)
    )
    assert list(placed.folded) == said["folded"]
    assert (placed.used, placed.shelf) == near(said["used"], said["shelf"]["top"])


def near(*pixels: float) -> Any:
    return pytest.approx(pixels, abs=NEAR)


@pytest.mark.parametrize("group", ["source", "none"])
@pytest.mark.parametrize("size", [(390.0, 520.0), (1920.0, 900.0)])
def test_other_groups_sizes_and_what_is_wanted_stand_alike_too(edition, group, size):
    score = edition.score(View(group=group), ScorePaper(*size))
    wanted = [stave.event_id for stave in score.staves[-40::9]]
    names = ["home", "three years", "a month", "one day"]
    windows = [
        {"start": WINDOWS[name][0], "end": WINDOWS[name][1], "mode": "both", "goggles": -1, "room": 1,
         "wanted": wanted}
        for name in names
    ]  # fmt: skip
    for name, said in zip(names, page(score, windows), strict=True):
        placed = place(score, WINDOWS[name], Look(wanted=tuple(wanted)))
        same_boxes(placed, said)
        same_words(placed, said)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("group", ["category", "source"])
@pytest.mark.parametrize("size", [(390.0, 520.0), SIZE])
def test_evenly_spaced_all_stands_where_the_script_puts_it(edition, group, size, room):
    score = sized(edition.score(View(group=group, axis="even"), ScorePaper(*size)), room)
    cases = [(clamped(score, window), look) for window in WINDOWS.values() for look in LOOKS[:5]]
    windows = [
        {"start": start, "end": end, "mode": look.mode, "goggles": look.goggles, "room": room}
        for (start, end), look in cases
    ]
    for (window, look), said in zip(cases, page(score, windows), strict=True):
        placed = place(score, window, look).times(room)
        same_boxes(placed, said)
        same_words(placed, said)


@pytest.mark.parametrize("axis", ["time", "even"])
@pytest.mark.parametrize("name", WINDOWS)
@pytest.mark.parametrize("group", ["category", "source", "none"])
@pytest.mark.parametrize("size", [SIZE, (1920.0, 900.0), (390.0, 520.0)])
def test_no_name_touches_a_name_a_chip_or_a_mark_also_of_its_own(edition, name, group, size, axis):
    score = edition.score(View(group=group, axis=axis), ScorePaper(*size))
    placed = place(score, score.tempo.units(WINDOWS[name]))
    high = 12.0 * placed.type
    labels = [
        (label.x, label.y - high / 2, label.x + label.width, label.y + high / 2) for label in placed.labels
    ]
    chips = [
        (one.x - one.width / 2, one.top + 1, one.x + one.width / 2, one.top + 18) for one in placed.chips
    ]
    marks = [
        (max(left, placed.left), top, min(right, placed.width), bottom)
        for left, top, right, bottom in map(drawn, placed.boxes)
    ]
    if placed.passing or placed.unshelved:
        chips.append((0.0, placed.shelf, placed.width, placed.height))
    for one, other in combinations(labels + chips, 2):
        assert not overlap(one, other), (one, other)
    for label in labels + chips:
        assert not any(overlap(label, mark) for mark in marks), label


def drawn(box: Box) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is drawn for a box; that of a frame is no more than a rim."""
    if box.style in POINTED:
        half = box.size * box.share**0.5 / 2
        return box.centre - half, box.middle - half, box.centre + half, box.middle + half
    return box.left, box.top, box.right, box.top + box.height


def overlap(one, other, air=0.2):
    """Whether two boxes share more than a fifth of a pixel: a ring is round, and has no corners."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    return across > air and min(one[3], other[3]) - max(one[1], other[1]) > air


@pytest.mark.parametrize("name", WINDOWS)
@pytest.mark.parametrize("size", [SIZE, (1920.0, 900.0), (390.0, 520.0), (800.0, 140.0)])
def test_every_event_in_the_window_is_drawn_on_the_shelf_or_counted_once(edition, name, size):
    start, end = WINDOWS[name]
    score = edition.score(View(), ScorePaper(*size))
    placed = place(score, (start, end))
    inside = {at for at, stave in enumerate(score.staves) if stave.days[0] < end and stave.days[1] > start}
    counted = [key for chip in placed.chips for key in chip.staves]
    shelved = [line.stave for line in placed.passing] + list(placed.unshelved)
    assert len(set(counted + shelved)) == len(counted + shelved)
    boxes = {box.stave for box in placed.boxes if box.style not in ("hair", "frame")}
    assert inside - boxes == {*counted, *shelved}
    assert sum(placed.waiting.values()) == len(counted)
    assert {label.stave for label in placed.labels} <= boxes


@pytest.mark.parametrize("name", WINDOWS)
def test_no_bar_is_too_thin_to_be_seen(score, name):
    placed = place(score, WINDOWS[name])
    alone = {at for at, stave in enumerate(score.staves) if sum(map(bool, stave.weights)) == 1}
    for box in placed.boxes:
        if box.style in ("solid", "light", "hollow", "dashed"):
            assert box.height >= (4.0 if box.stave in alone else 2.0) - 1e-9
        if box.style in POINTED:
            assert box.size >= 5.0


@pytest.mark.parametrize("name", WINDOWS)
def test_what_is_wanted_has_its_name_wherever_it_touches_the_window(edition, name):
    score, (start, end) = edition.score(View(), ScorePaper(390.0, 400.0)), WINDOWS[name]
    for stave in score.staves[-30::7]:
        named = {label.stave for label in place(score, (start, end), Look(wanted=(stave.event_id,))).labels}
        number = score.staves.index(stave)
        assert number in named or stave.days[1] <= start or stave.days[0] >= end


def test_a_window_is_kept_within_all_there_is_and_at_least_a_day_long(score):
    low, high = score.whole
    assert clamped(score, (low - 5000, high + 5000)) == (low, high)
    assert clamped(score, (low - 500, low - 100)) == (low, low + 400)
    first, last = clamped(score, (day(1937) + 0.4, day(1937) + 0.6))
    assert last - first == 1.0


@pytest.mark.parametrize("axis", ["time", "even"])
@pytest.mark.parametrize("width", [390.0, 1180.0, 1920.0])
def test_words_of_the_axis_never_touch_each_other(edition, axis, width):
    score = edition.score(View(axis=axis), ScorePaper(width, 600.0))
    for window in WINDOWS.values():
        _, words = ticks(score, clamped(score, window))
        assert words
        for row, size, weight in (("tick", TICK_SIZE, 400), ("span", SPAN_SIZE, 600)):
            ends = -100.0
            for word in (word for word in words if word.row == row):
                wide = textwidth.width(word.text, size, weight)
                left = word.x - wide / 2 if word.middle else word.x
                assert left > ends
                ends = left + wide


def test_only_the_source_with_the_goggles_is_drawn_and_what_it_omits_is_hollow(score):
    placed = place(score, WINDOWS["home"], Look(goggles=0))
    inks = {box.ink for box in placed.boxes if box.style not in ("hair", "frame")}
    assert inks == {"source-1", "omitted"}
    told = {box.stave for box in placed.boxes if box.ink == "source-1"}
    left_out = {box.stave for box in placed.boxes if box.ink == "omitted"}
    assert told and left_out and not told & left_out


def test_boxes_come_from_back_to_front_and_by_stave(score):
    placed = place(score, WINDOWS["home"])
    order = [[*STYLE].index(box.style) for box in placed.boxes]
    assert order == sorted(order)
    assert {box for boxes in placed.of_stave().values() for box in boxes} == set(placed.boxes)
