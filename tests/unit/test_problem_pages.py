"""What the front matter of a problem's page says is what is said."""

import pytest

from generator.core.location import DataPath
from generator.core.problem import Problem, Severity, severity_of
from generator.core.problem_pages import problem_codes, problem_page
from generator.messages.problem import in_general, message

AT = DataPath("2567/news.yml")


def test_a_code_has_the_severity_of_its_page() -> None:
    assert severity_of("bad-id") is Severity.ERROR
    assert Problem("bad-id", AT).stops
    assert severity_of("news-year") is Severity.GAP
    assert not Problem("news-year", AT).stops


@pytest.mark.parametrize("code", ["", "README", "../README", "Bad-ID", "no-such-code"])
def test_what_has_no_page_is_no_code(code: str) -> None:
    assert code not in problem_codes()
    with pytest.raises(KeyError):
        problem_page(code)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"reason": "colon-missing"}, "รูปแบบของไฟล์ผิดที่บรรทัดนี้: ขาดเครื่องหมาย : หลังชื่อช่อง"),
        ({"reason": "a-reason-without-words"}, "รูปแบบของไฟล์ผิดที่บรรทัดนี้"),
        ({}, "รูปแบบของไฟล์ผิดที่บรรทัดนี้"),
    ],
)
def test_a_phrase_of_the_page_stands_for_the_value_of_a_fact(facts: dict[str, str], said: str) -> None:
    assert message(Problem("yaml-syntax", AT, facts)) == said


def test_a_value_that_looks_like_a_fact_is_quoted_as_it_is() -> None:
    assert message(Problem("unknown-unit", AT, {"value": "{known}", "known": "กองคลัง"})) == (
        "ไม่มีส่วนงาน “{known}” ใน agency.yml"
    )
    assert in_general("tax-id-masked").help.endswith("personal_data: {mask_tax_ids: false} ใน agency.yml")
