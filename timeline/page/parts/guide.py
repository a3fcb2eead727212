"""The guide that fills the panel while no event is chosen: how to read a stave, and where to start.

Most common change: a mark that is explained is a row of `examples.EXAMPLES`.
"""

from __future__ import annotations

from typing import Any

from dash import html

from timeline.criticism.verdicts import CONFLICT
from timeline.dates.numerals import spelled_out
from timeline.edition import Edition
from timeline.layout.closeup import days_apart
from timeline.page.parts.attributes import does, opens
from timeline.page.parts.claim import sign
from timeline.page.parts.examples import EXAMPLES, example, signs, thin
from timeline.query.view import View

MOST_STARTS = 5


def guide(edition: Edition, view: View) -> list[Any]:
    """Return how to read a stave, by example, and the strongest conflicts of the selection as links."""
    sources = len(edition.evidence.sources)
    return [
        html.Div(
            [
                html.H2("How to read it"),
                html.Button(
                    "×", className="button icon", title="Close", **does("close-guide", "Close the guide")
                ),
            ],
            className="panel-head guide-head",
        ),
        html.P(
            f"Each event is a row of {spelled_out(sources, 'line')}, one for each source, always in the "
            "same order. On it stands how that source dates the event; an empty line is silence."
        ),
        html.Ul([*(example(row) for row in EXAMPLES), thin()], className="examples"),
        *starts(edition, view),
        *signs(),
    ]


def starts(edition: Edition, view: View) -> list[Any]:
    """Return links to the selected events whose dates are furthest apart; nothing where none conflict."""
    gaps = edition.verdicts["gap"].iloc[edition.selection(view).events]
    worst = gaps[gaps > 0].sort_values(ascending=False, kind="stable").head(MOST_STARTS)
    if worst.empty:
        return []
    items = [
        _start(edition, view, event, gap) for event, gap in zip(worst.index.tolist(), worst, strict=True)
    ]
    return [
        html.H3("Start here"),
        html.P("The datings that lie furthest apart:"),
        html.Ol(items, className="starts"),
    ]


def _start(edition: Edition, view: View, event: int, gap: int) -> html.Li:
    row = edition.evidence.events.iloc[event]
    link = html.A(
        [sign(CONFLICT), " ", row["title"]],
        **opens(view, row["event_id"]),
    )
    return html.Li([link, html.Span(days_apart(gap))])
