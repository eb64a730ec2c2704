"""The findings as SARIF 2.1.0, which code hosts and editors show beside the line."""

from typing import Any
from urllib.parse import quote

from generator.core.json_text import json_text
from generator.core.problem import Severity
from generator.messages.problem import in_general
from generator.report.findings import Findings
from generator.report.rows import Row

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.GAP: "note", Severity.NOTE: "none"}

_ROOT = "%SRCROOT%"


def as_sarif(found: Findings, version: str) -> str:
    """A log of one run; `version` is that of this program. Files are told from the project's folder."""
    severities = {row.code: row.severity for row in found.rows}
    codes = sorted(severities)
    driver = {"name": "oit", "version": version, "rules": [_rule(code, severities[code], found.lang) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "language": found.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder of mkdocs.yml"}}},
        "results": [_result(row, codes.index(row.code)) for row in found.rows],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json_text(log, indent=2) + "\n"


def _rule(code: str, severity: Severity, lang: str) -> dict[str, Any]:
    sentence = in_general(code, lang)
    return {
        "id": code,
        "shortDescription": {"text": sentence.message},
        "help": {"text": sentence.help},
        "helpUri": f"docs/problems/{code}.md",
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"severity": severity.value},
    }


def _result(row: Row, rule: int) -> dict[str, Any]:
    properties = {"year": row.year, "item": row.item, "requirement": row.requirement, "help": row.help}
    return {
        "ruleId": row.code,
        "ruleIndex": rule,
        "level": _LEVELS[row.severity],
        # A result of level "none" is no failure; the format says so in its kind.
        "kind": "informational" if row.severity is Severity.NOTE else "fail",
        "message": {"text": f"{row.message}\n{row.help}"},
        "locations": [_location(row)],
        "properties": {key: value for key, value in properties.items() if value is not None},
    }


def _location(row: Row) -> dict[str, Any]:
    place = row.place
    file: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file), "uriBaseId": _ROOT}}
    if place.line:
        file["region"] = {"startLine": place.line, "startColumn": place.column or 1}
        if row.end_column:
            file["region"]["endColumn"] = row.end_column
    location: dict[str, Any] = {"physicalLocation": file}
    if place.sheet or place.cell:
        name = "!".join(part for part in (place.sheet, place.cell) if part)
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "element"}]
    return location
