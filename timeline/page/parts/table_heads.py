"""The heads of the table: a button that sorts, and a menu of values where a filter fits the column.

Every value says how many of the events that are listed it would leave. Most common change: a column with a
filter is a row of `FILTERS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from timeline.edition import Edition
from timeline.page.parts.attributes import aria, data
from timeline.page.parts.claim import sign, swatch
from timeline.page.parts.listing import window_said
from timeline.query.view import View

FILTERS = {
    "verdict": "verdicts",
    "category": "categories",
    "source": "sources",
    "stance": "stance",
    "precision": "precision",
    "basis": "basis",
}
"""Key of a column, and the filter whose values it shows."""


def head(edition: Edition, view: View, columns: Sequence[tuple[str, str]]) -> html.Thead:
    """Return the head of the table for columns, each its key and its heading."""
    counts = edition.facets_listed(view)
    cells = [
        html.Th(
            [_sorts(key, heading), *(_menu(edition, view, key, heading, counts) if key in FILTERS else ())],
            scope="col",
            className=f"c-{key}",
            **_sorted(view, key),
        )
        for key, heading in columns
    ]
    return html.Thead(html.Tr(cells))


def _sorts(key: str, heading: str) -> html.Button:
    arrow = html.Span(className="arrow", **aria(hidden="true"))
    return html.Button([heading, arrow], className="sort", type="button", **data(sort=key))


def _sorted(view: View, key: str) -> dict[str, Any]:
    ways = {key: "ascending", f"-{key}": "descending"}
    return aria(sort=ways[view.sort]) if view.sort in ways else {}


def _menu(
    edition: Edition, view: View, key: str, heading: str, counts: Mapping[str, Mapping[str, int]]
) -> list[html.Details]:
    """Return the menu of a column; no menu where there is nothing to choose."""
    field = FILTERS[key]
    have = getattr(view, field)
    values = [value for value, events in counts[field].items() if events or value in have]
    if len(values) < 2 and not have:
        return []
    choices = [_value(edition, view, field, value, counts[field][value]) for value in values]
    every = html.Button("all", className="chip clear", type="button", hidden=not have, **data(clear=field))
    sheet = html.Div(
        [
            html.P(f"{heading}: events{window_said(edition, view)} with", className="menu-title"),
            *choices,
            every,
        ],
        className="menu-sheet column-filter",
        role="group",
        **aria(label=f"Filter by {heading.lower()}"),
        **data(stay=""),
    )
    name = f"{heading}: {len(have)} chosen" if have else f"Filter by {heading.lower()}"
    summary = html.Summary(html.Span(name, className="unseen"), title=name, className="funnel")
    return [html.Details([summary, sheet], className=f"menu{' set' if have else ''}", **data(filters=key))]


def _value(edition: Edition, view: View, field: str, value: str, events: int) -> html.Button:
    called = edition.labels.get(field, {}).get(value, value)
    return html.Button(
        [*_mark(edition, field, value), html.Span(called), html.Span(f"{events:,}", className="count")],
        className="chip" + (" empty" if not events else ""),
        type="button",
        **data(toggle=f"{field}:{value}"),
        **aria(pressed=str(value in getattr(view, field)).lower()),
    )


def _mark(edition: Edition, field: str, value: str) -> list[Any]:
    if field == "verdicts":
        return [sign(value)]
    if field == "sources":
        return [swatch(edition.evidence.sources["source"].tolist().index(value))]
    return []
