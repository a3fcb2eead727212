"""Figures side by side: what each source answers to one question, on one line.

A table that also draws: the ranges stand in words, the bars repeat them. Most common change: how a range is
drawn, in `_bar`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import Any

from dash import html

from timeline.criticism.figure_clashes import Answer
from timeline.evidence import Evidence
from timeline.evidence.figure_wording import name_words, number, range_words
from timeline.page.parts.attributes import aria, opens
from timeline.page.parts.claim import swatch
from timeline.query.view import View

HEADROOM = 1.08
"""How far the line goes beyond the largest number, so that a range without an upper end can run on."""


def number_line(
    evidence: Evidence, view: View, name: str, answers: tuple[Answer, ...], rest: int = 0, said: Any = ()
) -> Any:
    """Return the answers to one question as a table with a drawn column; `said` stands under its name.

    `rest` is how many more answers there are.
    """
    scale = NumberScale.of(answers)
    rows = [_row(evidence, view, answer, scale) for answer in answers]
    head = html.Tr(
        [
            html.Th("Source", scope="col"),
            html.Th("Figure", scope="col"),
            html.Th(f"{number(scale.first)} to {number(scale.last)}", scope="col", className="line-head"),
        ]
    )
    more = [html.Span(f"{rest:,} more answers are in the table of claims.")] if rest else []
    caption = html.Caption([html.Strong(name_words(evidence, name)), *said, *more])
    return html.Table([caption, html.Thead(head), html.Tbody(rows)], className="number-line")


@dataclass(frozen=True, slots=True)
class NumberScale:
    """The numbers at both ends of a line."""

    first: float
    last: float

    @classmethod
    def of(cls, answers: tuple[Answer, ...]) -> NumberScale:
        """Return the line that holds all answers; it begins with 0 unless a number is negative."""
        known = [bound for answer in answers for bound in (answer.low, answer.high) if bound is not None]
        highest = max([*known, 0]) * HEADROOM or 1.0
        step = 10.0 ** floor(log10(highest))
        last = next(step * part for part in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * part >= highest)
        return cls(min([*known, 0]), last)

    def share(self, value: float) -> float:
        """Return where a number stands, 0 to 1."""
        return (value - self.first) / (self.last - self.first)


def _row(evidence: Evidence, view: View, answer: Answer, scale: NumberScale) -> html.Tr:
    claim = evidence.claims.loc[answer.claim].to_dict()
    event = evidence.events.iloc[claim["event"]]
    given = html.A(
        range_words(answer.low, answer.high),
        title=f"{event['title']}, {claim['locator']}",
        **opens(view, event["event_id"]),
    )
    label = evidence.sources["label"].iloc[answer.source]
    return html.Tr(
        [
            html.Th([swatch(answer.source), label], scope="row"),
            html.Td(given),
            html.Td(html.Div(_bar(answer, scale), className=f"number-bar ink-source-{answer.source + 1}")),
        ]
    )


def _bar(answer: Answer, scale: NumberScale) -> html.I:
    """Return a dot for one number, a bar for a range, a bar that fades where an end is not given."""
    low, high = answer.low, answer.high
    if low is not None and low == high:
        return html.I(
            className="dot", style={"left": f"{100 * scale.share(low):.2f}%"}, **aria(hidden="true")
        )
    first = 0.0 if low is None else scale.share(low)
    last = 1.0 if high is None else scale.share(high)
    ends = (" from-below" if low is None else "") + (" to-above" if high is None else "")
    style = {"left": f"{100 * first:.2f}%", "width": f"{100 * (last - first):.2f}%"}
    return html.I(className=f"range{ends}", style=style, **aria(hidden="true"))
