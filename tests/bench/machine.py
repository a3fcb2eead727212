"""The machine that measures: its processor, how busy it is, the versions of what runs.

The most common change: a library whose version matters goes into ``LIBRARIES``.
"""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("dash", "plotly", "pandas", "numpy", "flask", "waitress")


def machine() -> dict[str, str]:
    """Return what is known of the machine, one line for each thing."""
    return {
        "processor": f"{os.cpu_count()} cores, {_processor()}",
        "system": f"{platform.system()} {platform.machine()}",
        "load": ", ".join(f"{load:.1f}" for load in loads()) or "not known",
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
        "commit": _commit(),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists():
        return platform.processor() or "not known"
    lines = cpuinfo.read_text(encoding="utf-8").splitlines()
    rows = dict(line.split(":", 1) for line in reversed(lines) if ":" in line)
    told = {name.strip(): value.strip() for name, value in rows.items()}
    megahertz = told.get("cpu MHz", "")
    speed = f" at {float(megahertz) / 1000:.1f} GHz" if megahertz else ""
    return told.get("model name", "not known") + speed


def loads() -> tuple[float, ...]:
    """Return the load of the machine over the last minute, five and fifteen minutes; () if it is not told."""
    return os.getloadavg() if hasattr(os, "getloadavg") else ()


def _commit() -> str:
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%h of %cs"], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or "not known"
