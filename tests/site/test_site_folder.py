"""No build deletes what is not a site of ours: refused in words, with every file still there."""

import json
import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from generator.site_folder import MARK, SiteFolderError, check_site_folder, is_site, mark_site_folder
from tests.conftest import ROOT, Office, Run

OLD_SITE = {"index.html": "<p>เดิม", "data/site.json": json.dumps({"made_by": {"name": "oit-site", "version": "0.1"}})}


@pytest.fixture
def project(tmp_path: Path, office: Office) -> Path:
    """A project folder of its own, beside other things of the office's."""
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "theme", project / "theme")
    office.content.rename(project / "content")
    return project


@pytest.fixture(params=["oit", "mkdocs"])
def build(request: pytest.FixtureRequest, oit: Run, run: Run) -> Run:
    """The command `build` of either program."""
    return oit if request.param == "oit" else partial(run, "mkdocs")


def put(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, but for what the programs keep beside the content."""
    paths = (path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


FOREIGN = {
    "documents": {"หนังสือราชการ.docx": "x", "ภาพ/งาน.jpg": "x"},
    "another site": {"index.html": "<p>หน้าแรก", "about/index.html": "x"},
    "a page of another's data": {"index.html": "x", "data/site.json": '{"made_by": {"name": "other"}}'},
    "broken data": {"index.html": "x", "data/site.json": "[" * 100_000},
    "data that is a list": {"index.html": "x", "data/site.json": "[1]"},
    "data without a first page": {"data/site.json": OLD_SITE["data/site.json"]},
    "an empty mark": {MARK: "", "งาน.txt": "x"},
    "a mark that is a folder": {f"{MARK}/a.txt": "", "งาน.txt": "x"},
    "a folder in it": {"ภาพ/2566/งาน.jpg": "x"},
    "another project": {"mkdocs.yml": "site_name: x\n", **OLD_SITE},
    "a program's project": {"pyproject.toml": "", **OLD_SITE},
}


@pytest.mark.parametrize("files", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_folder_that_is_no_site_of_ours_is_refused(tmp_path: Path, files: dict[str, str]) -> None:
    folder = put(tmp_path / "out", files)

    with pytest.raises(SiteFolderError) as told:
        check_site_folder(folder, tmp_path / "project", tmp_path / "project/content")
    for lang in ("th", "en"):
        assert str(folder) in told.value.say(lang)


def test_a_build_deletes_no_file_of_the_offices(project: Path, build: Run) -> None:
    put(project.parent / "งานสารบรรณ", FOREIGN["documents"])
    before = held(project.parent)
    done = build("build", "-d", "../งานสารบรรณ", cwd=project, check=False, OIT_AGENCY="test")

    assert done.returncode != 0
    assert "ไม่ล้างโฟลเดอร์" in done.stderr
    assert "ภาพ" in done.stderr
    assert "Traceback" not in done.stderr
    assert held(project.parent) == before


@pytest.mark.parametrize("folder", [".", "..", "content", "content/test", "content/test/new", "theme", "theme/new"])
def test_a_build_never_goes_into_the_project_or_its_content(project: Path, build: Run, folder: str) -> None:
    before = held(project.parent)
    done = build("build", "-d", folder, cwd=project, check=False, OIT_AGENCY="test")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert held(project.parent) == before


@pytest.mark.parametrize("marked", [True, False])
def test_what_is_above_is_never_cleared_even_if_it_is_marked(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, marked: bool
) -> None:
    home = tmp_path / "home"
    (home / "ผู้ใช้" / "งาน").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home / "ผู้ใช้"))
    monkeypatch.setenv("USERPROFILE", str(home / "ผู้ใช้"))
    monkeypatch.chdir(home / "ผู้ใช้" / "งาน")
    for folder in (project, project.parent, project / "content", home, home / "ผู้ใช้", Path.cwd()):
        if marked:
            mark_site_folder(folder)
        with pytest.raises(SiteFolderError) as told:
            check_site_folder(folder, project, project / "content")
        assert told.value.reason == "kept"
    with pytest.raises(SiteFolderError) as told:
        check_site_folder(Path(tmp_path.anchor), project, project / "content")
    assert told.value.reason == "kept"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
@pytest.mark.parametrize("marked", [True, False])
def test_a_link_is_never_followed(project: Path, tmp_path: Path, *, marked: bool) -> None:
    real = tmp_path / "real"
    real.mkdir()
    if marked:
        mark_site_folder(real)
    (tmp_path / "link").symlink_to(real)
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")

    for link in ("link", "nowhere", "real/../link"):
        with pytest.raises(SiteFolderError) as told:
            check_site_folder(tmp_path / link, project, project / "content")
        assert told.value.reason == "link"
    check_site_folder(tmp_path / "link" / "below", project, project / "content")


def test_a_folder_that_is_empty_new_or_ours_is_taken(project: Path, tmp_path: Path) -> None:
    empty, hidden = tmp_path / "empty", put(tmp_path / "hidden", {".git": "gitdir: elsewhere"})
    empty.mkdir()
    marked = put(tmp_path / "marked", {"half/written.html": ""})
    mark_site_folder(marked)
    old = put(tmp_path / "old", OLD_SITE)

    for folder in (empty, hidden, marked, old, project / "site", tmp_path / "new" / "deep"):
        check_site_folder(folder, project, project / "content")
    assert [is_site(folder) for folder in (empty, hidden, marked, old)] == [False, False, True, True]


def test_a_file_is_no_folder(project: Path, tmp_path: Path) -> None:
    put(tmp_path, {"site": "x"})
    with pytest.raises(SiteFolderError) as told:
        check_site_folder(tmp_path / "site", project, project / "content")
    assert told.value.reason == "file"

    with pytest.raises(SiteFolderError) as told:
        mark_site_folder(tmp_path / "site" / "below")
    assert told.value.reason == "unwritable"


def test_a_site_is_built_again_in_its_place_and_so_is_one_of_an_older_version(project: Path, build: Run) -> None:
    put(project / "site", {**OLD_SITE, "2560/old/index.html": "x"})
    build("build", "-d", "site", cwd=project, OIT_AGENCY="test")
    assert not (project / "site/2560").exists()
    assert is_site(project / "site")

    put(project / "site", {"left/over.html": "x"})
    (project / "site/index.html").unlink()
    build("build", "-d", "site", cwd=project, OIT_AGENCY="test")
    assert not (project / "site/left").exists()
    assert (project / "site/index.html").is_file()


def test_what_this_version_builds_is_known_without_its_mark(project: Path, oit: Run) -> None:
    oit("build", cwd=project, OIT_AGENCY="test")
    (project / "site" / MARK).unlink()

    assert is_site(project / "site")


def test_a_stopped_build_marks_nothing(project: Path, oit: Run) -> None:
    put(project / "content/test", {"2567/measures.yml": "measures: ["})
    (project / "out").mkdir()
    oit("build", "-d", "out", cwd=project, check=False, OIT_AGENCY="test")

    assert not any((project / "out").iterdir())
