"""A docstring names what is there: modules, functions, constants and arguments, between single backticks.

Most common change: a name that is not ours, such as a word of Plotly or of a file, is a row of `FOREIGN`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from tests.house.papers import stands
from tests.house.tree import ROOT

NAME = re.compile(r"(?<!`)`([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?:\(\))?`(?!`)")
FOREIGN = {
    "customdata": "an attribute of Plotly's traces",
    "meta": "a field of Plotly's layout",
    "numpy.unique": "a function of numpy",
    "plotly.io.from_json": "a function of plotly",
    "index": "how pandas calls the number of a row",
    "group": "a field of the address",
    "openChip": "a function of the scripts",
    "app.py": "the door",
    "M06": "an example: a month in words",
    "Y17000": "an example: a date",
    "c": "an example: a number of a column",
    "class_": "an example: a name of an attribute",
    "font_size": "an example: a name of an attribute",
    "label": "an example: a name of an attribute",
    "event": "an example: a name of an attribute",
    "executed_tukhachevskii_group": "an example: a name of a figure",
    "executed_great_terror": "an example: a name of a figure",
}
MODULES = sorted((ROOT / "timeline").rglob("*.py"))


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """What stands as a text by itself: the docstrings of modules, classes, functions and constants."""
    for node in ast.walk(tree):
        for statement in getattr(node, "body", []) if not isinstance(node, ast.Lambda | ast.IfExp) else []:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                yield statement.value


def spoken(text: str) -> set[str]:
    """Every name in the code of a module and in its short texts, but not in its docstrings."""
    tree = ast.parse(text)
    for one in docstrings(tree):
        one.value = 0
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                found.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                found.add(name)
            case ast.keyword(arg=str(name)) | ast.alias(name=name):
                found.add(name)
            case ast.Constant(value=str(words)):
                found.update(re.findall(r"\w+", words))
    return found


def unknown(text: str) -> list[str]:
    """Return the names in the docstrings of a module that neither its own code nor another module has."""
    known = spoken(text)
    said = [name for one in docstrings(ast.parse(text)) for name in NAME.findall(str(one.value))]
    return [name for name in said if name not in FOREIGN and not stands_somewhere(name, known)]


def stands_somewhere(name: str, known: set[str]) -> bool:
    """Whether a module says a name, or it is that of a module, or a part of a module, a class, a value."""
    head, _, rest = name.partition(".")
    if not rest:
        return head in known or head in modules()
    parts = rest.split(".")
    of_values = (head in known or head in classes()) and known.union(attributes()).issuperset(parts)
    return of_values or any(stands(f"{module}.{rest}") for module in modules().get(head, ()))


@lru_cache(maxsize=1)
def modules() -> dict[str, set[str]]:
    """By their last name the whole names of all modules and packages."""
    found: dict[str, set[str]] = {}
    for path in MODULES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        for count in range(1, len(parts) + 1):
            found.setdefault(parts[count - 1], set()).add(".".join(parts[:count]))
    return found


@lru_cache(maxsize=1)
def classes() -> frozenset[str]:
    """The names of all classes."""
    said = (re.findall(r"^class (\w+)", path.read_text("utf-8"), re.MULTILINE) for path in MODULES)
    return frozenset(name for names in said for name in names)


@lru_cache(maxsize=1)
def attributes() -> frozenset[str]:
    """The names of what classes hold, in any module."""
    trees = [ast.parse(path.read_text("utf-8")) for path in MODULES]
    bodies = [one.body for tree in trees for one in ast.walk(tree) if isinstance(one, ast.ClassDef)]
    held = [one.target for body in bodies for one in body if isinstance(one, ast.AnnAssign)]
    methods = {one.name for body in bodies for one in body if isinstance(one, ast.FunctionDef)}
    return frozenset(methods | {one.id for one in held if isinstance(one, ast.Name)})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_docstrings_name_what_is_there(path: Path):
    assert unknown(path.read_text("utf-8")) == []


def test_foreign_names_are_still_named():
    said = "\n".join(path.read_text("utf-8") for path in MODULES)
    assert [name for name in FOREIGN if f"`{name}`" not in said] == []


def test_a_name_that_is_gone_is_found():
    names = "As `ghost`, `dates.ghost`, `here.ghost`; not as `here`, `dates.parsing`, `looks.Theme`."
    assert unknown(f'"""{names}"""\nhere = 1\n') == ["ghost", "dates.ghost", "here.ghost"]
