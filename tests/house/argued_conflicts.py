"""Conflicts argued by example: how far apart, at which end, what may explain it (days counted by hand)."""

from __future__ import annotations

from tests.house.argued import KIN, Case
from tests.house.small_evidence import told

CONFLICTS = (
    Case(
        "of four the furthest two are told: April to December 1937 has 275 days, then comes 1938",
        told("a 1938", "b 1937-06", "c [1937-02..1937-03]", "d [1937-06-01..1937-06-10]"),
        "conflict",
        276,
        "No one day fits all four sources: Annals (some day in 1938) begins 276 days after "
        "31 March 1937, the last day that Chronicle allows.",
    ),
    Case(
        "20 days of June, 31 + 31 + 30 + 31 + 30 + 31 to the end of 1937, and one",
        told("a 1938", "d [1937-06-01..1937-06-10]"),
        "conflict",
        205,
        "No one day fits both sources: Annals (some day in 1938) begins 205 days after "
        "10 June 1937, the last day that Diary allows.",
    ),
    Case(
        "a date that a source hands on counts, and is said to be one: 31 + 31 + 30 + 31 + 30 + 31 + 1",
        [*told("a 1938"), ("E", "d", "reports", "1937-06")],
        "conflict",
        185,
        "No one day fits both sources: Annals (some day in 1938) begins 185 days after 30 June 1937, "
        "the last day that Diary allows. The date by Diary is one that it reports from others.",
    ),
    Case(
        "neighbouring days are one day apart, and one day is singular",
        told("a 1937-06-11", "b 1937-06-12"),
        "conflict",
        1,
        "No one day fits both sources: Book (12 June 1937) comes 1 day after "
        "11 June 1937, the day that Annals gives.",
    ),
    Case(
        "years that touch at midnight still have no day in common",
        told("a 1937", "b 1938", "c"),
        "conflict",
        1,
        "No one day fits both sources that date it: Book (some day in 1938) begins 1 day after "
        "31 December 1937, the last day that Annals allows.",
    ),
    Case(
        "the ends overlap, the starts do not: 1936 is a leap year and lies between, 366 + 1 days",
        told("a 1937/1938", "b 1935/1938"),
        "conflict",
        367,
        "No start fits both sources: Annals (from 1937 to 1938) starts at the earliest 367 days after "
        "31 December 1935, the last day that Book allows for the start.",
    ),
    Case(
        "the starts agree, the ends do not: from 17 November 1938 to 1 January 1939 it is 45 days",
        told("a 1936/1938-11-17", "b 1936/1939"),
        "conflict",
        45,
        "No end fits both sources: Book (from 1936 to 1939) ends at the earliest 45 days after "
        "17 November 1938, the day that Annals gives for the end.",
    ),
    Case(
        "neither end fits, and the wider gap is told",
        told("a 1930/1932", "b 1931-03-01/1933-01-03"),
        "conflict",
        60,
        "No start and no end fits both sources: Book (from 1 March 1931 to 3 January 1933) starts "
        "60 days after 31 December 1930, the last day that Annals allows for the start.",
    ),
    Case(
        "one starts it after the other has ended it, though neither gives both ends",
        told("a 1938/", "b /1937"),
        "conflict",
        1,
        "No dating fits both sources: Annals (from 1938, end not given) starts at the earliest 1 day "
        "after 31 December 1937, the last day that Book allows for the end.",
    ),
    Case(
        "neither the starts nor the ends fit, and further apart than either is a start from an end",
        told("a 1938/", "b 1936/", "c /1935", "d /1930"),
        "conflict",
        2558,
        "No dating fits all four sources: Annals (from 1938, end not given) starts at the earliest "
        "2,558 days after 31 December 1930, the last day that Diary allows for the end.",
    ),
    Case(
        "11 June comes after the end of a period that was over in May",
        told("a 1937-06-11", "b 1936/1937-05"),
        "conflict",
        11,
        "No dating fits both sources: Annals (11 June 1937) comes 11 days after 31 May 1937, "
        "the last day that Book allows for the end.",
    ),
    Case(
        "a moment before the start of the period",
        told("a 1937-06-11", "b 1937-06-20/1938"),
        "conflict",
        9,
        "No dating fits both sources: Book (from 20 June 1937 to 1938) starts 9 days after "
        "11 June 1937, the day that Annals gives.",
    ),
    Case(
        "the ends overlap and the day fits one period, but the periods do not start together",
        told("a 1937-01", "b 1936/1938", "c 1937-03/1938"),
        "conflict",
        60,
        "No start fits all three sources: Chronicle (from March 1937 to 1938) starts at the earliest "
        "60 days after 31 December 1936, the last day that Book allows for the start.",
    ),
    Case(
        "long gaps are grouped by thousands: 1 January 1938 is 7,306 days after the last day of 1917",
        told("a 1917", "b 1938"),
        "conflict",
        7306,
        "No one day fits both sources: Book (some day in 1938) begins 7,306 days after "
        "31 December 1917, the last day that Annals allows.",
    ),
    Case(
        "a source that gives an event two dates may contradict itself",
        told("a 1937", "a 1938"),
        "conflict",
        1,
        "Annals contradicts itself: one of its datings (some day in 1938) begins 1 day after "
        "31 December 1937, the last day that another allows.",
    ),
    Case(
        "a source that contradicts itself is a conflict though the other source agrees with half of it",
        told("a 1937-01", "a 1939-01", "b 1937"),
        "conflict",
        700,
        "No one day fits both sources, for Annals contradicts itself: one of its datings (some day in "
        "January 1939) begins 700 days after 31 January 1937, the last day that another allows.",
    ),
    Case(
        "the widest gap is told first, the contradiction within a source after it",
        told("a 1937", "a 1938", "b 1935"),
        "conflict",
        732,
        "No one day fits both sources: Annals (some day in 1938) begins 732 days after 31 December 1935, "
        "the last day that Book allows. Annals also contradicts itself.",
    ),
    Case(
        "related sources may contradict each other; that is said",
        told("a 1937", "b 1938"),
        "conflict",
        1,
        "No one day fits both sources: Book (some day in 1938) begins 1 day after "
        "31 December 1937, the last day that Annals allows. "
        "Annals and Book are related and count as one witness.",
        KIN,
    ),
    Case(
        "about 1937 has the bounds of 1937, since no one says by how much; so the reader is told",
        told("a 1937~", "b 1938?"),
        "conflict",
        1,
        "No one day fits both sources: Book [some day in 1938 (doubtful)] begins 1 day after "
        "31 December 1937, the last day that Annals allows. "
        "The date by Annals is marked as approximate. The date by Book is marked as doubtful.",
    ),
    Case(
        "Petrograd's calendar: 25 October there is 7 November elsewhere",
        told("a 1917-10-25", "b 1917-11-07"),
        "conflict",
        13,
        "No one day fits both sources: Book (7 November 1917) comes 13 days after "
        "25 October 1917, the day that Annals gives. Annals and Book may name the same day: "
        "7 November 1917 in the Gregorian calendar is 25 October 1917 in the Julian.",
    ),
    Case(
        "in the nineteenth century the calendars are 12 days apart",
        told("a 1825-12-14", "b 1825-12-26"),
        "conflict",
        12,
        "No one day fits both sources: Book (26 December 1825) comes 12 days after "
        "14 December 1825, the day that Annals gives. Annals and Book may name the same day: "
        "26 December 1825 in the Gregorian calendar is 14 December 1825 in the Julian.",
    ),
    Case(
        "12 days in the twentieth century are just 12 days",
        told("a 1917-10-26", "b 1917-11-07"),
        "conflict",
        12,
        "No one day fits both sources: Book (7 November 1917) comes 12 days after "
        "26 October 1917, the day that Annals gives.",
    ),
    Case(
        "13 days between ranges that are no days say nothing of calendars",
        told("a [1917-10-20..1917-10-25]", "b [1917-11-07..1917-11-09]"),
        "conflict",
        13,
        "No one day fits both sources: Book (7–9 November 1917) begins 13 days after "
        "25 October 1917, the last day that Annals allows.",
    ),
    Case(
        "two of three may be one day; the furthest pair is another",
        told("a 1917-10-25", "b 1917-11-07", "c 1917-11-10"),
        "conflict",
        16,
        "No one day fits all three sources: Chronicle (10 November 1917) comes 16 days after "
        "25 October 1917, the day that Annals gives. Annals and Book may name the same day: "
        "7 November 1917 in the Gregorian calendar is 25 October 1917 in the Julian.",
    ),
    Case(
        "whoever keeps the old calendar, sources are named in their order",
        told("a 1917-11-07", "b 1917-10-25"),
        "conflict",
        13,
        "No one day fits both sources: Annals (7 November 1917) comes 13 days after "
        "25 October 1917, the day that Book gives. Annals and Book may name the same day: "
        "7 November 1917 in the Gregorian calendar is 25 October 1917 in the Julian.",
    ),
    Case(
        "a source may date by both calendars itself",
        told("a 1917-11-07", "a 1917-10-25"),
        "conflict",
        13,
        "Annals contradicts itself: one of its datings (7 November 1917) comes 13 days after "
        "25 October 1917, the day that another gives. Two datings of Annals may name the same day: "
        "7 November 1917 in the Gregorian calendar is 25 October 1917 in the Julian.",
    ),
    Case(
        "where both ends may be told in two calendars the start is told",
        told("a 1917-10-25/1917-12-01", "b 1917-11-07/1917-12-14"),
        "conflict",
        13,
        "No start and no end fits both sources: Book (from 7 November 1917 to 14 December 1917) "
        "starts 13 days after 25 October 1917, the day that Annals gives for the start. Annals and "
        "Book may name the same day for the start: 7 November 1917 in the Gregorian calendar is "
        "25 October 1917 in the Julian.",
    ),
    Case(
        "of two claims that set the same limit the source that comes first is named",
        told("a 1938", "b 1937", "c 1937", "d 1938"),
        "conflict",
        1,
        "No one day fits all four sources: Annals (some day in 1938) begins 1 day after "
        "31 December 1937, the last day that Book allows.",
    ),
    Case(
        "the start of a period may be told in two calendars too",
        told("a 1917-10-25/1922", "b 1917-11-07/1922"),
        "conflict",
        13,
        "No start fits both sources: Book (from 7 November 1917 to 1922) starts 13 days after "
        "25 October 1917, the day that Annals gives for the start. Annals and Book may name "
        "the same day for the start: 7 November 1917 in the Gregorian calendar is 25 October 1917 "
        "in the Julian.",
    ),
)
