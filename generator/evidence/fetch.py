"""Opens links as a polite visitor: few at a time, never more than a little of a page, with a name to complain to."""

import re
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from generator import __version__
from generator.evidence.links import Link, LinkCheck, Reached

AGENT = f"oit-site/{__version__} (link check of a local government's own site)"

_AT_ONCE = 4

_HEAD_BYTES = 20_000

_NO_HEAD = {403, 404, 405, 406, 400, 500, 501, 503}

_SIGN_IN = re.compile(
    r"(?:^|[/.])(?:login|log-in|signin|sign-in|servicelogin|auth|sso|checkpoint|accounts)(?:[/.?]|$)", re.IGNORECASE
)

_PASSWORD = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)


class _Answer(NamedTuple):
    status: int
    url: str
    body: bytes


def opened(links: Iterable[Link], seconds: float = 15) -> tuple[LinkCheck, ...]:
    """Opens each address once, however often it is written; sorted by address."""
    places: dict[str, list[Link]] = {}
    for link in links:
        places.setdefault(link.url.partition("#")[0], []).append(link)
    # One after another for each host: an office's server is small.
    hosts: dict[str, list[str]] = {}
    for url in sorted(places):
        hosts.setdefault(urlsplit(url).netloc, []).append(url)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        done = pool.map(lambda urls: [_open(url, tuple(places[url]), seconds) for url in urls], hosts.values())
        return tuple(sorted((check for checks in done for check in checks), key=lambda check: check.url))


def _open(url: str, links: tuple[Link, ...], seconds: float) -> LinkCheck:
    try:
        answer = _asked(url, seconds)
    except urllib.error.URLError as wrong:
        slow = isinstance(wrong.reason, TimeoutError)
        return LinkCheck(url, links, Reached.SLOW if slow else Reached.UNREACHED)
    except TimeoutError:
        return LinkCheck(url, links, Reached.SLOW)
    except (OSError, HTTPException, ValueError, ssl.SSLError):
        return LinkCheck(url, links, Reached.UNREACHED)
    moved = _bare(answer.url) != _bare(_ascii(url))
    return LinkCheck(url, links, _reached(answer, moved=moved), answer.status, answer.url if moved else "")


def _asked(url: str, seconds: float) -> _Answer:
    """A HEAD first, then a GET where a server does not know HEAD or where the page may ask to sign in."""
    head = _request("HEAD", url, seconds)
    if head.status in _NO_HEAD or head.status < 300:
        return _request("GET", url, seconds)
    return head


def _request(method: str, url: str, seconds: float) -> _Answer:
    headers = {"User-Agent": AGENT, "Accept": "*/*"}
    # Only http and https come this far: named_links gives no others.
    request = urllib.request.Request(_ascii(url), method=method, headers=headers)  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:  # noqa: S310
            return _Answer(answer.status, answer.url, answer.read(_HEAD_BYTES) if method == "GET" else b"")
    except urllib.error.HTTPError as wrong:
        with wrong:
            return _Answer(wrong.code, wrong.url or url, b"")


def _reached(answer: _Answer, *, moved: bool) -> Reached:
    if answer.status in {404, 410}:
        return Reached.MISSING
    if answer.status == 401:
        return Reached.SIGN_IN
    if answer.status in {403, 429}:
        return Reached.REFUSED
    if answer.status >= 400:
        return Reached.FAILS
    parts = urlsplit(answer.url)
    if (moved and _SIGN_IN.search(f"{parts.hostname}{parts.path}")) or (moved and _PASSWORD.search(answer.body)):
        return Reached.SIGN_IN
    return Reached.MOVED if moved else Reached.OPENS


def _ascii(url: str) -> str:
    """The address as it is sent: Thai letters as percent signs and numbers, Thai names of hosts as xn--."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    safe = "/:?#[]@!$&'()*+,;=%~-._"
    return parts._replace(
        netloc=host, path=quote(parts.path, safe), query=quote(parts.query, safe), fragment=""
    ).geturl()


def _bare(url: str) -> str:
    """An address without what no reader would call a move: http or https, a slash at the end."""
    return re.sub(r"^https?://", "", url.partition("#")[0]).rstrip("/").lower()
