"""The recipes of CONTRIBUTING.md, each followed in a copy of the project: what is touched, and that it is enough."""

import re
from typing import NamedTuple

import yaml

from generator.scaffold.fallback import fallback_checklist
from tests.conftest import ROOT
from tests.recipes.project_copy import Copy

LISTS = ROOT / "generator" / "checklists"
NEWEST = max(int(path.stem) for path in LISTS.glob("25*.yml"))


class Recipe(NamedTuple):
    """What is written by hand, and what `python -m tasks docs` makes of it."""

    written: tuple[str, ...]
    made: tuple[str, ...]


def recipe(title: str) -> Recipe:
    """A recipe of CONTRIBUTING.md; a step that names no file of its own stands with its first words."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = re.split(r"^##+ ", text.partition(f"### {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    steps = re.findall(r"^\d\. (?:`([^`]+)`|([^:`]+)):", section, re.MULTILINE)
    made = re.search(r"^Made: (.+)$", section, re.MULTILINE)
    assert steps, title
    written = tuple(path or words for path, words in steps)
    return Recipe(written, tuple(re.findall("`([^`]+)`", made[1] if made else "")))


def test_a_fiscal_years_checklist(copy: Copy) -> None:
    year = NEWEST + 1
    list_file, digests = (name.replace("YEAR", str(year)) for name in recipe("A fiscal year's checklist").written)
    newest = yaml.load((LISTS / f"{NEWEST}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    copy.write(list_file, fallback_checklist(newest, NEWEST, year))
    copy.python("-m", "tests.house.digests")

    assert copy.touched() == {list_file, digests}
    copy.passes("tests/site/test_years.py", "-k", "not builds")
    copy.passes("tests/unit/test_scores.py", "tests/unit/test_checklists.py", "tests/tables")
    new = ("--name", "เทศบาลตำบลทดสอบ", "--kind", "ทต.", "--district", "ก", "--province", "ข", "--year", str(year))
    copy.oit("new", "first", *new)
    copy.oit("check", "--agency", "first")


TABLE_KIND = """
  - id: trees
    title: ต้นไม้ในความดูแล
    columns:
      - {id: tree, label: ชนิดของต้นไม้, required: true}
      - {id: planted, label: ปลูกแล้ว, type: whole, unit: ต้น}
    units: {kinds: ชนิด, trees: ต้น}
    figures:
      - {id: kinds, label: จำนวนชนิด, unit: kinds, count: rows}
      - {id: planted, label: ต้นไม้ที่ปลูก, unit: trees, sum: planted}
    breakdowns:
      - {id: by-tree, label: จำแนกตามชนิด, by: tree, columns: planted}
"""
TABLE_CASE = """\
kind: trees
text: |
  ชนิดของต้นไม้,ปลูกแล้ว
  ยางนา,12
  พะยูง,3
figures: {kinds: 2, planted: 15}
breakdowns: {by-tree: {planted: 15}}
"""


def test_a_kind_of_table(copy: Copy) -> None:
    written = recipe("A kind of table").written
    kinds, digests, case = (name.replace("KIND/NAME", "figures/trees") for name in written)
    copy.write(kinds, (ROOT / kinds).read_text(encoding="utf-8") + TABLE_KIND)
    copy.write(case, TABLE_CASE)
    copy.python("-m", "tests.house.digests")

    assert copy.touched() == {kinds, digests, case}
    copy.passes("tests/tables", "tests/test_golden.py", "tests/unit/test_figures.py", "tests/house")
    copy.passes("tests/site/test_years.py", "-k", "silently")


KIND = '''\
"""colour: words on the item's page, and nothing else."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import Accepted, RequirementKind
from generator.core.problem import Phrase

KIND = RequirementKind(
    id="colour", name="สีที่บอกเป็นคำ", judge=by_evidence, accepts=Accepted(("text",), Phrase("ข้อความ", "a text"))
)
'''
LIST = """\
# checklists/2567.yml
year: 2567
title: แบบวัดย่อ
indicators: [{number: 9, name: การเปิดเผยข้อมูล, instrument: OIT}]
sub_indicators: [{number: 9.1, name: ข้อมูล}]
items:
  - number: o1
    key: structure
    name: สีประจำหน่วยงาน
    sub_indicator: 9.1
    data_year: standing
    requirements: [{id: wall, label: สีของผนัง, text: บอกสีของผนัง, kind: colour}]
"""
KIND_PAGE = f"""\
# colour

สีที่บอกเป็นคำ

## ผู้ประเมินต้องเห็นอะไร

ชื่อของสี

## ระบบตัดสินอย่างไร

ต้องเป็นข้อความ

## กรอกอย่างไร

เขียน `{{text: สีขาว}}`

## ตัวอย่างที่ถูก

ข้อ o1 องค์ประกอบ `wall` แสดงครบ

```yaml
{LIST}# 2567/disclosures.yml
o1: {{shows: {{wall: {{text: สีขาว}}}}}}
```

## ตัวอย่างที่ผิด

ลิงก์ไม่ใช่ข้อความ ข้อ o1 องค์ประกอบ `wall` จึงยังไม่แสดง: [evidence-other-kind](../problems/evidence-other-kind.md)

```yaml
{LIST}# 2567/disclosures.yml
o1: {{shows: {{wall: {{link: "https://example.go.th/wall"}}}}}}
```

## รหัสปัญหาที่พบได้

- [evidence-other-kind](../problems/evidence-other-kind.md) ไม่ใช่ข้อความ
"""


def test_a_kind_of_requirement(copy: Copy) -> None:
    known = recipe("A kind of requirement")
    module, page = (name.replace("KIND", "colour") for name in known.written)
    copy.write(module, KIND)
    copy.write(page, KIND_PAGE)
    copy.python("-m", "tasks", "docs")

    assert copy.touched() == {module, page, *known.made}
    copy.passes("tests/house")


PROBLEM = "    if agency.short == agency.name:\n        yield Problem('name-not-short', agency.where.at('short'))\n"
EXAMPLE = """\
# agency.yml
name: เทศบาลตำบลบ้านสวน
kind: ทต.
short: {short}
district: เมือง
province: สมมติ
"""
PROBLEM_PAGE = f"""\
---
severity: note
message:
  th: ชื่อย่อของหน่วยงานเหมือนกับชื่อเต็ม
  en: the short name of the agency is its whole name
help:
  th: เขียนชื่อที่สั้นกว่าใน short เช่น ทต.บ้านสวน
  en: write a shorter one below short
---

# name-not-short

ชื่อย่อเหมือนกับชื่อเต็ม

## ทำไมจึงเกิด

คัดลอกชื่อเต็มมาวาง

## ตัวอย่างที่ผิด

```yaml
{EXAMPLE.format(short="เทศบาลตำบลบ้านสวน")}```

## ตัวอย่างที่ถูก

```yaml
{EXAMPLE.format(short="ทต.บ้านสวน")}```

## In English

The short name is the whole name.
"""


def test_a_problem(copy: Copy) -> None:
    known = recipe("A problem")
    page, _, case = (
        name.replace("FILE/CODE", "agency/CODE").replace("CODE", "name-not-short") for name in known.written
    )
    module = "generator/check/look.py"
    finder = (copy.root / module).read_text(encoding="utf-8")
    begun = re.search(r'def look_problems\(agency: Agency\).*?:\n    """.*?"""\n', finder, re.DOTALL)
    assert begun
    copy.write(page, PROBLEM_PAGE)
    faulty = EXAMPLE.format(short="เทศบาลตำบลบ้านสวน  # expect: name-not-short")
    copy.write(case, faulty.replace("# agency.yml\n", "units: [{name: สำนักปลัด}, {name: กองคลัง}]\n"))
    copy.write(module, finder[: begun.end()] + PROBLEM + finder[begun.end() :])
    copy.python("-m", "tasks", "docs")

    assert copy.touched() == {page, module, case, *known.made}
    copy.passes("tests/test_cases.py", "-k", "name-not-short")
    copy.passes("tests/house")
    copy.passes("tests/site/test_check.py", "-k", "explain")
