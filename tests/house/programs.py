"""Finds the programs, not ours, that tests open our files with; run as a module, it installs what is missing.

    programs.needed("pdftotext")        # in a test: the path, or the test is skipped and says what to install

Without CI=true nothing as large is installed behind anybody's back; with it, `make test` installs what is
missing as root on Debian, and a test that lacks something fails instead of being skipped. Both packages come
without what they only recommend (270 MB in all); a font to write with is among what they depend on.

The most common change: another program goes into ``PACKAGES``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest

PACKAGES = {
    "soffice": "libreoffice-impress",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
}
"""A program and the package of Debian that brings it."""


def needed(name: str) -> Path:
    """Return the path of a program; where it is missing the test that asks ends, see `lacking`."""
    path = shutil.which(name)
    if path is None:
        lacking(f"{name} was not found; Debian's package {PACKAGES[name]} brings it")
    return Path(path)


def lacking(what: str) -> NoReturn:
    """End a test that lacks something: it is skipped and says what; with CI=true it fails."""
    if insisting():
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


def insisting() -> bool:
    """Whether every test must run here: the environment says CI=true."""
    return os.environ.get("CI") == "true"


def missing() -> list[str]:
    """Return the packages of which some program is not found, sorted."""
    return sorted({package for name, package in PACKAGES.items() if shutil.which(name) is None})


def install(packages: Iterable[str]) -> None:
    """Install packages of Debian, quietly, where this is root and apt-get exists; elsewhere do nothing."""
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    wanted = list(packages)
    print(f"Installing {', '.join(wanted)} for the tests (once).", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *wanted]):
        done = subprocess.run(
            ["apt-get", "-qq", *command], env=quiet, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stdout + done.stderr, file=sys.stderr)


def set_up() -> None:
    """Install what is missing where CI=true insists on it; where something still is, say so."""
    if insisting() and missing():
        install(missing())
    if missing():
        print(f"Without {' and '.join(missing())} of Debian some tests cannot run.", file=sys.stderr)


if __name__ == "__main__":
    set_up()
