"""The listing of personal data: everything that was found, also what is hidden or allowed, each with why."""

from collections.abc import Iterable, Iterator

from generator.core.location import SourceMap
from generator.messages.location import format_location, place_in_file
from generator.model.personal_findings import Outcome, PersonalFinding

_KINDS = {
    "id": ("เลขประจำตัวประชาชน", "national id"),
    "phone": ("โทรศัพท์มือถือ", "mobile phone"),
    "account": ("เลขบัญชีธนาคาร", "bank account"),
}

_OUTCOMES = {
    Outcome.STOPS: ("ต้องแก้ก่อนเผยแพร่", "must be taken out"),
    Outcome.MASKED: ("ปิดให้แล้ว", "hidden"),
    Outcome.ALLOWED: ("เผยแพร่ได้", "published"),
}

_WHYS = {
    "official": ("เป็นช่องทางติดต่อของหน่วยงานหรือเจ้าหน้าที่", "the agency's or an officer's own contact"),
    "own-account": ("บัญชีในชื่อหน่วยงาน", "an account in the agency's name"),
    "tax-id": ("เลขผู้เสียภาษีของบุคคลในตาราง", "a person's taxpayer number in a table"),
    "allowed": ("หน่วยงานอนุญาต", "allowed by the agency"),
}

_HEAD = (
    "ข้อมูลส่วนบุคคลที่พบ {all} แห่ง: ต้องแก้ {stops} · ปิดให้แล้ว {masked} · เผยแพร่ได้ {allowed}",
    "personal data found: {all}; to be taken out {stops}, hidden {masked}, published {allowed}",
)

_NOT_LOOKED_AT = (
    (
        "ตรวจข้อความในไฟล์ข้อมูล ตาราง PDF Word (.docx) Excel (.xlsx) และไฟล์ข้อความ"
        " ไม่ได้ตรวจตัวหนังสือในภาพและ PDF ที่สแกน"
        " ไฟล์ Office แบบเก่า (.doc .xls .ppt) และไฟล์ชนิดอื่น"
    ),
    (
        "looked at: data files, tables, PDF, Word (.docx), Excel (.xlsx) and plain text; not at letters in pictures and"
        " scanned PDF, old Office files (.doc .xls .ppt) and others"
    ),
)


def personal_lines(findings: Iterable[PersonalFinding], book: SourceMap, lang: str = "th") -> Iterator[str]:
    """A line for how many there are, one for each, and one that says what was not looked at."""
    english = lang == "en"
    listed = list(findings)
    count = {outcome.value: sum(known.outcome is outcome for known in listed) for outcome in Outcome}
    yield _HEAD[english].format(all=len(listed), **count)
    yield from (f"  {_line(known, book, english=english)}" for known in listed)
    yield _NOT_LOOKED_AT[english]


def _line(finding: PersonalFinding, book: SourceMap, *, english: bool) -> str:
    found = finding.found
    inside = place_in_file(found.identifier_match.at, "en" if english else "th")
    place = f"{format_location(book.place(found.where))}{inside}"
    why = _WHYS[finding.why][english] if finding.why else ""
    reason = ": ".join(part for part in (why, finding.reason) if part)
    outcome = _OUTCOMES[finding.outcome][english] + (f" ({reason})" if reason else "")
    return f"{place}: {_KINDS[found.identifier_match.kind][english]} {found.identifier_match.shown} — {outcome}"
