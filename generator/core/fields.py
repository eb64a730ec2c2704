"""The kinds of field a record has: how written text becomes a value, and what is no such value.

A reader of files hands every scalar over as text (or None where nothing is written), so
that the field decides what `0812345678`, `no` or `2566` means, never the file format.
Faults are raised as PydanticCustomError whose type is a problem code.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.core.file_kinds import ENDINGS, PICTURES
from generator.core.file_names import safe_name
from generator.core.location import DataPath
from generator.text.dates import DateError, ThaiDate, full_year, parse_date, parse_month
from generator.text.identifiers import is_id, reachable
from generator.text.references import Ref, RefKind, instrument_id, item_number, parse_ref
from generator.text.thai import arabic, clean, fold, nearest, one_line
from generator.text.timeframes import Timeframe, parse_timeframe
from generator.text.web_addresses import bare_address, meant_address


class Record(BaseModel):
    """Frozen data that says where it was written; a field it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _nothing_written(cls, value: Any) -> Any:
        """A field left empty counts as not written, so that prepared files can have blanks."""
        if not isinstance(value, dict):
            return value
        return {key: part for key, part in value.items() if part is not None or key not in cls.model_fields}


class Sourced(Record):
    """A record that checks can point at: `where` is set by its reader, never written."""

    where: Annotated[DataPath, WithJsonSchema({})] = DataPath("")


def fault(code: str, **facts: str) -> PydanticCustomError:
    """The error a field raises; `code` is a problem code, `facts` what its sentence quotes."""
    return PydanticCustomError(code, code, facts)


def _scalar(value: Any, kind: str) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        raise fault("missing-field")
    raise fault("wrong-type", wanted=kind)


def _text(value: Any) -> str:
    text = clean(_scalar(value, "text"))
    if not text:
        raise fault("missing-field")
    return text


def _line(value: Any, kind: str = "text") -> str:
    return one_line(_text(_scalar(value, kind)))


def _id(value: Any) -> str:
    text = _line(value)
    if not is_id(text):
        raise fault("bad-id", value=text)
    return text


def _whole(value: Any) -> int:
    text = arabic(_line(value, "whole")).replace(",", "")
    if not re.fullmatch(r"0*[1-9][0-9]{0,11}", text):
        raise fault("bad-number", value=_line(value), wanted="whole")
    return int(text)


def _score(value: Any) -> Decimal:
    text = arabic(_line(value, "score"))
    if not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,6})?", text) or Decimal(text) > 100:
        raise fault("bad-number", value=text, wanted="score")
    return Decimal(text)


_TRUE, _FALSE = {"true", "ใช่", "จริง"}, {"false", "ไม่ใช่", "ไม่"}


def _flag(value: Any) -> bool:
    text = fold(_scalar(value, "flag"))
    if text in _TRUE | _FALSE:
        return text in _TRUE
    raise fault("not-in-list", value=_scalar(value, "flag"), known="true, false", guess="")


def says_yes(value: Any) -> bool:
    """Whether a written value is one of the words for true."""
    return isinstance(value, str) and fold(value) in _TRUE


def _flag_or_line(value: Any) -> str:
    """Words, or true or false: false is as if nothing were written."""
    text = _line(value)
    return "" if fold(text) in _FALSE else text


def _dated(parse: Callable[[str], Any], kind: str) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        try:
            return parse(_line(value, kind))
        except DateError as wrong:
            raise fault(wrong.code, value=wrong.text, guess=wrong.guess) from None

    return read


def _year(value: Any, kind: str = "year") -> int:
    text = _line(value, kind)
    digits = re.fullmatch(r"(?:ปี(?:งบประมาณ)?\s*)?(?:พ\.?\s*ศ\.?\s*)?(\d{4})", arabic(text))
    if not digits:
        raise fault("bad-year", value=text)
    return int(_dated(lambda written: full_year(digits[1], written), kind)(text))


def _years(value: Any) -> tuple[int, int]:
    if isinstance(value, list | tuple) and value:
        return _in_a_row([_year(one) for one in value])
    parts = re.split(r"\s*(?:-|–|—|ถึง)\s*", _line(value, "years"))
    if len(parts) > 2 or not all(parts):
        raise fault("bad-year", value=_line(value))
    first, last = _year(parts[0]), _year(parts[-1])
    if last < first:
        raise fault("bad-year", value=_line(value))
    return first, last


def _in_a_row(years: list[int]) -> tuple[int, int]:
    """The first and last of years that are written one by one; raises where one between them is left out."""
    found = sorted(set(years))
    if found != list(range(found[0], found[-1] + 1)):
        raise fault("wrong-type", wanted="years")
    return found[0], found[-1]


def _url(value: Any) -> str:
    """Only what a reader's browser may follow without harm: http(s), mailto, tel."""
    text = reachable(bare_address(_line(value, "link")))
    if meant := meant_address(text):
        raise fault("link-unsafe", value=_line(value), guess=meant)
    try:
        parts = urlsplit(text)
        web = (
            parts.scheme.lower() in {"http", "https"} and parts.hostname and parts.port != 0 and "@" not in parts.netloc
        )
    except ValueError:
        raise fault("link-unsafe", value=text) from None
    other = parts.scheme.lower() in {"mailto", "tel"} and parts.path
    if not (web or other) or not text.isprintable() or re.search(r"[\s<>\"'`\\]", text):
        raise fault("link-unsafe", value=text)
    return text


PUBLISHABLE = tuple(ENDINGS)
"""Endings of files that a browser shows or saves without running anything in them, as it would HTML or SVG."""


PICTURE_ENDINGS = tuple(ending for ending, kinds in ENDINGS.items() if kinds <= PICTURES)
"""Those of them that are pictures."""

_INSTEAD = (
    {"": "none"} | dict.fromkeys(("heic", "heif", "avif"), "heic") | dict.fromkeys(("rar", "7z", "gz"), "archive")
)


def _picture(value: Any) -> str:
    """A path of a picture: of a file that is none, a picture is asked for. A paper is told when it is looked into."""
    return _path(value, PICTURE_ENDINGS, "picture")


def _month(value: Any) -> int:
    """A month 1-12, by its number or its Thai name."""
    text = _line(value)
    named = parse_month(text)
    number = named[0] if named else int(arabic(text)) if re.fullmatch(r"\d{1,2}", arabic(text)) else 0
    if not 1 <= number <= 12:
        raise fault("bad-number", value=text, wanted="whole")
    return number


_EIT_CODE = re.compile(r"(?:https?://)?(?:itas\.nacc\.go\.th/go/eit/)?([A-Za-z0-9]{4,12})/?", re.I)


def _eit_code(value: Any) -> str:
    """The code of the EIT of an agency and year, as it is or at the end of its address in ITAS."""
    found = _EIT_CODE.fullmatch(arabic(_line(value)))
    if not found:
        raise fault("eit-code", value=_line(value))
    return found[1]


def _file(value: Any) -> str:
    """A path of a file that can be published."""
    return _path(value, PUBLISHABLE, "other")


def _path(value: Any, offered: tuple[str, ...], otherwise: str) -> str:
    """A path below the year's folder, with `/`, that cannot leave it; for another kind `offered` ones are told."""
    text = reachable(_line(value, "file")).replace("\\", "/")
    steps = text.split("/")
    if text.startswith("/") or ":" in text or any(step in {"", ".", ".."} for step in steps):
        raise fault("bad-path", value=_line(value))
    ending = steps[-1].rpartition(".")[2].lower() if "." in steps[-1] else ""
    if ending not in PUBLISHABLE:
        raise fault("file-kind", value=text, known=", ".join(offered), do=_INSTEAD.get(ending, otherwise))
    return safe_name(text, written=value)


def _item(value: Any) -> str:
    number = item_number(_scalar(value, "item"))
    if not number:
        raise fault("bad-reference", value=_line(value), wanted="item")
    return number


def _instrument(value: Any) -> str:
    found = instrument_id(_scalar(value, "instrument"))
    if not found:
        raise fault("bad-reference", value=_line(value), wanted="instrument")
    return found


def _instrument_name(value: Any) -> str:
    """What an instrument is called: its id where the text is one; which there are, the list of the year says."""
    return instrument_id(_scalar(value, "instrument")) or _line(value)


def _ref(*kinds: RefKind) -> BeforeValidator:
    """A reference of one of these kinds; of any, where none is named."""

    def read(value: Any) -> Ref:
        ref = value if isinstance(value, Ref) else parse_ref(_scalar(value, "reference"))
        if not ref or (kinds and ref.kind not in kinds):
            raise fault("bad-reference", value=_line(value), wanted=kinds[0].value if kinds else "any")
        return ref

    return BeforeValidator(read)


@dataclass(frozen=True)
class Several:
    """Marks a field in which one thing may stand for a list of one, and nothing for an empty list."""

    @staticmethod
    def _read(value: Any) -> Any:
        if value is None:
            return ()
        return value if isinstance(value, list | tuple) else [value]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed, {"type": "null"}]}


@dataclass(frozen=True, eq=False)
class Choice:
    """Marks a field that takes one of `words` (written form: value); any spelling of a form fits.

    What people write besides is in `also`; it is taken, but not offered.
    """

    words: Mapping[str, str]
    also: Mapping[str, str] = field(default_factory=dict)

    def _read(self, value: Any) -> str:
        text = _line(value)
        if text in self.words:
            return self.words[text]
        by_fold = {fold(word): meant for word, meant in {**self.also, **self.words}.items()}
        if fold(text) in by_fold:
            return by_fold[fold(text)]
        guess = nearest(text, self.words) or ""
        raise fault("not-in-list", value=text, known=", ".join(self.words), guess=guess)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, _: CoreSchema, __: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}


def one_of(*words: str, also: Mapping[str, str] | None = None) -> Choice:
    """A field that takes one of these words, or one of those that are written for them."""
    return Choice({word: word for word in words}, also or {})


# What an editor takes for a number or a truth value is text here until its field reads it.
_TEXT_SCHEMA = WithJsonSchema({"type": ["string", "number", "boolean"]})

_YEARS_SCHEMA = WithJsonSchema({"type": ["string", "number", "array"], "items": {"type": ["string", "number"]}})

_SHOWN = PlainSerializer(str, return_type=str)

Text = Annotated[str, BeforeValidator(_text), _TEXT_SCHEMA]

Line = Annotated[str, BeforeValidator(_line), _TEXT_SCHEMA]

Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": ["string", "integer"], "pattern": "^[a-z0-9-]+$"})]

Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": ["integer", "string"], "minimum": 1})]

Score = Annotated[
    Decimal, BeforeValidator(_score), WithJsonSchema({"type": ["number", "string"], "minimum": 0, "maximum": 100})
]

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": [True, False, *sorted(_TRUE | _FALSE)]})]

FlagOrLine = Annotated[str, BeforeValidator(_flag_or_line), WithJsonSchema({"type": ["boolean", "string"]})]

Day = Annotated[ThaiDate, BeforeValidator(_dated(parse_date, "day")), _TEXT_SCHEMA, _SHOWN]

When = Annotated[Timeframe, BeforeValidator(_dated(parse_timeframe, "timeframe")), _TEXT_SCHEMA]

Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": ["integer", "string"]})]

Years = Annotated[tuple[int, int], BeforeValidator(_years), _YEARS_SCHEMA]

Url = Annotated[str, BeforeValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})]

MonthNumber = Annotated[int, BeforeValidator(_month), WithJsonSchema({"type": ["integer", "string"]})]

EitCode = Annotated[str, BeforeValidator(_eit_code), _TEXT_SCHEMA]

FilePath = Annotated[str, BeforeValidator(_file), _TEXT_SCHEMA]

PicturePath = Annotated[str, BeforeValidator(_picture), _TEXT_SCHEMA]

ItemNumber = Annotated[str, BeforeValidator(_item), _TEXT_SCHEMA]

InstrumentId = Annotated[str, BeforeValidator(_instrument), _TEXT_SCHEMA]

InstrumentName = Annotated[str, BeforeValidator(_instrument_name), _TEXT_SCHEMA]

Reference = Annotated[Ref, _ref(), _TEXT_SCHEMA, _SHOWN]

IndicatorRef = Annotated[Ref, _ref(RefKind.INDICATOR, RefKind.SUB_INDICATOR), _TEXT_SCHEMA, _SHOWN]

QuestionRef = Annotated[Ref, _ref(RefKind.QUESTION, RefKind.ITEM), _TEXT_SCHEMA, _SHOWN]

several = Several()

Lines = Annotated[tuple[Line, ...], several]

Texts = Annotated[tuple[Text, ...], several]

References = Annotated[tuple[Reference, ...], several]
