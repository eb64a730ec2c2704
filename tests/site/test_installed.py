"""The wheel alone is enough for an empty folder to become a checked, built and served site."""

import os
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
import venv
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import __version__
from generator.core.problem_pages import problem_codes
from tests.commands import Done
from tests.conftest import ROOT

NEW = (
    "new", "ban-suan", "--name", "องค์การบริหารส่วนตำบลบ้านสวน", "--kind", "อบต.", "--district", "เมือง",
    "--province", "สมมติ", "--year", "2567",
)  # fmt: skip
PATIENCE = 60

# Made once: by one worker for all tests here.
pytestmark = pytest.mark.xdist_group("installed")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an empty environment that the wheel is installed into; its libraries are those of this one."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home)
    paths = sysconfig.get_paths(vars={"base": str(home), "platbase": str(home)})
    python = Path(paths["scripts"]) / f"python{sysconfig.get_config_var('EXE') or ''}"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    (Path(paths["purelib"]) / "libraries.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    return Path(paths["scripts"])


def environment() -> dict[str, str]:
    """Without the ways that lead to the checkout."""
    return {name: text for name, text in os.environ.items() if not name.startswith(("PYTHON", "OIT_"))}


Installed = Callable[..., Done]


@pytest.fixture
def installed(scripts: Path, tmp_path: Path) -> Installed:
    """Runs a program of the environment in the test's own folder."""

    def _run(program: str, *words: str, check: bool = True) -> Done:
        done = subprocess.run(
            [str(scripts / program), *words],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert not check or done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done

    return _run


@pytest.fixture
def desk(installed: Installed, tmp_path: Path) -> Path:
    """A folder that was empty before `oit new`."""
    installed("oit", *NEW)
    return tmp_path


def test_files_of_the_wheel_can_be_read_by_all_and_written_by_their_owner(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        modes = {info.filename: oct(info.external_attr >> 16 & 0o777) for info in packed.infolist()}

    assert {name: mode for name, mode in modes.items() if mode != "0o644"} == {}
    assert not [name for name in modes if name.startswith(("tests/", "content/"))]
    schemas = {f"generator/shipped/schemas/{path.name}" for path in (ROOT / "docs/schemas").iterdir()}
    assert schemas <= modes.keys()


def test_it_is_the_package_and_not_the_checkout_that_runs(installed: Installed) -> None:
    said = installed("python", "-c", "import generator; print(generator.__file__)").stdout

    assert not Path(said.strip()).is_relative_to(ROOT)
    assert installed("oit", "--version").stdout.split()[-1] == __version__
    listed = installed("oit", "explain").stdout.splitlines()
    assert [line.split()[0] for line in listed] == sorted(problem_codes())


def test_an_empty_folder_becomes_an_agency(installed: Installed, tmp_path: Path) -> None:
    assert installed("oit", "check", check=False).returncode == 2
    installed("oit", *NEW)

    assert [path.name for path in tmp_path.iterdir()] == ["content"]
    first = (tmp_path / "content/ban-suan/agency.yml").read_text(encoding="utf-8").splitlines()[0]
    assert (tmp_path / "content/ban-suan" / first.rpartition("=")[2]).is_file()
    said = installed("oit", "check").stdout
    assert "ตรวจแล้ว: ปี 2567" in said


def test_a_folder_of_content_becomes_a_site_with_its_theme(installed: Installed, desk: Path) -> None:
    installed("oit", "build", "--strict")
    page = (desk / "site" / "2567" / "o1" / "index.html").read_text(encoding="utf-8")

    assert "องค์การบริหารส่วนตำบลบ้านสวน" in page
    assert "assets/oit/styles.css" in page
    assert (desk / "site" / "assets" / "oit" / "styles.css").stat().st_size > 10_000
    assert {path.name for path in desk.iterdir()} <= {"content", "site", ".cache"}


def test_a_second_agency_must_be_named(installed: Installed, desk: Path) -> None:
    installed("oit", *("ban-na" if word == "ban-suan" else word for word in NEW))

    assert installed("oit", "check", check=False).returncode == 2
    assert installed("oit", "check", "--agency", "ban-na").returncode == 0
    installed("oit", "build", "--agency", "ban-na", "-d", "other")
    assert (desk / "other" / "index.html").is_file()


@pytest.fixture
def address(scripts: Path, desk: Path) -> Iterator[str]:
    """The address of the first agency's served site."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [scripts / "oit", "serve", "--agency", "ban-suan", "--dev-addr", place]
    with (
        (desk / "served.txt").open("wb") as said,
        subprocess.Popen(command, cwd=desk, stdout=said, stderr=said, env=environment()) as server,
    ):
        yield f"http://{place}/"
        server.terminate()


def test_it_is_served(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}2567/", timeout=5) as answer:
                assert "องค์การบริหารส่วนตำบลบ้านสวน" in answer.read().decode()
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("nothing was served")
