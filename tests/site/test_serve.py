"""`mkdocs serve`: an edit shows within seconds; a faulty one shows its problem and keeps the last good page."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, Office

GOOD = "measures:\n  - id: one\n    title: {title}\n"
PATIENCE = 30


@pytest.fixture(params=[GOOD.format(title="ชื่อเดิม")])
def served(tmp_path: Path, office: Office, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a served project around the small agency; its measures are the parameter."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    office.write({"2567/measures.yml": request.param})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [Path(sys.executable).with_name("oit"), "serve", "--agency", "test", "--dev-addr", address]
    with (
        (tmp_path / "said.txt").open("wb") as said,
        subprocess.Popen(command, cwd=tmp_path, stdout=said, stderr=said, env={**os.environ}) as server,
    ):
        yield f"http://{address}/"
        server.terminate()


def wait_for(url: str, *wanted: str) -> str:
    """The page, once it holds every one of the words."""
    until = time.monotonic() + PATIENCE
    text = ""
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                text = answer.read().decode()
        except OSError:
            text = ""
        if all(word in text for word in wanted):
            return text
        time.sleep(0.2)
    raise AssertionError(f"{url} never showed {wanted}: {text[:2000]}")


def test_an_edit_shows_and_a_faulty_edit_keeps_the_last_good_page(served: str, office: Office) -> None:
    url = f"{served}2567/measures/one/"
    wait_for(url, "ชื่อเดิม")

    office.write({"2567/measures.yml": GOOD.format(title="ชื่อใหม่")})
    wait_for(url, "ชื่อใหม่")

    office.write({"2567/measures.yml": "measures:\n  - id: one\n    tittle: ผิด\n"})
    wait_for(url, "ชื่อใหม่", "measures.yml:3:5", "<mark>tittle</mark>: ผิด", "ไม่รู้จักช่อง", "หน้านี้จึงยังเป็นของเดิม")

    office.write({"2567/measures.yml": GOOD.format(title="ชื่อสุดท้าย")})
    assert "ไม่รู้จักช่อง" not in wait_for(url, "ชื่อสุดท้าย")


@pytest.mark.parametrize("served", ["measures: [", "measures:\n  - {id: one}\n"], indirect=True)
def test_a_site_that_is_faulty_from_the_start_shows_what_to_mend(served: str, office: Office) -> None:
    wait_for(served, "ยังแสดงเว็บไซต์ไม่ได้", "measures.yml", "วิธีแก้")

    office.write({"2567/measures.yml": GOOD.format(title="ชื่อใหม่")})
    wait_for(f"{served}2567/measures/one/", "ชื่อใหม่")
