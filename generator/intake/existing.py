"""What the files of an agency and a year hold before something is taken in."""

from typing import Any

from generator.edit.folder import AgencyFolder
from generator.intake.report.changes import Existing
from generator.load.reader import parse, read_source

_YEAR_FILES = ("measures.yml", "progress.yml", "disclosures.yml")


def existing(folder: AgencyFolder, year: int) -> Existing:
    """The plain values of the agency's own file and of those files of a year that reports speak of."""
    own = sorted((folder.path / str(year) / "disclosures").glob("*.yml"))
    files = {"agency.yml": folder.name("agency.yml")}
    files |= {name: folder.name(str(year), name) for name in _YEAR_FILES}
    files |= {f"disclosures/{path.name}": folder.name(str(year), "disclosures", path.name) for path in own}
    values = {name: _values(folder, file) for name, file in files.items()}
    return Existing(files, values, frozenset(path.stem for path in own))


def years_of(folder: AgencyFolder) -> tuple[int, ...]:
    """The fiscal years (พ.ศ.) that an agency has a folder of, the newest first."""
    found = (path.name for path in folder.path.glob("2[0-9][0-9][0-9]") if path.is_dir())
    return tuple(sorted(map(int, found), reverse=True))


def _values(folder: AgencyFolder, file: str) -> Any:
    path = folder.project / file
    source = read_source(path, file) if path.is_file() else None
    value = parse(source.text, file).tree.value if source and source.text is not None else None
    return value if isinstance(value, dict) else None
