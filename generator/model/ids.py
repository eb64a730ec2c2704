"""An id is part of a web address: small English letters, digits and hyphens."""

import re


def is_id(text: str) -> bool:
    """Whether a text can be one; `index` cannot: it is the address of a folder itself."""
    return text != "index" and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text) is not None
