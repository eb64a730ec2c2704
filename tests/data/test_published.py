"""Hosts publish what is given away, byte for byte, and its pages link to it."""

from pathlib import Path
from urllib.parse import unquote

import lxml.html
import pytest

from generator.build import Built
from tests.conftest import Run


def test_mkdocs_publishes_every_file(example: Path, made: Built) -> None:
    assert [path for path, content in made.made.items() if (example / path).read_bytes() != content] == []


def test_oit_pages_writes_every_file(made: Built, tmp_path: Path, oit: Run) -> None:
    oit("pages", str(tmp_path / "out"), "--agency", "example")

    assert [path for path, content in made.made.items() if (tmp_path / "out" / path).read_bytes() != content] == []


@pytest.mark.parametrize("page", ["data", "data/dictionary", "documents", "2567/o16"])
def test_the_links_of_a_page_lead_somewhere(example: Path, page: str) -> None:
    tree = lxml.html.fromstring((example / page / "index.html").read_bytes())
    links = [link for link in tree.cssselect("article a") if "://" not in link.get("href", "")]
    told = {
        (example / page / unquote(link.get("href", "").partition("#")[0] or "index.html")).resolve() for link in links
    }

    assert len(links) > 10
    assert [path for path in told if not path.exists()] == []


def test_the_tables_of_the_office_are_not_published_as_they_are(example: Path) -> None:
    assert list(example.glob("*/tables/*")) == []
