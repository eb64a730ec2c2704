"""The modules that the theme's scripts are made of, each by itself, with the data that the build gives them."""

import shutil
from pathlib import Path

from generator.hosts.theme import SEARCH_DATA
from generator.load.search_words import search_words
from generator.render.search import search_data
from tests.conftest import ROOT


def write_modules(folder: Path) -> Path:
    """Puts the theme's modules below `folder` and gives the folder that holds them."""
    shutil.copytree(ROOT / "theme" / "assets", folder / "assets")
    (folder / SEARCH_DATA).write_text(search_data(search_words()), encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>modules</title>", encoding="utf-8")
    return folder
