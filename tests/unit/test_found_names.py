"""Files are found by the names that people type, where exactly one fits; data files by names that are nearly theirs."""

import pytest

from generator.load.found_names import FileNames
from tests import samples
from tests.conftest import Office

THERE = (
    "files/แผนพัฒนา.pdf",
    "files/คำสั่ง 12.pdf",
    "files/No Gift.PDF",
    "files/report.pdf.pdf",
    "files/photo.JPEG",
    "files/plan.pdf",
    "files/plan.docx",
    "files/2567/สรุป.pdf",
    "tables/สขร.1.xlsx",
)

FOUND = [
    ("files/แผนพัฒนา.pdf", "files/แผนพัฒนา.pdf"),
    ("files/เเผนพัฒนา.pdf", "files/แผนพัฒนา.pdf"),
    ("files/แผนพัฒนา", "files/แผนพัฒนา.pdf"),
    ("แผนพัฒนา.pdf", "files/แผนพัฒนา.pdf"),
    ("“files/แผนพัฒนา.pdf”", "files/แผนพัฒนา.pdf"),
    (r"files\แผนพัฒนา.pdf", "files/แผนพัฒนา.pdf"),
    ("./files/แผนพัฒนา.pdf", "files/แผนพัฒนา.pdf"),
    ("Files/แผนพัฒนา.PDF", "files/แผนพัฒนา.pdf"),
    ("files/คําสั่ง  ๑๒.pdf", "files/คำสั่ง 12.pdf"),
    ("files/คำสั่ง\u00a012", "files/คำสั่ง 12.pdf"),
    ("files/no gift.pdf", "files/No Gift.PDF"),
    ("files/report.pdf", "files/report.pdf.pdf"),
    ("report", "files/report.pdf.pdf"),
    ("files/photo.jpg", "files/photo.JPEG"),
    ("tables/แผนพัฒนา.pdf", "files/แผนพัฒนา.pdf"),
    ("สขร.1.xlsx", "tables/สขร.1.xlsx"),
    ("tables/สขร.1", "tables/สขร.1.xlsx"),
    ("files/plan.docx", "files/plan.docx"),
    # Several fit, or what fits is of another kind, of another folder or of another year.
    ("files/plan", None),
    ("files/แผนพัฒนา.docx", None),
    ("files/2566/สรุป.pdf", None),
    ("สรุป.pdf", None),
    ("files/คำสั่ง 13.pdf", None),
    ("https://www.example.go.th/plan.pdf", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "found"), FOUND)
def test_a_name_means_the_only_file_that_fits(written: str, found: str | None) -> None:
    assert FileNames(THERE).find(written) == found


ANSWER = (
    "o1:\n  documents:\n    plan: {{title: แผน, file: '{file}'}}\n  shows:\n    chart: {{document: plan, page: 1}}\n"
)

# What stands on disk, what is written, and what is told of it.
ON_DISK = [
    ("files/คําสั่ง.pdf", "files/คําสั่ง.pdf", []),
    ("files/คําสั่ง.pdf", "files/คำสั่ง.pdf", []),
    ("files/แผน  พัฒนา.pdf", "files/แผน พัฒนา.pdf", []),
    ("files/เเผน.pdf", "files/แผน.pdf", []),
    ("files/แผน\u00a0งาน\u200b.pdf", "files/แผน งาน.pdf", []),
    ("files/Cafe\u0301.pdf", "files/Café.pdf", []),
    ("files/plan.PDF", "files/plan.pdf", ["file-name-differs"]),
    ("files/plan.pdf", "files/plan", ["file-name-differs"]),
    ("Files/plan.pdf", "files/plan.pdf", ["data-file-name"]),
    ("FILES/plan.pdf", "plan", ["data-file-name", "file-name-differs"]),
    ("file/plan.pdf", "files/plan.pdf", ["data-file-name"]),
    ("files/plan.pdf", "files/plam.pdf", ["evidence-file-missing"]),
]


@pytest.mark.parametrize(("disk", "written", "codes"), ON_DISK)
def test_evidence_is_found_looked_into_and_published(office: Office, disk: str, written: str, codes: list[str]) -> None:
    office.write({f"2567/{disk}": samples.pdf("แผนผังโครงสร้าง"), "2567/disclosures.yml": ANSWER.format(file=written)})

    found = office.examine()

    assert sorted(code for *_, code in office.rows()) == codes
    assert found.site
    file = found.site.years[0].disclosures[0].documents["plan"].file
    if "evidence-file-missing" not in codes:
        assert found.site.years[0].files[file or ""].inside.pages == 1


def test_a_folder_of_many_files_in_another_case_is_told_once(office: Office) -> None:
    names = [f"report-{number}" for number in range(30)]
    documents = "".join(f"    {name}: {{title: ก, file: files/{name}.pdf}}\n" for name in names)
    office.write({f"2567/Files/{name}.pdf": samples.pdf(name) for name in names})
    office.write({"2567/disclosures.yml": f"o1:\n  documents:\n{documents}"})

    assert [(file, code) for file, _, _, code in office.rows()] == [("2567/Files", "data-file-name")]


DATA_FILES = [
    ("2567/news.yml.txt", "news: [{id: a, title: ก, date: 1 ม.ค. 2567}]\n", ["data-file-name"]),
    ("2567/news.yaml", "news: [{id: a, title: ก, date: 1 ม.ค. 2567}]\n", ["data-file-name"]),
    ("2567/News.yml", "news: [{id: a, title: ก, date: 1 ม.ค. 2567}]\n", ["data-file-name"]),
    ("2567/news.txt", "news: [{id: a, title: ก, date: 1 ม.ค. 2567}]\n", ["data-file-name"]),
    ("2567/notes.txt", "จดไว้\n", []),
    ("2567/~$news.yml", "x", []),
    ("2567/disclosures/o1.yml.txt", "units: [กองคลัง]\n", ["data-file-name"]),
    ("2567/disclosures/o1.yaml", "units: [กองคลัง]\n", ["data-file-name"]),
    ("pages/about.md.txt", "# เกี่ยวกับ\n", ["unknown-file"]),
    ("2567/tables/~$list.xlsx", "\x15Microsoft", []),
    ("2567/tables/.~lock.list.xlsx#", "lock", []),
    ("2567/tables/list.xlsx.crdownload", "half", []),
]


@pytest.mark.parametrize(("name", "text", "codes"), DATA_FILES)
def test_no_data_is_lost_for_its_file_s_name(office: Office, name: str, text: str, codes: list[str]) -> None:
    office.write({name: text})

    found = office.examine()

    assert [code for *_, code in office.rows()] == codes
    assert found.site
    year = found.site.years[0]
    if codes == ["data-file-name"]:
        assert len(year.news) + len(year.disclosures) == 1


def test_the_right_file_is_read_and_its_double_is_told(office: Office) -> None:
    office.write({"2567/news.yml": "news: []\n", "2567/news.yml.txt": "news: []\n"})

    assert [(file, code) for file, _, _, code in office.rows()] == [("2567/news.yml.txt", "unknown-file")]


def test_agency_yml_saved_by_notepad_is_read(office: Office) -> None:
    folder = office.content / "test"
    (folder / "agency.yml").rename(folder / "agency.yml.txt")

    assert [code for *_, code in office.rows()] == ["data-file-name"]
    assert office.examine().site


def test_a_name_is_found_as_written_or_by_the_only_one_that_looks_so() -> None:
    assert FileNames(["เเผน.pdf", "แผน.pdf"]).find("แผน.pdf") == "แผน.pdf"
    assert FileNames(["เเผน.pdf"]).find("แผน.pdf") == "เเผน.pdf"
    assert FileNames(["เเผน.pdf", "แ ผน.pdf"]).find("แผน.pdf") is None
