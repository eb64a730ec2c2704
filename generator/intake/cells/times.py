"""Times inside of sentences: by when something is watched over, and who did something on which day."""

import re
from dataclasses import dataclass

from generator.text.dates import MONTHS, SHORT_MONTHS, DateError, parse_date
from generator.text.thai import arabic
from generator.text.timeframes import Kind, parse_timeframe

_MONTH = "|".join(re.escape(month) for month in (*MONTHS, *SHORT_MONTHS))

_YEAR = r"(?:\s*(?:พ\.?\s*ศ\.?\s*)?[0-9๐-๙]{2,4})?"

_N = "[0-9๐-๙]"

_DUE = re.compile(
    rf"\s*(?P<due>ทุก\s*ๆ?\s*{_N}+\s*เดือน\s*ภายใน\s*เดือน\s*(?:{_MONTH})\s*และ\s*เดือน\s*(?:{_MONTH})\s*(?:ของทุกปี)?"
    rf"|(?:ภายใน|สิ้น|ทุกสิ้น|ก่อนสิ้น)\s*(?:วันที่\s*{_N}+\s*)?(?:เดือน)?\s*(?:{_MONTH}){_YEAR}(?:\s*ของทุกปี)?"
    rf"|(?:อย่างน้อย\s*)?(?:ไตรมาส|เดือน|ปี)ละ\s*{_N}+\s*ครั้ง"
    rf"|ทุก\s*ๆ?\s*(?:{_N}+\s*เดือน|สิ้นเดือน|เดือน|ไตรมาส|สิ้นไตรมาส|ปี)"
    rf"|(?:ณ|ภายใน|เมื่อ)?\s*สิ้น(?:สุด)?ปีงบประมาณ{_YEAR}"
    rf"|ภายใน\s*(?:วันที่\s*)?{_N}+\s*(?:{_MONTH}){_YEAR}"
    rf"|ภายใน\s*ไตรมาส(?:ที่)?\s*{_N}{_YEAR}"
    rf"|ภายใน\s*{_N}+\s*(?:วัน|เดือน))\s*\.?\s*$"
)

_DAY = rf"{_N}{{1,2}}\s*(?:{_MONTH})\s*(?:พ\.?\s*ศ\.?\s*)?{_N}{{2,4}}|{_N}{{1,2}}/{_N}{{1,2}}/{_N}{{2,4}}"

_ON = re.compile(rf"\s*(?:เมื่อวันที่|เมื่อ|ในวันที่|วันที่|ลงวันที่|ณ วันที่)\s*:?\s*(?P<day>{_DAY})\s*\.?\s*$")

_ON_FIRST = re.compile(rf"^(?:เมื่อวันที่|วันที่|เมื่อ)?\s*(?P<day>{_DAY})\s*[:：–-]?\s*(?=\S)")

_FROM_TO = re.compile(
    rf"\s*(?P<days>(?:{_N}{{1,2}}\s*)?(?:{_MONTH}){_YEAR}\s*(?:ถึง|-|–)\s*(?:{_N}{{1,2}}\s*)?(?:{_MONTH})\s*(?:พ\.?\s*ศ\.?\s*)?{_N}{{2,4}})\s*$"
)

_ACTOR = re.compile(
    r"^(?P<actor>(?:เจ้าหน้าที่|เจ้าพนักงาน|นัก(?=[จวพทบต])|ผู้อำนวยการ|หัวหน้า|รองปลัด|ปลัด|นิติกร|นายช่าง|คณะทำงาน|คณะกรรมการ|พนักงาน|ผู้บริหาร)"
    r"(?:(?!ดำเนินการ|รายงาน|จัดทำ|จัดส่ง|ประกาศ|เผยแพร่|สรุป|เสนอ|ได้|มีการ|ปรับปรุง|ประชุม|ส่ง|ติดตาม).){0,45}?)"
    r"\s*(?=(?:ได้)?(?:ดำเนินการ|รายงานผล|จัดทำ|สรุป|ปรับปรุง|เผยแพร่|เสนอ))"
)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, when (as it is written) and by whom."""

    text: str
    when: str = ""
    actor: str = ""


def with_due(text: str) -> tuple[str, str]:
    """A sentence without the time that ends it, and that time; the whole sentence where nothing else is left."""
    found = _DUE.search(text)
    if not found or not text[: found.start()].strip() or not _is_time(found["due"]):
        return text, ""
    # A time whose sentence goes on in it ("ทุก 6 เดือน ภายในเดือนเมษายน …") belongs to the sentence.
    before = text[: found.start()].rstrip()
    if found["due"].startswith("ทุก") and re.search("และ(?:กำกับ)?ให้", before):
        return text, ""
    if re.search(rf"(?:ทุก\s*ๆ?\s*{_N}+\s*เดือน|และ|หรือ|ถึง|{_MONTH}|ของ|ใน|รอบ)$", before):
        return text, ""
    return before, found["due"].strip()


def done(text: str) -> Done:
    """What a point of a results cell says was done."""
    when, rest = "", text
    for pattern in (_ON, _ON_FIRST):
        found = pattern.search(text)
        if found and _is_day(found["day"]):
            when, rest = found["day"].strip(), (text[: found.start()] + text[found.end() :]).strip()
            break
    else:
        found = _FROM_TO.search(text)
        if found and text[: found.start()].strip() and _is_time(found["days"]):
            when, rest = found["days"].strip(), text[: found.start()].strip()
    if not rest:
        return Done(text)
    actor = _ACTOR.match(rest)
    named = actor["actor"].strip() if actor and when else ""
    return Done(rest[actor.end() :].strip() if actor and named else rest, when, named)


def years_written(text: str) -> str:
    """A timeframe with its years in full: ต.ค.๖๖ ถึง ก.ย.๖๗ is ต.ค. 2566 ถึง ก.ย. 2567."""
    return re.sub(
        rf"(?P<month>{_MONTH})\s*(?P<year>[4-9]\d)(?!\d)",
        lambda found: f"{found['month']} 25{found['year']}",
        arabic(text),
    )


def _is_day(text: str) -> bool:
    try:
        parse_date(text)
    except DateError:
        return False
    return True


def _is_time(text: str) -> bool:
    """Whether a text can stand as a time: it has a meaning, or is words without an impossible date."""
    try:
        return parse_timeframe(text).kind in Kind
    except DateError:
        return False
