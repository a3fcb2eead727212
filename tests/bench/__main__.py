"""The command: measures what is asked for, prints it, and keeps it where all of it was measured.

The most common change: an option, in `asked`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tests.bench import floor, holding, moving, opening, report, serving, trace
from tests.bench.chromium import launched
from tests.bench.figures import Figures, keep, kept
from tests.bench.machine import loads, machine
from tests.bench.material import MATERIALS, ROOT, Files, Material, files
from tests.bench.measures import PARTS
from tests.bench.running import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCUMENT, FIGURES = ROOT / "docs" / "benchmarks.md", ROOT / "docs" / "benchmarks.json"
Run = Mapping[str, float]
_One = TypeVar("_One")


def asked(words: list[str]) -> argparse.Namespace:
    """The command line of the benchmark."""
    names = ", ".join(_plain(one.name) for one in MATERIALS)
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the timeline.")
    parser.add_argument("--only", default="", help=f"materials, joined by commas: {names}")
    parser.add_argument("--parts", default="", help=f"parts, joined by commas: {', '.join(PARTS)}")
    parser.add_argument(
        "--runs", type=int, default=5, help="runs of each part (fewer for the largest material)"
    )
    parser.add_argument(
        "--write", action="store_true", help="keep the figures though only a part was measured"
    )
    parser.add_argument("--against", type=Path, default=FIGURES, help="figures to compare with")
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    """Measure. Returns the exit code."""
    wanted = asked(words)
    chosen = [one for one in MATERIALS if not wanted.only or _plain(one.name) in wanted.only.split(",")]
    parts = [part for part in PARTS if not wanted.parts or part in wanted.parts.split(",")]
    if not chosen or not parts or wanted.runs < 1:
        print("Nothing to measure: see --help for the names.", file=sys.stderr)
        return 2
    before = kept(wanted.against)
    figures = Figures(time.strftime("%Y-%m-%d"), machine())
    with tempfile.TemporaryDirectory() as folder:
        for material in chosen:
            measured(figures, material, files(material, Path(folder)), parts, wanted.runs)
    print("\n".join(report.spoken(figures, before)))
    if wanted.write or (len(chosen) == len(MATERIALS) and len(parts) == len(PARTS)):
        keep(figures, FIGURES)
        DOCUMENT.write_text(report.markdown(figures), encoding="utf-8")
        print(f"Written: {DOCUMENT.relative_to(ROOT)}, {FIGURES.relative_to(ROOT)}")
    return 0


def _plain(name: str) -> str:
    return name.replace(",", "")


def measured(figures: Figures, material: Material, its: Files, parts: list[str], runs: int) -> None:
    """Measure one material into the figures: what needs no browser first."""
    figures.claims[material.name] = its.claims
    figures.take(material.name, [{"load": load} for load in loads()[:1]])
    runs = min(runs, material.runs)
    ours = material.name == report.OURS
    if "start" in parts:
        figures.take(material.name, repeated(material, "start", runs, lambda: serving.started(its.arguments)))
    if "core" in parts:
        took = repeated(material, "core", runs, lambda: counted(its))
        figures.take(material.name, took)
        if ours:
            figures.parts["healthz"] = starting(took[-1])
    if {"serve", "open", "move"} & set(parts):
        from_outside(figures, material, its, parts, runs)


def from_outside(figures: Figures, material: Material, its: Files, parts: list[str], runs: int) -> None:
    """Measure what a warm server and a browser show."""
    name, ours = material.name, material.name == report.OURS
    if "serve" in parts:
        figures.take(name, repeated(material, "serve", runs, lambda: walked(its)))
    if not {"open", "move"} & set(parts):
        return
    with running(its.arguments) as server, launched() as browser:
        figures.machine["chromium"] = browser.version
        server.wait()
        opening.opened(browser, server.address)
        server.rest()
        if "open" in parts:
            with floor.served(floor.plain(server.get("/", "identity").body)) as plain:
                once = partial(opened, browser, server.address, plain)
                runs_ = repeated(material, "open", runs, once)
            figures.take(name, [run for run, _ in runs_])
            if ours:
                figures.parts["bytes"] = by_owner(runs_[-1][1])
                figures.parts |= holding.of_opening(browser, server.address)
        if "move" in parts:
            figures.take(name, repeated(material, "move", runs, lambda: moved(browser, server.address)))
            if ours:
                figures.parts |= holding.of_moving(browser, server.address)


def repeated(material: Material, part: str, runs: int, once: Callable[[], _One]) -> list[_One]:
    """Return what each run gave, saying on the way what is going on."""
    found = []
    for number in range(runs):
        print(
            f"\r{material.name}, {part}: run {number + 1} of {runs}   ", end="", file=sys.stderr, flush=True
        )
        found.append(once())
    print("\r" + 60 * " " + "\r", end="", file=sys.stderr)
    return found


def counted(its: Files) -> dict[str, float]:
    """Return the milliseconds of the steps from files to score, from a process of its own."""
    sources = its.events.with_name("sources.csv")
    command = [sys.executable, "-m", "tests.bench.counting", str(its.events)]
    done = subprocess.run(
        [*command, *([str(sources)] if sources.exists() else [])],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def starting(took: Run) -> dict[str, float]:
    """Return what the start of a process is made of: the steps before it listens."""
    return {key: ms for key, ms in took.items() if key.startswith(("import", "make")) or key == "read"}


def walked(its: Files) -> Run:
    """Return the figures of one walk on a server of its own, so that no answer is remembered."""
    with running(its.arguments) as server:
        server.wait()
        server.get("/")
        server.rest()
        return serving.served(server)


def opened(browser: Browser, address: str, plain: str) -> tuple[Run, Run]:
    """Return the figures of one opening and, right after it, of its floors; and the bytes of each address."""
    run, sent = opening.opened(browser, address)
    picture = opening.pictured(browser, plain)
    floors = {**opening.floor(browser, address), "picture": picture, "paint": run["painted"] / picture}
    return {**run, **floors}, sent


def moved(browser: Browser, address: str) -> Run:
    """Return the figures of zooming and dragging on one fresh page."""
    with opening.fresh(browser) as page:
        opening.go(page, address)
        page.wait_for_timeout(1000)
        return {**moving.laid_out(page), **moving.zoomed(page), **moving.panned(page)}


def by_owner(sent: Mapping[str, float]) -> dict[str, float]:
    """Return the bytes of an opening by whose file it was."""
    found: dict[str, float] = {}
    for address, bytes_ in sent.items():
        scripts = next(
            (whose for part, whose in trace.SCRIPTS if part in address), "the page and its answers"
        )
        owner = "fonts" if address.partition("?")[0].endswith(".woff2") else scripts
        found[owner] = found.get(owner, 0.0) + bytes_ / 1000
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
