"""Makes messages.mo, which programs read, of messages.po, which people read.

usage: python -m tests.house.locale
"""

import io

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.house.rooms import ROOT

SOURCE = ROOT / "generator" / "cli" / "locale" / "th" / "LC_MESSAGES" / "messages.po"
MADE = SOURCE.with_suffix(".mo")


def made() -> bytes:
    """The compiled messages as they should be."""
    out = io.BytesIO()
    with SOURCE.open("rb") as file:
        write_mo(out, read_po(file, locale="th"))
    return out.getvalue()


if __name__ == "__main__":
    MADE.write_bytes(made())
