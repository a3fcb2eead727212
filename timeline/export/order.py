"""What an export is to be like: its size, its look, what is written on it. The same for every format.

Above `view` only; pictures, slides and files take what concerns them. Most common change: a further wish is
a field here, and an argument of the command in `__main__`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.dates import day
from timeline.query.view import View


@dataclass(frozen=True, slots=True)
class Order:
    """Wishes for an export, all of them optional.

    `size` and `theme` are keys of what the format offers ("" for its usual one), `title` stands for the
    edition's, `address` is that of the page without its query, `today` the day number that is written on it
    (None: the day on which it is made).
    """

    size: str = ""
    theme: str = ""
    title: str = ""
    address: str = ""
    today: int | None = None

    @property
    def day(self) -> int:
        """The day that is written on the export, as a day number."""
        if self.today is not None:
            return self.today
        now = date.today()
        return day(now.year, now.month, now.day)

    def link(self, view: View) -> str:
        """Return the address of a view; where the page has none its query, and "" where that is blank."""
        query = view.to_query()
        return f"{self.address}?{query}" if query else self.address
