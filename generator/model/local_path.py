"""Names of files on one computer, which lead nowhere from anywhere else."""

import re

from pydantic_core import PydanticCustomError

_ON_THIS_COMPUTER = re.compile(r"file:|[a-z]:[\\/]|\\\\[^\\]", re.IGNORECASE)


def reachable(text: str) -> str:
    r"""The text, unless it names a file of one's own computer or office: `C:\…`, `\\server\…`, `file:///…`."""
    if _ON_THIS_COMPUTER.match(text):
        raise PydanticCustomError("link-computer", "link-computer", {"value": text})
    return text
