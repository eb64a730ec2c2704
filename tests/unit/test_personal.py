"""The guard of personal data: what is found, where it is told, what may be published, what never shows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import Built, build
from generator.evidence import inspect
from generator.evidence.inspect import inspected
from generator.examine import Examined
from generator.privacy.decide import personal_findings
from generator.report.personal import personal_lines
from generator.report.rows import rows
from generator.report.text import listing
from generator.text.national_ids import is_national_id
from generator.text.personal_numbers import hidden, masked_tax_id, numbers
from tests import samples
from tests.agencies import examined
from tests.conftest import AGENCY, Office, is_lacking
from tests.markdown_host import finished

# Made up for these tests; the last digit is the check of the others.
ID = "1-1002-00345-67-0"
PLAIN_ID = "1100200345670"
PHONE = "081 234 5678"
ACCOUNT = "123-4-56789-0"


def with_check(twelve: str) -> str:
    """Twelve digits and their check digit, by the rule as the registration office words it."""
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(twelve))
    return twelve + str((11 - total % 11) % 10)


PERSONS = st.from_regex(r"[1-8][0-9]{11}", fullmatch=True).map(with_check)


@given(PERSONS)
def test_every_id_with_its_check_digit_is_one_and_with_another_is_none(number: str) -> None:
    assert is_national_id(number)
    assert [other for other in "0123456789" if is_national_id(number[:12] + other)] == [number[12]]


@given(
    PERSONS,
    st.sampled_from(["{}", "{}-{}-{}-{}-{}", "{} {} {} {} {}", "{}.{}.{}.{}.{}", "{}–{}–{}–{}–{}"]),
    st.booleans(),
)
def test_an_id_is_found_however_it_is_written_and_never_told_in_full(number: str, form: str, thai: bool) -> None:  # noqa: FBT001
    parts = (number[0], number[1:5], number[5:10], number[10:12], number[12])
    written = form.format(*parts) if form != "{}" else number
    if thai:
        written = written.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))

    (found,) = numbers(f"นายตัวอย่าง เลขที่{written}ออกให้")

    assert (found.kind, found.digits) == ("id", number)
    assert len(re.sub(r"\D", "", found.shown)) == 3
    assert number[3:] not in re.sub(r"\D", "", hidden(f"เลข {written} นี้"))


@given(st.from_regex(r"[0-9]{13}", fullmatch=True))
def test_masking_hides_every_person_and_no_company(number: str) -> None:
    masked = masked_tax_id(number)

    assert masked == number if number[0] == "0" else masked.count("x") == 7
    assert masked_tax_id(masked) == masked


@given(st.text())
def test_looking_never_fails_and_hiding_twice_hides_no_more(text: str) -> None:
    list(numbers(text))

    assert hidden(hidden(text)) == hidden(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("โทร.081-234-5678", ["phone"]),
        ("โทร 08 1234 5678", ["phone"]),
        ("โทร 0812345678", ["phone"]),
        ("๐๘๑-๒๓๔๕๖๗๘", ["phone"]),
        ("0-8123-45678", ["phone"]),
        ("+66 81 234 5678", ["phone"]),
        ("+66(0)812345678", ["phone"]),
        ("+66812345678", ["phone"]),
        ("061-111-2222 หรือ 0991112222", ["phone", "phone"]),
        ("โทร. 0 2000 0000", []),
        ("โทร 02-000-0000, 038 000 000", []),
        ("เวลา 08.30-16.30 น.", []),
        ("08.30 - 12.00 13.00", []),
        ("เลขที่โครงการ 66081234567", []),
        ("0812345678901", []),
        ("ราคา 812,345,678.00", []),
        ("ISBN 978-081-234-5678", []),
        ("1-1002-00345-67-1", []),
        ("0-1055-00000-00-0", []),
        ("1 1 0 0 2 0 0 3 4 5 6 7 0", ["id"]),
        ("A1100200345670", ["id"]),
        ("เลขที่บัญชี 123-4-56789-0", ["account"]),
        ("บัญชีเลขที่ 1234567890", ["account"]),
        ("ธนาคารกรุงไทย สาขาตัวอย่าง 123-4-56789-0", ["account"]),
        ("PromptPay 081-234-5678", ["phone"]),
        ("งานการเงินและบัญชี โทร 0 2000 0000", []),
        ("ทะเบียน 123-4-56789-0", []),
        ("ตามหนังสือ ที่ กค 0405.2/ว 123 ลงวันที่ 1 ตุลาคม 2566", []),
    ],
)
def test_what_counts_as_a_number_of_a_person(text: str, kinds: list[str]) -> None:
    assert [found.kind for found in numbers(text)] == kinds


def disclosed(text: str) -> str:
    return f'o1:\n  shows:\n    chart: {{text: "{text}"}}\n'


def in_words(found: Examined, lang: str = "th") -> str:
    return listing(rows(found.problems, found.book, found.texts, lang), lang)


def codes(office: Office) -> list[str]:
    return [code for *_, code in office.rows()]


DOCUMENT = "o1:\n  documents:\n    a: {{title: ก, file: {}}}\n"


def test_a_number_in_data_is_told_at_its_place_and_not_in_full(office: Office) -> None:
    office.write({"2567/disclosures.yml": disclosed(f"เลข {ID} และ {PHONE}")})

    found = office.examine()

    assert office.rows() == [
        ("2567/disclosures.yml", 3, 19, "personal-id"),
        ("2567/disclosures.yml", 3, 19, "personal-phone"),
    ]
    assert found.stops
    for lang in ("th", "en"):
        said = in_words(found, lang)
        assert "1-10xx-xxxxx-xx-x" in said
        assert "081-xxx-xxxx" in said
        assert not re.search(r"00345|234 ?5678", said)


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("files/a.pdf", samples.pdf("หน้าแรก", f"เลข {ID}"), "(หน้า 2)"),
        ("files/a.docx", samples.docx(["หัวเรื่อง", f"เลข {ID}"]), "(ย่อหน้าที่ 2)"),
        ("files/a.docx", samples.docx(["หัวเรื่อง"], [["ชื่อ", "เลข"], ["ก", PLAIN_ID]]), "(แถวของตารางที่ 2)"),
        ("files/a.xlsx", samples.xlsx({"แรก": [["x"]], "สอง": [["ชื่อ", "เลข"], ["ก", int(PLAIN_ID)]]}), "สอง!B2"),
        ("files/a.txt", f"บรรทัดแรก\nเลข {ID}\n".encode("cp874"), "(บรรทัด 2)"),
        ("files/a.csv", f"ชื่อ,เลข\nก,{PLAIN_ID}\n".encode(), "(บรรทัด 2)"),
    ],
)
def test_a_number_in_a_file_is_told_with_its_page_or_cell(office: Office, name: str, data: bytes, place: str) -> None:
    office.write({f"2567/{name}": data, "2567/disclosures.yml": DOCUMENT.format(name)})

    found = office.examine()

    (problem,) = (one for one in found.problems if one.stops)
    assert problem.code == "personal-id"
    said = in_words(found)
    assert f"content/test/2567/{name}" in said
    assert place in said
    assert "00345" not in said


def test_a_file_that_is_not_published_is_nobodys_business(office: Office) -> None:
    office.write({"2567/files/draft.pdf": samples.pdf(f"เลข {ID}")})

    assert office.rows() == []


@pytest.mark.parametrize(
    "own",
    [
        {"agency.yml": AGENCY + f"contact: {{phones: ['{PHONE}']}}\n"},
        {"agency.yml": AGENCY.replace("purposes: [qa]", f"purposes: [qa], note: 'โทร {PHONE}'")},
        {"agency.yml": AGENCY.replace("https://line.example/oa", "tel:+66812345678")},
        {"2567/people.yml": f"people:\n  - {{name: ก, position: ปลัด, phone: '{PHONE}'}}\n"},
    ],
)
def test_the_agencys_own_phones_are_published_wherever_they_stand(office: Office, own: dict[str, str]) -> None:
    office.write(
        {"2567/files/a.pdf": samples.pdf("ติดต่อ 081-234-5678"), "2567/disclosures.yml": DOCUMENT.format("files/a.pdf")}
    )
    before = codes(office)
    office.write(own)

    assert before == ["personal-phone"]
    assert codes(office) == []


def test_an_id_is_never_the_agencys_own(office: Office) -> None:
    office.write({"agency.yml": AGENCY + f"contact: {{phones: ['{ID}']}}\n"})

    assert "personal-id" in codes(office)


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        (f"value: '{PHONE}'", ["personal-id"]),
        ("value: '081234*'", ["personal-id"]),
        ("value: '081235*'", ["personal-id", "personal-phone"]),
        ("value: '081234'", ["personal-id", "personal-phone"]),
        (f"value: '{ID}'", ["personal-phone"]),
        ("value: '๑๑๐๐๒๐๐*'", ["personal-phone"]),
        ("file: files/a.pdf", []),
        ("file: files/b.pdf", ["personal-id", "personal-phone"]),
    ],
)
def test_what_the_agency_allows_is_published(office: Office, entry: str, left: list[str]) -> None:
    office.write(
        {
            "agency.yml": AGENCY + f"personal_data:\n  allow:\n    - {{{entry}, reason: เจ้าของยินยอมเป็นหนังสือ}}\n",
            "2567/files/a.pdf": samples.pdf(f"ก {ID} ข {PHONE}"),
            "2567/disclosures.yml": DOCUMENT.format("files/a.pdf"),
        }
    )

    assert sorted(codes(office)) == left


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (f"value: '{PHONE}'", "missing-field"),
        ("value: '*', reason: ก", "personal-allow"),
        ("value: '0812*', reason: ก", "personal-allow"),
        ("value: 'นายตัวอย่าง', reason: ก", "personal-allow"),
        ("reason: ก", "evidence-kind"),
        (f"value: '{PHONE}', file: files/a.pdf, reason: ก", "evidence-kind"),
    ],
)
def test_nothing_is_allowed_vaguely_or_without_a_reason(office: Office, entry: str, code: str) -> None:
    office.write({"agency.yml": AGENCY + f"personal_data:\n  allow:\n    - {{{entry}}}\n"})

    assert code in codes(office)


def test_an_account_in_the_agencys_name_is_no_persons(office: Office) -> None:
    office.write({"2567/disclosures.yml": disclosed(f"ชื่อบัญชี เทศบาลตำบลทดสอบ เลขที่บัญชี {ACCOUNT}")})

    assert codes(office) == []


TABLE = f"""\
งาน,เลขประจำตัวผู้เสียภาษี,หมายเหตุ
จ้างเหมา,{PLAIN_ID},
ซื้อ,0105500000000,
จ้าง,1100200345671,เลขที่สะกดผิด
"""
SHOWN_A = "o1:\n  shows:\n    chart: {table: tables/a.csv}\n"
SHOWN = "o1:\n  shows:\n    chart: {table: tables/contracts.csv}\n"


def everything(built: Built) -> bytes:
    """All that would be published."""
    pages = "\n".join(finished(page) + page.markdown for page in built.pages).encode()
    files = b"\n".join(path.read_bytes() for path in built.files.values())
    return pages + files + b"\n".join(built.made.values())


def test_a_persons_tax_number_never_reaches_a_page_or_a_download(office: Office) -> None:
    office.write({"2567/tables/contracts.csv": TABLE, "2567/disclosures.yml": SHOWN})

    built = build(office.content, "test")

    published = everything(built)
    assert built.pages
    notes = [(problem.code, problem.facts["value"]) for problem in built.examined.problems if not is_lacking(problem)]
    assert ("tax-id-masked", "2") in notes
    assert b"2003456" not in published.replace(b"-", b"")
    assert b"1-1002-xxxxx-xx-0" in published
    assert b"0105500000000" in built.made["2567/data/o1-chart.csv"]
    assert "2567/tables/contracts.csv" not in built.files


def test_the_agency_may_decide_to_show_them(office: Office) -> None:
    office.write(
        {
            "agency.yml": AGENCY + "personal_data: {mask_tax_ids: false}\n",
            "2567/tables/contracts.csv": TABLE,
            "2567/disclosures.yml": SHOWN,
        }
    )

    built = build(office.content, "test")

    assert "tax-id-masked" not in {problem.code for problem in built.examined.problems}
    assert PLAIN_ID.encode() in everything(built)


def test_an_id_in_another_column_stops_the_build_at_its_row(office: Office) -> None:
    office.write(
        {"2567/tables/a.csv": f"ชื่อ,หมายเหตุ\nก,ดี\nข,{ID}\n", "2567/disclosures.yml": SHOWN.replace("contracts", "a")}
    )

    assert ("2567/tables/a.csv", 3, 3, "personal-id") in office.rows()


def test_an_account_is_known_by_the_heading_of_its_column(office: Office) -> None:
    office.write(
        {"2567/tables/a.csv": f"ชื่อ,เลขที่บัญชี\nก,{ACCOUNT}\n", "2567/disclosures.yml": SHOWN.replace("contracts", "a")}
    )

    assert codes(office) == ["personal-account"]


def test_the_listing_tells_of_everything_with_why(office: Office) -> None:
    office.write(
        {
            "agency.yml": AGENCY
            + f"contact: {{phones: ['{PHONE}']}}\npersonal_data: {{allow: {{value: '0899999999', reason: มติสภา}}}}\n",
            "2567/tables/contracts.csv": TABLE,
            "2567/disclosures.yml": SHOWN
            + disclosed(f"{ID} 0899999999").replace("o1", "o2").replace("chart", "results"),
        }
    )
    found = office.examine()
    assert found.site

    lines = list(personal_lines(personal_findings(found.site), found.book))

    assert lines[0] == "ข้อมูลส่วนบุคคลที่พบ 5 แห่ง: ต้องแก้ 1 · ปิดให้แล้ว 2 · เผยแพร่ได้ 2"
    assert "ไม่ได้ตรวจ" in lines[-1]
    said = "\n".join(lines)
    assert "หน่วยงานอนุญาต: มติสภา" in said
    assert "เลขผู้เสียภาษีของบุคคลในตาราง" in said
    assert "ช่องทางติดต่อของหน่วยงาน" in said
    assert not re.search(r"2003456|99999|234 ?5678", said.replace("-", ""))


def test_the_cache_holds_no_number(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "_seen", {})
    office.write(
        {"2567/files/a.pdf": samples.pdf(f"ก {ID} {PHONE} x"), "2567/disclosures.yml": DOCUMENT.format("files/a.pdf")}
    )
    first = codes(office)
    monkeypatch.setattr(inspect, "_seen", {})
    monkeypatch.setattr(inspect, "inspected", lambda *_: pytest.fail("read again"))

    for kept in (office.content.parent / ".cache" / "oit").glob("*.json"):
        assert not re.search(r"00345|2345678", kept.read_text(encoding="utf-8").replace("-", "").replace(" ", ""))
    assert codes(office) == first == ["personal-id", "personal-phone"]


# Files that mean harm.

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("docx", samples.zipped({"[Content_Types].xml": "<x/>", "word/document.xml": BOMB})),
        ("docx", samples.zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<unclosed>"})),
        ("docx", samples.zipped({"[Content_Types].xml": "<x/>", "word/document.xml": b" " * 101_000_000})),
        ("docx", samples.zipped({"[Content_Types].xml": "<x/>", "word/document.xml": BOMB.encode("utf-16")})),
        ("xlsx", samples.zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": BOMB})),
        ("xlsx", samples.zipped({"[Content_Types].xml": "<x/>", "xl/other.xml": "<x/>"})),
    ],
)
def test_a_file_that_means_harm_is_unreadable_and_nothing_more(kind: str, data: bytes) -> None:
    inside = inspected(kind, data)

    assert (inside.kind, inside.readable, inside.identifiers) == (kind, False, ())


def test_the_model_agency_publishes_nobodys_number() -> None:
    found = examined("example")
    assert found.site

    assert [finding for finding in personal_findings(found.site) if finding.outcome.value == "stops"] == []
