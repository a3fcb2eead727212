"""The room of disagreements: dates and figures that cannot all be true, and who agrees with whom.

Most common change: the order of the sections, in `room`.
"""

from __future__ import annotations

import itertools
from typing import Any

from dash import html

from timeline.criticism.coverage import Coverage, coverage
from timeline.criticism.figure_clashes import Answer, figure_clashes, questions
from timeline.criticism.verdicts import CONFLICT, DISPUTED, FRAMED, why
from timeline.dates.numerals import counted, noun, spelled_out
from timeline.edition import Edition
from timeline.evidence.frames import IntArray
from timeline.layout.closeup import closeup
from timeline.page.parts.attributes import aria, opens
from timeline.page.parts.claim import sign, swatch
from timeline.page.parts.figure_lines import number_line
from timeline.page.parts.listing import choice_of_window, nothing
from timeline.page.parts.matrix import matrix
from timeline.page.parts.stave import stave
from timeline.query.view import View

MOST_CARDS = 60
MOST_LISTED = 200
MOST_QUESTIONS, MOST_ANSWERS = 40, 24
CARD_ROOM = 360.0
"""Pixels that the axis of a card has at least."""


def room(edition: Edition, view: View, most: int | None = MOST_CARDS) -> list[Any]:
    """Return what stands in the room for what a view lists; where nothing is, why.

    It has at most so many cards, or all of them where `most` is None.
    """
    chosen = edition.listed(view).events
    head = [html.H2("Disagreements"), *choice_of_window(edition, view)]
    if not len(chosen):
        return [*head, *nothing(edition, view)]
    return [
        *head,
        *_dates(edition, view, chosen, most),
        *_figures(edition, view, chosen),
        *_pairs(edition, view),
        *_coverage(edition, view, chosen),
    ]


def ranked(edition: Edition, events: IntArray) -> list[int]:
    """Return the conflicts and disputes among `events`: most days apart first, then most tellers."""
    rows = edition.verdicts.iloc[events]
    rows = rows[rows["verdict"].isin(FRAMED)]
    order = rows.sort_values(["gap", "tellers"], ascending=False, kind="stable")
    return [int(event) for event in order.index]


def _dates(edition: Edition, view: View, chosen: IntArray, most: int | None) -> list[Any]:
    events = ranked(edition, chosen)
    kinds = edition.verdicts["verdict"].iloc[events].value_counts()
    conflicts, disputes = int(kinds.get(CONFLICT, 0)), int(kinds.get(DISPUTED, 0))
    said = (
        f"For {spelled_out(conflicts, 'event')} no dating satisfies every claim; "
        f"{spelled_out(disputes, 'event is', 'events are')} disputed. Those furthest apart stand first."
    )
    cards = [_card(edition, view, event) for event in events[:most]]
    rest = len(events) - len(cards)
    more = [html.P(f"{rest:,} more stand in the table and on the timeline.")] if rest else []
    head = html.H3("Conflicts and disputes")
    return [html.Section([head, html.P(said), html.Ol(cards, className="cards"), *more])]


def _card(edition: Edition, view: View, event: int) -> html.Li:
    """Return one conflict or dispute: how far apart, its sentence, its stave with a label on each line."""
    evidence = edition.evidence
    row = evidence.events.iloc[event]
    reasons = why(evidence, event)
    key = reasons.verdict.key
    close = closeup(evidence, edition.verdicts, event, reasons, CARD_ROOM)
    labels = evidence.sources["label"].tolist()
    gap = (
        [html.B(f"{reasons.gap:,}"), html.Span(f" {noun(reasons.gap, 'day')} apart")]
        if reasons.gap
        else [html.Span(reasons.verdict.reads)]
    )
    title = html.A([sign(key), " ", row["title"]], **opens(view, row["event_id"]))
    described = f"{row['title']} drawn close, a line for each source"
    return html.Li(
        [
            html.Div(gap, className="card-gap"),
            html.Div([html.H4(title), html.P(reasons.sentence)], className="card-words"),
            stave(close, key, len(labels), described, labels) if close else html.P("No source dates it."),
        ],
        className=f"dispute verdict-{key}",
    )


def _figures(edition: Edition, view: View, chosen: IntArray) -> list[Any]:
    """Return the questions on which figures clash, then those that sources answer alike or compatibly."""
    evidence = edition.evidence
    own = evidence.claims.index[evidence.claims["event"].isin(chosen)]
    asked = {
        name: tuple(one for one in answers if one.claim in own)
        for name, answers in questions(evidence).items()
    }
    shared = {name: rows for name, rows in asked.items() if len({one.source for one in rows}) > 1}
    rows = figure_clashes(evidence)
    rows = rows[rows["first"].isin(own) & rows["second"].isin(own)]
    said = {
        str(name): [html.Span(sentence.partition(": ")[2]) for sentence in group["sentence"]]
        for name, group in rows.groupby("name", sort=False)
    }
    opposed = {claim for pair in zip(rows["first"], rows["second"], strict=True) for claim in pair}
    clashing_first = dict.fromkeys([*said, *shared])
    lines = {
        name: number_line(evidence, view, name, *_foremost(shared[name], opposed), said.get(name, ()))
        for name in itertools.islice(clashing_first, MOST_QUESTIONS)
    }
    clashing = [line for name, line in lines.items() if name in said]
    fitting = [line for name, line in lines.items() if name not in said]
    if not shared:
        return []
    words = (
        f"On {spelled_out(len(said), 'question')} the sources give answers that cannot both be true."
        if said
        else "No two figures exclude each other."
    )
    parts = [html.H3("Figures"), html.P(words), html.Div(clashing, className="number-lines")]
    if fitting:
        summary = f"Figures that fit each other: {spelled_out(len(shared) - len(said), 'question')}"
        parts.append(html.Details([html.Summary(summary), html.Div(fitting, className="number-lines")]))
    return [html.Section(parts)]


def _foremost(answers: tuple[Answer, ...], opposed: set[int]) -> tuple[tuple[Answer, ...], int]:
    """Return at most `MOST_ANSWERS` answers, those that are opposed first, and how many are left out."""
    first = sorted(answers, key=lambda one: one.claim not in opposed)[:MOST_ANSWERS]
    return tuple(sorted(first, key=lambda one: (one.source, one.claim))), len(answers) - len(first)


def _pairs(edition: Edition, view: View) -> list[Any]:
    if len(edition.evidence.sources) < 2:
        return []
    scroller = html.Div(
        matrix(edition, view), className="scroller", tabIndex="0", role="region", **aria(label="Agreement")
    )
    return [html.Section([html.H3("Who agrees with whom"), scroller])]


def _coverage(edition: Edition, view: View, chosen: IntArray) -> list[Any]:
    note = (
        "To leave out is not to deny: a source’s silence means nothing beyond the part of it that was read. "
        "Named are events that two or more independent sources tell."
    )
    rows = [_covered(edition, view, row) for row in coverage(edition.evidence, chosen)]
    head = html.H3("What each source alone tells, and what it leaves out")
    return [html.Section([head, html.P(note), html.Ul(rows, className="tellings")])]


def _covered(edition: Edition, view: View, row: Coverage) -> html.Li:
    source = edition.evidence.sources.iloc[row.source]
    read = f"Read: {source['part_read']}." if source["part_read"] else ""
    return html.Li(
        [
            html.H4([swatch(row.source), source["label"]]),
            html.P(f"Tells {counted(row.told, 'event')}. {read}", className="part-read"),
            _listed(edition, view, "Alone tells", row.alone),
            _listed(edition, view, "Leaves out", row.omitted),
        ]
    )


def _listed(edition: Edition, view: View, words: str, events: tuple[int, ...]) -> html.Details | html.P:
    said = f"{words} {counted(len(events), 'event')}"
    if not events:
        return html.P(said, className="none")
    told = edition.evidence.events.assign(verdict=edition.verdicts["verdict"])
    items = [
        html.Li(html.A([sign(row["verdict"]), " ", row["title"]], **opens(view, row["event_id"])))
        for row in told.iloc[list(events[:MOST_LISTED])].to_dict("records")
    ]
    rest = [html.Li(f"and {len(events) - MOST_LISTED:,} more")] if len(events) > MOST_LISTED else []
    return html.Details([html.Summary(said), html.Ul([*items, *rest])])
