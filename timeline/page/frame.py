"""What stands on the page: header, chips, overview, timeline, panel and status.

Plain elements with data attributes that say what a click does (assets/js/page/commands.js). It travels as
markup, so that it can be used before Dash has begun; Dash has only its regions, which callbacks fill and
which take their places with the first answer (assets/js/page/regions.js). Most common change: a menu is a row
of a table here.
"""

from __future__ import annotations

import json
from typing import Any

from dash import html

from timeline.edition import Edition
from timeline.layout.tempo import MIDDLE, SAID
from timeline.page.formats import FORMATS
from timeline.page.parts.attributes import aria, data, does
from timeline.page.parts.filters import chips
from timeline.page.rooms.table import MOST_ROWS
from timeline.plotly_figure import CONFIG, blank
from timeline.query.citations import references
from timeline.query.view import View

COLOURS = (
    ("both", "Sources and dating", "each mark in its source's colour, frames for the verdict"),
    ("sources", "Sources", "the more sources tell an event, the stronger its colour; signs say which"),
    ("dating", "Dating", "each event in the colour of its verdict"),
    ("precision", "Precision", "the vaguer a date, the paler its mark"),
)
SIGNS = (
    ("false", "In the mode Sources", "and for what passes through"),
    ("true", "Always", "filled: dates it; ring: gives no date; cross: rejects it"),
)
GROUPS = (
    ("category", "Category", "a band for each category"),
    ("source", "Source", "a band for each source, as it alone tells the time"),
    ("none", "Nothing", "all events together"),
)
AXES = (
    ("time", "True time", "every day is as wide as any other"),
    ("even", "Even spacing", "room where much begins or ends; widths are not durations"),
)
VIEWS = (
    ("timeline", "Timeline"),
    ("disagreements", "Disagreements"),
    ("pair", "Face to face"),
    ("table", "Table"),
    ("list", "List"),
    ("about", "About"),
)
GUIDE = "How to read it"
SEARCH_WORDS = "Search events and claims"
STORES = ("told", "answered")
"""Elements whose `data-value` carries what the page's script tells, as JSON, and what was answered last."""
NEW = "new-{}"
"""The id of a region of Dash until it takes the place of the page's own."""


def page(edition: Edition) -> html.Div:
    """The whole page, before any callback has filled it."""
    return html.Div(
        id="page",
        children=[
            html.A("Skip to the timeline", href="#plot", className="skip"),
            header(edition),
            html.Section(
                id="filters", className="filters", children=chips(edition, View()), **aria(label="Filters")
            ),
            html.Main(id="main", className="main", children=[stage(), views(edition)]),
            panel_frame(),
            status_bar(edition),
            cited(edition),
        ],
    )


def regions(edition: Edition) -> html.Div:
    """What Dash has of the page: the regions that its answers fill, blank, and what it is told."""
    blank: tuple[Any, ...] = (
        html.Section(id="filters", className="filters", **aria(label="Filters")),
        html.Span(id="status-words", role="status"),
        html.Div(id="nothing", className="nothing"),
        panel_frame(),
        views(edition),
    )
    for region in blank:
        region.id = NEW.format(region.id)
    return html.Div([*blank, *stores()])


def stores() -> list[html.Div]:
    """The elements through which the page's script and Dash speak."""
    return [html.Div(id=key, hidden=True, **data(value="")) for key in STORES]


def header(edition: Edition, view: View | None = None) -> html.Header:
    """Title, search, views, menus; later the page's script keeps them in step with the view."""
    now = view or View()
    field = html.Div(id="search-field", **data(placeholder=SEARCH_WORDS))  # filled by the page's script
    return html.Header(
        className="header",
        children=[
            html.H1(edition.title),
            html.P("who says it happened, and when", className="subtitle"),
            html.Div(className="search-box", role="search", children=[field]),
            drawer(),
            html.Nav(
                className="views",
                **aria(label="Views"),
                children=[_set_button("view", key, name, key == now.view) for key, name in VIEWS],
            ),
            _menu(
                "View",
                [
                    *_choices("Colour", "colour", COLOURS),
                    *_choices("Group by", "group", GROUPS),
                    *_choices("Axis", "axis", AXES),
                    *_choices("Who tells it, beside each name", "signs", SIGNS),
                    *_choices("As told by", "goggles", _tellers(edition)),
                ],
            ),
            _menu("Export", [_exports(), _printer()]),
            html.Button(
                "◐", className="button icon", title="Light or dark", **does("theme", "Light or dark theme")
            ),
            html.Button("?", className="button icon", title="Keys", **does("help", "Keys")),
            html.Button("Present", className="button primary", **does("present")),
        ],
    )


def drawer() -> html.Details:
    """On a small screen the one button for views, menus and filters: page.css shows them while it is open."""
    said = "Views, filters, colours and more"
    sign = html.Span("☰", **aria(hidden="true"))
    return html.Details(
        className="drawer",
        children=html.Summary(sign, className="button icon", title=said, **aria(label=said)),
    )


def _set_button(field: str, value: str, name: str, current: bool) -> html.Button:
    said = aria(current="true") if current else {}
    return html.Button(name, className="view-button", type="button", **data(set=f"{field}:{value}"), **said)


def _menu(name: str, children: list[Any]) -> html.Details:
    return html.Details(
        className="menu",
        children=[html.Summary(name, className="button"), html.Div(children, className="menu-sheet")],
    )


def _choices(title: str, field: str, rows: tuple[tuple[str, str, str], ...]) -> tuple[html.P, html.Div]:
    """A group of a menu: its title, and rows of which one holds."""
    choices = html.Div(
        role="menu",
        className="choices",
        **aria(label=title),
        children=[
            html.Button(
                [html.Span(name), *([html.Small(reads)] if reads else [])],
                role="menuitemradio",
                type="button",
                **data(set=f"{field}:{key}"),
                **aria(checked="false"),
            )
            for key, name, reads in rows
        ],
    )
    return html.P(title, className="menu-title", **aria(hidden="true")), choices


def _tellers(edition: Edition) -> tuple[tuple[str, str, str], ...]:
    """Rows of the menu of goggles: all sources, or one of them alone."""
    labels = edition.labels["sources"]
    return (("", "All sources", ""), *((key, label, "") for key, label in labels.items()))


def _exports() -> html.Div:
    """Links to every format; the page's script adds the view that is on the screen."""
    links = [
        html.A(row.words, href=f"export/timeline.{row.ending}", className="export", **data(export=row.ending))
        for row in FORMATS
        if row.menu
    ]
    return html.Div(links, className="choices")


def _printer() -> html.Div:
    """The way to paper: the browser's own printing, which is given the whole view (page/paper.js)."""
    words = "Print, or save as PDF"
    return html.Div(html.Button(words, className="export", **does("print")), className="choices")


def cited(edition: Edition, view: View | None = None) -> html.Section:
    """The references of the sources; on the page only paper shows them."""
    items = [html.Li(line) for line in references(edition.evidence, view)]
    return html.Section([html.H2("Sources"), html.Ol(items)], className="cited")


def stage() -> html.Section:
    """Overview, axis, band names and the plot with its layers from back to front."""
    figure = json.dumps({**blank(), "config": CONFIG})  # as the page's script hands it to Plotly
    return html.Section(
        id="stage",
        className="stage",
        **aria(label="Timeline"),
        children=[
            html.Div(id="overview", className="overview"),
            _axis_note(),
            html.Div(id="axis", className="axis", **aria(hidden="true")),
            html.Div(id="gutter", className="gutter"),
            html.Div(
                id="plot",
                className="plot",
                tabIndex="0",
                role="group",
                **aria(label="Events. Arrow keys walk through them, plus and minus zoom."),
                children=[
                    html.Div(id="grid", className="grid", **aria(hidden="true")),
                    html.Div(
                        className="graph-clip",
                        **aria(hidden="true"),
                        children=html.Div(
                            id="graph-frame",
                            className="graph-frame",
                            children=html.Div(id="timeline-graph", **data(figure=figure)),
                        ),
                    ),
                    html.Div(id="shelf", className="shelf", hidden=True, children=_shelf()),
                    html.Div(id="labels", className="labels"),
                    html.Div(id="nothing", className="nothing"),
                    html.Div(id="hover-card", className="hover-card", hidden=True),
                ],
            ),
            html.Div(id="zoom-buttons", className="zoom-buttons", children=_zoom_buttons()),
            html.Div(id="legend", className="legend"),
        ],
    )


def _axis_note() -> html.P:
    """What stands beside an evenly spaced axis; on a phone there is room for the shorter words only."""
    first, more, last = SAID.partition(MIDDLE)
    words: list[Any] = [first, html.Span(more), last]
    return html.P(words, className="axis-note", hidden=True, **data(when="axis:even"))


def _shelf() -> list[Any]:
    """The head of the shelf: what stands there, and a chip for what has no room there."""
    return [html.Span(), html.Button(type="button", className="wait-chip", hidden=True, tabIndex="-1")]


def nothing_left(edition: Edition, view: View) -> list[Any]:
    """What to say where no event is left: which filter to drop. Blank where there are events."""
    if len(edition.selection(view)):
        return []
    advice = [html.Li(sentence) for sentence in edition.loosen(view)]
    return [
        html.H2("No event is left"),
        html.Ul(advice),
        html.Button("Clear all filters", className="button", **does("clear-filters")),
    ]


def _zoom_buttons() -> list[html.Button]:
    rows = (
        ("zoom-in", "+", "Zoom in"),
        ("zoom-out", "−", "Zoom out"),
        ("zoom-home", "⤢", "Show the whole time"),
    )
    return [
        *(
            html.Button(sign, className="button icon", title=name, **does(key, name))
            for key, sign, name in rows
        ),
        html.Button("Read it as a list", className="button to-list", type="button", **data(set="view:list")),
    ]


def views(edition: Edition) -> html.Section:
    """Where the other views of the selection stand; it says whether the server must sort the table."""
    said = data(sorts="server") if sorts(edition) else {}
    return html.Section(id="page-view", className="page-view", tabIndex="-1", **said)


def sorts(edition: Edition) -> bool:
    """Whether the table may come in pages, so that the page has not all rows to sort by itself."""
    return len(edition.evidence.claims) > MOST_ROWS


def panel_frame() -> html.Aside:
    """Where the chosen event is told."""
    return html.Aside(id="panel", className="panel", **aria(label="Chosen event"), tabIndex="-1")


def goggles_sign(slot: int, label: str) -> list[Any]:
    """What stands on the sign of goggles that are pinned: whose they are, and that a click takes them off."""
    return [
        html.I(className=f"swatch ink-source-{slot}"),
        html.Span(f"As told by {label}"),
        html.Span("×", **aria(hidden="true")),
        html.Span(": show all sources", className="unseen"),
    ]


def status_bar(edition: Edition) -> html.Footer:
    """What is seen, in one sentence, whose goggles are on, and the passing note."""
    return html.Footer(
        className="status",
        children=[
            html.Span(id="status-words", role="status"),
            *(
                html.Button(
                    goggles_sign(slot, label),
                    className="chip goggles",
                    type="button",
                    hidden=True,
                    **data(clear="goggles", when=f"goggles:{key}"),
                )
                for slot, (key, label) in enumerate(edition.labels["sources"].items(), start=1)
            ),
            html.Button(GUIDE, className="link open-guide", **does("open-guide")),
            html.Span(id="window-words", className="window-words", **aria(hidden="true")),
            html.Button(
                "Clear all filters",
                className="link",
                hidden=True,
                **does("clear-filters"),
                **data(needs="filter"),
            ),
            html.Span(id="note", className="note", role="status"),
            html.Span(id="spoken", className="unseen", role="status"),
        ],
    )
