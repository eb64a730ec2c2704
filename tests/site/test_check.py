"""`oit check` and `oit explain`: exit codes, years, languages, and consoles that know no Thai."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from generator.core.problem_pages import problem_codes
from generator.messages.problem import in_general, level
from generator.report.explain import explanation
from tests.conftest import ROOT, SMALL_CHECKLIST, Office, Run

WRONG = "measures:\n  - id: one\n    tittle: ผิด\n"


@pytest.fixture
def project(tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project around the small agency, with two years."""
    (tmp_path / "mkdocs.yml").write_text("plugins: {oit: {agency: test}}\n", encoding="utf-8")
    older = SMALL_CHECKLIST.read_text(encoding="utf-8").replace("year: 2567", "year: 2566")
    (office.content / "checklists" / "2566.yml").write_text(older, encoding="utf-8")
    office.write({"2566/": ""})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OIT_AGENCY", raising=False)
    return tmp_path


def oit(*words: str) -> Result:
    """Runs `oit` without a process of its own: of those there are enough below."""
    done = CliRunner().invoke(main, words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def codes(*options: str) -> tuple[int, list[str]]:
    done = oit("check", "--format", "json", *options)
    assert done.stderr == ""
    # What a small agency lacks is told elsewhere; its list is always one of its own.
    told = [row for row in json.loads(done.stdout) if row["severity"] != "gap"]
    return done.exit_code, [row["code"] for row in told if row["code"] != "checklist-own"]


def test_the_exit_code_says_whether_something_must_be_mended(project: Path, office: Office) -> None:
    assert codes() == (0, [])

    office.write({"2567/people.yml": ""})
    assert codes() == (0, ["file-empty"])
    assert codes("--strict") == (1, ["file-empty"])

    office.write({"2567/measures.yml": WRONG})
    assert codes() == (1, ["unknown-field", "file-empty"])


def test_strict_counts_what_is_open(project: Path, office: Office) -> None:
    text = "o1:\n  documents: {a: {title: ก, file: files/a.pdf}}\n  shows: {chart: {document: a}}\n"
    office.write({"2567/disclosures.yml": text})

    assert oit("check").exit_code == 0
    assert oit("check", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--year", "2560"), "ไม่มีปี 2560 ในข้อมูลของหน่วยงานนี้ ปีที่มี: 2566, 2567"),
        (("--year", "2024"), "หมายถึงปี พ.ศ. 2567 ใช่ไหม"),
        (("--year", "ปีนี้"), "ไม่มีปี ปีนี้"),
        (("--year", "2560", "--lang", "en"), "the agency has no data of 2560"),
        (("-f", "none.yml"), "ไม่พบ none.yml"),
        (("-f", "broken.yml"), "อ่าน broken.yml ไม่ได้"),
        (("--format", "word"), "word"),
        (("--nonsense",), "--nonsense"),
    ],
)
def test_what_cannot_be_checked_ends_with_two(project: Path, options: tuple[str, ...], said: str) -> None:
    (project / "broken.yml").write_text("plugins: [oit: {", encoding="utf-8")
    done = oit("check", *options)

    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_an_unknown_agency_is_told_in_every_format_and_ends_with_two(project: Path) -> None:
    assert codes("--agency", "tset") == (2, ["agency-unknown"])

    done = oit("check", "--agency", "tset")
    assert done.exit_code == 2
    assert "ไม่พบหน่วยงาน “tset”" in done.stdout
    assert "ยังไม่ได้ตรวจสิ่งใด" in done.stdout
    assert "หน่วยงานอื่นในโฟลเดอร์นี้: test" in done.stdout


def test_a_year_asked_for_leaves_out_the_others_and_keeps_what_all_share(project: Path, office: Office) -> None:
    office.write({"2567/measures.yml": WRONG, "2566/people.yml": "", "stray.yml": "x: 1\n"})

    assert codes("--year", "๒๕๖๖") == (0, ["file-empty", "unknown-file"])
    assert codes("--year", "2567") == (1, ["unknown-field", "unknown-file"])
    said = oit("check", "--year", "2566").stdout
    assert "ตรวจแล้ว: ปี 2566 ·" in said
    assert "ปี 2567" not in said


def test_a_year_whose_folder_cannot_be_read_can_be_asked_for(project: Path, office: Office) -> None:
    office.write({"2580/": ""})

    assert codes("--year", "2580") == (1, ["checklist-unknown"])


def test_a_stopped_build_shows_the_line(project: Path, office: Office, run: Run) -> None:
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "theme", project / "theme")
    office.write({"2567/measures.yml": WRONG})
    done = run("oit", "build", "--agency", "test", cwd=project, check=False)

    assert done.returncode == 1
    assert "    3 │     tittle: ผิด\n      │     ^^^^^^\n    วิธีแก้: " in done.stderr


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1252", ("check",)),
        ("ascii", ("check", "--help")),
        ("cp437", ("explain",)),
        ("cp1252", ("explain", "bad-id")),
    ],
)
def test_a_console_without_thai_gets_utf_8(
    project: Path, office: Office, run: Run, encoding: str, words: tuple[str, ...]
) -> None:
    office.write({"2567/measures.yml": WRONG})
    done = run("oit", *words, cwd=project, check=False, PYTHONIOENCODING=encoding)

    assert done.stderr == ""
    assert "ที่" in done.stdout


def test_an_error_message_survives_a_console_without_thai(project: Path, run: Run) -> None:
    done = run("oit", "check", "--year", "1", cwd=project, check=False, PYTHONIOENCODING="cp1252")

    assert done.returncode == 2
    assert "ไม่มีปี 1" in done.stderr


def test_a_console_of_thai_windows_keeps_its_encoding_but_machines_get_utf_8(project: Path, office: Office) -> None:
    office.write({"2567/measures.yml": WRONG})

    def said(*options: str) -> bytes:
        program = shutil.which("oit", path=str(Path(sys.executable).parent)) or "oit"
        env = {"PYTHONIOENCODING": "cp874", "PATH": str(Path(sys.executable).parent), "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [program, "check", *options], cwd=project, env=env, capture_output=True, check=False
        ).stdout

    text = said().decode("cp874")
    assert "ไม่รู้จักช่อง “tittle”" in text
    assert "    3 |     tittle: ผิด\n      |     ^^^^^^\n" in text
    assert "?" not in text
    for form in ("json", "github"):
        assert "ไม่รู้จักช่อง “tittle”" in said("--format", form).decode("utf-8")


@pytest.mark.parametrize("code", sorted(problem_codes()))
def test_every_code_is_explained_in_both_languages(code: str) -> None:
    page = (ROOT / "docs" / "problems" / f"{code}.md").read_text(encoding="utf-8")
    thai, english = explanation(code), explanation(code, "en")

    assert thai.startswith(f"{code} ({level(code)})\n{in_general(code).message}\n")
    assert in_general(code).help in thai
    for title in ("ทำไมจึงเกิด", "ตัวอย่างที่ผิด", "ตัวอย่างที่ถูก"):
        assert f"\n{title}\n" in thai
    assert "In English" not in thai
    assert english.startswith(f"{code} ({level(code, 'en')})\n{in_general(code, 'en').message}\n")
    assert in_general(code, "en").help in english
    for text in (thai, english):
        assert "```" not in text
        assert "{" not in text.split("\n\n", 1)[0]
        if "```yaml" in page:
            assert "    # " in text


def test_explain_lists_every_code_and_guesses_a_misspelt_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    listed = oit("explain").stdout
    assert [line.split()[0] for line in listed.splitlines()] == sorted(problem_codes())
    assert "error: there is no field" in oit("explain", "--lang", "en").stdout

    assert oit("explain", "[Bad-ID]").stdout.startswith("bad-id (ต้องแก้)")
    wrong = oit("explain", "unknown-feild")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "หมายถึง “unknown-field” ใช่ไหม" in wrong.stderr
