"""The process that looks into files: it gets one after the other and answers with a line for each."""

import contextlib
import sys
from importlib import import_module

from generator.evidence.looking.content import inspected
from generator.evidence.looking.own_process import Answer
from generator.model.files import ContentInfo, UnseenPart


def main() -> None:
    """Reads `kind size`, a line, and as many bytes, until there are no more."""
    _limit(int(sys.argv[1]))
    read, write = sys.stdin.buffer, sys.stdout.buffer
    while line := read.readline():
        kind, size = line.decode().split()
        data = read.read(int(size))
        write.write(_answer(kind, data).model_dump_json().encode() + b"\n")
        write.flush()


def _answer(kind: str, data: bytes) -> Answer:
    try:
        return Answer(inside=inspected(kind, data))
    except MemoryError:
        return Answer(inside=ContentInfo(kind=kind, unseen=(UnseenPart(why="large"),)))
    except RecursionError:
        return Answer(inside=ContentInfo(kind=kind, unseen=(UnseenPart(why="deep"),)))


def _limit(memory: int) -> None:
    """No more memory than this, where the system knows such a limit."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        # By its name: it is not there on Windows.
        resource = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
