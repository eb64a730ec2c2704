"""Makes photographs smaller with Pillow, which may be missing."""

import io
import warnings

import PIL
from PIL import Image, ImageOps

LONGEST = 1600
"""Points along the longer side: twice as many as the widest place for a photograph has on a page."""

MADE_WITH = f"Pillow {PIL.__version__}"
"""Another version may draw the same photograph by other points."""

_MOST_POINTS = 80_000_000

_FORMATS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


def smaller(kind: str, data: bytes) -> bytes:
    """The photograph with at most LONGEST points along a side, its right side up; as it is where that is no gain."""
    if kind not in _FORMATS:
        return data
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=(_FORMATS[kind],)) as picture:
                return _drawn(kind, picture, data)
    except (OSError, ValueError, ArithmeticError, MemoryError, SyntaxError, Image.DecompressionBombWarning):
        # What Pillow cannot draw is published as it is: browsers may.
        return data


def _drawn(kind: str, picture: Image.Image, data: bytes) -> bytes:
    wide, high = picture.size
    if max(wide, high) <= LONGEST or wide * high > _MOST_POINTS or getattr(picture, "n_frames", 1) > 1:
        return data
    colours = picture.info.get("icc_profile")
    turned = ImageOps.exif_transpose(picture)
    turned.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    options = {"quality": 82} if kind != "png" else {"optimize": False}
    turned.save(made, _FORMATS[kind], icc_profile=colours, exif=b"", **options)
    return made.getvalue() if made.tell() < len(data) else data
