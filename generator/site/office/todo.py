"""The page of what is to be done in a year: by unit, dearest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.core import addresses
from generator.model.checklist import Item
from generator.model.scores import shown_score
from generator.model.status import Completeness, ItemStatus
from generator.site.office.score import SelfScore, self_score
from generator.site.office.why import Reason, reasons
from generator.site.page import Page
from generator.site.views import Badge, Link
from generator.site.year_context import Atlas
from generator.vocabulary.words import COMPLETENESS, DECLARED, SELF_ASSESSMENT


@dataclass(frozen=True, slots=True)
class TodoItem:
    """An open item; `together` names the other units that answer for it, `guess` where its unit is known from.

    `declared` is what the agency says of it, in a word.
    """

    number: str
    link: Link
    badge: Badge
    cost: str
    reasons: tuple[Reason, ...]
    together: str
    guess: str
    declared: str


@dataclass(frozen=True, slots=True)
class TodoGroup:
    """What one unit has to do, dearest first."""

    unit: str
    anchor: str
    cost: str
    items: tuple[TodoItem, ...]


@dataclass(frozen=True, slots=True)
class TodoView:
    """What is to be done in a year, by unit; `dearest` are the items that cost most."""

    year: int
    total: int
    score: SelfScore
    dearest: tuple[TodoItem, ...]
    groups: tuple[TodoGroup, ...]
    self_assessment: str


_NOBODY = "ยังไม่ได้ระบุส่วนงาน"

_DEAREST = 3


def todo_pages(atlas: Atlas) -> tuple[Page, ...]:
    """The page, unless the site leaves it out."""
    score = self_score(atlas)
    if not atlas.has_todo or not score:
        return ()
    title = f"สิ่งที่ต้องทำต่อ {atlas.title()}"
    open_ = _dearest_first(atlas, (one for one in atlas.status.items if one.state is not Completeness.COMPLETE))
    view = TodoView(
        year=atlas.year.year,
        total=len(atlas.status.items),
        score=score,
        dearest=tuple(_item(atlas, one, "") for one in open_[:_DEAREST]),
        groups=_groups(atlas, open_),
        self_assessment=SELF_ASSESSMENT,
    )
    page = Page(
        path=addresses.todo(atlas.year.year),
        title=title,
        heading=title,
        description=f"ข้อที่ยังไม่ครบ เพราะอะไร ของส่วนงานใด มีผลต่อคะแนนเท่าใด {atlas.title()} ของ{atlas.site.agency.name}",
        template="todo.md.j2",
        view=view,
        crumbs=atlas.crumbs(),
        nav_title="สิ่งที่ต้องทำต่อ",
    )
    return (page,)


def _cost(atlas: Atlas, number: str) -> Fraction:
    return atlas.reckoning.score.item(number).cost


def _dearest_first(atlas: Atlas, items: Iterable[ItemStatus]) -> list[ItemStatus]:
    """By cost; the official order where two cost the same."""
    return sorted(items, key=lambda one: -_cost(atlas, one.item.number))


def _groups(atlas: Atlas, open_: list[ItemStatus]) -> tuple[TodoGroup, ...]:
    """Each unit with its items: the unit with the most to gain first, what belongs to nobody last."""
    by_unit: dict[str, list[ItemStatus]] = {}
    for one in open_:
        for unit in _units(atlas, one.item)[0] or (_NOBODY,):
            by_unit.setdefault(unit, []).append(one)
    costs = {
        unit: sum((_cost(atlas, one.item.number) for one in items), Fraction(0)) for unit, items in by_unit.items()
    }
    ordered = sorted(by_unit, key=lambda unit: (unit == _NOBODY, -costs[unit], unit))
    return tuple(
        TodoGroup(
            unit=unit,
            anchor=f"unit-{position}",
            cost=shown_score(Fraction(costs[unit])) if costs[unit] else "",
            items=tuple(_item(atlas, one, unit) for one in by_unit[unit]),
        )
        for position, unit in enumerate(ordered, 1)
    )


def _item(atlas: Atlas, status: ItemStatus, unit: str) -> TodoItem:
    item = status.item
    units, year = _units(atlas, item)
    cost = _cost(atlas, item.number)
    told = atlas.year.disclosure(item.number)
    return TodoItem(
        number=item.number,
        link=Link(f"{item.number} {item.name}", addresses.item(atlas.year.year, item.number)),
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        cost=shown_score(cost) if cost else "",
        reasons=reasons(atlas, status),
        together=", ".join(one for one in units if one != unit),
        guess=f"ส่วนงานตามปี {year}" if year != atlas.year.year and unit in units else "",
        declared=DECLARED[told.declared.status] if told and told.declared else "",
    )


def _units(atlas: Atlas, item: Item) -> tuple[tuple[str, ...], int]:
    """Who answers for an item, and the year (พ.ศ.) that says so: this one, else the newest that knows."""
    years = sorted(atlas.site.years, key=lambda year: (year.year != atlas.year.year, -year.year))
    for year in years:
        for known in year.checklist.items:
            told = year.disclosure(known.number) if known.key == item.key else None
            if told and (told.units or told.actors):
                return (*told.units, *told.actors), year.year
    return (), atlas.year.year
