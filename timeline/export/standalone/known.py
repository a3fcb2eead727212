"""What the file knows: staves, what filters need, every panel and room, so that it never asks.

The server answers such questions one by one; here all answers travel at once, but for layouts, which the
browser makes as it does elsewhere. Most common change: what a new filter must know, in `_events`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from math import isnan
from typing import Any

import orjson

from timeline.edition import Edition, ScoreAsked
from timeline.layout.excerpt import in_excerpts
from timeline.layout.overview import overview, quarters
from timeline.layout.score import AIR
from timeline.layout.score_json import json_values
from timeline.page import frame
from timeline.page.first_paint.arrival import asked
from timeline.page.parts.markup import markup
from timeline.page.rooms import about, chronicle, disagreements, face_to_face, table
from timeline.page.rooms.panel import panel
from timeline.query.facets import indexed
from timeline.query.search import SHORTEST_KEY, Postings, index
from timeline.query.spelling import RULES
from timeline.query.view import FIELDS, GROUPS, View
from timeline.query.window import reaches

ANY = ScoreAsked("", 1200, 800)
"""A plot of some size: staves and marks are the same for every size."""
_HERE = re.compile(r'href="/\??(?=["\w%-])')
"""A link of the page to one of its views: an address on its server."""
MOST_FACING = 6
"""Sources of which every two go face to face in one file."""
TOO_MANY = (
    "One file holds every panel and layout, and this evidence has {:,} staves, more than it can hold. "
    "Choose fewer events with filters, or share the address of the page."
)


def gathered(edition: Edition, view: View) -> bytes:
    """Return all of it as JSON; raises ValueError with a sentence where there is too much for a file."""
    return orjson.dumps(
        {
            "scores": {group: _whole(edition, group) for group in GROUPS},
            "found": _found(edition, [view, *(scene.view for scene in edition.scenes)]),
            "air": AIR,
            "events": _events(edition),
            "words": _words(edition),
            "said": _said(edition),
            "panels": _panels(edition),
            "rooms": _rooms(edition, view),
        },
        option=orjson.OPT_SORT_KEYS,
    )


# ---- what is laid out


def _whole(edition: Edition, group: str) -> dict[str, Any]:
    """The score of all events in one grouping, but for what depends on the size of the plot."""
    score = edition.sent(replace(ANY, query=asked(View(group=group))))
    if in_excerpts(score):
        raise ValueError(TOO_MANY.format(len(score.staves)))
    sent = json_values(score)
    for name in ("width", "height", "overview"):
        del sent[name]
    return {**sent, "fixed": group != "category"}


def _found(edition: Edition, views: Iterable[View]) -> dict[str, list[int]]:
    """The selections of the view and the scenes, by what is asked."""
    queries = {asked(replace(one, view="timeline", axis="time")) for one in views}
    return {query: edition.selection(edition.view(query)[0]).events.tolist() for query in queries if query}


# ---- what filters and the status sentence need


def _events(edition: Edition) -> dict[str, Any]:
    """Of each event its values in every facet, its rank, and what it adds to the overview."""
    known = indexed(edition.evidence, edition.verdicts)
    every = range(known.size)
    days = (ends.tolist() for ends in reaches(edition.evidence))
    values: dict[str, list[list[str]]] = {}
    for name, facet in known.facets.items():
        has = {value: facet.having([value]).tolist() for value in edition.facets(View())[name]}
        values[name] = [[value for value, mask in has.items() if mask[event]] for event in every]
    return {
        "facets": values,
        "importance": known.importance.tolist(),
        "witnesses": edition.verdicts["witnesses"].tolist(),
        "reach": [None if isnan(first) else [first, last] for first, last in zip(*days, strict=True)],
        "edges": list(quarters(*edition.home)),
        "overview": [_columns(edition, event) for event in every],
    }


def _columns(edition: Edition, event: int) -> list[list[float]]:
    """An event's part of the overview: slot, column, exact and vague claims; then the day of its conflict."""
    strip = overview(edition.evidence, edition.verdicts, [event], edition.home)
    pairs = [(slot, at) for slot, row in enumerate(strip.exact) for at in range(len(row))]
    cells = [
        [slot, at, strip.exact[slot][at], strip.vague[slot][at]]
        for slot, at in pairs
        if strip.exact[slot][at] or strip.vague[slot][at]
    ]
    return [*cells, *([day] for day in strip.conflicts)]


def _words(edition: Edition) -> dict[str, Any]:
    """The events of each word, as it is spelled and by the key of its spellings; the rules of that key."""
    known = index(edition.evidence)
    return {
        "plain": _postings(known.plain),
        "keys": _postings(known.keys),
        "rules": [[rule.pattern, becomes.replace("\\", "$")] for rule, becomes in RULES],
        "shortest": SHORTEST_KEY,
    }


def _postings(postings: Postings) -> dict[str, list[int]]:
    at = postings.at.tolist()
    return {word: postings.events[at[n] : at[n + 1]].tolist() for n, word in enumerate(postings.words)}


def _said(edition: Edition) -> dict[str, Any]:
    """How filters read in the status sentence, and what ids are called."""
    filters = {row.name: [row.filters, row.ids] for row in FIELDS if row.filters}
    labels = {kind: dict(names) for kind, names in edition.labels.items() if kind != "events"}
    every = edition.status(View(), edition.home).rpartition("; ")[2]
    return {"filters": filters, "labels": labels, "every": every}


# ---- panels and rooms


def _panels(edition: Edition) -> dict[str, str]:
    """The panel of every event as HTML, and that of none."""
    ids = ["", *edition.evidence.events["event_id"].tolist()]
    return {key: html_of(panel(edition, View(), key)) for key in ids}


def _rooms(edition: Edition, view: View) -> dict[str, str]:
    """The other views of all events as HTML; face to face, the events and the window of the view."""
    return {
        "disagreements": html_of(disagreements.room(edition, View(view="disagreements"))),
        "table": html_of(table.room(edition, View(view="table"))),
        "list": html_of(chronicle.room(edition, View(view="list"))),
        "about": html_of(about.room(edition)),
        "pair": html_of(face_to_face.room(edition, replace(view, view="pair"))),
        **_facing(edition, replace(view, view="pair")),
    }


def _facing(edition: Edition, view: View) -> dict[str, str]:
    """Every two sources face to face, by `pair a b`; of many sources only the two of the view are kept."""
    ids = edition.evidence.sources["source"].tolist()
    every = permutations(ids, 2) if len(ids) <= MOST_FACING else ()
    return {f"pair {a} {b}": html_of(face_to_face.room(edition, replace(view, a=a, b=b))) for a, b in every}


def elements(edition: Edition) -> str:
    """Return the page's own elements, as the server's page has them before anything has filled it."""
    return html_of([frame.page(edition), frame.stores()])


def html_of(part: Any) -> str:
    """Return an element or a list of them as HTML whose links to views lead to the file itself."""
    return _HERE.sub('href="?', markup(part))
