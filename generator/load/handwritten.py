"""Hand-written pages: the Markdown files of an agency's folder `pages`."""

from collections.abc import Iterator
from pathlib import Path

from generator.core.file_names import left_by_machines
from generator.core.location import DataPath, FileLocations, Location
from generator.core.location import Path as Steps
from generator.core.problem import Problem
from generator.load.reader import Reader
from generator.model.personal_findings import DATA_KEY, Found
from generator.model.site import HandwrittenPage, is_taken
from generator.privacy.scan import in_paragraphs
from generator.text.identifiers import is_id
from generator.text.personal_numbers import identifier_match
from generator.text.thai import clean


def standing_pages(reader: Reader, folder: Path) -> Iterator[HandwrittenPage]:
    """The pages of a folder in the order of their names; what cannot be one is told to the reader."""
    if not folder.is_dir() or reader.leads_out(folder):
        return
    for path in sorted(folder.iterdir()):
        if left_by_machines(path.name) or path.name.startswith("."):
            continue
        if path.suffix != ".md":
            facts = {"value": path.name, "guess": f"{path.name.partition('.')[0]}.md"}
            reader.problems.append(Problem("unknown-file", DataPath(reader.name(path)), facts))
            continue
        where = DataPath(reader.name(path))
        if not is_id(path.stem) or is_taken(path.stem):
            code = "repeated-id" if is_id(path.stem) else "bad-id"
            reader.problems.append(Problem(code, where, {"value": path.stem}))
            continue
        source = reader.source(path)
        if source.text is not None:
            reader.texts[where.file] = source.text
            yield from _page(reader, path.stem, where, source.text)


def _page(reader: Reader, slug: str, where: DataPath, text: str) -> Iterator[HandwrittenPage]:
    lines = tuple((number, clean(line)) for number, line in enumerate(text.splitlines(), 1))
    for number, known in in_paragraphs([(0, slug), (0, ""), *lines]):
        reader.found.append(Found(where.at(number) if number else where, identifier_match(known, DATA_KEY)))
    places: dict[Steps, Location] = {(number,): Location(where.file, number, 1) for number, _ in lines}
    reader.book.add(where.file, FileLocations(values={(): Location(where.file, 1, 1), **places}))
    first = next(((number, line) for number, line in lines if line), None)
    if first is None:
        reader.problems.append(Problem("file-empty", where))
    elif not first[1].startswith("# ") or not first[1][2:].strip():
        reader.problems.append(Problem("missing-field", where.at(first[0]), {"field": "# ชื่อหน้า"}))
    else:
        yield HandwrittenPage(slug, first[1][2:].strip(), lines[first[0] :], where)
