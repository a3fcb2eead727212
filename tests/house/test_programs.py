"""Programs that are not ours are used where they are, and where not it is said, or, with CI=true, mended."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.house import programs


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it yet, on a machine where this is root and nobody insists."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    return tmp_path


@pytest.fixture
def insisting(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same where CI=true insists."""
    monkeypatch.setenv("CI", "true")
    return path


def program(path: Path, script: str = "") -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def apt_get(path: Path) -> None:
    """An apt-get that notes what it is asked for and brings every program of every package."""
    bring = "".join(f"printf '#!/bin/sh\\n' > {path}/{name}; /bin/chmod +x {path}/{name}\n"
                    for name in programs.PACKAGES)  # fmt: skip
    program(path / "apt-get", f'echo "$@" >> {path}/asked\n[ "$2" = update ] && exit\n{bring}')


def asked(path: Path) -> list[str]:
    return (path / "asked").read_text(encoding="utf-8").splitlines() if (path / "asked").exists() else []


def test_a_program_that_is_there_is_used(path: Path):
    there = program(path / "pdftotext")
    assert programs.needed("pdftotext") == there
    assert programs.missing() == ["libreoffice-impress", "poppler-utils"]


@pytest.mark.parametrize(("name", "package"), programs.PACKAGES.items())
def test_without_it_the_test_is_skipped_and_says_what_to_install(path: Path, name: str, package: str):
    with pytest.raises(pytest.skip.Exception, match=f"{name} was not found; Debian's package {package} "):
        programs.needed(name)


def test_with_ci_a_test_without_its_program_fails(insisting: Path):
    with pytest.raises(pytest.fail.Exception, match="soffice was not found"):
        programs.needed("soffice")


def test_without_ci_nothing_is_installed_and_it_is_said(path: Path, capsys: pytest.CaptureFixture[str]):
    apt_get(path)
    programs.set_up()
    assert asked(path) == []
    assert "libreoffice-impress and poppler-utils of Debian" in capsys.readouterr().err


def test_with_ci_what_is_missing_is_installed_after_the_lists_are_brought_up_to_date(
    insisting: Path, capsys: pytest.CaptureFixture[str]
):
    apt_get(insisting)
    program(insisting / "soffice")
    programs.set_up()
    assert asked(insisting) == [
        "-qq update",
        "-qq install --yes --no-install-recommends poppler-utils",
    ]
    assert programs.missing() == []
    assert capsys.readouterr().err == ""
    programs.set_up()
    assert len(asked(insisting)) == 2, "what is there is not installed again"


def test_who_is_not_root_is_asked_for_nothing(insisting: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    apt_get(insisting)
    programs.set_up()
    assert asked(insisting) == []


def test_what_apt_get_says_when_it_fails_is_shown(path: Path, capsys: pytest.CaptureFixture[str]):
    program(path / "apt-get", 'echo "no room left"; exit 100')
    programs.install(["chromium"])
    assert "no room left" in capsys.readouterr().err
