"""Texts, pictures, sound, video and archives with a number of a person, and all planted files; all are made up."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from tests import samples
from tests.personal.excel_files import EXCEL, ODF, POINTS
from tests.personal.made import CARD, ID, THAI
from tests.personal.pdf_files import PDF
from tests.personal.word_files import WORD

# Texts.

LINES = f"ชื่อ,เลข\nก,{ID}\n"

TEXTS: dict[str, tuple[str, bytes]] = {
    "UTF-8": ("txt", LINES.encode()),
    "UTF-8 with its mark": ("csv", LINES.encode("utf-8-sig")),
    "Thai Windows": ("csv", LINES.encode("cp874")),
    "Thai digits of Thai Windows": ("txt", f"เลข {THAI}".encode("cp874")),
    "UTF-16": ("txt", LINES.encode("utf-16")),
    "UTF-16, large byte first": ("txt", b"\xfe\xff" + LINES.encode("utf-16-be")),
    "UTF-16 without a mark": ("txt", LINES.encode("utf-16-le")),
    "UTF-16 without a mark, large byte first": ("txt", LINES.encode("utf-16-be")),
    "UTF-32": ("txt", LINES.encode("utf-32")),
    "a field of a CSV": ("csv", f"1,{ID},นาย ก\n".encode()),
    "a quoted field": ("csv", f'1,"{ID}","นาย ก"\n'.encode()),
    "semicolons": ("csv", f"1;{ID};2\n".encode()),
    "tabs": ("csv", f"1\t{ID}\t2\n".encode()),
    "boxes of a CSV": ("csv", f"ก,{','.join(ID)}\n".encode()),
    "a field over two lines": ("csv", b'a,"11017\n00230708",b\n'),
    "two in a field": ("csv", f"a,{ID}/3500100012341\n".encode()),
    "over the end of a line": ("txt", b"11017\r\n00230708\r\n"),
    "one digit on each line": ("txt", "\n".join(ID).encode()),
    "a power of ten": ("csv", b"a,1.101700230708E+12\n"),
    "a control character within": ("txt", b"11017\x0100230708"),
    "a NUL within": ("txt", b"text 11017\x0000230708 " + b"x" * 5000),
    "HTML": ("txt", f"<html><body><p>{ID}</p></body></html>".encode()),
    "HTML, in tags": ("txt", b"<html><p>1101<b>700</b><i>230</i>708</p></html>"),
    "HTML, as entities": ("txt", f"<html><p>{''.join(f'&#{ord(x)};' for x in ID)}</p></html>".encode()),
    "HTML, a hidden field": ("txt", f'<html><input type="hidden" value="{ID}"></html>'.encode()),
    "HTML, a comment": ("txt", f"<html><!-- {ID} --></html>".encode()),
    "HTML, a script": ("txt", f"<html><script>var x='{ID}'</script></html>".encode()),
    "HTML, boxes": ("txt", f"<html><table><tr>{''.join(f'<td>{x}</td>' for x in ID)}</tr></table></html>".encode()),
}  # fmt: skip


def rtf(content: str) -> bytes:
    return b"{\\rtf1\\ansi\\ansicpg874 " + content.encode("cp874") + b"}"


RTF: dict[str, bytes] = {
    "a paragraph": rtf(f"{ID}\\par"),
    "in runs": rtf("1101{\\b 700}230708\\par"),
    "between words of layout": rtf("11017\\i0 00230708"),
    "escaped bytes": rtf("".join(f"\\'{ord(x):02x}" for x in ID)),
    "escaped letters": rtf("".join(f"\\u{ord(x)}?" for x in ID)),
    "Thai digits": rtf(f"เลข {THAI}"),
    "the title": rtf(f"{{\\info{{\\title {ID}}}}}x"),
    "cells": rtf("".join(f"{x}\\cell " for x in ID)),
    "an embedded file": rtf(f"{{\\object\\objdata {WORD['one run'].hex()}}}"),
    "over the end of a line": rtf("11017\\line 00230708"),
}


# Pictures, sound, video.


def segment(marker: int, content: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(*segments: bytes, tail: bytes = b"") -> bytes:
    return b"\xff\xd8" + b"".join(segments) + segment(0xDA, b"\0" * 10) + b"\x12\x34\xff\xd9" + tail


def exif(text: bytes, tag: int = 0x010E) -> bytes:
    """An EXIF block with one text in it."""
    entry = struct.pack("<HHHHII", 1, tag, 2, 0, len(text), 26)[:2] + struct.pack("<HHII", tag, 2, len(text), 26)
    return b"Exif\0\0II*\0\x08\0\0\0" + entry + b"\0\0\0\0" + text


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(*chunks: bytes, tail: bytes = b"") -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + b"".join(chunks)
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
        + tail
    )


def gif(*extensions: bytes) -> bytes:
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    return head + b"".join(extensions) + b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"


def webp(*chunks: bytes) -> bytes:
    body = b"WEBP" + b"VP8L\x0d\0\0\0/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content


def id3(frame: bytes, text: bytes) -> bytes:
    body = frame + struct.pack(">I", len(text)) + b"\0\0" + text
    return b"ID3\x03\0\0" + bytes([0, 0, len(body) >> 7, len(body) & 0x7F]) + body + b"\xff\xfb" + b"\0" * 300


ID_ = ID.encode()

PICTURES: dict[str, tuple[str, bytes]] = {
    "JPEG: a comment": ("jpg", jpeg(segment(0xFE, b"id " + ID_))),
    "JPEG: EXIF, its description": ("jpg", jpeg(segment(0xE1, exif(ID_ + b"\0")))),
    "JPEG: EXIF, in UTF-16": ("jpg", jpeg(segment(0xE1, exif(ID.encode("utf-16-le"), 0x9C9B)))),
    "JPEG: XMP": ("jpg", jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + ID_ + b"</x>"))),
    "JPEG: IPTC": ("jpg", jpeg(segment(0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0" + ID_))),
    "JPEG: behind its end": ("jpg", jpeg(tail=b"xx" + ID_)),
    "PNG: a text": ("png", png(chunk(b"tEXt", b"Comment\0" + ID_))),
    "PNG: a packed text": ("png", png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(ID_)))),
    "PNG: a text of all scripts": ("png", png(chunk(b"iTXt", b"Comment\0\0\0\0\0" + THAI.encode()))),
    "PNG: EXIF": ("png", png(chunk(b"eXIf", exif(ID_ + b"\0")[6:]))),
    "PNG: behind its end": ("png", png(tail=ID_)),
    "GIF: a comment": ("gif", gif(b"\x21\xfe" + bytes([len(ID_)]) + ID_ + b"\0")),
    "GIF: a comment in blocks": ("gif", gif(b"\x21\xfe\x05" + ID_[:5] + b"\x08" + ID_[5:] + b"\0")),
    "GIF: XMP": ("gif", gif(b"\x21\xff\x0bXMP DataXMP<x>" + ID_ + b"</x>\0")),
    "WebP: EXIF": ("webp", webp(b"EXIF" + struct.pack("<I", len(exif(ID_))) + exif(ID_))),
    "WebP: XMP": ("webp", webp(b"XMP " + struct.pack("<I", 20) + b"<x>" + ID_ + b"</x>")),
}

MEDIA: dict[str, tuple[str, bytes]] = {
    "MP3: a comment": ("mp3", id3(b"COMM", b"\0eng\0" + ID_)),
    "MP3: a title in UTF-16": ("mp3", id3(b"TIT2", b"\1" + ID.encode("utf-16"))),
    "MP3: an old tag": ("mp3", b"\xff\xfb" + b"\0" * 400 + b"TAG" + ID_.ljust(30, b"\0") + b"\0" * 95),
    "MP3: a tag of APE": ("mp3", b"\xff\xfb" + b"\0" * 400 + b"APETAGEX" + b"\0" * 24 + b"Title\0" + ID_ + b"\0" * 200),
    "MP4: a title": ("mp4", box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", box(b"udta", box(b"\xa9nam", b"\0\x0d\0\0" + ID_)))),
    "MP4: a comment": ("mp4", box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", box(b"udta", box(b"meta", b"\0\0\0\0" + box(b"ilst", box(b"\xa9cmt", box(b"data", b"\0\0\0\1\0\0\0\0" + ID_))))))),
    "MP4: a box of its own": ("mp4", box(b"ftyp", b"isom\0\0\0\0") + box(b"mdat", b"\0" * 50) + box(b"uuid", b"x" * 16 + ID_)),
}  # fmt: skip


# Archives.


def with_thai_name(name: str, content: bytes) -> bytes:
    """An archive of Thai Windows: names in its own letters, and no word of it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("X" * len(name), content)
    return out.getvalue().replace(b"X" * len(name), name.encode("cp874"))


ZIPS: dict[str, bytes] = {
    "a text": samples.zipped({"a.txt": ID}),
    "a CSV": samples.zipped({"a/b/c.csv": LINES.encode("cp874")}),
    "a Word file": samples.zipped({"a.docx": WORD["a deleted text"]}),
    "a workbook": samples.zipped({"a.xlsx": EXCEL["a hidden sheet"]}),
    "a PDF": samples.zipped({"a.pdf": PDF["a page"]}),
    "a presentation": samples.zipped({"a.pptx": POINTS["notes"]}),
    "an archive in it": samples.zipped({"a.zip": samples.zipped({"b.txt": ID})}),
    "an archive in one in it": samples.zipped({"a.zip": samples.zipped({"b.zip": samples.zipped({"c.csv": LINES})})}),
    "a Word file in an archive in it": samples.zipped({"a.zip": samples.zipped({"b.docx": WORD["a comment"]})}),
    "a file's name": samples.zipped({f"{ID}.txt": "x"}),
    "a folder's name": samples.zipped({f"{CARD}/a.txt": "x"}),
    "a name of Thai Windows": with_thai_name(f"สำเนา{ID}.txt", b"x"),
    "a picture's comment": samples.zipped({"a.jpg": PICTURES["JPEG: a comment"][1]}),
    "an RTF": samples.zipped({"a.rtf": RTF["in runs"]}),
    "stored, not packed": with_thai_name("a.txt", ID_),
}


def planted() -> Iterator[tuple[str, str, bytes]]:
    """What it is, the ending of its name, and the content of every file with a number of a person in it."""
    alike = {"docx": WORD, "xlsx": EXCEL, "pptx": POINTS, "pdf": PDF, "rtf": RTF, "zip": ZIPS}
    for ending, files in alike.items():
        yield from ((f"{ending}: {what}", "doc" if ending == "rtf" else ending, data) for what, data in files.items())
    for files in (ODF, TEXTS, PICTURES, MEDIA):
        yield from ((what, ending, data) for what, (ending, data) in files.items())
