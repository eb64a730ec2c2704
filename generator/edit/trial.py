"""An agency's folder as it would be after changes, read and checked beside the real one, which stays as it is."""

import os
import shutil
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.core.problem import Problem
from generator.core.write_file import write_file
from generator.edit.folder import AgencyFolder
from generator.edit.kept import FOLDER
from generator.examine import Examined, examine

_CHECKLISTS = "checklists"

_TRIAL = "try-"

_A_DAY = 24 * 60 * 60


def tried(folder: AgencyFolder, files: Mapping[str, bytes]) -> Examined:
    """What would be found where `files`, named from the project's folder, held these contents."""
    _clear(folder.project / FOLDER)
    with TemporaryDirectory(prefix=_TRIAL, dir=folder.project / FOLDER, ignore_cleanup_errors=True) as trial:
        there = Path(trial) / folder.content.name
        for part in (folder.agency, _CHECKLISTS):
            if (folder.content / part).is_dir():
                _same_files(folder.content / part, there / part)
        for name, data in files.items():
            write_file(Path(trial) / name, data)
        return examine(there, folder.agency, folder.options)


def _clear(folder: Path) -> None:
    """The folder, without the trials that runs left which were cut off."""
    folder.mkdir(exist_ok=True)
    for left in folder.glob(f"{_TRIAL}*"):
        if time.time() - left.stat().st_mtime > _A_DAY:
            shutil.rmtree(left, ignore_errors=True)


def _same_files(source: Path, target: Path) -> None:
    """The files of a folder under other names: linked where the disk can do that, else copied."""
    target.mkdir(parents=True, exist_ok=True)
    for path in source.iterdir():
        if path.is_symlink():
            (target / path.name).symlink_to(path.readlink(), target_is_directory=path.is_dir())
        elif path.is_dir():
            _same_files(path, target / path.name)
        elif path.is_file():
            _same_file(path, target / path.name)


def _same_file(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def new_errors(before: Examined, after: Examined) -> tuple[Problem, ...]:
    """The errors that stand in `after` and not in `before`, wherever in their file they moved."""
    known = Counter(_cause(problem) for problem in before.problems if problem.stops)
    found = []
    for problem in after.problems:
        if not problem.stops:
            continue
        if known[_cause(problem)]:
            known[_cause(problem)] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _cause(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.where.file, tuple(sorted(problem.facts.items())), problem.item, problem.year
