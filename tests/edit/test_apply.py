"""Changes of several files are one: tried before they are written, all or none, undone by one command."""

from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.core.location import DataPath
from generator.edit import kept as kept_module
from generator.edit.apply import Applied, apply_changes, undo_last
from generator.edit.change import Add, Attach, Change, Set
from generator.edit.folder import AgencyFolder
from generator.edit.kept import finish_pending, history
from generator.edit.lock import locked
from generator.edit.refused import Refused
from tests.commands import in_process
from tests.conftest import Office

NEWS = "content/test/2567/news.yml"
DISCLOSURES = "content/test/2567/disclosures.yml"
PDF = "content/test/2567/files/o1.pdf"

CHANGES: tuple[Change, ...] = (
    Add(DataPath(NEWS, ("news",)), {"id": "one", "title": "ข่าวหนึ่ง", "date": "8 ม.ค. 2567"}),
    Set(DataPath(DISCLOSURES, ("o1", "units")), ["สำนักปลัด"]),
    Attach(PDF, b"%PDF-1.4"),
)


@pytest.fixture
def project(office: Office) -> Path:
    office.write({"2567/news.yml": "# ข่าว\nnews:\n", "2567/disclosures.yml": "# ข้อ\r\no1:\r\n  units:\r\n"})
    return office.content.parent


def state(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted((project / "content").rglob("*"))
        if path.is_file()
    }


def test_all_files_are_written_and_come_back(project: Path) -> None:
    before = state(project)

    result = apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ")

    assert isinstance(result, Applied), result
    assert result.kept
    after = state(project)
    assert after[DISCLOSURES].decode() == "# ข้อ\r\no1:\r\n  units: [สำนักปลัด]\r\n"
    assert after[NEWS].decode().startswith("# ข่าว\nnews:\n  - id: one\n")
    assert after[PDF] == b"%PDF-1.4"
    undone = undo_last(project)
    assert not isinstance(undone, Refused)
    assert state(project) == before
    assert undo_last(project) is None
    assert [one.undoes for one in history(project)] == [result.kept.name, ""]


def test_the_same_changes_twice_write_nothing(project: Path) -> None:
    apply_changes(AgencyFolder(project / "content", "test"), CHANGES[1:], "ทดสอบ")

    again = apply_changes(AgencyFolder(project / "content", "test"), CHANGES[1:], "ทดสอบ")

    assert isinstance(again, Applied)
    assert again.kept is None
    assert len(list(history(project))) == 1


REFUSED: dict[str, tuple[Change, str]] = {
    "an unknown unit": (Set(DataPath(DISCLOSURES, ("o1", "units")), ["กองไม่มี"]), "unknown-unit"),
    "a file that is not there": (
        Set(DataPath(DISCLOSURES, ("o1", "documents", "plan")), {"title": "ก", "file": "../../ลับ.pdf"}),
        "bad-path",
    ),
    "out of the folder": (Attach("content/test/../../out.pdf", b""), "file-link"),
    "an absolute path": (Attach("/tmp/out.pdf", b""), "file-link"),
    "another agency": (Set(DataPath("content/other/agency.yml", ("name",)), "ก"), "file-link"),
    "another file of the name": (Attach("content/test/agency.yml", b"x"), "edit-exists"),
    "no place": (Set(DataPath("content/test/agency.yml", ("name", "th")), "ก"), "edit-place"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_be_wrong_is_refused_whole(project: Path, name: str) -> None:
    change, code = REFUSED[name]
    before = state(project)

    result = apply_changes(AgencyFolder(project / "content", "test"), (*CHANGES, change), "ทดสอบ")

    assert isinstance(result, Refused)
    assert [problem.code for problem in result.problems] == [code]
    assert state(project) == before
    assert not list(history(project))


def test_an_error_that_was_there_before_hinders_nothing(project: Path) -> None:
    (project / "content/test/2567/people.yml").write_text("people:\n  - {nam: ก}\n", encoding="utf-8")

    assert isinstance(apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ"), Applied)


class Killed(BaseException):
    """The power is cut."""


@pytest.mark.parametrize("survived", range(12))
def test_whenever_it_is_killed_all_or_nothing_is_written(project: Path, survived: int) -> None:
    before = state(project)
    left = survived
    whole = kept_module.write_file

    def dying(path: Path, content: bytes | str) -> None:
        nonlocal left
        if not left:
            raise Killed
        left -= 1
        whole(path, content)

    with patch.object(kept_module, "write_file", dying), suppress(Killed):
        apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ")
    finish_pending(project)

    changed = {name for name, data in state(project).items() if before.get(name) != data}
    assert changed in (set(), {NEWS, DISCLOSURES, PDF})
    assert len(list(history(project))) == (1 if changed else 0)
    # And whatever happened, the next one goes through, or has nothing left to do.
    assert isinstance(apply_changes(AgencyFolder(project / "content", "test"), CHANGES[1:], "ทดสอบ"), Applied)


def test_where_one_file_cannot_be_written_all_come_back(project: Path) -> None:
    before = state(project)
    whole = kept_module.write_file

    def full(path: Path, content: bytes | str) -> None:
        if path == project / DISCLOSURES and content != before[DISCLOSURES]:
            raise OSError(28, "No space left on device")
        whole(path, content)

    with patch.object(kept_module, "write_file", full):
        result = apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ")

    assert isinstance(result, Refused)
    assert [problem.code for problem in result.problems] == ["edit-unwritable"]
    assert state(project) == before
    assert not list(history(project))


def test_a_file_that_someone_changed_is_not_overwritten(project: Path) -> None:
    apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ")
    (project / NEWS).write_text("news:\n", encoding="utf-8")
    before = state(project)

    result = undo_last(project)

    assert isinstance(result, Refused)
    assert [(problem.code, problem.where.file) for problem in result.problems] == [("edit-changed", NEWS)]
    assert state(project) == before


def test_two_writers_do_not_meet(project: Path) -> None:
    with locked(project / ".oit" / "lock"):
        result = apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ")

    assert isinstance(result, Refused)
    assert [problem.code for problem in result.problems] == ["edit-busy"]


def test_the_command_undoes_and_says_what(project: Path) -> None:
    before = state(project)
    apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "นำเข้า ทดสอบ.xlsx")

    said = in_process("undo", cwd=project).stdout

    assert "นำเข้า ทดสอบ.xlsx" in said
    assert NEWS in said
    assert state(project) == before
    assert "ไม่มีการเขียนข้อมูล" in in_process("undo", cwd=project).stdout


def test_a_byte_order_mark_and_thai_windows_stay(project: Path) -> None:
    (project / NEWS).write_bytes("\ufeffnews:\n".encode())
    (project / DISCLOSURES).write_bytes("# ข้อ\no1:\n  units:\n".encode("cp874"))

    apply_changes(AgencyFolder(project / "content", "test"), CHANGES, "ทดสอบ")

    assert (project / NEWS).read_bytes().startswith("\ufeffnews:".encode())
    assert (project / DISCLOSURES).read_bytes() == "# ข้อ\no1:\n  units: [สำนักปลัด]\n".encode("cp874")
