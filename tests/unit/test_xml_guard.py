"""Parts of Word and Excel files that declare a document type: refused wherever, and however, it is declared."""

import io
import zipfile

import pytest

from generator.evidence.inspect import inspected
from generator.load.tables.files.book import WorkbookError
from generator.load.tables.files.read_xlsx import read_xlsx
from tests import samples

_LAUGHS = "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
DECLARED = {
    "entities that grow": f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{_LAUGHS}]>',
    "an entity out of a file": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    "an entity out of the net": '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.invalid/a.dtd"> %a;]>',
    "a type that is kept elsewhere": '<!DOCTYPE x SYSTEM "http://example.invalid/a.dtd">',
    "a type and nothing more": "<!DOCTYPE x>",
    "behind a long comment": f"<!--{'-x' * 5_000}--><!DOCTYPE x [<!ENTITY a 'b'>]>",
    "behind much space": f"{' ' * 100_000}<!DOCTYPE x>",
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le")
WORD = samples.docx(["ประกาศ"])
EXCEL = samples.xlsx({"แผ่น": [["ชื่อ", "วงเงิน"], ["ก", 1]]})


def spoilt(package: bytes, part: str, declared: str, encoding: str = "utf-8", name: str = "") -> bytes:
    """The package with a part that declares a type; under another `name`, it is one part more."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        parts = {one: old.read(one) for one in old.namelist()}
    _, _, root = parts[part].decode().rpartition("?>")
    wide = encoding in {"utf-16-be", "utf-16-le"}
    mark = "\ufeff" if wide else ""
    parts[name or part] = f"{mark}<?xml version='1.0'?>{declared}{root}".encode(encoding)
    return samples.zipped(parts)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("declared", DECLARED.values(), ids=DECLARED.keys())
@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
def test_a_word_file_with_a_document_type_is_not_read(part: str, declared: str, encoding: str) -> None:
    inside = inspected("docx", spoilt(WORD, part, declared, encoding))

    assert (inside.kind, inside.readable) == ("docx", False)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("declared", DECLARED.values(), ids=DECLARED.keys())
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_with_a_document_type_is_neither_a_table_nor_readable(
    part: str, declared: str, encoding: str
) -> None:
    data = spoilt(EXCEL, part, declared, encoding)

    assert not inspected("xlsx", data).readable
    with pytest.raises(WorkbookError) as told:
        read_xlsx(data, "a.xlsx")
    assert told.value.code == "table-workbook"


@pytest.mark.parametrize(
    "name", ["xl/worksheets/sheet1.dat", "xl/worksheets/SHEET1.XML", "xl/drawings/vmlDrawing1.vml"]
)
def test_no_name_of_a_part_hides_a_document_type(name: str) -> None:
    data = spoilt(EXCEL, "xl/worksheets/sheet1.xml", DECLARED["entities that grow"], name=name)

    assert not inspected("xlsx", data).readable
    with pytest.raises(WorkbookError):
        read_xlsx(data, "a.xlsx")


def test_what_only_looks_like_a_document_type_is_text() -> None:
    text = "<!DOCTYPE html> <!ENTITY a 'b'>"

    assert inspected("docx", samples.docx([text.replace("<", "&lt;")])).readable
    assert read_xlsx(samples.xlsx({"แผ่น": [[text]]}), "a.xlsx").sheets["แผ่น"].rows[0].cells == (text,)


def test_a_picture_drawn_as_svg_may_have_one() -> None:
    picture = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
    with zipfile.ZipFile(io.BytesIO(WORD)) as old:
        parts: dict[str, str | bytes] = {name: old.read(name) for name in old.namelist()}

    assert inspected("docx", samples.zipped({**parts, "word/media/image1.svg": picture})).readable
