"""Beside a name small signs say which sources tell the event and how, in every mode where they are wanted.

Most common change: another sign; `_sign` says of which claims it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from tests.house.reader import ANSWERED, Reader
from tests.house.tree import ROOT
from timeline import edition as editions
from timeline.edition import Edition
from timeline.layout.placed import Look, Placed, place
from timeline.layout.placed.signs import places
from timeline.layout.score import Score, Sheet

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIGNS = "#labels .event-label .tellers"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return editions.open_edition(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941"
    )


def drawn(edition: Edition, look: Look, query: str = "") -> tuple[Score, Placed]:
    view, _ = edition.view(query)
    score = edition.score(view, Sheet(1436, 844))
    return score, place(score, edition.window(view), look)


def _sign(claims: pd.DataFrame) -> str:
    """What the claims of one source on one event say."""
    if claims.empty:
        return ""
    if (claims["stance"] == "disputes").any():
        return "cross"
    return "full" if (claims["date"] != "").any() else "ring"


@pytest.mark.parametrize(
    ("look", "there"), [(Look(), False), (Look(signs=True), True), (Look("sources"), True)]
)
def test_signs_stand_where_they_are_wanted_and_where_colour_only_counts(edition, look, there):
    _, placed = drawn(edition, look)
    assert {bool(label.signs) for label in placed.labels} == {there}


def test_a_line_of_one_source_has_no_signs(edition):
    _, placed = drawn(edition, Look(signs=True), "group=source")
    assert {label.signs for label in placed.labels} == {()}


@pytest.mark.parametrize("query", ["", "from=1936&to=1939", "from=1937-06-01&to=1937-07-01"])
def test_each_sign_says_what_its_source_claims(edition, query):
    score, placed = drawn(edition, Look(signs=True), query)
    claims = edition.evidence.claims
    for label in placed.labels:
        own = claims[claims["event"] == score.staves[label.stave].event]
        said = tuple(_sign(own[own["source"] == slot]) for slot in range(score.slots))
        assert label.signs == said, label.words


def test_signs_stand_within_their_names_in_slot_order(edition):
    _, placed = drawn(edition, Look(signs=True))
    for label in placed.times(2.0).labels:
        spots = list(places(label))
        assert [slot for _, slot, _, _ in spots] == list(range(5))
        assert spots[0][2] - spots[0][3] / 2 == pytest.approx(label.x)
        assert spots[-1][2] + spots[-1][3] / 2 < label.x + label.indent < label.x + label.width


def test_a_reader_has_the_signs_shown_beside_every_name(page: Page, server: str):
    reader = Reader(page, server).opens().rests()
    assert page.locator(SIGNS).count() == 0
    page.get_by_text("View", exact=True).first.click()
    page.locator('[data-set="signs:true"]').click()
    reader.waits_until(f"document.querySelector('{SIGNS}')").rests()
    assert "signs=1" in page.url
    names = page.locator("#labels .event-label").count()
    assert page.locator(SIGNS).count() == names
    page.reload()
    reader.waits_until(f"window.__bench && __bench.live() && {ANSWERED}").rests()
    assert page.locator(SIGNS).count() == page.locator("#labels .event-label").count() > 20


def test_the_mode_of_sources_brings_the_signs_and_takes_them_along(page: Page, server: str):
    reader = Reader(page, server).opens("colour=sources").rests()
    assert page.locator(SIGNS).count() > 20
    said = page.locator("#legend li").all_text_contents()
    assert said[-4:] == ["dates it", "no date", "rejects it", "silent"]
    page.evaluate("() => dash_clientside.timeline.page.change({ colour: 'dating' })")
    reader.waits_until(f"!document.querySelector('{SIGNS}')").rests()
    assert page.locator("#labels .event-label").count() > 20
