"""What the items of a year ask of each table that they name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.checklist import Checklist, Item, Requirement, wanted_year
from generator.model.disclosure import Disclosure
from generator.tables.kinds import TableKind


@dataclass(slots=True)
class Wanted:
    """The kinds that a table's rows may be of, and whose year's (พ.ศ.) they are."""

    kinds: dict[str, TableKind] = field(default_factory=dict)
    year: int | None = None


def wanted_tables(
    disclosures: Sequence[Disclosure], checklist: Checklist, kinds: Mapping[str, TableKind]
) -> dict[str, Wanted]:
    """Every table that a disclosure names as evidence, by its name there."""
    found: dict[str, Wanted] = {}
    for name, item, requirement in _named(disclosures, checklist):
        wanted = found.setdefault(name, Wanted())
        for form in requirement.forms if item and requirement else ():
            if item and requirement and form.table in kinds:
                wanted.kinds.setdefault(form.table, kinds[form.table])
                wanted.year = wanted.year or wanted_year(requirement.data_year or item.data_year, checklist.year)
    return found


def _named(
    disclosures: Sequence[Disclosure], checklist: Checklist
) -> Iterator[tuple[str, Item | None, Requirement | None]]:
    for disclosure in disclosures:
        item = checklist.item(disclosure.item)
        asked = {known.id: known for known in item.requirements} if item else {}
        for id, pieces in disclosure.shows.items():
            yield from ((piece.table, item, asked.get(id)) for piece in pieces if piece.table)
