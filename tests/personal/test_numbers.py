"""Numbers of persons in texts, however they are written; and what looks like one and is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.text.digits import plain_digits
from generator.text.personal_numbers import hidden, numbers

HERE = Path(__file__).parent


def listed(name: str) -> list[tuple[str, str]]:
    lists = yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return [(kind, text) for kind, texts in lists.items() for text in texts]


PLANTED = listed("numbers.yml")
LOOK_ALIKES = listed("look-alikes.yml")


def test_there_are_many_of_both() -> None:
    assert len(PLANTED) > 200
    assert len(LOOK_ALIKES) > 200


@pytest.mark.parametrize(("kind", "text"), PLANTED)
def test_a_number_of_a_person_is_found_and_hidden(kind: str, text: str) -> None:
    found = [number for number in numbers(text) if not number.own]

    assert {number.kind for number in found} == {kind}
    shown = re.sub(r"\D", "", plain_digits(hidden(text)))
    assert not any(number.digits[3:] in shown for number in found)


@pytest.mark.parametrize(("why", "text"), LOOK_ALIKES)
def test_what_only_looks_like_one_is_none(why: str, text: str) -> None:
    assert [number for number in numbers(text) if not number.own] == []
