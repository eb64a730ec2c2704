"""Rows of "Where to add what" in docs/architecture.md, each followed in a copy of the project."""

import re
from pathlib import Path

from tests.conftest import ROOT
from tests.recipes.project_copy import Copy

PAGE = ROOT / "docs" / "architecture.md"
ROOMS = "docs/architecture.md"


def rows() -> list[list[str]]:
    """The cells of the table's rows: what is added, what is touched, the test that follows."""
    table = PAGE.read_text(encoding="utf-8").partition("## Where to add what")[2].partition("\n## ")[0]
    lines = re.findall(r"^\| (.+) \|$", table, re.MULTILINE)
    return [re.split(r"(?<!\\) \| ?", line) for line in lines[2:]]


def test_the_tests_that_the_table_names_are_those_that_there_are() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    tests = re.findall(r"^def (test_\w+)\(copy: Copy\)", code, re.MULTILINE)
    named = [name for row in rows() for name in re.findall(r"`(test_\w+)`", row[2])]

    assert {len(row) for row in rows()} == {3}
    assert sorted(named) == sorted(tests)


def test_a_heading(copy: Copy) -> None:
    kinds, digests, case = "generator/checklists/tables.yml", "tests/facts/checklist-digests.txt", "headings/towing.yml"
    copy.change(kinds, "synonyms: [จำนวนคน, จำนวนผู้เข้าร่วม,", "synonyms: [ยอดผู้มาร่วมงาน, จำนวนคน, จำนวนผู้เข้าร่วม,")
    copy.write(f"tests/tables/cases/{case}", HEADING_CASE)
    copy.python("-m", "tests.house.digests")

    assert copy.touched() == {kinds, digests, f"tests/tables/cases/{case}"}
    copy.passes("tests/tables", "-k", "towing or shipped")


HEADING_CASE = """\
kind: participation
text: |
  ประเด็น,ยอดผู้มาร่วมงาน
  แผนพัฒนา,40
rows: [{topic: แผนพัฒนา, headcount: 40}]
"""


def test_a_field_of_a_record(copy: Copy) -> None:
    model, words, schema = (
        "generator/model/agency.py", "generator/vocabulary/field_words.py", "docs/schemas/agency.schema.json",
    )  # fmt: skip
    copy.change(model, "    about: Texts = ()\n", "    about: Texts = ()\n    motto: Line | None = None\n")
    copy.change(words, '    "Agency.about":', '    "Agency.motto": "คำขวัญ",\n    "Agency.about":')
    copy.python("-m", "tasks", "docs")

    assert copy.touched() == {model, words, schema}
    copy.passes("tests/house", "tests/unit/test_json_schema.py")


COMMAND = '''\
"""The command that greets: hello."""

import click

from generator.cli.settings import common, settings


@click.command("hello")
@common
def hello_command(config: str, agency: str | None, lang: str | None) -> None:
    """ทักทาย."""
    click.echo(settings(config, agency, lang).say("hello"))
'''


def test_a_command(copy: Copy) -> None:
    module, main, words = (f"generator/cli/{name}.py" for name in ("hello", "main", "words"))
    guide, readme = "docs/guide/questions.md", "README.md"
    copy.write(module, COMMAND)
    copy.change(main, '    "pages": "site",\n', '    "pages": "site",\n    "hello": "hello",\n')
    text = (copy.root / words).read_text(encoding="utf-8")
    copy.write(words, re.sub(r'^    "(th|en)": \{\n', r'\g<0>        "hello": "-",\n', text, flags=re.MULTILINE))
    copy.write(guide, f"{(copy.root / guide).read_text(encoding='utf-8')}\nสั่ง `oit hello` ก็ได้\n")
    copy.change(readme, "| `oit pages DIR` |", "| `oit hello` | greets |\n| `oit pages DIR` |")
    copy.python("-m", "tasks", "docs")

    assert copy.touched() == {module, main, words, guide, readme, ROOMS}
    copy.passes("tests/house", "-k", "not leads_on")
    copy.oit("hello")


FORMAT = '''\
"""The findings as their codes, one a line."""

from generator.report.findings import Findings


def as_codes(found: Findings) -> str:
    """A line for each problem."""
    return "".join(f"{row.code}\\n" for row in found.rows)
'''


def test_a_format_of_the_report(copy: Copy) -> None:
    module, formats, page = "generator/report/as_codes.py", "generator/report/formats.py", "docs/check-format.md"
    copy.write(module, FORMAT)
    known = "from generator.report.as_github import as_github\n"
    copy.change(formats, known, f"from generator.report.as_codes import as_codes\n{known}")
    copy.change(formats, '    "junit":', '    "codes": lambda found, _: as_codes(found),\n    "junit":')
    copy.change(page, "text|json|", "text|codes|json|")
    copy.python("-m", "tasks", "docs")

    assert copy.touched() == {module, formats, page, ROOMS}
    # The room is as large as it may be: whoever adds one first parts it.
    copy.passes("tests/house", "tests/test_reports.py", "-k", "not surveyed")
    copy.oit("check", "--format", "codes", "--agency", "ko-chan")


HOST = '''\
"""The pages as one text file, for those who read without a browser."""

from generator.build import Built


def one_text(built: Built) -> str:
    """All pages, one after another."""
    return "\\n".join(page.markdown for page in built.pages)
'''


def test_another_host(copy: Copy) -> None:
    module = "generator/hosts/one_text.py"
    copy.write(module, HOST)
    copy.python("-m", "tasks", "docs")

    assert copy.touched() == {module, ROOMS}
    copy.passes("tests/house")
