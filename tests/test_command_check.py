from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.house.written import events_file, written
from timeline.__main__ import COMMANDS, main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a faultless events file, its sources and their texts."""
    row = {"date_text": "in June", "claim": "The purge was ordered."}
    (tmp_path / "events.csv").write_bytes(events_file(row))
    (tmp_path / "sources.csv").write_bytes(
        written([("source", "label"), ("essay", "Essay"), ("houser", "Blog")])
    )
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "README.md").write_text("| file | source id |\n|---|---|\n| a.txt | essay |\n", encoding="utf-8")
    (texts / "a.txt").write_text("The army was purged in June of that year.", encoding="utf-8")
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str]]:
    """The exit code and the lines of `check` with these arguments."""
    code = main(["check", *map(str, arguments)])
    return code, capsys.readouterr().out.splitlines()


def test_a_faultless_file_is_counted_and_ends_with_0(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(capsys, folder / "events.csv") == (
        0,
        ["events.csv: 1 row, 1 event, 2 sources; no problems"],
    )


def test_every_problem_is_one_line_and_an_error_ends_with_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ({"date": "Febuary 1937"}, {"event": "x" * 61}, {"source": "housr"})
    (folder / "events.csv").write_bytes(events_file(*rows))
    code, lines = checked(capsys, folder / "events.csv")
    assert code == 1
    assert len(lines) == 4
    assert lines[0].endswith("did you mean 1937-02?")
    assert lines[-1] == "events.csv: 3 rows (2 left out), 1 event, 2 sources; 3 problems (2 errors, 1 notice)"


def test_notices_alone_end_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "events.csv").write_bytes(events_file({"event": "x" * 61}))
    code, lines = checked(capsys, folder / "events.csv")
    assert code == 0
    assert lines[-1].endswith("1 problem (0 errors, 1 notice)")


def test_sources_beside_the_file_are_taken_unless_others_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = folder / "other.csv"
    other.write_bytes(b"source\nhouser\n")
    code, lines = checked(capsys, folder / "events.csv", "--sources", other)
    assert code == 1
    assert '"essay" is not in the sources file' in lines[0]
    (folder / "sources.csv").unlink()
    assert checked(capsys, folder / "events.csv") == (
        0,
        ["events.csv: 1 row, 1 event, 1 source; no problems"],
    )


def test_with_texts_the_dating_words_are_looked_up(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, folder / "events.csv", "--texts", folder / "texts")[0] == 0
    (folder / "texts" / "a.txt").write_text("The army was purged in July.", encoding="utf-8")
    code, lines = checked(capsys, folder / "events.csv", "--texts", folder / "texts")
    assert code == 1
    assert 'column "date_text": "in June" does not stand in the text of essay' in lines[0]


@pytest.mark.parametrize(
    "arguments",
    [["none.csv"], ["events.csv", "--sources", "none.csv"], ["events.csv", "--texts", "none"], ["."]],
    ids=["no file", "no sources", "no texts", "a directory"],
)
def test_what_cannot_be_read_ends_with_2_and_one_line(
    folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [word if word.startswith("--") else str(folder / word) for word in arguments]
    assert main(["check", *paths]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "cannot be read" in told.err


@pytest.mark.parametrize("arguments", [[], ["check"], ["chekc", "a.csv"], ["check", "a.csv", "--txt", "b"]])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(command.name in told and command.summary in told for command in COMMANDS)


def test_the_command_runs_on_a_terminal_that_knows_only_ascii(folder: Path) -> None:
    (folder / "events.csv").write_bytes(events_file({"date": "März 1937" + "x" * 90}))
    command = [sys.executable, "-m", "timeline", "check", str(folder / "events.csv")]
    run = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, env=os.environ | {"PYTHONIOENCODING": "ascii"}
    )
    assert run.returncode == 1
    assert run.stderr == b""
    assert b'"M\\xe4rz 1937xxx' in run.stdout


def test_lines_can_be_caught_in_a_stream_of_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caught = io.StringIO()
    monkeypatch.setattr(sys, "stdout", caught)
    assert main(["check", str(folder / "events.csv")]) == 0
    assert caught.getvalue().startswith("events.csv: 1 row")


def test_scenes_beside_the_file_are_checked_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "scenes.csv").write_text("title,note,query\nOne,,event=nothing-like-it\n", encoding="utf-8")
    code, lines = checked(capsys, folder / "events.csv")
    assert code == 1
    assert "scenes.csv" in lines[0] and "nothing-like-it" in lines[0]
