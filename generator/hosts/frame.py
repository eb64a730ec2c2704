"""What Material prints around its blocks and this site has no use for is taken off a finished page.

Its drawer and search are switched by hidden boxes that only its own styles and scripts
know; they carry an attribute that HTML does not allow them. The site's frame stands in
Material's blocks and brings its own menu and its own skip link.
"""

import re

_UNUSED = re.compile(
    r'<input class="md-toggle"[^>]*>\s*'
    r'|<label class="md-overlay"[^>]*></label>\s*'
    r'|<div data-md-component="skip">.*?</div>\s*'
    r'|<div data-md-component="announce">\s*</div>\s*'
    r'|<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>\s*',
    re.DOTALL,
)

_BLANK_LINES = re.compile(r"\n\s*\n")


def trimmed(html: str) -> str:
    """A page without the parts that nothing on it uses; what stands from its header to its footer is the site's own."""
    top, header, rest = html.partition("<header")
    ours, footer, end = rest.rpartition("</footer>")
    if not (header and footer):
        return html
    return _BLANK_LINES.sub("\n", _UNUSED.sub("", top)) + header + ours + footer + _UNUSED.sub("", end)
