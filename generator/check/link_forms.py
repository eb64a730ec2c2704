"""Links that only work in the office: told by how they look; nothing is opened here."""

import ipaddress
import re
from urllib.parse import urlsplit

# Addresses that show a sign-in, or nothing, to whoever is not the author. Which of them are shared
# cannot be known without opening them, so they are told as something to try, not as a fault.
_PRIVATE = (
    r"drive\.google\.com/(?!.*usp=(?:sharing|share_link|drive_link)|uc\?).*",
    r"docs\.google\.com/(?!.*(?:/pub\b|/viewform|/preview\b|usp=sharing)).*",
    r"mail\.google\.com/.*",
    r"accounts\.google\.com/.*",
    r"(?:onedrive\.live\.com|1drv\.ms)/.*",
    r"[^/]*-my\.sharepoint\.com/.*",
    r"[^/]*\.sharepoint\.com/personal/.*",
    r"login\.[^/]*/.*",
    r"www\.dropbox\.com/(?:home|work|personal)\b.*",
    r"(?:www\.|m\.|web\.)?facebook\.com/groups/.*",
    r"line\.me/(?:R/)?ti/g2?/.*",
)

_IS_PRIVATE = re.compile("|".join(f"(?:{pattern})" for pattern in _PRIVATE), re.IGNORECASE)

_LOCAL_ENDINGS = (".local", ".localhost", ".lan", ".internal", ".localdomain", ".home.arpa")


def link_code(link: str) -> str | None:
    """The problem code for a web address that a citizen cannot open, or may not be able to."""
    parts = urlsplit(link)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return None
    host = parts.hostname.lower().rstrip(".")
    if _is_local(host):
        return "link-local"
    whole = f"{host}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")
    return "link-private" if _IS_PRIVATE.fullmatch(whole) else None


def _is_local(host: str) -> bool:
    """Whether a name or number is one of this computer or of the office's own network."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith(_LOCAL_ENDINGS) or "." not in host
