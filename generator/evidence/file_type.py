"""What a file is by its content, whatever its name says."""

from generator.evidence.package import BrokenPackageError, listed_package

_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"{\\rtf", "rtf"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"\xff\xf3", "mp3"),
    (b"\xff\xf2", "mp3"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"MZ", "program"),
)

_OFFICE = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}

_OPEN_OFFICE = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"

# How Office keeps a document with a password: the name, in UTF-16, of a stream of an old-style file.
_LOCKED = "EncryptedPackage".encode("utf-16-le")

# The brands of pictures in the container of MP4: iPhones write heic (nokiatech.github.io/heif/technical.html).
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"}

_ENDS = {"jpeg": b"\xff\xd9", "png": b"IEND", "gif": b";"}


def kind_of(data: bytes) -> str:
    """`pdf`, `docx`, `jpeg`, `html`, `text`, `zip`, `ole` (old Office), `locked` …; `empty` or `unknown`."""
    if not data.strip(b"\0 \t\r\n"):
        return "empty"
    # A stored archive has the beginning of its first file near its own.
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return old_office_kind(data) or _plain_kind(data)


def old_office_kind(data: bytes) -> str:
    """`ole` for a file of Office before 2007, `locked` for one with a password; empty for all others."""
    if not data.startswith(_OLD_OFFICE):
        return ""
    return "locked" if _LOCKED in data else "ole"


def is_whole(kind: str, data: bytes) -> bool:
    """Whether a picture has its end: a copy that broke off does not."""
    return kind not in _ENDS or _ENDS[kind] in data[16:]


def _plain_kind(data: bytes) -> str:
    known = next((kind for start, kind in _STARTS if data.startswith(start)), "")
    if known:
        return known
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in _HEIC else "mp4"
    return _text_kind(data)


def _text_kind(data: bytes) -> str:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<script")) or b"<html" in head:
        return "html"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    return "unknown" if b"\0" in data[:4096] else "text"


def _zip_kind(data: bytes) -> str:
    try:
        with listed_package(data) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _OPEN_OFFICE.get(archive.read("mimetype").strip(), "zip")
    except BrokenPackageError:
        return "broken-zip"
    if "[Content_Types].xml" not in names:
        return "zip"
    return next((kind for folder, kind in _OFFICE.items() if any(name.startswith(folder) for name in names)), "zip")
