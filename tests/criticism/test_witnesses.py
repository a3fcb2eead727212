"""Which sources count as one witness."""

from __future__ import annotations

import hypothesis.strategies as st
import pandas as pd
import pytest
from hypothesis import given

from timeline.criticism.witnesses import kin, related_groups


def sources(**related: str) -> pd.DataFrame:
    return pd.DataFrame({"source": list(related), "related": list(related.values())}, dtype="str")


@pytest.mark.parametrize(
    ("related", "groups", "reason"),
    [
        ({"a": "", "b": "", "c": ""}, [0, 1, 2], "each is its own witness"),
        ({"a": "b", "b": "", "c": ""}, [0, 0, 2], "it is enough that one names the other"),
        ({"a": "", "b": "", "c": "a"}, [0, 1, 0], "whichever comes first in slot order"),
        ({"a": "b", "b": "c", "c": ""}, [0, 0, 0], "relation is passed on"),
        ({"a": "c", "b": "c", "c": ""}, [0, 0, 0], "two that draw on a third are related"),
        ({"a": "b; c", "b": "", "c": ""}, [0, 0, 0], "several ids, blanks around them"),
        ({"a": "nobody", "b": "", "c": ";"}, [0, 1, 2], "an unknown or blank id relates to nobody"),
        ({"a": "a", "b": "", "c": ""}, [0, 1, 2], "a source is related to itself anyway"),
        ({}, [], "no sources, no witnesses"),
    ],
)
def test_related_sources_are_one_witness(related: dict[str, str], groups: list[int], reason: str) -> None:
    assert related_groups(sources(**related)).tolist() == groups, reason


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_relation_is_mutual_and_passed_on(pairs: list[tuple[int, int]]) -> None:
    ids = "abcdef"
    named = {one: ";".join(ids[b] for a, b in pairs if ids[a] == one) for one in ids}
    groups = related_groups(sources(**named)).tolist()
    reached = {at: {at} for at in range(6)}
    for _ in ids:
        for a, b in pairs:
            reached[a] |= reached[b]
            reached[b] |= reached[a]
    assert groups == [min(reached[at]) for at in range(6)]


def test_kin_are_the_members_that_share_a_witness() -> None:
    groups = related_groups(sources(a="c", b="d", c="", d="", e=""))
    assert kin((0, 1, 2, 3, 4), groups) == [(0, 2), (1, 3)]
    assert kin((0, 1, 4), groups) == []
