"""Writes the rooms and modules into docs/architecture.md.

usage: python -m tests.house.rooms
"""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- rooms -->\n", "<!-- end of rooms -->"
ORDER = (
    "text", "core", "tables", "messages", "model", "evidence", "vocabulary", "privacy", "load", "load/tables",
    "load/tables/files", "load/tables/heading", "check", "check/judging", "check/kinds", "export", "report",
    "scaffold", "edit", "workbook", "workbook/sheets", "workbook/out", "workbook/taken_over",
    "intake", "intake/cells", "intake/read", "intake/report",
    "site", "site/open_data", "site/tables", "site/search", "site/office", "render",
    "hosts", "cli", "",
)  # fmt: skip


def table() -> str:
    """A section for each room, a row for each module."""
    parts = []
    for room in ORDER:
        folder = ROOT / "generator" / room
        modules = sorted(path for path in folder.glob("*.py") if path.name != "__init__.py")
        title = f"`{room}/`: {first_line(folder / '__init__.py')}" if room else "The story and the doors"
        rows = [f"| `{path.name}` | {first_line(path)} |" for path in modules]
        parts.append("\n".join((f"### {title}", "", "| module | what it is for |", "| --- | --- |", *rows)))
    return "\n\n".join(parts)


def first_line(path: Path) -> str:
    """The first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").splitlines()[0]


def page() -> str:
    """The whole page as it should be."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
