"""A real Chromium and a real server for the tests in this folder."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves a page does not wait for its pictures: nothing to tell."""


@pytest.fixture(scope="session")
def ko_chan_url(ko_chan: Path) -> Iterator[str]:
    """The address of the site of อบต.เกาะจัน."""
    with served(ko_chan) as url:
        yield url


@pytest.fixture(scope="session")
def example_url(example: Path) -> Iterator[str]:
    """The address of the site of the model agency."""
    with served(example) as url:
        yield url


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder behind an address of its own."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    assert program, "the browser tests need Debian's package chromium (tests/run.sh installs it)"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield opened
        opened.close()
