"""Typst makes the papers; what it says of Thai glyphs to those who copy or search the text is put right here."""

import io
import json
import re
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import typst
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from tests.example.facts import HERE

_FONTS = HERE.parent.parent / "theme" / "assets" / "oit" / "fonts"
_TEMPLATE = HERE / "paper.typ"


@cache
def fonts() -> str:
    """A temporary folder with the site's own typeface as TTF; each script is a family of its own."""
    folder = Path(tempfile.mkdtemp(prefix="sarabun-"))
    for path in sorted(_FONTS.glob("*.woff2")):
        font = TTFont(path, recalcTimestamp=False)
        family = "Sarabun Thai" if "thai" in path.name else "Sarabun Latin"
        for record in font["name"].names:
            if record.nameID in {1, 16}:
                record.string = family
        for name in font.getGlyphOrder():
            font["glyf"][name].removeHinting()
        for hints in {"fpgm", "prep", "cvt ", "gasp"} & set(font.keys()):
            del font[hints]
        font.flavor = None
        font.save(folder / f"{path.stem}.ttf")
    return str(folder)


def compiled(template: Path, inputs: dict[str, str], *, format: str = "pdf", ppi: float = 96) -> bytes:
    """What Typst makes of a template with these inputs."""
    made = typst.compile(
        template, font_paths=[fonts()], ignore_system_fonts=True, sys_inputs=inputs, format=format, ppi=ppi
    )
    if not isinstance(made, bytes):
        raise TypeError(f"{template.name}: more than one page")
    return made


def pdf(paper: dict[str, Any]) -> bytes:
    """The PDF of a paper, on exactly as many pages as the paper has."""
    made = compiled(_TEMPLATE, {"paper": json.dumps(paper, ensure_ascii=False)})
    with pikepdf.open(io.BytesIO(made)) as file:
        if len(file.pages) != len(paper["pages"]):
            raise ValueError(f"{paper['file']}: {len(file.pages)} pages, not {len(paper['pages'])}")
        for font in file.objects:
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/Type0":
                font.ToUnicode.write(_to_unicode(font))
        out = io.BytesIO()
        pikepdf.settings.set_flate_compression_level(9)
        every = pikepdf.ObjectStreamMode.generate
        file.save(out, object_stream_mode=every, recompress_flate=True, deterministic_id=True)
        return out.getvalue()


def page_texts(path: Path) -> list[str]:
    """The text of each page as a reader's program takes it out; sara am is put together again."""
    pages = PdfReader(path).pages
    return [re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", page.extract_text()) for page in pages]


@cache
def _shapes() -> dict[tuple[object, ...], str]:
    """The text of every glyph of the typeface, by its outline and width."""
    known: dict[tuple[object, ...], str] = {}
    for path in sorted(Path(fonts()).glob("*.ttf")):
        font = TTFont(path, recalcTimestamp=False)
        by_name = {name: chr(code) for code, name in font.getBestCmap().items()}
        for name in font.getGlyphOrder():
            if name in {"NULL", "nonmarkingreturn", "uni00A0"}:
                continue
            text = by_name.get(name) or _by_name(name, by_name)
            if text:
                known.setdefault(_shape(font, name), text)
    return known


def _by_name(name: str, by_name: dict[str, str]) -> str:
    """The text of a variant such as `uni0E48.small`, or of a ligature such as `uni0E4D0E48` (mark, then nikhahit)."""
    base = name.split(".", maxsplit=1)[0]
    if base in by_name:
        return by_name[base]
    codes = re.fullmatch(r"uni((?:[0-9A-F]{4})+)", base)
    text = "".join(chr(int(part, 16)) for part in re.findall("....", codes[1])) if codes else ""
    names = {"yoYingthai": "ญ", "thoThanthai": "ฐ", "doChadathai": "ฎ", "toPatakthai": "ฏ", "loChulathai": "ฬ"}
    return names.get(base, text[::-1] if text.startswith("\u0e4d") else text)


def _shape(font: TTFont, name: str) -> tuple[object, ...]:
    points, ends, flags = font["glyf"][name].getCoordinates(font["glyf"])
    return (font["hmtx"][name][0], tuple(points), tuple(ends), tuple(flag & 1 for flag in flags))


def _to_unicode(font: Any) -> bytes:
    program = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    glyphs = TTFont(io.BytesIO(program))
    pairs = []
    for place, name in enumerate(glyphs.getGlyphOrder()):
        text = _shapes().get(_shape(glyphs, name)) if place else None
        if text:
            pairs.append(f"<{place:04X}> <{text.encode('utf-16-be').hex().upper()}>")
    parts = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\nendcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
