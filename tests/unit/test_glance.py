"""Which cells of a row a phone shows first."""

import pytest

from generator.tables.kinds import TableKind
from tests.typed import KINDS


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_a_glance_names_columns_of_its_kind_and_leaves_the_name_of_the_row_out(kind: TableKind) -> None:
    named = next((column.id for column in kind.columns if column.required), None)

    assert [id for id in kind.glance if not kind.column(id)] == []
    assert named not in kind.glance
    assert len(set(kind.glance)) == len(kind.glance)


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if len(kind.columns) > 7], ids=lambda kind: kind.id)
def test_a_wide_kind_says_what_tells_a_row(kind: TableKind) -> None:
    assert 2 <= len(kind.glance) <= 4
