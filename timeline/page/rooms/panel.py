"""The panel: the chosen event, told source by source; a short guide where none is chosen.

Most common change: the order of the parts, in `panel`; what stands with one claim, in `parts.claim`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from dash import html

from timeline.criticism.sentences import listing
from timeline.criticism.verdicts import VERDICTS, Why, why
from timeline.criticism.witnesses import related_groups
from timeline.dates import UNDATED
from timeline.dates.numerals import counted, noun
from timeline.edition import Edition
from timeline.evidence.columns import DISPUTES
from timeline.layout.closeup import closeup
from timeline.page.parts.attributes import aria, data, does, opens
from timeline.page.parts.claim import claim, sign, swatch
from timeline.page.parts.guide import guide
from timeline.page.parts.stave import stave
from timeline.query.view import View, href
from timeline.query.window import time_order

SLIDE = "slide.pptx"
COMMANDS = (("zoom-event", "Zoom to it"), ("copy-link", "Copy link"))
"""What can be done with the chosen event: command of assets/js/page/commands.js, words on the button."""


def panel(edition: Edition, view: View, event_id: str) -> list[Any]:
    """Return what stands in the panel: the event with this id, or the guide where there is none such.

    `view` gives the selection within which "previous" and "next" step.
    """
    event = edition.numbers.get(event_id)
    if event is None:
        return guide(edition, view)
    reasons = why(edition.evidence, event)
    return [
        _head(edition, view, event),
        html.H2(edition.evidence.events["title"].iloc[event]),
        verdict_box(reasons),
        *close_up(edition, event, reasons),
        _actions(edition, view, event),
        *_claims(edition, event),
        _reasons(edition, event, reasons),
    ]


def _head(edition: Edition, view: View, event: int) -> html.Div:
    """Return category and kind, the steps to the neighbours in time, and the button that closes the panel."""
    row = edition.evidence.events.iloc[event]
    steps = neighbours(edition, view, event)
    return html.Div(
        [
            html.P(f"{row['category']} · {row['kind']} · {steps.place}", className="kicker"),
            _step(edition, view, steps.before, "‹", "Previous in time", "before"),
            _step(edition, view, steps.after, "›", "Next in time", "after"),
            html.Button(
                "×", className="button icon", title="Close", **does("close-panel", "Close the panel")
            ),
        ],
        className="panel-head",
    )


@dataclass(frozen=True, slots=True)
class Steps:
    """The events before and after one, in time and within the selection, and where it stands among them."""

    before: int | None
    after: int | None
    place: str


def neighbours(edition: Edition, view: View, event: int) -> Steps:
    """Return the neighbours of an event in the selection of the view; it need not be selected itself."""
    chosen = edition.selection(view).events
    order = time_order(edition.evidence)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    earlier, later = chosen[rank[chosen] < rank[event]], chosen[rank[chosen] > rank[event]]
    selected = bool((chosen == event).any())
    place = f"{len(earlier) + 1:,} of {len(chosen):,}" if selected else "outside the selection"
    return Steps(int(earlier[-1]) if len(earlier) else None, int(later[0]) if len(later) else None, place)


def _step(
    edition: Edition, view: View, event: int | None, symbol: str, words: str, step: str
) -> html.A | html.Span:
    if event is None:
        return html.Span(symbol, className="button icon off", **aria(hidden="true"))
    row = edition.evidence.events.iloc[event]
    said = f"{words}: {row['title']}"
    return html.A(
        symbol,
        className="button icon",
        title=said,
        **opens(view, row["event_id"]),
        **aria(label=said),
        **data(step=step),
    )


def verdict_box(reasons: Why) -> html.P:
    """Return the verdict with its sign and name, in few words where datings are apart, and its sentence."""
    row = reasons.verdict
    name = row.reads[:1].upper() + row.reads[1:]
    apart: list[Any] = [html.Span(reasons.apart, className="apart-words"), " "] if reasons.apart else []
    return html.P(
        [sign(row.key), " ", html.Strong(f"{name}."), " ", *apart, reasons.sentence],
        className=f"verdict-box verdict-{row.key}",
    )


def close_up(edition: Edition, event: int, reasons: Why) -> list[Any]:
    """Return the stave of an event close by; nothing where no source dates it."""
    close = closeup(edition.evidence, edition.verdicts, event, reasons)
    if close is None:
        return []
    title = edition.evidence.events["title"].iloc[event]
    said = (
        f"{title} drawn close: a line for each of {len(edition.evidence.sources)} sources. {reasons.sentence}"
    )
    return [stave(close, reasons.verdict.key, len(edition.evidence.sources), said)]


def _actions(edition: Edition, view: View, event: int) -> html.Div:
    buttons = [html.Button(words, className="button small", **does(command)) for command, words in COMMANDS]
    slide = html.A("To a slide", href=f"export/{SLIDE}", className="button small", **data(export=SLIDE))
    return html.Div([*buttons, *_facing(edition, view, event), slide], className="panel-actions")


def _facing(edition: Edition, view: View, event: int) -> list[html.A]:
    """Return the link to two sources face to face: those furthest apart, else the first two that date it."""
    claims, verdict = edition.evidence.claims, edition.verdicts.iloc[event]
    own = claims[(claims["event"] == event) & (claims["when"] != UNDATED) & (claims["stance"] != DISPUTES)]
    apart = [int(claims["source"].loc[one]) for one in (verdict["first"], verdict["second"]) if one >= 0]
    two = list(dict.fromkeys([*apart, *sorted(own["source"].tolist())]))[:2]
    if len(two) < 2:
        return []
    (a, one), (b, other) = (list(edition.labels["sources"].items())[source] for source in two)
    key = edition.evidence.events["event_id"].iloc[event]
    said = f"{one} and {other} face to face"
    address = href(view, view="pair", a=a, b=b, event=key)
    does = {**data(view="", keep="window"), **aria(label=said)}
    return [html.A("Face to face", href=address, className="button small", title=said, **does)]


def _claims(edition: Edition, event: int) -> list[Any]:
    """Return every claim on an event, source by source in slot order, then the sources that say nothing."""
    account = edition.account(event)
    tellers = [one.slot for one in account.testimonies]
    listed = [
        html.Li(
            [
                html.H3([swatch(one.slot), one.label]),
                *_kin(edition, one.slot, tellers),
                *(html.Div(claim(edition.evidence, row), className="claim") for row in one.claims),
            ],
            className=f"ink-source-{one.slot + 1}",
        )
        for one in account.testimonies
    ]
    return [
        html.Ul(listed, className="telling", **aria(label="Claims by source")),
        *_silent(account.silent),
    ]


def _kin(edition: Edition, source: int, tellers: list[int]) -> list[Any]:
    """Return a line that names the related sources which tell the event too."""
    witness = related_groups(edition.evidence.sources)
    labels = edition.evidence.sources["label"].tolist()
    others = [labels[one] for one in tellers if one != source and witness[one] == witness[source]]
    return [html.P(f"related to {listing(others)}: one witness", className="kin")] if others else []


def _silent(labels: Sequence[str]) -> list[Any]:
    if not labels:
        return []
    verb = noun(len(labels), "says", "say")
    named = [part for label in labels for part in (html.Strong(label), ", ")][:-1]
    if len(labels) > 1:
        named[-2] = " and "
    return [
        html.P(["Silent: ", *named, f" {verb} nothing of it in the part that was read."], className="silence")
    ]


def _reasons(edition: Edition, event: int, reasons: Why) -> html.Details:
    """Return the rule that held and the numbers it was given."""
    row = edition.verdicts.iloc[event]
    gap = counted(reasons.gap, "day")
    numbers = [
        ("Rule", reasons.verdict.explains),
        *(("All claims together", limit.sentence) for limit in reasons.limits),
        ("Sources that speak of it", f"{row['tellers']:,}"),
        ("Independent witnesses that date it", f"{row['witnesses']:,}"),
        ("Furthest apart", gap if reasons.gap else "no two datings exclude each other"),
    ]
    terms = [part for term, said in numbers for part in (html.Dt(term), html.Dd(said))]
    order = " → ".join(f"{one.sign} {one.name}" for one in VERDICTS)
    rule = html.P(f"Of the verdicts ({order}) exactly one holds for an event.")
    return html.Details(
        [html.Summary("Why this colour"), html.Dl(terms, className="numbers"), rule], className="why"
    )
