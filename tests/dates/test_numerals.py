"""Numbers in words and with their nouns: one place, and no other part of the program counts for itself."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT
from timeline.dates.numerals import counted, noun, spelled, spelled_out


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no"), (1, "one"), (7, "seven"), (10, "ten"), (11, "11"), (1200, "1,200")]
)
def test_numbers_stand_in_words_up_to_ten(number: int, said: str):
    assert spelled(number) == said


@pytest.mark.parametrize(
    ("number", "one", "more", "said"),
    [
        (0, "event", "", "0 events"),
        (1, "event", "", "1 event"),
        (2000, "event", "", "2,000 events"),
        (1, "event is", "events are", "1 event is"),
        (2, "event is", "events are", "2 events are"),
    ],
)
def test_a_number_and_its_noun_agree(number: int, one: str, more: str, said: str):
    assert counted(number, one, more) == said
    assert said.endswith(noun(number, one, more))


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no lines"), (1, "one line"), (5, "five lines"), (1200, "1,200 lines")]
)
def test_a_number_in_words_agrees_with_its_noun(number: int, said: str):
    assert spelled_out(number, "line") == said


def test_no_other_module_makes_plurals_or_spells_numbers():
    twin = re.compile(r"""['"]['"] if \w+(\.\w+|\(\w+\))* == 1 else ['"]s['"]|['"]no['"], ['"]one['"], """)
    files = [file for file in (ROOT / "timeline").rglob("*.py") if file.name != "numerals.py"]
    assert [file.name for file in files if twin.search(file.read_text("utf-8"))] == []
    assert twin.search('NUMBERS = ("no", "one", "two")')
    assert twin.search("""f"{gap:,} day{'' if reasons.gap == 1 else 's'}\"""")
