"""Every address of a site is known before it is built: to checks, to hand-written pages, to links from elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import Built, build
from generator.core.addresses import bare
from generator.evidence.site_addresses import linked, published
from generator.examine import examine
from generator.model.options import Options
from generator.render.pictures import artist
from tests import samples
from tests.agencies import AGENCIES, built
from tests.conftest import AGENCY, ROOT, Office
from tests.markdown_host import tree

ADDRESS = "https://www.example.go.th/ita/"

ROWS = "".join(f"โครงการ {place},{place},15 ม.ค. 2567\n" for place in range(1, 151))
EVERYTHING = {
    "pages/about.md": "# เกี่ยวกับเรา\n",
    "seal.png": samples.PNG,
    "agency.yml": AGENCY + "seal: seal.png\n",
    "2567/files/plan.pdf": samples.pdf("some text"),
    "2567/files/draft.pdf": samples.pdf("some text"),
    "2567/tables/long.csv": f"งานที่ซื้อหรือจ้าง,ราคาที่ตกลงซื้อหรือจ้าง,วันที่ลงนามในสัญญา\n{ROWS}",
    "2567/disclosures.yml": (
        "o1:\n  documents:\n    plan: {title: แผน, file: files/plan.pdf}\n"
        "  shows:\n    chart: {document: plan}\n    posts: [{table: tables/long.csv}]\n  updated: 9 ต.ค. 2566\n"
    ),
    "2567/measures.yml": "measures:\n  - {id: queue, title: จองคิว, answers: [e1, 1]}\n",
    "2567/progress.yml": "progress:\n  - {measure: queue, round: annual, output: แล้วเสร็จ}\n",
    "2567/people.yml": "people:\n  - {name: นายสมมติ ตัวอย่าง, position: ปลัด}\n",
    "2567/news.yml": "news:\n  - {id: first, title: ข่าว, date: 1 ธ.ค. 2566}\n",
}


def paths(made: Built) -> set[str]:
    assert not made.examined.stops, made.examined.problems
    return {*(page.path for page in made.pages), *made.files, *made.made}


def said(made: Built, options: Options) -> set[str]:
    assert made.examined.site
    return set(published(made.examined.site, options))


OPTIONS = [Options(), Options(address=ADDRESS, styleguide=True), Options(address=ADDRESS, todo=False)]


@pytest.mark.slow
@pytest.mark.parametrize("options", OPTIONS, ids=["alone", "with an address", "without to-do"])
@pytest.mark.parametrize("agency", AGENCIES)
def test_the_addresses_of_an_agency_are_those_that_its_site_has(agency: str, options: Options) -> None:
    made = built(agency, options)

    assert said(made, options) == paths(made)


@pytest.mark.slow
@pytest.mark.parametrize("options", OPTIONS, ids=["alone", "with an address", "without to-do"])
@pytest.mark.parametrize("without", ["", *EVERYTHING])
def test_the_addresses_of_a_small_office_are_those_that_its_site_has(
    office: Office, without: str, options: Options
) -> None:
    kept = {name: text for name, text in EVERYTHING.items() if name != without}
    if without in {"seal.png", "agency.yml"}:
        kept["agency.yml"] = AGENCY
    if without == "2567/measures.yml":
        kept.pop("2567/progress.yml")
    made = build(office.write(kept).content, "test", options)

    assert said(made, options) == paths(made)


def test_the_rows_of_a_long_table_have_their_address(office: Office) -> None:
    made = build(office.write(EVERYTHING).content, "test")

    assert "2567/data/o1-posts.rows.js" in said(made, Options())


@pytest.mark.skipif(artist() is None, reason="nothing here draws pictures")
def test_pictures_have_addresses_where_they_are_drawn(office: Office) -> None:
    options = Options(address=ADDRESS, pictures=True)
    made = build(office.write(EVERYTHING).content, "test", options)

    assert said(made, options) == paths(made)


@pytest.mark.slow
@pytest.mark.parametrize("agency", ["example", "ko-chan"])
def test_every_address_of_a_site_can_be_written_by_hand(agency: str, tmp_path: Path) -> None:
    """A page that links to all of them stops nothing, and leads to each."""
    options = Options(address=ADDRESS)
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content" / agency, content / agency)
    site = examine(content, agency, options).site
    assert site
    known = linked(site, options)
    lines = "".join(f"- [ที่ {place}](/{address}#here)\n" for place, address in enumerate(known))
    (content / agency / "pages").mkdir(exist_ok=True)
    (content / agency / "pages" / "all.md").write_text(f"# ทุกที่อยู่\n\n{lines}", encoding="utf-8")

    made = build(content, agency, options)
    page = next(page for page in made.pages if page.path == "all.md")

    led = {link.get("href") for link in tree(page).cssselect("li a")}

    assert not [problem for problem in made.examined.problems if problem.code in {"unknown-page", "link-inside"}]
    assert len(led) == len(known)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/", ""), ("index.html", ""), ("/index.html", ""), ("/2567/", "2567"), ("2567/o1/index.html", "2567/o1"),
        ("/2567/o1#chart", "2567/o1"), ("/search/?q=a/b#c", "search"), ("/data/%E0%B8%81.csv", "data/ก.csv"),
        ("/feed.xml", "feed.xml"), ("/my-index.html", "my-index.html"),
    ],
)  # fmt: skip
def test_one_address_is_written_in_many_ways(written: str, address: str) -> None:
    assert bare(written) == address
