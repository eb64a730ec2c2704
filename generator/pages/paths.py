"""Where each page stands below the site's root: ASCII, lower case, with the year, for ever.

A path such as `2567/o16.md` is shown at `/2567/o16/` by every host.
"""

HOME = "index.md"
SEARCH = "search.md"
PIECES = "styleguide.md"
DATA = "data/index.md"
DICTIONARY = "data/dictionary.md"
DOCUMENTS = "documents/index.md"
STATE = "data/site.json"
CATALOG = "data/catalog.json"
# A data package may name only files below itself.
PACKAGE = "datapackage.json"


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
    """The page of the indicators of the IIT or EIT."""
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


def data(year: int, stem: str) -> str:
    """Rows of a year given away, without the ending of a kind of file."""
    return f"{year}/data/{stem}"


def contracts(year: int) -> str:
    """A year's contracts in the Open Contracting Data Standard."""
    return data(year, "ocds-contracts.json")


def picture(page: str) -> str:
    """The picture that is shown where a page is shared."""
    return f"pictures/{page.removesuffix('.md')}.png"


def url(path: str) -> str:
    """The address of a page below the site's root, without a leading slash."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"
