"""What a first view of each kind of page costs a reader: kilobytes sent, requests, requests to third parties.

usage: python -m tests.bench.page_weight [AGENCY] [--limit 120]

The site is served with gzip, as cheap hosting does; every view begins with an empty cache.
Pictures and papers that the agency puts on a page are counted apart from what the site itself
needs (page, styles, scripts, fonts, seal). Ends with 1 where a home or item page weighs more than the limit.
"""

import argparse
import functools
import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from tests.bench.sites import CHROMIUM, built
from tests.browser.conftest import FLAGS

KINDS = {
    "home": "",
    "year": "2567/",
    "item": "2567/o7/",
    "item, table": "2567/o16/",
    "item, people": "2567/o2/",
    "measures": "2567/measures/",
    "measure": "2567/measures/same-steps/",
    "progress": "2567/progress/",
    "instrument": "2567/eit/",
    "report": "2567/report/",
}
LIMITED = ("home", "item")
_PACKED = {".html", ".css", ".js", ".svg", ".json", ".xml"}


class _Gzip(SimpleHTTPRequestHandler):
    """Serves a folder, texts packed."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in _PACKED:
            data = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def packed(folder: Path) -> Iterator[str]:
    """A folder behind an address, texts packed with gzip."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Gzip, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def weigh(browser: Browser, url: str, address: str) -> tuple[float, float, int, int]:
    """Kilobytes of the site's own, of the agency's pictures, requests, and third parties of one first view."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked = []
    # Playwright takes a function, not the method of a list.
    page.on("requestfinished", lambda request: asked.append(request))  # noqa: PLW0108
    page.goto(url + address, wait_until="networkidle")
    own = pictures = others = 0
    for request in asked:
        if urlsplit(request.url).netloc != urlsplit(url).netloc:
            others += not request.url.startswith("data:")
            continue
        size = request.sizes()["responseBodySize"]
        content = request.resource_type == "image" and "/files/" in request.url
        own, pictures = own + size * (not content), pictures + size * content
    context.close()
    return own / 1000, pictures / 1000, len(asked), others


def main() -> None:
    """Reads the command line and prints a line for each kind of page."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("agency", nargs="?", default="example")
    reader.add_argument("--limit", type=float, default=120)
    told = reader.parse_args()
    heavy = False
    with sync_playwright() as playwright, built(told.agency) as site, packed(site) as url:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for kind, address in KINDS.items():
            if not (site / address / "index.html").is_file():
                continue
            own, pictures, requests, others = weigh(browser, url, address)
            heavy |= kind in LIMITED and own + pictures > told.limit
            weights = f"{own:6.1f} kB + pictures {pictures:6.1f} kB"
            print(f"{kind:14} {weights}   {requests:>2} requests   {others} third parties")
        browser.close()
    sys.exit(heavy)


if __name__ == "__main__":
    main()
