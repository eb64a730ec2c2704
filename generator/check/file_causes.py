"""What only follows from a file that is another one, cannot be read, or stands under another name."""

from collections.abc import Iterator, Sequence

from generator.core.problem import Problem

_UNREAD_TABLES = {"table-old-excel", "table-workbook", "table-locked", "table-too-large"}

_UNREAD_FILES = {"evidence-wrong-type", "evidence-unreadable", "evidence-locked", "evidence-empty", "table-workbook"}

_MISSING = {"requirement-missing", "item-missing", "people-missing", "progress-missing", "topic-missing"}


def follows_from_files(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems that one of a file brings with it."""
    yield from _of_unread_tables(problems)
    yield from _of_other_tables(problems)
    yield from _of_misnamed_files(problems)
    yield from _of_missing_folders(problems)


def _folder(problem: Problem) -> str:
    return problem.where.file.rpartition("/")[0]


def _of_unread_tables(problems: Sequence[Problem]) -> Iterator[Problem]:
    """What is told of a file, where the reader of tables has told why it cannot be read."""
    told = {one.where.file for one in problems if one.code in _UNREAD_TABLES and "/tables/" in one.where.file}
    for one in problems:
        file = f"{_folder(one)}/{one.facts.get('value', '')}"
        if one.code in _UNREAD_FILES and one.where.file not in told and file in told:
            yield one


def _of_other_tables(problems: Sequence[Problem]) -> Iterator[Problem]:
    """What is odd about the headings and cells of a table that is another one, or whose rows slipped."""
    other = {one.where.file for one in problems if one.code == "table-other"}
    slipped = {one.where.file for one in problems if one.code == "table-row-slipped"}
    for one in problems:
        odd = one.code.startswith("table-") and one.code != "table-other" and one.where.file in other
        if odd or (one.code == "table-column-unnamed" and one.where.file in slipped):
            yield one


def _of_misnamed_files(problems: Sequence[Problem]) -> Iterator[Problem]:
    """What is missing of a file of data that is there under a name that is nearly its own."""
    meant = {
        f"{_folder(one)}/{guess}"
        for one in problems
        if one.code == "unknown-file" and (guess := one.facts.get("guess", "")).endswith(".yml")
    }
    yield from (one for one in problems if one.code in _MISSING and one.where.file in meant)


def _of_missing_folders(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Each file of a folder that is not there."""
    missing = {one.where.file for one in problems if one.code == "folder-missing"}
    for one in problems:
        named = one.facts.get("value", "").partition("/")[0]
        folder = _folder(one).removesuffix("/disclosures")
        if one.code == "evidence-file-missing" and f"{folder}/{named}" in missing:
            yield one
