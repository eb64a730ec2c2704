"""A kind of requirement: what it asks, what shows it, how it is judged; and one requirement while it is judged."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.core import addresses
from generator.core.location import DataPath
from generator.core.problem import UNSAID, Phrase, Problem
from generator.model.checklist import Checklist, Item, Requirement, wanted_year
from generator.model.disclosure import EVIDENCE_KINDS, Disclosure, Document, Evidence
from generator.model.measures import Measure
from generator.model.site import Site, YearData
from generator.model.status import RequirementStatus, Shown
from generator.tables.table import Table
from generator.tables.table_days import Days, days_of
from generator.text.dates import Span, fiscal_span

ADD_EVIDENCE = Phrase(
    "เพิ่มองค์ประกอบนี้ใต้ shows ของข้อใน disclosures.yml พร้อมหลักฐานที่เปิดดูได้",
    "add this requirement below shows of the item in disclosures.yml, with evidence that opens",
)

ADD_ITEM = Phrase(
    "เขียนข้อนี้ใน disclosures.yml ของปี: แนบไฟล์ใต้ documents แล้วบอกใน shows ว่าองค์ประกอบใดดูได้ที่ไหน",
    "write it into the year's disclosures.yml: files below documents, and below shows where each requirement is",
)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The kinds of evidence that can show something at all, and what they are called where not every kind will do."""

    kinds: tuple[str, ...]
    name: Phrase = UNSAID


ANY_EVIDENCE = Accepted(EVIDENCE_KINDS)

DOCUMENTS = Accepted(("document", "link"), Phrase("เอกสารที่เปิดได้", "a document to open"))


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a requirement of a kind can ask for: what it is called, and the field that tells it.

    `accepts` are the kinds of evidence that can show it, where not all of the requirement's kind can.
    """

    name: Phrase = UNSAID
    field: str = ""
    accepts: Accepted = ANY_EVIDENCE


PageAddress = Callable[[int, str, int], str]
"""The address of a page, by the year of the checklist, the item's number and the year whose data is wanted."""


def item_page(year: int, number: str, data_year: int) -> str:
    """The item's own page."""
    del data_year
    return addresses.item(year, number)


@dataclass(frozen=True, slots=True)
class Section:
    """Where the site shows the data that answers a kind: what a link to it says, its page, its anchor there.

    `{year}` in `label` stands for the year whose data it is. The report of measures shows what is `reported`.
    """

    label: str
    page: PageAddress = item_page
    anchor: str = ""
    reported: bool = False

    @property
    def on_item_page(self) -> bool:
        """Whether it stands on the page of the item itself."""
        return self.page is item_page


def _always(requirement: Requirement, checklist: Checklist) -> bool:
    del requirement, checklist
    return True


@dataclass(frozen=True, slots=True)
class DataSource:
    """The agency's own data that answers a requirement by itself: no evidence need be named.

    `file` is what prepared files call the place, `{data_year}` being the year whose data is wanted; `where` is that
    place; `advice` says what to fill in there, `item_advice` what to do where nothing of the whole item is shown, if
    that is another thing; `section` is where the site shows it; `answers` says of which requirements of the kind all
    this holds.
    """

    file: str
    where: Callable[["RequirementContext"], DataPath]
    advice: Phrase
    section: Section
    answers: Callable[[Requirement, Checklist], bool] = _always
    item_advice: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence while it is judged: the document or table it names, and where that is written."""

    evidence: Evidence
    where: DataPath
    document: Document | None
    document_where: DataPath
    table: Table | None


def _no_piece_problems(context: "RequirementContext", piece: Piece) -> Iterator[Problem]:
    del context, piece
    return iter(())


def _no_warnings(context: "RequirementContext") -> Iterator[Problem]:
    del context
    return iter(())


@dataclass(frozen=True, slots=True)
class RequirementKind:
    """All that the program knows of one kind of requirement.

    `id` is its word in the checklists, `name` what officers call it. `judge` gives the status of a requirement.
    `accepts` are the kinds of evidence that can show it; `needs` is what a requirement of the kind can ask for, by its
    word in the checklists; `data` is what of the agency's own data answers it, the first that does; `prepared` writes
    the files that an office fills that data in, by their names. `dated` evidence must tell its year whatever it is;
    `piece_problems` are what the kind asks of evidence that opens, `warnings` what should be looked at though it
    costs nothing.
    """

    id: str
    name: str
    judge: Callable[["RequirementContext"], RequirementStatus]
    accepts: Accepted = ANY_EVIDENCE
    needs: Mapping[str, Need] = field(default_factory=dict)
    data: tuple[DataSource, ...] = ()
    prepared: Mapping[str, Callable[[Checklist], str]] = field(default_factory=dict)
    dated: bool = False
    piece_problems: Callable[["RequirementContext", Piece], Iterator[Problem]] = _no_piece_problems
    warnings: Callable[["RequirementContext"], Iterator[Problem]] = _no_warnings

    def source(self, requirement: Requirement, checklist: Checklist) -> DataSource | None:
        """The data that answers a requirement of this kind by itself; None where only evidence does."""
        return next((known for known in self.data if known.answers(requirement, checklist)), None)


@dataclass(frozen=True, slots=True)
class RequirementContext:
    """One requirement of one item of one year, its kind, and the site that should show it."""

    site: Site
    year: YearData
    item: Item
    requirement: Requirement
    kind: RequirementKind

    @property
    def data_year(self) -> int:
        """The fiscal year (พ.ศ.) whose data is wanted; this year's where none is named."""
        return wanted_year(self._wanted, self.year.year)

    @property
    def standing(self) -> bool:
        """Whether what is wanted belongs to no year."""
        return self._wanted == "standing"

    @property
    def _wanted(self) -> str:
        return self.requirement.data_year or self.item.data_year

    @property
    def span(self) -> Span:
        """The days that what is wanted must lie in: of the data year, up to the cut-off day where there is one."""
        days = fiscal_span(self.data_year)
        cut_off = self.item.cut_off if self._wanted == "cut-off" else None
        return Span(days.first, min(days.last, cut_off.day)) if cut_off else days

    @property
    def data(self) -> YearData | None:
        """The agency's data of that year."""
        return self.site.year(self.data_year)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of that year."""
        return self.data.measures if self.data else ()

    @property
    def disclosure(self) -> Disclosure | None:
        """The agency's answer to the item."""
        return self.year.disclosure(self.item.number)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The pieces of evidence that the agency names for the requirement."""
        return self.disclosure.shows.get(self.requirement.id, ()) if self.disclosure else ()

    @property
    def needs(self) -> Mapping[str, Need]:
        """What the requirement asks for, of what its kind knows."""
        return {need: self.kind.needs[need] for need in self.requirement.needs if need in self.kind.needs}

    def refuses(self, evidence_kind: str) -> Accepted | None:
        """What is accepted in place of evidence of this kind, which cannot show the requirement; None where it can."""
        limits = (self.kind.accepts, *(need.accepts for need in self.needs.values()))
        return next((accepted for accepted in limits if evidence_kind not in accepted.kinds), None)

    @property
    def source(self) -> DataSource | None:
        """The agency's own data that answers the requirement by itself, where it does."""
        return self.kind.source(self.requirement, self.year.checklist)

    def table(self, piece: Evidence) -> Table | None:
        """The table that a piece of evidence is, None for another one or where it could not be read."""
        return self.year.tables.get(piece.table) if piece.table else None

    def days(self, table: Table | None) -> Days:
        """When the rows of a table happened; none where there is no table or what is wanted belongs to no year."""
        return days_of(table, self.data_year, self.span) if table and not self.standing else Days()

    @property
    def where(self) -> DataPath:
        """The place where evidence for it is written or would be."""
        if not self.disclosure:
            return year_file(self.site, self.year.year, "disclosures.yml")
        shows = self.disclosure.where.at("shows")
        return shows.at(self.requirement.id) if self.evidence else shows.key()

    @property
    def where_missing(self) -> DataPath:
        """The place where what is missing is to be filled in: that of the data which answers it, else of evidence."""
        return self.source.where(self) if self.source else self.where

    @property
    def advice(self) -> Phrase:
        """What to do where nothing shows it yet."""
        return self._filled(self.source.advice if self.source else ADD_EVIDENCE)

    @property
    def item_advice(self) -> Phrase:
        """What to do for it where nothing of the whole item is shown yet."""
        return self._filled((self.source.item_advice or self.source.advice) if self.source else ADD_ITEM)

    def _filled(self, said: Phrase) -> Phrase:
        return said.format(item=self.item.number, year=self.year.year, data_year=self.data_year)

    def problem(self, code: str, where: DataPath, **facts: str) -> Problem:
        """What keeps this requirement from being shown."""
        problem_facts = {"label": self.requirement.label, "data_year": str(self.data_year), **facts}
        return Problem(code, where, problem_facts, self.item.number, self.requirement.id, self.year.year)

    def lacks(self, code: str, where: DataPath, need: str, **facts: str) -> Problem:
        """A need of its kind that a record does not meet."""
        known = self.kind.needs[need]
        return self.problem(code, where, need=need, field_of_need=known.field or need, **facts).say(need=known.name)

    def shown(self, evidence: tuple[Evidence, ...] = (), *, from_data: bool = False) -> RequirementStatus:
        """It is shown by evidence or by data."""
        return RequirementStatus(self.requirement, Shown.SHOWN, evidence, self.data_year, from_data=from_data)

    def missing(self, code: str = "requirement-missing", **phrases: Phrase) -> RequirementStatus:
        """Nothing shows it; `phrases` are what else the sentence of the code says."""
        where = self.where_missing if code == "requirement-missing" else self.where
        found = (self.problem(code, where).say(add=self.advice, **phrases),)
        return RequirementStatus(self.requirement, Shown.MISSING, data_year=self.data_year, problems=found)

    def faulty(
        self, problems: tuple[Problem, ...], evidence: tuple[Evidence, ...] = (), *, from_data: bool = False
    ) -> RequirementStatus:
        """Something should show it, but for these problems."""
        label = {"label": self.requirement.label}
        found = tuple(replace(one, facts={**label, **one.facts}) for one in problems)
        return RequirementStatus(self.requirement, Shown.FAULTY, evidence, self.data_year, found, from_data=from_data)


def year_file(site: Site, year: int, name: str) -> DataPath:
    """A file of a year's folder, which may not be there yet."""
    folder = site.agency.where.file.rpartition("/")[0]
    return DataPath(f"{folder}/{year}/{name}".lstrip("/"))
