"""docs/data-format.md says what is written, no more and no less."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from generator.build import Built
from generator.export.source import FORMAT
from tests.agencies import AGENCIES, built
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "data-format.md"
SCHEMA = json.loads((ROOT / "docs" / "data-format.schema.json").read_text(encoding="utf-8"))
DEFINED = SCHEMA["$defs"]


def documented() -> dict[str, list[str]]:
    """The keys of each section of the page, in their order."""
    keys = PAGE.read_text(encoding="utf-8").partition("## Keys")[2]
    return {
        name: re.findall(r"^\| `([a-z0-9_]+)` \| \S", text, re.MULTILINE)
        for name, text in re.findall(r"^### (\w+)\n(.*?)(?=^### |\Z)", keys, re.MULTILINE | re.DOTALL)
    }


def test_the_page_and_the_schema_name_the_same_keys() -> None:
    assert documented() == {name: list(kind["properties"]) for name, kind in DEFINED.items()}


def test_the_schema_lets_nothing_else_pass_and_leaves_nothing_out() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for kind in DEFINED.values():
        assert kind["additionalProperties"] is False
        assert kind["required"] == list(kind["properties"])


def test_the_page_is_of_this_version() -> None:
    assert f"format **{FORMAT}**" in PAGE.read_text(encoding="utf-8")


def validator(kind: str) -> jsonschema.Draft202012Validator:
    schema = {"$ref": f"#/$defs/{kind}", "$defs": DEFINED}
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


RECORDS = {"items": "Item", "documents": "Document", "measures": "Measure", "progress": "Progress", "people": "Person"}


def own(made: Built) -> Iterator[tuple[str, str, Any]]:
    """The files of our own format: path, kind, content."""
    for path, content in made.made.items():
        name = path.rpartition("/")[2]
        if not name.endswith(".json") or name in {"catalog.json", "datapackage.json", "ocds-contracts.json"}:
            continue
        kind = "Site" if name == "site.json" else "Records" if name.removesuffix(".json") in RECORDS else "Rows"
        yield path, kind, json.loads(content)


@pytest.mark.parametrize("agency", AGENCIES)
def test_what_is_written_is_as_the_schema_says(agency: str) -> None:
    here = built(agency)
    kinds = set()
    for path, kind, content in own(here):
        kinds.add(kind)
        assert [error.message for error in validator(kind).iter_errors(content)] == [], path
        if kind == "Records":
            record = validator(RECORDS[content["kind"]])
            assert [error.message for one in content["records"] for error in record.iter_errors(one)] == [], path

    assert {"Site", "Records"} <= kinds


def test_site_json_tells_the_state_that_the_pages_show(made: Built) -> None:
    state = json.loads(made.made["data/site.json"])
    years = {year["year"]: year for year in state["years"]}

    assert list(years) == [2569, 2568, 2567, 2566]
    assert years[2567]["counts"] == {"complete": 35, "partial": 0, "missing": 0}
    for year in state["years"]:
        status = made.examined.statuses[year["year"]]
        assert [item["status"] for item in year["items"]] == [one.state.value for one in status.items]
        for item in year["items"]:
            assert f"{item['page']['path'].rstrip('/')}.md" in {page.path for page in made.pages}
            assert set(item["tables"]) <= {one["name"] for one in year["data"]}


def test_every_published_file_that_is_named_is_there_and_unchanged(made: Built) -> None:
    files = [file for _, _, content in own(made) for file in _files(content)]

    assert len(files) > 500
    for file in files:
        content = made.made.get(file["path"]) or made.files[file["path"]].read_bytes()
        assert len(content) == file["size"], file


def _files(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and "sha256" in value and "path" in value:
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _files(part)
