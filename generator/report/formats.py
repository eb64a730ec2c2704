"""The formats a report can be asked for, by name."""

from collections.abc import Callable, Mapping

from generator import __version__
from generator.report.as_github import as_github
from generator.report.as_json import as_json
from generator.report.as_junit import as_junit
from generator.report.as_sarif import as_sarif
from generator.report.findings import Findings

FOR_MACHINES: Mapping[str, Callable[[Findings, bool], str]] = {
    "json": lambda found, _: as_json(found),
    "sarif": lambda found, _: as_sarif(found, __version__),
    "github": lambda found, _: as_github(found),
    "junit": lambda found, strict: as_junit(found, strict=strict),
}
"""What other programs read: from the findings, and whether the check is strict."""
