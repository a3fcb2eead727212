"""The house keeps its own rules: pins with reasons, documents held true, nothing of anybody's machine."""

from __future__ import annotations

import csv
import importlib.metadata
import json
import os
import re
import time

import hypothesis
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house import tree
from timeline.evidence.columns import EVENTS_FILE, names

REQUIREMENTS = ("requirements.txt", "tests/requirements.txt")

# What belongs to one machine or to one way of fetching, and so to no file of the project. Spelled with
# brackets so that this list does not find itself.
FOREIGN = {
    "a path of one machine": r"(?<![\w.:-])/(?:[w]ork|[f]arm|[r]oot|[t]mp/\w|home/\w|[U]sers/\w)",
    "an address of a package registry": r"[p]ypi\.org|[p]ythonhosted|[r]egistry\.npmjs|[d]eb\.debian\.org"
    r"|--(?:extra-)?[i]ndex-url|--[f]ind-links|\"[r]esolved\": *\"http",
}
SCRIPTS = tree.ROOT / "assets" / "js"
LONGEST = 400  # lines; a longer file is asked whether one idea lives there


def pins(name: str) -> list[tuple[Requirement, str]]:
    """Return each requirement of a file with its reason, both as they stand."""
    lines = (tree.ROOT / name).read_text(encoding="utf-8").splitlines()
    parts = [line.partition("  #") for line in lines if line and not line.startswith("#")]
    return [(Requirement(requirement), reason.strip()) for requirement, _, reason in parts]


def pinned_names(*names: str) -> set[str]:
    return {canonicalize_name(requirement.name) for name in names for requirement, _ in pins(name)}


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_exactly_and_gives_its_reason(name: str):
    for requirement, reason in pins(name):
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), f"{requirement} is not pinned"
        assert len(reason) > len("via "), f"{requirement} gives no reason"


def test_no_requirement_is_named_twice():
    names = [canonicalize_name(requirement.name) for name in REQUIREMENTS for requirement, _ in pins(name)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("files", [REQUIREMENTS[:1], REQUIREMENTS])
def test_what_requirements_bring_along_is_pinned_too(files: tuple[str, ...]):
    pinned = pinned_names(*files)
    for file in files:
        for requirement, _ in pins(file):
            if requirement.marker is None or requirement.marker.evaluate():
                missing = brought_along(requirement) - pinned
                assert not missing, f"{requirement.name} brings {sorted(missing)}, which {files} do not pin"


def brought_along(requirement: Requirement) -> set[str]:
    needs = map(Requirement, importlib.metadata.requires(requirement.name) or ())
    return {
        canonicalize_name(need.name)
        for need in needs
        if need.marker is None or need.marker.evaluate({"extra": ""})
    }


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_what_is_installed_is_what_is_pinned(name: str):
    for requirement, _ in pins(name):
        if requirement.marker is None or requirement.marker.evaluate():
            assert importlib.metadata.version(requirement.name) in requirement.specifier, requirement.name


@pytest.mark.parametrize("name", ["events", "sources", "scenes"])
def test_every_column_of_the_data_has_its_line_in_the_data_dictionary(name: str):
    with (tree.ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    dictionary = (tree.ROOT / "data" / "README.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| *`(\w+)` *\|", dictionary, re.MULTILINE))
    assert [column for column in columns if column not in described] == []


def test_the_schema_names_the_columns_that_are_read():
    schema = json.loads((tree.ROOT / "data" / "events.schema.json").read_text(encoding="utf-8"))
    assert [field["name"] for field in schema["fields"]] == list(names(EVENTS_FILE))


def test_no_file_names_a_machine_or_a_registry():
    found = [
        f"{name}:{number}: {what}: {line.strip()}"
        for name, text in tree.texts().items()
        for number, line in enumerate(text.splitlines(), start=1)
        for what, pattern in FOREIGN.items()
        if re.search(pattern, line)
    ]
    assert found == []


def test_no_source_file_is_longer_than_one_idea():
    lengths = {name: len(text.splitlines()) for name, text in tree.texts().items()}
    assert {
        name: lines
        for name, lines in lengths.items()
        if lines > LONGEST and name.endswith((".py", ".js", ".css"))
    } == {}


def test_every_text_is_utf_8_with_plain_line_ends_and_one_at_its_end():
    for name, text in tree.texts().items():
        assert "\r" not in text, name
        assert not text or (text.endswith("\n") and not text.endswith("\n\n")), name


def test_every_script_that_a_text_names_is_there():
    named = {
        (name, script)
        for name, text in tree.texts().items()
        if name.startswith(("timeline/", "assets/", "docs/", "README"))
        for script in re.findall(r"\b(?:values|stage|page|present|offline)/[\w/-]+\.js\b", text)
    }
    assert len(named) > 100
    assert {(name, script) for name, script in named if not (SCRIPTS / script).is_file()} == set()


def test_every_module_says_its_place():
    for name, text in tree.texts().items():
        if name.startswith(("timeline/", "app.py")) and name.endswith(".py"):
            assert text.startswith('"""'), f"{name} has no docstring"


def test_tests_run_far_from_every_editor_s_clock():
    assert time.timezone == -14 * 3600  # seconds west of UTC


def test_properties_are_the_same_on_every_run():
    settings = hypothesis.settings()
    assert settings.derandomize
    assert settings.deadline is None
    assert os.environ.get("HYPOTHESIS_PROFILE", "steady") in ("steady", "thorough")
