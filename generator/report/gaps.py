"""What is still open, by year and item, dearest first: one line for each gap, with what to do about it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from generator.core.problem import Severity
from generator.model.scores import shown_score
from generator.model.status import ItemStatus, Shown, YearStatus
from generator.report.findings import Findings
from generator.report.rows import Row
from generator.report.status import disclaimer, item_line, open_requirements, status_line

_WORDS: Mapping[str, Mapping[str, str]] = {
    "th": {
        "alike": "{count} ข้อที่ต้องทำอย่างเดียวกัน → {help} [{code}]",
        "unread": "  (ยังไม่รวมส่วนที่มีข้อต้องแก้ข้างบน แก้แล้วตรวจใหม่)",
        "fix": "→ {help}",
        "cost": " (เสีย {points} คะแนน)",
        "years": "ใช้ร่วมกันหลายปี: แก้ที่เดียวได้ทุกปี",
        "below": " · เหตุอยู่ใต้ “ใช้ร่วมกันหลายปี”",
        "open": "    ยังไม่แสดง: {labels}",
    },
    "en": {
        "alike": "{count} items with the same to do → {help} [{code}]",
        "unread": "  (without what could not be read: mend the errors above and check again)",
        "fix": "→ {help}",
        "cost": " (costs {points} points)",
        "years": "Shared by several years: mended once for all",
        "below": " · see “Shared by several years”",
        "open": "    not shown: {labels}",
    },
}

# From this many items on, one and the same advice is said once for all of them.
_ALIKE = 3


class _Block(NamedTuple):
    """A block of lines and what it is ordered by."""

    order: tuple[float, ...]
    lines: tuple[str, ...]


def gap_lines(found: Findings) -> Iterator[str]:
    """The years, newest first, each with its open items."""
    known = {status.year for status in found.statuses}
    shared = [row for row in found.of(Severity.GAP) if row.year not in known]
    for status in found.statuses:
        gaps = [row for row in found.of(Severity.GAP) if row.year == status.year]
        yield status_line(status, found.lang)
        if level := found.levels.get(status.year):
            yield f"  {level}"
        unread = any(row.year in (None, status.year) for row in found.of(Severity.ERROR))
        if unread:
            yield _WORDS[found.lang]["unread"]
        yield from _year_lines(_Year(status, gaps, found.costs, found.lang, shared=bool(shared), unread=unread))
        yield ""
    if shared:
        yield _WORDS[found.lang]["years"]
        yield from (f"  {_problem_line(row, found.lang)}" for row in shared)
        yield ""
    if found.statuses:
        yield disclaimer(found.lang)


class _Year(NamedTuple):
    status: YearStatus
    gaps: list[Row]
    costs: Mapping[tuple[int, str], Fraction]
    lang: str
    shared: bool
    unread: bool

    def order(self, number: str) -> tuple[float, ...]:
        """Dearest first, then those that lack most, then the official order."""
        known = self.status.item(number)
        return (
            -float(self.cost(number)),
            -open_requirements(known),
            float(self.status.items.index(known)),
        )

    def cost(self, number: str) -> Fraction:
        """The points of the overall score that the item costs; 0 where that is not known."""
        return self.costs.get((self.status.year, number), Fraction(0))


def _year_lines(year: _Year) -> Iterator[str]:
    """Blocks in their order; items with one and the same thing to do share a block."""
    by_item: dict[str, list[Row]] = defaultdict(list)
    listed = {known.item.number for known in year.status.items}
    for row in year.gaps:
        by_item[row.item if row.item in listed else ""].append(row)
    alike = _alike(by_item)
    shared = {number for numbers in alike.values() for number in numbers}
    blocks = [_shared(year, help, {number: by_item[number][0] for number in one}) for help, one in alike.items()]
    for known in year.status.items:
        number = known.item.number
        if number not in shared and (open_requirements(known) or number in by_item):
            blocks.append(_own(year, known, by_item[number]))
    blocks += [_Block((1.0,), (f"  {_problem_line(row, year.lang)}",)) for row in by_item.get("", ())]
    for block in sorted(blocks):
        yield from block.lines


def _alike(by_item: Mapping[str, list[Row]]) -> Mapping[str, list[str]]:
    """Advice that is the only one of several items, and those items' numbers."""
    single: dict[str, list[str]] = defaultdict(list)
    for number, gaps in by_item.items():
        if number and len(gaps) == 1:
            single[gaps[0].help].append(number)
    return {help: numbers for help, numbers in single.items() if len(numbers) >= _ALIKE}


def _shared(year: _Year, help: str, items: Mapping[str, Row]) -> _Block:
    numbers = sorted(items, key=year.order)
    first = _WORDS[year.lang]["alike"].format(count=len(numbers), help=help, code=items[numbers[0]].code)
    lines = (f"    {_named(year, number)} · {_where(items[number], year.lang)}" for number in numbers)
    return _Block(year.order(numbers[0]), (f"  {first}", *lines))


def _own(year: _Year, known: ItemStatus, gaps: list[Row]) -> _Block:
    name = f"  {_named(year, known.item.number)}"
    untold = _untold(known, gaps)
    if len(gaps) == 1 and not gaps[0].requirement and not known.shown and not (gaps[0].labels and untold):
        # Of an item that shows nothing, one sentence says all.
        return _Block(year.order(known.item.number), (f"{name} · {_problem_line(gaps[0], year.lang)}",))
    below = _WORDS[year.lang]["below"] if year.shared and not gaps else ""
    first = f"{name} · {item_line(known, year.lang)}{below}"
    lines = (f"    {_requirement(known, row)}{_problem_line(row, year.lang)}" for row in gaps)
    # Perhaps they stand in what was not read.
    more = [_WORDS[year.lang]["open"].format(labels=", ".join(untold))] if untold and year.unread else ()
    return _Block(year.order(known.item.number), (first, *lines, *more))


def _untold(known: ItemStatus, gaps: list[Row]) -> list[str]:
    """The requirements that are not shown and of which no line says why, by their names."""
    labels = ", ".join(_labels(known, row) for row in gaps)
    names = dict.fromkeys(one.requirement.label for one in known.requirements if one.state is not Shown.SHOWN)
    return [name for name in names if name not in labels]


def _labels(known: ItemStatus, row: Row) -> str:
    """What the requirements that a problem keeps from being shown are called."""
    own = (one.requirement.label for one in known.requirements if one.requirement.id == row.requirement)
    return row.labels or next(own, "")


def _named(year: _Year, number: str) -> str:
    points = year.cost(number)
    cost = _WORDS[year.lang]["cost"].format(points=shown_score(points)) if points else ""
    return f"{number} {year.status.item(number).item.name}{cost}"


def _requirement(known: ItemStatus, row: Row) -> str:
    """What the requirements are called, in front, unless the message names them already."""
    labels = _labels(known, row)
    return f"{labels}: " if labels and labels not in row.message else ""


def _where(row: Row, lang: str) -> str:
    """What is wrong, and the place where it is more than a whole file."""
    place = f" ({row.format_location(lang)})" if row.place.line or row.place.cell else ""
    return f"{row.message}{place}"


def _problem_line(row: Row, lang: str) -> str:
    fix = _WORDS[lang]["fix"].format(help=row.help)
    return f"{row.message} {fix} [{row.code}] {row.format_location(lang)}"
