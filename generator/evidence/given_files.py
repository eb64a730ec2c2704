"""The files of a site as they are published: those that were looked into, with the checksum of what was seen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.core import addresses
from generator.core.checksum import checksum, checksum_of_pieces, pieces_of
from generator.core.file_kinds import PICTURES
from generator.core.write_file import ChangedFileError
from generator.evidence.pictures import without_metadata
from generator.evidence.referenced import named_pictures, published_names
from generator.model.files import FileFacts
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class GivenFile:
    """One file: where it is on disk, the size and checksum (SHA-256) of what was looked into, its kind.

    A `photograph` is a picture that pages show, not a paper to be read.
    """

    source: Path
    size: int
    sha256: str
    kind: str
    photograph: bool = False


def given_files(site: Site, folder: Path) -> Mapping[str, GivenFile]:
    """The files that are published, by their path below the site's root; `folder` is the agency's.

    Only what the data names is published: a draft in the folder stays at the office. Of tables the rows are given
    away, not the office's own file with all that stood in it.
    """
    own = {name: site.files[name] for name in site.agency.pictures if site.publishes(name)}
    found = {name: _given(folder / name, facts, photograph=True) for name, facts in own.items()}
    for year in site.years:
        photographs = {file for _, file, _ in named_pictures(year)}
        for name in sorted(filter(year.publishes, published_names(year))):
            facts = year.files[name]
            source = folder / str(year.year) / facts.on_disk
            found[addresses.file(year.year, name)] = _given(source, facts, photograph=name in photographs)
    return found


def _given(source: Path, facts: FileFacts, *, photograph: bool) -> GivenFile:
    digest = facts.sha256 or _digest(source)
    return GivenFile(source, facts.size, digest, facts.inside.kind, photograph)


def _digest(source: Path) -> str:
    """The checksum of a file that is allowed although it was too large to be looked into."""
    with source.open("rb") as file:
        return checksum_of_pieces(pieces_of(file))


Smaller = Callable[[str, bytes], bytes]
"""Makes a picture of this kind smaller where it is larger than pages show it."""


def given_pictures(files: Mapping[str, GivenFile], smaller: Smaller) -> Mapping[str, bytes]:
    """The pictures among the files, without what they say of themselves, photographs no larger than they are shown.

    Raises ChangedFileError where one is no longer what was looked into, OSError where it cannot be read.
    """
    return {path: _picture(file, smaller) for path, file in files.items() if file.kind in PICTURES}


def _picture(file: GivenFile, smaller: Smaller) -> bytes:
    data = file.source.read_bytes()
    if checksum(data) != file.sha256:
        raise ChangedFileError(file.source.name)
    bare = without_metadata(file.kind, data) or data
    return smaller(file.kind, bare) if file.photograph else bare
