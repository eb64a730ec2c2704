"""Links that citizens cannot open, or soon will not: told by how they look; nothing is opened here."""

import ipaddress
import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from generator.text.web_addresses import meant_address

# Addresses that show a sign-in, or nothing, to whoever is not the author. Which of them are shared
# cannot be known without opening them, so they are told as something to try, not as a fault.
_PRIVATE = (
    r"drive\.google\.com/(?!.*usp=(?:sharing|share_link|drive_link)|uc\?).*",
    r"docs\.google\.com/(?!.*(?:/pub(?:html)?\b|/viewform|/preview\b|/embed\b|usp=sharing)).*",
    r"(?:mail|accounts|classroom|photos|keep|calendar)\.google\.com/.*",
    r"(?:onedrive\.live\.com|1drv\.ms)/.*",
    r"[^/]*-my\.sharepoint\.com/.*",
    r"[^/]*\.sharepoint\.com/personal/.*",
    r"(?:login|signin|accounts?|sso|auth)\.[^/]*/.*",
    r"www\.dropbox\.com/(?:home|work|personal)\b.*",
    r"(?:www\.|m\.|web\.)?facebook\.com/groups/.*",
    r"line\.me/(?:R/)?ti/g2?/.*",
    r"(?:outlook\.(?:office|live)\.com|teams\.microsoft\.com|business\.facebook\.com)/.*",
)

# What an author sees while writing: editors, drafts, the back rooms of sites, systems that only officers enter.
# The survey of ITAS for citizens is open to all.
_EDITOR = (
    r"sites\.google\.com/(?:u/\d+/)?(?:d/.*|.*/edit)\b.*",
    r"(?:script|lookerstudio|datastudio|forms|docs|drive)\.google\.com/.*/edit\b.*",
    r"(?:www\.)?canva\.com/design/[^/]*/(?:[^/]*/)?edit\b.*",
    r"(?:www\.)?(?:figma|notion|miro)\.(?:com|so)/(?:file|design|board|app)/.*",
    r"studio\.youtube\.com/.*",
    r"forms\.office\.com/pages/designpage.*",
    r"[^/]*/(?:.*/)?wp-(?:admin|login)\b.*",
    r"[^?]*\?(?:.*&)?preview=true.*",
    r"(?![^?]*\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|zip|mp4)(?:\?|$))[^/]*/(?:[^?]*/)?(?:administrator|admin|backend|backoffice|cpanel|webadmin|user/login|login|signin|logon)(?:[/.?]|$).*",
    r"(?:chat\.line\.me|manager\.line\.biz|account\.line\.biz|developers\.line\.biz)/.*",
    r"itas\.nacc\.go\.th/(?!go/).*",
    r"(?:www\.)?laas\.go\.th/.*",
)

# Addresses that a server makes for one visit.
_EXPIRING = re.compile(
    r"(?:^|&)(?:x-amz-(?:expires|signature)|x-goog-(?:expires|signature)|expires|expiry|sig|signature|awsaccesskeyid"
    r"|phpsessid|jsessionid|sessionid)=",
    re.IGNORECASE,
)

_EXPIRING_HOSTS = re.compile(r"(?:[^/]*\.)?(?:fbcdn\.net|fbsbx\.com|cdninstagram\.com|cdn\.discordapp\.com)")

# Services that lead through their own address to the one that is meant.
_THROUGH = {
    "l.facebook.com": "u", "lm.facebook.com": "u", "www.google.com/url": "q", "www.google.co.th/url": "q",
}  # fmt: skip

# Services that make a short address of any other: it says nothing of where it leads, and ends with the service. Short
# addresses that a service gives to its own pages (lin.ee, forms.gle, maps.app.goo.gl, youtu.be) are none of these.
_SHORT = re.compile(
    r"(?:www\.)?(?:bit\.ly|bitly\.(?:com|ws)|j\.mp|t\.co|t\.ly|is\.gd|v\.gd|ow\.ly|buff\.ly|cutt\.ly|rb\.gy|rebrand\.ly|s\.id"
    r"|soo\.gd|bl\.ink|adf\.ly|qrco\.de|me-?qr\.com|qr\.(?:ae|io|page)|surl\.li|short\.(?:gy|io|cm)|dub\.sh|clck\.ru|urlz\.fr"
    r"|u\.to|gg\.gg|ppt\.cc|reurl\.cc|lihi\d?\.(?:cc|me|io|tv)|citly\.me|url\.in\.th|kutt\.it|l\.ead\.me|shorten\.\w+|rebrandly\.\w+"
    r"|x\.gd|tny\.im|t2m\.io|switchy\.io|hyperurl\.co|lnkd\.in|trib\.al|dlvr\.it|(?:short|tiny|cut|mini|small)-?(?:url|link)s?\.\w+"
    r"|tiny\.(?:cc|one|pl)|goo\.gl)",
    re.IGNORECASE,
)

_LOCAL_ENDINGS = (".local", ".localhost", ".lan", ".internal", ".localdomain", ".home.arpa")


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_IS_PRIVATE, _IS_EDITOR = _any_of(_PRIVATE), _any_of(_EDITOR)

Trouble = tuple[str, Mapping[str, str]]
"""A problem code and the facts of its sentence, beside the link itself."""


def link_trouble(link: str) -> Trouble | None:
    """Why a citizen cannot open a web address, or may soon be unable to; None where its look says nothing."""
    meant = meant_address(link)
    if meant:
        return "link-unsafe", {"guess": meant}
    parts = urlsplit(link)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return None
    host = parts.hostname.lower().rstrip(".")
    path = parts.path or "/"
    whole = f"{host}{path}" + (f"?{parts.query}" if parts.query else "")
    inner = _inner(host, path, parts.query)
    tests: tuple[tuple[object, Trouble], ...] = (
        (_is_local(host), ("link-local", {})),
        (inner, ("link-private", {"reason": "through", "guess": inner})),
        (_EXPIRING.search(parts.query) or _EXPIRING_HOSTS.fullmatch(host), ("link-expires", {})),
        (_is_short(host, path), ("link-short", {})),
        (_IS_EDITOR.fullmatch(whole), ("link-private", {"reason": "editor"})),
        (_IS_PRIVATE.fullmatch(whole), ("link-private", {})),
        (_is_number(host), ("link-numbered", {})),
    )
    return next((trouble for found, trouble in tests if found), None)


def _inner(host: str, path: str, query: str) -> str:
    """The address that is meant by one that leads through a service; empty where it is none such."""
    name = _THROUGH.get(host) or _THROUGH.get(f"{host}{path.rstrip('/')}")
    found = parse_qs(query).get(name, [""])[0] if name else ""
    return found if found.startswith(("http://", "https://")) else ""


def _is_short(host: str, path: str) -> bool:
    """Whether a service made the address of another, longer one."""
    own = host == "goo.gl" and path.startswith(("/maps", "/forms"))
    return bool(_SHORT.fullmatch(host)) and path != "/" and not own


def _is_number(host: str) -> bool:
    """Whether a server is called by its number: nobody sees whose it is, and the number goes with the machine."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_local(host: str) -> bool:
    """Whether a name or number is one of this computer or of the office's own network."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith(_LOCAL_ENDINGS) or "." not in host
