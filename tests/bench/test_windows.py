"""The command that looks at windows adds up what it is told.

The most common change: another thing that must not be in a window is a row of `faulty`.
"""

from __future__ import annotations

import urllib.request
from collections import Counter
from typing import Any

import pytest

from tests.bench import floor, windows
from tests.bench.sampling import NEAR, SPANS, Reach, Window, around, sampled
from tests.bench.standing import FAULTS, Standing, meet

HOME = (-19_358.0, -10_227.0)
REACHES = [Reach("trial", -11_900.0, -11_892.0), Reach("war", -18_000.0, -16_900.0)]
COUNTS = {
    "touch": 3,
    "named": 2,
    "unnamed": 1,
    "slivers": 0,
    "shelf": 0,
    "chips": 0,
    "height": 0.5,
    "bar": 6.0,
}
LABEL, MARK = ("trial", (100.0, 50.0, 180.0, 64.0)), ("trial", (20.0, 52.0, 90.0, 58.0))


# ---- which windows ----


def test_the_same_seed_gives_the_same_windows_and_every_span_as_many():
    one = sampled(REACHES, HOME, 36, seed=1)
    assert one == sampled(REACHES, HOME, 36, seed=1) != sampled(REACHES, HOME, 36, seed=2)
    assert Counter(window.span for window in one) == {"home": 1, **dict.fromkeys(list(SPANS)[1:], 5)}
    assert one[0] == Window("home", *HOME)


def test_windows_stand_at_events_and_anywhere():
    found = [one for one in sampled(REACHES, HOME, 360, seed=1) if one.span == "1 d"]
    at_event = [any(abs(one.start - day) < 1 for reach in REACHES for day in reach[1:]) for one in found]
    assert 0.4 < sum(at_event) / len(found) < 0.7
    assert all(HOME[0] <= one.start < one.end <= HOME[1] for one in found)


def test_around_every_event_there_is_a_window_of_each_near_span():
    found = list(around(REACHES))
    assert [one.span for one in found] == [span for span in NEAR for _ in REACHES]
    assert all(one.start < -11_899.5 < one.end for one in found[::2])


# ---- what must not be ----


def faulty(span: str = "1 y", labels: Any = (LABEL,), marks: Any = (MARK,), **counts: Any) -> dict[str, int]:
    seen = Standing(span, {**COUNTS, **counts}, labels, marks)
    return {name: number for name, count in FAULTS.items() if (number := count(seen))}


@pytest.mark.parametrize(
    ("told", "faults"),
    [
        ({}, {}),
        ({"labels": [LABEL, ("war", (179.5, 50.0, 240.0, 64.0))]}, {}),
        ({"labels": [LABEL, ("war", (170.0, 50.0, 240.0, 64.0))]}, {"names that meet": 1}),
        ({"marks": [("trial", (90.0, 52.0, 120.0, 58.0))]}, {"names on a mark of their own": 1}),
        ({"marks": [("war", (90.0, 52.0, 120.0, 58.0))]}, {"names on a mark of another": 1}),
        ({"marks": [("war", (20.0, 80.0, 40.0, 81.5))]}, {"marks under 2 px": 1}),
        ({"span": "1 y", "chips": 4}, {}),
        ({"span": "3 m", "unnamed": 0, "chips": 4}, {"in chips, 3 months or less": 4}),
        ({"span": "1 d", "unnamed": 0, "slivers": 2}, {"without a name, 3 months or less": 2}),
        ({"touch": 5}, {"neither drawn nor counted": 2}),
        ({"touch": None}, {}),
    ],
)  # fmt: skip
def test_faults_are_counted_for_what_they_are(told: dict[str, Any], faults: dict[str, int]):
    assert faulty(**told) == faults


def test_boxes_that_share_a_rim_do_not_meet():
    assert not meet((0, 0, 10, 10), (9.5, 0, 20, 10))
    assert meet((0, 0, 10, 10), (8, 8, 20, 20))
    assert meet((0, 0, 10, 10), (2, 4, 8, 4.8)), "a thin line within a box"


def test_the_tables_tell_median_and_worst_and_what_zooming_did_not_show():
    standing = [
        Standing("1 d", {**COUNTS, "named": named, "bar": bar}, [], []) for named, bar in ((2, 6.0), (4, 3.0))
    ]
    seen = windows.Seen(
        "390x844", [*standing, Standing("1 w", {**COUNTS, "bar": None, "chips": 7}, [], [])], 9, ["war"]
    )
    text = "\n".join(windows.tables([seen]))
    assert (
        "| 390x844 | 1 d | 2 | 3 (3) | 3 (2) | 1 (1) | 0 (0) | 0 (0) | 0 (0) | 50% (50%) | 4.5 (3.0) |"
        in text
    )
    assert "| 390x844 | 1 w | 1 | 3 (3) | 2 (2) | 1 (1) | 0 (0) | 0 (0) | 7 (7) | 50% (50%) | – |" in text
    assert "| 390x844 | 0 | 0 | 0 | 0 | 7 in 1 | 3 in 3 | 0 |" in text
    assert text.endswith("| 390x844 | 9 | 1 | war |")


# ---- the floor of the first paint ----


def test_the_floor_is_the_picture_of_the_page_and_nothing_else():
    picture = floor.BEGIN + '><svg x="1"><a data-event="war"></a></svg></svg>'
    text = floor.plain(f"<p>before</p>{picture}<svg></svg><script></script>".encode()).decode()
    assert f'<div id="arrival">{picture}</div></body>' in text
    assert "<script" not in text and "before" not in text and "--paper" in text
    with pytest.raises(ValueError, match="without a picture"):
        floor.plain(b"<p>nothing</p>")


def test_the_floor_is_served_as_it_is():
    with floor.served("<p>naïve</p>".encode()) as address, urllib.request.urlopen(address) as answer:  # noqa: S310 - our own
        assert answer.read().decode() == "<p>naïve</p>"
