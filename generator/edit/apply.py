"""The story of a change: made in memory, tried on a copy, written as one, kept so that it can be undone.

Everything that writes into an agency's folder calls `apply_changes` with changes as values::

    folder = AgencyFolder(content, "na-makhuea")
    result = apply_changes(folder, [
        Set(DataPath(folder.name("2568", "disclosures.yml"), ("o1", "units")), ["สำนักปลัด"]),
        Add(DataPath(folder.name("2568", "news.yml"), ("news",)), {"id": "no-gift", "title": "…", "date": "8 ม.ค. 68"}),
        Attach(folder.name("2568", "files", "o21-no-gift.pdf"), data),
    ], title="นำเข้า no-gift.pdf")
    if isinstance(result, Refused): ...  # nothing was written; result.problems say why

Files are named as in every `DataPath`: from the folder above the content. A record's `where` is such a path, so
`disclosure.where.at("shows", "chart")` is where its evidence is set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.edit.change import Attach, Change, ValueChange
from generator.edit.folder import AgencyFolder
from generator.edit.kept import ChangedError, Contents, Kept, contents, last_to_undo, undo, write_all
from generator.edit.lock import BusyError
from generator.edit.refused import Refused
from generator.edit.trial import new_errors, tried
from generator.edit.yaml_file import EditError, edited
from generator.examine import Examined, examine
from generator.load.reader import read_source

_BOM = "\ufeff".encode()


@dataclass(frozen=True, slots=True)
class Applied:
    """Changes that were written: what was kept of them (None where nothing changed), and what is found now."""

    kept: Kept | None
    examined: Examined


def apply_changes(
    folder: AgencyFolder, changes: Sequence[Change], title: str, before: Examined | None = None
) -> Applied | Refused:
    """Writes all changes into the agency's folder, or none.

    `title` says in a few words what they are for; `before` is what is found now, where it is known. They are refused
    where an error would come of them that is not there yet.
    """
    try:
        found, made = _made(folder, changes)
    except EditError as wrong:
        return Refused((wrong.problem,))
    now = before or examine(folder.content, folder.agency, folder.options)
    written: dict[str, bytes] = {name: data for name, data in made.items() if data is not None and data != found[name]}
    if not written:
        return Applied(None, now)
    after = tried(folder, written)
    if wrong_after := new_errors(now, after):
        return Refused(wrong_after, after.book, after.texts)
    kept = _kept(folder.project, title, {name: found[name] for name in written}, written)
    return kept if isinstance(kept, Refused) else Applied(kept, after)


def undo_last(project: Path) -> Kept | Refused | None:
    """Takes back the last changes of the project that were not taken back yet; None where there are none."""
    kept = last_to_undo(project)
    if not kept:
        return None
    try:
        return undo(project, kept)
    except (ChangedError, BusyError, OSError) as wrong:
        return _not_written(wrong, kept.files)


def _kept(project: Path, title: str, before: Contents, after: Contents) -> Kept | Refused:
    try:
        return write_all(project, title, before, after)
    except (ChangedError, BusyError, OSError) as wrong:
        return _not_written(wrong, tuple(after))


def _not_written(wrong: Exception, files: Sequence[str]) -> Refused:
    if isinstance(wrong, ChangedError):
        return Refused(tuple(Problem("edit-changed", DataPath(file)) for file in wrong.files))
    busy = isinstance(wrong, BusyError)
    why = "" if busy else getattr(wrong, "strerror", None) or str(wrong)
    return Refused((Problem("edit-busy" if busy else "edit-unwritable", DataPath(files[0]), {"why": why}),))


def _made(folder: AgencyFolder, changes: Sequence[Change]) -> tuple[dict[str, bytes | None], dict[str, bytes | None]]:
    """What every file holds that is changed, and what it will hold."""
    by_file: dict[str, list[ValueChange]] = {}
    attached: dict[str, bytes] = {}
    for change in changes:
        name = change.file if isinstance(change, Attach) else change.where.file
        _inside(folder, name)
        if not isinstance(change, Attach):
            by_file.setdefault(name, []).append(change)
        elif attached.setdefault(name, change.content) != change.content:
            raise EditError(Problem("edit-exists", DataPath(name)))
    found = contents(folder.project, {**attached, **by_file})
    for name, data in attached.items():
        if name in by_file or found[name] not in {None, data}:
            raise EditError(Problem("edit-exists", DataPath(name)))
    texts = {name: _changed(folder.project / name, found[name], values, name) for name, values in by_file.items()}
    return found, {**attached, **texts}


def _inside(folder: AgencyFolder, name: str) -> None:
    """Raises EditError for a file outside of the agency's folder, also by a link on the way."""
    path = PurePosixPath(name)
    inside = (folder.project / path).resolve().is_relative_to(folder.path.resolve())
    if path.is_absolute() or ".." in path.parts or not inside:
        raise EditError(Problem("file-link", DataPath(name)))


def _changed(path: Path, data: bytes | None, changes: Sequence[ValueChange], name: str) -> bytes:
    """The content of a YAML file after the changes, in the encoding it had where that can hold it."""
    if data is None:
        return edited("", changes, name).encode()
    source = read_source(path, name)
    if source.text is None:
        raise EditError(source.problems[0])
    text = edited(source.text, changes, name)
    if data.startswith(_BOM):
        return _BOM + text.encode()
    if any(problem.code == "file-cp874" for problem in source.problems):
        try:
            return text.encode("cp874")
        except UnicodeEncodeError:
            return text.encode()
    return text.encode()
