"""The JavaScript tests, so that `make test` runs them with all the others."""

from __future__ import annotations

import re

import pytest

from tests.house.node import run_tests


@pytest.mark.timeout(450)  # some thousand tests in one run, and other tests beside it
def test_every_javascript_test_passes_and_there_are_some():
    done = run_tests()
    assert done.returncode == 0, done.stdout + done.stderr
    counted = re.search(r"^# pass (\d+)$", done.stdout, re.MULTILINE)
    assert counted and int(counted[1]) > 0, done.stdout
