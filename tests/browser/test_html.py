"""Every page is valid HTML: the Nu checker finds no error, neither of ours nor of Material's."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import SiteOf

JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("agency", ["example", "ko-chan"])
def test_every_page_is_valid(site_of: SiteOf, agency: str) -> None:
    assert errors(site_of(agency)) == []


def test_the_checker_would_tell_of_an_error(tmp_path: Path) -> None:
    page = (
        '<!doctype html><html lang="th"><title>x</title><body><input type="checkbox" autocomplete="off"></body></html>'
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")

    assert len(errors(tmp_path)) == 1


def errors(site: Path) -> list[str]:
    """A line for each error on any page of a site: page, line, what is wrong."""
    java = shutil.which("java")
    assert java, "the Nu checker needs Java 17 or newer (tests/run.sh installs it)"
    assert JAR.is_file(), "run `npm ci` in tests/browser (tests/run.sh does)"
    command = [java, "-Xss4m", "-jar", str(JAR), "--errors-only", "--skip-non-html", "--format", "json", str(site)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    told = json.loads(done.stderr)["messages"]
    return [f"{one.get('url', '').removeprefix(f'file:{site}')}:{one.get('lastLine')} {one['message']}" for one in told]
