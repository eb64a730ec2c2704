"""Writes the table of codes into docs/problems/README.md, from the pages.

usage: python -m tests.house.problems
"""

import re

from generator.core.problem_pages import problem_codes, problem_page
from tests.house.rooms import ROOT

PAGE = ROOT / "docs" / "problems" / "README.md"
BEGIN, END = "<!-- codes -->\n", "<!-- end of codes -->"


def title(code: str) -> str:
    """What a code means in a line: the text between the heading of its page and the first section."""
    found = re.match(rf"\n# {code}\n\n(.+)\n\n## ", problem_page(code).text)
    assert found, f"{code}.md must begin with its code as heading, a line that says what it means, and a section"
    return found[1]


def table() -> str:
    """A row for each code."""
    rows = [
        f"| [{code}]({code}.md) | {problem_page(code).severity} | {title(code)} |" for code in sorted(problem_codes())
    ]
    return "\n".join(("| รหัส | ระดับ | ปัญหา |", "| --- | --- | --- |", *rows))


def page() -> str:
    """The whole page as it should be."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
