"""Folders of content in, Markdown out: tests/golden/<name>/content gives tests/golden/<name>/expected.

A folder added is a case added. Which pages are kept whole, and what each shows that no other does, is said in
<name>/pages.txt; a line added there is a page added. The addresses of all pages are kept in expected/addresses.txt.
`pytest --update-golden` writes what is made; read the diff before it is committed. A golden folder without checklists
of its own is measured against tests/small-checklist.yml.
"""

import shutil
from pathlib import Path

import pytest

from generator.build import build
from tests.conftest import SMALL_CHECKLIST

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())


def made(case: Path, folder: Path) -> dict[str, str]:
    """Every page of the case, by its path, with the navigation as one more."""
    content = shutil.copytree(case / "content", folder / "content")
    (content / "checklists").mkdir(exist_ok=True)
    if not any((content / "checklists").iterdir()):
        for year in (path.name for path in (content / "test").iterdir() if path.name.isdigit()):
            text = SMALL_CHECKLIST.read_text(encoding="utf-8").replace("year: 2567", f"year: {year}")
            (content / "checklists" / f"{year}.yml").write_text(text, encoding="utf-8")
    result = build(content, "test")
    assert [problem for problem in result.examined.problems if problem.stops] == []
    return {page.path: page.markdown for page in result.pages}


def chosen(case: Path) -> tuple[str, ...]:
    """The paths of the pages that are kept whole."""
    lines = (line.partition("#")[0].strip() for line in (case / "pages.txt").read_text(encoding="utf-8").splitlines())
    return tuple(filter(None, lines))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_content_gives_the_expected_pages(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    pages = made(case, tmp_path)
    kept = {name: pages[name] for name in chosen(case)} | {
        "addresses.txt": "".join(f"{name}\n" for name in sorted(pages))
    }
    folder = case / "expected"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in kept.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")

    expected = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    assert kept.keys() == expected.keys()
    for name, text in expected.items():
        assert kept[name] == text, name
