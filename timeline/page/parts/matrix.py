"""The agreement matrix: every two sources, and how often they agree where both date an event.

Most common change: what a cell shows, in `_cell`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dash import html

from timeline.criticism.coverage import Pair, pairs, told_by_both
from timeline.criticism.verdicts import VERDICT, VERDICTS
from timeline.edition import Edition
from timeline.page.parts.attributes import aria, data
from timeline.page.parts.claim import sign, swatch
from timeline.query.view import View, href


def matrix(edition: Edition, view: View) -> html.Table:
    """Return the lower triangle of sources × sources over the selection of the view."""
    by_pair = {(pair.a, pair.b): pair for pair in pairs(edition.evidence, edition.listed(view).events)}
    labels = edition.evidence.sources["label"].tolist()
    heads = [html.Th([swatch(at), label], scope="col") for at, label in enumerate(labels[:-1])]
    rows = [
        html.Tr(
            [
                html.Th([swatch(row), labels[row]], scope="row"),
                *(_cell(edition, view, by_pair[at, row]) for at in range(row)),
                *(html.Td(className="empty") for _ in range(row, len(labels) - 1)),
            ]
        )
        for row in range(1, len(labels))
    ]
    said = "Events that both sources date: = same bounds, ≈ one dating fits both, ≠ no dating fits both."
    head = html.Thead(html.Tr([html.Td(className="empty"), *heads]))
    return html.Table([html.Caption(said), head, html.Tbody(rows)], className="matrix")


def _cell(edition: Edition, view: View, pair: Pair) -> html.Td:
    kin = [html.Small("related: one witness")] if pair.related else []
    common = _link(edition, replace(view, all=(*view.all, *_ids(edition, pair))), f"both tell {pair.both:,}")
    if not pair.dated:
        return html.Td([html.P("no event dated by both"), common, *kin])
    told = {relation: events for relation, events in pair.events.items() if events}
    shares = [
        html.I(className=f"verdict-{relation}", style={"width": f"{100 * len(events) / pair.dated:.2f}%"})
        for relation, events in told.items()
    ]
    counts = [_count(edition, view, pair, relation) for relation in told]
    return html.Td(
        [
            html.P(f"both date {pair.dated:,}"),
            html.Div(shares, className="share-bar", **aria(hidden="true")),
            html.Div(counts, className="shares"),
            common,
            _facing(edition, view, pair),
            *kin,
        ]
    )


def _facing(edition: Edition, view: View, pair: Pair) -> html.A:
    """Return the link to the two face to face; the window of the page is kept."""
    a, b = _ids(edition, pair)
    one, other = (edition.labels["sources"][key] for key in (a, b))
    words: list[Any] = ["face to face", html.Span(f": {one} and {other}", className="unseen")]
    return html.A(words, href=href(view, view="pair", a=a, b=b), **data(view="", keep="window"))


def _ids(edition: Edition, pair: Pair) -> tuple[str, str]:
    ids = edition.evidence.sources["source"]
    return ids.iloc[pair.a], ids.iloc[pair.b]


def _count(edition: Edition, view: View, pair: Pair, relation: str) -> html.A:
    """Return how many events stand in one relation.

    It leads to the events that both tell with the verdicts found among these; that may be more, since a
    verdict weighs all sources, and the words on the link say how many.
    """
    events = pair.events[relation]
    found = set(edition.verdicts["verdict"].iloc[list(events)])
    keys = tuple(row.key for row in VERDICTS if row.key in found)
    target = replace(view, all=(*view.all, *_ids(edition, pair)), verdicts=keys)
    chosen = edition.listed(view).events
    judged = edition.verdicts["verdict"].iloc[chosen].isin(keys).to_numpy()
    shown = int((judged & told_by_both(edition.evidence, chosen, pair.a, pair.b)).sum())
    share = f"{100 * len(events) / pair.dated:.0f} %"
    verdicts = " or ".join(f"“{VERDICT[key].reads}”" for key in keys)
    said = (
        f"{VERDICT[relation].name}: {len(events):,} of {pair.dated:,}, {share}. "
        f"Shows the {shown:,} that both tell with the verdict {verdicts}"
    )
    return _link(edition, target, [sign(relation), f" {len(events):,}"], said)


def _link(edition: Edition, target: View, words: Any, said: str = "") -> html.A:
    shown = replace(target, view="timeline")
    described = {"title": said, **aria(label=said)} if said else {}
    return html.A(words, href=href(shown), **data(view=""), **described)
