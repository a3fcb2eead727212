"""Ids are plain, stable and made from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.evidence.slug import slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Purge of the Red Army ordered", "purge-of-the-red-army-ordered"),
        ("Death of V. I. Lenin (Ul'ianov)", "death-of-v-i-lenin-ulianov"),
        ("Il’ich", "ilich"),
        ("Ilʹich", "ilich"),
        ("Kraków, Łódź and Münster", "krakow-lodz-and-munster"),
        ("Großer Straßenkampf", "grosser-strassenkampf"),
        ("Battle of Malmö–Ærø", "battle-of-malmo-aero"),
        ("The “Great Terror”", "the-great-terror"),
        ("1936–1938: show trials", "1936-1938-show-trials"),
        ("  spaces   at  both ends ", "spaces-at-both-ends"),
        ("ﬁnal", "final"),
        ("", "untitled"),
        ("???", "untitled"),
    ],
)
def test_a_title_becomes_plain_words_with_hyphens(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_titles_in_another_script_keep_apart() -> None:
    assert slug("Москва") != slug("Киев")
    assert slug("Москва") == "43c43e44143a432430"


@given(st.text(max_size=60))
def test_an_id_is_ascii_and_making_it_again_changes_nothing(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert slug(slug(title)) == slug(title)


@given(st.text(max_size=60))
def test_case_makes_no_difference(title: str) -> None:
    assert slug(title.swapcase().casefold()) == slug(title.swapcase())
