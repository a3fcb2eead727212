"""The table of every claim of the selection.

A native table: a screen reader walks it by row and column, it prints, it copies into a spreadsheet, it works
offline and costs no script beyond assets/js/page/table.js, which sorts it and hides columns in the page. A
grid component is 616 kB and keeps only the rows in sight on the page, so that neither the browser's search
nor a screen reader's table commands find the rest. Beyond `MOST_ROWS` rows the table comes in pages of
`PAGE_ROWS`, sorted here (`rows`).

Most common change: a column is a row of `COLUMNS`, and of `view.SORTS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dash import html

from timeline.criticism.verdicts import VERDICT
from timeline.dates.numerals import counted
from timeline.edition import Edition
from timeline.page.hits import parts
from timeline.page.parts.attributes import aria, data, opens
from timeline.page.parts.claim import sign, swatch
from timeline.page.parts.listing import choice_of_window, nothing, part, turning, window_said
from timeline.page.parts.table_heads import head
from timeline.page.rows import RANKS, Row, rows
from timeline.query.view import View

MOST_ROWS, PAGE_ROWS = 1_000, 500
DOWNLOADS = (("claims.csv", "Download CSV"), ("claims.json", "Download JSON"))


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its key, its heading, whether it is shown at first, its cell and what it is sorted by.

    Without `sort` a column is sorted by the words in its cells, with it by this number.
    """

    key: str
    heading: str
    shown: bool
    cell: Callable[[Row, View], Any]
    sort: Callable[[Row], float] | None = None


def _marked(text: str, view: View) -> Any:
    """Return a text with the hits of the search marked."""
    if not view.q:
        return text
    return [html.Mark(part) if hit else part for part, hit in parts(text, view.q)]


def _plain(key: str) -> Callable[[Row, View], Any]:
    return lambda row, view: row[key]


def _searched(key: str) -> Callable[[Row, View], Any]:
    return lambda row, view: _marked(row[key], view)


def _number(key: str) -> Callable[[Row], float]:
    return lambda row: float(row[key])


def _title(row: Row, view: View) -> html.A:
    """Return the title of an event as a link that opens its panel."""
    return html.A(_marked(row["title"], view), **opens(view, row["event_id"]))


def _verdict(row: Row, view: View) -> list[Any]:
    return [sign(row["verdict"]), " ", VERDICT[row["verdict"]].name]


COLUMNS = (
    TableColumn("event", "Event", True, _title),
    TableColumn("verdict", "Verdict", True, _verdict, lambda row: RANKS[row["verdict"]]),
    TableColumn("category", "Category", False, _plain("category")),
    TableColumn("kind", "Kind", False, _plain("kind")),
    TableColumn("importance", "Importance", False, _plain("importance"), _number("importance")),
    TableColumn(
        "source", "Source", True, lambda row, view: [swatch(row["source_index"]), row["label"]],
        _number("source_index"),
    ),
    TableColumn("stance", "Stance", True, _plain("stance")),
    TableColumn("date_text", "Date words", True, _searched("date_text")),
    TableColumn("understood", "Date understood", True, _searched("words"), _number("first_day")),
    TableColumn("date", "EDTF", True, lambda row, view: html.Code(row["date"]) if row["date"] else ""),
    TableColumn("precision", "Precision", False, _plain("precision"), _number("precision_rank")),
    TableColumn("basis", "Basis", False, _plain("basis")),
    TableColumn("calendar", "Calendar", False, _plain("calendar")),
    TableColumn("claim", "Claim", True, _searched("claim")),
    TableColumn("figures", "Figures", False, _plain("figures")),
    TableColumn("locator", "Where", True, _plain("locator")),
    TableColumn("note", "Note", False, _searched("note")),
    TableColumn("row", "Line of the file", False, _plain("row"), _number("row")),
)  # fmt: skip
"""The columns in their order; all that a claim carries is in one of them."""


def room(edition: Edition, view: View, most: float = MOST_ROWS) -> list[Any]:
    """Return what stands in the room for what a view lists, its page clamped; where nothing is, why.

    More than `most` rows come in pages of `PAGE_ROWS`.
    """
    chosen = edition.listed(view)
    every = int(chosen.claims.sum())
    window = choice_of_window(edition, view)
    if not every:
        return [html.H2("Table of claims"), *window, *nothing(edition, view)]
    now = part(every, view.page, most, PAGE_ROWS)
    said = f"{counted(every, 'claim')} on {counted(len(chosen), 'event')}{window_said(edition, view)}"
    body = [_row(row, view) for row in rows(edition, view, now.first, now.last, view.sort)]
    grid = html.Table(
        [
            html.Caption(f"{said}, in time order unless sorted otherwise"),
            head(edition, view, [(column.key, column.heading) for column in COLUMNS]),
            html.Tbody(body),
        ],
        className="claims",
        **data(hide=" ".join(column.key for column in COLUMNS if not column.shown)),
    )
    scroller = html.Div(
        grid, className="claims-scroller", tabIndex="0", role="region", **aria(label="Claims")
    )
    return [_tools(view, said, window), *turning(view, now, "rows"), scroller]


def _tools(view: View, said: str, window: list[Any]) -> html.Div:
    """Return the heading, the number of rows and of which time, the choice of columns, the downloads."""
    choices = [
        html.Button(
            column.heading, className="column-choice", type="button", **data(column=column.key),
            **aria(pressed=str(column.shown).lower()),
        )
        for column in COLUMNS[1:]
    ]  # fmt: skip
    query = view.to_query()
    links = [
        html.A(words, href=f"export/{file}?{query}", className="button small", **data(export=file))
        for file, words in DOWNLOADS
    ]
    menu = html.Details(
        [
            html.Summary("Columns", className="button small"),
            html.Div(choices, className="menu-sheet column-choices", **data(stay="")),
        ],
        className="menu",
    )
    title = html.H2("Table of claims")
    return html.Div([title, html.P(said), *window, menu, *links], className="table-tools")


def _row(row: Row, view: View) -> html.Tr:
    """Return one claim; `data-at` is its place in time order, `data-of` its event."""
    tds = [
        html.Td(
            column.cell(row, view),
            className=f"c-{column.key}",
            **(data(by=f"{column.sort(row):g}") if column.sort else {}),
        )
        for column in COLUMNS
    ]
    return html.Tr(tds, **data(of=row["event_id"], at=str(row["place"])))
