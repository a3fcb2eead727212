"""The list: every event of the window in order of time, with what each source says of its date.

Headings by year, in a short window by month, and ordered lists under them: it is read aloud from top to
bottom, needs no picture, and fits a phone. Long lists come in pages. Most common change: what stands with an
event, in `_event`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
from dash import html

from timeline.criticism.verdicts import VERDICT
from timeline.dates import span_words
from timeline.dates.numerals import counted
from timeline.edition import Edition
from timeline.evidence.frames import IntArray
from timeline.evidence.wording import STANCE
from timeline.page.parts.attributes import data, opens
from timeline.page.parts.claim import sign, swatch
from timeline.page.parts.listing import choice_of_window, nothing, part, turning, window_said
from timeline.query.view import View
from timeline.query.window import reaches

MOST_EVENTS, PAGE_EVENTS = 400, 250
BY_MONTHS = 800.0
"""Days of a window up to which its headings are months."""

Row = Mapping[Any, Any]


def room(edition: Edition, view: View) -> list[Any]:
    """Return what stands in the room for what a view lists, its page clamped; where nothing is, why."""
    events = edition.listed(view).events
    choice = choice_of_window(edition, view)
    if not len(events):
        return [html.H2("List"), *choice, *nothing(edition, view)]
    now = part(len(events), view.page, MOST_EVENTS, PAGE_EVENTS)
    shown = events[now.first : now.last]
    said = f"{counted(len(events), 'event')}{window_said(edition, view)}, in order of time."
    return [
        html.Div([html.H2("List"), html.P(said), *choice], className="list-head"),
        *turning(view, now, "events"),
        *_chapters(edition, view, shown, now.first),
    ]


def _chapters(edition: Edition, view: View, events: IntArray, before: int) -> list[html.Section]:
    """Return the events under headings; `before` is how many stand on earlier pages."""
    told, rows = _claims(edition, events), _rows(edition, events)
    labels = edition.evidence.sources["label"].tolist()
    sections = []
    headed = zip(events.tolist(), _headings(edition, view, events), strict=True)
    for heading, group in groupby(headed, itemgetter(1)):
        items = [_event(view, rows[event], labels, told[event]) for event, _ in group]
        listed = html.Ol(items, start=str(before + 1), className="chronicle")
        sections.append(html.Section([html.H3([heading, html.Small(counted(len(items), "event"))]), listed]))
        before += len(items)
    return sections


def _headings(edition: Edition, view: View, events: IntArray) -> Iterator[str]:
    """Return for each event the year or the month in which it begins, or that it began before the window."""
    start, end = edition.window(view)
    monthly = view.limited and end - start <= BY_MONTHS
    for day in reaches(edition.evidence)[0][events]:
        if np.isnan(day):
            yield "Without a date"
        elif view.limited and day < start:
            yield f"Begun before {span_words(int(start), int(start))}"
        else:
            _, month, year = span_words(int(day), int(day)).split(" ", 2)
            yield f"{month} {year}" if monthly else year


def _claims(edition: Edition, events: IntArray) -> dict[int, list[Row]]:
    """Return the claims on each event in the order of the sources."""
    claims = edition.evidence.claims
    own = claims[claims["event"].isin(events)].sort_values("source", kind="stable")
    told: dict[int, list[Row]] = {int(event): [] for event in events}
    for claim in own[["event", "source", "stance", "date", "words"]].to_dict("records"):
        told[claim["event"]].append(claim)
    return told


def _rows(edition: Edition, events: IntArray) -> dict[int, Row]:
    """Return each event's id and title, and its verdict."""
    found = edition.evidence.events.iloc[events][["event_id", "title"]]
    judged = found.assign(verdict=edition.verdicts["verdict"].iloc[events])
    return dict(zip(events.tolist(), judged.to_dict("records"), strict=True))


def _event(view: View, row: Row, labels: list[str], claims: list[Row]) -> html.Li:
    """Return one event: its verdict, its title as a link to its panel, and each source's date in words."""
    verdict, key = VERDICT[row["verdict"]], row["event_id"]
    link = html.A(row["title"], **opens(view, key))
    said = html.Span(verdict.reads, className="verdict-words")
    tellers = [
        html.Li([swatch(claim["source"]), html.B(labels[claim["source"]]), ": ", _dated(claim)])
        for claim in claims
    ]
    title = html.H4([sign(verdict.key), link, html.Span(", ", className="unseen"), said])
    return html.Li(
        [title, html.Ul(tellers)],
        className=f"told verdict-{verdict.key}",
        **data(of=key),
    )


def _dated(claim: Row) -> str:
    said = claim["words"] if claim["date"] else "names no date"
    stance = STANCE[claim["stance"]].beside
    return f"{said} ({stance})" if stance else said
