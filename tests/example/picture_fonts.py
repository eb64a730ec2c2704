"""Makes the two fonts that pictures of pages are drawn with: the site's own Thai and Latin parts in one file each.

usage: python -m tests.example.picture_fonts
"""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "theme" / "assets" / "oit" / "fonts"
MADE = ROOT / "generator" / "render" / "fonts"
WEIGHTS = ("400", "700")


def merged(weight: str) -> bytes:
    """Both parts of one weight as one TrueType font."""
    with TemporaryDirectory() as name:
        parts = []
        for script in ("thai", "latin"):
            font = TTFont(SHIPPED / f"sarabun-{script}-{weight}-normal.woff2", recalcTimestamp=False)
            font.flavor = None
            parts.append(str(Path(name) / f"{script}.ttf"))
            font.save(parts[-1])
        made = Merger().merge(parts)
    # Two runs give the same bytes: the day is that of the shipped font.
    made["head"].created = made["head"].modified = font["head"].modified
    made.recalcTimestamp = False
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


if __name__ == "__main__":
    for weight in WEIGHTS:
        (MADE / f"sarabun-{weight}.ttf").write_bytes(merged(weight))
