"""A list that an agency or province put in the place of the shipped one: in force, so announced and compared.

What is known of an entry (certainty, sources, corrections) is not compared: it changes nothing that is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.core.fields import Record
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist, Item, Known, Requirement
from generator.model.site import Site

_KNOWN = frozenset(Known.model_fields)

# How many differences a sentence names; a page names them all.
_TOLD = 5


def own_list_problems(site: Site) -> Iterator[Problem]:
    """A note for each year of the agency whose list in force is not the shipped one: what differs."""
    for year in site.years:
        if year.year in site.replaced:
            where = year.checklist.where.at("year")
            compared = _compared(year.checklist, site.replaced[year.year])
            yield Problem("checklist-own", where, {"year": str(year.year)}, year=year.year).say(compared=compared)


def _compared(own: Checklist, shipped: Checklist | None) -> Phrase:
    if shipped is None:
        return Phrase("เพราะโปรแกรมยังไม่มีแบบวัดของปีนี้", "since the program has none of that year")
    found = list_differences(own, shipped)
    if not found:
        return Phrase("แทนฉบับที่มากับโปรแกรม ซึ่งเหมือนกันทุกข้อ", "in place of the shipped one, which asks for the same")
    more = len(found) - _TOLD
    th = " · ".join(one.th for one in found[:_TOLD]) + (f" · และอีก {more} แห่ง" if more > 0 else "")
    en = "; ".join(one.en for one in found[:_TOLD]) + (f"; and {more} more" if more > 0 else "")
    return Phrase(
        f"แทนฉบับที่มากับโปรแกรม ต่างกัน {len(found)} แห่ง: {th}",
        f"in place of the shipped one; differences: {len(found)}: {en}",
    )


def list_differences(own: Checklist, shipped: Checklist) -> tuple[Phrase, ...]:
    """Every difference in what two lists of one year ask for: parts of the scheme, then items in the order of `own`."""
    return (*_scheme(own, shipped), *_items(own, shipped))


def _scheme(own: Checklist, shipped: Checklist) -> Iterator[Phrase]:
    pairs: tuple[tuple[Iterable[Record], Iterable[Record], Phrase], ...] = (
        (own.all_instruments, shipped.all_instruments, Phrase("เครื่องมือหรือน้ำหนัก", "instruments or weights")),
        (own.indicators, shipped.indicators, Phrase("ตัวชี้วัด", "indicators")),
        (own.sub_indicators, shipped.sub_indicators, Phrase("ตัวชี้วัดย่อย", "sub-indicators")),
        (own.questions, shipped.questions, Phrase("ข้อคำถาม", "questions")),
        (own.topics, shipped.topics, Phrase("ประเด็นการวิเคราะห์", "topics")),
        (own.levels, shipped.levels, Phrase("เกณฑ์ระดับผล", "levels")),
    )
    for ours, theirs, name in pairs:
        if [_asked(one) for one in ours] != [_asked(one) for one in theirs]:
            yield name


def _items(own: Checklist, shipped: Checklist) -> Iterator[Phrase]:
    ours, theirs = ({item.key: item for item in checklist.items} for checklist in (own, shipped))
    for key, item in ours.items():
        if key not in theirs:
            yield _said("เพิ่มข้อ {number} {name}", "item {number} {name} added", item)
        else:
            yield from _item(item, theirs[key])
    for key, item in theirs.items():
        if key not in ours:
            yield _said("ไม่มีข้อ {number} {name}", "item {number} {name} left out", item)


def _item(own: Item, shipped: Item) -> Iterator[Phrase]:
    if own.number != shipped.number:
        yield _said("ข้อ {number} เดิมเป็นข้อ {before}", "item {number} was {before}", own, before=shipped.number)
    if own.name != shipped.name:
        yield _said("ข้อ {number} ชื่อเดิม “{before}”", "item {number} was named `{before}`", own, before=shipped.name)
    rest = {"requirements", "number", "name", "note"}
    if _asked(own, rest) != _asked(shipped, rest):
        yield _said("ข้อ {number} จัดกลุ่มหรือปีของข้อมูลต่างไป", "item {number} has another place or year", own)
    ours, theirs = ({one.id: one for one in item.requirements} for item in (own, shipped))
    yield from _requirements(own, ours, theirs)


def _requirements(item: Item, ours: Mapping[str, Requirement], theirs: Mapping[str, Requirement]) -> Iterator[Phrase]:
    for id, requirement in ours.items():
        if id not in theirs:
            th, en = "ข้อ {number} เพิ่มองค์ประกอบ “{label}”", "item {number} also asks for `{label}`"
            yield _said(th, en, item, label=requirement.label)
        elif _asked(requirement) != _asked(theirs[id]):
            th, en = "ข้อ {number} องค์ประกอบ “{label}” ขอต่างไป", "item {number} asks otherwise for `{label}`"
            yield _said(th, en, item, label=requirement.label)
    for id, requirement in theirs.items():
        if id not in ours:
            th, en = "ข้อ {number} ไม่ขอองค์ประกอบ “{label}”", "item {number} does not ask for `{label}`"
            yield _said(th, en, item, label=requirement.label)


def _said(th: str, en: str, item: Item, **facts: str) -> Phrase:
    # Names may hold braces: they are put in, never read as places for others.
    return Phrase(th, en).format(number=item.number, name=item.name, **facts)


def _asked(record: Record, rest: Iterable[str] = ()) -> Any:
    """What a record asks for, without what is known of it and the fields of `rest`."""
    return _plain(record.model_dump(exclude=set(rest)))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items() if name not in _KNOWN}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
