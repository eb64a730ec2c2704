"""The same Markdown gives the same page text under MkDocs, ProperDocs and Zensical."""

from pathlib import Path

import lxml.html
import pytest
import yaml

from tests.conftest import ROOT, Run
from tests.markdown_host import settings


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """The plain Markdown of อบต.เกาะจัน, with a host's own settings beside it: no plugin of ours."""
    folder = tmp_path_factory.mktemp("pages")
    run("oit", "pages", str(folder / "docs"), "--agency", "ko-chan")
    theme = {"name": "material", "language": "th", "font": False}
    plain = {"site_name": "OIT", "theme": theme, "markdown_extensions": settings()["markdown_extensions"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain, allow_unicode=True), encoding="utf-8")
    return folder


def articles(site: Path) -> dict[str, str]:
    """The text of each page's article, by its address."""
    return {str(path.parent.relative_to(site)): " ".join(_article(path).split()) for path in site.rglob("index.html")}


def _article(path: Path) -> str:
    found = lxml.html.fromstring(path.read_bytes()).cssselect("article")[0]
    for skipped in found.cssselect("a.headerlink, .md-content__button, .md-source-file"):
        skipped.drop_tree()
    return found.text_content()


def test_the_three_hosts_show_the_same_text(pages: Path, ko_chan: Path, run: Run) -> None:
    run("properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", "properdocs", cwd=pages)
    run("zensical", "build", "--strict", "-f", "mkdocs.yml", cwd=pages)
    ours, properdocs, zensical = articles(ko_chan), articles(pages / "properdocs"), articles(pages / "site")

    assert len(ours) == 102
    assert set(ours) == set(properdocs) == set(zensical)
    for address, text in ours.items():
        assert properdocs[address] == text, address
        assert zensical[address] == text, address


def test_the_pages_need_nothing_that_stands_in_mkdocs_yml(pages: Path) -> None:
    names = {path.name for path in (pages / "docs").iterdir()}
    items = (f"o{number}.md" for number in range(1, 44))

    beside = {"data", "datapackage.json", "documents", "feed.xml", "robots.txt", "search", "search.md"}
    assert names - beside == {"2567", "index.md", *items}
    assert not (ROOT / "docs" / "index.md").exists()
