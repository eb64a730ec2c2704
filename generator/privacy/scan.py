"""What offices write themselves, YAML files and pages, is looked through for numbers of persons."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.core.location import DataPath, FileLocations, Location, Path
from generator.model.personal_findings import DATA_KEY, Found
from generator.model.site import YearData
from generator.text.personal_numbers import Number, identifier_match, may_hold_number, numbers, placed_numbers

# The agency names there what it allows; finding that again would help nobody.
_NOT_PUBLISHED = "personal_data"


def in_values(value: Any, where: DataPath) -> Iterator[Found]:
    """Every number of a person in the texts at and below `where`, and in the keys: they become ids and addresses."""
    for path, text, on_key in _texts(value, where.path):
        place = DataPath(where.file, path, on_key)
        yield from (Found(place, identifier_match(number, DATA_KEY)) for number in numbers(text))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """The texts in which there may be something to find, each with its path and whether it is a key."""
    if isinstance(value, str):
        if may_hold_number(value):
            yield path, value, False
    elif isinstance(value, dict):
        yield from (((*path, key), str(key), True) for key in value if may_hold_number(str(key)))
        for key, part in value.items():
            if key != _NOT_PUBLISHED:
                yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from _texts(part, (*path, position))


def in_paragraphs(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Number]]:
    """The numbers of persons in the lines of a hand-written page, each with its line.

    Lines of one paragraph are shown as one, so a number may go over their ends; stress stands in it as signs do.
    """
    for paragraph in _paragraphs(lines):
        text = "\n".join(line for _, line in paragraph)
        for number, where in placed_numbers(text):
            yield paragraph[text.count("\n", 0, where.start)][0], number


def _paragraphs(lines: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    paragraph: list[tuple[int, str]] = []
    for number, line in lines:
        if line:
            paragraph.append((number, line))
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def cell_places(year: YearData, folder: str) -> Iterator[tuple[str, FileLocations]]:
    """The cells of workbooks in which something was found, so that they can be pointed at."""
    for name, facts in year.files.items():
        cells = [known.at.removeprefix("cell ") for known in facts.inside.identifiers if known.at.startswith("cell ")]
        if cells:
            file = f"{folder}/{name}"
            places: dict[tuple[str | int, ...], Location] = {}
            for sheet, cell in (tuple(written.rsplit("!", 1)) for written in cells):
                places[(sheet,)] = Location(file, sheet=sheet)
                places[(sheet, cell)] = Location(file, sheet=sheet, cell=cell)
            yield file, FileLocations(places)
