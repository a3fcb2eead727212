"""What is placed on the server stands where the page's scripts would put it, and nothing touches anything."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from tests.twins import asked
from timeline import exhibit as exhibits
from timeline.dates import day
from timeline.placed import BACK_TO_FRONT, Look, clamped, place, rung_for, rung_scale, ticks
from timeline.plain import plain
from timeline.score import Sheet
from timeline.view import View

ROOT = Path(__file__).parents[1]
SIZE = (1180.0, 620.0)
WINDOWS = {
    "home": (day(1917), day(1942)),
    "three years": (day(1936, 6), day(1939, 7)),
    "between two rungs": (day(1930), day(1941, 3)),
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
LOOKS = [Look(), Look("sources"), Look("dating"), Look("precision"), Look(goggles=2), Look("dating", 4)]


@pytest.fixture(scope="module")
def exhibit():
    return exhibits.open_exhibit(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941"
    )


@pytest.fixture(scope="module")
def score(exhibit):
    return exhibit.score(View(), Sheet(*SIZE))


@pytest.fixture(scope="module")
def answers(score):
    """What the page's scripts say of every window in every look."""
    windows = [
        {"start": start, "end": end, "mode": look.mode, "goggles": look.goggles, "room": room}
        for start, end in WINDOWS.values()
        for look in LOOKS
        for room in ROOMS
    ]
    said = asked(score=json.loads(exhibits.as_json(plain(score))), windows=windows)["places"]
    keys = [(name, look, room) for name in WINDOWS for look in LOOKS for room in ROOMS]
    return dict(zip(keys, said, strict=True))


def pixels(box, window, room):
    """A box of the script in pixels of the window."""
    scale = room * SIZE[0] / (window[1] - window[0])
    return ((box["x0"] - window[0]) * scale, (box["x1"] - window[0]) * scale, box["y"], box["h"])


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.mode} {look.goggles}")
@pytest.mark.parametrize("name", WINDOWS)
def test_boxes_stand_where_the_script_puts_them(score, answers, name, look, room):
    window, said = WINDOWS[name], answers[name, look, room]
    placed = place(score, window, look).times(room)
    assert room * placed.rung.scale == pytest.approx(said["scale"])
    assert placed.point == pytest.approx(said["point"])
    for style in BACK_TO_FRONT:
        mine = sorted(
            (box.stave, box.ink, box.left, box.right, box.middle, box.height)
            for box in placed.boxes
            if box.style == style
        )
        theirs = sorted(
            (box["stave"], box["ink"], *pixels(box, window, room)) for box in said["boxes"].get(style, [])
        )
        assert [row[:2] for row in mine] == [row[:2] for row in theirs], style
        for one, other in zip(mine, theirs, strict=True):
            # tops travel rounded to a hundredth of a pixel; hair lines grow less than type does
            last = 5 if style == "hair" else 6
            assert one[2:last] == pytest.approx(other[2:last], abs=0.04), style


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", WINDOWS)
def test_labels_and_chips_stand_where_the_script_puts_them(score, answers, name, room):
    window, said = WINDOWS[name], answers[name, LOOKS[0], room]
    placed = place(score, window).times(room)
    assert [(label.stave, label.side) for label in placed.labels] == [
        (label["stave"], label["side"]) for label in said["labels"]
    ]
    for mine, theirs in zip(placed.labels, said["labels"], strict=True):
        # widths travel rounded to a tenth of a pixel
        assert (mine.x, mine.y) == pytest.approx((theirs["x"], theirs["y"]), abs=0.1 * room)
    chips = sorted((chip["band"], chip["x"], chip["top"], chip["staves"]) for chip in said["chips"])
    scale = room * SIZE[0] / (window[1] - window[0])
    own = sorted(placed.chips, key=lambda chip: (chip.band, chip.x))
    for mine, (band, x, top, staves) in zip(own, chips, strict=True):
        # days of chips travel rounded to a hundredth of a day
        assert (mine.band, sorted(mine.staves)) == (band, sorted(staves))
        assert mine.top == pytest.approx(top, abs=0.04)
        assert mine.x == pytest.approx(x, abs=0.02 + 0.01 * scale)


@pytest.mark.parametrize("name", WINDOWS)
@pytest.mark.parametrize("group", ["category", "source", "none"])
def test_no_label_touches_another_label_a_chip_or_a_foreign_stave(exhibit, name, group):
    score = exhibit.score(View(group=group), Sheet(*SIZE))
    placed = place(score, WINDOWS[name])
    high = 15.0
    labels = [
        (label.x, label.y - high / 2, label.x + label.width, label.y + high / 2, label.stave)
        for label in placed.labels
    ]
    chips = [
        (chip.x - chip.width / 2, chip.top + 1, chip.x + chip.width / 2, chip.top + 18, -1)
        for chip in placed.chips
    ]
    frames = [
        (box.left, box.middle, box.right, box.middle, box.stave)
        for box in placed.boxes
        if box.style == "hair"
    ]
    for one, other in combinations(labels + chips, 2):
        assert not overlap(one, other), (one, other)
    for label in labels:
        for stave in frames:
            assert stave[4] == label[4] or not overlap(label, stave), (label, stave)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("name", WINDOWS)
def test_every_selected_event_in_the_window_is_drawn_or_counted(score, name):
    start, end = WINDOWS[name]
    placed = place(score, (start, end))
    rung = rung_for(score, SIZE[0] / (end - start))
    drawn = {p.key for p in rung.places} | {key for chip in rung.chips for key in chip.keys}
    assert drawn == set(range(len(score.staves)))
    assert {box.stave for box in placed.boxes} <= drawn
    scale = SIZE[0] / (end - start)
    ends = [stave.reach.ends(scale) for stave in score.staves]
    seen = {at for at, (left, right) in enumerate(ends) if right >= start * scale and left <= end * scale}
    counted = [key for chip in placed.chips for key in chip.staves]
    assert len(counted) == len(set(counted))
    assert seen <= {box.stave for box in placed.boxes} | set(counted)


@pytest.mark.parametrize("name", [name for name in WINDOWS if name != "beyond home"])
def test_a_score_of_one_rung_is_that_of_the_whole_ladder(exhibit, score, name):
    window = clamped(score, WINDOWS[name])
    scale = rung_scale(SIZE[0], score.home, window)
    alone = exhibit.score(View(), Sheet(*SIZE), scales=(scale,))
    assert place(alone, window) == place(score, window)


def test_a_window_is_kept_within_all_there_is_and_at_least_a_day_long(score):
    low, high = score.whole
    assert clamped(score, (low - 5000, high + 5000)) == (low, high)
    assert clamped(score, (low - 500, low - 100)) == (low, low + 400)
    first, last = clamped(score, (day(1937) + 0.4, day(1937) + 0.6))
    assert last - first == 1.0


def test_words_of_the_axis_never_touch_each_other(score):
    for window in WINDOWS.values():
        _, words = ticks(score, window)
        for row in ("tick", "span"):
            ends = -100.0
            for word in (word for word in words if word.row == row):
                assert word.x > ends
                ends = word.x


def test_only_the_source_with_the_goggles_is_drawn_and_what_it_omits_is_hollow(score):
    placed = place(score, WINDOWS["home"], Look(goggles=0))
    inks = {box.ink for box in placed.boxes if box.style not in ("hair", "frame")}
    assert inks == {"source-1", "omitted"}
    told = {box.stave for box in placed.boxes if box.ink == "source-1"}
    left_out = {box.stave for box in placed.boxes if box.ink == "omitted"}
    assert told and left_out and not told & left_out


def test_boxes_come_from_back_to_front_and_by_stave(score):
    placed = place(score, WINDOWS["home"])
    order = [BACK_TO_FRONT.index(box.style) for box in placed.boxes]
    assert order == sorted(order)
    assert {box for boxes in placed.of_stave().values() for box in boxes} == set(placed.boxes)
