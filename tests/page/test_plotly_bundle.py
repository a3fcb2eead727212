"""The partial Plotly bundle is used when its version is plotly's own, and never stops the page."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import plotly.offline
import pytest

from tests.house.programs import lacking
from tests.house.tree import ROOT
from timeline.page import plotly_bundle

VERSION = plotly_bundle.plotly_js_version()


def installed(prefix: Path, banner: str) -> Path:
    script = prefix / "plotly-basic" / "node_modules" / plotly_bundle.PACKAGE / plotly_bundle.FILE
    script.parent.mkdir(parents=True)
    script.write_text(banner, encoding="utf-8")
    return script


def test_the_version_read_from_the_banner_is_the_one_plotly_names():
    assert plotly.offline.get_plotlyjs_version() == VERSION


def test_a_bundle_of_the_same_version_is_used(tmp_path: Path):
    script = installed(tmp_path, f"/**\n* plotly.js (basic - minified) v{VERSION}\n*/")
    assert plotly_bundle.plotly_bundle(tmp_path) == script


@pytest.mark.parametrize(
    ("version", "used"), [(VERSION, "plotly-parts.min.js"), ("3.0.1", plotly_bundle.FILE)]
)
def test_the_bundle_that_set_up_made_is_used_before_the_published_one(
    tmp_path: Path, version: str, used: str
):
    installed(tmp_path, f"/**\n* plotly.js (basic - minified) v{VERSION}\n*/")
    made = plotly_bundle.parts(tmp_path)
    made.parent.mkdir()
    made.write_text(f"/**\n* plotly.js (parts - minified) v{version}\n*/", encoding="utf-8")
    found = plotly_bundle.plotly_bundle(tmp_path)
    assert found is not None
    assert found.name == used


def test_the_parts_are_those_of_the_plotly_that_is_installed():
    folder = ROOT / "timeline" / "page" / "plotly_bundle" / "parts"
    told = json.loads((folder / "package.json").read_text("utf-8"))
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert told["dependencies"]["plotly.js"] == VERSION
    assert {name: locked[f"node_modules/{name}"]["version"] for name in told["dependencies"]} == told[
        "dependencies"
    ]


@pytest.mark.parametrize(
    ("banner", "says"),
    [
        ("/**\n* plotly.js (basic - minified) v3.0.1\n*/", "installed as 3.0.1"),
        (f"/**\n* plotly.js (basic - minified) v{VERSION}-rc.1\n*/", f"installed as {VERSION}-rc.1"),
        ("", "not installed"),
        ("no banner at all", "not installed"),
        ("x" * 10_000 + f"plotly.js v{VERSION}", "not installed"),
    ],
)
def test_any_other_bundle_is_left_aside_with_a_logged_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, banner: str, says: str
):
    installed(tmp_path, banner)
    assert plotly_bundle.plotly_bundle(tmp_path) is None
    assert says in caplog.text
    assert "the page loads the full bundle" in caplog.text


def test_a_missing_bundle_is_left_aside_with_a_logged_line(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    assert plotly_bundle.plotly_bundle(tmp_path) is None
    assert f"The partial Plotly bundle {VERSION} is not installed" in caplog.text


def test_a_folder_in_the_place_of_the_script_is_no_bundle(tmp_path: Path):
    (tmp_path / "plotly-basic" / "node_modules" / plotly_bundle.PACKAGE / plotly_bundle.FILE).mkdir(
        parents=True
    )
    assert plotly_bundle.plotly_bundle(tmp_path) is None


def test_without_plotly_there_is_no_version_and_no_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert plotly_bundle.plotly_js_version() is None
    assert plotly_bundle.plotly_bundle(tmp_path) is None


def test_set_up_has_installed_the_bundle_that_the_app_looks_for():
    script = plotly_bundle.plotly_bundle()
    if script is None:
        lacking("npm was not reached when this machine was set up; the page works without the bundle")
    assert script.stat().st_size < 1_500_000  # bytes; the full one has 4.8 million
