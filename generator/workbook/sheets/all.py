"""All sheets of the workbook that are filled in, as the data has them."""

from collections.abc import Mapping

from generator.model.agency import ALL_UNITS
from generator.workbook.data import YearSource
from generator.workbook.sheets.answers import answer_sheet
from generator.workbook.sheets.forms import (
    AGENCY,
    ASSESSMENT,
    CHANNELS,
    FIXED_CHOICES,
    LIMITATIONS,
    MEASURES,
    NEWS,
    PEOPLE,
    PROGRESS,
    UNITS,
)  # fmt: skip
from generator.workbook.sheets.records import field_sheet, record_sheet, told_columns
from generator.workbook.sheets.requirements import names_of, requirement_sheet
from generator.workbook.sheets.tables import missing_tables, table_choices, table_sheet
from generator.workbook.table import FormSheet

_OF_AGENCY = (UNITS, CHANNELS)

_OF_YEAR = (MEASURES, PROGRESS, PEOPLE, NEWS)


def form_sheets(source: YearSource, unit: str = "") -> tuple[FormSheet, ...]:
    """The sheets in the order of the workbook; for a `unit` only those it fills in, with its own rows."""
    requirements, answers = requirement_sheet(source, unit), answer_sheet(source, unit)
    of_year = tuple(record_sheet(source, form, unit) for form in _OF_YEAR)
    items = frozenset(row.text("item") for row in requirements.rows)
    tables = tuple(table_sheet(wanted, source.year) for wanted in missing_tables(source, items))
    if unit:
        return requirements, answers, *of_year, *tables
    of_agency = tuple(record_sheet(source, form) for form in _OF_AGENCY)
    return (
        field_sheet(source, AGENCY), *of_agency, requirements, answers, *of_year,
        field_sheet(source, ASSESSMENT), record_sheet(source, LIMITATIONS), *tables,
    )  # fmt: skip


def choices(source: YearSource) -> Mapping[str, tuple[str, ...]]:
    """Every list of choices by its name."""
    names = names_of(source)
    data = source.data
    files = tuple(data.files) if data else ()
    units = [str(value.get("name")) for _, value in source.listed("agency.yml", "units") if isinstance(value, dict)]
    pictures = tuple(file for file in files if file.lower().endswith((".jpg", ".jpeg", ".png", ".webp")))
    return {
        **FIXED_CHOICES,
        "units": (*units, ALL_UNITS) if units else (),
        "files": tuple(file for file in files if file not in pictures),
        "pictures": pictures,
        "channels": tuple(names["channel"].values()),
        "news": tuple(names["news"].values()),
        "topics": tuple(f"{topic.number} {topic.name}" for topic in source.checklist.topics),
        "measures": _measures(source),
        **table_choices(source),
    }


def _measures(source: YearSource) -> tuple[str, ...]:
    """The measures as the sheet of progress calls them."""
    known = next(column for column in told_columns(source, PROGRESS) if column.id == "measure")
    return tuple(text for _, id, _ in MEASURES.records(source) if id and (text := known.codec.to_text(id)))
