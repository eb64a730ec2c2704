"""Writes the JSON Schema of every YAML file into docs/schemas.

usage: python -m tests.house.schemas
"""

from generator.scaffold.json_schema import schema_files
from tests.house.rooms import ROOT

FOLDER = ROOT / "docs" / "schemas"

if __name__ == "__main__":
    for name, text in schema_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
