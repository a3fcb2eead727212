"""One fault in a file and the sentence that reports it.

To change how every problem reads, change `Problem.sentence`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "notice"]

LONGEST_SHOWN = 60
LONGEST_COMPARED = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault with its place: `row` is the line where the record starts, 0 for the whole file.

    `column` is "" where the fault is no cell's. `text` is the offending cell as written, `cure` a ready
    phrase ("did you mean 1937-02?") or "". An error costs evidence or makes it doubtful; a notice says what
    was understood.
    """

    file: str
    row: int
    column: str
    text: str
    message: str
    cure: str = ""
    severity: Severity = "error"

    def sentence(self) -> str:
        """Return one line: file, row, column, offending text, what is wrong and the likely cure."""
        place = self.file
        if self.row:
            place += f", row {self.row}"
        if self.column:
            place += f', column "{shown(self.column)}"'
        quoted = f'"{shown(self.text)}" ' if self.text else ""
        said = f"{place}: {quoted}{self.message}" + (f"; {self.cure}" if self.cure else "")
        return said if said.endswith((".", "?")) else said + "."


def shown(text: str) -> str:
    """Return text fit for one line of a message: blanks joined, control characters escaped, cut short."""
    joined = " ".join(text[: 4 * LONGEST_SHOWN].split())
    cut = joined if len(joined) <= LONGEST_SHOWN else joined[: LONGEST_SHOWN - 1] + "…"
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in cut
    )


def did_you_mean(text: str, options: Iterable[str]) -> str:
    """Return "did you mean X?" for the option most like `text`, letter case ignored, or ""."""
    by_folded = {option.casefold(): option for option in options}
    near = difflib.get_close_matches(text[:LONGEST_COMPARED].casefold(), by_folded, n=1, cutoff=0.7)
    return f"did you mean {by_folded[near[0]]}?" if near else ""
