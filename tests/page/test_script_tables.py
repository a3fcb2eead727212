"""The facts of the scripts are those of the program, and each has a reader."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT
from tests.makers.tables import SCRIPT
from timeline.page.script_tables import script, tables

SCRIPTS = {
    path: path.read_text(encoding="utf-8")
    for path in (ROOT / "assets" / "js").rglob("*.js")
    if path != SCRIPT
}
# A list of words in a script that the tables hold would be a fact said twice.
LISTS = {
    "verdicts": [row["key"] for row in tables()["verdicts"]],
    "precisions": tables()["precisions"],
    "months": tables()["months"],
    "weekdays": tables()["weekdays"],
    "tones": tables()["tones"],
}


def test_the_file_is_what_the_command_makes():
    assert SCRIPT.read_text(encoding="utf-8") == script(), "call python -m tests.makers.tables"


@pytest.mark.parametrize("subject", tables())
def test_every_subject_is_read_by_a_script(subject: str):
    reads = [
        path.name
        for path, text in SCRIPTS.items()
        if re.search(rf"tables\.{subject}\b", text)
        or any(
            re.search(rf"\b{subject}\b", found)
            for found in re.findall(r"const \{([^}]*)\} = timeline\.tables;", text)
        )
    ]
    assert reads, subject


@pytest.mark.parametrize("subject", LISTS)
def test_no_script_lists_again_what_a_table_holds(subject: str):
    row = r"\W+".join(map(re.escape, LISTS[subject]))
    assert [path.name for path, text in SCRIPTS.items() if re.search(row, text)] == []
