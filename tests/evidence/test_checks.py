from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.house.written import COLUMNS, events_file
from timeline.evidence.checks import LENGTH_RULES, RULES, SOURCE_RULES
from timeline.evidence.columns import EVENTS_FILE, SOURCES_FILE, names
from timeline.evidence.load import load_bytes
from timeline.evidence.problem import Problem

SOURCES = b"source,label\nessay,Essay\nhouser,Blog\n"


def problems(*rows: Mapping[str, str], sources: bytes | None = SOURCES) -> list[Problem]:
    return list(load_bytes(events_file(*rows), sources).problems)


def said(*rows: Mapping[str, str], sources: bytes | None = SOURCES) -> str:
    """The only problem of an events file with these rows, as a sentence."""
    (problem,) = problems(*rows, sources=sources)
    return problem.sentence()


# One faulty cell -> the column and the words that the sentence has after the place; "error" or "notice".
ONE_CELL = [
    ({"event": ""}, "event", "the cell is blank, so the row is left out.", "error"),
    ({"event": " \u00a0"}, "event", "the cell is blank, so the row is left out.", "error"),
    ({"source": ""}, "source", "the cell is blank, so the row is left out.", "error"),
    (
        {"source": "esay"},
        "source",
        '"esay" is not in the sources file, so the row is left out; did you mean essay?',
        "error",
    ),
    ({"source": "pravda"}, "source", '"pravda" is not in the sources file, so the row is left out.', "error"),
    (
        {"stance": "Asserts"},
        "stance",
        '"Asserts" is not a known stance (asserts, reports, disputes), so "asserts" is taken; '
        "did you mean asserts?",
        "error",
    ),
    (
        {"basis": "guessed"},
        "basis",
        '"guessed" is not a known basis (explicit, context, inferred), so the cell is read as blank.',
        "error",
    ),
    (
        {"kind": "periode"},
        "kind",
        '"periode" is not a known kind (moment, period), so the cell is read as blank; did you mean period?',
        "error",
    ),
    (
        {"calendar": "julien"},
        "calendar",
        '"julien" is not a known calendar (gregorian, julian, unknown), so "gregorian" is taken; '
        "did you mean julian?",
        "error",
    ),
    (
        {"importance": "4"},
        "importance",
        '"4" is not a known importance (3, 2, 1), so "2" is taken.',
        "error",
    ),
    (
        {"figures": "executed=9..1"},
        "figures",
        '"executed=9..1" ends below its start, so the cell is read as blank; did you mean executed=1..9?',
        "error",
    ),
    (
        {"figures": "a=1; b=35,000"},
        "figures",
        '"b=35,000" has a value that is not a number or a range, so the cell is read as blank; '
        "did you mean b=35000?",
        "error",
    ),
    (
        {"event": "x" * 61},
        "event",
        f'"{"x" * 59}…" is a title of 61 characters, more than 60.',
        "notice",
    ),
    (
        {"date_text": "one two three four five six seven eight nine ten eleven twelve thirteen"},
        "date_text",
        '"one two three four five six seven eight nine ten eleven twe…" has 13 words, more than 12.',
        "notice",
    ),
]


@pytest.mark.parametrize(
    ("cells", "column", "words", "severity"), ONE_CELL, ids=[str(row[0])[:40] for row in ONE_CELL]
)
def test_a_faulty_cell_is_named_with_its_place_and_cure(
    cells: dict[str, str], column: str, words: str, severity: str
) -> None:
    (problem,) = problems({"event": "Another"}, cells)
    assert problem.sentence() == f'events.csv, row 3, column "{column}": {words}'
    assert problem.severity == severity


# A dating -> the cure that must stand in the sentence. What `dates` reads and proposes has its own tests.
DATES = [
    ("Febuary 1937", "did you mean 1937-02?"),
    ("June 1937", "did you mean 1937-06?"),
    ("2/1/1937", "1937-02-01"),
    ("Feb-37", "1937-02"),
    ("13301", "1936-05-31"),
    ("1937-02-30", "row is left out"),
    ("1938/1936", "1936/1938"),
    ("1936-38", "1936/1938"),
]


@pytest.mark.parametrize(("date", "cure"), DATES, ids=[row[0] for row in DATES])
def test_a_date_that_is_not_edtf_or_was_rewritten_by_a_spreadsheet_is_named_with_its_cure(
    date: str, cure: str
) -> None:
    sentence = said({"date": date})
    assert sentence.startswith(f'events.csv, row 2, column "date": "{date}" ')
    assert "so the row is left out" in sentence
    assert cure in sentence


def test_the_sentence_of_the_design_is_spoken() -> None:
    assert said({"date": "Febuary 1937"}) == (
        'events.csv, row 2, column "date": "Febuary 1937" is not EDTF, so the row is left out; '
        "did you mean 1937-02?"
    )


def test_a_date_is_judged_in_its_own_calendar() -> None:
    assert said({"date": "1900-02-29"}).startswith('events.csv, row 2, column "date": "1900-02-29"')
    assert problems({"date": "1900-02-29", "calendar": "julian"}) == []


def test_a_date_with_a_second_reading_is_a_notice_and_its_row_shows() -> None:
    loaded = load_bytes(events_file({"date": "1918-21"}))
    assert [problem.severity for problem in loaded.problems] == ["notice"]
    assert len(loaded.evidence.claims) == 1


def test_every_fault_of_a_row_is_named_at_once() -> None:
    row = {"source": "esay", "stance": "denies", "date": "1937-13", "figures": "many", "importance": "high"}
    columns = [problem.column for problem in problems(row)]
    assert columns == ["importance", "source", "stance", "date", "figures"]


def test_problems_come_in_the_order_of_the_rows() -> None:
    found = problems({"date": "never"}, {"stance": "denies"}, {"importance": "high"}, {"source": ""})
    assert [problem.row for problem in found] == [2, 3, 4, 5]


# ---- whole rows and events ----


def test_a_row_that_repeats_another_is_left_out() -> None:
    loaded = load_bytes(events_file({}, {"note": "kept"}, {}))
    assert [problem.sentence() for problem in loaded.problems] == [
        "events.csv, row 4: the row repeats row 2 word for word, so the row is left out."
    ]
    assert loaded.evidence.claims["row"].tolist() == [2, 3]


def test_one_source_may_date_one_thing_twice() -> None:
    assert problems({"date": "1937"}, {"date": "1938"}) == []


@pytest.mark.parametrize(
    ("column", "one", "other"),
    [
        ("event", "Purge begins", "The purge begins"),
        ("kind", "moment", "period"),
        ("category", "Army", "Terror"),
        ("importance", "3", "1"),
    ],
)
def test_a_column_of_the_event_must_be_equal_on_all_its_rows(column: str, one: str, other: str) -> None:
    rows = [
        {"event_id": "e", "date": str(1930 + at), column: cell} for at, cell in enumerate([one, one, other])
    ]
    assert said(*rows) == (
        f'events.csv, row 4, column "{column}": "{other}" differs from "{one}" in row 2, '
        "which has the same event_id, so the first is taken."
    )


def test_two_titles_that_make_the_same_id_are_told_apart_by_the_reader() -> None:
    sentence = said({"event": "The Purge!"}, {"event": "The purge", "source": "houser"})
    assert sentence.startswith(
        'events.csv, row 3, column "event": "The purge" differs from "The Purge!" in row 2'
    )


def test_one_title_under_two_ids_is_noticed() -> None:
    sentence = said({"event_id": "kirov-murder"}, {"event_id": "kirov-muder", "source": "houser"})
    assert sentence == (
        'events.csv, row 3, column "event_id": "kirov-muder" differs from "kirov-murder" in row 2, '
        "which has the same event."
    )


def test_a_rare_spelling_of_a_common_category_is_noticed_and_kept() -> None:
    rows = [{"event": f"E{at}", "category": "Politics"} for at in range(9)]
    loaded = load_bytes(events_file(*rows, {"category": "Politcs"}))
    (problem,) = loaded.problems
    assert problem.sentence() == (
        'events.csv, row 11, column "category": "Politcs" stands as a category in 1 of 10 rows; '
        "did you mean Politics?"
    )
    assert problem.severity == "notice"
    assert "Politcs" in set(loaded.evidence.events["category"])


def test_two_categories_that_are_both_used_are_left_alone() -> None:
    rows = [{"event": f"E{at}", "category": ("Army", "Arms")[at % 2]} for at in range(10)]
    assert problems(*rows) == []


# ---- the header ----


def test_a_misspelt_column_is_an_error_with_its_likely_name() -> None:
    loaded = load_bytes(b"event,source,date,date_txt\nA,essay,1937,in 1937\n")
    assert [problem.sentence() for problem in loaded.problems] == [
        'events.csv, row 1, column "date_txt": this column is not known, so its cells are not read; '
        "did you mean date_text?"
    ]
    assert loaded.problems[0].severity == "error"


def test_a_column_of_the_users_own_is_a_notice() -> None:
    loaded = load_bytes(b"event,source,date,colour of the binding\nA,essay,1937,red\n")
    assert [problem.severity for problem in loaded.problems] == ["notice"]


@pytest.mark.parametrize("missing", ["event", "source", "date"])
def test_a_missing_required_column_leaves_every_row_out(missing: str) -> None:
    content = next(column.content for column in EVENTS_FILE if column.name == missing)
    columns = [column for column in COLUMNS if column != missing]
    loaded = load_bytes(events_file({}, {"note": "two"}, columns=columns))
    assert loaded.problems[0].sentence() == (
        f'events.csv, row 1, column "{missing}": the required column is missing, so no row can be read; '
        f"add it to the first line ({content})."
    )
    assert loaded.left_out == (2, 3)


def test_a_column_that_stands_twice_is_read_once() -> None:
    loaded = load_bytes(b"event,source,date,date\nA,essay,1937,1938\n")
    assert loaded.evidence.claims["date"].tolist() == ["1937"]
    assert "the column stands a second time" in loaded.problems[0].sentence()


def test_a_column_without_a_name_is_noticed_if_it_holds_anything() -> None:
    assert load_bytes(b"event,,source,date\nA,,essay,1937\n").problems == ()
    (problem,) = load_bytes(b"event,,source,date\nA,x,essay,1937\n").problems
    assert (
        problem.sentence() == "events.csv, row 1: column 2 has no name, so its cells are not read; name it."
    )


# ---- the sources file ----

FAULTY_SOURCES = [
    ("source,label\nessay,A\n,B\n", 'row 3, column "source": the cell is blank, so the row is left out.'),
    (
        "source,label\nessay,A\nessay,B\n",
        'row 3, column "source": "essay" stands in row 2 as well, so the row is left out.',
    ),
    (
        "source,slot\nessay,first\n",
        'row 2, column "slot": "first" is not a whole number from 1 to 999, so the cell is read as blank.',
    ),
    (
        "source,slot\nessay,1\nb,1\n",
        'row 3, column "slot": "1" stands in row 2 as well, so the cell is read as blank.',
    ),
    (
        "source,related\nessay,\nbook,esay\n",
        'row 3, column "related": "esay" is not a source in this file, so it is passed over; '
        "did you mean essay?",
    ),
    (
        "source,related\nessay,essay\n",
        'row 2, column "related": "essay" is the source itself, so it is passed over.',
    ),
    (
        "source,lable\nessay,A\n",
        'row 1, column "lable": this column is not known, so its cells are not read; did you mean label?',
    ),
]


@pytest.mark.parametrize(("file", "words"), FAULTY_SOURCES, ids=[row[0][:40] for row in FAULTY_SOURCES])
def test_a_fault_in_the_sources_file_is_named(file: str, words: str) -> None:
    assert said({}, sources=file.encode()) == f"sources.csv, {words}"


def test_a_source_whose_slot_is_taken_gets_the_next_free_one() -> None:
    sources = load_bytes(events_file({}), b"source,slot\nessay,1\nb,1\nc,3\nd,\n").evidence.sources
    assert dict(zip(sources["source"], sources["slot"], strict=True)) == {"essay": 1, "b": 2, "c": 3, "d": 4}


def test_a_source_that_is_left_out_has_its_claims_left_out_and_named() -> None:
    found = problems({"source": "b"}, sources=b"source,label\nessay,A\n,b\n")
    assert [(problem.file, problem.row) for problem in found] == [("sources.csv", 3), ("events.csv", 2)]


# ---- how problems speak ----


def test_a_message_stays_on_one_line_and_shows_what_cannot_be_printed() -> None:
    problem = Problem("events.csv", 3, "date", "19\n37\x1b[31m" + "x" * 100, "is not EDTF")
    assert problem.sentence() == (
        f'events.csv, row 3, column "date": "19 37\\x1b[31m{"x" * 49}…" is not EDTF.'
    )


def test_a_problem_of_the_whole_file_has_no_row() -> None:
    assert Problem("a.csv", 0, "", "", "the file is empty").sentence() == "a.csv: the file is empty."


def test_rules_have_names_of_their_own_and_known_columns() -> None:
    for rules, file in (((*LENGTH_RULES, *RULES), EVENTS_FILE), (SOURCE_RULES, SOURCES_FILE)):
        told = [rule.name for rule in rules]
        assert len(told) == len(set(told))
        assert {rule.column for rule in rules} <= {"", *names(file)}


def test_every_fault_is_reported_however_many() -> None:
    rows = [{"event": f"E{at}", "source": f"esay{at}"} for at in range(1_000)]
    found = problems(*rows)
    assert len(found) == 1_000
    assert found[0].cure == "did you mean essay?"
