"""Web addresses as people copy them: what stands around one, and the one that was meant by a broken one."""

import re

from generator.text.thai import one_line

_AROUND = "“”„\"'‘’«»<>` "

# What browsers and their helpers put before the address of a page, and a scheme that was typed twice or not quite.
_AHEAD = re.compile(
    r"(?:chrome-extension|moz-extension|view-source|about|edge|read|feed|blob|googlechromes?):.*", re.IGNORECASE
)

_HARMFUL = re.compile(r"(?:javascript|data|vbscript):", re.IGNORECASE)

_TWICE = re.compile(r"https?:/{0,3}(?=https?[:/])", re.IGNORECASE)

_TYPED = re.compile(r"(?:h?t{1,3}ps?|https?s)(?:[:;：][/\\]{0,3}|[/\\]{1,3})(?=[\w-]+\.)", re.IGNORECASE)

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:th|com|org|net|info|ly|me|gl|app|io)(?:[/?#:].*)?", re.IGNORECASE)

_WHOLE = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


def bare_address(written: str) -> str:
    """A written address without the quotation marks and brackets around it; www.… is taken for http://www.…"""
    text = one_line(written).strip(_AROUND)
    return f"http://{text}" if re.match(r"www\.[\w-]+\.", text, re.IGNORECASE) else text


def meant_address(written: str) -> str:
    """The address that was meant by one that is none: https://https://…, view-source:https://…, htps:/…; else empty."""
    text = written.strip()
    inner = _WHOLE.search(text)
    if _HARMFUL.match(text) or (_WHOLE.fullmatch(text) and not _TWICE.match(text)):
        return ""
    if _TWICE.match(text):
        return _typed(_TWICE.sub("", text, count=1))
    if inner and inner.start() == 0:
        spaced = text.replace(" ", "%20")
        return spaced if _WHOLE.fullmatch(spaced) else ""
    return inner[0] if inner else "" if _AHEAD.fullmatch(text) else _typed(text)


def _typed(text: str) -> str:
    """An address whose scheme is mistyped or left out, with the right one; empty for what is no address."""
    if _WHOLE.fullmatch(text):
        return text
    rest = _TYPED.sub("", text, count=1) if _TYPED.match(text) else text
    rest = re.sub(r"^https?[:/]+", "", rest, flags=re.IGNORECASE)
    return f"https://{rest}" if _HOST.fullmatch(rest) and not re.search(r"\s", rest) else ""
