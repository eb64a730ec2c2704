"""What opening a link gave: whether a citizen reaches something there."""

from dataclasses import dataclass
from enum import Enum

from generator.model.links import Link


class Reached(Enum):
    """What stands behind a link."""

    OPENS = "opens"
    MOVED = "moved"
    SIGN_IN = "sign-in"
    MISSING = "missing"
    REFUSED = "refused"
    FAILS = "fails"
    SLOW = "slow"
    UNREACHED = "unreached"


GOOD = frozenset({Reached.OPENS, Reached.MOVED})
"""Whoever follows such a link reaches something; a moved one should be brought up to date."""


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """One address, all places where it is written, and what opening it gave.

    `status` is the answer's number, where there was one; `target` where it led, if elsewhere.
    """

    url: str
    links: tuple[Link, ...]
    reached: Reached
    status: int | None = None
    target: str = ""
