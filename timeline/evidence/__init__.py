"""Who says what: files read and checked, every problem with its row and cure, kept as three frames.

From the ground up: `decoding` and `spreadsheet` (a file as cells), `columns` and `records` (cells as named
values), `finders` and `checks` (what a row must be), `frames` (sources, events and claims), `load` (all of
it); `verbatim` compares claims with the sources' own texts. To add a column of a claim or a source, give it
a row in `columns`.
"""

from timeline.evidence.frames import Evidence, assemble, understand

__all__ = ["Evidence", "assemble", "understand"]
