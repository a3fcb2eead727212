"""Each idea has one place: what once stood in several modules is written in no other.

A row names the idea, its place, and what a copy of it would look like; where two floors must both have it, a
test holds the two equal.
"""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT
from timeline.criticism.agreement import RELATIONS
from timeline.criticism.verdicts import FRAMED, VERDICTS
from timeline.dates import CALENDARS, KINDS, PRECISIONS
from timeline.evidence import columns
from timeline.evidence.wording import BASIS_WORDS, CALENDAR_WORDS, STANCE
from timeline.looks import VERDICT_KEYS
from timeline.looks.themes import PRECISION_STEPS

TIMELINE = ROOT / "timeline"
PLACES = (
    ("signs of verdicts", "criticism/verdicts.py", r"\{\w+\.key: \w+\.sign for", ()),
    ("framed verdicts", "criticism/verdicts.py", r"[\[(]\"conflict\", \"disputed\"[\])]", ()),
    ("keys of verdicts", "criticism/verdicts.py", r"[!=]= \"(?:agree|compatible|conflict|disputed)\"", ()),
    ("stances", "evidence/columns.py", r"[!=]= \"(?:asserts|reports|disputes)\"", ()),
    ("kinds of datings", "dates/dating.py", r"\"when\"\] [!=]= \"|[!=]= \"(?:moment|undated)\"", ()),
    ("calendars", "dates/calendars.py", r"[!=]= \"(?:gregorian|julian|unknown)\"", ()),
    ("words of a stance", "evidence/wording.py", r"[\"{]asserts\": \"", ()),
    ("a missing date", "dates/wording.py", r"[!=]= NO_DATE|[\"']no date(?: given)?[\"'](?!,\n +\"A ring)",
     ()),  # but for what its example is called
    ("numbers in words", "dates/numerals.py", r"\"no\", \"one\", \"two\"", ()),
    ("plurals", "dates/numerals.py", r"""['"]['"] if [^'"{}]+ == 1 else ['"]s['"]""", ()),
    ("months", "dates/spans.py", r"\"January\", |\"Jan\", ", ()),
    ("the slot of the goggles", "edition.py", r"if key == (?:asked\.)?view\.goggles", ()),
    ("an event source by source", "criticism/accounts.py", r"\.sort_values\(\"source\", kind=\"stable\"\)",
     ("page/rooms/chronicle.py", "layout/figure/hover.py")),  # of many events at once
    ("what a figure does not repeat", "evidence/figure_wording.py", r"in title\.casefold\(\)", ()),
    ("what a chip zooms to", "layout/placed/zoomed.py", r"chip\.last_day - chip\.first_day", ()),
)  # fmt: skip


@pytest.mark.parametrize(
    ("place", "copy", "spared"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in PLACES]
)
def test_an_idea_stands_in_one_place(place: str, copy: str, spared: tuple[str, ...]):
    assert (TIMELINE / place).is_file()
    files = {file.relative_to(TIMELINE).as_posix(): file for file in TIMELINE.rglob("*.py")}
    others = [
        name
        for name, file in files.items()
        if name != place and not name.startswith(spared) and re.search(copy, file.read_text("utf-8"))
    ]
    assert others == []


@pytest.mark.parametrize(
    ("copy", "written"),
    [
        (PLACES[0][2], "SIGNS = {row.key: row.sign for row in VERDICTS}"),
        (PLACES[1][2], 'FRAMED = ("conflict", "disputed")'),
        (PLACES[3][2], 'if told.stance == "disputes":'),
        (PLACES[7][2], "if words != NO_DATE"),
        (PLACES[9][2], """f"{gap:,} day{'' if reasons.gap == 1 else 's'}\""""),
        (PLACES[11][2], "next((at for at, (key, _) in enumerate(score.sources) if key == view.goggles), -1)"),
    ],
)
def test_a_copy_would_be_found(copy: str, written: str):
    assert re.search(copy, written)


def test_looks_and_criticism_name_the_same_verdicts():
    """Looks stand below criticism and cannot ask it."""
    assert tuple(row.key for row in VERDICTS) == VERDICT_KEYS
    assert len(PRECISIONS) == PRECISION_STEPS


def test_what_agrees_or_clashes_is_a_verdict_too():
    assert {*RELATIONS, *FRAMED} <= {row.key for row in VERDICTS}


def test_every_option_of_a_column_has_its_words():
    assert tuple(STANCE) == columns.STANCES
    assert tuple(BASIS_WORDS) == columns.BASES
    assert set(CALENDAR_WORDS) < set(CALENDARS)
    assert set(columns.KINDS) < set(KINDS)
