"""The JSON Schema of every YAML file, made from the records that read it: editors complete and explain its fields."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, NamedTuple

from pydantic import TypeAdapter

from generator.core.fields import Line, Record, Text, Texts, several
from generator.core.json_text import json_text
from generator.model.agency import Agency
from generator.model.checklist import Checklist, DisclosureKey
from generator.model.disclosure import Disclosure
from generator.model.measures import Limitation, Measure, Progress
from generator.model.news import Home, News
from generator.model.people import Person
from generator.model.scores import Assessment
from generator.model.snapshot import Snapshot
from generator.tables.kinds import TableKind
from generator.vocabulary.field_words import FIELD_WORDS, FILE_WORDS

FOLDER = ".schemas"
"""Where the schemas lie below an office's content folder: one copy for all of its agencies, read without a network."""

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that editors of YAML understand."""

Schema = dict[str, Any]


class SchemaFile(NamedTuple):
    """What one kind of file holds: a record, a list of them below the key `listed`, or a mapping of them if `keyed`.

    `hidden` are fields that its reader sets: the folder's name, the key of the mapping. `beside` are the other keys of
    the file, each with the type of what may stand there.
    """

    record: type[Record]
    listed: str = ""
    keyed: bool = False
    hidden: tuple[str, ...] = ()
    beside: Mapping[str, Any] = {}


# A limitation that needs no more is written as its text alone.
_Limitations = Annotated[tuple[Limitation | Text, ...], several]

FILES: Mapping[str, SchemaFile] = {
    "agency": SchemaFile(Agency, hidden=("slug",)),
    "disclosures": SchemaFile(Disclosure, keyed=True, hidden=("item",)),
    "disclosure": SchemaFile(Disclosure, hidden=("item",)),
    "measures": SchemaFile(
        Measure,
        listed="measures",
        beside={"title": Line, "introduction": Texts, "source_notes": Texts, "limitations": _Limitations},
    ),
    "progress": SchemaFile(Progress, listed="progress"),
    "people": SchemaFile(Person, listed="people"),
    "news": SchemaFile(News, listed="news"),
    "home": SchemaFile(Home),
    "assessment": SchemaFile(Assessment),
    "snapshot": SchemaFile(Snapshot, hidden=("name",)),
    "checklist": SchemaFile(Checklist),
    "tables": SchemaFile(TableKind, listed="tables"),
    "keys": SchemaFile(DisclosureKey, listed="keys"),
}
"""The kinds of file, by the name of their schema."""

# What the files of a folder hold, where their names say only which one it is.
_BY_FOLDER = {"disclosures": "disclosure", "snapshots": "snapshot"}

# Set by the reader of every record that has it.
_WHERE = "where"

# What pydantic says of a value and no editor needs.
_DROPPED = {"$defs", "title", "default", "description"}


def schema_files() -> Mapping[str, str]:
    """Every schema as text, by the name of its file."""
    return {_file(name): json_text(schema(name), indent=1) + "\n" for name in FILES}


def schema_of(path: str) -> str | None:
    """The name of the schema of a file, by its path below the content folder; None where there is none for it."""
    *folders, name = PurePosixPath(path).parts
    if not name.endswith(".yml"):
        return None
    stem = name.removesuffix(".yml")
    if folders[-1:] == ["checklists"]:
        return "checklist" if stem.isdigit() else stem if stem in FILES else None
    return _BY_FOLDER.get(folders[-1] if folders else "", stem if stem in FILES else None)


def for_editors(path: str, text: str) -> str:
    """The text of a file, at this path below the content folder, after the comment by which editors find its schema."""
    name = schema_of(path)
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{_file(name)}\n{text}" if name else text


def _file(name: str) -> str:
    return f"{name}.schema.json"


def schema(name: str) -> Schema:
    """The schema of one of FILES."""
    file = FILES[name]
    record = file.record.__name__
    records = _records(file)
    if file.keyed:
        top: Schema = {"type": ["object", "null"], "additionalProperties": _blank(_ref(record))}
    elif file.listed:
        top = {"type": ["object", "null"], "properties": _keys(file, record), "additionalProperties": False}
    else:
        top = records.pop(record)
    words = {"$schema": DIALECT, "title": name, "description": FILE_WORDS.get(name, "")}
    defined = {known: records[known] for known in sorted(records)}
    return {**words, **top, **({"definitions": defined} if defined else {})}


def _records(file: SchemaFile) -> dict[str, Schema]:
    """The schemas of the records of a file by the names of their classes."""
    made = file.record.model_json_schema(ref_template="#/definitions/{model}")
    found: dict[str, Schema] = made.pop("$defs", {})
    found[file.record.__name__] = made
    for kind in file.beside.values():
        found |= TypeAdapter(kind).json_schema(ref_template="#/definitions/{model}").get("$defs", {})
    hidden = {file.record.__name__: file.hidden}
    return {known: _record(known, one, hidden.get(known, ())) for known, one in found.items()}


def _record(known: str, made: Schema, hidden: Iterable[str]) -> Schema:
    """A record as it is written: without what its reader sets, each field told in Thai, and blank where it may be."""
    left = {_WHERE, *hidden}
    required = [name for name in made.get("required", ()) if name not in left]
    fields = {}
    for name, value in made["properties"].items():
        if name not in left:
            clean = _clean(value)
            words = FIELD_WORDS.get(f"{known}.{name}")
            described = {"description": words} if words else {}
            fields[name] = {**described, **(clean if name in required else _blank(clean))}
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": fields, **needed, "additionalProperties": False}


def _keys(file: SchemaFile, record: str) -> Schema:
    """The keys of a file that holds a list of records."""
    beside = {
        name: _blank(_clean(TypeAdapter(kind).json_schema(ref_template="#/definitions/{model}")))
        for name, kind in file.beside.items()
    }
    return {**beside, file.listed: _blank({"type": "array", "items": _ref(record)})}


def _ref(record: str) -> Schema:
    return {"$ref": f"#/definitions/{record}"}


def _blank(value: Schema) -> Schema:
    """A value that may be left empty: a field with nothing behind it counts as not written."""
    if {"type": "null"} in value.get("anyOf", ()):
        return value
    return {"anyOf": [value, {"type": "null"}]}


def _clean(value: Any) -> Any:
    """A schema without what it says of the program rather than of the file."""
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _clean(one) for key, one in value.items() if key not in _DROPPED}
