"""axe-core on every page of every agency, at one width and scheme; prints what it finds and how long it took.

usage: python -m tests.bench.access [AGENCY ...] [--width 360] [--scheme light]
"""

import argparse
import time

from playwright.sync_api import sync_playwright

from generator.load.content import agencies
from tests.bench.sites import CHROMIUM, ROOT, built
from tests.browser.axe import addresses, findings
from tests.browser.conftest import FLAGS, served


def main() -> None:
    """Reads the command line and looks at one agency after the other."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("agency", nargs="*", default=agencies(ROOT / "content"))
    reader.add_argument("--width", type=int, default=360)
    reader.add_argument("--scheme", choices=("light", "dark"), default="light")
    told = reader.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for agency in told.agency:
            page = browser.new_page(viewport={"width": told.width, "height": 900}, color_scheme=told.scheme)
            with built(agency) as site, served(site) as url:
                start = time.perf_counter()
                found = findings(page, url, addresses(site))
                took = time.perf_counter() - start
                print(f"{agency:14} {len(addresses(site)):>4} pages   {len(found):>3} violations   {took:6.1f} s")
            print("\n".join(found))
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
