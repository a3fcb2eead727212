"""The door: what it takes, what it refuses and how it says so, and that it opens and closes."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import app as door
from tests.house.tree import ROOT
from tests.house.written import events_file


@pytest.fixture
def events(tmp_path: Path) -> Path:
    path = tmp_path / "red-Army_purge.csv"
    path.write_bytes(events_file({}, {"source": "houser", "date": "1938"}))
    return path


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the door says when it does not open."""
    assert door.main(list(words)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.strip()


def test_without_a_word_it_shows_our_evidence_to_this_machine_only():
    asked = door.arguments([])
    assert (asked.host, asked.port, asked.data, asked.debug) == ("127.0.0.1", 8050, None, False)
    assert door.DATA.is_file()


@pytest.mark.parametrize("text", ["0", "65536", "99999", "-1", "80.5", "http", "", "٨٠"])
def test_what_is_no_port_is_refused(text: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as refusal:
        door.arguments(["--port", text])
    assert refusal.value.code == 2
    assert "is no port; ports go from 1 to 65535" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named_with_the_option_that_names_it(
    events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    missing = tmp_path / "nowhere.csv"
    said = f"{missing}: No such file or directory. Name a file that can be read with"
    assert refused(capsys, "--data", str(missing)) == f"{said} --data."
    assert refused(capsys, "--data", str(events), "--sources", str(missing)) == f"{said} --sources."


def test_a_folder_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert refused(capsys, "--data", str(tmp_path)).startswith(f"{tmp_path}: Is a directory.")


@pytest.mark.parametrize("frame", ["1917/", "/1941", "[..1941]", "the thirties"])
def test_a_window_at_the_start_needs_both_ends(frame: str, capsys: pytest.CaptureFixture[str]):
    assert refused(capsys, "--frame", frame).startswith("--frame: ")


@pytest.mark.parametrize("host", ["0.0.0.0", "localhost", "::"])  # noqa: S104 - it must be refused
def test_debug_mode_is_for_this_machine_only(host: str, capsys: pytest.CaptureFixture[str]):
    assert "only allowed on 127.0.0.1" in refused(capsys, "--debug", "--host", host)


def test_a_port_that_is_taken_is_named_with_what_to_do(events: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        words = [sys.executable, "app.py", "--data", str(events), "--port", str(port)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert re.fullmatch(
        rf"Port {port} on 127.0.0.1 cannot be used: .+\. Choose another with --port\.\n", done.stderr
    )


def test_a_host_that_is_none_is_named_with_what_to_do(events: Path, capsys: pytest.CaptureFixture[str]):
    assert door.main(["--data", str(events), "--host", "nowhere.invalid"]) == 1
    assert "nowhere.invalid is no address of this machine" in capsys.readouterr().err


def test_the_title_is_that_of_the_project_the_file_s_name_or_one_s_own(events: Path):
    assert door.create_app().title == "Civil War to Barbarossa"
    assert door.create_app(events).title == "Red Army purge"
    assert door.create_app(events, title="A trial").title == "A trial"


def test_our_evidence_begins_with_its_years_and_other_evidence_with_its_own(events: Path):
    ours, theirs, framed = (
        door.create_app(),
        door.create_app(events),
        door.create_app(events, frame="1900/1999"),
    )
    assert [app.edition.window(app.edition.view("")[0]) for app in (ours, theirs, framed)] == [
        (-19358.0, -10227.0),  # 1917-01-01 to 1942-01-01
        (-12053.0, -11323.0),  # 1937-01-01 to 1939-01-01
        (-25567.0, 10957.0),  # 1900-01-01 to 2000-01-01
    ]


def test_another_server_finds_the_application_under_its_usual_name():
    answer = door.server.test_client().get("/healthz")
    assert answer.status_code == 200
    with pytest.raises(AttributeError):
        door.nothing  # noqa: B018 - asking is the test


def free_port() -> int:
    with socket.socket() as sought:
        sought.bind(("127.0.0.1", 0))
        return int(sought.getsockname()[1])


@pytest.fixture
def opened(events: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The door as a reader opens it, and the line that it prints."""
    words = [sys.executable, "app.py", "--data", str(events), "--port", str(free_port())]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline()
        finally:
            process.kill()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to one process on Windows")
def test_it_says_where_it_is_open_answers_there_and_closes_when_asked(
    opened: tuple[subprocess.Popen[str], str],
):
    process, line = opened
    address = re.search(r"http://127\.0\.0\.1:\d+/", line)
    assert address, line
    with urllib.request.urlopen(address[0], timeout=20) as answer:  # noqa: S310 - our own server
        assert answer.status == 200
        assert "<title>Red Army purge</title>" in answer.read().decode()
    process.send_signal(signal.SIGINT)
    assert process.stdout is not None
    assert process.stdout.read() == "Closed.\n"
    assert process.wait(timeout=20) == 0
