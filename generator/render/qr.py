"""The page's own address as a picture to scan: on paper it leads back to the page."""

import io

import segno


def qr(address: str) -> str:
    """The address as SVG to stand inside a page; empty where there is no address."""
    if not address:
        return ""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(out, kind="svg", border=2, xmldecl=False, svgns=True, omitsize=True, svgclass=None, lineclass=None)
    return out.getvalue().decode().strip()
