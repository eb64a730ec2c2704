"""The report of opened links: what to mend first, then how many open; dated, because it is only true that day."""

from collections.abc import Iterable, Iterator
from datetime import date

import yaml

from generator.core.location import SourceMap
from generator.evidence.links import GOOD, LinkCheck, Reached
from generator.text.dates import long_date

_SAID = {
    Reached.OPENS: ("เปิดได้", "opens"),
    Reached.MOVED: ("ย้ายที่อยู่แล้ว ควรแก้ลิงก์เป็นที่อยู่ใหม่", "has moved; use the new address"),
    Reached.SIGN_IN: ("ต้องเข้าสู่ระบบก่อน ประชาชนเปิดไม่ได้", "asks to sign in; citizens cannot open it"),
    Reached.MISSING: ("ไม่มีหน้านี้แล้ว", "there is no such page"),
    Reached.REFUSED: (
        "เว็บไซต์ปลายทางไม่ให้โปรแกรมเปิด ให้ลองเปิดเองในเบราว์เซอร์",
        "refuses programs; open it yourself in a browser",
    ),
    Reached.FAILS: ("เว็บไซต์ปลายทางขัดข้อง", "the other site fails"),
    Reached.SLOW: ("รอนานเกินไปแล้วไม่ตอบ", "did not answer in time"),
    Reached.UNREACHED: ("ติดต่อเว็บไซต์ปลายทางไม่ได้", "cannot be reached"),
}

_HEAD = (
    "ลองเปิดลิงก์ภายนอก {all} ลิงก์ เมื่อ {day}: เปิดได้ {good} · ควรตรวจ {bad}",
    "opened {all} links on {day}: {good} open, {bad} to look at",
)


def link_lines(checks: Iterable[LinkCheck], book: SourceMap, day: date, lang: str = "th") -> Iterator[str]:
    """How many there are; then each that does not simply open, and where it is written."""
    english = lang == "en"
    results = list(checks)
    bad = [check for check in results if check.reached not in GOOD]
    shown = day.isoformat() if english else long_date(day)
    yield _HEAD[english].format(all=len(results), day=shown, good=len(results) - len(bad), bad=len(bad))
    for check in sorted(results, key=lambda check: (check.reached in GOOD, check.url)):
        if check.reached is not Reached.OPENS:
            number = f" ({check.status})" if check.status else ""
            yield f"  {check.url}: {_SAID[check.reached][english]}{number}"
            if check.target:
                yield f"    → {check.target}"
            yield from (f"    {book.place(link.where)}" for link in check.links)


def link_file(checks: Iterable[LinkCheck], book: SourceMap, day: date) -> str:
    """The report as a file that later pages can show: the day, and every address with what it gave."""
    links = [
        {
            "url": check.url,
            "result": check.reached.value,
            **({"status": check.status} if check.status else {}),
            **({"target": check.target} if check.target else {}),
            "places": [str(book.place(link.where)) for link in check.links],
            **({"items": items} if (items := sorted({link.item for link in check.links if link.item})) else {}),
        }
        for check in checks
    ]
    head = "# รายงานการลองเปิดลิงก์ เขียนโดยคำสั่ง oit links\n"
    return head + yaml.safe_dump({"checked": day.isoformat(), "links": links}, allow_unicode=True, sort_keys=False)
