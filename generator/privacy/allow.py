"""Files that the agency lets be published with a reason, although nobody could look into all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model.agency import Allowed
from generator.model.files import FileFacts


def with_allowed(files: Mapping[str, FileFacts], allowed: Iterable[Allowed], year: str = "") -> dict[str, FileFacts]:
    """The files, of which those that the agency allows say so; it may name one with its `year` (พ.ศ.) before it."""
    names = {entry.file for entry in allowed if entry.file}
    return {
        name: replace(facts, allowed=True) if names & {name, f"{year}/{name}"} else facts
        for name, facts in files.items()
    }
