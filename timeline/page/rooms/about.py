"""The about page: how to read it, what it rests on, where its limits lie, how to cite it.

Its words in tables stand in `explanations`; verdicts, columns, fields of the address and sources come from
their own tables, so that the page cannot lag behind. Most common change: a section is a row of `SECTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from dash import html

from timeline.criticism.sentences import listing
from timeline.criticism.verdicts import VERDICTS, why
from timeline.criticism.witnesses import related_groups
from timeline.dates import parse, words
from timeline.dates.numerals import counted, spelled, spelled_out
from timeline.edition import Edition
from timeline.evidence.columns import EVENTS_FILE, SOURCES_FILE, Column
from timeline.layout.closeup import closeup
from timeline.looks import MOST_TELLERS
from timeline.page.parts.attributes import aria, data
from timeline.page.parts.claim import sign, swatch
from timeline.page.parts.examples import EXAMPLES, example, signs
from timeline.page.parts.explanations import COLOUR_MODES, CUT_OFFS, DATINGS, LICENCE, LIMITS
from timeline.page.parts.stave import stave
from timeline.query.citations import cite_view, reference
from timeline.query.view import FIELDS, View, href

EXAMPLE_ROOM = 460.0
MOST_PROBLEMS = 200
PRECISIONS_DRAWN = 9


def room(edition: Edition) -> list[Any]:
    """Return what stands on the about page."""
    contents = [html.Li(html.A(title, href=f"#about-{key}")) for key, title, _ in SECTIONS]
    sections = [
        html.Section([html.H3(title, id=f"about-{key}", tabIndex="-1"), *fill(edition)], className="about")
        for key, title, fill in SECTIONS
    ]
    return [
        html.H2("About this timeline"),
        html.P(_opening(edition), className="opening"),
        html.Nav(html.Ul(contents), className="contents", **aria(label="On this page")),
        *sections,
    ]


def _opening(edition: Edition) -> str:
    evidence = edition.evidence
    return (
        f"It shows {len(evidence.claims):,} claims that {spelled(len(evidence.sources))} sources make on "
        f"{len(evidence.events):,} events. Each source keeps its own date: nothing is averaged, "
        "harmonised or corrected. How exact each date is, and where the sources cannot all be right, "
        "is computed from the claims."
    )


def _reading(edition: Edition) -> list[Any]:
    """Return how a stave is read: a real one, then each mark by an example."""
    sources = len(edition.evidence.sources)
    said = (
        f"Each event is a row of {spelled_out(sources, 'line')}, one for each source, always in the same "
        "order, like the lines of a music stave. On its line stands how that source dates the event; two "
        "datings by one source that overlap stand one above the other. An empty line is silence: the source "
        "says nothing of it in the part that was read."
    )
    return [
        html.P(said),
        *_real_stave(edition),
        html.Ul([example(row, long=True) for row in EXAMPLES], className="examples long"),
        *signs(),
        html.P(
            "Where events do not fit the height of the screen, the less important stand without their names, "
            "then as one thin line in the colour of their verdict, and the last wait in a chip such "
            "as +7 at their place, or at the edge of the window that they pass through; it counts them, "
            "and a click zooms to them or lists them. Events that no source dates wait in a chip ○ "
            "beside the name of their band."
        ),
    ]


def _real_stave(edition: Edition) -> list[Any]:
    """Return the event whose dates are furthest apart, drawn close; nothing where none conflict."""
    gaps = edition.verdicts["gap"]
    if not len(gaps) or not gaps.max():
        return []
    event = int(gaps.to_numpy().argmax())
    reasons = why(edition.evidence, event)
    close = closeup(edition.evidence, edition.verdicts, event, reasons, EXAMPLE_ROOM)
    if close is None:
        return []
    labels = edition.evidence.sources["label"].tolist()
    title = edition.evidence.events["title"].iloc[event]
    drawn = stave(close, reasons.verdict.key, len(labels), f"{title}, drawn close", labels)
    caption: list[Any] = [html.Strong(f"{reasons.verdict.sign} {title}. "), reasons.sentence]
    return [html.Figure([drawn, html.Figcaption(caption)], className="real-stave")]


def _verdicts(edition: Edition) -> list[Any]:
    counts = edition.verdicts["verdict"].value_counts()
    rows = [([sign(row.key)], row.name, row.explains, f"{int(counts.get(row.key, 0)):,}") for row in VERDICTS]
    return [
        html.P(
            "A verdict is computed from all claims on an event and never typed in. A red frame marks a "
            "conflict, a violet one a dispute; the others have a sign only. Disputed goes before "
            "conflict, conflict before the rest."
        ),
        _table("Verdicts", ("Sign", "Verdict", "When", "Events here"), rows, heads=1),
    ]


def _colours(edition: Edition) -> list[Any]:
    sources = len(edition.evidence.sources)
    rows = [(name, said, _samples(key, sources)) for key, name, said in COLOUR_MODES]
    return [_table("Colour modes", ("Mode", "What colour says", "Looks"), rows)]


def _samples(mode: str, sources: int) -> html.Div:
    inks = {
        "both": [f"source-{slot}" for slot in range(1, min(sources, 8) + 1)],
        "sources": [f"tellers-{count}" for count in range(1, min(sources, MOST_TELLERS) + 1)],
        "dating": [f"verdict-{row.key}" for row in VERDICTS],
        "precision": [f"precision-{rank}" for rank in range(PRECISIONS_DRAWN)],
    }[mode]
    samples = [html.I(className="sample", style=_ink(ink)) for ink in inks]
    return html.Div(samples, className="samples", **aria(hidden="true"))


def _ink(ink: str) -> dict[str, str]:
    return {"background": f"var(--{ink}-solid)", "borderColor": f"var(--{ink}-edge, transparent)"}


def _sources(edition: Edition) -> list[Any]:
    evidence = edition.evidence
    labels = evidence.sources["label"].tolist()
    witness = related_groups(evidence.sources)
    items = []
    for at, row in enumerate(evidence.sources.to_dict("records")):
        own = evidence.claims["source"] == at
        events = evidence.claims.loc[own, "event"].nunique()
        kin = [labels[other] for other in range(len(labels)) if other != at and witness[other] == witness[at]]
        facts: list[tuple[str, Any]] = [
            ("Reference", reference(row)),
            ("Read", row["part_read"]),
            ("Kind", row["kind"]),
            ("Related to", f"{listing(kin)}: together one witness" if kin else ""),
            ("In the data", f"{int(own.sum()):,} claims on {events:,} events; id {row['source']}"),
            ("Face to face with", _facing(edition, at)),
        ]
        parts = [part for term, said in facts if said for part in (html.Dt(term), html.Dd(said))]
        items.append(html.Li([html.H4([swatch(at), labels[at]]), html.Dl(parts)]))
    return [html.Ul(items, className="about-sources")]


def _facing(edition: Edition, at: int) -> list[Any]:
    """Return a link to a source beside each of the others, parted by commas."""
    labels = list(edition.labels["sources"].items())
    links = [
        html.A(label, href=href(View(view="pair", a=labels[at][0], b=key)), **data(view="", keep="window"))
        for other, (key, label) in enumerate(labels)
        if other != at
    ]
    return [part for link in links for part in (", ", link)][1:]


def _datings(edition: Edition) -> list[Any]:
    rows = [(said, html.Code(edtf), words(parse(edtf))) for said, edtf in DATINGS]
    return [
        html.P(
            "Dates are written in EDTF (ISO 8601-2, levels 0 to 2), beside the source’s own words. "
            "Each has four bounds: the earliest and latest day of its start and of its end. Verdicts "
            "are computed from these."
        ),
        _table("How words become dates", ("Words", "EDTF", "Understood as"), rows),
        _table("Cut-offs", ("Words", "Read as"), CUT_OFFS),
    ]


def _dictionary(edition: Edition) -> list[Any]:
    return [
        html.P(
            "One row is one claim: one source speaking of one event. Blank cells are allowed unless required."
        ),
        _table("Columns of an events file", ("Column", "Content", "Values"), map(_column, EVENTS_FILE)),
        _table("Columns of a sources file", ("Column", "Content", "Values"), map(_column, SOURCES_FILE)),
    ]


def _column(column: Column) -> tuple[Any, ...]:
    values = ", ".join(column.options)
    if column.default and values:
        values += f"; blank is {column.default}"
    return html.Code(column.name), column.content, "required" if column.required else values


def _limits(edition: Edition) -> list[Any]:
    return [html.Ul([html.Li(limit) for limit in LIMITS], className="limits")]


def _problems(edition: Edition) -> list[Any]:
    """Return what was found in the loaded files, errors before notices."""
    if not edition.problems:
        return [html.P("None were found in the files that are shown.")]
    errors = [problem for problem in edition.problems if problem.severity == "error"]
    notices = [problem for problem in edition.problems if problem.severity == "notice"]
    listed = [*errors, *notices][:MOST_PROBLEMS]
    items = [html.Li(problem.sentence(), className=problem.severity) for problem in listed]
    rest = len(edition.problems) - len(items)
    more = [html.P(f"{rest:,} more are listed by the command: python -m timeline check.")] if rest else []
    said = (
        f"{counted(len(errors), 'error')} (evidence is lost or in doubt) and "
        f"{counted(len(notices), 'notice')} (what was understood)."
    )
    return [html.P(said), html.Ul(items, className="problems"), *more]


def _keys(edition: Edition) -> list[Any]:
    return [
        html.P(
            "Everything works from the keyboard. Single letters act where the focus is not in a text field."
        ),
        html.Div(id="keys-table", className="keys-table"),
    ]


def _addresses(edition: Edition) -> list[Any]:
    """Return how to cite a view, and what an address holds."""
    cited = cite_view(
        edition.evidence,
        View(),
        edition.labels,
        title=edition.title,
        address="[address of the view]",
        accessed="[day]",
    )
    rows = [(html.Code(row.key), row.reads) for row in FIELDS]
    return [
        html.P(
            "The address restores a view exactly, also after a reload and in another browser. Cite it "
            "with the mark of the evidence, which changes whenever the data do:"
        ),
        html.Blockquote([html.P(line) for line in cited.splitlines()], className="citation"),
        html.Details(
            [
                html.Summary("What an address holds"),
                _table("Fields of an address", ("Field", "Meaning"), rows),
                html.P(
                    "What is not stated has its default. A value that cannot be read is dropped, and "
                    "the page says so."
                ),
            ]
        ),
    ]


def _licence(edition: Edition) -> list[Any]:
    return [html.P(LICENCE)]


def _table(
    caption: str, heads_said: tuple[str, ...], rows: Iterable[tuple[Any, ...]], heads: int = 0
) -> html.Table:
    """Return a table whose cell number `heads` is the heading of its row.

    A caption that repeats the heading of its section is there for screen readers only.
    """
    body = [
        html.Tr([html.Th(cell, scope="row") if at == heads else html.Td(cell) for at, cell in enumerate(row)])
        for row in rows
    ]
    head = html.Tr([html.Th(said, scope="col") for said in heads_said])
    shown = "unseen" if caption in {title for _, title, _ in SECTIONS} else None
    return html.Table(
        [html.Caption(caption, className=shown), html.Thead(head), html.Tbody(body)], className="plain"
    )


Fill = Callable[[Edition], list[Any]]
SECTIONS: tuple[tuple[str, str, Fill], ...] = (
    ("reading", "How to read it", _reading),
    ("verdicts", "Verdicts", _verdicts),
    ("colours", "Colour modes", _colours),
    ("sources", "Sources", _sources),
    ("dates", "Dates", _datings),
    ("limits", "Limits", _limits),
    ("dictionary", "Data dictionary", _dictionary),
    ("problems", "Problems found in the files", _problems),
    ("keys", "Keys", _keys),
    ("citing", "Citing and addresses", _addresses),
    ("licence", "Licence", _licence),
)
"""Sections in their order: key of their anchor, heading, and what fills them."""
