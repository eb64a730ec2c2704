"""Files that nobody vouches for are looked into in a process of its own, within limits of time and memory.

What takes too long or too much, or ends that process, is a file that nobody could look into; the run goes on.
"""

import atexit
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from pydantic import BaseModel, ConfigDict

from generator.model.files import ContentInfo, UnseenPart

SECONDS = 60
"""No file is looked at longer."""

MEMORY = 2_000_000_000
"""Bytes that the process may have, where the system can hold it to that (not on Windows)."""

SMALL = 200_000
"""Files of fewer bytes that are no packages, and no PDF, are looked into at once: starting a process takes longer."""

_AT_ONCE = frozenset({"text", "html", "jpeg", "png", "gif", "webp", "empty", "unknown", "heic", "locked", "mp3", "rtf"})


class Answer(BaseModel):
    """What the process says of one file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    inside: ContentInfo


def is_quick(kind: str, data: bytes) -> bool:
    """Whether nothing in a content of this kind can grow or take long."""
    return kind in _AT_ONCE and len(data) < SMALL


@dataclass(slots=True)
class Looker:
    """The process: begun with the first file, begun anew after one that it did not get through."""

    running: subprocess.Popen[bytes] | None = None
    answers: "queue.Queue[bytes]" = field(default_factory=queue.Queue)

    def look(self, kind: str, data: bytes, seconds: float = SECONDS) -> ContentInfo:
        """What is inside a content of this kind; where the limits do not suffice, that nobody could look into it.

        A process that was gone already, or went, is begun anew once: it may have been ended for another reason.
        """
        for _ in range(2):
            try:
                return self._asked(kind, data, seconds)
            except queue.Empty:
                return self._given_up(kind, UnseenPart(why="slow"))
            except (OSError, ValueError):
                self.end()
        return self._given_up(kind, UnseenPart(why="broken"))

    def _asked(self, kind: str, data: bytes, seconds: float) -> ContentInfo:
        process = self._process()
        assert process.stdin
        process.stdin.write(f"{kind} {len(data)}\n".encode())
        process.stdin.write(data)
        process.stdin.flush()
        return Answer.model_validate_json(self.answers.get(timeout=seconds)).inside

    def _given_up(self, kind: str, why: UnseenPart) -> ContentInfo:
        self.end()
        return ContentInfo(kind=kind, unseen=(why,))

    def end(self) -> None:
        """Ends the process, if there is one."""
        process, self.running = self.running, None
        if process:
            process.kill()
            process.wait()

    def _process(self) -> subprocess.Popen[bytes]:
        if self.running is None or self.running.poll() is not None:
            self.answers = queue.Queue()
            self.running = _begun()
            assert self.running.stdout
            reader = threading.Thread(target=_read, args=(self.running.stdout, self.answers), daemon=True)
            reader.start()
        return self.running


def _begun() -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[3]
    paths = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH", ""))))
    return subprocess.Popen(  # noqa: S603 - it runs this program
        [sys.executable, "-m", "generator.evidence.looking.child", str(MEMORY)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env={**os.environ, "PYTHONPATH": paths},
    )


def _read(stream: IO[bytes], answers: "queue.Queue[bytes]") -> None:
    """Hands on each line; an empty one says that the process has ended."""
    with stream:
        for line in stream:
            answers.put(line)
    answers.put(b"")


_looker = Looker()
atexit.register(_looker.end)


def look(kind: str, data: bytes) -> ContentInfo:
    """What is inside a content of this kind, looked into within the limits."""
    return _looker.look(kind, data)
