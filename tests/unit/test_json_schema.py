"""The schemas of YAML files are those of the models; every agency's files keep them, and wrong ones do not."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.examine import known_lists
from generator.scaffold.agency import NewAgency, agency_files
from generator.scaffold.json_schema import FILES, FOLDER, for_editors, schema, schema_files, schema_of
from generator.vocabulary.field_words import FIELD_WORDS, FILE_WORDS
from tests.agencies import AGENCIES, CONTENT
from tests.conftest import ROOT
from tests.house.schemas import FOLDER as DOCS

SHIPPED = ROOT / "generator" / "checklists"
LISTS = {"checklist", "tables", "keys"}


class Core(yaml.SafeLoader):
    """Scalars as editors read them, by the core schema of YAML 1.2: no dates, no yes and no."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), [*"~nN", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), [*"tTfF"])
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), [*"-+0123456789"])
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]*$"), [*"-+0123456789"])


def read(text: str) -> Any:
    # Keys of JSON are texts.
    return json.loads(json.dumps(yaml.load(text, Core)))


def faults(name: str, text: str) -> list[str]:
    checker = jsonschema.Draft7Validator(schema(name))
    return [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(read(text))]


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema(name))


def test_the_schemas_of_the_documents_are_those_of_the_models() -> None:
    made = schema_files()

    assert {path.name for path in DOCS.glob("*.schema.json")} == {*made, "check.schema.json"}
    assert [name for name, text in made.items() if (DOCS / name).read_text(encoding="utf-8") != text] == []


def test_the_files_of_every_agency_are_as_the_schemas_say() -> None:
    files = sorted(path for agency in AGENCIES for path in (CONTENT / agency).rglob("*.yml"))
    told = {path: schema_of(path.relative_to(CONTENT).as_posix()) for path in files}
    wrong = {path: faults(name, path.read_text(encoding="utf-8-sig")) for path, name in told.items() if name}

    assert {name for name in told.values() if name} >= FILES.keys() - LISTS - {"disclosure"}
    assert {path.stem for path, name in told.items() if not name} <= {"link-report"}
    assert {path: found for path, found in wrong.items() if found} == {}


def test_the_shipped_lists_are_as_the_schemas_say() -> None:
    for path in sorted(SHIPPED.glob("*.yml")):
        name = schema_of(f"checklists/{path.name}")
        assert name
        assert faults(name, path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("agency", "{name: ก, kind: ทต., short: ก, district: ก, province: ก, colour: แดง}"),
        ("agency", "{name: ก, kind: เทศบาล, short: ก, district: ก, province: ก}"),
        ("agency", "name: ก\n"),
        ("agency", "{name: ก, kind: ทต., short: ก, district: ก, province: ก, look: {primary: red}}"),
        ("disclosures", "o1: {documents: {plan: {file: files/a.pdf}}}"),
        ("disclosures", "o1: {documents: {plan: {title: ก, file: files/a.pdf, language: en}}}"),
        ("disclosures", "o1: {shows: {chart: [{document: plan, pge: 3}]}}"),
        ("disclosures", "o1: {declared: {status: maybe}}"),
        ("disclosures", "o1: [a]"),
        ("measures", "measures: [{id: one}]"),
        ("measures", "limits: []"),
        ("measures", "limitations: [{note: ก}]"),
        ("people", "people: {name: ก}"),
        ("people", "people: [{name: ก, position: ข, political: maybe}]"),
        ("assessment", "overall: 101"),
        ("snapshot", "{date: 31 มี.ค. 2567, items: {o1: {requirements: {a: seen}}}}"),
        ("checklist", "year: 2570"),
        ("tables", "tables: [{id: a, title: ก, columns: [{id: b, label: ข, type: height}]}]"),
    ],
)
def test_a_schema_knows_a_wrong_file(name: str, text: str) -> None:
    assert faults(name, text) != []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("disclosures", "o1:\n  units:\n  documents:\n  shows:\n    chart:\n"),
        ("disclosures", "๐๑: {units: สำนักปลัด, shows: {a: {text: 2567}, b: [{channel: line}]}, updated: 9 ต.ค. 2566}"),
        ("disclosures", ""),
        ("measures", "limitations: คนเดียว\nmeasures: [{id: 1, title: 2567, scores: {of: i7, score: 78.20}}]"),
        ("measures", "limitations: [คนเดียว, {text: งบน้อย}]"),
        ("people", "people: [{name: ก, position: ข, phone: 0812345678, political: ใช่}]"),
        ("people", "people: [{position: ปลัด, vacant: true}, {name: ก, position: ข, acting: true}]"),
        ("assessment", "instruments:\n  # IIT:\nindicators: {1: 90, 9.1: 85.5}\n"),
        ("disclosure", "shows: {a: {document: plan, page: '๑๒'}}"),
    ],
)  # fmt: skip
def test_what_the_program_reads_is_not_called_wrong(name: str, text: str) -> None:
    assert faults(name, text) == []


def records(name: str) -> list[tuple[str, dict[str, Any]]]:
    """The records of a file with the names of their classes."""
    made, told = schema(name), FILES[name]
    own = [] if told.listed or told.keyed else [(told.record.__name__, made)]
    return [*own, *made.get("definitions", {}).items()]


def test_every_field_that_an_office_writes_is_told_in_thai_and_no_other() -> None:
    fields = {
        f"{known}.{field}"
        for name in FILES.keys() - LISTS
        for known, record in records(name)
        for field in record["properties"]
    }

    assert fields == FIELD_WORDS.keys()
    assert FILE_WORDS.keys() == FILES.keys()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("ban-suan/agency.yml", "../.schemas/agency.schema.json"),
        ("ban-suan/2567/people.yml", "../../.schemas/people.schema.json"),
        ("ban-suan/2567/disclosures/o1.yml", "../../../.schemas/disclosure.schema.json"),
        ("ban-suan/2567/snapshots/annual.yml", "../../../.schemas/snapshot.schema.json"),
        ("checklists/2570.yml", "../.schemas/checklist.schema.json"),
        ("checklists/tables.yml", "../.schemas/tables.schema.json"),
    ],
)
def test_a_file_begins_with_where_its_schema_is(path: str, place: str, tmp_path: Path) -> None:
    (tmp_path / path).parent.mkdir(parents=True)

    assert for_editors(path, "x: 1\n") == f"# yaml-language-server: $schema={place}\nx: 1\n"
    assert ((tmp_path / path).parent / place).resolve().parent == (tmp_path / FOLDER).resolve()


@pytest.mark.parametrize("path", ["ban-suan/pages/contact.md", "ban-suan/link-report.yml", "checklists/2570.txt"])
def test_a_file_without_a_schema_stays_as_it_is(path: str) -> None:
    assert for_editors(path, "text") == "text"


def test_prepared_files_keep_their_schemas() -> None:
    checklist = known_lists(CONTENT).checklist(2567)
    assert checklist
    files = agency_files(NewAgency("ban-suan", "องค์การบริหารส่วนตำบลบ้านสวน", "อบต.", "เมือง", "สมมติ"), checklist)
    told = {name: schema_of(f"ban-suan/{name}") for name in files}

    assert len([name for name in told.values() if name]) > 5
    assert {name: found for name, known in told.items() if known and (found := faults(known, files[name]))} == {}
