"""Figures of many runs: their median and range, kept as JSON, compared with those that were kept before.

The most common change: another number beside the median goes into `Figure`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Figure:
    """Median, least and most of the runs, and how many they were."""

    median: float
    least: float
    most: float
    runs: int


@dataclass
class Figures:
    """All that was measured: when, where, by material and key; and what those with an aim are made of."""

    when: str
    machine: dict[str, str]
    claims: dict[str, int] = field(default_factory=dict)
    values: dict[str, dict[str, Figure]] = field(default_factory=dict)
    parts: dict[str, dict[str, float]] = field(default_factory=dict)

    def take(self, material: str, runs: Sequence[Mapping[str, float]]) -> None:
        """Add the runs of one part on one material: a mapping from key to figure for each run."""
        for key in dict.fromkeys(key for run in runs for key in run):
            found = [run[key] for run in runs if key in run]
            kept = Figure(median(found), min(found), max(found), len(found))
            self.values.setdefault(material, {})[key] = kept

    def ratios(self, before: Figures) -> dict[str, dict[str, float]]:
        """Return now divided by before for every figure that both have; where it was nought there is none."""
        return {
            material: {
                key: now.median / before.values[material][key].median
                for key, now in rows.items()
                if key in before.values.get(material, {}) and before.values[material][key].median
            }
            for material, rows in self.values.items()
        }


def kept(path: Path) -> Figures | None:
    """Return the figures that were kept in a file, None where there are none that can be read."""
    try:
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        values = {
            material: {key: Figure(**one) for key, one in rows.items()}
            for material, rows in told["values"].items()
        }
        return Figures(told["when"], told["machine"], told["claims"], values, told["parts"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(figures: Figures, path: Path) -> None:
    """Write the figures to a file, rounded to what was measured."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(_rounded(asdict(figures)), indent=1) + "\n", encoding="utf-8")


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return round(value, 2) if isinstance(value, float) else value
