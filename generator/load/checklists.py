"""The official lists become the model: those shipped here, and those an agency puts in their place."""

from dataclasses import dataclass
from pathlib import Path

from generator.load.files import Reader
from generator.load.fit import fit
from generator.model.checklist import Checklist
from generator.model.place import Where
from generator.model.problem import Problem

SHIPPED = Path(__file__).parent.parent / "checklists"


@dataclass(frozen=True, slots=True)
class Checklists:
    """Where lists may be found, those that come first winning: the content's own, then the shipped."""

    reader: Reader
    folders: tuple[Path, ...]

    def years(self) -> tuple[int, ...]:
        """The fiscal years (พ.ศ.) that have a list, oldest first."""
        return tuple(sorted({int(path.stem) for folder in self.folders for path in folder.glob("25[0-9][0-9].yml")}))

    def read(self, year: int) -> Checklist | None:
        """The list of a fiscal year; None, with the problem kept, where there is none to use."""
        path = next((path for folder in self.folders if (path := folder / f"{year}.yml").is_file()), None)
        if path is None:
            return None
        read = self.reader.yaml(path)
        made, problems = fit(Checklist, read.value, read.where) if read.ok else (None, [])
        self.reader.problems += problems
        if made and made.year != year:
            self.reader.problems.append(Problem("checklist-broken", read.where.at("year"), {"value": str(made.year)}))
        return made


def checklists(reader: Reader, content: Path) -> Checklists:
    """The lists that content below `content` is measured against."""
    return Checklists(reader, (content / "checklists", SHIPPED))


def no_checklist(where: Where, year: int, known: tuple[int, ...]) -> Problem:
    """What is said of a year that no list is known for."""
    return Problem("checklist-unknown", where, {"value": str(year), "known": ", ".join(map(str, known))})
