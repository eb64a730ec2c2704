"""Seals what a run keeps for the next one, so that it is believed only where this user's own runs wrote it.

The key lies in the user's folder for state, not in the project: whoever sends a project, its cache with it, cannot make
a verdict that is believed here.
"""

import hmac
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from platformdirs import user_state_path

_LENGTH = 32

# Windows would write another byte before some of the key's.
_AS_IT_IS = getattr(os, "O_BINARY", 0)


def seal(content: bytes) -> str:
    """The seal of a content in hexadecimal; empty where this user has no place for a key, and nothing can be sealed."""
    key = _key(user_state_path("oit-site", appauthor=False))
    return hmac.digest(key, content, "sha256").hex() if key else ""


def is_sealed(content: bytes, by: str) -> bool:
    """Whether `by` is the seal of this content."""
    own = seal(content)
    return bool(own) and hmac.compare_digest(own, by)


@cache
def _key(folder: Path) -> bytes:
    path = folder / "seal.key"
    with suppress(OSError):
        return _read(path) or _written(path)
    return b""


def _read(path: Path) -> bytes:
    try:
        known = path.read_bytes()
    except FileNotFoundError:
        return b""
    return known if len(known) == _LENGTH else b""


def _written(path: Path) -> bytes:
    """A new key; where another run wrote one at the same time, that one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _AS_IT_IS, 0o600), "wb") as file:
        file.write(os.urandom(_LENGTH))
    try:
        os.link(part, path)
    except FileExistsError:
        # There by now, or no key.
        if not _read(path):
            part.replace(path)
    except (OSError, NotImplementedError):
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return _read(path)
