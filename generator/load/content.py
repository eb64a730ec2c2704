"""One agency's folder becomes its Site."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.core.location import DataPath, SourceMap
from generator.core.problem import Problem
from generator.evidence.inspect import Inspector
from generator.load.checklists import Checklists, checklists, no_checklist
from generator.load.found_names import FileNames, of_one_name
from generator.load.handwritten import standing_pages
from generator.load.reader import Reader
from generator.load.validate import validate
from generator.load.year import data_file, read_year, strays
from generator.model.agency import Agency
from generator.model.files import FileFacts
from generator.model.site import Site, YearData
from generator.privacy.allow import with_allowed
from generator.privacy.mask import guarded_tables
from generator.privacy.scan import cell_places
from generator.text.dates import buddhist, plausible
from generator.text.thai import arabic, nearest

_NOT_AGENCIES = {"checklists"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading gave: the site (None where there is too little to speak of), problems, places, texts.

    `texts` are the texts of the files read, by the name they are told by.
    """

    site: Site | None
    problems: tuple[Problem, ...]
    book: SourceMap = field(default_factory=SourceMap)
    texts: Mapping[str, str] = field(default_factory=dict)


def agencies(content: Path) -> tuple[str, ...]:
    """The slugs of the agencies below a content folder, sorted."""
    if not content.is_dir():
        return ()
    return tuple(
        path.name
        for path in sorted(content.iterdir())
        if path.is_dir() and path.name not in _NOT_AGENCIES and not path.name.startswith(".")
    )


def load_site(content: Path, slug: str) -> Loaded:
    """Reads the agency `slug` below the folder `content`; every fault is in the result's problems."""
    reader = Reader(content.absolute().parent)
    folder = content.absolute() / slug
    known = agencies(content)
    if slug not in known:
        where = DataPath(content.name)
        code = "agency-unknown" if known else "content-missing"
        facts = {"value": slug, "guess": nearest(slug, known) or "", "known": ", ".join(known)}
        return Loaded(None, (Problem(code, where, facts),), reader.book)
    agency = _agency(reader, folder)
    lists = checklists(reader, content.absolute())
    own = {*agency.pictures} if agency else set()
    mask = agency.personal_data.mask_tax_ids if agency else True
    look = Inspector(reader.root / ".cache" / "oit")
    years = tuple(sorted(_years(reader, folder, lists, agency, look), key=lambda year: -year.year))
    allow = agency.personal_data.allow if agency else ()
    years = tuple(_guarded(reader, year, folder / str(year.year), mask=mask) for year in years)
    years = tuple(replace(year, files=with_allowed(year.files, allow, str(year.year))) for year in years)
    crosswalk = lists.crosswalk()
    beside = sorted(path for path in folder.iterdir() if path.is_file() and not path.is_symlink())
    files = {path.name: FileFacts(path.name, path.stat().st_size) for path in beside}
    files |= {name: look.facts(folder / name, name) for name in own & files.keys()}
    files = with_allowed(files, allow)
    pages = tuple(standing_pages(reader, folder / "pages"))
    found = tuple(reader.found)
    replaced = lists.replaced(year.year for year in years)
    site = Site(agency, years, crosswalk, files, found, lists.table_kinds(), pages, replaced) if agency else None
    return Loaded(site, tuple(reader.problems), reader.book, reader.texts)


def _agency(reader: Reader, folder: Path) -> Agency | None:
    # Of an empty file its missing fields say more than that it is empty.
    path = data_file(reader, folder, "agency.yml", set()) or folder / "agency.yml"
    read = reader.yaml(path, tell_empty=False)
    if not read.ok:
        return None
    beside = FileNames([one.name for one in folder.iterdir() if one.is_file()], reader.problems)
    value = {} if read.value is None else beside.resolved(read.value, read.where)
    made, problems = validate(Agency, value, read.where, slug=folder.name)
    reader.problems += problems
    return made


def _years(
    reader: Reader, folder: Path, lists: Checklists, agency: Agency | None, look: Inspector
) -> Iterator[YearData]:
    own, units = (agency.pictures, agency.party_names) if agency else ((), ())
    years = [path for path in sorted(folder.iterdir()) if path.is_dir() and re.fullmatch(r"[\d๐-๙]{4}", path.name)]
    ours = {"link-report.yml", "pages", *own, *(path.name for path in years)}
    there = {path.name for path in folder.iterdir()}
    ours |= {"agency.yml"} if "agency.yml" in there else {*of_one_name("agency.yml", there)}
    reader.problems += strays(reader, folder, ours)
    for path in years:
        year = int(arabic(path.name))
        if path.name != str(year) or not plausible(year):
            guess = next((str(one) for one in (year, buddhist(year)) if plausible(one)), "")
            reader.problems.append(
                Problem("bad-year", DataPath(reader.name(path)), {"value": path.name, "guess": guess})
            )
            continue
        checklist = None if reader.leads_out(path) else lists.read(year)
        if checklist:
            yield look.year(read_year(reader, path, checklist, lists.table_kinds(), units), path)
        elif year not in lists.years():
            reader.problems.append(no_checklist(DataPath(reader.name(path)), year, lists.years()))


def _guarded(reader: Reader, year: YearData, folder: Path, *, mask: bool) -> YearData:
    """The year with persons' taxpayer numbers hidden before anything else sees them."""
    tables, found = guarded_tables(year.tables, year.checklist, mask=mask)
    reader.found += found
    for file, places in cell_places(year, reader.name(folder)):
        reader.book.add(file, places)
    return replace(year, tables=tables, folder=reader.name(folder))
