"""What the console can show: Thai must come out, whatever encoding an office machine has set."""

import codecs
import gettext
import io
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

# Signs of the reports that Thai Windows (cp874) lacks, and what stands for them there.
_PLAINER = {"│": "|", "→": "->", "›": ">", "·": "-"}

_ERRORS = "oit-plainer"

_LOCALE = Path(__file__).parent / "locale"


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
        speak(english=asks_for_english(list(more.get("args") or (args[0] if args else None) or sys.argv[1:])))
        return super().main(*args, **more)


def asks_for_english(words: Sequence[str]) -> bool:
    """Whether a command line asks for English: --lang en, --lang=en."""
    return "--lang=en" in words or ("--lang", "en") in pairwise(words)


def speak(*, english: bool) -> None:
    """Lets click itself speak Thai, or English: it looks up all that it says (docs.python.org/3/library/gettext)."""
    gettext.bindtextdomain("messages", str(_LOCALE))
    os.environ["LANGUAGE"] = "en" if english else "th"


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
