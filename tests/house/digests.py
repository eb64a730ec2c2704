"""Writes the digests of the shipped lists into tests/facts/checklist-digests.txt: only after a change that was meant.

usage: python -m tests.house.digests
"""

import hashlib

from tests.house.rooms import ROOT

PAGE = ROOT / "tests" / "facts" / "checklist-digests.txt"
LISTS = ROOT / "generator" / "checklists"


def page() -> str:
    """A line for each list, as `sha256sum` writes it."""
    digests = ((path, hashlib.sha256(path.read_bytes()).hexdigest()) for path in sorted(LISTS.glob("*.yml")))
    return "".join(f"{digest}  {path.relative_to(ROOT).as_posix()}\n" for path, digest in digests)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
