"""The codes of problems: each has a page in docs/problems, whose front matter says its severity and its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

# The pages stand in the installed package; in a checkout of the project in its docs.
_PACKAGE = Path(__file__).parent.parent

_FOLDERS = (_PACKAGE / "core" / "problems", _PACKAGE.parent / "docs" / "problems")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_MARK = "---\n"

InBoth = Mapping[str, str]
"""A text in each language: `th` and `en`."""


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """What the page of a code says: its severity, what is wrong, what to do, and the text below.

    `{name}` in a sentence stands for a fact of the problem. `phrases` are the words for the values of a
    fact that only this code has, by the fact and its value.
    """

    severity: str
    message: InBoth
    help: InBoth
    text: str
    phrases: Mapping[str, Mapping[str, InBoth]] = field(default_factory=dict)


@cache
def problem_codes() -> frozenset[str]:
    """The codes that there are."""
    return frozenset(path.stem for path in _folder().glob("*.md")) - {"README"}


@cache
def problem_page(code: str) -> ProblemPage:
    """The page of a code, read when it is first asked for; raises KeyError for a code that does not exist."""
    if code not in problem_codes():
        raise KeyError(code)
    _, front, text = (_folder() / f"{code}.md").read_text(encoding="utf-8").split(_MARK, 2)
    return ProblemPage(**yaml.load(front, Loader=_LOADER), text=text)  # noqa: S506 - both loaders are safe


def _folder() -> Path:
    return next(folder for folder in _FOLDERS if folder.is_dir())
