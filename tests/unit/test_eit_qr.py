"""The QR code of the EIT, its code and its link lead to one place, and to no earlier year's: a row is a case."""

import pytest

from generator.build import build
from generator.messages.problem import advice, message
from generator.model.options import Options
from tests.conftest import AGENCY, Office
from tests.samples import PNG, qr

EIT = "https://itas.nacc.go.th/go/eit/"
OLD, NEW = qr(EIT + "old123"), qr(EIT + "ab12cd")
REAL = AGENCY.replace("fictional: true\n", "")


def office_with(office: Office, picture: bytes | None, home: str = "", before: str = "", agency: str = REAL) -> Office:
    """An office whose 2567 has this picture and these lines of home.yml, and 2566 those lines and the old picture."""
    asset = "assets:\n  eit-qr: {file: files/eit-qr.png, title: แบบวัด EIT, text: สแกน%s}\n"
    link, lines = ("", home) if not home.startswith("http") else (f", link: '{home}'", "")
    office.write({"agency.yml": agency, "2567/disclosures.yml": "o8: {units: [สำนักปลัด]}\n"})
    shown = asset % link if picture is not None else ""
    office.write({"2567/home.yml": f"{lines}\n{shown}", "2567/files/eit-qr.png": picture or PNG})
    text = (office.content / "checklists" / "2567.yml").read_text(encoding="utf-8").replace("year: 2567", "year: 2566")
    (office.content / "checklists" / "2566.yml").write_text(text, encoding="utf-8")
    return office.write({"2566/home.yml": f"{before}\n{asset % ''}", "2566/files/eit-qr.png": OLD})


CASES = [
    # picture, lines of home.yml or the picture's link, home.yml of the year before, what is told
    ("nothing else is known", NEW, "", "", None),
    ("the code of the picture", NEW, "eit_code: ab12cd", "eit_code: old123", None),
    ("the code in capitals", NEW, "eit_code: AB12CD", "", None),
    ("the whole address as code", NEW, f"eit_code: {EIT}ab12cd/", "", None),
    ("the link of the picture", NEW, EIT + "ab12cd", "", None),
    ("another address of the commission", qr("https://itas.nacc.go.th/eit/form?id=7"), "", "", None),
    ("a short address that the link names", qr("https://short.example/x"), "https://short.example/x/", "", None),
    ("a code alone, no picture", None, "eit_code: ab12cd", "eit_code: old123", None),
    ("drawn in colour on a clear ground", qr(EIT + "ab12cd", dark="#123456", light=None), "", "", None),
    ("large", qr(EIT + "ab12cd", scale=30), "eit_code: ab12cd", "", None),
    ("a picture without any QR code", PNG, "", "", "qr-unread"),
    ("a picture that is cut short, which is told", NEW[:200], "", "", None),
    ("a file that is no picture, which is told", b"%PDF-1.7", "", "", None),
    ("the QR code of a chat", qr("https://line.me/R/ti/p/@office"), "", "", "qr-other"),
    ("the office's own page", qr("https://www.office.example"), "eit_code: ab12cd", "", "qr-other"),
    ("a telephone number", qr("tel:021234567"), "", "", "qr-other"),
    ("the questionnaire of its own people", qr(EIT.replace("eit", "iit") + "ab12cd"), "", "", "qr-other"),
    (
        "the same code, but of its own people",
        qr(EIT.replace("eit", "iit") + "ab12cd"),
        "eit_code: ab12cd",
        "",
        "qr-other",
    ),
    ("another code than home.yml says", NEW, "eit_code: zz99zz", "", "qr-other"),
    ("another link than home.yml says", NEW, EIT + "zz99zz", "", "qr-other"),
    ("the very picture of last year, which is told as that", OLD, "", "", None),
    ("last year's code, new picture", NEW, "eit_code: old123", "eit_code: old123", "qr-old"),
    ("both of last year", OLD, "eit_code: old123", "eit_code: old123", "qr-old"),
    ("the picture of last year, drawn anew", qr(EIT + "OLD123", scale=7), "", "", "qr-old"),
]


@pytest.mark.parametrize(
    ("picture", "home", "before", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_an_eit_is_told_for_one_cause_or_not_at_all(
    office: Office, picture: bytes | None, home: str, before: str, code: str | None
) -> None:
    found = office_with(office, picture, home, before).examine()

    told = [one for one in found.problems if one.code.startswith(("qr-", "eit-")) and one.year == 2567]
    assert [one.code for one in told] == ([code] if code else [])
    same = [one for one in found.problems if one.code == "picture-of-another-year"]
    assert bool(same) == (picture == OLD)
    assert all(message(one, language) and advice(one, language) for one in told for language in ("th", "en"))


def test_a_made_up_agency_may_show_what_cannot_be_scanned(office: Office) -> None:
    found = office_with(office, PNG, agency=AGENCY).examine()

    assert not [one for one in found.problems if one.code.startswith("qr-")]


def test_a_warning_changes_no_status(office: Office) -> None:
    told, silent = (office_with(office, picture).examine().statuses[2567] for picture in (OLD, NEW))

    assert [one.state for one in told.items] == [one.state for one in silent.items]


@pytest.mark.parametrize(
    "code", ["แบบวัด EIT", "ab", "https://line.me/ab12cd", "ab12cd ef34gh", f"{EIT.replace('eit', 'iit')}ab12cd"]
)
def test_what_is_no_code_is_told(office: Office, code: str) -> None:
    rows = office.write({"2567/home.yml": f"eit_code: '{code}'\n"}).rows()

    assert ("2567/home.yml", 1, 11, "eit-code") in rows


def test_the_first_page_links_to_the_eit_and_each_year_keeps_its_picture(office: Office) -> None:
    made = build(office_with(office, NEW, "eit_code: ab12cd").content, "test", Options())
    pages = {page.path: page.markdown + "".join(map(str, page.islands)) for page in made.pages}

    assert EIT + "ab12cd" in pages["index.md"]
    assert "2567/files/eit-qr.png" in pages["index.md"]
    assert "2566/files/eit-qr.png" not in pages["index.md"]
    assert "files/eit-qr.png" in pages["2566/index.md"]
    assert "files/eit-qr.png" not in pages["2567/index.md"]


def test_without_the_reader_nothing_is_said(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.evidence.codes.qr._reader", lambda: None)

    assert not [one for one in office_with(office, OLD).examine().problems if one.code.startswith("qr-")]
