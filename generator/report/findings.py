"""All that one look at an agency found and looked at: what every format of the report is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol

from generator.core.location import SourceMap
from generator.core.problem import Problem, Severity
from generator.evidence.referenced import referenced_files
from generator.model.site import Site, YearData
from generator.model.snapshot import YearResult
from generator.model.status import YearStatus
from generator.report.rows import Row, rows, year_of
from generator.vocabulary.level import level_words


class CheckResult(Protocol):
    """What reading and checking an agency's content gave."""

    @property
    def site(self) -> Site | None:
        """The agency's data, None where there is too little to speak of."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found, in the order of its places."""

    @property
    def book(self) -> SourceMap:
        """Finds the place of every problem."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file that was read, by the name it is told by."""

    @property
    def statuses(self) -> Mapping[int, YearStatus]:
        """The computed status of every item, by fiscal year (พ.ศ.)."""

    @property
    def year_results(self) -> Mapping[int, YearResult]:
        """What is reckoned of every fiscal year (พ.ศ.)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at: the agency's files, the rows of its tables, the files that evidence names and has.

    Of the PDF among these those that were opened, and their pages; `unopened` are the files of any kind
    whose content could not be looked into.
    """

    files: tuple[str, ...] = ()
    table_rows: int = 0
    documents: int = 0
    pdf_files: int = 0
    pdf_pages: int = 0
    unopened: int = 0
    years: tuple[int, ...] = ()
    items: int = 0


@dataclass(frozen=True, slots=True)
class Findings:
    """The rows, the statuses of the years, newest first, and what was looked at; of one year where one is asked for.

    `costs` are the points that an open item of a year costs, by year and number, where they are known; `levels` say
    why the level that a year received is not the next one, by year.
    """

    rows: tuple[Row, ...]
    statuses: tuple[YearStatus, ...]
    checked: Checked
    lang: str = "th"
    agency: str = ""
    costs: Mapping[tuple[int, str], Fraction] = field(default_factory=dict)
    levels: Mapping[int, str] = field(default_factory=dict)

    def of(self, *severities: Severity) -> tuple[Row, ...]:
        """The rows of these severities."""
        return tuple(row for row in self.rows if row.severity in severities)

    def stopping(self, *, strict: bool) -> tuple[Row, ...]:
        """The rows that make the check fail: errors, and with `strict` warnings and gaps too."""
        return self.of(Severity.ERROR, Severity.WARNING, Severity.GAP) if strict else self.of(Severity.ERROR)


def findings(
    looked: CheckResult,
    agency: str,
    lang: str = "th",
    year: int | None = None,
    costs: Mapping[tuple[int, str], Fraction] | None = None,
) -> Findings:
    """What was found of the agency; with `year` (พ.ศ.) of that year, and of what belongs to no year."""
    found_rows = rows(looked.problems, looked.book, looked.texts, lang)
    shown = (status for number, status in looked.statuses.items() if year in (None, number))
    return Findings(
        rows=tuple(row for row in found_rows if _wanted(row.year, year)),
        statuses=tuple(sorted(shown, key=lambda status: -status.year)),
        checked=_checked(looked, year),
        lang=lang,
        agency=agency,
        costs=costs or {},
        levels=dict(_levels(looked, lang)),
    )


def _levels(looked: CheckResult, lang: str) -> Iterator[tuple[int, str]]:
    for number, result in looked.year_results.items():
        said = level_words(result.level, lang) if result.level else ""
        if said:
            yield number, said


def known_years(looked: CheckResult) -> tuple[int, ...] | None:
    """The years that can be asked for; None where the agency itself could not be read, so nobody knows."""
    if looked.site is None:
        return None
    faulty = {year for problem in looked.problems if (year := year_of(problem.where.file))}
    return tuple(sorted({year.year for year in looked.site.years} | faulty))


def _wanted(of: int | None, asked: int | None) -> bool:
    return asked is None or of in (None, asked)


def _checked(looked: CheckResult, asked: int | None) -> Checked:
    years = [year for year in looked.site.years if _wanted(year.year, asked)] if looked.site else []
    opened = [facts for year in years for name in sorted(_named(year)) if (facts := year.files[name])]
    pages = [facts.inside.pages for facts in opened if facts.inside.pages]
    files = (name for name in sorted(looked.texts) if "/checklists/" not in f"/{name}")
    return Checked(
        files=tuple(name for name in files if _wanted(year_of(name), asked)),
        table_rows=sum(len(table.rows) for year in years for table in year.tables.values()),
        documents=len(opened),
        pdf_files=len(pages),
        pdf_pages=sum(pages),
        unopened=len([facts for facts in opened if not facts.inspected]),
        years=tuple(sorted({year.year for year in years} or _read_years(looked, asked))),
        items=sum(len(year.checklist.items) for year in years),
    )


def _read_years(looked: CheckResult, asked: int | None) -> set[int]:
    """The years whose files were read although the agency itself could not be."""
    ours = (name for name in looked.texts if "/checklists/" not in f"/{name}")
    return {year for name in ours if (year := year_of(name)) and _wanted(year, asked)}


def _named(year: YearData) -> set[str]:
    return {file for _, file, _ in referenced_files(year) if file in year.files}
