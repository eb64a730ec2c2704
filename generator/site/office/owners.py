"""Who answers for each item, where it stands and how to get there: the first table that an office makes."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.checklist import Item
from generator.site.year_context import YearContext

NOBODY = "ยังไม่ได้ระบุส่วนงาน"
"""What stands where no unit answers for an item."""

OWNER_COLUMNS = ("ที่", "รายการ", "รายละเอียด", "ผู้รับผิดชอบ", "ลิงก์", "ทางเข้า", "สิ่งที่ผู้ประเมินอาจทักท้วง")
"""The headings of the table, as offices call them."""


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """An item as its owner needs it: what is shown of it, by whom, where, the way there, what may be doubted."""

    number: str
    name: str
    details: str
    responsible: str
    url: str
    path: str
    doubts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the row, in the order of OWNER_COLUMNS."""
        said = (self.number, self.name, self.details, self.responsible, self.url, self.path)
        return (*said, "\n".join(self.doubts))


@dataclass(frozen=True, slots=True)
class OwnerGroup:
    """What one unit answers for."""

    unit: str
    rows: tuple[OwnerRow, ...]


def units_of(context: YearContext, item: Item) -> tuple[tuple[str, ...], int]:
    """Who answers for an item, and the year (พ.ศ.) that says so: this one, else the newest that knows."""
    years = sorted(context.site.years, key=lambda year: (year.year != context.year.year, -year.year))
    for year in years:
        for known in year.checklist.items:
            disclosure = year.disclosure(known.number) if known.key == item.key else None
            if disclosure and (disclosure.units or disclosure.actors):
                return (*disclosure.units, *disclosure.actors), year.year
    return (), context.year.year


def grouped(context: YearContext, rows: Iterable[OwnerRow]) -> tuple[OwnerGroup, ...]:
    """The rows by unit, in the order in which the agency lists its units; those of nobody last.

    A section of a unit is the unit's; what several units share stands with each. Positions and committees count where
    no unit does.
    """
    agency = context.site.agency
    order = list(agency.unit_names)
    found: dict[str, list[OwnerRow]] = {}
    for row in rows:
        item = context.year.checklist.item(row.number)
        owners = units_of(context, item)[0] if item else ()
        units = [unit for name in owners if (unit := agency.unit_of(name)) in order] or [*owners]
        for unit in dict.fromkeys(units or [NOBODY]):
            found.setdefault(unit, []).append(row)
    ranked = sorted(found, key=lambda unit: (unit == NOBODY, order.index(unit) if unit in order else len(order)))
    return tuple(OwnerGroup(unit, tuple(found[unit])) for unit in ranked)
