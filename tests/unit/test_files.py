"""Files as office machines leave them: each odd one is a located problem or is read with a note."""

import os
from pathlib import Path

import pytest

from generator.build import build
from generator.examine import examine
from tests import samples
from tests.conftest import AGENCY, Office

GOOD = "measures:\n  - id: one\n    title: มาตรการหนึ่ง\n"

# what stands as 2567/measures.yml, and the codes that are told of it
ODD_FILES = [
    ("utf-8", GOOD.encode(), []),
    ("utf-8 with a byte order mark", b"\xef\xbb\xbf" + GOOD.encode(), ["file-bom"]),
    ("Thai Windows", GOOD.encode("cp874"), ["file-cp874"]),
    ("utf-16", GOOD.encode("utf-16"), ["file-not-text"]),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ["file-not-text"]),
    ("bytes of no encoding", b"measures: \x81\xff\xfe", ["file-not-text"]),
    ("empty", b"", ["file-empty"]),
    ("only a comment", b"# nothing\n", ["file-empty"]),
    ("Windows line ends", GOOD.replace("\n", "\r\n").encode(), []),
    ("a list at the top", b"- a\n", ["wrong-type"]),
    ("a text at the top", b"measures\n", ["wrong-type"]),
]


@pytest.mark.parametrize(("data", "codes"), [case[1:] for case in ODD_FILES], ids=[case[0] for case in ODD_FILES])
def test_an_odd_file_is_read_or_told_of(office: Office, data: bytes, codes: list[str]) -> None:
    office.write({"2567/measures.yml": data})

    assert [(file, code) for file, _, _, code in office.rows()] == [("2567/measures.yml", code) for code in codes]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874"])
def test_the_text_is_the_same_in_every_encoding(office: Office, encoding: str) -> None:
    office.write({"2567/measures.yml": GOOD.encode(encoding)})

    site = office.examine().site
    assert site
    assert site.years[0].measures[0].title == "มาตรการหนึ่ง"


def test_aliases_that_grow_without_end_are_stopped(office: Office) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    office.write({"2567/measures.yml": "\n".join(lines)})

    assert [code for *_, code in office.rows()] == ["yaml-aliases"]


def test_a_folder_where_a_file_should_be_is_told_of(office: Office) -> None:
    office.write({"2567/measures.yml/": ""})

    assert office.rows() == [("2567/measures.yml", None, None, "file-not-a-file")]


def test_a_misspelt_file_does_not_vanish(office: Office) -> None:
    office.write({"2567/measure.yml": GOOD, "agencies.yml": AGENCY})

    assert [(file, code) for file, _, _, code in office.rows()] == [
        ("2567/measure.yml", "unknown-file"),
        ("agencies.yml", "unknown-file"),
    ]


@pytest.mark.parametrize(("folder", "guess"), [("2024", "2567"), ("๒๕๖๘", "2568")])
def test_a_year_folder_is_named_in_buddhist_years(office: Office, folder: str, guess: str) -> None:
    office.write({f"{folder}/": ""})
    problem = next(one for one in office.examine().problems if one.stops)

    assert (problem.code, problem.facts["guess"]) == ("bad-year", guess)


def test_a_year_without_a_checklist_says_which_years_have_one(office: Office) -> None:
    office.write({"2599/": ""})
    problem = next(one for one in office.examine().problems if one.stops)

    assert problem.code == "checklist-unknown"
    assert "2567" in problem.facts["known"]


def test_a_checklist_under_another_years_name_is_told_of(office: Office) -> None:
    (office.content / "checklists" / "2566.yml").write_bytes((office.content / "checklists" / "2567.yml").read_bytes())
    office.write({"2566/": ""})

    assert [code for *_, code in office.rows()] == ["checklist-broken"]


def test_an_unknown_agency_is_guessed(office: Office) -> None:

    found = examine(office.content, "tset")

    assert [(problem.code, problem.facts["guess"]) for problem in found.problems] == [("agency-unknown", "test")]


def test_a_content_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:

    made = build(tmp_path / "nowhere", "test")

    assert ([problem.code for problem in made.examined.problems], made.pages) == (["content-missing"], ())


def test_an_agency_without_its_file_is_told_of(office: Office) -> None:
    (office.content / "test" / "agency.yml").unlink()

    assert office.rows() == [("agency.yml", None, None, "file-missing")]


def test_a_link_that_leads_out_of_the_folder_is_not_published(office: Office, tmp_path: Path) -> None:

    secret = tmp_path / "secret.pdf"
    secret.write_bytes(b"%PDF-")
    office.write(
        {"2567/files/": "", "2567/disclosures.yml": "o1: {documents: {plan: {title: ก, file: files/a.pdf}}}\n"}
    )
    (office.content / "test/2567/files/a.pdf").symlink_to(secret)
    made = build(office.content, "test")

    assert "evidence-file-missing" in {problem.code for problem in made.examined.problems}
    assert made.files == {}


SECRET = {
    "disclosures.yml": "o1: {units: ความลับ}\n",
    "agency.yml": AGENCY.replace("ทดสอบ", "ความลับ"),
    "o1.yml": "{units: ความลับ}\n",
    "about.md": "# ความลับ\n",
    "2567.yml": "year: 2567\n",
    "6-month.yml": "taken: 31 มี.ค. 2567\n",
    "ความลับ.csv": "ลำดับ,ความลับ\n1,ความลับ\n",
}
# what is a link, what it leads to, and what is told
LINKS_OUT = [
    ("2567/disclosures.yml", "disclosures.yml", ["2567/disclosures.yml"]),
    ("2567/measures.yml", "gone.yml", ["2567/measures.yml"]),
    ("2567/disclosures/o1.yml", "o1.yml", ["2567/disclosures/o1.yml"]),
    ("2567/disclosures", ".", ["2567/disclosures"]),
    ("2567/snapshots", ".", ["2567/snapshots"]),
    ("2567/snapshots/6-month.yml", "6-month.yml", ["2567/snapshots/6-month.yml"]),
    ("2567", ".", ["2567"]),
    ("2568", ".", ["2568"]),
    ("pages", ".", ["pages"]),
    ("pages/about.md", "about.md", ["pages/about.md"]),
    ("agency.yml", "agency.yml", ["agency.yml"]),
]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
@pytest.mark.parametrize(("link", "target", "told"), LINKS_OUT, ids=[case[0] for case in LINKS_OUT])
def test_a_link_out_of_the_agencys_folder_is_told_once_and_not_followed(
    office: Office, tmp_path: Path, link: str, target: str, told: list[str]
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    for name, text in SECRET.items():
        (outside / name).write_text(text, encoding="utf-8")
    path = office.content / "test" / link
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        path.rmdir() if path.is_dir() else path.unlink()
    path.symlink_to(outside / target)
    found = office.examine()

    links = [one for one in found.problems if one.code == "file-link"]
    assert [found.book.place(one.where).file.removeprefix("content/test/") for one in links] == told
    assert "ความลับ" not in repr((found.site, found.texts))
    assert {one.code for one in found.problems if one.stops} == {"file-link"}


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_inside_the_agencys_folder_is_followed(office: Office) -> None:
    office.write({"2567/real.txt": GOOD})
    (office.content / "test/2567/measures.yml").symlink_to("real.txt")
    site = office.examine().site

    assert site
    assert site.years[0].measures[0].title == "มาตรการหนึ่ง"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_folder_of_content_may_itself_be_a_link(office: Office, tmp_path: Path) -> None:
    office.write({"2567/measures.yml": GOOD})
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "data").symlink_to(office.content)

    assert not examine(tmp_path / "elsewhere" / "data", "test").stops


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
@pytest.mark.parametrize("name", ["2567/measures.yml", "2567/disclosures/o1.yml", "pages/about.md"])
def test_links_that_go_round_are_told_of(office: Office, name: str) -> None:
    path = office.content / "test" / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(path.name)

    assert [code for *_, code in office.rows()] == ["file-unreadable"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders there")
@pytest.mark.parametrize("name", ["2567/measures.yml", "2567/disclosures/o1.yml", "pages/about.md", "agency.yml"])
def test_a_pipe_is_told_of_and_nobody_waits_for_it(office: Office, name: str) -> None:
    path = office.content / "test" / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)

    assert office.rows() == [(name, None, None, "file-not-a-file")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders there")
def test_a_pipe_is_no_evidence(office: Office) -> None:
    office.write({"2567/files/": "", "2567/tables/": "", "agency.yml": f"{AGENCY}seal: seal.png\n"})
    office.write({"2567/disclosures.yml": "o1: {documents: {a: {title: ก, file: files/a.pdf}}}\n"})
    for name in ("2567/files/a.pdf", "2567/tables/a.csv", "seal.png"):
        os.mkfifo(office.content / "test" / name)

    assert {code for *_, code in office.rows()} == {"evidence-file-missing"}


def test_a_draft_that_no_document_names_is_not_published(office: Office) -> None:

    office.write({"2567/files/draft.pdf": b"%PDF-", "2567/files/plan.pdf": samples.pdf("แผน")})
    office.write({"2567/disclosures.yml": "o1: {documents: {plan: {title: ก, file: files/plan.pdf}}}\n"})

    assert list(build(office.content, "test").files) == ["2567/files/plan.pdf"]
