"""What the model agency gives away, written once for all tests of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.build import Built
from generator.model.dataset import Cell, Dataset, Field
from tests.agencies import built


@pytest.fixture(scope="session")
def made() -> Built:
    """The model agency, built without a host and without an address."""
    return built("example")


@pytest.fixture(scope="session")
def folder(made: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files that the build made, on the disk."""
    root = tmp_path_factory.mktemp("made")
    for name, content in made.made.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


MakeSheet = Callable[..., Dataset]


@pytest.fixture
def sheet() -> MakeSheet:
    """A sheet of one column a type, with rows of one cell or more."""

    def _sheet(*rows: tuple[Cell, ...], types: tuple[str, ...] = ("text",), **more: Any) -> Dataset:
        fields = tuple(Field(f"f{place}", f"ช่อง {place}", kind) for place, kind in enumerate(types))
        told = {"title": "ตารางทดสอบ", "year": 2567, "kind": "", "page": "2567/o1.md"} | more
        return Dataset(path="2567/data/o1-rows", fields=fields, rows=rows, **told)

    return _sheet
