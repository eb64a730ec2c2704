"""The address of every page and file of a site, below its root; asked by every room that links."""

import re
from urllib.parse import unquote

HOME = "index.md"

SEARCH = "search.md"

STYLEGUIDE = "styleguide.md"

DATA = "data/index.md"

DICTIONARY = "data/dictionary.md"

DOCUMENTS = "documents/index.md"

STATE = "data/site.json"

CATALOG = "data/catalog.json"

# A data package may name only files below itself.
PACKAGE = "datapackage.json"

FEED = "feed.xml"

ROBOTS = "robots.txt"

SITEMAP = "sitemap.xml"
"""Made by the host of every site: a full list of the pages, which needs the site's address."""

ROW_FILES = ("csv", "xlsx", "json")
"""The endings of the files that rows are given away as."""

FIRST_ROWS = 100
"""A longer table shows so many rows; the script fetches all of them when they are asked for."""

OF_NO_YEAR = "site"
"""The part of the search index that holds the pages of no year."""


def year(year: int) -> str:
    """The page of a fiscal year (พ.ศ.)."""
    return f"{year}/index.md"


def sub_indicator(of_year: int, number: str) -> str:
    """The place on the year's page where a sub-indicator begins."""
    return f"{year(of_year)}#{anchor(number)}"


def anchor(number: str) -> str:
    """The anchor of a numbered thing: `9.3` is `i9-3`, `o16` is `o16`."""
    return f"i{number.replace('.', '-')}" if number[0].isdigit() else number


def item(year: int, number: str) -> str:
    """The one permanent page of an item in a year."""
    return f"{year}/{number}.md"


def number(number: str) -> str:
    """The page that leads from a bare number to the newest year."""
    return f"{number}.md"


def measures(year: int) -> str:
    """The page of all measures of a year."""
    return f"{year}/measures/index.md"


def measure(year: int, id: str) -> str:
    """The page of one measure."""
    return f"{year}/measures/{id}.md"


def progress(year: int) -> str:
    """The page of a year's progress."""
    return f"{year}/progress.md"


def instrument(year: int, name: str) -> str:
    """The page of the indicators of an instrument, such as the IIT or EIT."""
    return f"{year}/{name.lower()}.md"


def report(year: int) -> str:
    """The printable report of a year's measures."""
    return f"{year}/report.md"


def todo(year: int) -> str:
    """What is to be done in a year."""
    return f"{year}/todo.md"


def answers(year: int) -> str:
    """The answers of a year for ITAS."""
    return f"{year}/answers.md"


def answers_book(year: int) -> str:
    """The same answers as a workbook."""
    return f"{year}/answers.xlsx"


def changes(year: int) -> str:
    """What changed in a year since its snapshot."""
    return f"{year}/changes.md"


def file(year: int, path: str) -> str:
    """A published file of a year."""
    return f"{year}/{path}"


def rows(year: int, stem: str) -> str:
    """Rows of a year given away, without the ending of a kind of file."""
    return f"{year}/data/{stem}"


def contracts(year: int) -> str:
    """A year's contracts in the Open Contracting Data Standard."""
    return rows(year, "ocds-contracts.json")


def more_rows(table: str) -> str:
    """All rows of a table too long for its page; `table` is where the table is given away."""
    return f"{table}.rows.js"


def search_shard(name: str) -> str:
    """A part of the search index: that of a year, or OF_NO_YEAR."""
    return f"search/{name}.js"


def picture(page: str) -> str:
    """The picture that is shown where a page is shared."""
    return f"pictures/{page.removesuffix('.md')}.png"


def url(path: str) -> str:
    """The address of a page below the site's root, without a leading slash."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"


def bare(written: str) -> str:
    """A written address below the root for comparing: without slashes around, query, anchor, index.html, %-signs."""
    path = unquote(re.sub(r"[?#].*", "", written, flags=re.DOTALL)).strip("/")
    return re.sub(r"(?:^|/)index\.html$", "", path)
