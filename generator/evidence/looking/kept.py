"""What was found in a file is kept beside the project, a small file for each content, which may always be deleted.

What is not sealed by this user (`core/seal.py`) counts as not there.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator.core.seal import is_sealed, seal
from generator.core.write_file import write_file

Found = TypeVar("Found", bound=BaseModel)


class _Entry(BaseModel, Generic[Found]):
    """What stands in the cache: what was found in a content, and by which version of this program."""

    made_by: str
    sha256: str
    seal: str
    inside: Found

    @property
    def sealed(self) -> bytes:
        """What the seal is of: all else that is written."""
        return self.model_dump_json(exclude={"seal"}).encode()


@dataclass(frozen=True, slots=True)
class Kept(Generic[Found]):
    """Values of one `type` in a `folder`; those that were found in another way than `made_by` says are not believed."""

    folder: Path
    type: type[Found]
    made_by: str
    ending: str = ".json"

    def recalled(self, sha256: str) -> Found | None:
        """What an earlier run found in the content; whatever is odd about the cache counts as nothing found."""
        try:
            kept = _Entry[self.type].model_validate_json(self._path(sha256).read_bytes())  # type: ignore[name-defined]
        except (OSError, ValidationError):
            return None
        known = (kept.made_by, kept.sha256) == (self.made_by, sha256) and is_sealed(kept.sealed, kept.seal)
        return kept.inside if known else None

    def keep(self, sha256: str, inside: Found) -> None:
        """Writes it down for the next run."""
        entry = _Entry[self.type](made_by=self.made_by, sha256=sha256, seal="", inside=inside)  # type: ignore[name-defined]
        sealed = entry.model_copy(update={"seal": seal(entry.sealed)})
        try:
            if sealed.seal:
                write_file(self._path(sha256), sealed.model_dump_json())
        except OSError:
            # A folder that cannot be written costs time only.
            return

    def _path(self, sha256: str) -> Path:
        return self.folder / f"{sha256}{self.ending}"
