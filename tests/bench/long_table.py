"""The page of an item with thousands of contracts: how large it is, and when a slow phone can use it.

usage: python -m tests.bench.long_table [--rows 5000] [--rounds 3]

A fictional agency of one year with one table is built with `mkdocs build` and opened in
Chromium as a phone of 360 px on 1.6 Mbit/s with 150 ms of latency and a processor four times
slower. Printed are the bytes of the page and of everything its first view loads (gzip), the
time until the page is painted, the time until the table answers a tap (its toolbar is there
and the main thread is free), and the time from the first letter typed to the answer from all
rows. The same is measured in turn of a table of ten rows: what differs is the long table's own.
"""

import argparse
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.examine import examine

ROOT = Path(__file__).parent.parent.parent
AGENCY = """\
name: เทศบาลตำบลตัวอย่าง
kind: ทต.
short: ทต.ตัวอย่าง
district: เมือง
province: ตัวอย่าง
fictional: true
units: [{name: กองคลัง}]
"""
DISCLOSURE = """\
o16:
  units: [กองคลัง]
  shows:
    contracts: {table: tables/contracts.csv, title: สัญญาที่ลงนามแล้ว}
"""
HEAD = (
    "ลำดับ,งานที่ซื้อหรือจ้าง,วงเงินงบประมาณที่ได้รับจัดสรร,แหล่งที่มาของงบประมาณ,สถานะการจัดซื้อจัดจ้างฯ,วิธีการจัดซื้อจัดจ้างฯ,"
    "ราคากลาง,ราคาที่ตกลงซื้อหรือจ้าง,เลขประจำตัวผู้เสียภาษี,รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก,เลขที่โครงการ,"
    "วันที่ลงนามในสัญญา,วันสิ้นสุดสัญญา"
)
METHODS = ("วิธีเฉพาะเจาะจง", "วิธีคัดเลือก", "วิธีประกาศเชิญชวนทั่วไป (e-bidding)")
MONTHS = ("ต.ค. 2566", "พ.ย. 2566", "ธ.ค. 2566", "ม.ค. 2567", "ก.พ. 2567", "มี.ค. 2567")


def write_content(content: Path, rows: int) -> None:
    """The agency, its year and a table of so many contracts."""
    year = content / "bench" / "2567"
    (year / "tables").mkdir(parents=True)
    (content / "bench" / "agency.yml").write_text(AGENCY, encoding="utf-8")
    (year / "disclosures.yml").write_text(DISCLOSURE, encoding="utf-8")
    lines = [HEAD, *(_line(number) for number in range(1, rows + 1))]
    (year / "tables" / "contracts.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _line(number: int) -> str:
    price = 5_000 + number * 7919 % 480_000
    return (
        f'{number},จ้างปรับปรุงและซ่อมแซมทรัพย์สินของเทศบาล รายการที่ {number},"{price + 9000:,}.00",งบประมาณรายจ่ายประจำปี 2567,'
        f'{"สิ้นสุดสัญญาแล้ว" if number % 3 else "อยู่ระหว่างดำเนินการตามสัญญา"},{METHODS[number % 3]},"{price + 4000:,}.00",'
        f'"{price:,}.00",0000000{number:06d},ห้างหุ้นส่วนจำกัด ตัวอย่างที่ {number % 613},67{number:09d},'
        f"{number % 28 + 1} {MONTHS[number % 6]},30 ก.ย. 2567"
    )


def build_site(folder: Path, rows: int) -> Path:
    """The built site of an agency with so many contracts."""
    write_content(folder / "content", rows)
    folder.mkdir(exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    env = {**os.environ, "OIT_AGENCY": "bench", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder / "site")]
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
    return folder / "site"


@lru_cache
def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 6, mtime=0)


class _Gzip(SimpleHTTPRequestHandler):
    """Sends what can be packed packed, as a web server does."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content, packed = path.read_bytes(), path.suffix in {".html", ".css", ".js", ".svg", ".json"}
        content = _packed(content) if packed else content
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def open_slowly(page: Page) -> None:
    """Makes the page's network and processor those of a slow phone."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speed = 1_600_000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": speed, "uploadThroughput": speed / 2},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def measure(site: Path) -> dict[str, float]:
    """One first view: bytes over the wire, seconds until usable, seconds to an answer from all rows."""
    handler = partial(_Gzip, directory=str(site))
    program = shutil.which("chromium")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        open_slowly(page)
        sizes: dict[str, int] = {}
        page.on("response", lambda got: sizes.update({got.url: int(got.headers.get("content-length", 0))}))
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/2567/o16/", wait_until="commit")
        page.wait_for_selector(".oit-sheet__bar", state="attached")
        usable = page.evaluate("new Promise(done => setTimeout(() => done(performance.now())))") / 1000
        painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0") / 1000
        page.wait_for_load_state("load")
        page.wait_for_timeout(500)
        first = sum(sizes.values())
        start = time.perf_counter()
        page.fill(".oit-sheet__bar input", "รายการที่ 7")
        page.wait_for_function("document.querySelector('.oit-sheet__told').textContent.startsWith('พบ')")
        answer = time.perf_counter() - start
        browser.close()
        server.shutdown()
    return {"first view": first, "painted": painted, "usable": usable, "answer": answer}


def main() -> None:
    """Reads the command line, builds once, prints the medians."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--rows", type=int, default=5000)
    reader.add_argument("--rounds", type=int, default=3)
    told = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = build_site(folder, told.rows)
        page = gzip.compress((site / "2567" / "o16" / "index.html").read_bytes(), 6)
        start = time.perf_counter()
        examine(folder / "content", "bench")
        print(f"{told.rows} rows   check {time.perf_counter() - start:.2f} s   page {len(page) / 1000:.0f} kB gzip")
        sites = {told.rows: site, 10: build_site(folder / "short", 10)}
        rounds = [{rows: measure(one) for rows, one in sites.items()} for _ in range(told.rounds)]
    for rows in sites:
        middle = {key: statistics.median(one[rows][key] for one in rounds) for key in rounds[0][rows]}
        print(
            f"{rows:>6} rows   first view {middle['first view'] / 1000:.0f} kB   painted {middle['painted']:.2f} s"
            f"   usable {middle['usable']:.2f} s   answer {middle['answer']:.2f} s"
        )


if __name__ == "__main__":
    main()
