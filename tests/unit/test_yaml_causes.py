"""The true cause of a fault of form, at its true place, with the line as it should be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.yaml_tree import read_tree
from generator.messages.problem import advice, message

FILE = "disclosures.yml"

# The text, the line and column told, the reason, the line as it should be.
CAUSES = [
    (
        "o1:\n  documents:\n    a: {title: แผน: พัฒนา, file: a.pdf}\n",
        (3, 16),
        "colon",
        'a: {title: "แผน: พัฒนา", file: a.pdf}',
    ),
    ("o1:\n  documents:\n    a: {title: แผน #2, file: a.pdf}\n", (3, 16), "hash", 'a: {title: "แผน #2", file: a.pdf}'),
    (
        "o1:\n  documents:\n    a: {file: plan[1].pdf, page: 2}\n",
        (3, 15),
        "brackets",
        'a: {file: "plan[1].pdf", page: 2}',
    ),
    ('o1:\n  title: "มาตรการ" เปิดเผย\n', (2, 10), "behind-quote", "title: '\"มาตรการ\" เปิดเผย'"),
    ("o1:\n  title: [1] มาตรการ\n", (2, 10), "behind-bracket", 'title: "[1] มาตรการ"'),
    ("a:\n  - title: มาตรการ\nข้อหนึ่ง\nข้อสอง\n    topic: x\n", (3, 1), "pasted", "ข้อหนึ่ง"),
    ("a:\n  - title: * มาตรการ\n    topic: x\n", (2, 12), "sign", '- title: "* มาตรการ"'),
    ("a:\n  - title: - มาตรการ\n    topic: x\n", (2, 12), "sign", '- title: "- มาตรการ"'),
    ('a:\n  file: "C:\\Users\\x.pdf"\n', (2, 9), "backslash", "file: 'C:\\Users\\x.pdf'"),
    ("o1:\n   units: [a]\n  summary: ก\n  updated: x\no2:\n", (2, 4), "indent", "units: [a]"),
    ("o1:\n  units: [a]\n summary: ก\n", (3, 2), "indent", "summary: ก"),
    ("o1:\n  summary: เวลา 8:30: ปิด  # หมายเหตุ\n", (2, 12), "colon", 'summary: "เวลา 8:30: ปิด"'),
    ("o1:\n  units [a]\n  summary: ก\n", (2, 3), "colon-missing", "units: [a]"),
    ("o1:\n  units: [a, b\n  summary: ก\n", (2, 10), "bracket", "units: [a, b]"),
    ('o1:\n  summary: "ก\n  units: [a]\n', (2, 12), "quote", 'summary: "ก"'),
    ("o1:\n  units:[a]\n  summary: ก\n", (2, 8), "colon-space", "units: [a]"),
    ("o1:\n  summary: ‘ก’ @ : ข\n", (2, 12), "colon", 'summary: "‘ก’ @ : ข"'),
    ("o1:\n  summary: it's: done\n", (2, 12), "colon", 'summary: "it\'s: done"'),
]


@pytest.mark.parametrize(("text", "place", "reason", "better"), CAUSES)
def test_the_cause_is_told_where_it_is_with_the_line_mended(
    text: str, place: tuple[int, int], reason: str, better: str
) -> None:
    tree = read_tree(text, FILE)

    (problem,) = tree.problems
    found = tree.places.values[problem.where.path]
    assert (found.line, found.column) == place
    assert (problem.facts["reason"], problem.facts["better"]) == (reason, better)
    assert f"แก้บรรทัดนี้เป็น {better}" in advice(problem)
    assert message(problem) != message(type(problem)(problem.code, problem.where))


def test_an_indent_is_told_in_spaces() -> None:
    (problem,) = read_tree("o1:\n  units: [a]\n   summary: ก\n", FILE).problems

    assert "โดยเว้นวรรคหน้าบรรทัด 2 ช่อง" in advice(problem)


def test_a_comma_in_braces_is_told_where_the_value_begins_and_read_as_meant() -> None:
    tree = read_tree("o1:\n  documents:\n    a: {title: แผน, ฉบับที่ 2, file: files/ก, ข.pdf}\n", FILE)

    assert tree.value == {"o1": {"documents": {"a": {"title": "แผน, ฉบับที่ 2", "file": "files/ก, ข.pdf"}}}}
    assert [problem.code for problem in tree.problems] == ["yaml-comma", "yaml-comma"]
    assert '{title: "แผน, ฉบับที่ 2"' in advice(tree.problems[0])


LINES = st.lists(
    st.text(st.sampled_from("กข:-#\"'[]{},&*!|> \t@\\\u00a0\u200b1ab"), max_size=12), min_size=1, max_size=8
).map("\n".join)


@given(LINES)
def test_whatever_is_written_is_read_or_told_in_one_problem_of_form(text: str) -> None:
    tree = read_tree(text, FILE)

    assert not tree.broken or len(tree.problems) == 1
    for problem in tree.problems:
        assert advice(problem)
