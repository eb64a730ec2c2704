"""The listing of personal data: everything that was found, also what is hidden or allowed, each with why."""

from collections.abc import Iterable, Iterator

from generator.core.location import SourceMap
from generator.evidence.referenced import published_names
from generator.messages.location import format_location, place_in_file
from generator.model.personal_findings import Outcome, PersonalFinding
from generator.model.site import Site
from generator.text.personal_numbers import hidden

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
    "ตรวจทุกส่วนของไฟล์ข้อมูล ตาราง และไฟล์ที่เผยแพร่ รวมส่วนที่ซ่อนและไฟล์ที่แนบหรือบีบอัดไว้ข้างใน แต่ไม่ได้ตรวจตัวหนังสือในภาพ",
    "looked at: every part of data, tables and published files, hidden and packed ones too; not at letters in pictures",
)

_UNREAD = {
    "pictures": ("ต้องเปิดดูเอง เพราะเป็นภาพทั้งหน้า", "of pictures of pages, to be looked through by someone"),
    "withheld": ("ไม่เผยแพร่ เพราะตรวจข้างในไม่ได้", "not published, as nobody could look into it"),
    "allowed": ("หน่วยงานอนุญาตให้เผยแพร่ทั้งที่ตรวจข้างในไม่ได้", "allowed by the agency though nobody could look into it"),
}


def unread_files(site: Site) -> Iterator[tuple[str, str]]:
    """The files that were not, or not wholly, looked into: the name of each, and a word for what becomes of it."""
    for year in site.years:
        for name in sorted(published_names(year) & year.files.keys()):
            facts = year.files[name]
            pages, read = facts.inside.pages or 0, facts.inside.pages_with_text or 0
            if facts.withheld:
                yield f"{year.folder}/{name}", "withheld"
            elif not facts.inspected:
                yield f"{year.folder}/{name}", "allowed"
            elif read < pages:
                yield f"{year.folder}/{name}", "pictures"


def personal_lines(
    findings: Iterable[PersonalFinding], book: SourceMap, lang: str = "th", unread: Iterable[tuple[str, str]] = ()
) -> Iterator[str]:
    """A line for how many there are, one for each, and what was not looked at, `unread` files one by one."""
    english = lang == "en"
    listed = list(findings)
    count = {outcome.value: sum(known.outcome is outcome for known in listed) for outcome in Outcome}
    yield _HEAD[english].format(all=len(listed), **count)
    yield from (f"  {_line(known, book, english=english)}" for known in listed)
    yield _NOT_LOOKED_AT[english]
    yield from (f"  {hidden(file)}: {_UNREAD[why][english]}" for file, why in unread)


def _line(finding: PersonalFinding, book: SourceMap, *, english: bool) -> str:
    found = finding.found
    inside = place_in_file(found.identifier_match.at, "en" if english else "th")
    place = f"{format_location(book.place(found.where))}{inside}"
    why = _WHYS[finding.why][english] if finding.why else ""
    reason = ": ".join(part for part in (why, finding.reason) if part)
    outcome = _OUTCOMES[finding.outcome][english] + (f" ({reason})" if reason else "")
    return f"{place}: {_KINDS[found.identifier_match.kind][english]} {found.identifier_match.shown} — {outcome}"
