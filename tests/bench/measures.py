"""What is measured: one row each, with its unit and, where there is one, its aim.

The most common change: a new measure gets its row here and is put into the figures under that key by the
part that measures it (`serving`, `counting`, `opening`, `moving`).
"""

from __future__ import annotations

from dataclasses import dataclass

MS, KB, MB, NUMBER, RATE, TIMES = "ms", "kB", "MB", "", " ", "times"


@dataclass(frozen=True)
class Measure:
    """A key, the part that measures it, what it says, its unit, the most that is aimed at with our data.

    An aim that holds `everywhere` is one with generated evidence of up to 5,000 events, too.
    """

    key: str
    part: str
    reads: str
    unit: str
    aim: float | None = None
    everywhere: bool = False


MEASURES = (
    Measure("healthz", "start", "process start to the answer of /healthz", MS, 1000),
    Measure("first page", "start", "process start to the whole first page", MS),
    Measure("read", "core", "files read and checked", MS),
    Measure("judge", "core", "all events judged", MS),
    Measure("select", "core", "first selection", MS),
    Measure("search", "core", "first search, its index made", MS),
    Measure("chips", "core", "all chips of filters counted", MS),
    Measure("score", "core", "score for the page as it is first sent", MS),
    Measure("filter", "core", "score of another selection (importance 2 and 3)", MS),
    Measure("staves", "core", "all staves and marks, no excerpt", MS),
    Measure("places", "core", "all of them laid out at the home window", MS),
    Measure("page raw", "serve", "first page", KB),
    Measure("page sent", "serve", "first page, compressed", KB),
    Measure("score raw", "serve", "largest score of a walk from all of time to a day", KB),
    Measure("score sent", "serve", "the same, compressed", KB),
    Measure("score answer", "serve", "answer to a new window, median of the walk", MS),
    Measure("score slowest", "serve", "answer to a new window, slowest of the walk", MS),
    Measure("resident", "serve", "memory of the server after the walk", MB),
    Measure("painted", "open", "navigation to the first painted event", MS, 200),
    Measure("floor", "open", "the same for a page of one word (/healthz)", MS),
    Measure("picture", "open", "the same for the picture as plain SVG and nothing else", MS),
    Measure("paint", "open", "first painted event against that plain picture", TIMES, 1.5, everywhere=True),
    Measure("live", "open", "navigation to live: gestures work", MS, 500, everywhere=True),
    Measure("bytes", "open", "transferred in all, compressed", KB, 500, everywhere=True),
    Measure("requests", "open", "requests", NUMBER),
    Measure("heap", "open", "JavaScript heap after a collection", MB),
    Measure("nodes", "open", "elements of the document", NUMBER),
    Measure("layout", "move", "layout of a window in the browser, median", MS),
    Measure(
        "layout p95", "move", "layout of a window in the browser, 95th percentile", MS, 16, everywhere=True
    ),
    Measure("zoom", "move", "zoom to a window until it is drawn, median", MS, 60, everywhere=True),
    Measure("zoom slowest", "move", "zoom to a window until it is drawn, slowest", MS),
    Measure("pan", "move", "frame while dragging, median", MS, 17, everywhere=True),
    Measure("pan p95", "move", "frame while dragging, 95th percentile", MS, 25, everywhere=True),
    Measure("load", "", "load of the machine when it began", RATE),
)
PARTS = tuple(dict.fromkeys(row.part for row in MEASURES if row.part))
BY_KEY = {row.key: row for row in MEASURES}
