"""Asks the page's scripts what they would do, so that their twins on the server can be compared with them."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from tests.house.node import node
from tests.house.tree import ROOT

SCRIPT = ROOT / "tests" / "js" / "places.js"


def asked(**question: Any) -> dict[str, Any]:
    """Return the answers of tests/js/places.js: axes, briefs, days, evens, spans, lines, lacking,
    tempos, places.

    Places are those for `windows` of a `score`.
    """
    program = node()
    assert program, "node comes with the test requirements"
    done = subprocess.run(
        [program, SCRIPT], input=json.dumps(question), capture_output=True, text=True, timeout=60, check=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
