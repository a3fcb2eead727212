from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.written import COLUMNS, DELIMITERS, ENCODINGS, events_file, generated, written
from timeline.evidence import spreadsheet
from timeline.evidence.load import Loaded, beside, load, load_bytes

PLAIN = b"event,source,date\n"


def sentences(loaded: Loaded) -> list[str]:
    return [problem.sentence() for problem in loaded.problems]


def says(data: bytes) -> str:
    """The one sentence that a file gives rise to."""
    (sentence,) = sentences(load_bytes(data))
    return sentence


# ---- what a spreadsheet writes ----

TITLES = (
    'Münster, "the" peace; signed',
    "Прага\tocc.",
    "Line\nbreak",
    " spaced ",
    "=1+1",
    "NA",
    "null",
    "007",
    "ü€“",
)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("delimiter", DELIMITERS.values(), ids=DELIMITERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_way_of_writing_a_file_gives_the_same_evidence(
    encoding: str, delimiter: str, line_end: str
) -> None:
    titles = [title for title in TITLES if encoding != "Windows-1252" or "П" not in title]
    rows = [COLUMNS[:3], *([f"id{at}", title, "moment"] for at, title in enumerate(titles))]
    rows = [[*row, *(("source", "date") if at == 0 else ("essay", "1937"))] for at, row in enumerate(rows)]
    loaded = load_bytes(written(rows, encoding, delimiter, line_end))
    plain = load_bytes(written(rows))
    assert loaded.evidence.events["title"].tolist() == [title.strip() for title in titles]
    assert (
        loaded.evidence.claims["date"].tolist()
        == plain.evidence.claims["date"].tolist()
        == ["1937"] * len(titles)
    )
    assert loaded.evidence.claims["row"].tolist() == plain.evidence.claims["row"].tolist()
    assert [problem.severity for problem in loaded.problems] == ["notice"] * (encoding == "Windows-1252")


CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from("\n\r\t,;\"'= ü"), max_size=12
)


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6),
    st.sampled_from([name for name in ENCODINGS if name != "Windows-1252"]),
    st.sampled_from(list(DELIMITERS.values())),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_any_cells_come_back_from_any_way_of_writing(
    cells: list[tuple[str, str, str]], encoding: str, delimiter: str, line_end: str
) -> None:
    rows = [
        ("event", "source", "date", "claim", "locator", "note"),
        *(("A", "essay", "1937", *row) for row in cells),
    ]
    loaded, plain = load_bytes(written(rows, encoding, delimiter, line_end)), load_bytes(written(rows))
    assert loaded.evidence.claims.equals(plain.evidence.claims)
    assert loaded.evidence.fingerprint == plain.evidence.fingerprint
    kept = dict.fromkeys(
        tuple(cell.strip() for cell in row) for row in cells
    )  # rows that repeat are left out
    read = loaded.evidence.claims[["claim", "locator", "note"]].itertuples(index=False, name=None)
    assert list(read) == list(kept)


def test_windows_1252_is_read_with_a_notice_that_shows_the_first_word_concerned() -> None:
    said = says(PLAIN + "Peace,essay,1936\nFrieden von Münster,essay,1937\n".encode("cp1252"))
    assert said == (
        'events.csv, row 3: "Münster" is not UTF-8, so the whole file is read as Windows-1252; '
        'if letters look wrong, save it from the spreadsheet as "CSV UTF-8".'
    )


def test_bytes_that_are_no_encoding_are_an_error_and_their_row_still_shows() -> None:
    loaded = load_bytes(PLAIN + b"Bl\x81cher,essay,1937\n")
    assert loaded.evidence.events["title"].tolist() == ["Bl\ufffdcher"]
    assert [problem.severity for problem in loaded.problems] == ["notice", "error"]
    assert [problem.row for problem in loaded.problems] == [2, 2]


def test_a_broken_utf_16_file_is_read_as_far_as_it_goes() -> None:
    loaded = load_bytes(
        written([("event", "source", "date"), ("A", "essay", "1937")], "UTF-16 LE") + b"\x00\xd8\x41"
    )
    assert loaded.evidence.events["title"].tolist() == ["A"]
    assert "row 3" in sentences(loaded)[0]
    assert "not UTF-16-LE" in sentences(loaded)[0]


def test_nul_characters_are_taken_out_and_named() -> None:
    loaded = load_bytes(PLAIN + b"A,essay,1936\nOr\0der,essay,1937\n")
    assert loaded.evidence.events["title"].tolist() == ["A", "Order"]
    assert sentences(loaded)[0].startswith("events.csv, row 3: the file holds 1 NUL characters")


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"], ids=["xlsx", "xls", "pdf"])
def test_a_workbook_is_no_text_file(start: bytes) -> None:
    assert "not a text file; save it from the spreadsheet" in says(
        start + b"\x14\0\x06\0, event, source, date\n"
    )


def test_an_empty_file_says_so() -> None:
    for nothing in (b"", b"\n\n", b"\xef\xbb\xbf", b" , ,\n"):
        assert says(nothing) == "events.csv: the file is empty; start it with a line of column names."


def test_the_line_that_excel_writes_for_itself_names_the_delimiter() -> None:
    loaded = load_bytes(b"sep=;\r\nevent;source;date\r\nA, B, C;essay;1937\r\n")
    assert loaded.evidence.events["title"].tolist() == ["A, B, C"]
    assert loaded.evidence.claims["row"].tolist() == [3]


def test_column_names_may_differ_in_case_blanks_and_order() -> None:
    loaded = load_bytes(b"Date Text, DATE ,Source,Event\nin June,1937-06,essay,A\n")
    assert loaded.evidence.claims["date_text"].tolist() == ["in June"]
    assert loaded.problems == ()


# ---- rows and their lines ----


def test_row_numbers_are_the_lines_where_the_records_start() -> None:
    data = b'event,source,date,claim\n\nA,essay,1936,"two\nlines"\n,,,\nB,essay,1937,"x"\r\nC,essay,193,\n'
    loaded = load_bytes(data)
    assert loaded.evidence.claims["row"].tolist() == [3, 6]
    assert loaded.problems[0].row == 7
    assert loaded.left_out == (7,)
    assert loaded.rows == 3


def test_an_unclosed_quotation_mark_costs_its_own_row_only() -> None:
    loaded = load_bytes(PLAIN + b'A,essay,1936\nB,"essay,1937\nC,essay,1938\nD,essay,1939\n')
    assert loaded.evidence.events["title"].tolist() == ["A", "C", "D"]
    assert sentences(loaded) == [
        'events.csv, row 3: "B,"essay,1937" here a quotation mark is opened and not closed, '
        'so the row is left out; put the whole cell between " and " and double each mark inside it.'
    ]
    assert loaded.left_out == (3,)


def test_an_unclosed_quotation_mark_before_a_cell_in_quotes_is_named_where_it_opens() -> None:
    loaded = load_bytes(PLAIN + b'A,"essay,1936\n"B, too",essay,1937\nC,essay,1938\n')
    assert loaded.left_out == (2,)
    assert loaded.evidence.events["title"].tolist() == ["B, too", "C"]


def test_text_after_a_closing_quotation_mark_is_named() -> None:
    assert "text follows a closing quotation mark" in says(PLAIN + b'"Purge" of the army,essay,1937\n')


def test_a_file_full_of_broken_quotation_marks_ends_with_a_count() -> None:
    loaded = load_bytes(PLAIN + b'a","\n' * 100_000)
    assert len(loaded.problems) == spreadsheet.MAX_BROKEN + 1
    assert "so the 99,950 lines from here on are left out" in sentences(loaded)[-1]
    assert loaded.rows == len(loaded.left_out) == 100_000


def test_a_row_with_too_many_cells_is_left_out_and_blank_ones_do_not_count() -> None:
    loaded = load_bytes(PLAIN + b"A,essay,1937,,,\nB, the second,essay,1937\n")
    assert loaded.evidence.events["title"].tolist() == ["A"]
    assert sentences(loaded)[0] == (
        'events.csv, row 3: "1937" stands beyond the last column: the row has 4 cells and the header 3, '
        "so the row is left out; put a cell that holds the delimiter between quotation marks."
    )


def test_a_short_row_is_filled_with_blanks_and_a_notice() -> None:
    loaded = load_bytes(b"event,source,date,claim,note\nA,essay,1937\n")
    assert sentences(loaded) == [
        "events.csv, row 2: the row has 3 cells and the header 5, so the missing ones are read as blank."
    ]
    assert loaded.problems[0].severity == "notice"
    assert loaded.evidence.claims["note"].tolist() == [""]


# ---- limits ----


def test_a_cell_longer_than_the_limit_is_named_and_read_as_blank() -> None:
    data = events_file({"note": "x" * 200_000}, {"event": "B", "note": "fine"})
    loaded = load_bytes(data)
    assert loaded.evidence.claims["note"].tolist() == ["", "fine"]
    assert 'column "note"' in sentences(loaded)[0]
    assert "has 200,000 characters, more than 10,000, so the cell is read as blank" in sentences(loaded)[0]


@pytest.mark.parametrize("column", ["event", "source", "date"])
def test_a_required_cell_longer_than_the_limit_costs_the_row(column: str) -> None:
    loaded = load_bytes(events_file({column: "x" * 10_001}, {"event": "B"}))
    assert loaded.left_out == (2,)
    assert "has 10,001 characters, more than 10,000, so the row is left out" in sentences(loaded)[0]


def test_rows_beyond_the_limit_are_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MAX_ROWS", 700)
    loaded = load_bytes(PLAIN + b"".join(b"E%d,essay,1937\n" % at for at in range(1_000)))
    assert len(loaded.evidence.claims) == 700
    assert sentences(loaded) == [
        "events.csv, row 702: the file has more than 700 rows, so the 300 rows from here on are left out; "
        "split the file."
    ]
    assert loaded.rows == 1_000


def test_columns_beyond_the_limit_are_not_read() -> None:
    header = ["event", "source", "date", *(f"extra{at}" for at in range(100))]
    loaded = load_bytes(written([header, ["A", "essay", "1937", *["x"] * 100]]))
    assert len(loaded.evidence.claims) == 1
    assert "the file has 103 columns, so those after column 64 are not read" in sentences(loaded)[0]


# ---- what becomes of the rows ----


def test_rows_without_faults_show_beside_rows_with_them() -> None:
    rows = ({"date": "1937-02-30"}, {"event": "B", "stance": "assrts"}, {"event": "C"}, {"event": ""})
    loaded = load_bytes(events_file(*rows))
    assert loaded.evidence.events["title"].tolist() == ["B", "C"]
    assert loaded.evidence.claims["stance"].tolist() == ["asserts", "asserts"]
    assert loaded.left_out == (2, 5)


def test_blank_cells_mean_their_defaults() -> None:
    loaded = load_bytes(events_file({}, {"event": "B", "date": ""}))
    claims, events = loaded.evidence.claims, loaded.evidence.events
    assert claims["stance"].tolist() == ["asserts", "asserts"]
    assert claims["basis"].tolist() == ["explicit", ""]
    assert claims["calendar"].tolist() == ["gregorian", "gregorian"]
    assert events["category"].tolist() == ["Events", "Events"]
    assert events["importance"].tolist() == [2, 2]
    assert events["event_id"].tolist() == ["order-to-purge", "b"]
    assert loaded.problems == ()


def test_the_event_takes_its_columns_from_the_first_row_that_fills_them() -> None:
    rows = (
        {"category": ""},
        {"category": "Army", "kind": "period", "source": "houser"},
        {"importance": "3", "source": "web"},
    )
    events = load_bytes(events_file(*rows)).evidence.events
    assert events[["kind", "category", "importance"]].values.tolist() == [["period", "Army", 3]]


def test_an_id_given_in_one_row_serves_the_same_title_in_another() -> None:
    rows = ({"event_id": ""}, {"event_id": "purge-order", "source": "houser"})
    loaded = load_bytes(events_file(*rows))
    assert loaded.evidence.events["event_id"].tolist() == ["purge-order"]
    assert loaded.evidence.claims["event"].tolist() == [0, 0]


def test_without_a_sources_file_the_sources_are_those_that_the_claims_name() -> None:
    sources = load_bytes(events_file({"source": "houser"}, {"source": "essay"})).evidence.sources
    assert sources[["source", "label", "slot"]].values.tolist() == [
        ["houser", "houser", 1],
        ["essay", "essay", 2],
    ]


def test_sources_stand_in_the_order_of_their_slots_and_silent_ones_stay() -> None:
    listed = b"source,label,slot,related\nb,Book,2,c; x\na,,1,\nc,Article,,b\n"
    loaded = load_bytes(events_file({"source": "b"}), listed)
    sources = loaded.evidence.sources
    assert sources[["source", "label", "slot", "related"]].values.tolist() == [
        ["a", "a", 1, ""], ["b", "Book", 2, "c"], ["c", "Article", 3, "b"],
    ]  # fmt: skip
    assert loaded.evidence.claims["source"].tolist() == [1]
    assert len(loaded.problems) == 1


def test_a_sources_file_without_a_source_is_named_and_the_claims_still_show() -> None:
    loaded = load_bytes(events_file({}), b"source,label\n")
    assert loaded.evidence.sources["source"].tolist() == ["essay"]
    assert sentences(loaded)[0].startswith("sources.csv: no source can be read")


def test_nothing_in_a_cell_is_run_or_interpreted() -> None:
    odd = "=HYPERLINK(\"x\") {0} %s ${HOME} <b> \\n __import__('os')"
    claims = load_bytes(events_file({"claim": odd, "note": "NaN", "locator": "1e3"})).evidence.claims
    assert claims[["claim", "note", "locator"]].values.tolist() == [[odd, "NaN", "1e3"]]


def test_files_on_disk_are_read_with_their_names_in_the_problems(tmp_path: Path) -> None:
    events = tmp_path / "mine.csv"
    events.write_bytes(events_file({"source": "esay"}))
    assert beside(events) is None
    (tmp_path / "sources.csv").write_bytes(b"source\nessay\n")
    assert beside(events) == tmp_path / "sources.csv"
    (problem,) = load(events, beside(events)).problems
    assert problem.sentence().startswith(
        'mine.csv, row 2, column "source": "esay" is not in the sources file'
    )
    assert load(events).problems == ()


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.csv")


# ---- anything at all ----


@given(st.binary(max_size=300) | st.binary(max_size=200).map(lambda tail: PLAIN + tail))
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    loaded = load_bytes(data, data)
    assert len(loaded.evidence.claims) + len(loaded.left_out) == loaded.rows
    assert all("\n" not in sentence for sentence in sentences(loaded))


WORDS = st.sampled_from(
    ["", "A", "B", "essay", "1937", "1937-06", "1938/1936", "Febuary 1937", "2/1/1937", "13301", "period",
     "julian", "asserts", "5", "x=1", "x=2..1",
     '"', '"q', 'q"', "a;b", "\0", "ü", "\ufeff", "event", "x" * 10_001]
)  # fmt: skip


@given(st.lists(st.lists(WORDS, max_size=17), max_size=8), st.sampled_from([",", ";", "\t"]))
def test_any_rows_are_kept_or_left_out_by_name(rows: list[list[str]], delimiter: str) -> None:
    body = "\n".join(delimiter.join(row) for row in rows)
    loaded = load_bytes((delimiter.join(COLUMNS) + "\n" + body).encode(), b"source\nessay\nhouser\n")
    lines = [*loaded.evidence.claims["row"], *loaded.left_out]
    assert len(lines) == len(set(lines)) == loaded.rows
    assert set(loaded.left_out) <= {problem.row for problem in loaded.problems}


@given(st.lists(st.lists(WORDS, min_size=15, max_size=15), max_size=8))
def test_kept_and_left_out_rows_are_all_rows_of_the_file(rows: list[list[str]]) -> None:
    loaded = load_bytes(written([COLUMNS, *rows]))
    filled = sum(any(cell.replace("\0", "").strip() for cell in row) for row in rows)
    assert len(loaded.evidence.claims) + len(loaded.left_out) == loaded.rows == filled


def test_the_csv_module_reads_the_same_cells_from_a_generated_file() -> None:
    data = generated(300)
    loaded = load_bytes(data)
    rows = list(csv.DictReader(data.decode().splitlines()))
    for column in ("date", "date_text", "claim", "figures", "locator", "note", "stance"):
        assert loaded.evidence.claims[column].tolist() == [row[column] for row in rows]
    titles = loaded.evidence.events["title"].take(loaded.evidence.claims["event"]).tolist()
    assert titles == [row["event"] for row in rows]
    assert loaded.problems == ()
