"""axe-core in a real page: what it finds against WCAG 2.0-2.2 A and AA and its own best practice."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@cache
def _script() -> str:
    assert SCRIPT.is_file(), "run `npm ci` in tests/browser (tests/run.sh does)"
    return SCRIPT.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """A line for each element that breaks a rule: the rule, the element, what axe says of it."""
    page.evaluate(_script())
    found = page.evaluate(
        "rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(told => told.violations)", RULES
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary'].splitlines()[-1].strip()}"
        for one in found
        for node in one["nodes"]
    ]


def addresses(site: Path) -> list[str]:
    """Every page of a built site; a page that only leads on is looked at where it leads."""
    made = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    onward = {name for name in made if 'http-equiv="refresh"' in (site / name).read_text(encoding="utf-8")}
    return [name.removesuffix("index.html") for name in made if name not in onward]


def findings(page: Page, url: str, addresses: list[str]) -> list[str]:
    """The violations of several pages, each line beginning with its page."""
    found = []
    for address in addresses:
        page.goto(url + address)
        found += [f"{address} {line}" for line in violations(page)]
    return found
