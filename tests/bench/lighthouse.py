"""Lighthouse on a phone: the four scores, the first paints and the shift of home, year, item and measure page.

usage: (cd tests/bench && npm ci) and then: python -m tests.bench.lighthouse [AGENCY] [--rounds 1]
"""

import argparse
import json
import os
import statistics
import subprocess
from pathlib import Path
from typing import Any

from tests.bench.page_weight import KINDS, packed
from tests.bench.sites import CHROMIUM, built

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
SHOWN = ("home", "year", "item", "item, table", "measure")
SCORES = ("performance", "accessibility", "best-practices", "seo")


def audit(address: str) -> dict[str, Any]:
    """Lighthouse's whole report about one page."""
    flags = "--headless=new --no-sandbox --disable-gpu"
    command = [str(PROGRAM), address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    told = subprocess.run(command, env={**os.environ, "CHROME_PATH": CHROMIUM}, check=True, capture_output=True)
    return json.loads(told.stdout)


def main() -> None:
    """Reads the command line and prints a line for each kind of page: the middle of its rounds."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("agency", nargs="?", default="example")
    reader.add_argument("--rounds", type=int, default=1)
    told = reader.parse_args()
    with built(told.agency) as site, packed(site) as url:
        for kind in SHOWN:
            made = [audit(url + KINDS[kind]) for _ in range(told.rounds)]
            scores = [statistics.median(one["categories"][name]["score"] * 100 for one in made) for name in SCORES]
            audits = made[-1]["audits"]
            shift = audits["cumulative-layout-shift"]["numericValue"]
            paints = " / ".join(
                audits[name]["displayValue"] for name in ("first-contentful-paint", "largest-contentful-paint")
            )
            print(f"{kind:12} {' / '.join(f'{score:.0f}' for score in scores)}   paints {paints}   shift {shift:.3f}")
            lost = [
                name
                for name, one in audits.items()
                if one.get("score") is not None and one["score"] < 0.9 and one.get("scoreDisplayMode") == "binary"
            ]
            print(f"{'':12} not met: {', '.join(lost) or 'nothing'}")


if __name__ == "__main__":
    main()
