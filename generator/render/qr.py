"""The page's own address as a picture to scan: on paper it leads back to the page."""

import io

import segno

# Trying all eight patterns for each page was most of the time, and readers read any of them; see 0032.
_MASK = 3


def qr(address: str) -> str:
    """The address as SVG to stand inside a page; empty where there is no address."""
    if not address:
        return ""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    code.save(out, kind="svg", border=2, xmldecl=False, svgns=True, omitsize=True, svgclass=None, lineclass=None)
    return out.getvalue().decode().strip()
