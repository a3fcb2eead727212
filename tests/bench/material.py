"""What is measured on: our evidence, and generated evidence of growing size.

The most common change: another size is a row of ``MATERIALS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.makers.generate import events

ROOT = Path(__file__).parents[2]
SEED = 1


@dataclass(frozen=True)
class Material:
    """A name, how many events (0: those in ``data/``), how many runs at most, whether aims hold for it."""

    name: str
    events: int
    runs: int = 99
    aimed: bool = True


MATERIALS = (
    Material("ours", 0),
    Material("50", 50),
    Material("500", 500),
    Material("5,000", 5_000),
    Material("33,000", 33_000, runs=2, aimed=False),
)
"""From our evidence to the largest: a run on 33,000 events, 100,000 claims, takes minutes; there are two."""


@dataclass(frozen=True)
class Files:
    """An events file on the disk, and the arguments with which the app opens it."""

    events: Path
    arguments: tuple[str, ...]
    claims: int


def files(material: Material, folder: Path) -> Files:
    """Return the files of a material, written into `folder` where they are generated."""
    ours = not material.events
    path = ROOT / "data" / "events.csv" if ours else folder / f"events_{material.events}.csv"
    if not path.exists():
        path.write_bytes(events(material.events, SEED))
    return Files(path, () if ours else ("--data", str(path)), path.read_bytes().count(b"\n") - 1)
