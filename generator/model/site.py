"""All that one agency's site is made from: the agency, its years with their checklists, its hand-written pages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.core.location import DataPath
from generator.model.agency import Agency
from generator.model.checklist import Checklist
from generator.model.crosswalk import Crosswalk
from generator.model.disclosure import Disclosure
from generator.model.files import FileFacts
from generator.model.measures import Limitation, Measure, Progress
from generator.model.news import Home, News
from generator.model.people import Person
from generator.model.personal_findings import Found
from generator.model.scores import Assessment
from generator.model.snapshot import Snapshot
from generator.tables.kinds import TableKind
from generator.tables.table import Table

LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
"""A link as hand-written pages have it: [words](address)."""

_TAKEN = re.compile(r"\d{4}|o\d+|index|404|assets|checklists|data|documents|files|search")


def is_taken(name: str) -> bool:
    """Whether the site itself uses an address."""
    return bool(_TAKEN.fullmatch(name))


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """One hand-written page: its name in the address, its title, and its lines with their numbers in the file."""

    slug: str
    title: str
    lines: tuple[tuple[int, str], ...]
    where: DataPath

    @property
    def links(self) -> tuple[tuple[str, DataPath], ...]:
        """Every address it leads to, and where that is written."""
        return tuple((found[2], self.where.at(number)) for number, text in self.lines for found in LINK.finditer(text))


@dataclass(frozen=True, slots=True)
class Unread:
    """What a year holds that could not be read: so that nothing pointing at it looks broken.

    `ids` are the ids of unreadable records; `all_of` names the kinds of record ("measures",
    "disclosures", "documents") of which some may be unknown because a whole file is unreadable.
    """

    ids: frozenset[str] = frozenset()
    all_of: frozenset[str] = frozenset()

    def holds(self, kind: str, id: str) -> bool:
        """Whether the record of this kind and id may stand in what could not be read."""
        return kind in self.all_of or id in self.ids

    def __bool__(self) -> bool:
        """Whether anything could not be read."""
        return bool(self.ids or self.all_of)


@dataclass(frozen=True, slots=True)
class YearData:
    """One fiscal year (พ.ศ.) of one agency; records in the order written. `title` is the report's own.

    `source_notes` tell the reader what was read otherwise in all of the report of its measures.
    `folder` is its name in problems.
    """

    year: int
    checklist: Checklist
    disclosures: tuple[Disclosure, ...] = ()
    title: str | None = None
    introduction: tuple[str, ...] = ()
    source_notes: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    limitations: tuple[Limitation, ...] = ()
    progress: tuple[Progress, ...] = ()
    assessment: Assessment | None = None
    people: tuple[Person, ...] = ()
    news: tuple[News, ...] = ()
    home: Home | None = None
    tables: Mapping[str, Table] = field(default_factory=dict)
    files: Mapping[str, FileFacts] = field(default_factory=dict)
    snapshots: tuple[Snapshot, ...] = ()
    unread: Unread = field(default_factory=Unread)
    folder: str = ""

    def publishes(self, file: str | None) -> bool:
        """Whether a file that is named is there and may be published."""
        return file is not None and file in self.files and not self.files[file].withheld

    def disclosure(self, item: str) -> Disclosure | None:
        """The answer to an item, or None."""
        return next((known for known in self.disclosures if known.item == item), None)

    def measure(self, id: str) -> Measure | None:
        """The measure with this id, or None."""
        return next((known for known in self.measures if known.id == id), None)

    @property
    def persons(self) -> tuple[Person, ...]:
        """The people who hold a post; a vacant post is no person."""
        return tuple(person for person in self.people if not person.is_vacant)

    @property
    def instruments(self) -> tuple[str, ...]:
        """The instruments, other than that of the items, of which there is something to say: of their indicators."""
        refs = {progress.ref for progress in self.progress if progress.ref}
        refs |= {ref for measure in self.measures for ref in measure.answers}
        found = {self.checklist.instrument_of(ref) for ref in refs}
        of_items = self.checklist.item_instrument
        return tuple(one.id for one in self.checklist.all_instruments if one.id in found and one.id != of_items)

    def snapshot(self, name: str) -> Snapshot | None:
        """The snapshot with this name, or None."""
        return next((known for known in self.snapshots if known.name == name), None)


@dataclass(frozen=True, slots=True)
class Site:
    """One agency, its years, newest first, and the lists of all years; `files` stand beside agency.yml.

    `found` are the numbers of persons in its data and tables; `table_kinds` are the kinds of table by id.
    `replaced` are the shipped lists of the years whose list in force stands in the content, None where none is shipped.
    """

    agency: Agency
    years: tuple[YearData, ...]
    crosswalk: Crosswalk
    files: Mapping[str, FileFacts] = field(default_factory=dict)
    found: tuple[Found, ...] = ()
    table_kinds: Mapping[str, TableKind] = field(default_factory=dict)
    pages: tuple[HandwrittenPage, ...] = ()
    replaced: Mapping[int, Checklist | None] = field(default_factory=dict)

    def publishes(self, file: str | None) -> bool:
        """Whether a file beside agency.yml is there and may be published."""
        return file is not None and file in self.files and not self.files[file].withheld

    def year(self, year: int) -> YearData | None:
        """The data of a fiscal year (พ.ศ.), or None."""
        return next((known for known in self.years if known.year == year), None)
