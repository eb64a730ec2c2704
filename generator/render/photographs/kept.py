"""Pictures that an earlier build drew, each under a name that says what it was drawn from and carries a seal."""

from pathlib import Path

from generator.core.seal import is_sealed, seal
from generator.core.write_file import write_file


def recalled(folder: Path, digest: str, ending: str) -> bytes | None:
    """What was drawn from what has this digest; what is not whole or not sealed by this user counts as none."""
    for place in sorted(folder.glob(f"{digest}.*.{ending}")) if folder.is_dir() else ():
        try:
            known = place.read_bytes()
        except OSError:
            continue
        if is_sealed(_named(digest, known), place.name.split(".")[1]):
            return known
    return None


def keep(folder: Path, digest: str, ending: str, drawn: bytes) -> None:
    """Keeps it for the next build."""
    by = seal(_named(digest, drawn))
    try:
        if by:
            write_file(folder / f"{digest}.{by}.{ending}", drawn)
    except OSError:
        # A folder that cannot be written costs time only.
        return


def _named(digest: str, drawn: bytes) -> bytes:
    return digest.encode() + drawn
