"""The lines of docs/notebook.md run as they stand, one block after the other."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import plotly.graph_objects as go
import pytest

import timeline
from tests.house import tree
from timeline.looks import THEMES

BLOCKS = re.findall(
    r"```python\n(.*?)```", (tree.ROOT / "docs" / "notebook.md").read_text("utf-8"), re.DOTALL
)


def test_its_lines_read_judge_and_draw(tmp_path, monkeypatch, capsys):
    shutil.copytree(tree.ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    *lines, last = filter(None, BLOCKS[0].splitlines())
    names: dict[str, object] = {}
    assert len(lines) + 1 == 5
    exec("\n".join(lines), names)  # noqa: S102 - these are the lines of our own document
    assert "conflict" in capsys.readouterr().out
    drawn = eval(last, names)  # noqa: S307 - the same
    assert isinstance(drawn, go.Figure)
    assert drawn.layout.xaxis.range == ("1936-01-01", "1940-01-01")
    exec(BLOCKS[1], names)  # noqa: S102 - the same
    assert (tmp_path / "five-sources.html").stat().st_size > 1_000_000
    assert names["figure"].layout.paper_bgcolor == THEMES["dark"].ground


def test_the_package_is_light_until_a_name_is_asked_for():
    """`python -m timeline --help` must not wait for pandas, and no program for Plotly that draws nothing."""
    heavy = "import sys, timeline; print({'pandas', 'numpy', 'plotly', 'dash'} & {*sys.modules})"
    said = subprocess.run(
        [sys.executable, "-c", heavy], cwd=tree.ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "set()"


def test_what_it_hands_on_is_what_it_names():
    assert {name for name in timeline.__all__ if getattr(timeline, name)} == set(timeline.HOMES)
    with pytest.raises(AttributeError, match="no attribute 'figures_of'"):
        _ = timeline.figures_of
