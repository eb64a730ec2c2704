"""The findings as workflow commands, which a GitHub workflow shows beside the changed lines."""

from generator.core.problem import Severity
from generator.messages.problem import level
from generator.report.findings import Findings
from generator.report.rows import Row

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.GAP: "notice",
    Severity.NOTE: "notice",
}


def as_github(found: Findings) -> str:
    """One command a line; files are told from the project's folder."""
    return "".join(f"{_command(row, found.lang)}\n" for row in found.rows)


def _command(row: Row, lang: str) -> str:
    place = row.place
    where = " ".join(part for part in (place.sheet, place.cell) if part)
    facts = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        # The last column itself: this format counts it in.
        "endColumn": row.end_column - 1 if row.end_column else None,
        "title": " ".join(part for part in (level(row.code, lang), f"[{row.code}]", row.item, where) if part),
    }
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in facts.items() if value is not None)
    said = _data(f"{row.message}\n{row.help}")
    return f"::{_COMMANDS[row.severity]} {properties}::{said}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
