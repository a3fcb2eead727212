"""How to cite: the references of the sources, one claim, and a view as text.

Pictures, slides, the about page and the "copy" button take their citations from here. To change how a source
is cited when its file gives no full reference, change `reference`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.evidence import Evidence
from timeline.query.view import Labels, View


def reference(source: Mapping[Any, Any]) -> str:
    """Return the full reference of one row of `Evidence.sources`, ending in a full stop.

    Without one in the file it is put together from author, title and year; without those it is the label.
    """
    parts = [source["author"], source["title"], source["year"]]
    given = source["reference"] or ", ".join(filter(None, parts)) or source["label"]
    return _stopped(given)


def references(evidence: Evidence, view: View | None = None) -> tuple[str, ...]:
    """Return "label: reference. Read here: part." for every source, in slot order.

    With a view, only for the sources it asks for: those of `sources` and `all`, without those of `without`.
    """
    rows = (row for _, row in cited(evidence, view or View()))
    return tuple(f"{row['label']}: {reference(row)}{_part_read(row['part_read'])}" for row in rows)


def cited(evidence: Evidence, view: View) -> list[tuple[int, Mapping[Any, Any]]]:
    """Return slot (from 0) and row of every source that a view speaks of (see `references`)."""
    asked = {*view.sources, *view.all}
    return [
        (slot, row)
        for slot, row in enumerate(evidence.sources.to_dict("records"))
        if row["source"] not in view.without and (not asked or row["source"] in asked)
    ]


def cite_view(
    evidence: Evidence, view: View, labels: Labels, *, title: str, address: str, accessed: str = ""
) -> str:
    """Return a view as a text to paste under a picture or into a footnote.

    `title` is the name of the timeline, `address` its address without the query, `accessed` the day in words.
    The evidence is named by its fingerprint, so that a reader can tell whether the data have changed since.
    """
    query = view.to_query()
    lines = [
        _stopped(f"{title}: {view.words(labels) or 'all events'}"),
        f"{address}?{query}" if query else address,
        f"Evidence {evidence.fingerprint}" + (f", accessed {accessed}." if accessed else "."),
        "Sources: " + " ".join(references(evidence, view)),
    ]
    return "\n".join(lines)


def _part_read(part: str) -> str:
    return f" Read here: {_stopped(part)}" if part else ""


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
