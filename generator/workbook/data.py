"""An agency's year as plain values with their places: what the workbook is written from and compared with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.core.location import DataPath
from generator.edit.change import as_list
from generator.edit.folder import AgencyFolder
from generator.examine import Examined
from generator.load.yaml_tree import read_tree
from generator.model.checklist import Checklist
from generator.model.site import YearData
from generator.text.references import item_number


@dataclass(frozen=True)
class YearSource:
    """A year of an agency as its files have it; `examined` is what reading and checking them gave."""

    folder: AgencyFolder
    year: int
    examined: Examined

    @cached_property
    def data(self) -> YearData | None:
        """The records of the year, or None where there are none."""
        return self.examined.site.year(self.year) if self.examined.site else None

    @cached_property
    def checklist(self) -> Checklist:
        """The year's list; raises KeyError where there is none."""
        if not self.data:
            raise KeyError(self.year)
        return self.data.checklist

    def file(self, name: str) -> str:
        """A file as it is told: news.yml is that of the year, agency.yml the agency's."""
        return self.folder.name(name) if name == "agency.yml" else self.folder.name(str(self.year), name)

    @cached_property
    def _values(self) -> dict[str, Any]:
        return {}

    def values(self, name: str) -> Any:
        """The plain values of a file; None where there is none."""
        file = self.file(name)
        if file not in self._values:
            text = self.examined.texts.get(file)
            self._values[file] = read_tree(text, file).value if text is not None else None
        return self._values[file]

    def listed(self, name: str, key: str) -> Iterator[tuple[DataPath, Any]]:
        """The entries of the list that stands below a key of a file, each with its place."""
        top = self.values(name)
        found = top.get(key) if isinstance(top, dict) else None
        for position, value in enumerate(as_list(found)):
            yield DataPath(self.file(name), (key, position)), value

    @cached_property
    def disclosures(self) -> Mapping[str, tuple[DataPath, Mapping[str, Any]]]:
        """Each item that is written, with its place and its plain values."""
        found: dict[str, tuple[DataPath, Mapping[str, Any]]] = {}
        top = self.values("disclosures.yml")
        for written, value in top.items() if isinstance(top, dict) else ():
            number = item_number(written)
            if number and (value is None or isinstance(value, dict)):
                found[number] = DataPath(self.file("disclosures.yml"), (written,)), value or {}
        for file in self.examined.texts:
            path = Path(file)
            number = item_number(path.stem)
            if number and path.parent.as_posix() == self.file("disclosures"):
                value = self.values(f"disclosures/{path.name}")
                found[number] = DataPath(file), value if isinstance(value, dict) else {}
        return found

    def disclosure(self, number: str) -> tuple[DataPath, Mapping[str, Any]]:
        """Where an item is written, or is to be, and its plain values."""
        return self.disclosures.get(number, (DataPath(self.file("disclosures.yml"), (number,)), {}))
