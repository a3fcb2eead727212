"""Runs by itself in a fresh process: how long each step from the files to the score takes, printed as JSON.

    python -m tests.bench.counting data/events.csv data/sources.csv

The most common change: another step is one more line of `steps`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PLOT = (1436.0, 844.0)
"""Width and height in pixels of the plot in a window of 1920 by 1080."""


def timed(took: dict[str, float], key: str, do: Callable[[], Any]) -> Any:
    """Do it, note under the key how many milliseconds it took, and return what it gave."""
    begun = time.perf_counter()
    done = do()
    took[key] = (time.perf_counter() - begun) * 1000
    return done


def steps(events: Path, sources: Path | None) -> dict[str, float]:
    """Return the milliseconds of each step: the imports first, then what `measures` names."""
    took: dict[str, float] = {}
    timed(took, "import numpy and pandas", lambda: __import__("pandas"))
    timed(took, "import Dash and Flask", lambda: __import__("dash"))
    timed(took, "import the rest", lambda: __import__("timeline.server.app"))
    from timeline.edition import Edition, ScoreAsked
    from timeline.evidence.load import load
    from timeline.layout.placed import place
    from timeline.layout.score import ScorePaper
    from timeline.query.view import View
    from timeline.server import app

    loaded = timed(took, "read", lambda: load(events, sources))
    edition = Edition("measured", loaded.evidence)
    timed(took, "judge", lambda: edition.verdicts)
    timed(took, "select", lambda: edition.selection(View()))
    timed(took, "search", lambda: edition.selection(View(q="tukhachevsky")))
    timed(took, "chips", lambda: edition.facets(View(verdicts=("conflict",))))
    timed(took, "make the app", lambda: app.make(edition, Path("assets")))
    timed(took, "score", lambda: edition.score_text(ScoreAsked("", *PLOT)))
    timed(took, "filter", lambda: edition.score_text(ScoreAsked("importance=2", *PLOT)))
    score = timed(took, "staves", lambda: edition.score(View(), ScorePaper(*PLOT)))
    timed(took, "places", lambda: place(score, edition.home))
    return took


if __name__ == "__main__":
    paths = [Path(word) for word in sys.argv[1:]]
    print(json.dumps(steps(paths[0], paths[1] if len(paths) > 1 else None)))
