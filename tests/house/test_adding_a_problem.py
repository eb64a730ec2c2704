"""A problem is added in a copy of the project: one page, one case, and the lines that raise it; nothing else."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

CODE = "short-name-long"
COPIED = ("generator", "docs", "tests", "README.md", "CHANGELOG.md", "pyproject.toml")
LEFT_OUT = ("__pycache__", "node_modules", "golden*", "browser", "bench")

AGENCY = """\
name: เทศบาลตำบลทดสอบ
kind: ทต.
district: เมือง
province: ทดสอบ
units: [{name: สำนักปลัด}, {name: กองคลัง}]
"""

PAGE = f"""\
---
severity: warning
message:
  th: ชื่อย่อ “{{value}}” เหมือนชื่อเต็ม
  en: the short name `{{value}}` is the whole name
help:
  th: เขียนชื่อย่อที่ใช้ในหนังสือราชการ เช่น ทต.ทดสอบ
  en: write the short name of official letters, such as ทต.ทดสอบ
---

# {CODE}

ชื่อย่อของหน่วยงานเหมือนชื่อเต็ม

## ทำไมจึงเกิด

ชื่อย่อแสดงในที่แคบ เช่น บนแถบของเบราว์เซอร์

## ตัวอย่างที่ผิด

```yaml
# agency.yml
{AGENCY}short: เทศบาลตำบลทดสอบ
```

## ตัวอย่างที่ถูก

```yaml
# agency.yml
{AGENCY}short: ทต.ทดสอบ
```

## In English

The short name stands where there is little room; it should not be the whole name.
"""

RAISED = f"""\
    if agency.short == agency.name:
        yield Problem("{CODE}", agency.where.at("short"), {{"value": agency.short}})
"""

WRITTEN = {
    f"docs/problems/{CODE}.md": lambda _: PAGE,
    f"tests/cases/agency/{CODE}.yml": lambda _: f"{AGENCY}short: เทศบาลตำบลทดสอบ  # expect: {CODE}\n",
    "generator/check/look.py": lambda text: text.replace("look = agency.look\n", f"look = agency.look\n{RAISED}", 1),
}
"""What a person writes, made from what stood there."""

Said = Callable[..., str]


def texts(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    without = shutil.ignore_patterns(*LEFT_OUT)
    for name in COPIED:
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(exist_ok=True)
        shutil.copytree(source, target, ignore=without) if source.is_dir() else shutil.copy(source, target)
    return tmp_path


@pytest.fixture
def said(copy: Path) -> Said:
    """Runs Python in the copy and returns what it printed."""

    def _said(*words: str) -> str:
        env = {**os.environ, "PYTHONPATH": str(copy), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, *words], cwd=copy, env=env, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return _said


@pytest.mark.slow
def test_a_problem_is_one_page_one_case_and_the_lines_that_raise_it(copy: Path, said: Said) -> None:
    before = texts(copy)
    for name, made in WRITTEN.items():
        path = copy / name
        path.write_text(made(path.read_text(encoding="utf-8") if path.exists() else ""), encoding="utf-8")
    said("-m", "tests.house.problems")
    after = texts(copy)

    assert {name for name, text in after.items() if before.get(name) != text} == {*WRITTEN, "docs/problems/README.md"}
    about = f"{CODE} or index or problem_code or raised or architecture"
    tests = ("tests/test_cases.py", "tests/house/test_docs.py", "tests/house/test_house.py")
    done = said("-m", "pytest", "-v", "-p", "no:cacheprovider", "-k", about, *tests)
    for test in (
        f"agency/{CODE}",
        rf"problem_page_show_it\[{CODE}",
        "every_problem_code_is_raised",
        "index_of_problems",
    ):
        assert re.search(rf"{test}\S* PASSED", done), test
    explained = said("-c", f"from generator.report.explain import explanation; print(explanation({CODE!r}))")
    assert explained.startswith(f"{CODE} (ควรตรวจ)\nชื่อย่อ “…” เหมือนชื่อเต็ม\n")
