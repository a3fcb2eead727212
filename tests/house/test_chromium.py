"""The browser for the tests is found under any of its names; `programs` fetches it where it can."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house import chromium


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it yet, on a machine where Playwright has no browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "_playwrights_own", lambda: None)
    monkeypatch.delenv("CHROMIUM", raising=False)
    return tmp_path


def program(path: Path) -> Path:
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", chromium.NAMES)
def test_a_browser_is_found_under_each_of_its_names(path: Path, name: str):
    installed = program(path / name)
    assert chromium.find() == installed


def test_where_there_is_none_none_is_found(path: Path):
    assert chromium.find() is None


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
