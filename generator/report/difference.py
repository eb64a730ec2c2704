"""What changed in a year since a snapshot, as text."""

from collections.abc import Iterator

from generator.model.scores import shown_score
from generator.model.snapshot import Difference, DocumentDifference, ItemDifference, ProgressDifference, Turn
from generator.text.dates import long_date

_WORDS = {
    "th": {
        "head": "ปี {year} เทียบกับ {name} ({date}): {instrument} ประเมินตนเอง {before} → {now}",
        Turn.COMPLETED.value: "ครบถ้วนแล้ว {count} ข้อ",
        Turn.ADVANCED.value: "คืบหน้าแต่ยังไม่ครบ {count} ข้อ",
        Turn.BACK.value: "แสดงน้อยลงกว่าเดิม {count} ข้อ",
        "gained": "แสดงเพิ่ม: {labels}",
        "lost": "ไม่แสดงแล้ว: {labels}",
        "added": "เอกสารใหม่ {count} ฉบับ",
        "removed": "เอกสารที่นำออก {count} ฉบับ",
        "progress": "ความก้าวหน้า {count} เรื่อง",
        "indicator": "ตัวชี้วัดที่ {number}",
        "new": "เริ่มรายงาน",
        "entries": "เพิ่ม {count} รายการ",
        "status": "สถานะ {before} → {now}",
        "nothing": "ยังไม่มีสิ่งใดเปลี่ยนแปลง",
        "note": "ประเมินตนเองจากสิ่งที่อยู่บนเว็บไซต์นี้ ไม่ใช่ผลของสำนักงาน ป.ป.ช.",
    },
    "en": {
        "head": "{year} against {name} ({date}): self-assessed {instrument} {before} → {now}",
        Turn.COMPLETED.value: "{count} items complete now",
        Turn.ADVANCED.value: "{count} items further, not yet complete",
        Turn.BACK.value: "{count} items show less than before",
        "gained": "shown anew: {labels}",
        "lost": "no longer shown: {labels}",
        "added": "{count} new documents",
        "removed": "{count} documents taken away",
        "progress": "progress in {count} matters",
        "indicator": "indicator {number}",
        "new": "reported for the first time",
        "entries": "{count} more entries",
        "status": "status {before} → {now}",
        "nothing": "nothing changed",
        "note": "a self-assessment from what is on this site, not a result of the NACC",
    },
}


def difference_lines(difference: Difference, lang: str = "th") -> Iterator[str]:
    """A line for the year, then what changed, each kind of change under its own heading."""
    say = _WORDS[lang]
    yield say["head"].format(
        year=difference.now.year,
        name=difference.since.name,
        date=long_date(difference.since.date.day),
        instrument=difference.now.instrument,
        before=shown_score(difference.before.score),
        now=shown_score(difference.now.score),
    )
    for turn in Turn:
        items = difference.turned(turn)
        if items:
            yield say[turn.value].format(count=len(items))
            for one in items:
                yield from _item(one, lang)
    yield from _documents("added", difference.added, lang)
    yield from _documents("removed", difference.removed, lang)
    if difference.progress:
        yield say["progress"].format(count=len(difference.progress))
        yield from (_progress(one, lang) for one in difference.progress)
    if difference.nothing:
        yield say["nothing"]
    yield say["note"]


def _item(item_difference: ItemDifference, lang: str) -> Iterator[str]:
    yield f"  {item_difference.item.number} {item_difference.item.name}"
    for key, requirements in (("gained", item_difference.gained), ("lost", item_difference.lost)):
        if requirements:
            yield "    " + _WORDS[lang][key].format(labels=", ".join(one.label for one in requirements))


def _documents(key: str, document_differences: tuple[DocumentDifference, ...], lang: str) -> Iterator[str]:
    if document_differences:
        yield _WORDS[lang][key].format(count=len(document_differences))
        yield from (f"  {one.item.number} {one.title}" for one in document_differences)


def _progress(progress_difference: ProgressDifference, lang: str) -> str:
    say = _WORDS[lang]
    said = [say["new"]] if progress_difference.new else []
    if progress_difference.entries:
        said.append(say["entries"].format(count=progress_difference.entries))
    if not progress_difference.new and progress_difference.now.status != progress_difference.before:
        said.append(
            say["status"].format(before=progress_difference.before or "-", now=progress_difference.now.status or "-")
        )
    about = (
        say["indicator"].format(number=progress_difference.now.indicator)
        if progress_difference.now.indicator
        else progress_difference.now.measure or progress_difference.now.item
    )
    return f"  {about}: {', '.join(said)}"
