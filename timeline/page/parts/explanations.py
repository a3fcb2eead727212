"""What the about page explains in tables: datings, cut-offs, modes, limits, licence.

Most common change: a row. Tests hold the datings to what `dates` makes of them and the modes to those of
`query.view`.
"""

from __future__ import annotations

DATINGS = (
    ("on 11 June 1937", "1937-06-11"),
    ("in June 1937", "1937-06"),
    ("in early June 1937", "[1937-06-01..1937-06-10]"),
    ("in the summer of 1937", "1937-22"),
    ("in mid-1937", "[1937-05..1937-08]"),
    ("in 1937", "1937"),
    ("in the early 1930s", "[1930..1933]"),
    ("in the 1930s", "193X"),
    ("by 1939", "[..1939]"),
    ("thereafter, of what ended on 30 July 1937", "[1937-07-30..]"),
    ("about 1937", "1937~"),
    ("perhaps in 1937", "1937?"),
    ("between 1936 and 1938, of what lasted", "1936/1938"),
    ("from June 1937, end not given", "1937-06/"),
    ("from June 1937, still going on", "1937-06/.."),
    ("until 1939, beginning not given", "/1939"),
    ("in February and March 1937", "{1937-02,1937-03}"),
)
"""Words that a source may use, and the EDTF that stands for them; `dates.words` says how it is understood."""

CUT_OFFS = (
    ("early, mid, late in a month", "days 1–10, 11–20, 21 to the end"),
    ("early, mid, late in a year", "months 1–4, 5–8, 9–12"),
    ("early, mid, late in a decade", "years 0–3, 4–6, 7–9"),
    ("spring, summer, autumn, winter", "March–May, June–August, September–November, December–February"),
)

COLOUR_MODES = (
    (
        "both",
        "Sources and dating",
        "Each mark has the colour of its source; frame and sign tell the verdict.",
    ),
    (
        "sources",
        "Sources",
        "The more sources tell an event, the stronger its colour; the signs beside its name say which.",
    ),
    ("dating", "Dating", "Each event has the colour of its verdict."),
    ("precision", "Precision", "The vaguer a date, the paler its mark."),
)

LIMITS = (
    "A verdict compares datings. It does not say who is right: sources that agree can all be wrong, "
    "and one that stands alone can be right.",
    "A source’s silence means nothing beyond the part of it that was read.",
    "A month, a year or a decade is a range of days, never its first day. A moment within a range "
    "lasts one day, and which one is not known.",
    "About (~) and doubtful (?) widen no bounds. The verdict takes such a date at its word; where it "
    "conflicts with another, the sentence says that it is marked.",
    "An end that is not given contradicts nothing.",
    "A claim that disputes an event has no say on its date.",
    "Related sources (one author, or one drawn from the other) count as one witness. Sources count as "
    "independent unless the sources file relates them.",
    "Figures are compared by their name alone. “Over 750,000” is read as 750,000 or more.",
    "Dates are counted in the Gregorian calendar, backwards too. A Julian date is converted; where the "
    "calendar is unknown, both readings are allowed.",
    "Eight sources have colours of their own. Further ones are grey, told apart by their line and "
    "their label.",
)

LICENCE = (
    "The software and the evidence that comes with it are under the MIT licence: use, change and pass "
    "them on, with the notice of copyright. The dating words in quotation marks belong to the sources "
    "and are quoted."
)
