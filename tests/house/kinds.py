"""Writes the table of kinds of requirement into docs/requirements/README.md, from the registered kinds.

usage: python -m tests.house.kinds
"""

from generator.check.registry import KINDS
from tests.house.rooms import ROOT

PAGE = ROOT / "docs" / "requirements" / "README.md"
BEGIN, END = "<!-- kinds -->\n", "<!-- end of kinds -->"


def table() -> str:
    """A row for each kind."""
    rows = [f"| [{kind.id}]({kind.id}.md) | {kind.name} |" for kind in KINDS.values()]
    return "\n".join(("| ชนิด | คือ |", "| --- | --- |", *rows))


def page() -> str:
    """The whole page as it should be."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
