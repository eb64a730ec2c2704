"""`mkdocs build` is the product: what it publishes, what it refuses, and that it says so."""

import hashlib
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from tests import samples
from tests.conftest import ROOT, Office, Run

NASTY = """<script>alert(1)</script> | *x* {{ y }} [a](javascript:b) & " ' </title>"""


@pytest.fixture
def project(tmp_path: Path, office: Office) -> Path:
    """A project folder of its own around the small agency's content."""
    for name in ("mkdocs.yml", "theme"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path / name)
    office.write({"2567/disclosures.yml": "o1: {units: สำนักปลัด}\n"})
    return tmp_path


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_two_builds_are_identical(project: Path, run: Run) -> None:
    for folder, day in (("one", "1700000000"), ("two", "1800000000")):
        run("mkdocs", "build", "--strict", "-d", folder, cwd=project, OIT_AGENCY="test", SOURCE_DATE_EPOCH=day)

    assert digests(project / "one") == digests(project / "two")


def test_an_error_stops_the_build_and_the_old_site_stays_whole(
    project: Path, office: Office, oit: Run, run: Run
) -> None:
    oit("build", "--agency", "test", "-d", "out", cwd=project)
    before = digests(project / "out")
    office.write({"2567/measures.yml": "measures:\n  - id: one\n    tittle: ก\n"})
    done = run("mkdocs", "build", "-d", "out", cwd=project, check=False, OIT_AGENCY="test")

    assert done.returncode == 1
    assert "content/test/2567/measures.yml:3:5" in done.stderr
    assert "ไม่รู้จักช่อง “tittle” — หมายถึง “title” ใช่ไหม" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(project / "out") == before


def test_a_warning_fails_only_a_strict_build(project: Path, office: Office, run: Run) -> None:
    office.write({"2567/measure.yml": "measures: []\n"})

    said = run("mkdocs", "build", "-d", "out", cwd=project, OIT_AGENCY="test").stderr
    assert "measure.yml" in said
    assert run("mkdocs", "build", "--strict", "-d", "out", cwd=project, check=False, OIT_AGENCY="test").returncode == 1


def test_nothing_in_a_field_acts_on_the_built_page(project: Path, office: Office, oit: Run) -> None:
    text = NASTY.replace("'", "''")
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    agency = agency.replace("name: เทศบาลตำบลทดสอบ", f"name: '{text}'\nnotice: '{text}'")
    measures = f"measures:\n  - {{id: one, title: '{text}', finding: '{text}', answers: [o1]}}\n"
    office.write({"agency.yml": agency, "2567/measures.yml": measures})
    oit("build", "--strict", "--agency", "test", "-d", "out", cwd=project)

    for path in (project / "out").rglob("*.html"):
        page = lxml.html.fromstring(path.read_bytes())
        # Linked data quotes texts; it is data between its tags, and nothing in it can end it.
        assert "alert(1)" not in " ".join(page.xpath("//script[not(@type='application/ld+json')]/text()")), path
        assert not page.cssselect("a[href^=javascript]"), path
        assert NASTY in page.cssselect("title")[0].text_content(), path
    measure = lxml.html.fromstring((project / "out/2567/measures/one/index.html").read_bytes())
    assert measure.cssselect("h1")[0].text_content().strip() == NASTY
    assert [line.text_content().strip() for line in measure.cssselect(".oit-notice")][-1] == NASTY


# Every sign that a name may hold and that HTML, Markdown, an address or a template could act on.
HOSTILE = [
    "s' onerror='pwn()' x='",
    "a&quot; onerror=pwn() b",
    "ก #1 &amp; 100% ]( [x] {{ y }} { onclick=pwn() }",
    "a%22 onerror=pwn() %3Cscript%3E `b` *c* _d_ ~e~ $f$ !g! (h)",
    "แผน%20งาน%2fข",
    "javascript&colon;pwn();,@=+^",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_files_name_acts_on_a_page_and_every_file_opens(project: Path, office: Office, oit: Run, name: str) -> None:
    text = name.replace("'", "''")
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    picture = (ROOT / "content/example/seal.png").read_bytes()
    office.write(
        {
            "agency.yml": f"{agency}seal: 'ตรา {text}.png'\n"
            f"look: {{hero: {{file: 'ภาพ {text}.png', text: หน้าสำนักงาน}}}}\n",
            "2567/disclosures.yml": f"o1: {{documents: {{a: {{title: ก, file: 'files/{text}.pdf'}}}}}}\n",
            "2567/people.yml": f"people: [{{name: ก, position: ข, photo: 'files/{text} p.png'}}]\n",
            "2567/news.yml": "news:\n  - {id: a, date: 1 ธ.ค. 2566, title: ก, "
            f"image: 'files/{text} n.png', image_text: ป้ายโครงการ}}\n",
            "2567/home.yml": f"assets: {{eit-qr: {{file: 'files/{text} q.png', title: ก, text: ข}}}}\n",
            f"ตรา {name}.png": picture,
            f"ภาพ {name}.png": picture,
            f"2567/files/{name}.pdf": samples.pdf(samples.THAI),
            **{f"2567/files/{name} {one}.png": picture for one in "pnq"},
        }
    )
    oit("build", "--strict", "--agency", "test", "-d", "out", cwd=project)

    opened = set()
    for path in (project / "out").rglob("*.html"):
        page = lxml.html.fromstring(path.read_bytes())
        assert [one for one in page.xpath("//@*") if one.attrname.startswith("on")] == [], path
        for link in [*page.xpath("//img/@src"), *page.xpath("//a/@href[contains(., '/files/')]")]:
            parts = urlsplit(link)
            root = project / "out" if path.name == "404.html" else path.parent
            target = root / unquote(parts.path).removeprefix("/" if path.name == "404.html" else "")
            assert target.resolve().is_file(), (path, link)
            opened.add(target.resolve())
    named = [file for file in (project / "out").rglob("*") if file.suffix in {".pdf", ".png"} and file.is_file()]
    assert {file.name for file in named if "assets" not in file.parts} == {file.name for file in opened}
    assert len(opened) == 6


def test_the_fictional_agency_says_so_on_every_page(project: Path, oit: Run) -> None:
    oit("build", "--agency", "test", "-d", "out", cwd=project)
    pages = list((project / "out").rglob("*.html"))

    assert len(pages) > 5
    assert all("ข้อมูลสมมติเพื่อเป็นตัวอย่าง" in path.read_text(encoding="utf-8") for path in pages)


def test_the_themes_styles_are_one_sheet_and_an_agencys_own_come_last(project: Path, oit: Run) -> None:
    config = project / "mkdocs.yml"
    written = config.read_text(encoding="utf-8")
    config.write_text(f"{written}extra_css:\n  - https://example.invalid/own.css\n", encoding="utf-8")
    oit("build", "--strict", "--agency", "test", "-d", "out", cwd=project)
    page = lxml.html.fromstring((project / "out/2567/o1/index.html").read_bytes())
    joined = (project / "out/assets/oit/styles.css").read_text(encoding="utf-8")

    assert [link.get("href") for link in page.cssselect("link[rel=stylesheet]")] == [
        "../../assets/oit/styles.css",
        "https://example.invalid/own.css",
        "../../assets/oit/dark.css",
    ]
    assert "@import" not in joined
    assert joined.count("@layer pieces {") == len(list((ROOT / "theme/assets/oit/pieces").glob("*.css")))
    assert [path.name for path in sorted((project / "out/assets").rglob("*.css"))] == ["dark.css", "styles.css"]


def test_an_edit_link_opens_the_line_the_page_comes_from(project: Path, oit: Run) -> None:
    config = project / "mkdocs.yml"
    links = "repo_url: https://example.invalid/office\nedit_uri: edit/main/\n"
    features = config.read_text(encoding="utf-8").replace("  features:\n", "  features:\n    - content.action.edit\n")
    config.write_text(links + features, encoding="utf-8")
    oit("build", "--strict", "--agency", "test", "-d", "out", cwd=project)
    page = lxml.html.fromstring((project / "out/2567/o1/index.html").read_bytes())

    assert page.cssselect("a[rel=edit]")[0].get("href") == (
        "https://example.invalid/office/edit/main/content/test/2567/disclosures.yml#L1"
    )


def test_oit_build_says_in_thai_what_it_made(project: Path, oit: Run) -> None:
    done = oit("build", "--agency", "test", "-d", "out", cwd=project)

    assert done.stderr == ""
    assert done.stdout.startswith("สร้างเว็บไซต์ของเทศบาลตำบลทดสอบแล้ว 94 หน้า")


def test_oit_build_tells_an_error_in_thai_and_english(project: Path, office: Office, oit: Run) -> None:
    office.write({"2567/disclosures.yml": "o19: {}\n"})

    thai = oit("build", "--agency", "test", cwd=project, check=False)
    english = oit("build", "--agency", "test", "--lang", "en", cwd=project, check=False)
    assert (thai.returncode, english.returncode) == (1, 1)
    assert "แบบวัดปี 2567 ไม่มีข้อ o19" in thai.stderr
    assert "the checklist of 2567 has no item o19" in english.stderr


def test_oit_check_tells_everything_and_what_it_read(project: Path, office: Office, oit: Run) -> None:
    done = oit("check", "--agency", "test", cwd=project)
    assert re.search(r"ไม่พบข้อผิดพลาด.*\n.*ตรวจแล้ว: ปี 2567 · ไฟล์ข้อมูล 2 ไฟล์", done.stdout)
    assert "ข้อ o1 ยังไม่มีหลักฐานที่เปิดดูได้เลย (ต้องแสดง 2 องค์ประกอบ)" in done.stdout

    office.write({"2567/measures.yml": "measures: [{}]\n"})
    done = oit("check", "--agency", "test", cwd=project, check=False)
    assert done.returncode == 1
    assert "ยังไม่ได้กรอก “id”" in done.stdout


def test_oit_pages_leaves_a_folder_with_files_alone(project: Path, oit: Run) -> None:
    (project / "full").mkdir()
    (project / "full" / "mine.txt").write_text("x", encoding="utf-8")
    done = oit("pages", "full", "--agency", "test", cwd=project, check=False)

    assert done.returncode == 2
    assert [path.name for path in (project / "full").iterdir()] == ["mine.txt"]

    oit("pages", "full", "--agency", "test", "--replace", cwd=project)
    assert (project / "full" / "index.md").is_file()
    assert not (project / "full" / "mine.txt").exists()


@pytest.mark.parametrize("folder", [".", "..", "content", "content/test", "content/test/2567"])
def test_oit_pages_never_empties_a_folder_that_holds_the_content(project: Path, oit: Run, folder: str) -> None:
    before = digests(project / "content")
    done = oit("pages", folder, "--agency", "test", "--replace", cwd=project, check=False)

    assert done.returncode == 2
    assert digests(project / "content") == before
