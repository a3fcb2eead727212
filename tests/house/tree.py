"""Lists the files that belong to the project, for the tests that read all of them."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE_BY_TOOLS = {"node_modules", "__pycache__", "artifacts"}


def files() -> list[Path]:
    """Return the path of each file of the project, sorted: those git tracks, or all of the folder."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split("\0")
        found = [ROOT / name for name in listed if name]
    except (FileNotFoundError, subprocess.CalledProcessError):
        found = [path for path in ROOT.rglob("*") if _belongs(path.relative_to(ROOT))]
    return sorted(path for path in found if path.is_file())


def texts() -> dict[str, str]:
    """Return the text of each file that is text, by its path from the root, with / between folders."""
    return {
        path.relative_to(ROOT).as_posix(): content.decode("utf-8")
        for path in files()
        if b"\0" not in (content := path.read_bytes())
    }


def _belongs(path: Path) -> bool:
    hidden = any(part.startswith(".") and part != ".ci" for part in path.parent.parts)
    return not hidden and not MADE_BY_TOOLS & set(path.parts)
