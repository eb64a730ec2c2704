"""The computed status of a year as text: how much is shown, and what each open item lacks."""

from collections.abc import Iterator

from generator.model.status import Completeness, Shown, YearStatus

_WORDS = {
    "th": (
        "ปี {year}: ครบถ้วน {complete} · ไม่ครบ {partial} · ยังไม่เปิดเผย {missing} จาก {total} ข้อ",
        "  {number} {name}: ขาด {open} จาก {total} องค์ประกอบ",
        "ประเมินตนเองจากสิ่งที่อยู่บนเว็บไซต์นี้ ไม่ใช่ผลของสำนักงาน ป.ป.ช.",
    ),
    "en": (
        "{year}: {complete} complete, {partial} partial, {missing} missing of {total} items",
        "  {number} {name}: {open} of {total} requirements open",
        "a self-assessment from what is on this site, not a result of the NACC",
    ),
}


def status_lines(status: YearStatus, lang: str = "th", *, detail: bool = False) -> Iterator[str]:
    """A line for the year and, with `detail`, one for each item that is not complete."""
    year, item, note = _WORDS[lang]
    counts = {state.value: status.count(state) for state in Completeness}
    yield year.format(year=status.year, total=len(status.items), **counts)
    for known in status.items if detail else ():
        open_ = len([one for one in known.requirements if one.state is not Shown.SHOWN])
        if open_:
            name, total = known.item.name, len(known.requirements)
            yield item.format(number=known.item.number, name=name, open=open_, total=total)
    yield note
