"""What a search weighs and how long it takes in Chromium.

usage: python -m tests.bench.search [--agency example] [--query จัดซื้อจัดจ้าง] [--rounds 5]

Printed are, for each fiscal year, its index and the code that reads it (gzip); the warm time
of every query of tests/facts/search-queries.csv; and, on a simulated slow phone (1.6 Mbit/s,
150 ms to the server and back, a processor four times slower), the time from the first letter
typed on the open search page, with nothing of the index fetched, to the first result.
"""

import argparse
import csv
import gzip
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, served
from tests.browser.modules import write_modules

ROOT = Path(__file__).parent.parent.parent
CODE = ("search.js",)
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8 * 0.9, "uploadThroughput": 750e3 / 8 * 0.9}

WARM = """async ([names, rows]) => {
  const { prepare } = await import('/assets/oit/search/shards.js');
  const { search } = await import('/assets/oit/search/ranking.js');
  const shards = [];
  document.addEventListener('oit:shard', event => shards.push(prepare(event.detail)));
  await Promise.all(names.map(name => new Promise(done => {
    const script = document.createElement('script');
    script.src = `/search/${name}.js`;
    script.onload = done;
    document.head.append(script);
  })));
  const newest = Math.max(...shards.map(shard => +shard.pages[0].year || 0));
  const of = year => year ? shards.filter(shard => shard.pages[0].year === year) : shards;
  const ask = ([query, year]) => search(of(year), query, newest);
  rows.forEach(ask);
  return rows.map(row => { const start = performance.now(); ask(row); return performance.now() - start; });
}"""
FIRST = """query => new Promise(done => {
  const box = document.querySelector('#search-q'), list = document.querySelector('[data-search-results]');
  new MutationObserver(() => list.querySelector('a') && requestAnimationFrame(() => done(performance.now() - start)))
    .observe(list, {childList: true});
  const start = performance.now();
  box.focus();
  box.value = query;
  box.dispatchEvent(new InputEvent('input', {bubbles: true}));
})"""


class Packed(SimpleHTTPRequestHandler):
    """Sends texts as gzip, as web servers do."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in {".js", ".css", ".html"} or not path.is_file():
            return super().send_head()
        content = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


def kilobytes(*contents: bytes) -> float:
    """What they weigh as a server sends them."""
    return sum(len(gzip.compress(content, 9, mtime=0)) for content in contents) / 1000


def weigh(site: Path) -> None:
    """Prints the line of each shard."""
    code = kilobytes(*((site / "assets" / "oit" / name).read_bytes() for name in CODE))
    for shard in sorted((site / "search").glob("*.js")):
        index = kilobytes(shard.read_bytes())
        print(f"{shard.stem:>6}   index {index:5.1f} kB + code {code:4.1f} kB = {index + code:5.1f} kB gzip")


def warm(browser: Browser, url: str, years: list[str]) -> None:
    """Prints the times of all queries, everything loaded."""
    with (ROOT / "tests" / "facts" / "search-queries.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["query"], row["year"] if row["year"] in years else "") for row in csv.DictReader(file)]
    page = browser.new_page()
    page.goto(url)
    times: list[float] = page.evaluate(WARM, [[*years, "site"], rows])
    ordered = sorted(times)
    most, longest = ordered[len(ordered) * 9 // 10], ordered[-1]
    print(
        f"  warm, {len(times)} queries: median {statistics.median(times):.2f} ms,"
        f" nine of ten below {most:.2f} ms, longest {longest:.2f} ms"
    )
    page.close()


def first(browser: Browser, url: str, query: dict[str, str], rounds: int) -> None:
    """Prints the time to the first result, typed on the open page and opened by its address."""
    typed, opened = [], []
    for _ in range(rounds):
        page = browser.new_page(viewport={"width": 360, "height": 740})
        session: Any = page.context.new_cdp_session(page)
        page.goto(f"{url}search/?{urlencode({key: value for key, value in query.items() if key == 'year'})}")
        page.wait_for_load_state("networkidle")
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        typed.append(page.evaluate(FIRST, query["q"]))
        page.goto(f"{url}search/?{urlencode(query)}")
        page.wait_for_selector("[data-search-results] a")
        opened.append(page.evaluate("performance.now()"))
        page.close()
    what = f"“{query['q']}” {query.get('year', 'all years')}"
    print(f"  slow phone, {what}: first result {statistics.median(typed):4.0f} ms after the first letter;")
    print(f"  {'':>10} opened by its address, page and all, {statistics.median(opened):4.0f} ms (medians of {rounds})")


def main() -> None:
    """Builds the site, then prints."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--agency", default="example")
    reader.add_argument("--query", default="จัดซื้อจัดจ้าง")
    reader.add_argument("--rounds", type=int, default=5)
    told = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        env = {**os.environ, "OIT_AGENCY": told.agency, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", name], cwd=ROOT, env=env, check=True)
        years = sorted((path.stem for path in (site / "search").glob("2*.js")), reverse=True)
        weigh(site)
        modules = write_modules(site / "modules")
        shutil.copytree(site / "search", modules / "search")
        with served(site, Packed) as url, served(modules, Packed) as apart, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
            warm(browser, apart, years)
            first(browser, url, {"q": told.query}, told.rounds)
            for year in years[-1:]:
                first(browser, url, {"q": told.query, "year": year}, told.rounds)
            browser.close()


if __name__ == "__main__":
    main()
