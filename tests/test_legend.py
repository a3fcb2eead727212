"""The legend's words and orders, which the page's script keeps, are those of the tables on the server."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from timeline.dates import PRECISIONS
from timeline.verdicts import VERDICTS

SCRIPT = (ROOT / "assets" / "57-legend.js").read_text(encoding="utf-8")


def table(name: str) -> str:
    return SCRIPT.partition(f"const {name} = [")[2].partition("];")[0]


def test_verdicts_stand_in_their_order_with_sign_and_words():
    found = re.findall(r'\["([^"]+)", "([^"]+)", "([^"]+)"\]', table("VERDICTS"))
    assert found == [(row.key, row.sign, row.reads) for row in VERDICTS]


def test_precisions_stand_in_their_order():
    assert tuple(re.findall(r'"([^"]+)"', table("PRECISIONS"))) == PRECISIONS
