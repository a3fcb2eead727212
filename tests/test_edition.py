"""What is on show answers alike every time, within what can be laid out, and as text that a page may hold."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from tests.house.tree import ROOT
from tests.house.written import events_file
from timeline.criticism.verdicts import judge
from timeline.dates import day
from timeline.edition import (
    LARGEST_SIZE,
    LEAST_SIZE,
    Edition,
    ScoreAsked,
    as_json,
    framed,
    open_edition,
)
from timeline.layout.score import ScorePaper
from timeline.layout.score_json import json_values
from timeline.query.view import View

DATA = ROOT / "data"
FRAME = (float(day(1917)), float(day(1942)))


@pytest.fixture(scope="module")
def ours() -> Edition:
    return open_edition(DATA / "events.csv", DATA / "sources.csv", "Witnesses", "1917/1941")


def opened(folder: Path, *rows: dict[str, str], frame: str = "") -> Edition:
    path = folder / "events.csv"
    path.write_bytes(events_file(*rows))
    return open_edition(path, None, "A title", frame)


def test_it_holds_the_evidence_its_verdicts_and_its_title(ours: Edition):
    assert ours.title == "Witnesses"
    assert ours.problems == ()
    assert ours.verdicts.equals(judge(ours.evidence))
    assert ours.verdicts is ours.verdicts, "judged once"


def test_faults_are_kept_and_what_is_sound_is_shown(tmp_path: Path):
    shown = opened(tmp_path, {}, {"event": "Another", "date": "Febuary 1937"})
    assert [problem.column for problem in shown.problems] == ["date"]
    assert shown.evidence.events["title"].tolist() == ["Order to purge"]


def test_the_window_at_the_start_is_the_one_its_keeper_chose(ours: Edition, tmp_path: Path):
    assert ours.home == FRAME
    assert opened(tmp_path, {"date": "1937"}, frame="1900/1999").home == (day(1900), day(2000))
    assert opened(tmp_path, {"date": "1937"}).home == (day(1937), day(1938))


def test_a_view_that_names_no_window_shows_that_one(tmp_path: Path):
    shown = opened(tmp_path, {"date": "1937"}, frame="1900/1999")
    assert shown.window(View()) == shown.home
    assert shown.window(View(start=float(day(1936)))) == (day(1936), day(2000))
    assert shown.window(View(start=float(day(1936)), end=float(day(1938)))) == (day(1936), day(1938))


FRAMES = [
    ("1917/1941", (day(1917), day(1942))),
    ("1937", (day(1937), day(1938))),
    ("1936-06/1939-06", (day(1936, 6), day(1939, 7))),
    ("-0043/0014", (day(-43), day(15))),
]


@pytest.mark.parametrize(("text", "days"), FRAMES)
def test_a_frame_is_an_interval_with_its_last_day(text: str, days: tuple[int, int]):
    assert framed(text) == days


@pytest.mark.parametrize("text", ["1917/", "1917/..", "/1941", "[1917..]", ""])
def test_a_frame_without_an_end_is_refused(text: str):
    with pytest.raises(ValueError, match="has no beginning or no end; write a window such as 1917/1941"):
        framed(text)


def test_an_address_is_read_with_what_the_data_know(ours: Edition):
    view, dropped = ours.view("sources=houser,nobody&q=purge")
    assert view == View(sources=("houser",), q="purge")
    assert len(dropped) == 1
    assert "nobody" in dropped[0]


def test_equal_questions_have_one_answer(ours: Edition):
    plot = ScoreAsked("verdicts=conflict", 1_000, 600)
    assert ours.score_text(plot) is ours.score_text(replace(plot, width=1_000.4))
    assert ours.sent(plot) is ours.sent(plot)
    assert ours.selection(View(q="purge")) is ours.selection(View(q="purge"))


def test_one_exhibit_does_not_answer_for_another(ours: Edition, tmp_path: Path):
    other = opened(tmp_path, {})
    plot = ScoreAsked("", 1_000, 600)
    assert ours.sent(plot).total > other.sent(plot).total == 1


@pytest.mark.parametrize("group", ["category", "source", "none"])
def test_the_text_is_the_score_of_the_view_for_that_plot(ours: Edition, group: str):
    sent = json.loads(ours.score_text(ScoreAsked(f"q=purge&group={group}", 1_000, 600)))
    view, _ = ours.view(f"q=purge&group={group}")
    assert sent == json.loads(orjson.dumps(json_values(ours.score(view, ScorePaper(1_000, 600)))))
    assert (sent["width"], sent["height"], tuple(sent["home"])) == (1_000, 600, FRAME)
    assert sent["total"] == len(ours.selection(view).events)


def test_only_what_is_selected_is_laid_out(ours: Edition):
    sent = json.loads(ours.score_text(ScoreAsked("verdicts=conflict", 1_000, 600)))
    assert {stave["verdict"] for stave in sent["staves"]} == {"conflict"}


def test_a_selection_of_nothing_has_a_score_too(ours: Edition):
    sent = json.loads(ours.score_text(ScoreAsked("q=nothing-says-this", 1_000, 600)))
    assert (sent["total"], sent["staves"], sent["shelves"]) == (0, [], [])
    assert (sent["marks"]["stave"], sent["whole"]) == ([], sent["home"])


def test_a_window_is_asked_for_only_where_an_excerpt_is_sent(ours: Edition):
    plot = ScoreAsked("", 1_000, 600)
    assert ours.score_text(plot, (-12_000.0, -11_900.0), "nothing") is ours.score_text(plot)


SIZES = [
    # asked for, laid out
    ((0.0, -5.0), (LEAST_SIZE, LEAST_SIZE)),
    ((1e9, float("inf")), (LARGEST_SIZE, LARGEST_SIZE)),
    ((1_435.6, 846.2), (1_436, 846)),
    ((float("nan"), 600.0), (LARGEST_SIZE, 600)),
]


@pytest.mark.parametrize(("asked", "laid"), SIZES)
def test_no_plot_is_too_small_or_too_large_to_be_answered(asked: tuple, laid: tuple):
    plot = ScoreAsked("", *asked).clamped()
    assert (plot.width, plot.height) == laid


def test_what_a_page_holds_cannot_end_its_script(tmp_path: Path):
    title = "</script><script>alert(1)</script><!-- &"
    shown = opened(tmp_path, {"event": title, "claim": title})
    text = shown.score_text(ScoreAsked("", 1_000, 600))
    assert "<" not in text
    assert title in [stave["title"] for stave in json.loads(text)["staves"]]
    assert json.loads(as_json({"<": "</"})) == {"<": "</"}


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path):
    with pytest.raises(OSError, match="No such file"):
        open_edition(tmp_path / "nowhere.csv", None, "A title")


def test_a_status_tells_what_is_seen(ours: Edition):
    said = ours.status(View(verdicts=("conflict",)), FRAME)
    assert said.startswith(f"{len(ours.selection(View(verdicts=('conflict',))).events)} of ")
