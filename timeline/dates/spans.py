"""Windows, years and weekdays in the words of the page: "1917–1941", "44 BC", "Friday".

Most common change: up to which length a window is named by its days, `MOST_DATED_DAYS`, together with its
twin in assets/js/values/days.js.
"""

from __future__ import annotations

from math import ceil, floor

from timeline.dates.calendars import civil

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
HAIR = 1e-6
"""Days that a gesture may miss the edge of a day by."""
MOST_DATED_MONTHS, MOST_DATED_DAYS = 3 * 365, 120
"""Days up to which a window is named by its months, and by its days."""


def era(year: int) -> str:
    """Return a year as it is said; the astronomical year 0 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def span(start: float, end: float) -> str:
    """Return a window in the words of the page: "1917–1941", "June 1936 – June 1937", "11 June 1937".

    Days, the end exclusive; a day that is seen in part is named. Over three years only the years matter, over
    four months only the months. `View.words` keeps the exact ends; assets/js/values/days.js is its twin.
    """
    first = floor(start + HAIR)
    last = max(first, ceil(end - HAIR) - 1)
    (y0, m0, d0), (y1, m1, d1) = civil(first), civil(last)
    months = d0 == 1 and civil(last + 1)[2] == 1
    if last - first > MOST_DATED_MONTHS or (months and (m0, m1) == (1, 12)):
        return era(y0) if y0 == y1 else f"{era(y0)}–{era(y1)}"
    start_month, end_month = MONTHS[m0 - 1], f"{MONTHS[m1 - 1]} {era(y1)}"
    if last - first > MOST_DATED_DAYS or months:
        if (y0, m0) == (y1, m1):
            return end_month
        return f"{start_month if y0 == y1 else f'{start_month} {era(y0)}'} – {end_month}"
    if first == last:
        return f"{d1} {end_month}"
    if (y0, m0) == (y1, m1):
        return f"{d0}–{d1} {end_month}"
    return f"{d0} {start_month if y0 == y1 else f'{start_month} {era(y0)}'} – {d1} {end_month}"


def weekday(number: int) -> str:
    """Return the English name of the weekday of a day number."""
    return WEEKDAYS[(number + 4) % 7]
