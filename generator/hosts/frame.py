"""What Material prints around its blocks and this site has no use for is taken off a finished page.

Its drawer and search are switched by hidden boxes that only its own styles and scripts
know; they carry an attribute that HTML does not allow them. The site's frame stands in
Material's blocks and brings its own menu and its own skip link.
"""

import re

from generator.render.whole_words import unbroken

_UNUSED = (
    re.compile(r'<input class="md-toggle"[^>]*>\s*'),
    re.compile(r'<label class="md-overlay"[^>]*></label>\s*'),
    re.compile(r'<div data-md-component="skip">.*?</div>\s*', re.DOTALL),
    re.compile(r'<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>\s*'),
)

_EMPTY_BANNER = re.compile(r'<div data-md-component="announce">\s*</div>\s*')

_BLANK_LINES = re.compile(r"\n\s*\n")


def trimmed(html: str) -> str:
    """A page without the parts that nothing on it uses, and with its words kept whole."""
    head, found, body = html.partition("<body")
    # Only what stands before the header and after the footer is the frame's; the rest is content.
    start, header, rest = body.partition("<header")
    content, footer, end = rest.rpartition("</footer>")
    if not (found and header and footer):
        return html
    for part in _UNUSED:
        start, end = part.sub("", start), part.sub("", end)
    start = _EMPTY_BANNER.sub("", start)
    return _BLANK_LINES.sub("\n", head) + found + unbroken(start + header + content + footer + end)
