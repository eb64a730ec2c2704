"""Programs of web servers inside of files: in a picture or a paper there is no honest reason for one."""

import re
from collections.abc import Iterator
from itertools import pairwise

_OPENING = re.compile(rb"<[?%]|<!--|<script", re.IGNORECASE)

_LONGEST = 2000

# What is enough wherever it stands, also in packed data, where a few bytes stand together by chance.
_CERTAIN = re.compile(
    rb"<\?php|<script[^<>]{1,100}\blanguage\s*=\s*[\"']?\s*php"
    rb"|<\?[=\s][ -~\s]*?(?:\$_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES|ENV|SESSION)\b|\b(?:eval|system|passthru|exec"
    rb"|shell_exec|popen|proc_open|assert|base64_decode|file_(?:get|put)_contents|readfile|phpinfo|fopen)\s*\()",
    re.IGNORECASE,
)

# What is enough in text: short tags of PHP, those of ASP and JSP, commands to the server in a comment.
_WRITTEN = re.compile(
    rb"<\?=|<\?\s[ -~\s]+?\?>|<%\s*[=@!]|<%[ -~\s]+?%>|<!--\s*#\s*(?:exec|include|echo|config|printenv|set)\b",
    re.IGNORECASE,
)

# The same in bytes that nobody wrote: closed, and too long to stand there by chance.
_CLOSED = re.compile(
    rb"<\?[=\s][ -~\s]{6,}?\?>|<%[ -~\s]{8,}?%>|<!--\s*#\s*(?:exec|include|echo|config|printenv|set)\b", re.IGNORECASE
)

_IN_STREAM = re.compile(rb"\bstream\r?\n")


def program_in(kind: str, data: bytes) -> str:
    """The words that begin a program in a content of this kind (`pdf`, `jpeg`, `text` …); empty where there is none."""
    further = {"text": _WRITTEN, "html": _WRITTEN, **dict.fromkeys(("pdf", "jpeg", "png", "gif", "webp"), _CLOSED)}
    found = _first(_CERTAIN, data)
    if found or kind not in further:
        return found
    return _first(further[kind], _outside_streams(data) if kind == "pdf" else data)


def _first(pattern: re.Pattern[bytes], data: bytes) -> str:
    """The first place where the pattern fits, of all where a program may begin: none is read past the next."""
    for piece in _pieces(data):
        found = pattern.match(piece)
        if found:
            return " ".join(found[0][:40].decode("latin-1").split())
    return ""


def _pieces(data: bytes) -> Iterator[bytes]:
    begins = [found.start() for found in _OPENING.finditer(data)]
    return (data[begin : min(end, begin + _LONGEST)] for begin, end in pairwise([*begins, len(data)]))


def _outside_streams(data: bytes) -> bytes:
    """A PDF without its streams: they hold packed data, some of it packed into letters (ASCII85)."""
    *parts, rest = data.split(b"endstream")
    return b"\n".join([*(_IN_STREAM.split(part, 1)[0] for part in parts), rest])
