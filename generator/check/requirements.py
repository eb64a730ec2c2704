"""Each kind of requirement asks its own question of the data; items are only ever known by kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.check.evidence import opens
from generator.model.checklist import Item, Requirement, wanted_year
from generator.model.disclosure import Disclosure, Evidence
from generator.model.fiscal import fiscal_span
from generator.model.measure import Measure
from generator.model.people import Person
from generator.model.site import Site, YearData
from generator.model.status import Fault, ItemStatus, RequirementStatus, Shown, Why, YearStatus
from generator.model.table import Table


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
    def data(self) -> YearData | None:
        """The agency's data of that year."""
        return self.site.year(self.data_year)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of that year."""
        return self.data.measures if self.data else ()


def _evidence(asked: Asked) -> RequirementStatus:
    """Shown where the disclosure names evidence for it and every piece of it opens."""
    told = asked.year.disclosure(asked.item.number)
    pieces = told.shows.get(asked.requirement.id, ()) if told else ()
    if not told or not pieces:
        return RequirementStatus(asked.requirement, Shown.MISSING)
    faults = tuple(fault for piece in pieces if (fault := _fault(asked, told, piece)))
    state = Shown.FAULTY if faults else Shown.SHOWN
    return RequirementStatus(asked.requirement, state, pieces, data_year=asked.data_year, faults=faults)


def _fault(asked: Asked, told: Disclosure, piece: Evidence) -> Fault | None:
    """What keeps a piece of evidence from showing the requirement, or None."""
    document = told.documents.get(piece.document) if piece.document else None
    if not opens(asked.year, told, piece):
        return Fault(Why.FILE, piece.table or (document.file if document and document.file else ""))
    if document and document.covers and not asked.standing:
        return None if document.speaks_of(asked.data_year) else Fault(Why.YEAR, document.years)
    table = asked.year.tables.get(piece.table) if piece.table else None
    return _table_fault(asked.requirement, table) if table else None


def _table_fault(wanted: Requirement, table: Table) -> Fault | None:
    """The first column asked for that is not there or not filled in every row."""
    if not table.rows:
        return Fault(Why.ROWS)
    for column in wanted.columns:
        place = table.position((column.label, column.id))
        if place is None:
            return Fault(Why.COLUMN, column.label)
        if not all(row[place] for row in table.rows):
            return Fault(Why.CELL, column.label)
    return None


def _from_year(asked: Asked, where: str, *, found: bool) -> RequirementStatus:
    """Shown by what the year or the agency holds, or by a disclosure's evidence."""
    if found:
        return RequirementStatus(asked.requirement, Shown.SHOWN, (), where, asked.data_year)
    return _evidence(asked)


def _data(asked: Asked, where: str, found: int, wanted: int) -> RequirementStatus:
    """Shown by data where all that is wanted is found; evidence in a disclosure serves as well."""
    if wanted and found >= wanted:
        return RequirementStatus(asked.requirement, Shown.SHOWN, (), where, asked.data_year)
    by_evidence = _evidence(asked)
    if by_evidence.evidence:
        return by_evidence
    state = Shown.FAULTY if found else Shown.MISSING
    return RequirementStatus(asked.requirement, state, (), where if found else "", asked.data_year)


def _topics(asked: Asked) -> RequirementStatus:
    """Shown where every topic it lists is treated by a measure with a finding."""
    treated = {measure.topic for measure in asked.measures if measure.finding}
    wanted = asked.requirement.topics or tuple(topic.key for topic in asked.year.checklist.topics)
    return _data(asked, "measures", len(treated & set(wanted)), len(wanted))


_MEASURE_NEEDS: Mapping[str, Callable[[Measure], object]] = {
    "method": lambda measure: measure.title,
    "responsible": lambda measure: measure.units or measure.actors,
    "steps": lambda measure: measure.steps,
    "monitoring": lambda measure: measure.monitoring,
    "time": lambda measure: measure.timeframe or any(known.due for known in measure.monitoring),
}


def _measures(asked: Asked) -> RequirementStatus:
    """Shown where there are measures and each says all that is needed of it."""
    needs = [_MEASURE_NEEDS[need] for need in asked.requirement.needs if need in _MEASURE_NEEDS]
    whole = [measure for measure in asked.measures if all(need(measure) for need in needs)]
    return _data(asked, "measures", len(whole), len(asked.measures))


def _progress(asked: Asked) -> RequirementStatus:
    """Shown where every measure has progress with what is needed: output, outcome."""
    told = asked.data.progress if asked.data else ()
    needs = asked.requirement.needs or ("output",)
    whole = {
        known.measure
        for known in told
        if known.measure and all(getattr(known, need, None) or (need == "output" and known.entries) for need in needs)
    }
    return _data(asked, "progress", len(whole), len(asked.measures))


def _limitations(asked: Asked) -> RequirementStatus:
    """Shown where the year names at least one limitation."""
    found = len(asked.data.limitations) if asked.data else 0
    return _data(asked, "limitations", found, max(found, 1))


_PERSON_NEEDS: Mapping[str, Callable[[Person, YearData], object]] = {
    "name": lambda person, _: person.name,
    "position": lambda person, _: person.position,
    "photo": lambda person, year: person.photo in year.files,
    "contact": lambda person, _: person.reachable,
}


def _people(asked: Asked) -> RequirementStatus:
    """Shown where the year names people and each has what is needed."""
    people = asked.year.people
    needs = [_PERSON_NEEDS[need] for need in asked.requirement.needs if need in _PERSON_NEEDS]
    return _from_year(
        asked, "people", found=bool(people) and all(need(one, asked.year) for one in people for need in needs)
    )


def _contact(asked: Asked) -> RequirementStatus:
    """Shown where the agency's contact holds every part that is needed."""
    contact = asked.site.agency.contact
    needs = asked.requirement.needs
    return _from_year(asked, "contact", found=bool(needs) and all(getattr(contact, need, None) for need in needs))


def _channel(asked: Asked) -> RequirementStatus:
    """Shown where a channel that can be opened serves the purpose asked for."""
    wanted = set(asked.requirement.purposes)
    open_ = [channel for channel in asked.site.agency.channels.values() if channel.link]
    return _from_year(asked, "channels", found=any(wanted & set(channel.purposes) for channel in open_))


def _news(asked: Asked) -> RequirementStatus:
    """Shown where there is news that happened in the data year."""
    span = fiscal_span(asked.data_year)
    return _from_year(asked, "news", found=any(span.holds(news.date.day) for news in asked.year.news))


def _home_asset(asked: Asked) -> RequirementStatus:
    """Shown where the first page carries a picture whose file is there."""
    assets = asked.year.home.assets.values() if asked.year.home else ()
    return _from_year(asked, "home", found=any(asset.file in asked.year.files for asset in assets))


KINDS: Mapping[str, Callable[[Asked], RequirementStatus]] = {
    "people": _people,
    "contact": _contact,
    "channel": _channel,
    "news": _news,
    "home-asset": _home_asset,
    "topics": _topics,
    "measures": _measures,
    "progress": _progress,
    "limitations": _limitations,
}
"""The kinds that the data of a year answers; every other kind is answered by a disclosure's evidence."""


def year_status(site: Site, year: YearData) -> YearStatus:
    """The status of every item of a year."""
    return YearStatus(year.year, tuple(_item_status(site, year, item) for item in year.checklist.items))


def _item_status(site: Site, year: YearData, item: Item) -> ItemStatus:
    asked = (Asked(site, year, item, requirement) for requirement in item.requirements)
    return ItemStatus(item, tuple(KINDS.get(one.requirement.kind, _evidence)(one) for one in asked))
