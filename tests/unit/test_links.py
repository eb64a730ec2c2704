"""`oit links` against a real server: what each way of answering is told as, how politely it asks, what it writes."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

from generator.core.location import DataPath, SourceMap
from generator.evidence.fetch import opened
from generator.evidence.links import Link, Reached, named_links
from generator.report.links import link_file, link_lines
from tests.conftest import AGENCY, ROOT, Office, Run

LOGIN = b"<html><form><input name=u><input type='password' name=p></form></html>"


class Handler(BaseHTTPRequestHandler):
    asked: list[tuple[str, str, str]] = []

    def do_HEAD(self) -> None:
        self.answer(body=False)

    def do_GET(self) -> None:
        self.answer(body=True)

    def answer(self, *, body: bool) -> None:
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        name = self.path.strip("/").partition("?")[0]
        if name == "slow":
            time.sleep(2)
        if name == "no-head" and not body:
            return self.send_error(405)
        moves = {
            "moved": "/page",
            "temporary": "/page",
            "private": "/login?next=private",
            "members": "/door",
            "round": "/round",
        }
        if name in moves:
            self.send_response(302 if name == "temporary" else 301)
            self.send_header("Location", moves[name])
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if name.isdigit():
            return self.send_error(int(name))
        content = LOGIN if name in {"login", "door", "form"} else b"%PDF-1.7" if name == "plan.pdf" else b"<p>page</p>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if body:
            self.wfile.write(content)
        return None

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def closed() -> str:
    """An address on which nothing listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


def link(url: str) -> Link:
    return Link(DataPath("content/a/agency.yml"), url)


@pytest.mark.parametrize(
    ("path", "reached", "status"),
    [
        ("/page", Reached.OPENS, 200),
        ("/plan.pdf", Reached.OPENS, 200),
        ("/form", Reached.OPENS, 200),
        ("/no-head", Reached.OPENS, 200),
        ("/แผน พัฒนา?ปี=2567#หน้า", Reached.OPENS, 200),
        ("/moved", Reached.MOVED, 200),
        ("/temporary", Reached.MOVED, 200),
        ("/private", Reached.SIGN_IN, 200),
        ("/members", Reached.SIGN_IN, 200),
        ("/401", Reached.SIGN_IN, 401),
        ("/403", Reached.REFUSED, 403),
        ("/429", Reached.REFUSED, 429),
        ("/404", Reached.MISSING, 404),
        ("/410", Reached.MISSING, 410),
        ("/500", Reached.FAILS, 500),
        ("/503", Reached.FAILS, 503),
        ("/slow", Reached.SLOW, None),
    ],
)
def test_each_answer_is_told_as_what_it_means(server: str, path: str, reached: Reached, status: int | None) -> None:
    (check,) = opened([link(server + path)], seconds=1)

    assert (check.reached, check.status) == (reached, status)
    assert bool(check.target) is (path in {"/moved", "/temporary", "/private", "/members"})


@pytest.mark.parametrize("url", ["http://name.invalid/", "http://a..b/"])
def test_an_address_that_nobody_has_is_not_reached(url: str) -> None:
    (check,) = opened([link(url)], seconds=5)

    assert check.reached is Reached.UNREACHED


def test_a_server_that_is_switched_off_is_not_reached(closed: str) -> None:
    (check,) = opened([link(closed)], seconds=1)

    assert check.reached is Reached.UNREACHED


def test_an_address_is_opened_once_and_by_name_however_often_it_is_written(server: str) -> None:
    Handler.asked.clear()

    checks = opened([link(f"{server}/once"), link(f"{server}/once#page=2"), link(f"{server}/404")], seconds=1)

    assert [(check.url, len(check.links)) for check in checks] == [(f"{server}/404", 1), (f"{server}/once", 2)]
    assert [asked[:2] for asked in Handler.asked if asked[1] == "/once"] == [("HEAD", "/once"), ("GET", "/once")]
    assert all(agent.startswith("oit-site/") for *_, agent in Handler.asked)


def test_the_report_tells_first_what_to_mend_and_holds_the_day(server: str) -> None:
    checks = opened([link(f"{server}/page"), link(f"{server}/moved"), link(f"{server}/404")], seconds=1)
    day = date(2024, 3, 31)

    lines = list(link_lines(checks, SourceMap(), day))
    kept = yaml.safe_load(link_file(checks, SourceMap(), day))

    assert lines[0] == "ลองเปิดลิงก์ภายนอก 3 ลิงก์ เมื่อ 31 มีนาคม 2567: เปิดได้ 2 · ควรตรวจ 1"
    assert lines[1].startswith(f"  {server}/404: ไม่มีหน้านี้แล้ว (404)")
    assert not any("/page:" in line for line in lines)
    assert kept["checked"] == "2024-03-31"
    assert [known["result"] for known in kept["links"]] == ["missing", "moved", "opens"]


def test_every_link_of_an_agency_is_among_them(office: Office) -> None:
    office.write(
        {
            "agency.yml": AGENCY.replace("https://line.example/oa", "https://a.go.th/line")
            + "contact: {website: 'https://a.go.th/', map: 'https://a.go.th/map'}\n",
            "2567/disclosures.yml": "o1:\n  documents: {d: {title: ก, link: 'https://a.go.th/d'}}\n"
            "  shows: {chart: [{link: 'https://a.go.th/e'}, {link: 'mailto:a@a.go.th'}]}\n",
            "2567/news.yml": "news: [{id: n, title: ก, date: 1/3/2567, link: 'https://a.go.th/n'}]\n",
            "2567/people.yml": "people: [{name: ก, position: ข, link: 'https://a.go.th/p'}]\n",
        }
    )
    site = office.examine().site
    assert site

    found = {known.url.removeprefix("https://a.go.th/"): known.item for known in named_links(site)}

    assert found == {"line": None, "": None, "map": None, "d": "o1", "e": "o1", "n": None, "p": None}


def test_the_command_never_fails_and_its_report_disturbs_no_build(tmp_path: Path, oit: Run, closed: str) -> None:
    office = tmp_path / "content" / "office"
    (office / "2567").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (office / "agency.yml").write_text(
        AGENCY.replace("https://line.example/oa", "tel:02") + f"contact: {{website: '{closed}/'}}\n", encoding="utf-8"
    )

    said = oit("links", "--agency", "office", "--seconds", "2", cwd=tmp_path).stdout
    checked = oit("check", "--agency", "office", cwd=tmp_path).stdout

    assert "ควรตรวจ 1" in said
    assert "ติดต่อเว็บไซต์ปลายทางไม่ได้" in said
    assert yaml.safe_load((office / "link-report.yml").read_text(encoding="utf-8"))["links"][0]["result"] == "unreached"
    assert "unknown-file" not in checked
    assert oit("links", "--agency", "nobody", cwd=tmp_path).returncode == 0
    assert oit("links", "--seconds", "x", cwd=tmp_path, check=False).returncode == 2
