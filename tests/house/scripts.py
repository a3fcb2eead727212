"""The tools of the scripts: biome formats and lints them, TypeScript checks the types in their doc comments.

    python -m tests.house.scripts [check | format | install]

The tools come from npm, in the versions of ``tests/js/package-lock.json`` (made anew by ``npm install
--save-dev --save-exact --omit-lockfile-registry-resolved``), into ``tests/js/node_modules``. Where they
cannot be had the check is skipped aloud, but fails with ``CI=true``. Most common change: none here; rules
are in ``biome.jsonc``, the compiler's in ``tests/js/tsconfig.json``.
"""

from __future__ import annotations

import os
import subprocess
import sys

from tests.house.node import ROOT, node
from timeline.page.plotly_bundle.install import QUIET, program, ran

HERE = ROOT / "tests" / "js"
BIOME = HERE / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"
TSC = HERE / "node_modules" / "typescript" / "bin" / "tsc"
CHECKS = (
    (BIOME, "format"),
    (BIOME, "lint", "--error-on-warnings"),
    (TSC, "--project", HERE / "tsconfig.json"),
)
ABSENT = "The scripts are NOT checked: npm could not bring the tools that tests/js/package.json names."


def run(tool: object, *arguments: object) -> bool:
    """Run a tool under node in the root; return whether it found no fault, and print what it found."""
    command = [str(node()), str(tool), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode == 0


def installed() -> bool:
    """Return whether the tools are there, and a node to run them."""
    return bool(node()) and BIOME.is_file() and TSC.is_file()


def install() -> bool:
    """Bring the tools of the lock file; return whether they are there."""
    npm = program("npm")
    return bool(npm and ran([*npm, "ci", *QUIET], HERE) and installed())


def check() -> bool:
    """Return whether the checks find the scripts in order; the first that does not is the last that runs."""
    return all(run(*one) for one in CHECKS)


def put_in_format() -> bool:
    """Put the scripts into their format; return whether that could be done."""
    return run(BIOME, "format", "--write")


def main(wish: str = "check") -> int:
    """Do one of the three; return 1 where something is wrong, or where CI asks for checks that cannot be."""
    if wish == "install":
        return 0 if install() else 1
    if not installed():
        print(ABSENT)
        return 1 if os.environ.get("CI") == "true" else 0
    return 0 if (put_in_format() if wish == "format" else check()) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
