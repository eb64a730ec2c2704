"""What the generator adds to `mkdocs build` of the same Markdown, as ratios within one run.

usage: python -m tests.bench.generator_share [--rounds 5] [--pages 50 200 1000]

For each size a fictional agency of as many fiscal years as it takes is written. Then, in
turn and ROUNDS times, `mkdocs build` makes (a) the site through the plugin and (b) the same
pages as plain Markdown without it, in Material's own look. Printed are the medians of both, the median of
their ratios, and the generator's own time (read, check, choose, render) a page.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from generator.build import Built, build
from generator.model.options import Options
from generator.site.page import NavEntry

ROOT = Path(__file__).parent.parent.parent
ITEMS = 35
PAGES_A_YEAR = ITEMS + 10
NEWEST = 2590

AGENCY = """\
name: เทศบาลตำบลตัวอย่าง
kind: ทต.
short: ทต.ตัวอย่าง
district: เมือง
province: ตัวอย่าง
fictional: true
units: [{name: สำนักปลัด}, {name: กองคลัง}]
"""


def write_agency(content: Path, years: int) -> None:
    """An agency with `years` fiscal years, all measured against copies of the checklist of 2567."""
    checklist = (ROOT / "generator" / "checklists" / "2567.yml").read_text(encoding="utf-8")
    lists = content / "checklists"
    lists.mkdir(parents=True)
    agency = content / "bench"
    agency.mkdir()
    (agency / "agency.yml").write_text(AGENCY, encoding="utf-8")
    for year in range(NEWEST - years + 1, NEWEST + 1):
        (lists / f"{year}.yml").write_text(checklist.replace("year: 2567", f"year: {year}"), encoding="utf-8")
        write_year(agency / str(year))


def write_year(folder: Path) -> None:
    """One year: every item answered in words, five measures with progress."""
    folder.mkdir()
    text = "การดำเนินการตามแผนพัฒนาท้องถิ่นและการเปิดเผยข้อมูลต่อสาธารณะอย่างครบถ้วน " * 6
    items = {
        f"o{number}": {
            "units": ["สำนักปลัด"],
            "declared": {"status": "done", "note": text},
            "summary": [text, text],
        }
        for number in range(1, ITEMS + 1)
    }
    measures = [
        {"id": f"measure-{n}", "title": f"มาตรการที่ {n}", "answers": ["o16"], "finding": text, "steps": [text] * 4}
        for n in range(5)
    ]
    progress = [{"measure": one["id"], "status": "done", "output": [text] * 3, "outcome": text} for one in measures]
    progress += [{"indicator": str(n), "status": "done", "output": text} for n in range(1, 9)]
    for name, data in (
        ("disclosures", items),
        ("measures", {"measures": measures}),
        ("progress", {"progress": progress}),
    ):
        (folder / f"{name}.yml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def write_plain(folder: Path, made: Built) -> None:
    """The same Markdown and navigation for MkDocs alone."""
    for page in made.pages:
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8")
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = {"name": "material", "language": "th", "font": False}
    config |= {"plugins": [], "theme": theme, "docs_dir": "docs", "nav": [nav(entry) for entry in made.nav]}
    (folder / "plain.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def nav(entry: NavEntry) -> dict[str, Any]:
    """A line of the navigation as MkDocs wants it."""
    return {entry.title: [nav(child) for child in entry.children] or entry.path}


def seconds(folder: Path, config: str) -> float:
    """Whole-process time of one build."""
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    env = {**os.environ, "OIT_AGENCY": "bench", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config, "-d", str(out)]
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=env, check=True)
    return time.perf_counter() - start


def measure(pages: int, rounds: int) -> None:
    """Prints the line of one size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_agency(folder / "content", max(1, round(pages / PAGES_A_YEAR)))
        shutil.copy(ROOT / "mkdocs.yml", folder)
        shutil.copytree(ROOT / "theme", folder / "theme")
        own = []
        for _ in range(rounds):
            start = time.perf_counter()
            made = build(folder / "content", "bench")
            own.append(time.perf_counter() - start)
        write_plain(folder, build(folder / "content", "bench", Options(plain=True)))
        pairs = [(seconds(folder, "mkdocs.yml"), seconds(folder, "plain.yml")) for _ in range(rounds)]
    with_plugin, plain = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    count, mine = len(made.pages), statistics.median(own)
    print(
        f"{count:>6} pages   plugin {with_plugin:6.2f} s   plain {plain:6.2f} s   ratio {ratio:4.2f}"
        f"   generator alone {mine:5.2f} s = {1000 * mine / count:4.2f} ms a page"
    )


def main() -> None:
    """Reads the command line and prints a line for each size."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--rounds", type=int, default=5)
    reader.add_argument("--pages", type=int, nargs="+", default=[50, 200, 1000])
    told = reader.parse_args()
    for pages in told.pages:
        measure(pages, told.rounds)


if __name__ == "__main__":
    main()
