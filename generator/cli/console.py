"""What the console can show: Thai must come out, whatever encoding an office machine has set."""

import codecs
import io
import sys
from typing import Any

import click

# Signs of the reports that Thai Windows (cp874) lacks, and what stands for them there.
_PLAINER = {"│": "|", "→": "->", "›": ">", "·": "-"}

_ERRORS = "oit-plainer"


def _plainer(wrong: UnicodeError) -> tuple[str, int]:
    if not isinstance(wrong, UnicodeEncodeError):
        raise wrong
    signs = wrong.object[wrong.start : wrong.end]
    return "".join(_PLAINER.get(sign, "?") for sign in signs), wrong.end


codecs.register_error(_ERRORS, _plainer)


class ThaiGroup(click.Group):
    """A command whose every output, its help and its errors too, survives a console without Thai."""

    def main(self, *args: Any, **more: Any) -> Any:
        """Runs the command once the console is ready."""
        for stream in (sys.stdout, sys.stderr):
            make_thai(stream)
        return super().main(*args, **more)


def make_thai(stream: object) -> None:
    """A stream that cannot write Thai writes UTF-8; one that can keeps its encoding, and plainer signs."""
    if isinstance(stream, io.TextIOWrapper):
        try:
            "กำ".encode(stream.encoding)
        except (LookupError, UnicodeEncodeError):
            stream.reconfigure(encoding="utf-8")
        stream.reconfigure(errors=_ERRORS)


def write_exactly(text: str) -> None:
    """Writes for another program: UTF-8 and plain line ends on every machine."""
    out = sys.stdout.buffer
    out.write(text.encode("utf-8", "replace"))
    out.flush()
