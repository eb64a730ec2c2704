"""A built site behind a real web server: every link of its pages, feed, sitemap, catalogue and search index opens."""

import http.client
import json
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import lxml.etree
import lxml.html
import pytest

from tests import samples
from tests.conftest import ROOT, Office, Run, SiteOf

ADDRESS = "https://site.example.go.th/ita/"

# As browsers save them, as offices number them, as Macs hide them; the last of them on Linux only.
ODD_NAMES = [
    "%E0%B9%81%E0%B8%9C%E0%B8%99-2567.pdf",
    "a%20b.pdf",
    "คำสั่ง#12-2567.pdf",
    "100% เสร็จ.pdf",
    "แผน & งาน + (1) [2].pdf",
    "a;b=c,d.pdf",
    "คําสั่ง  แต่งตั้ง.pdf",
    "it's~x!@$^.pdf",
    "แผน?ฉบับ 2.pdf",
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """The tests tell what is asked for in vain."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a server of its own for a built site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def of_pages(site: Path) -> Iterator[str]:
    """What the pages link to and load, as addresses below the site's root."""
    for path in sorted(site.rglob("*.html")):
        page = lxml.html.fromstring(path.read_bytes())
        # 404.html is shown at any address.
        base = "" if path.name == "404.html" else quote(path.relative_to(site).as_posix())
        for link in {*page.xpath("//@href"), *page.xpath("//@src"), *page.xpath("//@data-rows")}:
            at_root = path.name == "404.html" and not link.startswith(urlsplit(ADDRESS).path)
            yield urljoin(f"{ADDRESS}{base}", link.lstrip("/") if at_root else link)


def of_feeds(site: Path) -> Iterator[str]:
    """What the feed, the sitemap and the robots' file name."""
    for path in (site / "feed.xml", site / "sitemap.xml"):
        if path.is_file():
            tree = lxml.etree.fromstring(path.read_bytes())
            yield from tree.xpath("//@href")
            yield from tree.xpath("//*[local-name()='loc']/text()")
    yield from re.findall(r"https?://\S+", (site / "robots.txt").read_text(encoding="utf-8"))


def of_data(site: Path) -> Iterator[str]:
    """Every address that a JSON file of the site names, and the paths of its data package."""
    for path in sorted(site.rglob("*.json")):
        yield from (text for text in texts(json.loads(path.read_text(encoding="utf-8"))) if ADDRESS in text)
    package = site / "datapackage.json"
    if package.is_file():
        resources = json.loads(package.read_text(encoding="utf-8"))["resources"]
        yield from (urljoin(ADDRESS, quote(one["path"])) for one in resources)


def of_search(site: Path) -> Iterator[str]:
    """The pages that a search can find."""
    for path in (site / "search").glob("*.js"):
        found = re.search(r"\{detail:(.*)\}\)\);$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert found, path
        yield from (urljoin(ADDRESS, page["address"]) for page in json.loads(found[1])["pages"])


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def asked(site: Path, address: str = ADDRESS) -> tuple[int, dict[str, int]]:
    """How many addresses were asked for, and those that the server does not have, with its answer."""
    found = {
        link.replace(address, ADDRESS) for source in (of_pages, of_feeds, of_data, of_search) for link in source(site)
    }
    inside = sorted({urlsplit(link)._replace(fragment="").geturl() for link in found if link.startswith(ADDRESS)})
    lost = {}
    with served(site) as root:
        connection = http.client.HTTPConnection(urlsplit(root).netloc)
        for link in inside:
            connection.request("HEAD", "/" + link.removeprefix(ADDRESS))
            answer = connection.getresponse()
            answer.read()
            if answer.status != http.HTTPStatus.OK:
                lost[link] = answer.status
        connection.close()
    return len(inside), lost


@pytest.mark.parametrize(("agency", "address"), [("ko-chan", ADDRESS), ("example", "https://example.invalid/")])
def test_a_server_has_all_that_a_site_names(agency: str, address: str, site_of: SiteOf) -> None:
    count, lost = asked(site_of(agency), address)

    # What an agency itself writes as a link leads where the agency says, such as the channels of the model agency.
    written = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "content" / agency).rglob("*.yml"))
    assert [link for link in lost if link.replace(ADDRESS, address) not in written] == []
    assert count > 100


def test_a_server_has_files_of_every_name(tmp_path: Path, office: Office, oit: Run) -> None:
    for name in ("mkdocs.yml", "theme"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    documents = "".join(
        f"    d{place}: {{title: เอกสาร {place}, file: {json.dumps(f'files/{name}', ensure_ascii=False)}}}\n"
        for place, name in enumerate(ODD_NAMES)
    )
    office.write(
        {
            "agency.yml": f"{agency}site_url: {ADDRESS}\n",
            "2567/disclosures.yml": f"o1:\n  updated: 1 ม.ค. 2567\n  documents:\n{documents}",
            "2567/news.yml": "news: [{id: a, date: 1 ธ.ค. 2566, title: ก, link: https://www.example.go.th/}]\n",
            **{f"2567/files/{name}": samples.pdf(name) for name in ODD_NAMES},
        }
    )
    said = oit("build", "--agency", "test", "-d", "out", cwd=tmp_path)

    count, lost = asked(tmp_path / "out")
    assert lost == {}
    assert count > 40
    assert len(list((tmp_path / "out" / "2567" / "files").iterdir())) == len(ODD_NAMES)
    assert not re.search(r"(?i)target|warning|is not found", said.stderr)


@pytest.mark.parametrize(("path", "told"), [("assets/my.css", True), ("assets/oit/oit.js", False)])
def test_a_style_sheet_that_is_not_published_is_told(
    tmp_path: Path, office: Office, oit: Run, path: str, *, told: bool
) -> None:
    for name in ("mkdocs.yml", "theme"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"{config}extra_css: [{path}]\n", encoding="utf-8")
    office.write({f"2567/{path}": "a {}\n"})

    done = oit("build", "--agency", "test", "-d", "out", cwd=tmp_path)

    assert (f"วางไฟล์ไว้ที่ theme/{path}" in done.stderr) == told
