"""How events are gathered in bands: by category, by source, or not at all.

Most common change: a new way to gather is a row of `BANDS`; its key is the value of `group` in the address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.evidence import Evidence

Home = tuple[int, int | None]
"""A band that an event stands in: its number, and the slot of the one source that is heard there, if any."""


@dataclass(frozen=True, slots=True)
class Bands:
    """Names of the bands, and for each event where it stands.

    With `whole_staves` a stave has a line for every source, else a single one for the source that is heard.
    """

    names: tuple[str, ...]
    homes: Mapping[int, tuple[Home, ...]]
    whole_staves: bool = True


def _by_category(evidence: Evidence, events: Sequence[int]) -> Bands:
    """A band for each category that is there, in the order of the file."""
    category = evidence.events["category"].tolist()
    present = {category[event] for event in events}
    names = tuple(name for name in dict.fromkeys(category) if name in present) or ("",)
    number = {name: at for at, name in enumerate(names)}
    return Bands(names, {event: ((number[category[event]], None),) for event in events})


def _by_source(evidence: Evidence, events: Sequence[int]) -> Bands:
    """A band for each source with its own claims only: history as each one tells it."""
    tellers: dict[int, set[int]] = {event: set() for event in events}
    columns = (evidence.claims[name].tolist() for name in ("event", "source"))
    for event, slot in zip(*columns, strict=True):
        if event in tellers:
            tellers[event].add(slot)
    homes = {event: tuple((slot, slot) for slot in sorted(slots)) for event, slots in tellers.items()}
    return Bands(tuple(evidence.sources["label"]) or ("",), homes, whole_staves=False)


def _unbanded(_: Evidence, events: Sequence[int]) -> Bands:
    return Bands(("",), dict.fromkeys(events, ((0, None),)))


BANDS: dict[str, Callable[[Evidence, Sequence[int]], Bands]] = {
    "category": _by_category,
    "source": _by_source,
    "none": _unbanded,
}
"""From the evidence and the chosen events to their bands."""
