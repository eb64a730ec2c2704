"""Pages for numbers that a year's checklist no longer has, and what changed between two years' lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.core import addresses
from generator.model.crosswalk import Change, Move, Spot
from generator.site.page import Page
from generator.site.views import (
    ChangeGroup,
    Link,
    Spelled,
)
from generator.site.year_context import YearContext
from generator.vocabulary.words import CHANGES


@dataclass(frozen=True, slots=True)
class MovedView:
    """A number that leads on to `target`, or one that a year does not have: what it was, where that is now."""

    number: str
    year: str
    target: Link | None
    was: tuple[str, ...]
    now: tuple[Spelled, ...]


def number_pages(atlases: tuple[YearContext, ...]) -> tuple[Page, ...]:
    """`/o16/` for every number of any year: leads to the newest year that has item pages."""
    newest = next((context for context in atlases if context.has_items), None)
    if not newest:
        return ()
    return tuple(_number(newest, number) for number in newest.site.crosswalk.numbers())


def _number(context: YearContext, number: str) -> Page:
    item = context.year.checklist.item(number)
    if not item:
        return _gone(context, number, addresses.number(number))
    year = context.year.year
    title = f"{number} {item.name}"
    target = Link(f"{title} ปี {year}", addresses.item(year, number))
    return Page(
        path=addresses.number(number),
        title=title,
        heading=title,
        description=f"{title} ปีล่าสุดของ{context.site.agency.name}",
        template="moved.md.j2",
        view=MovedView(number=number, year=str(year), target=target, was=(), now=()),
        crumbs=(context.home(),),
        redirect=target.target,
    )


def gone_pages(context: YearContext) -> tuple[Page, ...]:
    """Pages of a year for numbers that only other years have: each says where its disclosure is now."""
    if not context.has_items:
        return ()
    have = {item.number for item in context.year.checklist.items}
    return tuple(
        _gone(context, number, addresses.item(context.year.year, number))
        for number in context.site.crosswalk.numbers()
        if number not in have
    )


def _gone(context: YearContext, number: str, path: str) -> Page:
    year, crosswalk = context.year.year, context.site.crosswalk
    title = f"แบบวัดปี {year} ไม่มีข้อ {number}"
    spot = crosswalk.last_with(number, year)
    return Page(
        path=path,
        title=title,
        heading=title,
        description=f"{title}: ข้อมูลนี้อยู่ที่ใดใน{context.title()}",
        template="moved.md.j2",
        view=MovedView(
            number=number,
            year=str(year),
            target=None,
            was=(f"ปี {spot.year} ข้อ {number} คือ {spot.item.name}",) if spot else (),
            now=tuple(_now(context, spot)) if spot else (),
        ),
        crumbs=context.crumbs(),
    )


def _now(context: YearContext, spot: Spot) -> Iterator[Spelled]:
    """Where each disclosure of an old item stands in this year."""
    for key in context.site.crosswalk.keys_of(spot.item):
        here = context.site.crosswalk.spot(key.key, context.year.year)
        if here:
            text = f"{here.item.number} {here.item.name}"
            link = Link(text, addresses.item(context.year.year, here.item.number))
            yield Spelled(key.name, link, "รวมอยู่ในข้อนี้" if here.merged else "")
        else:
            yield Spelled(key.name, None, f"แบบวัดปี {context.year.year} ไม่ได้ถามเรื่องนี้")


def changes(context: YearContext) -> tuple[ChangeGroup, ...]:
    """What moved, merged, vanished or is new against the list of the year before."""
    crosswalk, year = context.site.crosswalk, context.year.year
    if year - 1 not in crosswalk.years:
        return ()
    found: dict[Change, list[Spelled]] = {}
    for move in crosswalk.moves(year - 1, year):
        found.setdefault(move.change, []).append(_spelled(context, move))
    return tuple(ChangeGroup(CHANGES[change], tuple(found[change])) for change in CHANGES if change in found)


def _spelled(context: YearContext, move: Move) -> Spelled:
    old = f"ปี {move.before.year} {move.before.item.number}" if move.before else ""
    if not move.after:
        return Spelled(move.key.name, None, old)
    number = move.after.item.number
    target = addresses.item(context.year.year, number) if context.has_items else ""
    return Spelled(move.key.name, Link(f"{number} {move.after.item.name}", target), old)


def other_years(context: YearContext, keys: tuple[str, ...]) -> tuple[Spelled, ...]:
    """The same disclosures in every other year: its number, with a link where this agency answered it."""
    crosswalk, found = context.site.crosswalk, []
    for year in reversed(crosswalk.years):
        spots = (crosswalk.spot(key, year) for key in keys)
        items = {spot.item.number: spot for spot in spots if spot} if year != context.year.year else {}
        for number, spot in items.items():
            theirs = context.site.year(year)
            target = addresses.item(year, number) if theirs and theirs.disclosures else ""
            note = " · ".join(filter(None, ("รวมกับข้ออื่น" if spot.merged else "", "เลขข้ออนุมาน" if spot.inferred else "")))
            found.append(Spelled(f"ปี {year}", Link(f"{number} {spot.item.name}", target), note))
    return tuple(found)
