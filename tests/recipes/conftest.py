"""The copy of the project that a recipe is followed in."""

from pathlib import Path

import pytest

from tests.recipes.project_copy import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "project")
