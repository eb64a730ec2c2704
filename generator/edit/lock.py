"""One writer at a time: a lock that ends with the process that holds it, however that ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

_WINDOWS = os.name == "nt"

_SYSTEM = import_module("msvcrt" if _WINDOWS else "fcntl")


class BusyError(Exception):
    """Another process is writing."""


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Holds the lock `file`, which is made; raises BusyError where another process holds it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as held:
        try:
            _take(held.fileno())
        except OSError:
            raise BusyError from None
        yield


def _take(number: int) -> None:
    if _WINDOWS:
        _SYSTEM.locking(number, _SYSTEM.LK_NBLCK, 1)
    else:
        _SYSTEM.flock(number, _SYSTEM.LOCK_EX | _SYSTEM.LOCK_NB)
