"""The room face to face: two sources in two columns, each in its own order, joined by lines.

Rows are all equally high, so that the lines need no script: a drawing of as many units as there are rows is
stretched over the middle. On narrow windows assets/css/face-to-face.css makes one list of it in which a row
tells both datings. Most common change: what stands with one event, in `_item`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from dash import html

from timeline.criticism.verdicts import VERDICT
from timeline.edition import Edition
from timeline.layout.facing.abreast import HOLD, FacingRow, spread
from timeline.layout.facing.comparison import SAID, Facing, facing, sensible, shared
from timeline.layout.facing.entries import SILENT, Entry
from timeline.layout.facing.stack import Stack, stacked
from timeline.looks import textwidth
from timeline.page.parts.attributes import aria, data, opens
from timeline.page.parts.claim import sign, swatch
from timeline.page.parts.markup import Element
from timeline.query.view import View, href, window_words

MOST_ROWS = 500
SIDES = ("left", "right")
KEYS = {
    "day": ("m-diamond",),
    "doubtful": ("m-dashed",),
    "since": ("m-fade-1", "m-fade-2", "m-fade-3"),
    "until": ("m-fade-1", "m-fade-2", "m-fade-3"),
    "period": ("m-solid",),
    "within": ("m-hollow",),
}
"""The small sign of a dating, as marks of rooms.css."""
TITLE_SIZE, WORDS_SIZE, BETWEEN = 14.0, 13.0, 10.0
"""Type of an item and the gap between its title and its dating, in pixels, as in face-to-face.css."""
BOLD, PLAIN = 600, 400


def room(edition: Edition, view: View) -> list[Any]:
    """Return what stands in the room for what a view selects, in its window; for nothing, what to loosen."""
    two = sensible(edition.evidence, view.a, view.b)
    if two is None:
        return [html.H2("Face to face"), html.P("It takes two sources, and this evidence has fewer.")]
    shown = facing(edition.evidence, two, edition.selection(view).events, edition.window(view))
    body = _body(edition, view, shown) if shown.rows else _nothing(edition, view, shown)
    return [html.Section([*_opening(view, shown), _heads(edition, view, shown), *body], className="facing")]


def _opening(view: View, shown: Facing) -> Iterator[Any]:
    """The heading, what both amount to in numbers, the order, the window."""
    counts = [html.Li([*_key(key), words], className=f"count-{key}") for key, words in shown.said]
    numbers = html.Ul(counts, className="facing-counts", **aria(label="In numbers"))
    yield html.Div([html.H2("Face to face"), numbers], className="facing-opening")
    said: list[Any] = [shown.order] if shown.order else []
    said += ["The two are related and count as one witness."] if shown.related else []
    if words := window_words(view.start, view.end):
        said += [f"Window: {words}.", _link(view, "Show the whole time", start=None, end=None)]
    yield html.P([html.Span([one, " "]) for one in said], className="facing-order")


def _key(key: str) -> tuple[Any, ...]:
    return (sign(key), " ") if key in VERDICT else ()


def _link(view: View, words: Any, **changes: Any) -> html.A:
    return html.A(words, href=href(view, **changes), **data(view=""))


def _heads(edition: Edition, view: View, shown: Facing) -> html.Div:
    """The names of the two, each a menu of all sources, and between them what exchanges them."""
    ids = edition.evidence.sources["source"].tolist()
    a, b = (ids[source] for source in shown.sources)
    swap = html.A(
        ["←→", html.Span(" Swap")],
        href=href(view, a=b, b=a),
        className="button swap",
        **data(view=""),
        **aria(label="Swap the two"),
    )
    left, right = (_picker(edition, view, shown, side) for side in (0, 1))
    return html.Div([left, swap, right], className="facing-heads")


def _picker(edition: Edition, view: View, shown: Facing, side: int) -> html.Details:
    """The name of the source on one side; opened, all sources with how many dated events both share."""
    sources = edition.evidence.sources
    labels, ids = sources["label"].tolist(), sources["source"].tolist()
    mine, other = shown.sources[side], shown.sources[1 - side]
    rows = []
    for at, label in enumerate(labels):
        two = (at, mine if at == other else other)  # the one that stands there already changes its side
        a, b = two if side == 0 else two[::-1]
        said = (
            "stands on the other side"
            if at == other
            else f"{shared(edition.evidence, at, other):,} dated by both"
        )
        current = aria(current="true") if at == mine else {}
        link = html.A(
            [swatch(at), html.Span(label), html.Small(said)],
            href=href(view, a=ids[a], b=ids[b]),
            **data(view=""),
            **current,
        )
        rows.append(html.Li(link))
    name = [swatch(mine), html.Span(labels[mine])]
    summary = html.Summary(
        name, className=f"ink-source-{mine + 1}", title=f"Choose the source on the {SIDES[side]}"
    )
    sheet = html.Ul(rows, className="menu-sheet choices")
    return html.Details([summary, sheet], className=f"menu picker {SIDES[side]}", **data(side=SIDES[side]))


def _nothing(edition: Edition, view: View, shown: Facing) -> list[Any]:
    """What is said where neither source dates anything of the selection in the window."""
    ways: list[Any] = [html.Li(sentence) for sentence in edition.loosen(view)]
    if view.start is not None or view.end is not None:
        ways.append(html.Li(_link(view, "Show the whole time", start=None, end=None)))
    said = f"Neither {shown.labels[0]} nor {shown.labels[1]} dates an event that is left here."
    return [html.P(said, className="facing-nothing"), *([html.Ul(ways)] if ways else ())]


def _body(edition: Edition, view: View, whole: Facing) -> list[Any]:
    """The rows under their heads, the lines over them, what the looks mean."""
    shown = replace(whole, rows=whole.rows[:MOST_ROWS])
    stack = stacked(shown)
    sections = [
        _section(edition, view, shown, shown.heads[head], list(rows))
        for head, rows in groupby(shown.rows, key=lambda row: row.head)
    ]
    rest = len(whole.rows) - len(shown.rows)
    more = [html.P(f"{rest:,} more rows follow; a shorter window or a filter shows them.")] if rest else []
    need = {"--need": f"{_need(entry for _, _, entry in stack.entries(shown)):.0f}px"}
    body = html.Div([*sections, _lines(edition, shown, stack)], className="facing-rows", style=need)
    return [html.Div(body, className="facing-body"), *more, _legend()]


def _need(entries: Iterable[Entry]) -> float:
    """Pixels that the widest event takes on one line."""
    return max(
        textwidth.width(entry.title, TITLE_SIZE, BOLD if entry.other == SILENT else PLAIN)
        + textwidth.width(entry.dated.short, WORDS_SIZE)
        + BETWEEN
        for entry in entries
    )


def _section(edition: Edition, view: View, shown: Facing, head: str, rows: Iterable[FacingRow]) -> html.Div:
    """The rows under one head, as a list in reading order."""
    items = [
        _item(edition, view, shown, side, entry, at)
        for at, row in enumerate(rows, start=1)
        for side, place in enumerate((row.left, row.right))
        if place is not None
        for entry in (shown.columns[side][place],)
    ]
    heading = html.H3([html.Span(head), html.Span(head, **aria(hidden="true"))])
    return html.Div([heading, html.Ol(items, className="facing-list")], className="facing-head")


def _item(edition: Edition, view: View, shown: Facing, side: int, entry: Entry, at: int) -> html.Li:
    """One event in its column: title, dating, small sign, and what the other source says in words."""
    line = None if entry.line is None else shown.lines[entry.line]
    key = edition.vocabulary.events[entry.event]
    current = aria(current="true") if key == view.event else {}
    link = html.A(entry.title, **opens(view, key), **current)
    words: list[Any] = [link, " ", html.Span(entry.dated.short, className="when")]
    relation = sign(line.relation) if line else html.B(className="sign")
    parts: list[Any] = [
        html.Span(words if side == 0 else words[::-1], className="words"),
        _small(entry),
        relation,
    ]
    teller = html.Span(f"{shown.labels[side]}: ", className="teller")
    told = html.Span(_told(shown, entry), className="other")
    return html.Li(
        [teller, *(parts if side == 0 else parts[::-1]), told],
        className=f"{SIDES[side]} {entry.other} ink-source-{shown.sources[side] + 1}"
        + " chosen" * bool(current),
        style={"grid-row": at},
        title=line.sentence if line else None,
        **data(of=key, **({"line": str(entry.line)} if line else {})),
    )


def _small(entry: Entry) -> html.Span:
    """The small sign of a dating; what is only reported is half as high."""
    marks = [html.I(className=f"mark {name}") for name in KEYS[entry.sign]]
    look = f"key k-{entry.sign}" + " reported" * entry.dated.reported
    return html.Span(marks, className=look, **aria(hidden="true"))


def _told(shown: Facing, entry: Entry) -> str:
    """What the other source says of it, how the two datings relate, and what its own dating leaves out."""
    line = None if entry.line is None else shown.lines[entry.line]
    parts = [SAID[line.relation], line.words] if line else []
    said = f" ({', '.join(filter(None, parts))})" if parts else ""
    every = f" All its dates: {entry.dated.words}." if entry.dated.short != entry.dated.words else ""
    return f" {entry.heard}{said}.{every}"


def _lines(edition: Edition, shown: Facing, stack: Stack) -> html.Div:
    """The lines of the middle and the words on those of conflicts; a row is a unit of the drawing."""
    ids = edition.vocabulary.events
    drawn = [(at, line, y0 + 0.5, y1 + 0.5) for at, line, y0, y1 in stack.lines(shown)]
    paths = [
        Element("path", {"d": _curve(y0, y1), "class": name, **data(line=str(at), event=ids[line.event])})
        for at, line, y0, y1 in drawn
        for name in ("hit", f"line verdict-{line.relation}")
    ]
    frame = {"viewBox": f"0 0 100 {stack.rows}", "preserveAspectRatio": "none"}
    worded = [one for one in drawn if one[1].words]
    spots = spread((y0, y1) for _, _, y0, y1 in worded)
    words = [
        html.Span(
            [sign(line.relation), f" {line.words}"],
            className="line-words",
            style={"left": f"{100 * x:.1f}%", "top": f"calc({y:.2f} * var(--row))"},
            **data(line=str(at), event=ids[line.event]),
        )
        for (at, line, _, _), (x, y) in zip(worded, spots, strict=True)
    ]
    drawing: list[Any] = [Element("svg", frame, tuple(paths)), *words]
    return html.Div(drawing, className="facing-lines", **aria(hidden="true"))


def _curve(first: float, last: float) -> str:
    """A line from one column to the other, 100 units across."""
    near, far = 100 * HOLD, 100 * (1 - HOLD)
    return f"M0 {first:g}C{near:g} {first:g} {far:g} {last:g} 100 {last:g}"


def _legend() -> html.P:
    relations = [part for key, words in SAID.items() for part in (sign(key), f" {words}. ")]
    return html.P(
        [
            *relations,
            html.Strong("Bold:"),
            " the other source does not tell it. ",
            html.Span("Grey:", className="grey"),
            " the other tells it without a date, outside this window, or rejects it. ",
            "Each column keeps its own order of time, by the first day that a dating allows.",
        ],
        className="facing-legend",
    )
