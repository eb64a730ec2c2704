"""The agencies of the content folder, each read and built once for all tests of a process.

What comes out is frozen, so tests may share it; whoever changes content works on a copy of the folder.
"""

from functools import cache

from generator.build import Built, build
from generator.examine import Examined, examine
from generator.model.options import Options
from tests.conftest import ROOT

CONTENT = ROOT / "content"

AGENCIES = tuple(sorted(path.parent.name for path in CONTENT.glob("*/agency.yml")))
"""Every agency of the content folder."""

REAL = tuple(agency for agency in AGENCIES if agency != "example")
"""Those that exist: their pages are made from their own reports."""


@cache
def examined(agency: str) -> Examined:
    """What `oit check` knows of an agency."""
    return examine(CONTENT, agency)


@cache
def built(agency: str, options: Options | None = None) -> Built:
    """An agency's site without a host."""
    return build(CONTENT, agency, options)
