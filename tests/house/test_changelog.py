"""The changelog and the program agree on versions: what is not released stands on top, then versions, newest first."""

import re

from generator import __version__
from tests.house.rooms import ROOT

TEXT = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
KINDS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_versions_stand_newest_first_with_their_days() -> None:
    first, *released = HEADINGS
    found = [re.fullmatch(r"(\d+\.\d+\.\d+) – (\d{4}-\d\d-\d\d)", heading) for heading in released]

    assert first == "Unreleased"
    assert None not in found
    versions = [numbers(one[1]) for one in found if one]
    days = [one[2] for one in found if one]
    assert versions == sorted({*versions}, reverse=True)
    assert days == sorted(days, reverse=True)


def test_the_program_is_the_newest_version_or_on_its_way_to_the_next() -> None:
    newest = HEADINGS[1].split(" ")[0]
    at_work = re.fullmatch(r"(\d+\.\d+\.\d+)\.dev\d+", __version__)

    assert numbers(at_work[1]) > numbers(newest) if at_work else __version__ == newest


def test_every_change_is_of_a_kind() -> None:
    for part in re.split(r"^## .+$", TEXT, flags=re.MULTILINE)[1:]:
        kinds = re.findall(r"^### (.+)$", part, re.MULTILINE)
        assert kinds
        assert len(kinds) == len({*kinds})
        assert {*kinds} <= {*KINDS}
