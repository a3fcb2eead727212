"""The marks explained by drawn examples, for the guide, the about page and help.

Each example is a real claim, drawn by the same code as the evidence. Most common change: a row of `EXAMPLES`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dash import html

from timeline.criticism.verdicts import CONFLICT, DISPUTED
from timeline.dates import day, parse
from timeline.evidence.columns import ASSERTS, DISPUTES, REPORTS
from timeline.layout.closeup import CloseupMark, Extent
from timeline.layout.marks import marks
from timeline.layout.marks.styles import STYLE
from timeline.page.parts.attributes import aria
from timeline.page.parts.stave import mark

WINDOW = (day(1936, 7), day(1938, 7))
"""The days over which the examples are drawn."""
SLOT = 1
"""The source in whose ink they are drawn."""


@dataclass(frozen=True, slots=True)
class Example:
    """A claim and what its mark says: `short` in a few words, `long` in a sentence; `frame` is a verdict."""

    short: str
    long: str
    edtf: str
    stance: str = ASSERTS
    frame: str = ""


EXAMPLES = (
    Example("a day", "A diamond is a day: on 11 June 1937.", "1937-06-11"),
    Example(
        STYLE["hollow"].words,
        "A hollow bar is a date known only within bounds: some time in 1937, neither 1 January nor all year.",
        "1937",
    ),
    Example(
        "a period, pale at vague ends",
        "A solid bar is a period: certain where it is solid, pale where its beginning or end may lie: "
        "from autumn 1936 to spring 1938.",
        "1936-23/1938-21",
    ),
    Example(
        STYLE["fade-1"].words,
        "A bar that dissolves into dashes has no end, or no beginning, in the source: from June 1937.",
        "1937-06/",
    ),
    Example("about, or doubtful", "A dashed outline is about or doubtful: about summer 1937.", "1937-22~"),
    Example(
        "no date given",
        "A ring at the left of its line: the source speaks of the event and gives no date.",
        "",
    ),
    Example(
        "reports what others say",
        "A mark of half the height: the source reports that others say so.",
        "1937",
        REPORTS,
    ),
    Example(
        "disputes it",
        "A cross: the source names the event in order to reject it. A thin bar is the date it rejects.",
        "1937",
        DISPUTES,
    ),
    Example(
        "red frame, ≠: the dates conflict",
        "A red frame and ≠ before the title: no dating satisfies every claim.",
        "1937",
        frame=CONFLICT,
    ),
    Example(
        "violet frame, ✗: disputed",
        "A violet frame and ✗ before the title: a source denies that it happened, or every telling of it.",
        "1937",
        frame=DISPUTED,
    ),
)


THIN = "a thin line has no room for its lines: zoom in"
SIGNS = (
    ("full", "dates it; for what passes through: a period that covers these days"),
    ("open", "passes through: one day within a longer time"),
    ("away", "passes through: dated to other days"),
    ("ring", "gives no date"),
    ("cross", "rejects it"),
    ("silent", "says nothing of it"),
)
"""What the small signs of the sources say, beside names and on the shelf, as `layout.placed` calls them."""


def thin() -> html.Li:
    """Return the example of an event that stands as one thin line."""
    return html.Li([html.Span(html.I(className="thin"), className="example", **aria(hidden="true")), THIN])


def signs() -> list[Any]:
    """Return what the small signs say."""
    rows = [
        html.Li([html.I(className=f"teller t-{sign} ink-source-{SLOT + 1}", **aria(hidden="true")), said])
        for sign, said in SIGNS
    ]
    return [
        html.P("One small sign for each source says how it tells an event:"),
        html.Ul(rows, className="signs"),
    ]


def example(row: Example, *, long: bool = False) -> html.Li:
    """Return an example with its drawn mark and its words."""
    framed = f" framed verdict-{row.frame}" if row.frame else ""
    drawing = html.Span(
        [mark(one) for one in drawn(row)],
        className=f"example{framed} ink-source-{SLOT + 1}",
        **aria(hidden="true"),
    )
    return html.Li([drawing, html.Span(row.long if long else row.short)])


def drawn(row: Example) -> tuple[CloseupMark, ...]:
    """Return the marks of an example as shares of `WINDOW`."""
    claim = marks.Claim.of(parse(row.edtf), SLOT, row.stance)
    if not marks.has_date(claim):
        return (CloseupMark(marks.RING, marks.SOLID, SLOT, Extent(0.5, 0.5), 1.0),)

    def share(day: float) -> float:
        return (day - WINDOW[0]) / (WINDOW[1] - WINDOW[0])

    return tuple(CloseupMark.of(one, share) for one in marks.marks_of(claim))
