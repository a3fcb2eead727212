"""From pixels of a placed window back to days, and to the x of a chart: instants where its axis has dates.

A chart that is zoomed by its reader moves what stands on days; what stood at a pixel stands on the day that
was there. Most common change: how far beyond the window a bar goes on, `AIR`.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates import day, iso
from timeline.layout.marks import marks
from timeline.layout.placed.values import Box, Placed

AIR = 0.03
"""Share of the window by which a bar that goes on beyond it is drawn further, so that no edge is seen."""
SECONDS = 86_400
FIRST, LAST = day(1), day(9999, 12, 31)
"""Days that an axis of dates can have: charts write years with four digits and know none before 1."""


@dataclass(frozen=True, slots=True)
class Across:
    """A window (sheet days) over the pixels of a plot, from its left to its right edge.

    Where it is `dated`, its axis has dates; an evenly spaced sheet, or years before 1, have sheet days.
    """

    start: float
    end: float
    scale: float
    dated: bool

    @classmethod
    def of(cls, placed: Placed, *, even: bool) -> Across:
        """Return the window of what is placed on a sheet without names in its margin."""
        start, end = placed.start, placed.end
        air = AIR * (end - start)
        dated = not even and start - air >= FIRST and end + air <= LAST
        return cls(start, end, placed.width / (end - start), dated)

    def day(self, pixel: float) -> float:
        """Return the sheet day at a pixel."""
        return self.start + pixel / self.scale

    def at(self, day: float) -> str | float:
        """Return the x of a sheet day: an instant such as "1937-06-11 07:12:00", or the sheet day itself."""
        return instant(day) if self.dated else round(day, 6)

    def here(self, pixel: float) -> str | float:
        """Return the x of a pixel."""
        return self.at(self.day(pixel))

    def span(self, box: Box) -> tuple[float, float]:
        """Return the days over which a box is drawn: those of its mark, not those of its least width.

        What stands a few pixels beside a day, as a frame or a dash of an open end, keeps that distance.
        """
        if box.row is None or box.row.mark.shape != marks.BAR:
            first, last = self.day(box.left), self.day(box.right)
        else:
            mark = box.row.mark
            first = mark.first_day + mark.first_px / self.scale
            last = mark.last_day + mark.last_px / self.scale
        air = AIR * (self.end - self.start)
        return max(first, self.start - air), min(last, self.end + air)

    def length(self, first: float, last: float) -> float:
        """Return how long a bar is between two days: milliseconds where the axis has dates, else days."""
        days = max(last - first, 0.0)
        return round(days * SECONDS) * 1000.0 if self.dated else round(days, 6)


def instant(day: float) -> str:
    """Return a day number as a date with its time, to the second: "1937-06-11", "1937-06-11 07:12:00"."""
    whole, seconds = divmod(round(day * SECONDS), SECONDS)
    if not seconds:
        return iso(whole)
    minutes, second = divmod(seconds, 60)
    return f"{iso(whole)} {minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"
