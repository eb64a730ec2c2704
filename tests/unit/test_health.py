"""What is told of each file that evidence names, judged by real files, and of links by how they look."""

import os
from pathlib import Path

import pytest
import yaml

from generator.check.doubts.link_forms import link_trouble
from generator.check.file_health import document_problems, file_problems
from generator.check.own_links import own_links
from generator.core.fields import PUBLISHABLE
from generator.core.file_kinds import ENDINGS
from generator.core.location import DataPath
from generator.evidence import inspect
from generator.evidence.file_type import kind_of
from generator.evidence.inspect import Inspector
from generator.evidence.links import Link
from generator.evidence.pdf import ThaiHealth
from generator.examine import examine
from generator.model.agency import Agency
from generator.model.files import FileFacts
from tests import samples
from tests.conftest import AGENCY, Office

LOCKED_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
TWO_PAGES = samples.pdf("page one", "page two")
DOCX, XLSX = samples.docx(["ประกาศ"]), samples.xlsx({"แผ่น": [["ก"]]})

# name of the file, its content, the code that is told of it
FILES = [
    ("a.pdf", samples.pdf(samples.THAI), None),
    ("a.PDF", samples.pdf("text only"), None),
    ("a.pdf", b"", "evidence-empty"),
    ("a.pdf", b"\0" * 500, "evidence-empty"),
    ("a.pdf", b" \r\n", "evidence-empty"),
    ("a.csv", b"\n", "evidence-empty"),
    ("a.pdf", samples.HTML, "evidence-wrong-type"),
    ("a.pdf", DOCX, "evidence-wrong-type"),
    ("a.pdf", samples.JPEG, "evidence-wrong-type"),
    ("a.pdf", b"\x01\x02\0\x03", "evidence-wrong-type"),
    ("a.docx", samples.pdf("some text"), "evidence-wrong-type"),
    ("a.docx", XLSX, "evidence-wrong-type"),
    ("a.xlsx", OLD_OFFICE, "evidence-wrong-type"),
    ("a.xls", samples.HTML, "evidence-wrong-type"),
    ("a.jpg", samples.PNG, "evidence-wrong-type"),
    ("a.csv", XLSX, "evidence-wrong-type"),
    ("a.zip", b"Rar!\x1a\x07", "evidence-wrong-type"),
    ("a.docx", DOCX, None),
    ("a.xlsx", XLSX, None),
    ("a.doc", OLD_OFFICE, None),
    ("a.doc", b"{\\rtf1 x}", None),
    ("a.zip", DOCX, None),
    ("a.csv", "ชื่อ,จำนวน\nก,1\n".encode("cp874"), None),
    ("a.txt", "ข้อความ".encode("utf-16"), None),
    ("a.png", samples.PNG, None),
    ("a.jpeg", samples.JPEG, None),
    ("a.pdf", samples.locked_pdf(), "evidence-locked"),
    ("a.pdf", samples.locked_pdf(user=""), None),
    ("a.docx", LOCKED_OFFICE, "evidence-locked"),
    ("a.xls", LOCKED_OFFICE, "evidence-locked"),
    ("a.pdf", b"%PDF-1.4\nnothing behind it", "evidence-unreadable"),
    ("a.pdf", samples.pdf(), "evidence-unreadable"),
    ("a.png", samples.PNG[:-16], "evidence-unreadable"),
    ("a.jpg", samples.JPEG[:-2], "evidence-unreadable"),
    ("a.docx", DOCX[: len(DOCX) // 2], "evidence-unreadable"),
    ("a.pdf", samples.pdf("", "", ""), "evidence-scan"),
    ("a.pdf", samples.pdf("", samples.THAI), None),
    ("a.pdf", samples.pdf(samples.GARBLED), "evidence-broken-thai"),
]


def test_a_broken_pdf_after_a_locked_one_is_not_called_locked(tmp_path: Path) -> None:
    for name, data in (("locked.pdf", samples.locked_pdf()), ("empty.pdf", samples.pdf())):
        (tmp_path / name).write_bytes(data)
    looking = Inspector(tmp_path / "cache")

    found = [looking.facts(tmp_path / name, name) for name in ("locked.pdf", "empty.pdf")]

    assert [[one.code for one in file_problems(facts, DataPath("x"))] for facts in found] == [
        ["evidence-locked"],
        ["evidence-unreadable"],
    ]


@pytest.mark.parametrize(("name", "data", "code"), FILES)
def test_a_file_is_judged_by_its_content(tmp_path: Path, name: str, data: bytes, code: str | None) -> None:
    (tmp_path / name).write_bytes(data)

    facts = Inspector(tmp_path / "cache").facts(tmp_path / name, name)

    assert [problem.code for problem in file_problems(facts, DataPath("x"))] == ([code] if code else [])
    assert facts.size == len(data)


def test_every_ending_that_may_be_published_has_its_content() -> None:
    assert set(PUBLISHABLE) == set(ENDINGS)


def test_a_file_that_nobody_names_is_not_looked_into(office: Office) -> None:
    office.write({"2567/files/draft.pdf": samples.HTML})

    site = office.examine().site
    assert site
    assert site.years[0].files["files/draft.pdf"] == FileFacts("files/draft.pdf", len(samples.HTML))
    assert office.rows() == []


PAGES = """\
o1:
  documents:
    plan: {{title: แผน, file: files/plan.pdf}}
  shows:
    chart:
      - {{document: plan, page: 2}}
      - {{document: plan, page: {page}}}
"""


@pytest.mark.parametrize(("page", "told"), [(2, []), (3, [("2567/disclosures.yml", 7, 32, "page-past-end")])])
def test_a_page_past_the_end_is_told_at_its_number(office: Office, page: int, told: list[object]) -> None:
    office.write({"2567/files/plan.pdf": TWO_PAGES, "2567/disclosures.yml": PAGES.format(page=page)})

    assert office.rows() == told


def test_a_document_with_two_faults_is_told_of_once_for_each(office: Office) -> None:
    office.write(
        {
            "agency.yml": (office.content / "test" / "agency.yml").read_text(encoding="utf-8") + "largest_file: 1\n",
            "2567/files/plan.pdf": samples.HTML + b" " * 1_100_000,
            "2567/disclosures.yml": "o1:\n  documents:\n    plan: {title: แผน, file: files/plan.pdf}\n",
        }
    )

    assert [code for *_, code in office.rows()] == ["evidence-large", "evidence-wrong-type"]


def test_the_problems_of_one_document_can_be_asked_for(office: Office) -> None:
    office.write(
        {
            "2567/files/plan.pdf": b"",
            "2567/disclosures.yml": "o1:\n  documents:\n    plan: {title: แผน, file: files/plan.pdf}\n"
            "    away: {title: แผน, link: 'http://10.0.0.1/'}\n",
        }
    )
    site = office.examine().site
    assert site
    year = site.years[0]

    told = {
        id: [problem.code for problem in document_problems(year, year.disclosures[0], id)]
        for id in ("plan", "away", "?")
    }

    assert told == {"plan": ["evidence-empty"], "away": ["link-local"], "?": []}


def test_a_photo_must_be_a_picture(office: Office) -> None:
    office.write(
        {
            "2567/files/a.pdf": samples.pdf("some text"),
            "2567/people.yml": "people:\n  - {name: ก, position: ข, photo: files/a.pdf}\n",
        }
    )

    assert office.rows() == [("2567/people.yml", 2, 35, "picture-kind")]


# What is found is kept, and what is kept is never trusted more than the file.


def test_what_was_found_is_kept_for_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "_seen", {})
    (tmp_path / "a.pdf").write_bytes(samples.pdf("first", "second"))
    look = Inspector(tmp_path / "cache")
    first = look.facts(tmp_path / "a.pdf", "a.pdf")
    monkeypatch.setattr(inspect, "_seen", {})
    monkeypatch.setattr(inspect, "inspected", lambda *_: pytest.fail("looked again"))

    assert look.facts(tmp_path / "a.pdf", "a.pdf") == first
    assert first.inside.pages == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: "",
        lambda kept: kept[:40],
        lambda kept: "[]",
        lambda kept: kept.replace('"pages":2', '"pages":"two"'),
        lambda kept: kept.replace('"made_by":"', '"made_by":"other '),
        lambda kept: kept.replace('"sha256":"', '"sha256":"0'),
    ],
)
def test_a_spoilt_cache_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage) -> None:
    monkeypatch.setattr(inspect, "_seen", {})
    (tmp_path / "a.pdf").write_bytes(samples.pdf("first", "second"))
    look = Inspector(tmp_path / "cache")
    first = look.facts(tmp_path / "a.pdf", "a.pdf")
    (kept,) = (tmp_path / "cache").glob("*.json")
    kept.write_text(damage(kept.read_text(encoding="utf-8")).replace('"pages":2', '"pages":99'), encoding="utf-8")
    monkeypatch.setattr(inspect, "_seen", {})

    assert look.facts(tmp_path / "a.pdf", "a.pdf") == first


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "_seen", {})
    (tmp_path / "cache").write_text("a file stands where the folder should", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(samples.pdf("text", "more"))

    assert Inspector(tmp_path / "cache").facts(tmp_path / "a.pdf", "a.pdf").inside.pages == 2


def test_a_changed_file_is_looked_into_again(office: Office) -> None:
    office.write({"2567/disclosures.yml": PAGES.format(page=2), "2567/files/plan.pdf": TWO_PAGES})
    before = office.rows()
    stamp = (office.content / "test" / "2567" / "files" / "plan.pdf").stat()
    office.write({"2567/files/plan.pdf": samples.pdf("page one")})
    os.utime(office.content / "test" / "2567" / "files" / "plan.pdf", (stamp.st_atime, stamp.st_mtime))

    assert before == []
    assert [code for *_, code in office.rows()] == ["page-past-end", "page-past-end"]


# Thai as PDF programs leave it.


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        (samples.THAI, False),
        ("น้าน้อยที่ที่ทำการ ค่าค่ำ " + samples.THAI * 3, False),
        ("plain English text, 1234", False),
        ("", False),
        (samples.GARBLED, True),
        ("".join(f"{letter} " if letter in "ก่้ำ" else letter for letter in samples.THAI), True),
        (samples.THAI.replace("้", "\uf70b"), True),
        (samples.THAI.replace("ำ", "\u0e4d\u0e32").replace("ี", " ี"), True),
        (samples.THAI.encode("cp874").decode("latin-1"), True),
        (samples.THAI.replace("า", "\ufffd"), True),
    ],
)
def test_garbled_thai_is_told_from_thai(text: str, broken: bool) -> None:  # noqa: FBT001 - a row of a table
    health = ThaiHealth()
    health.add(text)

    assert health.is_broken is broken, health


# Links, by how they look.


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("https://www.example.go.th/plan.pdf", None),
        ("https://8.8.8.8/", "link-numbered"),
        ("mailto:a@localhost", None),
        ("tel:020000000", None),
        ("http://localhost:8000/2567/o1/", "link-local"),
        ("http://127.0.0.1/", "link-local"),
        ("http://[::1]/", "link-local"),
        ("http://10.1.2.3/x", "link-local"),
        ("http://172.20.1.1/x", "link-local"),
        ("http://172.32.1.1/x", "link-numbered"),
        ("https://192.168.1.20/plan.pdf", "link-local"),
        ("http://nas.local/plan.pdf", "link-local"),
        ("http://SERVER/plan.pdf", "link-local"),
        ("https://drive.google.com/file/d/abc/view", "link-private"),
        ("https://drive.google.com/file/d/abc/view?usp=sharing", None),
        ("https://drive.google.com/uc?export=download&id=abc", None),
        ("https://drive.google.com/drive/u/0/my-drive", "link-private"),
        ("https://docs.google.com/document/d/abc/edit", "link-private"),
        ("https://docs.google.com/forms/d/e/abc/viewform", None),
        ("https://docs.google.com/spreadsheets/d/abc/pub?output=csv", None),
        ("https://forms.gle/abc", None),
        ("https://agency-my.sharepoint.com/:b:/g/personal/x", "link-private"),
        ("https://onedrive.live.com/?id=1", "link-private"),
        ("https://www.dropbox.com/home?preview=plan.pdf", "link-private"),
        ("https://www.dropbox.com/scl/fi/abc/plan.pdf?rlkey=1", None),
        ("https://www.facebook.com/groups/123", "link-private"),
        ("https://www.facebook.com/agency", None),
        ("https://line.me/R/ti/g/abc", "link-private"),
        ("https://line.me/R/ti/p/@agency", None),
    ],
)
def test_a_link_that_others_cannot_open_is_told_by_its_look(link: str, code: str | None) -> None:
    trouble = link_trouble(link)

    assert (trouble[0] if trouble else None) == code


WEBSITE, SITE = "https://a.go.th/ita", "https://site.example/a/"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        # The agency's website may serve other things beside this site.
        (f"{WEBSITE}/2567/o1/", "2567/o1/"), (f"{WEBSITE}/o7/", "o7/"), (f"{WEBSITE}/complaint", None),
        (f"{WEBSITE}/documents/", None), (f"{WEBSITE}/o7x/", None), (WEBSITE, None), ("https://a.go.th/2567/o1/", None),
        # Below the site's own address more names are its own.
        (f"{SITE}2567/todo/", "2567/todo/"), (f"{SITE}documents/", "documents/"), (f"{SITE}data/x.csv", "data/x.csv"),
        (f"{SITE}search/?q=o1", "search/"), (f"{SITE}webmail/", None), (SITE, None),
        ("https://b.go.th/2567/o1/", None),
    ],
)  # fmt: skip
def test_links_below_the_website_and_the_sites_own_address_are_looked_at(url: str, path: str | None) -> None:
    told = Agency.model_validate(yaml.load(AGENCY, yaml.BaseLoader) | {"slug": "a", "contact": {"website": WEBSITE}})
    found = own_links([Link(DataPath("x"), url)], told, SITE)

    assert [known for _, known in found] == ([path] if path else [])


@pytest.mark.parametrize(
    ("path", "found"),
    [("2567/todo/", True), ("data/", True), ("data/site.json", True), ("data/nosuch.csv", False), ("2567/iit/", False)],
)
def test_a_link_below_the_sites_own_address_must_lead_somewhere(office: Office, path: str, found: bool) -> None:  # noqa: FBT001
    office.write(
        {
            "agency.yml": AGENCY + f"site_url: {SITE}\n",
            "2567/disclosures.yml": f"o1:\n  shows:\n    chart: {{link: '{SITE}{path}'}}\n",
        }
    )

    assert [code for *_, code in office.rows()] == ([] if found else ["link-inside"])


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("2567/o1/", True), ("2567/o1", True), ("2567/", True), ("2567/o1/#chart", True), ("2567/o1/index.html", True),
        ("o1/", True), ("2567/files/plan.pdf", True), ("2567/o99/", False), ("2566/o1/", False),
        ("2567/files/draft.pdf", False),
    ],
)  # fmt: skip
def test_a_link_into_the_site_must_lead_somewhere(office: Office, path: str, found: bool) -> None:  # noqa: FBT001
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    office.write(
        {
            "agency.yml": agency + "contact: {website: https://a.go.th/ita/}\n",
            "2567/files/plan.pdf": samples.pdf("some text"),
            "2567/files/draft.pdf": samples.pdf("some text"),
            "2567/disclosures.yml": "o1:\n  documents:\n    plan: {title: แผน, file: files/plan.pdf}\n"
            f"  shows:\n    chart: {{link: 'https://a.go.th/ita/{path}'}}\n",
        }
    )

    assert [code for *_, code in office.rows()] == ([] if found else ["link-inside"])


def test_nothing_is_wrong_with_the_files_and_links_of_the_model_agency() -> None:
    content = Path(__file__).parent.parent.parent / "content"

    codes = {problem.code for problem in examine(content, "example").problems}

    assert {code for code in codes if code.startswith(("evidence-", "link-", "page-", "picture-"))} == {
        "evidence-file-missing",
        "evidence-year",  # planted in 2568
    }


def test_kinds_are_told_from_the_first_bytes() -> None:
    starts = (b"RIFF1234WEBP", b"1234ftypisom", b"ID3x", b"GIF89a;", b"\x89PNG\r\n\x1a\n")

    assert [kind_of(data) for data in starts] == ["webp", "mp4", "mp3", "gif", "png"]
