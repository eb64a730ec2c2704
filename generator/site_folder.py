"""The folder that a site is written into: which one may be emptied for it, and the mark of those that are ours."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from generator.core.write_file import write_file

MARK = ".oit-site"
"""The file by which a built site is known; hosts leave hidden files alone when they clear a folder."""

_MARKED = "This folder is a site built by oit. The next build deletes what is in it.\n"

# A folder that holds one of these is somebody's work, whatever else is in it.
_PROJECT = ("mkdocs.yml", "pyproject.toml")

_MADE_BY = "oit-site"

SENTENCES: Mapping[str, tuple[str, str]] = {
    "kept": (
        "ไม่ล้างโฟลเดอร์ {folder} เพราะเป็นไดรฟ์หรือโฟลเดอร์หลักของเครื่อง หรือเป็นที่เก็บข้อมูลหรือโครงการ ให้เลือกโฟลเดอร์อื่นที่ว่าง",
        "{folder} is a drive, a home folder, or holds content or a project, and is not emptied; choose another folder",
    ),
    "link": (
        "ไม่ล้างโฟลเดอร์ {folder} เพราะเป็นลิงก์ไปยังที่อื่น ให้ระบุโฟลเดอร์จริงที่ว่าง",
        "{folder} is a link to another place and is not emptied; name a real folder that is empty",
    ),
    "file": (
        "{folder} ไม่ใช่โฟลเดอร์ ให้ระบุโฟลเดอร์ที่ว่างหรือชื่อโฟลเดอร์ใหม่",
        "{folder} is not a folder; name an empty folder, or one that is not there yet",
    ),
    "foreign": (
        "ไม่ล้างโฟลเดอร์ {folder} เพราะมี “{example}” ซึ่งไม่ใช่เว็บไซต์ที่ระบบนี้สร้าง ให้เลือกโฟลเดอร์ว่างหรือชื่อโฟลเดอร์ใหม่ หากไม่ใช้ไฟล์เหล่านั้นแล้วให้ลบเองก่อน",
        "{folder} holds `{example}`, which is no site of this program, and is not emptied; choose an empty or a new folder, or delete those files yourself first",
    ),
    "unwritable": (
        "เขียนลงในโฟลเดอร์ {folder} ไม่ได้ ({why}) ตรวจว่ามีสิทธิ์เขียนและมีที่ว่าง หรือเลือกโฟลเดอร์อื่น",
        "{folder} cannot be written to ({why}); see that you may write there and that there is room, or choose another",
    ),
}


class SiteFolderError(Exception):
    """A folder that no site may be written into; in words by `say`."""

    def __init__(self, reason: str, folder: Path, **facts: str) -> None:
        super().__init__(reason)
        self.reason, self.folder, self.facts = reason, folder, facts

    def say(self, lang: str) -> str:
        """Why not and what to do, in `th` or `en`."""
        return SENTENCES[self.reason][lang == "en"].format(folder=self.folder, **self.facts)


def check_site_folder(folder: Path, project: Path, content: Path, *, foreign: bool = False) -> None:
    """Raises SiteFolderError unless what `folder` holds may be deleted.

    It may where the folder is empty, not there yet, or a site of ours; with `foreign`, whatever files are in it.
    Never deleted is what stands above the project, the content, the working or the home folder, what stands inside
    of the content or the theme, a drive, another project, or a link.
    """
    there = Path(os.path.abspath(folder))  # noqa: PTH100 - `..` goes, links stay
    real = Path(os.path.realpath(there))
    if Path(os.path.realpath(there.parent)) / there.name != real:
        raise SiteFolderError("link", folder)
    if there.exists() and not there.is_dir():
        raise SiteFolderError("file", folder)
    marks = (*_PROJECT, ".git") if foreign else _PROJECT
    if _is_kept(real, project, content) or any((there / name).exists() for name in marks):
        raise SiteFolderError("kept", folder)
    try:
        found = sorted(path.name for path in there.iterdir()) if there.is_dir() else []
    except OSError as wrong:
        raise SiteFolderError("unwritable", folder, why=wrong.strerror or "") from wrong
    shown = [name for name in found if not name.startswith(".")]
    if shown and not (foreign or is_site(there)):
        raise SiteFolderError("foreign", folder, example=shown[0])


def _is_kept(folder: Path, project: Path, content: Path) -> bool:
    inside = any(folder.is_relative_to(one.resolve()) for one in (content, project / "theme"))
    # `Path.home` raises where nobody is at home.
    home = Path(os.path.expanduser("~"))  # noqa: PTH111
    below = (project, content, Path.cwd(), home, Path(__file__).parent)
    return folder == folder.parent or inside or any(one.resolve().is_relative_to(folder) for one in below)


def is_site(folder: Path) -> bool:
    """Whether a build of ours made the folder: it is marked, or it is a site from before there was the mark."""
    return _is_marked(folder / MARK) or ((folder / "index.html").is_file() and _is_ours(folder / "data" / "site.json"))


def _is_marked(mark: Path) -> bool:
    try:
        return not mark.is_symlink() and mark.is_file() and mark.read_text(encoding="utf-8") == _MARKED
    except (OSError, ValueError):
        return False


def _is_ours(state: Path) -> bool:
    """Whether the state of the site, which every build since has written, says that we made it."""
    try:
        state_file = json.loads(state.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    made_by = state_file.get("made_by") if isinstance(state_file, dict) else None
    return isinstance(made_by, dict) and made_by.get("name") == _MADE_BY


def mark_site_folder(folder: Path) -> None:
    """Makes the folder, if it is not there, and marks it, before anything else is written.

    So the next build may clear it even if this one breaks off. Raises SiteFolderError where it cannot be written.
    """
    try:
        write_file(folder / MARK, _MARKED)
    except OSError as wrong:
        raise SiteFolderError("unwritable", folder, why=wrong.strerror or "") from wrong
