"""Every link and anchor of the built sites leads somewhere."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from tests.conftest import ROOT, Run, SiteOf


@pytest.mark.parametrize("agency", ["example", "ko-chan"])
def test_every_link_inside_the_site_leads_somewhere(agency: str, site_of: SiteOf) -> None:
    assert lost_links(site_of(agency)) == []


def test_every_link_leads_somewhere_where_pages_are_files(tmp_path: Path, run: Run) -> None:
    """So that a site can be carried on a USB stick and opened from it."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"use_directory_urls: false\n{config}", encoding="utf-8")
    for name in ("theme", "content"):
        (tmp_path / name).symlink_to(ROOT / name)
    run("mkdocs", "build", "--strict", "-d", str(tmp_path / "site"), cwd=tmp_path, OIT_AGENCY="ko-chan")

    assert not (tmp_path / "site/2567/o1/index.html").exists()
    assert lost_links(tmp_path / "site") == []


def lost_links(site: Path) -> list[str]:
    """Every link, picture and form that leads nowhere, and the page it stands on."""
    pages = {path: lxml.html.parse(str(path)).getroot() for path in sorted(site.rglob("*.html"))}
    anchors = {path: {*page.xpath("//@id"), *page.xpath("//a/@name")} for path, page in pages.items()}
    asked, lost = 0, []
    for path, page in pages.items():
        for link in {*page.xpath("//a/@href | //link/@href | //@src | //form/@action")}:
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            asked += 1
            target, anchor = _target(site, path, link)
            gone = not target.is_file()
            # A page of a PDF is no anchor of a page of the site.
            missing = anchor and target in anchors and anchor not in anchors[target]
            if gone or missing:
                lost.append(f"{path.relative_to(site)}: {link}")

    assert asked > 1000
    return lost


def _target(site: Path, page: Path, link: str) -> tuple[Path, str]:
    parts = urlsplit(link)
    # 404.html is shown at any address, so its links begin at the root.
    base = site if parts.path.startswith("/") else page.parent
    target = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
    return (target / "index.html" if target.is_dir() else target), unquote(parts.fragment)
