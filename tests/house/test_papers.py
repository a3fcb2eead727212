"""Papers for who carries on: what they name is there, decisions are whole and listed, the citation true."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

import timeline
from tests.house.papers import missing, named
from tests.house.tree import ROOT

DECISIONS = ROOT / "docs" / "decisions"
PAPERS = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
NAMING = [
    ROOT / "CONTRIBUTING.md",
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "docs" / "layout.md",
    DECISIONS / "README.md",
    *PAPERS,
]
HEADINGS = ["Context", "Decision", "Consequences", "What would change our mind"]
SHORTEST, LONGEST = 20, 40
"""Lines of a decision."""
LONGEST_GUIDE = 130
"""Lines of `CONTRIBUTING.md`: ten minutes."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", NAMING, ids=name)
def test_what_a_paper_names_is_there(path: Path):
    targets = (ROOT / "Makefile").read_text("utf-8")
    assert missing(path.read_text("utf-8"), path.parent, targets) == []


def test_a_name_that_is_not_there_is_found():
    text = "`timeline/no.py`, `timeline.no`, `timeline.ours.no`, [a](no.md), `make no`"
    assert missing(text, ROOT, "test:\n") == [
        "timeline/no.py",
        "timeline.no",
        "timeline.ours.no",
        "no.md",
        "make no",
    ]
    assert missing("`timeline.ours.folder`, `make test`, [a](README.md#data)", ROOT, "test:\n") == []


def test_a_table_that_is_to_be_changed_is_in_a_file_named_beside_it():
    """The six paths say `VERDICTS` and the file; who opens that file finds it there."""
    found = []
    for path in re.findall(
        r"^\*\*.*?(?=\n\n)", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    ):
        files = [ROOT / one for one in named(path) if (ROOT / one).is_file()]
        texts = "".join(file.read_text("utf-8") for file in files)
        found += [(one, one in texts) for one in re.findall(r"`([A-Z]\w+)`", path)]
    assert len(found) > 8
    assert [one for one, there in found if not there] == []


@pytest.mark.parametrize("path", PAPERS, ids=name)
def test_a_decision_is_short_and_has_its_four_parts(path: Path):
    text = path.read_text("utf-8")
    assert text.startswith(f"# {int(path.name[:4])} ")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == HEADINGS
    assert SHORTEST <= len(text.splitlines()) <= LONGEST


def test_decisions_are_numbered_without_a_gap_and_listed_by_their_titles():
    assert [int(path.name[:4]) for path in PAPERS] == list(range(1, len(PAPERS) + 1))
    titles = [path.read_text("utf-8").splitlines()[0].removeprefix("# ").split(" ", 1) for path in PAPERS]
    rows = re.findall(
        r"^\| \[(\d+)\]\((.*?)\) \| (.*) \|$", (DECISIONS / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert rows == [(number, path.name, title) for path, (number, title) in zip(PAPERS, titles, strict=True)]


def test_how_to_change_it_is_read_in_ten_minutes_and_the_readme_leads_there():
    assert len((ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()) <= LONGEST_GUIDE
    assert "](CONTRIBUTING.md)" in (ROOT / "README.md").read_text("utf-8")


def cited() -> dict[str, str]:
    """The plain fields of the citation; Python reads no YAML by itself, and needs none for these."""
    lines = (ROOT / "CITATION.cff").read_text("utf-8").splitlines()
    return dict(
        re.fullmatch(r'([\w-]+): "?(.*?)"?', line).groups() for line in lines if re.match(r"[\w-]+: .", line)
    )


def test_the_citation_says_version_licence_and_authors_as_the_other_files_do():
    said = cited()
    holder = re.search(r"Copyright \(c\) \d+ (.*)", (ROOT / "LICENSE").read_text("utf-8"))[1]
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    assert (said["cff-version"], said["type"], said["version"]) == ("1.2.0", "software", timeline.__version__)
    assert said["license"] == "MIT" == settings["license"].split()[0]
    assert settings["authors"] == [{"name": holder}]
    assert f"authors:\n  - name: {holder}\n" in text
    assert {"message", "title", "abstract"} <= set(said)
    assert all(date.fromisoformat(said[key]) for key in said if key.startswith("date-"))
