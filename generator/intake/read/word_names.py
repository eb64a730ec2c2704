"""The names of WordprocessingML as ElementTree writes them."""

from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def named(name: str) -> str:
    """The full name of an element of Word's own."""
    return WORD + name


def attribute(element: ET.Element | None, name: str) -> str:
    """An attribute of Word's own, or nothing."""
    return "" if element is None else element.get(WORD + name, "")
