"""The legend's words and orders, which the page's script keeps, are those of the tables on the server."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from timeline import marks
from timeline.dates import PRECISIONS
from timeline.examples import EXAMPLES
from timeline.picture.legend import KINDS as picture
from timeline.slides import wording
from timeline.slides.legends import KINDS as slide
from timeline.verdicts import VERDICTS

SCRIPT = (ROOT / "assets" / "57-legend.js").read_text(encoding="utf-8")


HOLLOW, FADE = "m-hollow", "m-fade"


def table(name: str) -> str:
    return SCRIPT.partition(f"const {name} = [")[2].partition("];")[0]


def test_every_legend_reads_a_hollow_bar_and_an_end_that_is_not_given_alike():
    """Something that lasted may be placed within bounds too: a hollow bar is not always a day."""
    page = dict(re.findall(r'\["([^"]+)", "([^"]+)"\]', table("MARKS")))
    assert (page[HOLLOW], page[FADE]) == (marks.WITHIN, marks.NOT_GIVEN)
    for style, reads in ((marks.HOLLOW, marks.WITHIN), (marks.FADE_1, marks.NOT_GIVEN)):
        assert dict(picture)[style] == reads
        assert [entry.words for styles, entry in slide if style in styles] == [reads]
        assert wording.STYLES[style] == reads
        assert reads in {row.short for row in EXAMPLES}


def test_verdicts_stand_in_their_order_with_sign_and_words():
    found = re.findall(r'\["([^"]+)", "([^"]+)", "([^"]+)"\]', table("VERDICTS"))
    assert found == [(row.key, row.sign, row.reads) for row in VERDICTS]


def test_precisions_stand_in_their_order():
    assert tuple(re.findall(r'"([^"]+)"', table("PRECISIONS"))) == PRECISIONS
