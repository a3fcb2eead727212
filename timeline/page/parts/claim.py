"""One claim as page elements: who says it, when, on what ground, in what words.

Most common change: what stands with a claim, in `claim`; how a stance or a basis reads,
`evidence.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html

from timeline.criticism.figure_clashes import opposed
from timeline.criticism.verdicts import CONFLICT, VERDICT
from timeline.dates import NO_DATE_BRIEFLY
from timeline.evidence import Evidence
from timeline.evidence.figure_wording import name_words, range_words
from timeline.evidence.figures import figures_of
from timeline.evidence.wording import BASIS_WORDS, CALENDAR_WORDS, STANCE
from timeline.page.parts.attributes import aria


def swatch(source: int) -> html.I:
    """Return the colour of a source, by its position."""
    return html.I(className=f"swatch ink-source-{source + 1}")


def sign(key: str) -> html.B:
    """Return the sign of a verdict in its colour; the words beside it say the same."""
    return html.B(VERDICT[key].sign, className=f"sign verdict-{key}", **aria(hidden="true"))


def claim(evidence: Evidence, row: Mapping[Any, Any]) -> list[Any]:
    """Return one claim: its dating, paraphrase, figures, place and note.

    `row` is a row of `Evidence.claims` with its `index`.
    """
    said = STANCE[row["stance"]].beside
    place = [row["locator"], BASIS_WORDS.get(row["basis"], ""), CALENDAR_WORDS.get(row["calendar"], "")]
    return [
        *([html.P(said, className=f"stance {row['stance']}")] if said else ()),
        dating(row),
        *([html.P(row["claim"], className="paraphrase")] if row["claim"] else ()),
        *figures(evidence, row),
        *([html.P(" · ".join(filter(None, place)), className="locator")] if any(place) else ()),
        *([html.P(["Note: ", row["note"]], className="editor-note")] if row["note"] else ()),
    ]


def dating(row: Mapping[Any, Any]) -> html.P:
    """Return the source's dating words, the date as understood, and its EDTF."""
    words = [html.Q(row["date_text"]), html.Span(" → ", role="img", **aria(label="understood as"))]
    understood: list[Any] = [NO_DATE_BRIEFLY]
    if row["date"]:
        understood = [html.Strong(row["words"]), " ", html.Code(row["date"], title="EDTF, ISO 8601-2")]
    return html.P([*(words if row["date_text"] else ()), *understood], className="dating")


def figures(evidence: Evidence, row: Mapping[Any, Any]) -> list[Any]:
    """Return the figures of a claim as names and ranges, each with the sources that contradict it."""
    parts: list[Any] = []
    for figure in figures_of(row["figures"]):
        against = opposed(evidence, row["index"], figure.name)
        parts += [
            html.Dt(name_words(evidence, figure.name)),
            html.Dd([range_words(figure.lo, figure.hi), *(_against(evidence, *one) for one in against)]),
        ]
    return [html.Dl(parts, className="figures")] if parts else []


def _against(evidence: Evidence, source: int, given: str) -> html.Span:
    label = evidence.sources["label"].iloc[source]
    return html.Span([" ", sign(CONFLICT), f" {given} in {label}"], className="against")
