"""Plain pages under ProperDocs and Zensical say what our own site says; ProperDocs with the plugin is a drop-in."""

import re
import shutil
from pathlib import Path

import lxml.html
import pytest
import yaml

from tests.conftest import ROOT, Office, Run
from tests.markdown_host import settings


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, oit: Run) -> Path:
    """The plain Markdown of อบต.เกาะจัน, with a host's own settings beside it: no plugin of ours."""
    folder = tmp_path_factory.mktemp("pages")
    oit("pages", str(folder / "docs"), "--agency", "ko-chan")
    theme = {"name": "material", "language": "th", "font": False}
    plain = {"site_name": "OIT", "theme": theme, "markdown_extensions": settings()["markdown_extensions"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain, allow_unicode=True), encoding="utf-8")
    return folder


def article(path: Path) -> lxml.html.HtmlElement:
    """The article of a page without what hosts add to it."""
    found = lxml.html.fromstring(path.read_bytes()).cssselect("article")[0]
    for skipped in found.cssselect("a.headerlink, .md-content__button, .md-source-file"):
        skipped.drop_tree()
    return found


def text(element: lxml.html.HtmlElement) -> str:
    """All that is read of it, without spaces: hosts break lines in other places."""
    return "".join(element.text_content().split())


def pages_of(site: Path) -> dict[str, lxml.html.HtmlElement]:
    """Each page's article, by its address."""
    return {str(path.parent.relative_to(site)): article(path) for path in site.rglob("index.html")}


def test_plain_pages_say_under_every_host_what_our_own_site_says(pages: Path, ko_chan: Path, run: Run) -> None:
    run("properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", "properdocs", cwd=pages)
    run("zensical", "build", "--strict", "-f", "mkdocs.yml", cwd=pages)
    ours, properdocs, zensical = pages_of(ko_chan), pages_of(pages / "properdocs"), pages_of(pages / "site")

    assert len(ours) == 102
    assert set(ours) == set(properdocs) == set(zensical)
    for address, page in ours.items():
        plain = text(properdocs[address])
        # How much of an item is shown is a column there.
        said = page.cssselect("h1, h2, h3, dd, li:not(:has(*)), p:not(:has(*)):not(.oit-row__count)")
        # A form needs a program: its few words are not those of the page.
        spoken = [text(one) for one in said if not one.cssselect("form *") and one.getparent().tag != "form"]
        assert text(zensical[address]) == plain, address
        assert [one for one in spoken if one not in plain] == [], address


def test_the_plain_pages_hold_no_tag(pages: Path) -> None:
    for path in (pages / "docs").rglob("*.md"):
        assert re.findall(r"<[a-zA-Z/!]|markdown=", path.read_text(encoding="utf-8")) == [], path.name


def test_properdocs_with_the_plugin_builds_the_same_site_as_mkdocs(tmp_path: Path, run: Run) -> None:
    """The very same bytes: it is a drop-in."""
    for host in ("mkdocs", "properdocs"):
        run(host, "build", "--strict", "-f", "mkdocs.yml", "-d", str(tmp_path / host), OIT_AGENCY="ko-chan")
    first, second = (
        {
            path.relative_to(tmp_path / host): path.read_bytes()
            for path in (tmp_path / host).rglob("*")
            if path.is_file()
        }
        for host in ("mkdocs", "properdocs")
    )

    assert first.keys() == second.keys()
    # Their gzip files and nothing else hold the moment of the build.
    assert [path for path in first if first[path] != second[path] and path.suffix != ".gz"] == []


@pytest.fixture(params=["mkdocs", "properdocs", "zensical"])
def without_plugin(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A project whose host has no plugin of ours, as its owner would build it, and the host's name."""
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    shutil.copytree(ROOT / "content/ko-chan", project / "content/ko-chan")
    shutil.copytree(ROOT / "theme", project / "theme")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    plugins = config[config.index("plugins:") : config.index("markdown_extensions:")]
    (project / "mkdocs.yml").write_text(config.replace(plugins, "plugins: []\n"), encoding="utf-8")
    return project, request.param


def test_a_host_without_the_plugin_stops_and_publishes_nothing_of_an_office(
    without_plugin: tuple[Path, str], run: Run
) -> None:
    project, host = without_plugin
    done = run(host, "build", "-f", "mkdocs.yml", cwd=project, check=False, OIT_AGENCY="ko-chan")
    written = [path for path in (project / "site").rglob("*") if path.is_file()]
    ours = [path for path in written if not path.is_relative_to(project / "site/assets")]

    assert done.returncode != 0
    assert "the plugin oit does not run" in done.stderr + done.stdout
    assert {path.suffix for path in ours} <= {".css", ".xml", ".gz", ".json"}
    assert [path for path in written if "เกาะจัน".encode() in path.read_bytes()] == []


def test_no_host_finds_anything_of_an_office(run: Run) -> None:
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    folder = ROOT / config["docs_dir"]

    assert [path.name for path in folder.iterdir()] == [".gitkeep"]
    assert run("git", "ls-files", config["docs_dir"]).stdout.split() == [f"{config['docs_dir']}/.gitkeep"]


def test_an_older_setting_publishes_no_draft_under_the_plugin(tmp_path: Path, run: Run, office: Office) -> None:
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace("docs_dir: theme/empty", "docs_dir: content"), encoding="utf-8")
    office.write({"draft.md": "# ร่าง\n", "2567/files/draft.pdf": b"%PDF-", "2567/note.txt": "ร่าง"})
    run("mkdocs", "build", "-d", "out", cwd=tmp_path, OIT_AGENCY="test")

    assert [path for path in (tmp_path / "out").rglob("*") if "draft" in path.name or path.suffix in {".yml"}] == []
    assert not (tmp_path / "out/2567/note.txt").exists()


def test_the_pages_need_nothing_that_stands_in_mkdocs_yml(pages: Path) -> None:
    names = {path.name for path in (pages / "docs").iterdir()}
    items = (f"o{number}.md" for number in range(1, 44))

    beside = {"data", "datapackage.json", "documents", "feed.xml", "robots.txt", "search", "search.md"}
    assert names - beside == {"2567", "index.md", *items}
    assert not (ROOT / "docs" / "index.md").exists()
