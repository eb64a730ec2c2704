"""Text as typed: cleaned for display, folded for comparing; references in every spelling."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.dates import fiscal_span, half_year_span, quarter_span
from generator.text.references import Ref, RefKind, item_number, parse_ref
from generator.text.thai import clean, fold, look_alike, nearest, paragraphs

CLEANED = [
    ("  ก  ข ", "ก ข"),
    ("ทํา", "ทำ"),
    ("เเผน", "แผน"),
    ("ก\u200bข\ufeff", "กข"),
    ("a\u202eb", "ab"),
    ("a\x02b\x00", "ab"),
    ("ก\r\nข", "ก\nข"),
    ("\u00a0ก\u00a0\u00a0ข", "ก ข"),
    ("ั", "ั"),
    ("ท่ีดิน", "ที่ดิน"),
    ("ผู้บริหารสูงสุ่ด", "ผู้บริหารสูงสุ่ด"),
    ("นำ้", "น้ำ"),
    ("นํ้า", "น้ำ"),
    ("น้ํา", "น้ำ"),
    ("วา่ง", "ว่าง"),
    ("สิทธ์ิ", "สิทธิ์"),
    ("ที\uf70aดิน", "ที่ดิน"),
    ("𝗡𝗼 𝗚𝗶𝗳𝘁 𝗣𝗼𝗹𝗶𝗰𝘆 งดรับ", "No Gift Policy งดรับ"),
    ("𝟐𝟓𝟔𝟖", "2568"),
    ("ＩＴＡ２５６７", "ITA2567"),
    ("ก\u200cข\u200dค", "กขค"),
    ("ยอ\u00adดขาย", "ยอดขาย"),
    ("ก\u2800ข\u3164ค", "ก ข ค"),
    ("10² ™ ℃ ½ ①", "10² ™ ℃ ½ ①"),
    ("👩‍🏫 ❤️", "👩‍🏫 ❤️"),
    ("“ก” – ข…", "“ก” – ข…"),
]

SAME = [
    ("กองช่างและท่ีดิน", "กองช่างและที่ดิน"),
    ("สํานักปลัด", "สำนักปลัด"),
    ("เเผนพัฒนา", "แผน พัฒนา"),
    ("ป\u200bระกาศ", "ประกาศ"),
    ("ข้อมูล\u00a0 ข่าวสาร", "ข้อมูลข่าวสาร"),
    ("𝗡𝗼 𝗚𝗶𝗳𝘁", "no gift"),
    ("Ⓝⓞ Ｇｉｆｔ", "No Gift"),
    ("ปี ๒๕๖๘", "ปี 2568"),
    ("“โปร่งใส”", '"โปร่งใส"'),
    ("ต.ค. – มี.ค.", "ต.ค.-มี.ค."),
    ("ตุลๅคม", "ตุลาคม"),
    ("ปิํ", "ปึ"),
    ("ที่่", "ที่"),
    ("Cafe\u0301", "café"),
]

NOT_SAME = [("ที", "ที่"), ("1²", "12"), ("①", "1"), ("ขาว", "ข้าว"), ("½", "1/2"), ("ม.ค.", "มค")]


@pytest.mark.parametrize(("typed", "shown"), CLEANED)
def test_text_is_shown_as_written_less_what_nobody_sees(typed: str, shown: str) -> None:
    assert clean(typed) == shown


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_a_reader_takes_for_the_same_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), NOT_SAME)
def test_what_can_mean_something_else_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


TYPED = st.text(st.sampled_from("กนสท ดิีุูึำาํ่้็์เแโ๐๑09aAé๒\u200b\u00a0\uf70a𝗡①²“-–\n"), max_size=12)


@given(TYPED)
def test_cleaning_and_folding_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text) == unicodedata.normalize("NFC", clean(text))
    assert fold(clean(text)) == fold(text) == fold(fold(text))


@given(TYPED, TYPED)
def test_no_guess_looks_like_what_is_written(word: str, known: str) -> None:
    guess = nearest(word, [known, "สำนักปลัด"])

    assert guess is None or not look_alike(guess, word)


def test_folding_hides_digits_spaces_and_doubled_marks() -> None:
    assert fold("ข้อ ๑๗") == fold("ข้้อ17")


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    assert paragraphs("ก\n\n ข \n") == ("ก", "ข")


def test_the_nearest_word_is_guessed_and_a_far_one_is_not() -> None:
    assert (nearest("กองคลงั", ["สำนักปลัด", "กองคลัง"]), nearest("xyz", ["สำนักปลัด"])) == ("กองคลัง", None)


@pytest.mark.parametrize(
    "written", ["o17", "O17", "๐๑๗", "0๑๗", "o๑๗", "O๑๗", "ข้อ 17", "ข้อ ๑๗", "ข้อที่ 17", "OIT 17", "o 17", "o017"]
)
def test_an_item_is_known_in_every_spelling(written: str) -> None:
    assert item_number(written) == "o17"


@pytest.mark.parametrize("written", ["17", "o", "o0", "o100", "p17", "o1.7", ""])
def test_what_is_no_item_is_none(written: str) -> None:
    assert item_number(written) is None


@pytest.mark.parametrize(
    ("written", "number", "kind"),
    [
        ("๐๗", "o7", RefKind.ITEM),
        ("e๑", "e1", RefKind.QUESTION),
        ("I20", "i20", RefKind.QUESTION),
        ("๙.๔", "9.4", RefKind.SUB_INDICATOR),
        ("ตัวชี้วัดย่อยที่ 10.2", "10.2", RefKind.SUB_INDICATOR),
        ("ตัวชี้วัดที่ ๘", "8", RefKind.INDICATOR),
        ("ตัวชี้วัดที่ (9)", "9", RefKind.INDICATOR),
        ("10", "10", RefKind.INDICATOR),
    ],
)
def test_a_reference_says_what_it_names(written: str, number: str, kind: RefKind) -> None:
    ref = parse_ref(written)

    assert ref == Ref(number)
    assert ref.kind is kind


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    year, half, last = fiscal_span(2567), half_year_span(2567), quarter_span(2567, 4)

    assert [day.isoformat() for day in (year.first, year.last)] == ["2023-10-01", "2024-09-30"]
    assert [day.isoformat() for day in (half.first, half.last)] == ["2023-10-01", "2024-03-31"]
    assert [day.isoformat() for day in (last.first, last.last)] == ["2024-07-01", "2024-09-30"]


ONE_OF_A_KIND = "aZ7 `'-\n\tก๑เแาำิุ\u0e3a่์\u0e4d…‘\u200bé\uf70a"


def test_what_is_clean_at_a_look_is_clean_by_every_rule() -> None:
    """Texts of every kind of letter, up to three of them: what is left as it was is so by the long way too."""
    for text in map("".join, itertools.product(ONE_OF_A_KIND, repeat=3)):
        made = clean(text)
        # No look is enough for this one, so it goes through all of the rules, beside the text.
        assert clean(f"{made}\u200b") == made
        assert unicodedata.is_normalized("NFC", made)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Plan `A`", "plan'a'"),
        (" 1,250.00\t", "1,250.00"),
        ("a\x1fB\x0cC", "abc"),
        ("", ""),
        ("๑2", "12"),
        ("A’ก", "a'ก"),
    ],
)
def test_a_text_without_marks_folds_as_all_others(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(f"{text}ก") == f"{folded}ก"
