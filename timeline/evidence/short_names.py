"""What a source is called within a sentence: its label without commas, or the surname that is its own.

"Houser, blog 2021" is "Houser" where no other label begins so; "Whitewood, book 2015" stays "Whitewood book
2015" beside an article of his. No quotation marks: they would look like quoted words. Most common change:
when a name is short enough, in `short_names`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def short_names(labels: Sequence[str]) -> list[str]:
    """Return one name for each label, in their order; different labels have different names."""
    heads = [label.partition(",")[0].strip() for label in labels]
    known = Counter(heads)
    plain = [label.replace(",", "") for label in labels]
    short = [
        head if known[head] == 1 and " " not in head and head else whole
        for head, whole in zip(heads, plain, strict=True)
    ]
    return short if len(set(short)) == len(set(labels)) else list(labels)
