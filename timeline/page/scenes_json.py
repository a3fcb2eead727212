"""What the page needs to present: the scenes and the sources as JSON.

The script that presents (assets/js/present/present.js) reads it once. Most common change: what is told of the
event that a scene has chosen, in `_event`; assets/js/present/slide.js draws it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.criticism.verdicts import VERDICT
from timeline.edition import Edition, as_json
from timeline.evidence.figure_wording import name_words, range_words
from timeline.evidence.figures import figures_of
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
    evidence = edition.evidence
    ids = evidence.events["event_id"].tolist()
    if event_id not in ids:
        return None
    number = ids.index(event_id)
    title = str(evidence.events["title"].iloc[number])
    judged = edition.verdicts.iloc[number]
    claims = evidence.claims[evidence.claims["event"] == number].sort_values("source", kind="stable")
    return {
        "id": event_id,
        "title": title,
        "verdict": judged["verdict"],
        "sign": VERDICT[judged["verdict"]].sign,
        "sentence": judged["sentence"],
        "gap": int(judged["gap"]),
        "lines": [
            {
                "slot": row["source"],
                "stance": row["stance"],
                "words": row["words"] if row["date"] else "",
                "text": row["date_text"],
                "figures": figures(edition, title, row["figures"]),
                "claim": row["claim"],
            }
            for row in claims.to_dict("records")
        ],
    }


def figures(edition: Edition, title: str, cell: str) -> list[str]:
    """Return the figures of a claim in few words: "executed: 8".

    What the title of the event says is not repeated.
    """
    said = []
    for figure in figures_of(cell):
        words = figure.name.split("_")
        told = (at for at in range(1, len(words)) if " ".join(words[at:]) in title.casefold())
        name = " ".join(words[: next(told, len(words))])
        name = name_words(edition.evidence, name.replace(" ", "_"))
        said.append(f"{name[:1].lower()}{name[1:]}: {range_words(figure.lo, figure.hi)}")
    return said
