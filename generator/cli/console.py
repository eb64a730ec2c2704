"""What the console can show: Thai must come out, whatever encoding an office machine has set."""

import io
import sys
from typing import Any

import click


class ThaiGroup(click.Group):
    """A command whose every output, its help and its errors too, survives a console without Thai."""

    def main(self, *args: Any, **more: Any) -> Any:
        """Runs the command once the console is ready."""
        for stream in (sys.stdout, sys.stderr):
            make_thai(stream)
        return super().main(*args, **more)


def make_thai(stream: object) -> None:
    """A stream that cannot write Thai writes UTF-8; one that can keeps its encoding, and `?` for the odd sign."""
    if isinstance(stream, io.TextIOWrapper):
        try:
            "กำ".encode(stream.encoding)
        except (LookupError, UnicodeEncodeError):
            stream.reconfigure(encoding="utf-8")
        stream.reconfigure(errors="replace")


def write_exactly(text: str) -> None:
    """Writes for another program: UTF-8 and plain line ends on every machine."""
    out = sys.stdout.buffer
    out.write(text.encode("utf-8", "replace"))
    out.flush()
