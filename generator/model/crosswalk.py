"""One disclosure through the years: it keeps its key while its number changes, is merged or ends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from generator.model.checklist import Checklist, DisclosureKey, Item


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a disclosure stands in one year: the item, and whether it is only a part of it."""

    year: int
    item: Item
    merged: bool

    @property
    def inferred(self) -> bool:
        """Whether the number is not seen in a source but inferred."""
        return self.item.certainty == "inferred"


class Change(Enum):
    """What became of a disclosure from one year's list to another's."""

    SAME = "same"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    VANISHED = "vanished"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Move:
    """One disclosure between two years; `before` or `after` is None where it was not or is no more."""

    key: DisclosureKey
    change: Change
    before: Spot | None
    after: Spot | None


@dataclass(frozen=True)
class Crosswalk:
    """All known disclosures and the lists they stand in, oldest list first."""

    keys: tuple[DisclosureKey, ...]
    checklists: tuple[Checklist, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years (พ.ศ.) that have a list."""
        return tuple(checklist.year for checklist in self.checklists)

    def checklist(self, year: int) -> Checklist | None:
        """The list of a fiscal year, or None."""
        return next((known for known in self.checklists if known.year == year), None)

    def spot(self, key: str, year: int) -> Spot | None:
        """Where the disclosure stands in a year: its own item first, else the one it was merged into."""
        return self._spots.get(year, {}).get(key)

    @cached_property
    def _spots(self) -> Mapping[int, Mapping[str, Spot]]:
        """Every disclosure's place in every year."""
        return {known.year: _spots_in(known) for known in self.checklists}

    def history(self, key: str) -> tuple[Spot, ...]:
        """Every year it stands in, oldest first."""
        spots = (self.spot(key, year) for year in self.years)
        return tuple(spot for spot in spots if spot)

    def keys_of(self, item: Item) -> tuple[DisclosureKey, ...]:
        """The disclosures that an item shows: its own, then those merged into it."""
        wanted = (item.key, *item.includes)
        named = {known.key: known for known in self.keys}
        return tuple(named[key] for key in wanted if key in named)

    def moves(self, before: int, after: int) -> Iterator[Move]:
        """What became of every disclosure that either year has, in the order of the register."""
        for key in self.keys:
            old, new = self.spot(key.key, before), self.spot(key.key, after)
            if old or new:
                yield Move(key, _change(old, new), old, new)

    def numbers(self) -> tuple[str, ...]:
        """Every item number that any year's list has, in their order."""
        found = {item.number for checklist in self.checklists for item in checklist.items}
        return tuple(sorted(found, key=lambda number: int(number[1:])))

    def last_with(self, number: str, before: int) -> Spot | None:
        """What the number was in the newest earlier year that has it, else in the first later one."""
        found = [Spot(known.year, item, merged=False) for known in self.checklists if (item := known.item(number))]
        earlier = [spot for spot in found if spot.year < before]
        return earlier[-1] if earlier else next(iter(found), None)


def _spots_in(checklist: Checklist) -> Mapping[str, Spot]:
    year = checklist.year
    merged = {key: Spot(year, item, merged=True) for item in reversed(checklist.items) for key in item.includes}
    own = {item.key: Spot(year, item, merged=False) for item in reversed(checklist.items)}
    return merged | own


def _change(old: Spot | None, new: Spot | None) -> Change:
    if not old:
        return Change.NEW
    if not new:
        return Change.VANISHED
    if new.merged and not (old.merged and old.item.key == new.item.key):
        return Change.MERGED
    if old.merged and not new.merged:
        return Change.SPLIT
    return Change.SAME if old.item.number == new.item.number else Change.MOVED
