"""What is wrong in a kept snapshot, and what changed in its year since."""

from collections.abc import Iterator

from generator.check.scores import score_of, year_score
from generator.core.problem import Problem
from generator.model.checklist import Checklist, Item
from generator.model.measures import Progress
from generator.model.site import Site, YearData
from generator.model.snapshot import (
    Difference,
    DocumentDifference,
    ItemDifference,
    KeptItem,
    ProgressDifference,
    Snapshot,
    completeness,
)
from generator.model.status import ItemStatus, Shown, YearStatus
from generator.text.thai import nearest


def snapshot_problems(site: Site) -> Iterator[Problem]:
    """Items and requirements in snapshots that the year's list does not have."""
    for year in site.years:
        for kept in year.snapshots:
            yield from _unlisted(year.checklist, kept)


def _unlisted(checklist: Checklist, kept: Snapshot) -> Iterator[Problem]:
    for number, kept_item in kept.items.items():
        item = checklist.item(number)
        where = kept.where.at("items", number)
        if item is None:
            known = ", ".join(one.number for one in checklist.items)
            facts = {"value": number, "guess": "", "known": known, "year": str(checklist.year)}
            yield Problem("unknown-item", where.key(), facts)
            continue
        ids = [one.id for one in item.requirements]
        for id in kept_item.requirements:
            if id not in ids:
                facts = {"value": id, "guess": nearest(id, ids) or "", "known": ", ".join(ids)}
                yield Problem("unknown-requirement", where.at("requirements", id).key(), facts, number)


def difference(year: YearData, status: YearStatus, since: Snapshot) -> Difference:
    """What is shown now and was not then, and the other way round."""
    checklist = year.checklist
    complete = (
        item.number
        for item in checklist.items
        if since.complete(item.number, tuple(one.id for one in item.requirements))
    )
    return Difference(
        since=since,
        before=score_of(checklist, complete),
        now=year_score(checklist, status),
        items=tuple(one for known in status.items if (one := _item(known, since))),
        added=tuple(_documents(year, since, added=True)),
        removed=tuple(_documents(year, since, added=False)),
        progress=tuple(_progress(year, since)),
    )


def _item(now: ItemStatus, since: Snapshot) -> ItemDifference | None:
    kept = since.items.get(now.item.number, KeptItem()).requirements
    was = [kept.get(one.requirement.id, "missing") for one in now.requirements]
    pairs = list(zip(now.requirements, was, strict=True))
    gained = tuple(one.requirement for one, old in pairs if one.state is Shown.SHOWN and old != "shown")
    lost = tuple(one.requirement for one, old in pairs if one.state is not Shown.SHOWN and old == "shown")
    if not gained and not lost:
        return None
    before = completeness((old == "shown" for old in was), (old != "missing" for old in was))
    return ItemDifference(now.item, before, now.state, gained, lost)


def _documents(year: YearData, since: Snapshot, *, added: bool) -> Iterator[DocumentDifference]:
    for item in year.checklist.items:
        disclosure = year.disclosure(item.number)
        now = {id: document.title for id, document in disclosure.documents.items()} if disclosure else {}
        then = since.items.get(item.number, KeptItem()).documents
        yield from _only_in(item, now, then) if added else _only_in(item, then, now)


def _only_in(item: Item, here: dict[str, str], there: dict[str, str]) -> Iterator[DocumentDifference]:
    return (DocumentDifference(item, id, title) for id, title in here.items() if id not in there)


def _progress(year: YearData, since: Snapshot) -> Iterator[ProgressDifference]:
    """Each progress against what was kept of the same subject and round, the first against the first."""
    kept = list(since.progress)
    for progress in year.progress:
        then = next((one for one in kept if (one.subject, one.round) == (subject(progress), progress.round)), None)
        if then is None:
            yield ProgressDifference(progress, new=True, entries=len(progress.entries), before=None)
            continue
        kept.remove(then)
        more = max(len(progress.entries) - (then.entries or 0), 0)
        if more or progress.status != then.status:
            yield ProgressDifference(progress, new=False, entries=more, before=then.status)


def subject(progress: Progress) -> str:
    """The number or id of what progress is about, as a snapshot names it."""
    return progress.measure or str(progress.ref)
