"""Several files written as one: all or none, also when the power fails; and dated copies of what stood there before.

In the project's folder, beside the content and never published::

    .oit/kept/2026-11-28T13-05-02/kept.json   what was done: title, day, each file with its checksums
                                  before/     the files as they were
                                  after/      the files as they are to be, until all of them are written
    .oit/pending                              the name of the one that is being written
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError

from generator.core.checksum import checksum
from generator.core.json_text import json_text
from generator.core.write_file import write_file
from generator.edit.lock import BusyError, locked

FOLDER = ".oit"
"""The folder of a project in which copies are kept."""

Contents = Mapping[str, bytes | None]
"""What each file holds, by its name from the project's folder; None where there is none."""


_SECOND = len("2026-11-28T13-05-02")


class _File(BaseModel):
    """One file of a transaction, with the checksum of what stood and stands in it; None for no file."""

    file: str
    before: str | None
    after: str | None


class _Record(BaseModel):
    """What stands in kept.json."""

    title: str
    at: str
    undoes: str = ""
    files: tuple[_File, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A transaction that was written: the name of its folder, what it was for, when, and its files.

    `undoes` is the name of the one that it took back, or empty.
    """

    name: str
    title: str
    at: str
    files: tuple[str, ...]
    undoes: str = ""


class ChangedError(Exception):
    """Files were changed by someone else: nothing was written."""

    def __init__(self, files: tuple[str, ...]) -> None:
        super().__init__(*files)
        self.files = files


def contents(project: Path, files: Mapping[str, object]) -> dict[str, bytes | None]:
    """What the files hold now."""
    return {name: path.read_bytes() if (path := project / name).is_file() else None for name in files}


def write_all(project: Path, title: str, before: Contents, after: Contents, undoes: str = "") -> Kept:
    """Writes all files or none; `before` is what was found in them when `after` was made.

    Raises ChangedError where they hold something else by now, BusyError where another process writes, and OSError.
    """
    with locked(project / FOLDER / "lock"):
        _finish(project)
        now = contents(project, before)
        if changed := tuple(name for name in before if now[name] != before[name]):
            raise ChangedError(changed)
        kept = _stage(project, title, before, after, undoes)
        write_file(project / FOLDER / "pending", kept.name)
        try:
            _finish(project)
        except OSError:
            _take_back(project, kept, before)
            raise
        return kept


def _take_back(project: Path, kept: Kept, before: Contents) -> None:
    """Puts everything back that stood there, where one of the files could not be written."""
    for name in kept.files:
        old = before[name]
        if old is None:
            (project / name).unlink(missing_ok=True)
        elif contents(project, {name: None})[name] != old:
            write_file(project / name, old)
    (project / FOLDER / "pending").unlink()
    shutil.rmtree(project / FOLDER / "kept" / kept.name, ignore_errors=True)


def finish_pending(project: Path) -> None:
    """Writes what an interrupted run had decided to write; does nothing where there is nothing, or one is at it."""
    if not (project / FOLDER / "pending").is_file():
        return
    try:
        with locked(project / FOLDER / "lock"):
            _finish(project)
    except BusyError:
        return


def _stage(project: Path, title: str, before: Contents, after: Contents, undoes: str) -> Kept:
    at = datetime.now().astimezone()
    folder = _new_folder(project / FOLDER / "kept", at.strftime("%Y-%m-%dT%H-%M-%S"))
    for part, files in (("before", before), ("after", after)):
        for name, content in files.items():
            if content is not None:
                write_file(folder / part / name, content)
    listed = tuple(_File(file=name, before=_sum(before[name]), after=_sum(after[name])) for name in after)
    record = _Record(title=title, at=at.isoformat(timespec="seconds"), undoes=undoes, files=listed)
    write_file(folder / "kept.json", json_text(record.model_dump(), indent=1))
    return _kept(folder.name, record)


def _new_folder(parent: Path, name: str) -> Path:
    """A folder of this name, or with the first number behind it that none has."""
    number = 1
    while True:
        folder = parent / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            number += 1
        else:
            return folder


def _sum(content: bytes | None) -> str | None:
    return None if content is None else checksum(content)


def _finish(project: Path) -> None:
    """Puts every file in its place that the pending transaction holds; doing it twice does no harm."""
    pending = project / FOLDER / "pending"
    if not pending.is_file():
        return
    folder = project / FOLDER / "kept" / pending.read_text(encoding="utf-8")
    record = _read(folder)
    for file in record.files if record else ():
        target = project / file.file
        staged = folder / "after" / file.file
        if file.after is None:
            target.unlink(missing_ok=True)
        elif staged.is_file():
            write_file(target, staged.read_bytes())
    pending.unlink()
    shutil.rmtree(folder / "after", ignore_errors=True)


def _read(folder: Path) -> _Record | None:
    try:
        return _Record.model_validate_json((folder / "kept.json").read_bytes())
    except (OSError, ValidationError):
        return None


def _kept(name: str, record: _Record) -> Kept:
    return Kept(name, record.title, record.at, tuple(file.file for file in record.files), record.undoes)


def history(project: Path) -> Iterator[Kept]:
    """All transactions that were written, the newest first."""
    parent = project / FOLDER / "kept"
    folders = sorted(parent.iterdir(), key=_age, reverse=True) if parent.is_dir() else ()
    pending = project / FOLDER / "pending"
    unfinished = pending.read_text(encoding="utf-8") if pending.is_file() else ""
    for folder in folders:
        record = _read(folder)
        # One that was staged, but never decided on, has still both halves.
        if record and (folder.name == unfinished or not (folder / "after").exists()):
            yield _kept(folder.name, record)


def _age(folder: Path) -> tuple[str, int]:
    """The second in a folder's name, and its number within that second."""
    second, number = folder.name[:_SECOND], folder.name[_SECOND + 1 :]
    return second, int(number) if number.isdecimal() else 1


def last_to_undo(project: Path) -> Kept | None:
    """The newest transaction that was not taken back, and takes none back."""
    all_kept = tuple(history(project))
    undone = {kept.undoes for kept in all_kept if kept.undoes}
    return next((kept for kept in all_kept if not kept.undoes and kept.name not in undone), None)


def undo(project: Path, kept: Kept) -> Kept:
    """Puts back what stood there before a transaction; itself one that is kept.

    Raises ChangedError where its files hold something else by now, BusyError and OSError.
    """
    folder = project / FOLDER / "kept" / kept.name
    record = _read(folder)
    files = record.files if record else ()
    now = contents(project, {file.file: None for file in files})
    changed = tuple(file.file for file in files if _sum(now[file.file]) != file.after)
    before = contents(folder / "before", {file.file: None for file in files})
    # A copy that is not what was kept is no copy.
    damaged = tuple(file.file for file in files if _sum(before[file.file]) != file.before)
    if changed or damaged or not files:
        raise ChangedError(changed or damaged)
    return write_all(project, kept.title, now, before, undoes=kept.name)
