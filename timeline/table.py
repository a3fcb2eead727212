"""The table of every claim of the selection (floor 6, showing).

A native table: a screen reader walks it by row and column, it prints, it copies into a spreadsheet, it works
offline and costs no script beyond assets/75-table.js, which sorts it and hides columns in the page. A grid
component is 616 kB and keeps only the rows in sight on the page, so that neither the browser's search nor a
screen reader's table commands find the rest. Beyond `MOST_ROWS` rows the table comes in pages of `PAGE_ROWS`.

Most common change: a column is a row of `COLUMNS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.attributes import aria, data
from timeline.carried import carried
from timeline.claimrows import sign, swatch
from timeline.exhibit import Exhibit
from timeline.links import href
from timeline.rows import Row, rows
from timeline.search import highlight_spans
from timeline.verdicts import VERDICTS
from timeline.view import View

KEPT = 16
"""Tables that are remembered, so that a class looking at one view waits once."""
MOST_ROWS, PAGE_ROWS = 1_000, 500
SIGNS = {row.key: row.sign for row in VERDICTS}
NAMES = {row.key: row.name for row in VERDICTS}
RANK = {row.key: at for at, row in enumerate(VERDICTS)}
DOWNLOADS = (("claims.csv", "Download CSV"), ("claims.json", "Download JSON"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its heading, whether it is shown at first, its cell and what it is sorted by.

    Without `sort` a column is sorted by the words in its cells, with it by this number.
    """

    key: str
    heading: str
    shown: bool
    cell: Callable[[Row, Cells], Any]
    sort: Callable[[Row], float] | None = None


@dataclass(frozen=True, slots=True)
class Cells:
    """What cells need beside their row: the view, for links and for the search whose hits are marked."""

    view: View

    def marked(self, text: str) -> Any:
        """Return a text with the hits of the search marked."""
        spans = highlight_spans(text, self.view.q) if self.view.q else []
        if not spans:
            return text
        parts: list[Any] = []
        at = 0
        for start, end in spans:
            parts += [text[at:start], html.Mark(text[start:end])]
            at = end
        return [*parts, text[at:]]

    def title(self, row: Row) -> html.A:
        """Return the title of an event as a link that opens its panel."""
        key = row["event_id"]
        return html.A(self.marked(row["title"]), href=href(self.view, event=key), **data(view="", event=key))


def _plain(key: str) -> Callable[[Row, Cells], Any]:
    return lambda row, cells: row[key]


def _searched(key: str) -> Callable[[Row, Cells], Any]:
    return lambda row, cells: cells.marked(row[key])


def _number(key: str) -> Callable[[Row], float]:
    return lambda row: float(row[key])


def _verdict(row: Row, cells: Cells) -> list[Any]:
    return [sign(row["verdict"], SIGNS[row["verdict"]]), " ", NAMES[row["verdict"]]]


COLUMNS = (
    Column("event", "Event", True, lambda row, cells: cells.title(row)),
    Column("verdict", "Verdict", True, _verdict, lambda row: RANK[row["verdict"]]),
    Column("category", "Category", False, _plain("category")),
    Column("kind", "Kind", False, _plain("kind")),
    Column("importance", "Importance", False, _plain("importance"), _number("importance")),
    Column(
        "source", "Source", True, lambda row, cells: [swatch(row["source_index"]), row["label"]],
        _number("source_index"),
    ),
    Column("stance", "Stance", True, _plain("stance")),
    Column("date_text", "Date words", True, _searched("date_text")),
    Column("understood", "Date understood", True, _searched("words"), _number("first_day")),
    Column("date", "EDTF", True, lambda row, cells: html.Code(row["date"]) if row["date"] else ""),
    Column("precision", "Precision", False, _plain("precision"), _number("precision_rank")),
    Column("basis", "Basis", False, _plain("basis")),
    Column("calendar", "Calendar", False, _plain("calendar")),
    Column("claim", "Claim", True, _searched("claim")),
    Column("figures", "Figures", False, _plain("figures")),
    Column("locator", "Where", True, _plain("locator")),
    Column("note", "Note", False, _searched("note")),
    Column("row", "Line of the file", False, _plain("row"), _number("row")),
)  # fmt: skip
"""The columns in their order; all that a claim carries is in one of them."""


@lru_cache(maxsize=KEPT)
def table(exhibit: Exhibit, view: View, page: int = 1) -> list[Component]:
    """Return the room for the selection of a view, as one element; `page` counts from 1 and is clamped."""
    return carried(room(exhibit, view, page))


def room(exhibit: Exhibit, view: View, page: int = 1) -> list[Any]:
    """Return what stands in the room; where nothing is selected, what to loosen."""
    every = int(exhibit.selection(view).claims.sum())
    if not every:
        ways = [html.Li(sentence) for sentence in exhibit.loosen(view)]
        return [html.H2("Table of claims"), html.P("No event passes all filters."), html.Ul(ways)]
    pages = 1 if every <= MOST_ROWS else -(-every // PAGE_ROWS)
    page = max(1, min(page, pages))
    first, last = (0, every) if pages == 1 else ((page - 1) * PAGE_ROWS, min(page * PAGE_ROWS, every))
    events = len(exhibit.selection(view))
    said = f"{_many(every, 'claim')} on {_many(events, 'event')}"
    cells = Cells(view)
    body = [_row(row, first + at, cells) for at, row in enumerate(rows(exhibit, view, first, last))]
    grid = html.Table(
        [html.Caption(f"{said}, in time order unless sorted otherwise"), _head(), html.Tbody(body)],
        className="claims",
        **data(hide=" ".join(column.key for column in COLUMNS if not column.shown)),
    )
    scroller = html.Div(
        grid, className="claims-scroller", tabIndex="0", role="region", **aria(label="Claims")
    )
    return [
        _tools(view, said),
        *([_pages(page, pages, first, last, every)] if pages > 1 else ()),
        scroller,
    ]


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _tools(view: View, said: str) -> html.Div:
    """Return the heading, the number of rows, the choice of columns and the downloads."""
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
    return html.Div([html.H2("Table of claims"), html.P(said), menu, *links], className="table-tools")


def _head() -> html.Thead:
    heads = [
        html.Th(
            html.Button(
                [column.heading, html.Span(className="arrow", **aria(hidden="true"))],
                className="sort", type="button", **data(sort=column.key),
            ),
            scope="col",
            className=f"c-{column.key}",
        )
        for column in COLUMNS
    ]  # fmt: skip
    return html.Thead(html.Tr(heads))


def _row(row: Row, at: int, cells: Cells) -> html.Tr:
    """Return one claim; `data-at` is its place in time order, `data-of` its event."""
    tds = [
        html.Td(
            column.cell(row, cells),
            className=f"c-{column.key}",
            **(data(by=f"{column.sort(row):g}") if column.sort else {}),
        )
        for column in COLUMNS
    ]
    return html.Tr(tds, **data(of=row["event_id"], at=str(at)))


def _pages(page: int, pages: int, first: int, last: int, every: int) -> html.Nav:
    """Return the way through a table too long for one page; sorting holds for the rows that are shown."""
    steps = [("Previous rows", page - 1), ("Next rows", page + 1)]
    buttons = [
        html.Button(
            words,
            className="button small",
            type="button",
            disabled=not 1 <= to <= pages,
            **data(page=str(to)),
        )
        for words, to in steps
    ]
    said = html.P(f"Rows {first + 1:,}–{last:,} of {every:,}. Sorting holds for these rows.")
    return html.Nav([*buttons, said], className="table-pages", **aria(label="Pages of the table"))
