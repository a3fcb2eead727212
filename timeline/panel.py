"""The panel: the chosen event, told source by source; a short guide where none is chosen (floor 6, showing).

Most common change: the order of the parts, in `panel`; what stands with one claim, in `claimrows.claim`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from dash import html

from timeline.attributes import aria, data
from timeline.claimrows import claim, sign, swatch
from timeline.closeup import closeup
from timeline.drawn import stave
from timeline.exhibit import Exhibit
from timeline.guide import guide
from timeline.links import href
from timeline.sentences import listing
from timeline.verdicts import VERDICTS, Why, why
from timeline.view import View
from timeline.window import time_order
from timeline.witnesses import related_groups

SLIDE = "slide.pptx"
COMMANDS = (("zoom-event", "Zoom to it"), ("copy-link", "Copy link"))
"""What can be done with the chosen event: command of assets/js/page/commands.js, words on the button."""


def panel(exhibit: Exhibit, view: View, event_id: str) -> list[Any]:
    """Return what stands in the panel: the event with this id, or the guide where there is none such.

    `view` gives the selection within which "previous" and "next" step.
    """
    ids = exhibit.evidence.events["event_id"].tolist()
    if event_id not in ids:
        return guide(exhibit, view)
    event = ids.index(event_id)
    reasons = why(exhibit.evidence, event)
    return [
        _head(exhibit, view, event),
        html.H2(exhibit.evidence.events["title"].iloc[event]),
        verdict_box(reasons),
        *close_up(exhibit, event, reasons),
        _actions(exhibit, view, event),
        *_claims(exhibit, event),
        _reasons(exhibit, event, reasons),
    ]


def _head(exhibit: Exhibit, view: View, event: int) -> html.Div:
    """Return category and kind, the steps to the neighbours in time, and the button that closes the panel."""
    row = exhibit.evidence.events.iloc[event]
    steps = neighbours(exhibit, view, event)
    return html.Div(
        [
            html.P(f"{row['category']} · {row['kind']} · {steps.place}", className="kicker"),
            _step(exhibit, view, steps.before, "‹", "Previous in time", "before"),
            _step(exhibit, view, steps.after, "›", "Next in time", "after"),
            html.Button(
                "×",
                className="button icon",
                type="button",
                title="Close",
                **data(do="close-panel"),
                **aria(label="Close the panel"),
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


def neighbours(exhibit: Exhibit, view: View, event: int) -> Steps:
    """Return the neighbours of an event in the selection of the view; it need not be selected itself."""
    chosen = exhibit.selection(view).events
    order = time_order(exhibit.evidence)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    earlier, later = chosen[rank[chosen] < rank[event]], chosen[rank[chosen] > rank[event]]
    selected = bool((chosen == event).any())
    place = f"{len(earlier) + 1:,} of {len(chosen):,}" if selected else "outside the selection"
    return Steps(int(earlier[-1]) if len(earlier) else None, int(later[0]) if len(later) else None, place)


def _step(
    exhibit: Exhibit, view: View, event: int | None, symbol: str, words: str, step: str
) -> html.A | html.Span:
    if event is None:
        return html.Span(symbol, className="button icon off", **aria(hidden="true"))
    row = exhibit.evidence.events.iloc[event]
    said = f"{words}: {row['title']}"
    return html.A(
        symbol,
        href=href(view, event=row["event_id"]),
        className="button icon",
        title=said,
        **aria(label=said),
        **data(view="", event=row["event_id"], step=step),
    )


def verdict_box(reasons: Why) -> html.P:
    """Return the verdict with its sign and name, in few words where datings are apart, and its sentence."""
    row = reasons.verdict
    name = row.reads[:1].upper() + row.reads[1:]
    apart: list[Any] = [html.Span(reasons.apart, className="apart-words"), " "] if reasons.apart else []
    return html.P(
        [sign(row.key, row.sign), " ", html.Strong(f"{name}."), " ", *apart, reasons.sentence],
        className=f"verdict-box verdict-{row.key}",
    )


def close_up(exhibit: Exhibit, event: int, reasons: Why) -> list[Any]:
    """Return the stave of an event close by; nothing where no source dates it."""
    close = closeup(exhibit.evidence, exhibit.verdicts, event, reasons)
    if close is None:
        return []
    title = exhibit.evidence.events["title"].iloc[event]
    said = (
        f"{title} drawn close: a line for each of {len(exhibit.evidence.sources)} sources. {reasons.sentence}"
    )
    return [stave(close, reasons.verdict.key, len(exhibit.evidence.sources), said)]


def _actions(exhibit: Exhibit, view: View, event: int) -> html.Div:
    buttons = [
        html.Button(words, className="button small", type="button", **data(do=command))
        for command, words in COMMANDS
    ]
    slide = html.A("To a slide", href=f"export/{SLIDE}", className="button small", **data(export=SLIDE))
    return html.Div([*buttons, *_facing(exhibit, view, event), slide], className="panel-actions")


def _facing(exhibit: Exhibit, view: View, event: int) -> list[html.A]:
    """Return the link to two sources face to face: those furthest apart, else the first two that date it."""
    claims, verdict = exhibit.evidence.claims, exhibit.verdicts.iloc[event]
    own = claims[
        (claims["event"] == event) & (claims["when"] != "undated") & (claims["stance"] != "disputes")
    ]
    apart = [int(claims["source"].loc[one]) for one in (verdict["first"], verdict["second"]) if one >= 0]
    two = list(dict.fromkeys([*apart, *sorted(own["source"].tolist())]))[:2]
    if len(two) < 2:
        return []
    (a, one), (b, other) = (list(exhibit.labels["sources"].items())[source] for source in two)
    key = exhibit.evidence.events["event_id"].iloc[event]
    said = f"{one} and {other} face to face"
    address = href(view, view="pair", a=a, b=b, event=key)
    does = {**data(view="", keep="window"), **aria(label=said)}
    return [html.A("Face to face", href=address, className="button small", title=said, **does)]


def _claims(exhibit: Exhibit, event: int) -> list[Any]:
    """Return every claim on an event, source by source in slot order, then the sources that say nothing."""
    evidence = exhibit.evidence
    rows = evidence.claims[evidence.claims["event"] == event].reset_index().to_dict("records")
    tellers = sorted({row["source"] for row in rows})
    labels = evidence.sources["label"].tolist()
    told = [
        html.Li(
            [
                html.H3([swatch(source), labels[source]]),
                *_kin(exhibit, source, tellers),
                *(
                    html.Div(claim(evidence, row), className="claim")
                    for row in rows
                    if row["source"] == source
                ),
            ],
            className=f"ink-source-{source + 1}",
        )
        for source in tellers
    ]
    silent = [label for source, label in enumerate(labels) if source not in tellers]
    return [
        html.Ul(told, className="telling", **aria(label="Claims by source")),
        *_silent(exhibit, silent),
    ]


def _kin(exhibit: Exhibit, source: int, tellers: list[int]) -> list[Any]:
    """Return a line that names the related sources which tell the event too."""
    witness = related_groups(exhibit.evidence.sources)
    labels = exhibit.evidence.sources["label"].tolist()
    others = [labels[one] for one in tellers if one != source and witness[one] == witness[source]]
    return [html.P(f"related to {listing(others)}: one witness", className="kin")] if others else []


def _silent(exhibit: Exhibit, labels: list[str]) -> list[Any]:
    if not labels:
        return []
    verb = "says" if len(labels) == 1 else "say"
    named = [part for label in labels for part in (html.Strong(label), ", ")][:-1]
    if len(labels) > 1:
        named[-2] = " and "
    return [
        html.P(["Silent: ", *named, f" {verb} nothing of it in the part that was read."], className="silence")
    ]


def _reasons(exhibit: Exhibit, event: int, reasons: Why) -> html.Details:
    """Return the rule that held and the numbers it was given."""
    row = exhibit.verdicts.iloc[event]
    gap = f"{reasons.gap:,} day{'' if reasons.gap == 1 else 's'}"
    numbers = [
        ("Rule", reasons.verdict.explains),
        *(("All claims together", limit.sentence) for limit in reasons.limits),
        ("Sources that speak of it", f"{row['tellers']:,}"),
        ("Independent witnesses that date it", f"{row['witnesses']:,}"),
        ("Furthest apart", gap if reasons.gap else "no two datings exclude each other"),
    ]
    order = " → ".join(f"{one.sign} {one.name}" for one in VERDICTS)
    return html.Details(
        [
            html.Summary("Why this colour"),
            html.Dl(
                [part for term, said in numbers for part in (html.Dt(term), html.Dd(said))],
                className="numbers",
            ),
            html.P(f"Of the verdicts ({order}) exactly one holds for an event."),
        ],
        className="why",
    )
