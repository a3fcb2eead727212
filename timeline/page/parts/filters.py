"""Chips: a toggle for each source and verdict, and a menu of the other filters.

Every chip says how many events a click would leave. Most common change: a further facet is a row of MORE.
"""

from __future__ import annotations

from typing import Any

from dash import html

from timeline.criticism.verdicts import VERDICTS
from timeline.edition import Edition
from timeline.page.parts.attributes import aria, data
from timeline.page.parts.claim import swatch
from timeline.query.view import DEFAULTS, ROWS_BY_NAME, View


def chips(edition: Edition, view: View) -> list[Any]:
    """Source chips and verdict chips with the number of events that each would leave.

    Nothing moves when one is pressed: each has room for the longest number that it can have.
    """
    counts, most = edition.facets(view), edition.facets(View())
    return [
        chip_row(SOURCES, "sources", source_chips(edition, view, counts["sources"], most["sources"])),
        chip_row(
            DATES,
            "verdicts",
            [*verdict_chips(view, counts["verdicts"], most["verdicts"]), more_filters(edition, view, counts)],
        ),
    ]


def chip_row(title: str, field: str, held: list[Any]) -> html.Div:
    """A row of chips behind its title and the button that lets all of them go."""
    clear = html.Button(
        "all",
        className="clear",
        type="button",
        hidden=True,
        **data(clear=field),
        **aria(label=f"{title}: all"),
    )
    head = html.Span([title, clear], className="chip-title")
    return html.Div([head, *held], className="chip-row", role="group", **aria(label=title))


SOURCES, DATES = "Sources", "Do the dates agree?"
MORE = (
    ("categories", "Category"),
    ("precision", "Dated to"),
    ("stance", "The source"),
    ("tellers", "Told by"),
    ("basis", "A date that is"),
    ("importance", "Importance, at least"),
    ("all", "Told by all of"),
    ("without", "Not told by"),
)
"""The facets of the menu of further filters: attribute of `View`, title."""


def more_filters(edition: Edition, view: View, counts: dict[str, dict[str, int]]) -> html.Details:
    """The menu of the filters that have no chip of their own on the page."""
    set_now = sum(1 for name, _ in MORE if name in view.filters())
    number = [html.Span(f"{set_now}" if set_now else "", className="count")]
    number += [html.Span(" set", className="unseen")] if set_now else []
    groups = [
        html.Fieldset(
            [
                html.Legend(title),
                html.Div(_facet_chips(edition, view, field, counts[field]), className="chip-row"),
            ]
        )
        for field, title in MORE
    ]
    return html.Details(
        [
            html.Summary([html.Span("More"), *number], className=f"chip more{' set' if set_now else ''}"),
            html.Div(groups, className="menu-sheet wide", **data(stay="")),
        ],
        className="menu",
    )


def _facet_chips(edition: Edition, view: View, field: str, counts: dict[str, int]) -> list[html.Button]:
    names = edition.labels.get(ROWS_BY_NAME[field].ids, {})
    have = getattr(view, field)
    return [
        chip(data(toggle=f"{field}:{value}"), names.get(value, value), count, value in have)
        if isinstance(have, tuple)
        else chip(data(set=f"{field}:{value}"), value, count, value == str(have))
        for value, count in counts.items()
        if value != str(DEFAULTS[field]) and (count or (isinstance(have, tuple) and value in have))
    ]


def source_chips(
    edition: Edition, view: View, counts: dict[str, int], most: dict[str, int]
) -> list[html.Button]:
    """One toggle per source, with its colour and the number of events it tells."""
    return [
        chip(
            data(toggle=f"sources:{key}"),
            label,
            counts.get(key, 0),
            key in view.sources,
            swatch(at),
            room=most.get(key, 0),
        )
        for at, (key, label) in enumerate(edition.labels["sources"].items())
    ]


def verdict_chips(view: View, counts: dict[str, int], most: dict[str, int]) -> list[html.Button]:
    """One toggle per verdict, with its sign."""
    return [
        chip(
            {**data(toggle=f"verdicts:{row.key}"), "title": row.explains},
            row.reads,
            counts.get(row.key, 0),
            row.key in view.verdicts,
            html.B(row.sign, className=f"sign verdict-{row.key}"),
            most.get(row.key, 0),
        )
        for row in VERDICTS
    ]


def chip(
    does: dict[str, Any], label: str, count: int, pressed: bool, mark: Any = None, room: int = 0
) -> html.Button:
    """A button that is pressed or not, with a mark, its label and the number of events it would leave.

    `does` are the attributes that say what a click changes, `room` is the largest number to hold.
    """
    wide = {"minWidth": f"{len(f'{room:,}')}ch"}
    return html.Button(
        [mark, html.Span(label), html.Span(f"{count:,}", className="count", style=wide)],
        className="chip" + (" empty" if count == 0 else ""),
        type="button",
        **does,
        **aria(pressed=str(pressed).lower()),
    )
