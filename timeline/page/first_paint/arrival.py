"""How the page arrives: with its picture already in it, before any script has run.

The same header, chips and stage as the live page, as markup; the script removes it when the live figure
stands in its place. It is also what a reader without JavaScript, a printer or a link preview gets. Most
common change: the usual plot size, when page.css changes the sizes around the plot.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from typing import Any

from timeline.dates import spans
from timeline.edition import Edition, ScoreAsked, as_json
from timeline.page import frame
from timeline.page.first_paint.around import Geometry
from timeline.page.first_paint.stage import stage_svg
from timeline.page.parts.filters import chips
from timeline.page.parts.markup import markup
from timeline.page.rooms import about, chronicle, disagreements, face_to_face, table
from timeline.page.rooms.panel import panel
from timeline.query.lists import ASKED, OF_STILL, STILL
from timeline.query.view import View, href

USUAL_SIZE, USUAL_WINDOW = (1436, 816), (1920, 1080)
PHONE_SIZE, PHONE_WINDOW = (360, 664), (390, 844)
"""Width and height of the plot in the usual window, for a first visit; and on a phone."""
KEPT = 64
"""Arrivals that are remembered, by address and size."""
ROOMS: dict[str, Callable[[Edition, View], list[Any]]] = {
    "timeline": lambda edition, view: [],
    "disagreements": disagreements.room,
    "pair": face_to_face.room,
    "table": table.room,
    "list": chronicle.room,
    "about": lambda edition, view: about.room(edition),
}
"""What stands in each view; the timeline is a picture."""
PRINT = "/print?"
"""Where a view stands as a document for paper, before its query."""
ID = re.compile(r' id="[^"]*"')
VIEW_BUTTON = re.compile(
    r'<button class="view-button" type="button" data-set="view:(\w+)"([^>]*)>(.*?)</button>'
)
EARLY_SEARCH = re.compile(r'<div class="search-box".*?</div></div>')
PRINT_BUTTON = re.compile(r'<button class="export" type="button" data-do="print">(.*?)</button>')
SEARCH = (
    '<form action="/" class="search-box" role="search"><input id="search-early" class="search" type="search"'
    ' name="q"'
    ' aria-label="{0}" placeholder="{0}" value="{1}"></form>'
)
"""The search field of the arrival; it works without the page's scripts."""


def sizes(cookie: str, *, phone: bool = False) -> tuple[tuple[int, int], tuple[int, int]]:
    """Width and height of the plot and of the window as the browser told last time, else the usual ones."""
    found = re.fullmatch(r"(\d{2,4})x(\d{2,4})x(\d{2,4})x(\d{2,4})", cookie)
    if not found:
        return (PHONE_SIZE, PHONE_WINDOW) if phone else (USUAL_SIZE, USUAL_WINDOW)
    wide, high, *window = (int(part) for part in found.groups())
    return (wide, high), (window[0], window[1])


def first_score(edition: Edition, view: View, size: tuple[int, int]) -> str:
    """The score of the view for that size as a data block of the page."""
    query = asked(view, sorts=frame.sorts(edition))
    said = as_json({"query": query, "width": size[0], "height": size[1]})
    whole = as_json(view.to_query())
    text = edition.score_text(ScoreAsked(query, *size), edition.window(view), view.event)
    return (
        f'<script type="application/json" id="first-score">'
        f'{{"asked":{said},"view":{whole},"score":{text}}}</script>'
    )


def asked(view: View, *, sorts: bool = False) -> str:
    """The part of a view that the server's answers depend on, as `asked` in assets/js/values/view.js says it.

    `sorts` says that the table has not all its rows in the page, so that the server sorts it.
    """
    still = (*OF_STILL, *(("sort",) if sorts else ())) if view.view in STILL else ()
    names = (*ASKED, *view.filters(), *still)
    return View(**{name: getattr(view, name) for name in names}).to_query()


@lru_cache(maxsize=KEPT)
def arrival(edition: Edition, query: str, size: tuple[int, int], window: tuple[int, int]) -> str:
    """The page's first look for the view of an address, as markup in the places of the live page.

    What of the address could not be read is said in a note that stays when the live page has come.
    """
    view, dropped = edition.opened(query)
    notes = "".join(f"<p>{escape(message)}</p>" for message in dropped)
    messages = f'<div id="messages" class="messages" role="status">{notes}</div>' if notes else ""
    if view.present:  # a scene has no controls: the page waits blank for it
        return f'<div id="arrival" class="arrival"></div>{messages}'
    seen = edition.window(view)
    room = f'<section class="page-view">{markup_without_ids(ROOMS[view.view](edition, view))}</section>'
    main = stage(edition, view, size, window) if view.view == "timeline" else room
    field = SEARCH.format(frame.SEARCH_WORDS, escape(view.q))
    header = EARLY_SEARCH.sub(lambda _: field, markup_without_ids(frame.header(edition, view)))
    header = PRINT_BUTTON.sub(lambda found: _print_link(view, found[1]), header)
    parts = (
        VIEW_BUTTON.sub(lambda found: _link(view, *found.groups()), header),
        f'<section class="filters" aria-label="Filters">{markup_without_ids(chips(edition, view))}</section>',
        f'<main class="main">{main}</main>',
        f'<aside class="panel">{markup_without_ids(panel(edition, view, view.event))}</aside>',
        f'<footer class="status"><span>{escape(edition.status(view, seen))}</span>'
        f'{_goggles(edition, view)}<span class="window-words">{escape(spans.span(*seen))}</span></footer>',
        markup_without_ids(frame.cited(edition, view)),
    )
    chosen = " with-panel" if view.event else ""
    return f'<div id="arrival" class="arrival{chosen}">{"".join(parts)}</div>{messages}'


def _goggles(edition: Edition, view: View) -> str:
    """Whose goggles are pinned, as a link to all sources; blank where none are."""
    labels = edition.labels["sources"]
    if view.goggles not in labels:
        return ""
    sign = markup_without_ids(frame.goggles_sign(list(labels).index(view.goggles) + 1, labels[view.goggles]))
    return f'<a class="chip goggles" href="{escape(href(view, goggles=""))}">{sign}</a>'


def _link(view: View, room: str, said: str, name: str) -> str:
    """A button of a view as a link, which works before the page's scripts do, and without them."""
    return f'<a class="view-button" href="{escape(href(view, view=room))}"{said}>{name}</a>'


def _print_link(view: View, name: str) -> str:
    """Printing as a link to the view's own document."""
    return f'<a class="export" href="{escape(PRINT + view.to_query())}">{name}</a>'


def stage(edition: Edition, view: View, size: tuple[int, int], window: tuple[int, int]) -> str:
    """The picture of the timeline in the geometry of the live page."""
    seen = edition.window(view)
    return stage_svg(
        edition.sent(ScoreAsked(asked(view), *size), seen, view.event), view, seen, Geometry.of(*window)
    )


def markup_without_ids(component: Any) -> str:
    """A Dash element as HTML, without ids: the live page has those. Text is escaped and holds none."""
    return ID.sub("", markup(component))
