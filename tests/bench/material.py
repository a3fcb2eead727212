"""What is measured on: our evidence, and generated evidence of growing size.

The most common change: another size is a row of ``MATERIALS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.bench.measures import PARTS
from tests.generate import claims

ROOT = Path(__file__).parents[2]
SEED = 1


@dataclass(frozen=True)
class Material:
    """A name, how many claims (0: those in ``data/``), which parts measure it, and how many runs at most."""

    name: str
    claims: int
    parts: tuple[str, ...] = PARTS
    runs: int = 99


MATERIALS = (
    Material("ours", 0),
    Material("100", 100),
    Material("1,000", 1_000),
    Material("10,000", 10_000),
    Material("100,000", 100_000, runs=2),
)
"""From our evidence to the largest: a run on 100,000 claims takes minutes, so there are two of them."""


@dataclass(frozen=True)
class Files:
    """An events file on the disk, and the arguments with which the app opens it."""

    events: Path
    arguments: tuple[str, ...]
    claims: int


def files(material: Material, folder: Path) -> Files:
    """Return the files of a material, written into `folder` where they are generated."""
    if not material.claims:
        events = ROOT / "data" / "events.csv"
        return Files(events, (), events.read_bytes().count(b"\n") - 1)
    events = folder / f"claims_{material.claims}.csv"
    if not events.exists():
        events.write_bytes(claims(material.claims, SEED))
    return Files(events, ("--data", str(events)), material.claims)
