"""Names of published files: what no web page can carry safely, and what a web server could take for a program."""

import re

from pydantic_core import PydanticCustomError

# Signs that end what a name stands in, and those that nobody sees: control characters, marks that turn the direction.
_UNSAFE = re.compile('["<>|\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]')

# What the servers of shared hosting run, or are told by. Apache goes by every ending of a name, not only by the last
# (httpd.apache.org/docs/2.4/mod/mod_mime.html#multipleext); older IIS by the one before a `;`.
_PROGRAMS = (
    r"php\d*|phps|pht|phtml?\d*|phar|cgi|fcgi|pl|py[co]?|rb|sh|bash|csh|ksh|zsh|asp|aspx|asa|asax|asmx|ashx|ascx|axd|cer|cdx"
    r"|cshtml|vbhtml|jspx?|jspf|jsw|jsv|jhtml|cfm|cfml|cfc|shtml?|stm|exe|dll|bat|cmd|msi|scr|vb[se]|wsf|ps1|hta|jar"
    r"|htaccess|htpasswd|htgroup|ini|config"
)

_PROGRAM = re.compile(rf"\.\s*(?:{_PROGRAMS})(?!\w)", re.IGNORECASE)


def safe_name(text: str, *, written: str) -> str:
    """The path, unless it has a sign, or an ending, that no published file may have.

    `written` is the same before it was cleaned of what nobody sees. Raises PydanticCustomError.
    """
    sign = _unsafe_sign(" ".join(written.split()), text)
    if sign:
        raise PydanticCustomError("file-name", "file-name", {"value": text, "sign": sign})
    # Of a folder too: some servers look for the program in the middle of an address.
    program = _PROGRAM.search(text)
    if program:
        raise PydanticCustomError("file-program", "file-program", {"value": text, "found": program[0]})
    return text


def _unsafe_sign(written: str, text: str) -> str:
    """The first sign that must not stand in a path, as it is or by its number; the dot that hides a file; or empty."""
    found = _UNSAFE.search(written)
    if found:
        return found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
    return "." if any(step.startswith(".") for step in text.split("/")) else ""


# What offices' machines and programs leave in folders: Excel's and LibreOffice's locks, halves of downloads, shortcuts.
_LEFT = re.compile(
    r"~\$.*|~.*\.tmp|\.~lock\..*|\._.*|\.ds_store|thumbs\.db|desktop\.ini|.*\.(?:tmp|part|crdownload|lnk|bak)",
    re.IGNORECASE,
)


def left_by_machines(name: str) -> bool:
    """Whether nobody made the file of this name: a lock of an open workbook, a half download, a list of thumbnails."""
    return _LEFT.fullmatch(name) is not None


# What Windows keeps for devices, whatever ending follows, and the signs that it lets into no name
# (learn.microsoft.com/windows/win32/fileio/naming-a-file).
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)

LONGEST_NAME = 255
"""The bytes that a name may have on servers with Linux; a Thai letter takes three."""


def name_trouble(path: str) -> str:
    """What keeps a path from being copied to every computer: `long`, `device`, `end` or `sign`; else empty."""
    for step in path.split("/"):
        tests = (
            ("long", len(step.encode()) > LONGEST_NAME),
            ("device", _DEVICES.fullmatch(step) is not None),
            ("end", step != step.rstrip(" .")),
            ("sign", re.search(r'[?*:"<>|]', step) is not None),
        )
        found = next((name for name, so in tests if so), "")
        if found:
            return found
    return ""
