"""Columns of the workbook: how a value of the data is written into a cell, and what a cell means."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.core.location import Path
from generator.edit.change import as_list
from generator.text.thai import clean, fold

CellText = str | None
"""The text of a cell; None where a value cannot be told in one."""

YES = "ใช่"


class CellError(Exception):
    """A cell that means nothing: `code` is a problem code, `facts` what its sentence quotes."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True)
class Codec:
    """How plain values become the text of a cell, and the text a plain value; `""` and None mean nothing is there.

    `alike` says that several values, which mean the same, are told by one text.
    """

    to_text: Callable[[Any], CellText]
    to_value: Callable[[str], Any]
    alike: bool = False


def tidy(text: str) -> str:
    """A cell as it is compared: without what nobody sees, and without blanks at the ends of lines.

    Blank lines at its top stay: they may stand beside lines of another cell.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(f"{_indent(line)}{clean(line)}".rstrip() for line in lines).rstrip()


def _indent(line: str) -> str:
    return _GOES_ON if line[:1].isspace() and line.strip() else ""


# A line that begins with a space goes on with the text above it.
_GOES_ON = "  "


def _scalar(value: Any) -> CellText:
    return None if isinstance(value, list | dict) else tidy(value or "").strip()


TEXT = Codec(_scalar, lambda text: text.strip() or None)
"""One text, of as many lines as it has."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    `path` leads from a record to the value; `part` names the field of each entry where the value is a list of records
    (one line of the cell for each entry). `choices` names the list that is offered. What is `locked` is for reading.
    """

    id: str
    label: str
    path: Path = ()
    codec: Codec = TEXT
    part: str = ""
    hint: str = ""
    choices: str = ""
    width: int = 24
    locked: bool = False
    required: bool = False


def in_lines(texts: list[str]) -> CellText:
    """Texts one below the other; the further lines of one of several lines are set in."""
    told = [tidy(text) for text in texts]
    if any(re.search(r"^\s|\n\s*\n|\n\s", text) for text in told):
        return None
    return "\n".join(text.replace("\n", f"\n{_GOES_ON}") for text in told)


def of_lines(text: str) -> list[str]:
    """The texts that stand one below the other, blank ones too."""
    found: list[str] = []
    for line in text.split("\n") if text else ():
        if found and line[:1].isspace() and line.strip():
            found[-1] = f"{found[-1]}\n{line.strip()}"
        else:
            found.append(line.strip())
    return found


def _list_text(value: Any) -> CellText:
    parts = as_list(value)
    if any(isinstance(part, list | dict) for part in parts):
        return None
    return in_lines([part or "" for part in parts if part])


def _list_value(text: str) -> Any:
    found = [part for part in of_lines(text) if part]
    return found if len(found) > 1 else found[0] if found else None


LINES = Codec(_list_text, _list_value)
"""A list of texts, each on a line of its own."""


def _one_by_one(text: str) -> Any:
    return [part for part in of_lines(text) if part] or None


NAMES = Codec(_list_text, _one_by_one)
"""The same, always written as a list."""

REFERENCES = Codec(
    lambda value: None if any(isinstance(part, list | dict) for part in as_list(value)) else ", ".join(as_list(value)),
    lambda text: [part for part in re.split(r"[,;\s]+", text) if part] or None,
)
"""Numbers of items, questions and indicators: o8, e3, 2."""


def _flag_value(text: str) -> Any:
    if fold(text) in {"", "ไม่", "ไม่ใช่", "false"}:
        return None
    if fold(text) in {fold(YES), "true", "จริง", "x", "✓"}:
        return "true"
    raise CellError("not-in-list", value=text, known=YES, guess=YES)


FLAG = Codec(
    lambda value: (
        YES if value and fold(str(value)) in {"true", "ใช่", "จริง"} else "" if not isinstance(value, list) else None
    ),
    _flag_value,
)
"""ใช่ or nothing."""


def words(known: Mapping[str, str], also: Mapping[str, str] | None = None) -> Codec:
    """A word of the data (its key) that is told by a Thai one; `also` are other ways in which the data has it."""
    by_fold = {fold(word): key for word, key in (also or {}).items()}
    by_fold |= {fold(word): key for key, word in known.items()} | {fold(key): key for key in known}

    def to_text(value: Any) -> CellText:
        if isinstance(value, list | dict):
            return None
        return known.get(by_fold.get(fold(value or ""), ""), value or "")

    def to_value(text: str) -> Any:
        if not text:
            return None
        if fold(text) not in by_fold:
            raise CellError("not-in-list", value=text, known=", ".join(known.values()), guess="")
        return by_fold[fold(text)]

    return Codec(to_text, to_value, alike=True)


def several_words(known: Mapping[str, str]) -> Codec:
    """Several such words, each on a line of its own or parted by commas."""
    one = words(known)

    def to_text(value: Any) -> CellText:
        told = [one.to_text(part) for part in as_list(value)]
        return None if None in told else "\n".join(part for part in told if part)

    def to_value(text: str) -> Any:
        return [one.to_value(part.strip()) for part in re.split(r"[\n,]", text) if part.strip()] or None

    return Codec(to_text, to_value)


def known_or_text(known: Mapping[str, str]) -> Codec:
    """An id that is told by a name; what is no such name stays as it was typed, for the data may know it."""
    ids = {fold(name): id for id, name in known.items()}
    return Codec(
        lambda value: None if isinstance(value, list | dict) else known.get(value or "", tidy(value or "")),
        lambda text: ids.get(fold(text), text) or None,
    )
