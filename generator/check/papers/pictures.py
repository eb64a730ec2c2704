"""The same picture for different people, or for what is new each year."""

from collections import defaultdict
from collections.abc import Iterator

from generator.check.papers.paper_text import skeleton
from generator.core.problem import Problem
from generator.model.people import Person
from generator.model.site import Site, YearData


def picture_doubts(site: Site) -> Iterator[Problem]:
    """One photograph for several people of a year; on the first page a picture that stood there in another year."""
    for year in site.years:
        yield from _shared_photos(year)
    yield from _old_pictures(site)


def _shared_photos(year: YearData) -> Iterator[Problem]:
    """Each picture that shows several people is told once; one who holds two posts is one person."""
    shown: dict[str, list[Person]] = defaultdict(list)
    for person in year.persons:
        facts = year.files.get(person.photo) if person.photo else None
        if person.photo and facts:
            shown[facts.sha256 or facts.path].append(person)
    for people in shown.values():
        other = next((one for one in people[1:] if skeleton(one.name) != skeleton(people[0].name)), None)
        if other:
            told = {"value": other.photo or "", "name": other.name, "other": people[0].name}
            yield Problem("photo-shared", other.where.at("photo"), told, year=year.year)


def _yearly(year: YearData) -> frozenset[str]:
    """The pictures that the list of a year asks for anew, by their names on the first page."""
    asked = (
        one for item in year.checklist.items for one in item.requirements if (one.data_year or item.data_year) == "this"
    )
    return frozenset(need for one in asked for need in one.needs)


def _old_pictures(site: Site) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for year in sorted(site.years, key=lambda known: known.year):
        for id, asset in year.home.assets.items() if year.home else ():
            facts = year.files.get(asset.file)
            if year.home and facts and facts.sha256:
                first = seen.setdefault((id, facts.sha256), year.year)
                if first != year.year and id in _yearly(year):
                    where = year.home.where.at("assets", id, "file")
                    told = {"value": facts.path, "other_year": str(first), "name": asset.title}
                    yield Problem("picture-of-another-year", where, told, year=year.year)
