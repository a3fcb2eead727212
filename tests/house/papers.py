"""Reads the documents: which modules, files and make targets they name, and which of these are not there.

Names are looked up in the files and nothing is imported. Most common change: another kind of name, in
`missing`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT

QUOTED = re.compile(r"`([^`\n]+)`")
LINKED = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[\w-]+)?\)")
DOTTED = re.compile(r"(?:timeline|tests)(?:\.\w+)+")
PATH = re.compile(r"(?:timeline|assets|tests|docs|data)/[\w./-]+|[\w-]+\.(?:py|md|toml|cff|json)")
COMMAND = re.compile(r"(?<!\S)-m ((?:timeline|tests)[\w.]*)")
TARGET = re.compile(r"(?<![\w-])make ([a-z][a-z-]*)(?=[`\s]|$)")
TRIED = ("", "tests/house", "docs", "data", "timeline")
"""Folders in which a bare file name may stand."""


def missing(text: str, folder: Path = ROOT, targets: str = "") -> list[str]:
    """Return what a document names and is not there, in its order; `folder` is where its links start."""
    absent = [name for name in named(text) if not stands(name)]
    absent += [link for link in LINKED.findall(text) if not (folder / link).exists()]
    return absent + [
        f"make {name}" for name in asked(text) if not re.search(rf"^{name}:", targets, re.MULTILINE)
    ]


def named(text: str) -> Iterator[str]:
    """Return each module and file that a document names between backticks or in a command."""
    for quoted in QUOTED.findall(text):
        if DOTTED.fullmatch(quoted) or PATH.fullmatch(quoted):
            yield quoted
    yield from COMMAND.findall(text)


def asked(text: str) -> list[str]:
    """Return the make targets that a document tells its reader to call, where they stand as code."""
    code = [*QUOTED.findall(text), *re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)]
    return [name for part in code for name in TARGET.findall(part)]


def stands(name: str) -> bool:
    """Return whether a path, or a dotted name of a package, a module or what a module defines, is there."""
    if "/" in name or name.endswith((".py", ".md", ".toml", ".cff", ".json")):
        return any((ROOT / folder / name).exists() for folder in TRIED[: None if "/" not in name else 1])
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        path = ROOT.joinpath(*parts[:count])
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if file.is_file():
                return defines(file, parts[count:])
    return False


def defines(file: Path, names: list[str]) -> bool:
    """Return whether a module defines a name, or a class in it the name after that."""
    body: list[ast.stmt] = ast.parse(file.read_text("utf-8")).body
    for name in names:
        found = [statement for statement in body if name in _made(statement)]
        if not found:
            return False
        body = found[-1].body if isinstance(found[-1], ast.ClassDef) else []
    return True


def _made(statement: ast.stmt) -> set[str]:
    """The names that a statement defines, or hands on."""
    if isinstance(statement, ast.ClassDef | ast.FunctionDef):
        return {statement.name}
    if isinstance(statement, ast.If):  # what is imported only to be known to the type checker is handed on
        return {name for one in statement.body for name in _made(one)}
    if isinstance(statement, ast.ImportFrom):
        return {alias.asname or alias.name for alias in statement.names}
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return {
        node.id for target in targets if target for node in ast.walk(target) if isinstance(node, ast.Name)
    }
