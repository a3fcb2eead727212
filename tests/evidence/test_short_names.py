"""What a source is called within a sentence."""

from __future__ import annotations

import pytest

from timeline.evidence.short_names import short_names


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["Houser, blog 2021", "Annals"], ["Houser", "Annals"]),
        (
            ["Whitewood, book 2015", "Whitewood, article 2015"],
            ["Whitewood book 2015", "Whitewood article 2015"],
        ),
        (["Great Purge, web article"], ["Great Purge web article"]),  # a title alone would look like an event
        ([", 1937"], [" 1937"]),
        (["A x, b", "A x b"], ["A x, b", "A x b"]),  # names that would be the same stay whole
        ([], []),
    ],
)
def test_a_source_has_a_short_name_that_no_other_has(labels: list[str], names: list[str]):
    assert short_names(labels) == names
