"""A disclosure: the agency's answer to one item in one year, requirement by requirement."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import ValidatorFunctionWrapHandler, field_validator, model_validator

from generator.core.fields import (
    Choice,
    Day,
    FilePath,
    Id,
    ItemNumber,
    Line,
    Lines,
    Record,
    Sourced,
    Text,
    Texts,
    Url,
    Whole,
    Years,
    fault,
    several,
)
from generator.text.thai import fold, one_line

DECLARED = {
    "done": "done",
    "doing": "doing",
    "not-started": "not-started",
    "ดำเนินการ": "done",
    "ดำเนินการแล้ว": "done",
    "อยู่ระหว่างดำเนินการ": "doing",
    "ยังไม่ได้ดำเนินการ": "not-started",
}
"""What an agency can say of its own progress, in either language."""

DeclaredStatus = Annotated[str, Choice(DECLARED)]


def with_own_word(value: Any) -> Any:
    """The values of a record whose status is written as a word, with that word kept: it is the agency's, not ours."""
    status = value.get("status") if isinstance(value, Mapping) else None
    if not isinstance(status, str) or "word" in value:
        return value
    word = next((known for known in DECLARED if fold(known) == fold(status) and known != DECLARED[known]), None)
    return {**value, "word": word} if word else value


class Declared(Record):
    """The agency's own statement about an item; shown beside the computed status, never mixed with it.

    `word` is what the agency calls that status, where it wrote a word.
    """

    status: DeclaredStatus
    word: Line | None = None
    note: Texts = ()

    _own_word = model_validator(mode="before")(with_own_word)


LANGUAGES = {"th": "th", "en": "en", "ไทย": "th", "ภาษาไทย": "th", "อังกฤษ": "en", "ภาษาอังกฤษ": "en"}
"""The languages a document can be in."""


def speaks_of(years: tuple[int, int] | None, year: int) -> bool:
    """Whether `years`, first and last, hold a year (all พ.ศ.)."""
    return years is not None and years[0] <= year <= years[1]


def written_years(years: tuple[int, int] | None) -> str:
    """Years as text: 2567 or 2566–2570; empty for none."""
    return "–".join(dict.fromkeys(map(str, years or ())))


class Document(Record):
    """Something to open: a file of this site or a link.

    `covers` are the years it speaks about (พ.ศ.), `languages` those it is written in.
    """

    title: Line
    file: FilePath | None = None
    link: Url | None = None
    covers: Years | None = None
    languages: Annotated[tuple[Annotated[str, Choice(LANGUAGES)], ...], several] = ("th",)
    published: Day | None = None
    note: Text | None = None

    @property
    def years(self) -> str:
        """The years it covers, as text: 2567 or 2566–2570; empty where it names none."""
        return written_years(self.covers)

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if (self.file is None) == (self.link is None):
            raise fault("evidence-kind", known="file, link")
        return self


EVIDENCE_KINDS = ("document", "text", "link", "channel", "table", "news", "none")


class Evidence(Record):
    """What shows a requirement: exactly one of a document (and its page), a text, a link, a channel, a table, news.

    `none` are the words of the agency that there was nothing of what is asked for, where that may be an answer.
    `covers` are the years (พ.ศ.) that a text, a link or a table speaks about; a document says its own.
    """

    document: Id | None = None
    page: Whole | None = None
    text: Text | None = None
    link: Url | None = None
    channel: Id | None = None
    table: FilePath | None = None
    news: Id | None = None
    none: Text | None = None
    title: Line | None = None
    covers: Years | None = None

    @field_validator("table", mode="wrap")
    @classmethod
    def _sheet(cls, value: object, read: ValidatorFunctionWrapHandler) -> object:
        """A sheet of a workbook may be named behind a #: tables/contracts.xlsx#สัญญา."""
        if not isinstance(value, str) or "#" not in value:
            return read(value)
        file, _, sheet = value.partition("#")
        return f"{read(file)}#{one_line(sheet)}" if sheet.strip() else read(file)

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if len([kind for kind in EVIDENCE_KINDS if getattr(self, kind) is not None]) != 1:
            raise fault("evidence-kind", known=", ".join(EVIDENCE_KINDS))
        return self

    @property
    def kind(self) -> str:
        """Which of EVIDENCE_KINDS it is."""
        return next(kind for kind in EVIDENCE_KINDS if getattr(self, kind) is not None)


class Disclosure(Sourced):
    """The answer to one item: who keeps it, what the agency declares, its documents, what shows what.

    `shows` maps the id of a requirement to its evidence; several pieces may show one.
    `heading` is what a report prints the item under. `source_notes` tell the reader what was corrected or added when it
    was taken over from a printed report.
    """

    item: ItemNumber
    units: Lines = ()
    actors: Lines = ()
    declared: Declared | None = None
    heading: Texts = ()
    summary: Texts = ()
    documents: dict[Id, Document] = {}
    shows: dict[Id, Annotated[tuple[Evidence, ...], several]] = {}
    updated: Day | None = None
    source_notes: Texts = ()
