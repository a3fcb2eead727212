"""An installed timeline: the wheel has what the checkout has, and its command works in any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import timeline
from tests.house import tree
from timeline.__main__ import called, main
from timeline.ours import folder

MAPPED = {"assets/": "timeline/packed/assets/", "data/": "timeline/packed/data/", "timeline/": "timeline/"}
"""Where the files of a folder lie in the wheel."""
DAY = ("--date", "2026-11-28")
NO_BUNDLE = "partial Plotly bundle"
"""What is said where an environment has all of Plotly and not only its parts, which set-up makes."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built in a copy of the checkout by the pinned setuptools: no network, and nothing left behind."""
    copy, dist = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("dist")
    for path in tree.files():
        target = copy / path.relative_to(tree.ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    pip("wheel", str(copy), "--no-build-isolation", "--wheel-dir", str(dist))
    return next(dist.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `timeline` of an environment that has the wheel and the libraries of this one."""
    prefix = tmp_path_factory.mktemp("installed")
    venv.create(prefix, with_pip=False, symlinks=os.name != "nt")
    programs = prefix / ("Scripts" if os.name == "nt" else "bin")
    python = next(programs.glob("python*"))
    site = Path(sysconfig.get_path("purelib", vars={"base": str(prefix), "platbase": str(prefix)}))
    (site / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    pip("--python", str(python), "install", str(wheel))
    return next(path for path in programs.iterdir() if path.stem == "timeline")


def pip(*words: str) -> None:
    offline = ("--no-deps", "--no-index", "--quiet", "--disable-pip-version-check")
    at = words.index("install") if "install" in words else 0
    done = subprocess.run(
        [sys.executable, "-m", "pip", *words[: at + 1], *offline, *words[at + 1 :]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def said(command: Path, folder: Path, *words: str) -> tuple[int, str]:
    """Exit code and output of the command, called in a folder that is not the checkout."""
    alone = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [command, *words],
        cwd=folder,
        env=alone,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert [line for line in done.stderr.splitlines() if NO_BUNDLE not in line] == []
    return done.returncode, done.stdout


def test_the_wheel_has_every_file_of_the_program_and_no_other(wheel: Path):
    tracked = [path.relative_to(tree.ROOT).as_posix() for path in tree.files()]
    expected = {
        there + name.removeprefix(here)
        for name in tracked
        for here, there in MAPPED.items()
        if name.startswith(here)
    }
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == expected


def test_the_wheel_asks_for_what_make_run_installs(wheel: Path):
    packed = zipfile.ZipFile(wheel)
    about = next(name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
    asked = Parser().parsestr(packed.read(about).decode("utf-8"))
    lines = (tree.ROOT / "requirements.txt").read_text("utf-8").splitlines()
    pinned = [line.partition("  #")[0] for line in lines if line and not line.startswith("#")]
    assert {*map(Requirement, asked.get_all("Requires-Dist", []))} == {*map(Requirement, pinned)}
    assert asked["Version"] == timeline.__version__
    assert asked["Requires-Python"] == ">=3.11"


def test_the_builder_of_wheels_is_the_one_that_is_pinned():
    pinned = (tree.ROOT / "requirements.txt").read_text("utf-8")
    settings = (tree.ROOT / "pyproject.toml").read_text("utf-8")
    build = next(line for line in settings.splitlines() if line.startswith("requires = "))
    assert build.split('"')[1] in [line.split(" ")[0] for line in pinned.splitlines()]


def test_the_installed_command_says_its_version_and_its_name(command: Path, tmp_path: Path):
    assert said(command, tmp_path, "--version") == (0, f"{timeline.__version__}\n")
    assert said(command, tmp_path, "--help")[1].startswith("usage: timeline [")


def test_the_installed_command_checks_a_file(command: Path, tmp_path: Path):
    rows = "event,source,date\nFire,Annals,1204-04\nFire,Letter,Febuary 1204\n"
    (tmp_path / "mine.csv").write_text(rows, encoding="utf-8")
    code, output = said(command, tmp_path, "check", "mine.csv")
    assert (code, "did you mean 1204-02?" in output) == (1, True)
    assert said(command, tmp_path, "check", str(tree.ROOT / "data" / "events.csv"))[0] == 0


@pytest.mark.parametrize("ending", ["svg", "png", "pptx"])
def test_the_installed_command_draws_our_evidence_as_the_checkout_does(
    command: Path, tmp_path: Path, ending: str
):
    installed, checkout = tmp_path / f"installed.{ending}", tmp_path / f"checkout.{ending}"
    assert said(command, tmp_path, "export", "from=1937&to=1938", installed.name, *DAY)[0] == 0
    assert main(["export", "from=1937&to=1938", str(checkout), *DAY]) == 0
    assert installed.read_bytes() == checkout.read_bytes()


def test_the_installed_command_writes_the_offline_file_with_its_scripts_and_styles(
    command: Path, tmp_path: Path
):
    assert said(command, tmp_path, "export", "", "out.html", *DAY)[0] == 0
    page = (tmp_path / "out.html").read_text("utf-8")
    assert (tree.ROOT / "assets" / "js" / "values" / "days.js").read_text("utf-8") in page
    assert (tree.ROOT / "assets" / "css" / "rooms.css").read_text("utf-8") in page


def test_a_folder_of_somebody_else_beside_an_installed_package_is_not_ours(tmp_path: Path):
    (tmp_path / "data").mkdir()
    assert folder("data", tmp_path / "timeline") == tmp_path / "data"
    (tmp_path / "timeline" / "packed" / "data").mkdir(parents=True)
    assert folder("data", tmp_path / "timeline") == tmp_path / "timeline" / "packed" / "data"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/opt/bin/timeline", "timeline"),
        ("timeline.exe", "timeline"),
        ("/somewhere/timeline/__main__.py", "python -m timeline"),
        ("-m", "python -m timeline"),
    ],
)
def test_help_calls_the_command_as_it_was_called(path: str, name: str):
    assert called(path) == name
