"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from generator.core.checksum import checksum
from generator.core.json_text import json_text, short_json
from generator.core.write_file import write_file


@pytest.mark.parametrize(("content", "written"), [("ก\n", "ก\n".encode()), (b"\x00\r\n", b"\x00\r\n"), ("", b"")])
def test_a_file_is_written_as_it_is_into_folders_that_are_made(
    tmp_path: Path, content: bytes | str, written: bytes
) -> None:
    path = tmp_path / "ปี" / "2567" / "ไฟล์.yml"
    write_file(path, content)

    assert path.read_bytes() == written
    assert [one.name for one in path.parent.iterdir()] == ["ไฟล์.yml"]


def test_what_stood_there_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yml"
    path.write_text("old", encoding="utf-8")

    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_file(path, "new")

    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.yml"]


def test_a_folder_in_the_place_of_the_file_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        write_file(tmp_path / "a.yml", "x")

    assert [one.name for one in tmp_path.iterdir()] == ["a.yml"]


def test_text_and_its_bytes_have_the_same_checksum() -> None:
    assert checksum("ก") == checksum("ก".encode()) != checksum("ข")
    assert len(checksum("")) == 64


def test_json_keeps_thai_letters_and_comes_in_two_forms() -> None:
    assert json_text({"ข": 1, "ก": [None]}, sort=True) == '{"ก": [null], "ข": 1}'
    assert json_text(["ก"], indent=1) == '[\n "ก"\n]'
    assert json_text({1, 2}, plain=sorted) == "[1, 2]"
    assert short_json({"ก": [1, 2]}) == '{"ก":[1,2]}'
