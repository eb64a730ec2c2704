"""Finds and edits values of a YAML text by the way to them, line by line, knowing nothing of the generator.

A way is `o7.documents.plan.covers`; `measures[fair-work].steps` is the element of a list whose
first field has this value.
"""

import re


def key_line(lines: list[str], way: str) -> int:
    """The position of the line on which the key at the end of the way stands; raises LookupError."""
    first, last, at, depth = 0, len(lines), -1, -1
    for step in re.findall(r"[^.\[\]]+|\[[^\]]*\]", way):
        at = _step(lines, step, first, last, depth)
        depth = _indent(lines[at])
        first, last = at + 1 - step.startswith("["), _end(lines, at)
        if step.startswith("["):
            # The fields of a list's element stand two further in than its dash.
            depth += 1
    return at


def _step(lines: list[str], step: str, first: int, last: int, depth: int) -> int:
    if step.startswith("["):
        wanted = re.compile(rf"\s*- (?:\w+: )?{re.escape(step[1:-1])}\s*$")
    else:
        wanted = re.compile(rf"\s*(?:- )?{re.escape(step)}:(?:\s|$)")
    for position in range(first, last):
        line = lines[position]
        if wanted.match(line) and _indent(line) > depth - line.lstrip().startswith("- ") * 2:
            return position
    raise LookupError(step)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _end(lines: list[str], at: int) -> int:
    """The position after the last line that belongs to the key at `at`."""
    depth = _indent(lines[at])
    end = at + 1
    while end < len(lines):
        line = lines[end]
        inside = not line.strip() or _indent(line) > depth
        if not inside and not (line.lstrip().startswith("- ") and _indent(line) == depth and _is_list(lines, at)):
            break
        end += 1
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _is_list(lines: list[str], at: int) -> bool:
    return lines[at].rstrip().endswith(":") and not lines[at].lstrip().startswith("- ")


def drop(lines: list[str], way: str) -> list[str]:
    """The lines without the key at the end of the way and all that belongs to it."""
    at = key_line(lines, way)
    return lines[:at] + lines[_end(lines, at) :]


def put(lines: list[str], way: str, value: str) -> list[str]:
    """The lines with another value for the key at the end of the way."""
    at = key_line(lines, way)
    head = re.match(r"\s*(?:- )?[^:]+:", lines[at])
    assert head, lines[at]
    return [*lines[:at], f"{head[0]} {value}", *lines[_end(lines, at) :]]


def place(lines: list[str], way: str) -> tuple[int, int]:
    """Line and column, from 1, of the value at the end of the way; of its key where the way ends in `:`."""
    at = key_line(lines, way.rstrip(":"))
    line = lines[at]
    if way.endswith((":", "]")):
        return at + 1, _indent(line) + 1 + 2 * line.lstrip().startswith("- ")
    head = re.match(r"\s*(?:- )?[^:]+:\s*(?=\S)", line)
    if head:
        return at + 1, len(head[0]) + 1
    below = next(position for position in range(at + 1, len(lines)) if lines[position].strip())
    return below + 1, _indent(lines[below]) + 1
