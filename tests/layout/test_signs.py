"""Beside a name small signs say which sources tell the event and how, in every mode where they are wanted.

Most common change: another sign; `_sign` says of which claims it stands.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.house.tree import ROOT
from timeline import edition as editions
from timeline.edition import Edition
from timeline.layout.placed import Look, Placed, place
from timeline.layout.placed.signs import places
from timeline.layout.score import Score, ScorePaper


@pytest.fixture(scope="module")
def edition() -> Edition:
    return editions.open_edition(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941"
    )


def drawn(edition: Edition, look: Look, query: str = "") -> tuple[Score, Placed]:
    view, _ = edition.view(query)
    score = edition.score(view, ScorePaper(1436, 844))
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
