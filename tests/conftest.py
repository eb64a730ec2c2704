"""Fixtures that several test files share."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from generator.core.problem import Problem, Severity
from generator.examine import Examined, examine
from tests.commands import Done, in_own_process, in_process
from tests.thorough import FULL

settings.load_profile(FULL)

# Keys of tests are no keys of the person who runs them.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="oit-state-")

# Tests in these folders build whole sites, or make their files anew.
SLOW_FOLDERS = {"browser", "data", "example", "recipes", "site", "intake", "personal", "workbook"}

# Gaps that tell of what is there: a file, a page of it, a cell.
OF_FILES = {
    "evidence-empty",
    "evidence-file-missing",
    "evidence-locked",
    "evidence-unreadable",
    "evidence-wrong-type",
    "link-local",
    "page-past-end",
    "picture-kind",
    "table-cell-unread",
    "table-year",
}
ROOT = Path(__file__).parent.parent
SMALL_CHECKLIST = ROOT / "tests" / "small-checklist.yml"

AGENCY = """\
name: เทศบาลตำบลทดสอบ
kind: ทต.
short: ทต.ทดสอบ
district: เมือง
province: ทดสอบ
units:
  - name: สำนักปลัด
  - name: กองคลัง
channels:
  line: {name: LINE OA, purposes: [qa], link: 'https://line.example/oa'}
fictional: true
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; then read the diff")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name in SLOW_FOLDERS:
            item.add_marker("slow")


def is_lacking(problem: Problem) -> bool:
    """Whether it says what is lacking, unused or its own, as of a small office always: told only where a test asks."""
    return problem.code in {"checklist-own", "file-unused"} or (
        problem.severity is Severity.GAP and problem.code not in OF_FILES
    )


@dataclass
class Office:
    """A content folder of one small agency, `test`, measured against the small checklist of 2567."""

    content: Path

    def write(self, files: Mapping[str, str | bytes]) -> Office:
        """Puts files below the agency's folder; a name that ends in / is a folder."""
        for name, text in files.items():
            path = self.content / "test" / name
            if name.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def examine(self) -> Examined:
        return examine(self.content, "test")

    def rows(self, *, gaps: bool = False) -> list[tuple[str, int | None, int | None, str]]:
        """Every problem as (file below the agency, line, column, code); what items lack only on request."""
        found = self.examine()
        told = [one for one in found.problems if gaps or not is_lacking(one)]
        places = ((found.book.place(problem.where), problem.code) for problem in told)
        return [(place.file.removeprefix("content/test/"), place.line, place.column, code) for place, code in places]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    content = tmp_path / "content"
    (content / "checklists").mkdir(parents=True)
    shutil.copy(SMALL_CHECKLIST, content / "checklists" / "2567.yml")
    return Office(content).write({"agency.yml": AGENCY, "2567/": ""})


Run = Callable[..., Done]
SiteOf = Callable[[str], Path]


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a program (`mkdocs`, `oit` …) in a process of its own, in the project unless `cwd` says where."""
    return partial(in_own_process, cwd=ROOT)


@pytest.fixture(scope="session")
def oit() -> Run:
    """Runs a command of `oit` within this process: `oit("check", "--year", "2567", cwd=tmp_path)`."""
    return partial(in_process, cwd=ROOT)


@pytest.fixture(scope="session")
def ko_chan(site_of: SiteOf) -> Path:
    """The site of อบต.เกาะจัน."""
    return site_of("ko-chan")


@pytest.fixture(scope="session")
def example(site_of: SiteOf) -> Path:
    """The site of the model agency."""
    return site_of("example")


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory, oit: Run) -> SiteOf:
    """The site of any agency of the content folder, built once for all workers, when it is first asked for."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites"
    folder.mkdir(exist_ok=True)

    def _site(agency: str) -> Path:
        made, said = folder / agency, folder / f"{agency}.log"
        try:
            (folder / f"{agency}.taken").mkdir()
        except FileExistsError:
            _wait_for(said)
        else:
            done = oit("build", "--strict", "--agency", agency, "-d", str(made), check=False)
            said.write_text(f"exit {done.returncode}\n{done.stderr}", encoding="utf-8")
        assert said.read_text(encoding="utf-8") == "exit 0\n"
        return made

    return _site


def _wait_for(file: Path, seconds: int = 300) -> None:
    """Another worker is at it."""
    for _ in range(seconds * 10):
        if file.is_file() and file.stat().st_size:
            return
        time.sleep(0.1)
    pytest.fail(f"{file.stem} was not built; another worker's test says why")
