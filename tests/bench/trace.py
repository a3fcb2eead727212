"""Reads a trace of Chromium: what was the page's main thread busy with, and whose script was it?

Work counts for the innermost event it happened in, as far as that says what it is; what is left is shared
among the scripts that the profiler saw at work in it. The most common change: another script gets its name in
``SCRIPTS``, another kind of work in ``WORK``.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

CATEGORIES = (
    "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "v8",
    "disabled-by-default-v8.cpu_profiler",
)  # fmt: skip
"""What Chromium is asked to note."""
SCRIPTS = (
    ("/plotly", "Plotly"),
    ("/_dash-component-suites/", "Dash"),
    ("/_dash-", "Dash"),
    ("/page-", "own scripts"),
    ("/bench/", "the measuring"),
)
"""A part of a script's address, and whose it is."""
WORK = (
    (("ParseHTML", "ParseAuthorStyleSheet"), "reading the page"),
    (("v8.compile", "V8.Compile", "V8.Parse"), "compiling scripts"),
    (("UpdateLayoutTree", "Layout", "HitTest"), "style and layout"),
    (("PrePaint", "Paint", "Layerize", "Commit", "UpdateLayer", "AnimationFrame::Render"), "painting"),
    (("CpuProfiler",), "the measuring"),
    (("MinorGC", "MajorGC", "V8.GC_", "BlinkGC"), "collecting garbage"),
)
"""Beginnings of names of events, and what work they are."""
OTHER = "the browser's other work"

Event = dict[str, Any]
Stretch = tuple[str, float, float]
"""Kind, begin and end in microseconds."""


def read(trace: bytes) -> list[Event]:
    """Return the events of a trace in order of time, the outer ones first."""
    events: list[Event] = json.loads(trace)["traceEvents"]
    return sorted((one for one in events if "ts" in one), key=lambda one: (one["ts"], -one.get("dur", 0)))


def worked(events: Sequence[Event], spans: Sequence[tuple[float, float]], idle: str) -> dict[str, float]:
    """Return the milliseconds of each kind of work in the spans (microseconds), the largest first.

    What lies outside all events is called `idle`.
    """
    found: dict[str, float] = {}
    samples = list(_samples(events))
    stamps = [stamp for stamp, _ in samples]
    for kind, begin, end in _stretches(main_thread(events)):
        for start, stop in spans:
            left, right = max(begin, start), min(end, stop)
            if left >= right:
                continue
            seen = samples[bisect_left(stamps, left) : bisect_left(stamps, right)] if kind == OTHER else []
            whose = Counter(owner for _, owner in seen) or Counter((kind,))
            for owner, times in whose.items():
                found[owner] = found.get(owner, 0.0) + (right - left) / 1000 * times / whose.total()
    found[idle] = max(0.0, sum(stop - start for start, stop in spans) / 1000 - sum(found.values()))
    return dict(sorted(found.items(), key=lambda row: -row[1]))


def main_thread(events: Sequence[Event]) -> list[Event]:
    """Return the events of the page's main thread: the one with the benchmark's marks, or with frames."""
    names = ("bench live", "bench painted", "bench zoom", "FireAnimationFrame")
    marked = next(one for name in names for one in events if one["name"] == name)
    return [one for one in events if (one["pid"], one["tid"]) == (marked["pid"], marked["tid"])]


def marks(events: Sequence[Event], name: str) -> list[float]:
    """Return the microseconds at which the page's main thread set a mark, each once."""
    return sorted({float(one["ts"]) for one in main_thread(events) if one["name"] == name})


def _stretches(events: Iterable[Event]) -> Iterator[Stretch]:
    """Stretches of time with the kind of the innermost event that has one, in order."""
    open_: list[tuple[str, float]] = []
    last = 0.0
    for one in events:
        if one.get("ph") != "X" or not one.get("dur"):
            continue
        begin = float(one["ts"])
        while open_ and open_[-1][1] <= begin:
            kind, end = open_.pop()
            yield kind, last, end
            last = max(last, end)
        if open_:
            yield open_[-1][0], last, begin
        last = begin
        open_.append((_kind(one) or (open_[-1][0] if open_ else OTHER), begin + float(one["dur"])))
    while open_:
        kind, end = open_.pop()
        yield kind, last, end
        last = max(last, end)


def _kind(event: Event) -> str:
    """What work an event is, "" where it does not say; a script inside other work is work of its own."""
    if event["name"] in ("EvaluateScript", "FunctionCall", "RunMicrotasks"):
        return OTHER
    return next((kind for names, kind in WORK if event["name"].startswith(names)), "")


def _samples(events: Sequence[Event]) -> Iterator[tuple[float, str]]:
    """When the profiler looked at the main thread, in order, and whose script it found at work."""
    process = main_thread(events)[0]["pid"]
    owners: dict[int, str] = {}
    at, found = 0.0, []
    for one in events:
        if one["pid"] != process or one["name"] not in ("Profile", "ProfileChunk"):
            continue
        told = one["args"]["data"]
        at = float(told.get("startTime", at))
        profile = told.get("cpuProfile", {})
        for node in profile.get("nodes", ()):
            address = node["callFrame"].get("url", "")
            whose = next((name for part, name in SCRIPTS if part in address), "")
            owners[node["id"]] = whose or owners.get(node.get("parent"), OTHER)
        for node, delta in zip(profile.get("samples", ()), told.get("timeDeltas", ()), strict=False):
            at += delta
            found.append((at, owners.get(node, OTHER)))
    return iter(sorted(found))
