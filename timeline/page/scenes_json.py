"""What the page needs to present: the scenes and the sources as JSON.

The script that presents (assets/js/present/present.js) reads it once. Most common change: what is told of the
event that a scene has chosen, in `_event`; assets/js/present/slide.js draws it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.edition import Edition, as_json
from timeline.evidence.figure_wording import figures_briefly
from timeline.query.scenes import Scene


def scenes_json(edition: Edition, scenes: Sequence[Scene]) -> str:
    """Return scenes and sources as JSON that may stand inside a page.

    `scenes` have title, note and query, and of their chosen event all that its sources say; `sources` have
    label and main title, in slot order.
    """
    sources = edition.evidence.sources.to_dict("records")
    return as_json(
        {
            "title": edition.title,
            "sources": [{"label": row["label"], "work": main_title(row)} for row in sources],
            "scenes": [
                {
                    "title": scene.title,
                    "note": scene.note,
                    "query": scene.view.to_query(),
                    "event": _event(edition, scene.view.event),
                }
                for scene in scenes
            ],
        }
    )


def main_title(source: Mapping[Any, Any]) -> str:
    """Return the main title of a source; "" where it has none of its own or its label says it already."""
    title = str(source["title"]).partition(":")[0].strip()
    return "" if title.startswith("[") or title.casefold() in str(source["label"]).casefold() else title


def _event(edition: Edition, event_id: str) -> dict[str, Any] | None:
    """Return an event with its verdict and, in slot order, every claim on it; None where none is chosen."""
    event = edition.numbers.get(event_id)
    if event is None:
        return None
    account = edition.account(event)
    return {
        "id": account.event_id,
        "title": account.title,
        "verdict": account.verdict.key,
        "sign": account.verdict.sign,
        "sentence": account.sentence,
        "gap": account.gap,
        "lines": [
            {
                "slot": one.slot,
                "stance": row["stance"],
                "words": row["words"] if row["date"] else "",
                "text": row["date_text"],
                "figures": figures_briefly(edition.evidence, account.title, row["figures"]),
                "claim": row["claim"],
            }
            for one in account.testimonies
            for row in one.claims
        ],
    }
