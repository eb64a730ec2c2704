"""Papers of several years: what the model agency's one year cannot show."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.papers.named_pages import paper_lines
from generator.check.papers.paper_text import PaperText, near, skeleton
from generator.text.fiscal_years import fiscal_years_in
from tests.conftest import SMALL_CHECKLIST, Office
from tests.samples import pdf

REPORT = "รายงานผลการดำเนินงานของหน่วยงาน"


def answer(covers: str, file: str, title: str = REPORT) -> str:
    document = f"{{title: {title}, file: {file}, covers: {covers}}}"
    return f"o2:\n  documents:\n    report: {document}\n  shows:\n    results: {{document: report, page: 1}}\n"


# covers in 2566, covers in 2567, what is told of them
YEARS = [
    ("2565", "2566", ["paper-copied"]),
    ("2565–2566", "2566", []),
    ("2565–2569", "2566–2570", []),
    ("2566", "2566", []),
]


@pytest.mark.parametrize(("first", "second", "told"), YEARS)
@pytest.mark.parametrize("names", [("files/a.pdf", "files/a.pdf"), ("files/a.pdf", "files/b.pdf")])
def test_one_paper_is_of_two_years_only_where_they_meet(
    office: Office, first: str, second: str, told: list[str], names: tuple[str, str]
) -> None:
    content, small = pdf("รายงานผล"), SMALL_CHECKLIST.read_text(encoding="utf-8")
    office.write({f"2566/{names[0]}": content, f"2567/{names[1]}": content})
    office.write({"../checklists/2566.yml": small.replace("year: 2567", "year: 2566")})
    office.write({"2566/disclosures.yml": answer(first, names[0]), "2567/disclosures.yml": answer(second, names[1])})

    assert [(file, code) for file, _, _, code in office.rows() if code == "paper-copied"] == [
        ("2567/disclosures.yml", code) for code in told
    ]


def test_one_content_is_not_four_papers_that_have_nothing_in_common(office: Office) -> None:
    titles = ["แผนพัฒนาท้องถิ่น", "คู่มือการให้บริการประชาชน", "ประมวลจริยธรรม", "รายงานเงินคงเหลือ"]
    items = ["o1", "o2", "o3", "o11"]
    shows = ["chart", "results", "limits", "duties"]
    text = "".join(
        f"{item}:\n  documents: {{it: {{title: {title}, file: files/it.pdf, covers: 2566–2567}}}}\n"
        f"  shows: {{{requirement}: {{document: it}}}}\n"
        for item, title, requirement in zip(items, titles, shows, strict=True)
    )
    office.write({"2567/disclosures.yml": text, "2567/files/it.pdf": pdf("ใบแทรกระหว่างหน้า")})

    assert [row[3] for row in office.rows() if row[3] == "paper-copied"] == ["paper-copied"]


SAME = [
    ("สำนักปลัด", "ส านักปลัด"),
    ("หน้าที่และอำนาจ", "หน้าน้ที่แ ละอำ นาจ"),
    ("จัดซื้อจัดจ้าง", "จัดซื้อจัจ้าง"),
    ("ปีงบประมาณ พ.ศ. ๒๕๖๖", "ปีงบประมาณ พ.ศ.2566"),
]


@pytest.mark.parametrize(("written", "read"), SAME)
def test_what_files_do_to_thai_leaves_its_skeleton(written: str, read: str) -> None:
    assert near(written, read)


@given(st.lists(st.text(alphabet="ก่าำ ปี2566งบประมาณ()\n.-–aพศ", max_size=200), max_size=4))
def test_whatever_a_paper_says_can_be_read(pages: list[str]) -> None:
    text = PaperText(tuple(pages))

    assert len(text.skeletons) == len(pages) == len(paper_lines(text))
    assert all(year.first <= year.last for year in text.heading_years)
    assert not any(one == other for page in text.skeletons for one, other in pairwise(page))
    assert text.letters[0] >= 0
    assert list(fiscal_years_in("\n".join(pages))) is not None
    assert skeleton("") == ""
