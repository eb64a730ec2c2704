"""The values of a YAML file are looked through for numbers of persons."""

from collections.abc import Iterator
from typing import Any

from generator.core.location import DataPath, FileLocations, Location, Path
from generator.model.personal_findings import DATA_KEY, Found
from generator.model.site import YearData
from generator.text.personal_numbers import identifier_match, may_hold_number, numbers

# The agency names there what it allows; finding that again would help nobody.
_NOT_PUBLISHED = "personal_data"


def in_values(value: Any, where: DataPath) -> Iterator[Found]:
    """Every number of a person in the texts at and below `where`."""
    for path, text in _texts(value, where.path):
        yield from (Found(DataPath(where.file, path), identifier_match(number, DATA_KEY)) for number in numbers(text))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts in which there may be something to find, each with its path."""
    if isinstance(value, str):
        if may_hold_number(value):
            yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key != _NOT_PUBLISHED:
                yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from _texts(part, (*path, position))


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
