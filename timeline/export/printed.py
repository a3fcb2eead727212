"""A view as a document for paper: all of it, with its address and its references.

Printing the page prints this: assets/js/page/paper.js asks for it when the browser is about to print, and
readers without scripts follow a link to it. How it looks on paper stands in assets/css/print.css. Most common
change: the order of the parts, in `document`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

from timeline.dates import span_words
from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.picture import PAPERS, picture, svg
from timeline.page import frame
from timeline.page.files import ICON
from timeline.page.first_paint import arrival
from timeline.page.first_paint.arrival import markup_without_ids
from timeline.page.rooms import disagreements, table
from timeline.page.rooms.panel import panel
from timeline.query.view import View

ROOMS: dict[str, Callable[[Edition, View], list[Any]]] = {
    **arrival.ROOMS,
    "disagreements": partial(disagreements.room, most=None),
    "table": partial(table.room, most=float("inf")),
}
"""The rooms as paper shows them: where the page shows the first rows or cards, paper has all."""
PICTURED = ("timeline",)
"""Views that are a picture; it says itself what it shows, from where and from when."""
SHEETS = {"a4": "across", "a4-upright": "upright"}
"""Pictures by the size of `PAPERS`, and how the paper lies that each is for."""
AIR = 16.0
"""Logical pixels that are left of a picture's margin: paper has its own."""

PAGE = """<!doctype html>
<html lang="en" data-theme="print">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="{icon}">
{head}
</head>
<body class="paper">
<main>{document}</main>
</body>
</html>
"""
FACE = re.compile(r"<style>.*?</style>", re.DOTALL)
NAMED = re.compile(r' (?:id|aria-labelledby)="[^"]*"')
SIZED = re.compile(r'<svg [^>]*?viewBox="[^"]*"')
BUTTON = re.compile(r'<button(?:[^>]* class="([^"]*)")?[^>]*>(.*?)</button>', re.DOTALL)
FOLDED = re.compile(r"<details(?! open)")


def page(edition: Edition, view: View, order: Order, head: str) -> str:
    """Return the document as a page of its own; `head` brings the style sheets."""
    return PAGE.format(
        icon=ICON, title=escape(edition.title), head=head, document=document(edition, view, order)
    )


def document(edition: Edition, view: View, order: Order) -> str:
    """Return a view as markup: heading, room or picture, what is told of the chosen event, references.

    The theme is that of paper, whatever the view says; nothing is folded, and nothing is left to press.
    """
    shown = replace(view, theme="", present=False, scene=0)
    body = _sheets(edition, shown, order) if view.view in PICTURED else _room(edition, shown, order)
    told = (
        f'<aside class="panel">{markup_without_ids(panel(edition, shown, view.event))}</aside>'
        if view.event
        else ""
    )
    cited = markup_without_ids(frame.cited(edition, shown))
    whole = f'<article class="printed" data-view="{shown.view}">{body}{told}{cited}</article>'
    return BUTTON.sub(r'<span class="\1">\2</span>', FOLDED.sub("<details open", whole))


def _room(edition: Edition, view: View, order: Order) -> str:
    """A heading that says what is shown, and the room."""
    words = view.words(edition.labels) or "all events"
    many = edition.how_many(view, edition.window(view))
    said = f"{words[:1].upper()}{words[1:]}. {many}."
    today = span_words(order.day, order.day)
    origin = " · ".join(filter(None, (order.link(view), today, f"evidence {edition.evidence.fingerprint}")))
    return (
        f"<header><h1>{escape(edition.title)}</h1><p>{escape(said)}</p>"
        f'<p class="origin">{escape(origin)}</p></header>'
        f'<section class="page-view">{markup_without_ids(ROOMS[view.view](edition, view))}</section>'
    )


def _sheets(edition: Edition, view: View, order: Order) -> str:
    """The picture of the view, once for each way in which paper can lie; the style sheet shows one."""
    figures = "".join(
        f'<figure class="{lies}">{_sheet(edition, view, replace(order, size=size, theme="print"))}</figure>'
        for size, lies in SHEETS.items()
    )
    return f'<h1 class="unseen">{escape(edition.title)}</h1>{figures}'


def _sheet(edition: Edition, view: View, order: Order) -> str:
    """A picture as large as its paper allows: without its margin, its fixed size, its face and its ids."""
    paper = PAPERS[order.size]
    drawn = NAMED.sub("", FACE.sub("", svg(picture(edition, view, order)), count=1))
    edge = paper.margin - AIR
    box = f"{edge:g} {edge:g} {paper.width - 2 * edge:g} {paper.height - 2 * edge:g}"
    return SIZED.sub(f'<svg viewBox="{box}"', drawn, count=1)
