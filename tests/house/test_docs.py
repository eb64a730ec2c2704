"""The documents are true: what they name exists, what they promise runs."""

import os
import re
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS
from generator.core.problem import Severity
from generator.examine import examine
from tests.conftest import AGENCY, Office, Run
from tests.house import problems, rooms
from tests.samples import FILES

ROOT = Path(__file__).parent.parent.parent
DOCS = [*ROOT.glob("*.md"), ROOT / "tests/README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "content").rglob("*.md")]
# Hand-written pages lead to pages of their site; the checker looks after those.
DOCS = [path for path in sorted(DOCS) if path.parent.name != "pages"]
PROBLEMS = sorted(path for path in (ROOT / "docs" / "problems").glob("*.md") if path.stem != "README")


def test_the_architecture_page_names_every_module() -> None:
    assert rooms.PAGE.read_text(encoding="utf-8") == rooms.page()


def links(doc: Path) -> list[str]:
    """The files that a document links to."""
    # What is shown as an example of a hand-written page leads to pages of a site.
    text = re.sub(r"^```markdown\n.*?^```", "", doc.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text)
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def test_a_link_between_documents_leads_somewhere() -> None:
    told = [(doc, target) for doc in DOCS for target in links(doc)]

    assert len(told) > 300
    assert [(doc.relative_to(ROOT), target) for doc, target in told if not (doc.parent / target).exists()] == []


def test_the_readme_commands_are_the_ones_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "bash tests/run.sh" in readme
    assert "bash tests/run.sh" in ci
    assert os.access(ROOT / "tests" / "run.sh", os.X_OK)


def test_the_readme_build_command_uses_the_locked_versions() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "-r requirements/site.txt" in readme
    assert "--no-deps --no-build-isolation" in readme


def test_the_index_of_problems_is_made_from_their_pages() -> None:
    index = problems.PAGE.read_text(encoding="utf-8")

    assert index == problems.page()
    assert re.findall(r"^- `([a-z]+)` — ", index, re.MULTILINE) == [one.value for one in Severity]


def examples(page: Path) -> list[tuple[dict[str, str], bool]]:
    """The fenced examples of a problem's page: the files of each, and whether it is the wrong one.

    A line `# path` begins a file; several files in one block belong together.
    """
    text = page.read_text(encoding="utf-8")
    found = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        wrong = section.startswith("ตัวอย่างที่ผิด")
        for block in re.findall(r"^```yaml\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL):
            parts = re.split(r"^# (\S+\.(?:yml|csv))$\n", block, flags=re.MULTILINE)
            assert not parts[0].strip(), page
            found.append((dict(zip(parts[1::2], parts[2::2], strict=True)), wrong))
    return found


@pytest.mark.parametrize("page", PROBLEMS, ids=lambda path: path.stem)
def test_the_examples_of_a_problem_page_show_it(page: Path, office: Office) -> None:
    for files, wrong in examples(page):
        for old in (*(office.content / "test").glob("2*/*.yml"), *(office.content / "test").glob("2*/tables/*")):
            old.unlink()
        for old in (office.content / "checklists").glob("*.yml"):
            if old.stem != "2567":
                old.unlink()
        office.write({"agency.yml": AGENCY} | {f"2567/{name}": data for name, data in FILES.items()})
        for name, text in files.items():
            if name.startswith("checklists/"):
                (office.content / name).write_text(text, encoding="utf-8")
                office.write({f"{Path(name).stem}/": ""})
            else:
                office.write({name: text})
        # The list of 2567 is always the tests' own, which is told of every example.
        told = [(one.code, one.year) for one in examine(office.content, "test").problems]
        codes = {code for code, year in told if (code, year) != ("checklist-own", 2567)}
        assert (page.stem in codes) is wrong, (files, codes)


def test_every_command_of_oit_says_what_it_does_in_thai(run: Run) -> None:
    said = run("oit", "--help").stdout

    for name in COMMANDS:
        assert re.search(rf"{name}\s+[ก-๙]", said)
