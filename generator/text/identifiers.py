"""Ids that are part of an address, tax numbers, and file names of one computer that lead nowhere from another."""

import re

from pydantic_core import PydanticCustomError

from generator.text.thai import arabic, one_line


def is_id(text: str) -> bool:
    """Whether a text can be one; `index` cannot: it is the address of a folder itself."""
    return text != "index" and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text) is not None


_ON_THIS_COMPUTER = re.compile(r"file:|[a-z]:[\\/]|\\\\[^\\]", re.IGNORECASE)


def reachable(text: str) -> str:
    r"""The text, unless it names a file of one's own computer or office: `C:\…`, `\\server\…`, `file:///…`."""
    if _ON_THIS_COMPUTER.match(text):
        raise PydanticCustomError("link-computer", "link-computer", {"value": text})
    return text


def tax_digits(written: str) -> str:
    """The thirteen digits of a tax number, however it is parted and whatever its digits; else empty."""
    digits = re.sub(r"[\s.\-–]", "", arabic(one_line(written)))
    return digits if re.fullmatch(r"[0-9]{13}", digits) else ""


def is_juristic(written: str) -> bool:
    """Whether a tax number is that of a company or an agency: those begin with 0."""
    return tax_digits(written).startswith("0")
