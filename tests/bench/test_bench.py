"""The benchmark's own honesty: what it adds up and what it writes.

Nothing here is timed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.bench import __main__ as command
from tests.bench import material, moving, report, serving, trace
from tests.bench.figures import Figure, Figures, keep, kept
from tests.bench.machine import loads, machine
from tests.bench.measures import BY_KEY, MEASURES, PARTS
from timeline.evidence.load import load

if TYPE_CHECKING:
    pass


@pytest.fixture
def figures() -> Figures:
    made = Figures("2026-01-31", {"processor": "2 cores"}, {"ours": 283, "500": 1_544})
    made.take("ours", [{"live": 800.0, "bytes": 500.0}, {"live": 1000.0, "bytes": 500.0}, {"live": 950.0}])
    made.take("500", [{"live": 640.0, "healthz": 2000.0}])
    made.parts["live"] = {"Plotly": 60.0, "Dash": 30.0, "own scripts": 9.5, "dust": 0.5}
    return made


def test_a_figure_is_the_median_of_its_runs_and_keeps_their_range_and_number(figures: Figures):
    assert figures.values["ours"]["live"] == Figure(950.0, 800.0, 1000.0, 3)
    assert figures.values["ours"]["bytes"] == Figure(500.0, 500.0, 500.0, 2)


def test_an_aim_is_reached_or_missed_by_what_is_over(figures: Figures):
    head, _, healthz, live, sent = report.aims(figures).splitlines()
    assert head == "| | aim | ours (283 claims) | 500 events (1,544 claims) | of which, with ours |"
    assert healthz.endswith("| ≤ 1,000 ms |  |  |  |"), "not an aim with generated evidence"
    assert "| ≤ 500 ms | 950 ms (800–1,000), 450 ms over | 640 ms (640–640), 140 ms over |" in live
    assert live.endswith("| Plotly 60 %, Dash 30 %, own scripts 10 % |")
    assert "| ≤ 500 kB | 500 kB (500–500) |  |" in sent


def test_the_table_has_a_column_for_each_material_and_leaves_empty_what_was_not_measured(figures: Figures):
    lines = report.table(figures).splitlines()
    assert lines[0] == "| | ours (283 claims) | 500 events (1,544 claims) |"
    assert "| navigation to live: gestures work | 950 ms | 640 ms |" in lines
    assert "| transferred in all, compressed | 500 kB |  |" in lines
    assert lines[-1].startswith("Runs: 2–3 on ours, 1 on 500.")


def test_the_document_tells_when_where_and_how(figures: Figures):
    text = report.markdown(figures)
    for told in ("2026-01-31", "2 cores", "450 ms over", report.METHOD, "benchmarks.json"):
        assert told in text
    assert text.endswith("\n") and not text.endswith("\n\n")


def test_ratios_are_now_by_before_for_what_both_have(figures: Figures):
    before = Figures("2026-01-01", {}, {"ours": 283})
    before.take("ours", [{"live": 1900.0, "heap": 9.0, "bytes": 0.0}])
    assert figures.ratios(before) == {"ours": {"live": 0.5}, "500": {}}
    assert any("x 0.50" in line for line in report.spoken(figures, before))
    assert not any(" x " in line for line in report.spoken(figures, None))


def test_figures_that_are_kept_are_read_again(figures: Figures, tmp_path: Path):
    keep(figures, tmp_path / "docs" / "figures.json")
    assert kept(tmp_path / "docs" / "figures.json") == figures


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", '{"when": 1, "values": {"ours": {"live": {"mean": 1}}}}']
)
def test_figures_that_cannot_be_read_count_as_none(tmp_path: Path, content: str):
    path = tmp_path / "figures.json"
    path.write_text(content, encoding="utf-8")
    assert kept(path) is None


def test_every_measure_has_a_part_and_a_key_of_its_own():
    assert len(BY_KEY) == len(MEASURES)
    assert PARTS == ("start", "core", "serve", "open", "move")


def test_the_machine_says_how_many_cores_it_has_and_what_runs_on_it():
    told = machine()
    assert "cores" in told["processor"]
    assert all(load >= 0 for load in loads())
    assert told["dash"].count(".") == 2


def test_windows_go_in_and_out_again_within_what_there_is():
    found = moving.windows(0.0, 9131.0)
    spans = [end - start for start, end in found]
    assert all(0 <= start < end <= 9131 for start, end in found)
    assert min(spans) < 5 and spans.count(9131.0) == len(moving.CENTRES)


def test_a_page_tells_which_windows_its_server_is_asked_for():
    page = b'<script type="application/json" id="first-score">{"score":{"home":[0,9131]}}</script>'
    paths = serving.walk(page)
    assert len(paths) == len(moving.windows(0, 9131))
    assert all(path.startswith("/score?query=&width=1436&height=844&type=1&from=") for path in paths)
    with pytest.raises(ValueError, match="without a first score"):
        serving.walk(b"<p>nothing</p>")


def test_generated_evidence_is_written_once_and_is_as_long_as_it_says(tmp_path: Path):
    row = next(one for one in material.MATERIALS if one.name == "50")
    files = material.files(row, tmp_path)
    assert files.events.read_bytes().count(b"\n") == files.claims + 1
    assert len(load(files.events).evidence.events) == 50
    assert files.arguments == ("--data", str(files.events))
    assert material.files(row, tmp_path) == files


def test_bytes_are_counted_by_whose_they_are():
    sent = {"/plotly-1.js": 3000.0, "/assets/fonts/a.woff2?m=1": 2000.0, "/page-a.js": 500.0, "/": 1000.0}
    assert command.by_owner(sent) == {
        "Plotly": 3.0, "fonts": 2.0, "own scripts": 0.5, "the page and its answers": 1.0,
    }  # fmt: skip


@pytest.mark.parametrize("words", [["--only", "nothing"], ["--parts", "nothing"], ["--runs", "0"]])
def test_a_command_that_measures_nothing_says_so(words: list[str], capsys: pytest.CaptureFixture[str]):
    assert command.main(words) == 2
    assert "Nothing to measure" in capsys.readouterr().err


# ---- reading a trace: what the page's main thread was busy with ----


def event(name: str, ts: float, dur: float = 0.0, **told: Any) -> dict[str, Any]:
    return {"name": name, "ph": "X" if dur else "I", "pid": 1, "tid": 1, "ts": ts, "dur": dur, "args": told}


def profile(start: float, *owners: str) -> dict[str, Any]:
    """The profiler's look at the main thread, once every 100 microseconds, at scripts of these addresses."""
    nodes = [{"id": at, "callFrame": {"url": url}} for at, url in enumerate(owners)]
    told = {"startTime": start, "cpuProfile": {"nodes": nodes, "samples": list(range(len(owners)))}}
    return {**event("ProfileChunk", start, data={**told, "timeDeltas": [100] * len(owners)}), "tid": 2}


def read(*events: dict[str, Any]) -> list[dict[str, Any]]:
    return trace.read(json.dumps({"traceEvents": [event("bench live", 0), *events]}).encode())


def test_work_counts_for_the_innermost_event_that_says_what_it_is():
    events = read(
        event("RunTask", 1000, 4000),
        event("ParseHTML", 1000, 3000),
        event("Layout", 2000, 500),
        event("Unheard", 2100, 100),
    )
    assert trace.worked(events, [(0, 10_000)], "idle") == {
        "idle": 6.0, "reading the page": 2.5, trace.OTHER: 1.0, "style and layout": 0.5,
    }  # fmt: skip


def test_only_work_within_the_spans_counts():
    events = read(event("Paint", 1000, 2000))
    assert trace.worked(events, [(0, 1500), (2500, 4000)], "idle") == {"idle": 2.0, "painting": 1.0}


def test_a_script_counts_for_its_owner_as_often_as_the_profiler_saw_it():
    events = read(
        event("FunctionCall", 1000, 400),
        profile(950, "http://x/plotly-1.js", "http://x/plotly-1.js", "http://x/page-1.js", ""),
    )
    found = trace.worked(events, [(1000, 1400)], "idle")
    assert found == pytest.approx({"Plotly": 0.2, "own scripts": 0.1, trace.OTHER: 0.1, "idle": 0.0})


def test_a_function_without_an_address_counts_for_the_script_that_called_it():
    chunk = profile(950, "http://x/plotly-1.js", "")
    chunk["args"]["data"]["cpuProfile"]["nodes"][1]["parent"] = 0
    found = trace.worked(read(event("FunctionCall", 1000, 200), chunk), [(1000, 1200)], "idle")
    assert found["Plotly"] == pytest.approx(0.2)
