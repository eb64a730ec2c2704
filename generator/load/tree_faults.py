"""What libyaml says of a broken file, told as a problem at the place where it can be mended."""

import yaml

from generator.model.place import Place, Where
from generator.model.problem import Problem

# What libyaml says, and the reason we tell for it.
_REASONS = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "colon-missing",
    "did not find expected key": "indent",
    "did not find expected <document start>": "indent",
    "did not find expected '-' indicator": "indent",
    "found unexpected end of stream": "quote",
    "while scanning a quoted scalar": "quote",
    "cannot start any token": "sign",
    "control characters are not allowed": "control",
    "found undefined alias": "alias",
    "did not find expected ',' or": "bracket",
}


def syntax_problem(wrong: yaml.YAMLError, text: str, file: str) -> tuple[Problem, Place]:
    """The problem that `wrong` tells of the YAML `text`, and its place."""
    said = " ".join(str(getattr(wrong, part, None) or "") for part in ("context", "problem", "reason"))
    mark = getattr(wrong, "problem_mark", None)
    reason = next((reason for words, reason in _REASONS.items() if words in said), "other")
    if reason in {"quote", "bracket", "colon-missing"}:
        # What was never closed is told of where it was opened.
        mark = getattr(wrong, "context_mark", None) or mark
    position = getattr(wrong, "position", None)
    if mark is not None:
        line, column = mark.line + 1, mark.column + 1
    else:
        before = text[: position or 0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if reason in {"colon", "indent"} and (before_it := _without_colon(lines[: line - 1], here)):
        line, column, reason = *before_it, "colon-missing"
    place = Place(file, line, column)
    if "tab character" in said or ("\t" in here[: column + 1] and "cannot start any token" in said):
        return Problem("yaml-tab", Where(file)), place
    return Problem("yaml-syntax", Where(file), {"reason": reason}), place


def _without_colon(lines: list[str], here: str) -> tuple[int, int] | None:
    """Line and column of the last of the `lines` before `here`, where it is a name without its colon.

    A line further in than `here` may go on with the text above it: that is no name.
    """
    bare = [line.split("#")[0] for line in lines]
    said = [(number, line) for number, line in enumerate(bare, 1) if line.strip()]
    if not said or ":" in said[-1][1] or said[-1][1].lstrip().startswith("-"):
        return None
    number, line = said[-1]
    indent = len(line) - len(line.lstrip())
    return (number, indent + 1) if indent <= len(here) - len(here.lstrip()) else None
