"""Folders of content in, pages out: tests/golden/<name>/content gives tests/golden/<name>/expected.

A page is kept twice: as the plain Markdown that `oit pages` writes, and as the HTML that our own host makes of it.
A folder added is a case added. Which pages are kept whole, and what each shows that no other does, is said in
<name>/pages.txt; a line added there is a page added. The addresses of all pages are kept in expected/addresses.txt.
`pytest --update-golden` writes what is made; read the diff before it is committed. A golden folder without checklists
of its own is measured against tests/small-checklist.yml.
"""

import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.model.options import Options
from tests.conftest import SMALL_CHECKLIST
from tests.markdown_host import finished

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())


def made(case: Path, folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Every page of the case as Markdown and as HTML, by its path."""
    content = shutil.copytree(case / "content", folder / "content")
    (content / "checklists").mkdir(exist_ok=True)
    if not any((content / "checklists").iterdir()):
        for year in (path.name for path in (content / "test").iterdir() if path.name.isdigit()):
            text = SMALL_CHECKLIST.read_text(encoding="utf-8").replace("year: 2567", f"year: {year}")
            (content / "checklists" / f"{year}.yml").write_text(text, encoding="utf-8")
    plain, site = build(content, "test", Options(plain=True)), build(content, "test")
    assert [problem for problem in site.examined.problems if problem.stops] == []
    return {page.path: page.markdown for page in plain.pages}, {page.path: finished(page) for page in site.pages}


def chosen(case: Path) -> tuple[str, ...]:
    """The paths of the pages that are kept whole."""
    lines = (line.partition("#")[0].strip() for line in (case / "pages.txt").read_text(encoding="utf-8").splitlines())
    return tuple(filter(None, lines))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_content_gives_the_expected_pages(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    plain, site = made(case, tmp_path)
    kept = {"addresses.txt": "".join(f"{name}\n" for name in sorted(site))}
    for name in chosen(case):
        kept |= {name: plain[name], f"{name.removesuffix('.md')}.html": f"{site[name]}\n"}
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
