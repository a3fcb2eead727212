"""Asks a warm server from outside: how long are its first page and the scores of a walk through the ladder?

The most common change: which windows the walk asks for, `moving.windows`.
"""

from __future__ import annotations

import json
import re
from statistics import median
from urllib.parse import urlencode

from tests.bench import moving
from tests.bench.counting import PLOT
from tests.bench.running import Server, running


def started(arguments: tuple[str, ...]) -> dict[str, float]:
    """Return the figures of one start: a process, its first answer, and its first page."""
    with running(arguments) as server:
        figures = {"healthz": server.wait()}
        if server.get("/").status != 200:
            raise RuntimeError("the first page is not to be had")
        return {**figures, "first page": server.since_start()}


def served(server: Server) -> dict[str, float]:
    """Return the figures of one walk, the same one for the same evidence."""
    page = server.get("/", "identity").body
    answers = [server.get(path) for path in walk(page)]
    bodies = [len(server.get(path, "identity").body) for path in walk(page)]
    times = [one.ms for one in answers]
    figures = {
        "page raw": len(page) / 1000,
        "page sent": len(server.get("/").body) / 1000,
        "score raw": max(bodies) / 1000,
        "score sent": max(len(one.body) for one in answers) / 1000,
        "score answer": median(times),
        "score slowest": max(times),
    }
    resident = server.resident()
    return figures if resident is None else {**figures, "resident": resident}


def walk(page: bytes) -> list[str]:
    """Return the addresses of the scores of a walk from the whole time of a page's evidence to some days."""
    found = re.search(
        r'<script type="application/json" id="first-score">(.*?)</script>', page.decode(), re.DOTALL
    )
    if not found:
        raise ValueError("the page came without a first score")
    start, end = json.loads(found[1])["score"]["home"]
    width, height = PLOT
    usual = {"query": "", "width": f"{width:.0f}", "height": f"{height:.0f}", "type": "1"}
    return ["/score?" + urlencode({**usual, "from": a, "to": b}) for a, b in moving.windows(start, end)]
