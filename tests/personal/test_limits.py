"""Looking goes on whatever a file does: it takes too long, ends the process that looks, or is spoilt in any way."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from generator.evidence.file_type import kind_of
from generator.evidence.looking.content import inspected
from generator.evidence.looking.own_process import Looker
from generator.evidence.pictures import without_metadata
from tests import samples
from tests.personal.files import planted
from tests.personal.made import ID

PAPER = samples.pdf(f"เลข {ID}")


@pytest.fixture(scope="module")
def looker() -> Iterator[Looker]:
    looker = Looker()
    yield looker
    looker.end()


def test_another_process_finds_the_same(looker: Looker) -> None:
    assert looker.look("pdf", PAPER) == inspected("pdf", PAPER)


def test_what_takes_too_long_is_given_up_and_the_next_is_looked_into(looker: Looker) -> None:
    assert [part.why for part in looker.look("pdf", PAPER, seconds=0).unseen] == ["slow"]
    assert looker.look("pdf", PAPER).identifiers


def test_a_process_that_was_ended_is_begun_anew(looker: Looker) -> None:
    looker.look("pdf", PAPER)
    assert looker.running
    looker.running.kill()
    looker.running.wait()

    assert looker.look("pdf", PAPER).identifiers


SPOILT = [b"\0", b"\xff\xff\xff\xff", b"(" * 500, b"<<" * 200, b"<a>" * 500, b"9" * 5_000, b"stream\n", b"\\u-99999"]


def test_no_spoilt_file_raises() -> None:
    chance = random.Random(1)
    files = [data for *_, data in planted()]
    for _ in range(300):
        data = bytearray(chance.choice(files))
        for _ in range(chance.choice((1, 2, 5))):
            place = chance.randrange(len(data))
            data[place : place + chance.randrange(20)] = chance.choice(SPOILT)
        kind = kind_of(bytes(data))
        assert inspected(kind, bytes(data)).kind
        if kind in {"jpeg", "png", "gif", "webp"}:
            without_metadata(kind, bytes(data))
