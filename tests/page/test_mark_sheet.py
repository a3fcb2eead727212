"""Marks in rooms and legends look as the table of styles says, and no other sheet says how."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT
from tests.makers.marks_css import SHEET
from timeline.layout.marks.styles import STYLE
from timeline.page.mark_sheet import sheet

RULE = re.compile(r"\.mark\.m-([\w-]+) \{ (.*) \}")
RULES = dict(RULE.findall(sheet()))
LOOKS = re.compile(r"(?<![\w-])(?:background-color|border|outline|color): ")


def test_the_file_is_what_the_command_makes():
    assert SHEET.read_text(encoding="utf-8") == sheet(), "call python -m tests.makers.marks_css"


def test_every_mark_of_a_close_up_has_its_rule_and_what_belongs_to_the_timeline_has_none():
    assert {"day", "light", "hollow", "dashed", "solid", "fade-1", "diamond", "ring", "cross"} <= RULES.keys()
    assert not {"frame", "hair"} & RULES.keys()


@pytest.mark.parametrize("key", RULES)
def test_a_rule_says_what_the_row_says(key: str):
    row, rule = STYLE[key], RULES[key]
    assert ("background-color" in rule) == bool(row.fill)
    assert ("dashed" in rule) == bool(row.dashes)
    assert (f"{row.width:g}px" in rule) == bool(row.outline)
    assert (f"opacity: {row.opacity:g};" in rule) == (row.opacity < 1)


def test_no_other_sheet_says_how_a_style_looks():
    others = [path for path in (ROOT / "assets" / "css").glob("*.css") if path != SHEET]
    rules = [
        rule for path in others for rule in re.findall(r"\.m-[\w-]+[^{}]*\{[^}]*\}", path.read_text("utf-8"))
    ]
    assert rules
    assert [rule for rule in rules if LOOKS.search(rule)] == []
