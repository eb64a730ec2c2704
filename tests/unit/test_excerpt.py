"""The excerpt of a faulty line: carets stand under what is meant on any terminal, however long the line is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from generator.core.location import DataPath, FileLocations, Location, SourceMap
from generator.core.problem import Problem
from generator.messages.location import format_location
from generator.render.escape import as_spaced, marked
from generator.report.excerpt import ROOM, cell_length, excerpt, line_of, width, yaml_length
from generator.report.rows import rows, year_of

MARGIN = len("    1 │ ")


@pytest.mark.parametrize(
    ("line", "meant", "before", "carets"),
    [
        ("  tittle: x", "tittle", 2, 6),
        ("ที่นี่: กองครั้ง", "กองครั้ง", 4, 6),  # vowels and tone marks above take no column
        ("ทำน้ำ: ค่า", "ค่า", 6, 2),  # sara am takes a column of its own
        ("全角: 値", "値", 6, 2),
        ("a:\tb", "b", 6, 1),
        ("a: é", "é", 3, 1),
    ],
)
def test_carets_stand_under_what_is_meant(line: str, meant: str, before: int, carets: int) -> None:
    shown, below = excerpt(line, "1", line.index(meant) + 1, len(meant)).lines

    assert shown.startswith("    1 │ ")
    assert below == "      │ " + " " * before + "^" * carets


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "ก้" * 100 + "ตรงนี้" + "ข้" * 100
    shown, below = excerpt(line, "1234", line.index("ตรงนี้") + 1, 6).lines

    assert wcswidth(shown) <= MARGIN + ROOM
    assert "ตรงนี้" in shown
    assert re.fullmatch(r" 1234 │ …(ก้)+ตรงนี้(ข้)+…", shown)
    assert wcswidth(shown[: shown.index("ตรงนี้")]) == below.index("^")


def test_a_long_value_is_cut_at_its_end() -> None:
    shown, below = excerpt("note: " + "ย" * 500, "1", 7, 500).lines

    assert shown.startswith("    1 │ note: ยยย")
    assert shown.endswith("…")
    assert wcswidth(shown) == len(below) <= MARGIN + ROOM


def test_what_would_command_the_terminal_is_shown_as_a_sign() -> None:
    shown, below = excerpt("a: \x1b[31mred\u202e\u200b", "1", 4, 4).lines

    assert shown == "    1 │ a: \ufffd[31mred\ufffd\ufffd"
    assert below == "      │    ^^^^"


marks = st.sampled_from([*"abcกขครั้งน้ำ่็์", "全", "\t", " ", "\u200b", "\x07", "é"])


@given(st.lists(marks, min_size=1, max_size=300).map("".join), st.data())
def test_an_excerpt_always_fits_and_always_points(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    length = data.draw(st.integers(1, len(line) - column + 1))
    shown, below = excerpt(line, "1", column, length).lines

    assert width(shown) <= MARGIN + ROOM + 1
    assert len(below) <= MARGIN + ROOM + 1
    assert "^" in below


@pytest.mark.parametrize(
    ("line", "column", "meant"),
    [
        ("title: แผนพัฒนา  # หมายเหตุ", 8, "แผนพัฒนา"),
        ("title: แผนพัฒนา", 1, "title"),
        ('title: "ก: ข" # x', 8, '"ก: ข"'),
        ('title: "ไม่ปิด', 8, '"ไม่ปิด'),
        ("{id: one, title: ก ข}", 11, "title"),
        ("{id: one, title: ก ข}", 18, "ก ข"),
        ("units: [สำนักปลัด, กองครั้ง]", 20, "กองครั้ง"),
        ("units: [สำนักปลัด, กองครั้ง]", 8, "[สำนักปลัด, กองครั้ง]"),
        ("units: [สำนักปลัด,", 8, "["),
        ("link: https://www.example.go.th/a#b", 7, "https://www.example.go.th/a#b"),
        ("a: b, c", 4, "b, c"),
        ("", 1, ""),
    ],
)
def test_a_value_of_yaml_ends_where_its_author_ended_it(line: str, column: int, meant: str) -> None:
    assert line[column - 1 :][: yaml_length(line, column)] == meant


@pytest.mark.parametrize(
    ("line", "column", "meant"),
    [
        ("1,ถนน,3", 3, "ถนน"),
        ('1,"ก, ""ข""",3', 3, '"ก, ""ข"""'),
        ("1;2", 3, "2"),
        ("1\t2 \t3", 3, "2"),
        ("1,,3", 3, ","),
    ],
)
def test_a_cell_of_csv_ends_at_its_separator(line: str, column: int, meant: str) -> None:
    assert line[column - 1 :][: cell_length(line, column)] == meant


def test_lines_are_counted_as_yaml_counts_them() -> None:
    text = "a: 1\r\nb: 2\rc: 3\u2028d: 4\x0be\nf: 5"

    assert [line_of(text, number) for number in range(7)] == [None, "a: 1", "b: 2", "c: 3", "d: 4\x0be", "f: 5", None]


def test_a_cell_of_a_workbook_is_named_as_an_office_says_it() -> None:
    place = Location("content/test/2567/tables/ซื้อ.xlsx", sheet="แผ่น 1", cell="B7")

    assert format_location(place) == 'content/test/2567/tables/ซื้อ.xlsx › แผ่นงาน "แผ่น 1" › เซลล์ B7'
    assert format_location(place, "en") == 'content/test/2567/tables/ซื้อ.xlsx › sheet "แผ่น 1" › cell B7'


def test_a_faulty_cell_is_shown_with_its_text() -> None:
    place = Location("content/test/2567/tables/a.xlsx", sheet="s", cell="B7")
    book = SourceMap()
    book.add(place.file, FileLocations({(7,): Location(place.file, sheet="s", cell="A7"), (7, 2): place}))
    (row,) = rows([Problem("date-unreadable", DataPath(place.file, (7, 2)), {"value": "ไม่รู้วัน"})], book, {})

    assert row.excerpt
    assert row.excerpt.lines == ("   B7 │ ไม่รู้วัน", "      │ ^^^^^")
    assert (row.year, row.place.line, row.end_column) == (2567, None, None)


@pytest.mark.parametrize(
    ("file", "year"),
    [
        ("content/test/2567/o1.yml", 2567),
        ("content/test/2567", 2567),
        ("content/checklists/2569.yml", 2569),
        ("content/test/agency.yml", None),
        ("content/test/2024/a.yml", None),
        ("content", None),
    ],
)
def test_a_file_belongs_to_the_year_of_its_folder(file: str, year: int | None) -> None:
    assert year_of(file) == year


def test_the_banner_of_serve_marks_the_place_and_lets_no_text_act() -> None:
    assert marked("    3 │ <b>: ", '"<script>"', " & x") == (
        "    3 │ &lt;b&gt;: <mark>&#34;&lt;script&gt;&#34;</mark> &amp; x"
    )
    assert marked("a", "", "") == "a<mark> </mark>"
    assert as_spaced("a  <i>") == "a  &lt;i&gt;"
