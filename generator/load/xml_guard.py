"""Refuses XML that declares a document type or entities, in any encoding and wherever they stand."""

from typing import IO
from xml.parsers import expat
from zipfile import ZipFile


class ForbiddenXmlError(ValueError):
    """XML with a document type: it may name other files, or grow beyond measure when read."""


def refuse_doctypes(package: ZipFile) -> None:
    """Raises ForbiddenXmlError where a part of an Office file declares a document type.

    No part of such a package may (ECMA-376-2, 8.3.2 "DTD declarations shall not be used"); a part's name says
    nothing of what is read as XML, so all are looked at, but for SVG pictures, which no reader of ours opens.
    """
    for part in package.infolist():
        if not part.filename.lower().endswith(".svg"):
            with package.open(part) as file:
                _refuse_doctype(file)


def _refuse_doctype(file: IO[bytes]) -> None:
    """Raises ForbiddenXmlError; what is no sound XML ends the look, as it ends every later reading."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _forbidden
    parser.EntityDeclHandler = _forbidden
    try:
        parser.ParseFile(file)
    except expat.ExpatError:
        return


def _forbidden(*_: object) -> None:
    raise ForbiddenXmlError
