"""A paper finds its item, its requirement and its page, and is put there under a safe name."""

from pathlib import Path

import pytest
import yaml

from generator.intake.suggest.paper import Paper
from tests.bench import suggest
from tests.conftest import ROOT, Office, Run

PLACES = ROOT / "content" / "example" / "2567" / "files"


@pytest.mark.slow
def test_papers_of_the_model_agency_find_their_item() -> None:
    rate = suggest.model()
    assert rate.papers >= 100
    assert rate.first >= 0.90 * rate.papers
    assert rate.among >= 0.98 * rate.papers


def test_papers_unlike_the_list_find_their_item() -> None:
    rate = suggest.unlike()
    assert rate.papers >= 40
    assert rate.first >= 0.75 * rate.papers
    assert rate.among >= 0.90 * rate.papers


@pytest.mark.slow
def test_a_requirement_finds_its_page_among_two() -> None:
    rate = suggest.pages()
    assert rate.papers >= 100
    assert rate.among >= 0.90 * rate.papers


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖ - ๒๕๗๐)", (2566, 2570)),
        ("รายงานผล ประจำปีงบประมาณ พ.ศ. 2566\nลงวันที่ 3 ตุลาคม 2567", (2566, 2566)),
        ("ตาม พ.ร.บ. การจัดซื้อจัดจ้าง พ.ศ. 2560 ประจำปี 2567", (2567, 2567)),
        ("Announcement, 8 January 2024", (2567, 2567)),
        ("ประกาศเจตนารมณ์", None),
    ],
)
def test_a_paper_says_the_years_it_speaks_of(text: str, years: tuple[int, int] | None) -> None:
    assert Paper((text,)).years == years


def test_marks_in_disorder_change_nothing() -> None:
    """Texts of PDFs have their marks in another order, and sara am in two parts."""
    finder = suggest.finder(2567)
    sound = Paper(("คู่มือสำหรับประชาชน การขออนุญาตก่อสร้าง ค่าธรรมเนียม",))
    broken = Paper(("คูม่ ือส าหรับประชาชน การขออนญุ าตกอ่ สร้าง คา่ ธรรมเนียม",))
    assert finder.places(sound)[0].item == finder.places(broken)[0].item


def test_a_paper_is_attached_under_a_safe_name(office: Office, oit: Run, tmp_path: Path) -> None:
    office.write({"2567/disclosures.yml": "# ของเรา\no1:\n"})
    file = tmp_path / "ผังองค์กร ปี ๒๕๖๗ (แก้ไข).pdf"
    file.write_bytes((PLACES / "structure.pdf").read_bytes())
    words = ("attach", str(file), "๐๑", "--requirement", "chart", "--page", "2", "-a", "test")
    said = oit(*words, cwd=office.content.parent).stdout
    assert "files/o1-chart.pdf" in said
    folder = office.content / "test" / "2567"
    assert (folder / "files" / "o1-chart.pdf").read_bytes() == file.read_bytes()
    text = (folder / "disclosures.yml").read_text("utf-8")
    assert "# ของเรา" in text
    one = yaml.safe_load(text)["o1"]
    assert (
        one["documents"]["chart"]["title"] == "ผังองค์กร ปี 2567 (แก้ไข)" or "ผังองค์กร" in one["documents"]["chart"]["title"]
    )
    assert one["shows"]["chart"] == {"document": "chart", "page": 2}
    before = text
    assert "อยู่แล้ว" in oit(*words, cwd=office.content.parent).stdout
    assert (folder / "disclosures.yml").read_text("utf-8") == before


def test_another_paper_of_the_same_place_gets_a_name_of_its_own(office: Office, oit: Run, tmp_path: Path) -> None:
    for number, name in enumerate(("structure.pdf", "service-manual.pdf")):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes((PLACES / name).read_bytes())
        oit("attach", str(file), "o1", "--requirement", "chart", "-a", "test", cwd=office.content.parent)
    folder = office.content / "test" / "2567"
    assert sorted(path.name for path in (folder / "files").iterdir()) == ["o1-chart-2.pdf", "o1-chart.pdf"]
    shown = yaml.safe_load((folder / "disclosures.yml").read_text("utf-8"))["o1"]["shows"]["chart"]
    assert [one["document"] for one in shown] == ["chart", "chart-2"]


@pytest.mark.parametrize(
    ("words", "said"),
    [(("o99",), "o99"), (("o1", "--requirement", "nothing-like-it"), "ไม่มีองค์ประกอบ"), (("xx",), "xx")],
)
def test_a_place_that_does_not_exist_is_told(
    words: tuple[str, ...], said: str, office: Office, oit: Run, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes((PLACES / "structure.pdf").read_bytes())
    done = oit("attach", str(file), *words, "-a", "test", cwd=office.content.parent, check=False)
    assert done.returncode != 0
    assert said in done.stderr


def test_the_command_says_place_reason_and_what_to_type(office: Office, oit: Run) -> None:
    said = oit(
        "suggest", str(PLACES / "no-gift-2567-en.pdf"), "-a", "test", "--year", "2566", cwd=office.content.parent
    ).stdout
    assert [words for words in ("o31", "english", "หน้า 1", "oit attach") if words not in said] == []
