"""The browser for the tests is found under any of its names, and fetched where the system can fetch it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.house import chromium


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it yet, on a machine where this is root and Playwright has no browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "_playwrights_own", lambda: None)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    return tmp_path


def program(path: Path, script: str = "") -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", chromium.NAMES)
def test_a_browser_is_found_under_each_of_its_names(path: Path, name: str):
    installed = program(path / name)
    assert chromium.find() == installed


def test_the_environment_s_word_comes_first(path: Path, monkeypatch: pytest.MonkeyPatch):
    program(path / "chromium")
    mine = program(path / "my-browser")
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert chromium.find() == mine


def test_a_word_that_is_no_program_is_an_error_not_a_silent_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    program(path / "chromium")
    monkeypatch.setenv("CHROMIUM", str(path / "gone"))
    with pytest.raises(FileNotFoundError, match="gone, which is not a program"):
        chromium.find()


def test_root_on_debian_gets_one_after_the_lists_are_brought_up_to_date(path: Path):
    assert chromium.find() is None
    program(
        path / "apt-get",
        f'echo "$@" >> {path}/asked\n'
        f'[ "$2" = update ] || {{ printf "#!/bin/sh\\n" > {path}/chromium; /bin/chmod +x {path}/chromium; }}',
    )
    chromium.install()
    assert chromium.find() == path / "chromium"
    assert (path / "asked").read_text(encoding="utf-8").splitlines() == [
        "-qq update",
        "-qq install --yes --no-install-recommends chromium",
    ]


def test_anybody_else_is_asked_for_nothing(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    program(path / "apt-get", f"touch {path}/asked")
    chromium.install()
    assert not (path / "asked").exists()


def test_what_apt_get_says_when_it_fails_is_shown(path: Path, capsys: pytest.CaptureFixture[str]):
    program(path / "apt-get", 'echo "no room left"; exit 100')
    chromium.install()
    assert "no room left" in capsys.readouterr().err
