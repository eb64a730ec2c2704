"""One requirement of one item, asked of a site, and the answers that can be given to it."""

from dataclasses import dataclass

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.checklist import Item, Requirement, wanted_year
from generator.model.disclosure import Disclosure, Evidence
from generator.model.measures import Measure
from generator.model.site import Site, YearData
from generator.model.status import RequirementStatus, Shown
from generator.tables.table import Table
from generator.tables.table_days import Days, days_of
from generator.text.dates import Span, fiscal_span


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement of one item of one year, and the site that should show it."""

    site: Site
    year: YearData
    item: Item
    requirement: Requirement

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
    def told(self) -> Disclosure | None:
        """The agency's answer to the item."""
        return self.year.disclosure(self.item.number)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The pieces of evidence that the agency names for the requirement."""
        return self.told.shows.get(self.requirement.id, ()) if self.told else ()

    def table(self, piece: Evidence) -> Table | None:
        """The table that a piece of evidence is, None for another one or where it could not be read."""
        return self.year.tables.get(piece.table) if piece.table else None

    def days(self, table: Table | None) -> Days:
        """When the rows of a table happened; none where there is no table or what is wanted belongs to no year."""
        return days_of(table, self.data_year, self.span) if table and not self.standing else Days()

    @property
    def where(self) -> DataPath:
        """DataPath evidence for it is written or would be."""
        if not self.told:
            return disclosures_file(self.site, self.year)
        shows = self.told.where.at("shows")
        return shows.at(self.requirement.id) if self.evidence else shows.key()

    def problem(self, code: str, where: DataPath, **facts: str) -> Problem:
        """What keeps this requirement from being shown."""
        told = {"label": self.requirement.label, "data_year": str(self.data_year), **facts}
        return Problem(code, where, told, self.item.number, self.requirement.id, self.year.year)

    def shown(self, evidence: tuple[Evidence, ...] = (), from_data: str = "") -> RequirementStatus:
        """It is shown by evidence or by data."""
        return RequirementStatus(self.requirement, Shown.SHOWN, evidence, from_data, self.data_year)

    def missing(self, code: str = "requirement-missing") -> RequirementStatus:
        """Nothing shows it."""
        found = (self.problem(code, self.where, add=self.requirement.kind),)
        return RequirementStatus(self.requirement, Shown.MISSING, data_year=self.data_year, problems=found)

    def faulty(
        self, problems: tuple[Problem, ...], evidence: tuple[Evidence, ...] = (), from_data: str = ""
    ) -> RequirementStatus:
        """Something should show it, but for these problems."""
        return RequirementStatus(self.requirement, Shown.FAULTY, evidence, from_data, self.data_year, problems)


def disclosures_file(site: Site, year: YearData) -> DataPath:
    """The file that a year's answers stand in, or would."""
    folder = site.agency.where.file.rpartition("/")[0]
    return DataPath(f"{folder}/{year.year}/disclosures.yml".lstrip("/"))
