"""The page of what is to be done in a year: by unit, dearest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.core import addresses
from generator.model.scores import shown_score
from generator.model.status import Completeness, ItemStatus
from generator.site.office.owners import NOBODY, units_of
from generator.site.office.score import SelfScore, self_score
from generator.site.office.why import Reason, reasons
from generator.site.page import Page
from generator.site.views import Badge, Link
from generator.site.year_context import YearContext
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
    """What is to be done in a year, by unit; `costliest` are the items that cost most."""

    year: int
    total: int
    score: SelfScore
    costliest: tuple[TodoItem, ...]
    groups: tuple[TodoGroup, ...]
    self_assessment: str


_DEAREST = 3


def todo_pages(context: YearContext) -> tuple[Page, ...]:
    """The page, unless the site leaves it out."""
    score = self_score(context)
    if not context.has_todo or not score:
        return ()
    title = f"สิ่งที่ต้องทำต่อ {context.title()}"
    open_ = _dearest_first(context, (one for one in context.status.items if one.state is not Completeness.COMPLETE))
    view = TodoView(
        year=context.year.year,
        total=len(context.status.items),
        score=score,
        costliest=tuple(_item(context, one, "") for one in open_[:_DEAREST]),
        groups=_groups(context, open_),
        self_assessment=SELF_ASSESSMENT,
    )
    page = Page(
        path=addresses.todo(context.year.year),
        title=title,
        heading=title,
        description=f"ข้อที่ยังไม่ครบ เพราะอะไร ของส่วนงานใด มีผลต่อคะแนนเท่าใด {context.title()} ของ{context.site.agency.name}",
        template="todo.md.j2",
        view=view,
        crumbs=context.crumbs(),
        nav_title="สิ่งที่ต้องทำต่อ",
    )
    return (page,)


def _cost(context: YearContext, number: str) -> Fraction:
    return context.year_result.score.item(number).cost


def _dearest_first(context: YearContext, items: Iterable[ItemStatus]) -> list[ItemStatus]:
    """By cost; the official order where two cost the same."""
    return sorted(items, key=lambda one: -_cost(context, one.item.number))


def _groups(context: YearContext, open_: list[ItemStatus]) -> tuple[TodoGroup, ...]:
    """Each unit with its items: the unit with the most to gain first, what belongs to nobody last."""
    by_unit: dict[str, list[ItemStatus]] = {}
    for one in open_:
        for unit in units_of(context, one.item)[0] or (NOBODY,):
            by_unit.setdefault(unit, []).append(one)
    costs = {
        unit: sum((_cost(context, one.item.number) for one in items), Fraction(0)) for unit, items in by_unit.items()
    }
    ordered = sorted(by_unit, key=lambda unit: (unit == NOBODY, -costs[unit], unit))
    return tuple(
        TodoGroup(
            unit=unit,
            anchor=f"unit-{position}",
            cost=shown_score(Fraction(costs[unit])) if costs[unit] else "",
            items=tuple(_item(context, one, unit) for one in by_unit[unit]),
        )
        for position, unit in enumerate(ordered, 1)
    )


def _item(context: YearContext, status: ItemStatus, unit: str) -> TodoItem:
    item = status.item
    units, year = units_of(context, item)
    cost = _cost(context, item.number)
    disclosure = context.year.disclosure(item.number)
    return TodoItem(
        number=item.number,
        link=Link(f"{item.number} {item.name}", addresses.item(context.year.year, item.number)),
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        cost=shown_score(cost) if cost else "",
        reasons=reasons(context, status),
        together=", ".join(one for one in units if one != unit),
        guess=f"ส่วนงานตามปี {year}" if year != context.year.year and unit in units else "",
        declared=DECLARED[disclosure.declared.status] if disclosure and disclosure.declared else "",
    )
