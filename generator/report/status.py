"""The computed status of a year as text: how much of it, and of each item, is shown."""

from generator.model.status import Completeness, ItemStatus, Shown, YearStatus

_WORDS = {
    "th": (
        "ปี {year}: ครบถ้วน {complete} · ไม่ครบ {partial} · ยังไม่ได้เผยแพร่ {missing} จาก {total} ข้อ",
        "ประเมินตนเองจากสิ่งที่อยู่บนเว็บไซต์นี้ ไม่ใช่ผลของสำนักงาน ป.ป.ช.",
        "ขาด {open} จาก {total} องค์ประกอบ",
    ),
    "en": (
        "{year}: {complete} complete, {partial} partial, {missing} missing of {total} items",
        "A self-assessment from what is on this site, not a result of the NACC.",
        "{open} of {total} requirements open",
    ),
}


def status_line(status: YearStatus, lang: str = "th") -> str:
    """How many items of a year are in which state."""
    counts = {state.value: status.count(state) for state in Completeness}
    return _WORDS[lang][0].format(year=status.year, total=len(status.items), **counts)


def disclaimer(lang: str = "th") -> str:
    """Whose assessment the status is."""
    return _WORDS[lang][1]


def open_requirements(known: ItemStatus) -> int:
    """How many requirements of an item are not shown."""
    return len([one for one in known.requirements if one.state is not Shown.SHOWN])


def item_line(known: ItemStatus, lang: str = "th") -> str:
    """How many requirements of an item are not shown, in words."""
    return _WORDS[lang][2].format(open=open_requirements(known), total=len(known.requirements))
