"""What the options of a column mean in words: stances, grounds of a date, calendars.

Most common change: how a stance reads beside a claim, in its row of `STANCE_ROWS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.dates import JULIAN, UNKNOWN
from timeline.evidence.columns import ASSERTS, CONTEXT, DISPUTES, EXPLICIT, INFERRED, REPORTS


@dataclass(frozen=True, slots=True)
class Stance:
    """What a source does with an event.

    `does` reads in filters, `beside` stands with a claim (blank where the claim says it), `shown` where it is
    presented, `before` stands before its date, and `undated` in the place of one.
    """

    key: str
    does: str
    beside: str
    shown: str
    before: str
    undated: str


STANCE_ROWS = (
    Stance(ASSERTS, "says so", "", "", "", "speaks of it without a date"),
    Stance(
        REPORTS,
        "reports it",
        "reports that others say so",
        "reports it",
        "reports: ",
        "reports it without a date",
    ),
    Stance(DISPUTES, "rejects it", "disputes it", "disputes it", "disputes: ", "disputes it"),
)
STANCE: Mapping[str, Stance] = MappingProxyType({row.key: row for row in STANCE_ROWS})

BASIS_WORDS: Mapping[str, str] = MappingProxyType(
    {EXPLICIT: "dated explicitly", CONTEXT: "dated from context", INFERRED: "dated by inference"}
)
CALENDAR_WORDS: Mapping[str, str] = MappingProxyType(
    {JULIAN.name: "Julian calendar", UNKNOWN: "calendar unknown, read in both"}
)
"""What stands with a claim; the Gregorian calendar goes without saying."""
