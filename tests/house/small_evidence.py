"""Evidence small enough to stand in a test: a row is (event, source, stance, EDTF, calendar, figures).

The last two may be left out. Sources are those that the rows name, in alphabetical order of their ids, so
that the order of rows decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.evidence import Evidence, assemble

LABELS = {"a": "Annals", "b": "Book, 2015", "c": "Chronicle", "d": "Diary"}
DEFAULTS = ("", "gregorian", "")

Row = tuple[str, ...]


def told(*datings: str, event: str = "E") -> list[Row]:
    """One claim that asserts for each text "source EDTF"; without EDTF the claim has no date."""
    return [(event, *_parted(text)) for text in datings]


def _parted(text: str) -> tuple[str, str, str]:
    source, _, date = text.partition(" ")
    return source, "asserts", date


def evidence_of(
    rows: Sequence[Row],
    related: Mapping[str, str] | None = None,
    sources: Sequence[str] = (),
    events: Sequence[str] = (),
) -> Evidence:
    """The evidence of these rows; `sources` and `events` fix positions, also of those that no row names."""
    full = [(*row, *DEFAULTS[len(row) - 3 :]) for row in rows]
    sources = list(sources) or sorted({row[1] for row in full})
    events = list(events) or list(dict.fromkeys(row[0] for row in full))
    return assemble(
        {
            "source": sources,
            "label": [LABELS.get(source, source) for source in sources],
            "slot": list(range(1, len(sources) + 1)),
            "related": [(related or {}).get(source, "") for source in sources],
        },
        {"event_id": events, "title": events, "importance": [1] * len(events)},
        {
            "row": list(range(2, len(full) + 2)),
            "event": [events.index(row[0]) for row in full],
            "source": [sources.index(row[1]) for row in full],
            "stance": [row[2] for row in full],
            "date": [row[3] for row in full],
            "calendar": [row[4] for row in full],
            "figures": [row[5] for row in full],
        },
    )
