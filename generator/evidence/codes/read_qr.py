"""Reads the QR codes of a picture; the only module that knows Pillow and zxing-cpp, which may be missing."""

import io
import warnings

import zxingcpp
from PIL import Image

# A photo of a poster is smaller; what is larger when unpacked is refused before it takes memory.
_MOST_PIXELS = 30_000_000

_QR = zxingcpp.barcode_formats_from_str("QRCode")

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")


def read_qr(picture: bytes) -> tuple[str, ...]:
    """The texts of the QR codes in a picture, those of a picture that does not open none."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(picture), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return ()
            plain = Image.new("RGB", opened.size, "white")
            drawn = opened.convert("RGBA")
            plain.paste(drawn, mask=drawn.getchannel("A"))
            found = zxingcpp.read_barcodes(plain.convert("L"), formats=_QR)
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return ()
    return tuple(dict.fromkeys(one.text.strip() for one in found if one.text.strip()))
