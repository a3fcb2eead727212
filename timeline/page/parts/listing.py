"""What views that list have in common: how much is listed, the choice of the window, pages.

The choice is two links, so that it works before the page's scripts do, and without them. Most common change:
what the choice says, in `choice_of_window`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from dash import html

from timeline.dates import spans
from timeline.dates.numerals import counted
from timeline.edition import Edition
from timeline.page.parts.attributes import aria, data
from timeline.query.view import View, href


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a long list: its number, how many there are, and the places of what stands on it."""

    page: int
    pages: int
    first: int
    last: int
    every: int


def part(every: int, page: int, most: float, size: int) -> Part:
    """Return the page of so many things, clamped; up to `most` stand on one page, else `size` on each."""
    pages = 1 if every <= most else -(-every // size)
    page = max(1, min(page, pages))
    first, last = (0, every) if pages == 1 else ((page - 1) * size, min(page * size, every))
    return Part(page, pages, first, last, every)


def window_said(edition: Edition, view: View) -> str:
    """Return the window to which a list is limited: " in June 1937", "" where it is not."""
    return f" in {spans.span(*edition.window(view))}" if view.limited else ""


def choice_of_window(edition: Edition, view: View) -> list[Any]:
    """Return the choice between what the window shows and all that is selected; nothing where none is set."""
    if view.start is None and view.end is None:
        return []
    within = edition.listed(replace(view, beyond=False))
    rows = (
        (False, f"Only {spans.span(*edition.window(view))}", len(within)),
        (True, "All times", len(edition.selection(view))),
    )
    links = [
        html.A(
            [words, html.Span(f" {events:,}", className="count"), html.Span(" events", className="unseen")],
            href=href(view, beyond=beyond, page=1),
            className="view-button",
            **data(set=f"beyond:{str(beyond).lower()}"),
            **(aria(current="true") if beyond is view.beyond else {}),
        )
        for beyond, words, events in rows
    ]
    return [html.Nav(links, className="views within", **aria(label="Which time is listed"))]


def nothing(edition: Edition, view: View) -> list[Any]:
    """Return what is said where nothing is listed: that the window is empty, or which filter to loosen."""
    if len(edition.selection(view)):
        return [html.P(f"None of the {counted(len(edition.selection(view)), 'event')} touches this window.")]
    ways = [html.Li(sentence) for sentence in edition.loosen(view)]
    return [html.P("No event passes all filters."), *([html.Ul(ways)] if ways else ())]


def turning(view: View, now: Part, thing: str) -> list[Any]:
    """Return the way through the pages of a list, nothing where it has only one."""
    if now.pages == 1:
        return []
    steps = (("Previous", now.page - 1), ("Next", now.page + 1))
    buttons = [
        html.A(
            f"{words} {thing}",
            className="button small",
            href=href(view, page=to),
            **data(set=f"page:{to}"),
        )
        for words, to in steps
        if 1 <= to <= now.pages
    ]
    said = html.P(f"{thing.capitalize()} {now.first + 1:,}–{now.last:,} of {now.every:,}.")
    return [html.Nav([*buttons, said], className="table-pages", **aria(label=f"Pages of {thing}"))]
