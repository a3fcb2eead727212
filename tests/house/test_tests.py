"""Tests keep the rules of tests: each can fail, none is passed in silence, none is a stopwatch or a sleep.

The most common change: another way in which a test may fool itself is one more rule.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from tests.house import tree

STOPWATCHES = {
    "monotonic",
    "monotonic_ns",
    "perf_counter",
    "perf_counter_ns",
    "process_time",
    "process_time_ns",
}
SLEEPS = {"sleep", "wait_for_timeout", "setTimeout"}
PATIENT = {"tests/house/reader.py"}
"""Where waits live: each looks at a condition, and `is_left_alone` is for what must not come."""
ASKS = {"raises", "wait_for", "wait_for_selector", "wait_for_event", "assert_frame_equal"}
"""Calls that fail by themselves, beside functions under tests that assert something."""


@cache
def modules() -> list[tuple[str, ast.Module]]:
    """Every Python file under tests but the benchmark, which measures."""
    mine = [(name, text) for name, text in tree.texts().items() if name.startswith("tests/")]
    return [
        (name, ast.parse(text))
        for name, text in mine
        if name.endswith(".py") and not name.startswith("tests/bench/")
    ]


def functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    yield from (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))


def every_test() -> Iterator[tuple[str, ast.FunctionDef]]:
    for name, module in modules():
        for function in functions(module):
            if function.name.startswith("test_"):
                yield f"{name}:{function.lineno}: {function.name}", function


def own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What stands in a function, what stands in functions within it left out."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def called(node: ast.AST) -> str:
    """The name of what is called, of a method without what it belongs to; "" where nothing is."""
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "attr", getattr(function, "id", ""))


def asking() -> set[str]:
    """Names of functions under tests that assert something, also by calling one that does."""
    bodies = [(one.name, list(ast.walk(one))) for _, module in modules() for one in functions(module)]
    found = ASKS | {name for name, body in bodies if any(isinstance(n, ast.Assert) for n in body)}
    calls = [(name, {called(n) for n in body}) for name, body in bodies]
    while more := {name for name, names in calls if names & found} - found:
        found |= more
    return found


def test_there_are_tests_to_look_at():
    assert len(list(every_test())) > 900


def test_every_test_asks_something():
    asks = asking()
    silent = [
        name
        for name, test in every_test()
        if not any(isinstance(n, ast.Assert) or called(n) in asks for n in ast.walk(test))
    ]
    assert silent == []


def test_no_test_returns_before_its_end():
    assert [name for name, test in every_test() if any(isinstance(n, ast.Return) for n in own(test))] == []


def test_who_lacks_something_says_so_in_one_place():
    """`tests.house.programs.lacking` skips a test, with CI=true lets it fail; no test skips by itself."""
    skips = {"skip", "importorskip", "xfail"}
    found = [
        f"{name}: {called(n)}" for name, test in every_test() for n in ast.walk(test) if called(n) in skips
    ]
    assert found == []


@pytest.mark.parametrize("names", [STOPWATCHES, SLEEPS], ids=["stopwatch", "sleep"])
def test_nothing_is_timed_and_nothing_sleeps(names: set[str]):
    found = [
        f"{name}:{n.lineno}: {n.attr}"
        for name, module in modules()
        if name not in PATIENT
        for n in ast.walk(module)
        if isinstance(n, ast.Attribute) and n.attr in names
    ]
    assert found == []


def test_an_exception_is_never_passed_over():
    """A test that catches what it provokes says which it was, or looks at it."""
    handlers = [
        (name, handler)
        for name, test in every_test()
        for handler in ast.walk(test)
        if isinstance(handler, ast.ExceptHandler)
    ]
    passed = [name for name, one in handlers if not any(isinstance(n, ast.Assert) for n in ast.walk(one))]
    assert passed == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("def test_a(): return", {"return"}),
        ("def test_a():\n  if x: return\n  assert y", {"return"}),
        ("def test_a():\n  def f(): return 1\n  assert f()", set()),
    ],
)
def test_a_return_is_found_where_it_is_the_test_s_own(text: str, faults: set[str]):
    outer = next(functions(ast.parse(text)))
    assert {type(n).__name__.lower() for n in own(outer) if isinstance(n, ast.Return)} == faults
