"""Verdicts argued by example: each case says in its reason why, as one would in a seminar.

Days were counted on a calendar, not taken from the program. Conflicts have a file of their own,
`argued_conflicts`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.house.small_evidence import Row, told

REPORTED = ("E", "a", "reports", "1937")
DISPUTED = ("E", "a", "disputes", "")
KIN = {"a": "b"}


@dataclass(frozen=True)
class Case:
    reason: str
    rows: Sequence[Row]
    verdict: str
    gap: int
    sentence: str
    related: Mapping[str, str] = field(default_factory=dict)


PEACEFUL = (
    # agree
    Case(
        "two independent sources give the same day",
        told("a 1937-06-11", "b 1937-06-11"),
        "agree",
        0,
        "Annals and Book date it alike: 11 June 1937.",
    ),
    Case(
        "equally vague is equal: both say the year and no more",
        told("a 1938", "b 1938", "c 1938"),
        "agree",
        0,
        "Annals, Book and Chronicle date it alike: some day in 1938.",
    ),
    Case(
        "a period is alike when both its ends are",
        told("a 1936/1938", "b 1936/1938"),
        "agree",
        0,
        "Annals and Book date it alike: from 1936 to 1938.",
    ),
    Case(
        "an end that neither gives is no difference",
        told("a 1937-06/", "b 1937-06/"),
        "agree",
        0,
        "Annals and Book date it alike: from June 1937, end not given.",
    ),
    Case(
        "two of three are one witness, and one witness with the third still makes two",
        told("a 1937-06-11", "b 1937-06-11", "c 1937-06-11"),
        "agree",
        0,
        "Annals, Book and Chronicle date it alike: 11 June 1937. "
        "Annals and Book are related and count as one witness.",
        KIN,
    ),
    Case(
        "~ and ? widen no bounds, so the datings are alike, but the words are not",
        told("a 1937", "b 1937~"),
        "agree",
        0,
        "Annals and Book give the same bounds in different words: some day in 1937; about 1937.",
    ),
    Case(
        "what is reported dates the event too",
        [REPORTED, *told("b 1937")],
        "agree",
        0,
        "Annals and Book date it alike: some day in 1937.",
    ),
    # compatible
    Case(
        "the day lies in the month that the other gives",
        told("a 1937-06-11", "b 1937-06"),
        "compatible",
        0,
        "The datings differ, yet both sources fit 11 June 1937.",
    ),
    Case(
        "vaguer and vaguer, one inside the other; the fourth source gives no date",
        told("a [1937-06-01..1937-06-10]", "b 1937-06", "c 1937", "d"),
        "compatible",
        0,
        "The datings differ, yet all three sources that date it fit 1–10 June 1937.",
    ),
    Case(
        "ranges that overlap in one day have that day in common",
        told("a [1937-06-01..1937-06-10]", "b [1937-06-10..1937-06-20]"),
        "compatible",
        0,
        "The datings differ, yet both sources fit 10 June 1937.",
    ),
    Case(
        "not later than 1939 and not before 1937 leave the three years between",
        told("a [..1939]", "b [1937..]"),
        "compatible",
        0,
        "The datings differ, yet both sources fit 1937–1939.",
    ),
    Case(
        "two bounds on the same side leave the other side open",
        told("a [..1939]", "b [..1938]"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a day not after 31 December 1938.",
    ),
    Case(
        "an end not given constrains nothing, so it fits any end",
        told("a 1937-06/", "b 1937/1938"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within June 1937 and an end within 1938.",
    ),
    Case(
        "one gives only the start, the other only the end: nothing speaks against both",
        told("a 1937/", "b /1938"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within 1937 and an end within 1938.",
    ),
    Case(
        "the start must come before the end, which narrows it to the first half of June",
        told("a 1937-06/", "b /1937-06-15"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within 1–15 June 1937 and an end on 15 June 1937.",
    ),
    Case(
        "still going on has no last day",
        told("a 1937-06/..", "b 1937/.."),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within June 1937.",
    ),
    Case(
        "a moment inside a period is compatible with it",
        told("a 1937-06-11", "b 1936/1938"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within 1936, an end within 1938 "
        "and a day on 11 June 1937.",
    ),
    Case(
        "a moment in the year in which the period begins must wait for the beginning",
        told("a 1937", "b 1937-06/1938-03"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within June 1937, an end within March 1938 "
        "and a day within June–December 1937.",
    ),
    Case(
        "a period with the bounds of a moment is no moment: a whole year is not a day in it",
        told("a 1937", "b 1937/1937"),
        "compatible",
        0,
        "The datings differ, yet both sources fit a start within 1937, an end within 1937 "
        "and a day within 1937.",
    ),
    Case(
        "related sources with different bounds are two datings, though one witness",
        told("a 1937-06-11", "b 1937-06"),
        "compatible",
        0,
        "The datings differ, yet both sources fit 11 June 1937. "
        "Annals and Book are related and count as one witness.",
        KIN,
    ),
    # disputed
    Case(
        "one tells it, one denies it",
        [DISPUTED, *told("b 1937")],
        "disputed",
        0,
        "Annals disputes it; Book (some day in 1937) tells it.",
    ),
    Case(
        "telling, reporting and denying are three things",
        [DISPUTED, *told("b 1937", "c"), ("E", "d", "reports", "1937-06")],
        "disputed",
        0,
        "Annals disputes it; Book (some day in 1937) and Chronicle (no date) tell it; "
        "Diary (some day in June 1937) reports it.",
    ),
    Case(
        "two deny what nobody here tells",
        [DISPUTED, ("E", "b", "disputes", "1937")],
        "disputed",
        0,
        "Annals and Book dispute it; no source here tells it.",
    ),
    Case(
        "who reports a thing in order to deny it, denies it",
        [DISPUTED, REPORTED, *told("b 1937")],
        "disputed",
        0,
        "Annals disputes it; Book (some day in 1937) tells it.",
    ),
    Case(
        "the date of a denial constrains nothing",
        [("E", "a", "disputes", "1917"), *told("b 1937")],
        "disputed",
        0,
        "Annals disputes it; Book (some day in 1937) tells it.",
    ),
    Case(
        "disputed wins over conflict and mentions it",
        [DISPUTED, *told("b 1937", "c 1938")],
        "disputed",
        1,
        "Annals disputes it; Book (some day in 1937) and Chronicle (some day in 1938) tell it. "
        "The dates conflict as well. No one day fits both sources that date it: Chronicle (some day in "
        "1938) begins 1 day after 31 December 1937, the last day that Book allows.",
    ),
    # single
    Case(
        "one source dates it",
        told("a 1937-06-11"),
        "single",
        0,
        "Only Annals dates it: 11 June 1937.",
    ),
    Case(
        "the others speak of it and give no date",
        told("a 1937-06-11", "b", "c"),
        "single",
        0,
        "Only Annals dates it: 11 June 1937. Book and Chronicle speak of it without a date.",
    ),
    Case(
        "its one date is hearsay",
        [REPORTED, *told("b")],
        "single",
        0,
        "Only Annals dates it, reporting what others say: some day in 1937. "
        "Book speaks of it without a date.",
    ),
    Case(
        "one source that dates it twice is still one source",
        told("a 1937", "a 1937-06"),
        "single",
        0,
        "Only Annals dates it, in two ways that fit each other: some day in 1937; some day in June 1937.",
    ),
    Case(
        "two related sources that agree are one witness",
        told("a 1937-06-11", "b 1937-06-11"),
        "single",
        0,
        "Annals and Book date it alike: 11 June 1937. They are related and count as one witness.",
        KIN,
    ),
    Case(
        "relation is passed on: a to b and b to c make one witness of three",
        told("a 1937", "b 1937", "c 1937", "d"),
        "single",
        0,
        "Annals, Book and Chronicle date it alike: some day in 1937. They are related and count "
        "as one witness. Diary speaks of it without a date.",
        {"a": "b", "c": "b"},
    ),
    Case(
        "a dating with neither end known dates nothing",
        told("a 1937", "b ../.."),
        "single",
        0,
        "Only Annals dates it: some time in 1937. Book speaks of it without a date.",
    ),
    # undated
    Case(
        "one source speaks of it and gives no date",
        told("a"),
        "undated",
        0,
        "Annals speaks of it and gives no date.",
    ),
    Case(
        "hearsay without a date is spoken of too",
        [("E", "a", "reports", "")],
        "undated",
        0,
        "Annals speaks of it and gives no date.",
    ),
    Case(
        "of two, neither",
        told("a", "b"),
        "undated",
        0,
        "Annals and Book speak of it and neither gives a date.",
    ),
    Case(
        "of three, none",
        told("a", "b", "c"),
        "undated",
        0,
        "Annals, Book and Chronicle speak of it and none gives a date.",
    ),
)
