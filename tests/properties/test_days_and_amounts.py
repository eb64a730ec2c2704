"""Whatever day or amount is written in any form of an office is read back as itself."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.text.amounts import amount_in_words, parse_amount
from generator.text.dates import MONTHS, SHORT_MONTHS, buddhist, parse_date, parse_month
from generator.text.thai import fold

DAYS = st.dates(date(2010, 1, 1), date(2042, 12, 31))

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

_DIGITS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")

_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")


def forms(day: date) -> tuple[str, ...]:
    year = buddhist(day.year)
    long, short, two = MONTHS[day.month - 1], SHORT_MONTHS[day.month - 1], f"{year % 100:02}"
    thai = (
        f"{day.day} {long} {year}",
        f"{day.day} {short} {two}",
        f"{day.day}-{short}-{two}",
        f"{day.day:02}/{day.month:02}/{year}",
        f"{day.day}/{day.month}/{two}",
        f"ลว. {day.day} {short}{two}",
        f"ลงวันที่ {day.day} {long} พ.ศ. {year}",
        f"{short} {day.day}, {year}",
        f"{year}-{day.month:02}-{day.day:02}",
    )
    return (*thai, *(text.translate(THAI) for text in thai))


@given(DAYS)
def test_a_day_is_read_in_every_form(day: date) -> None:
    assert {parse_date(text).day for text in forms(day)} == {day}
    assert parse_date(f"{day.isoformat()}T00:00:00+07:00", either_era=True).day == day
    assert parse_date(f"{day.isoformat()} 16:59:59Z", either_era=True).day == day


@given(DAYS)
def test_a_month_is_read_in_every_form(day: date) -> None:
    year, short = buddhist(day.year), SHORT_MONTHS[day.month - 1]
    texts = (f"{short}-{year % 100}", f"{MONTHS[day.month - 1]} {year}", f"เดือน{short}/{year}")

    assert {parse_month(text) for text in texts} == {(day.month, year)}


def in_words(number: int) -> str:
    """A number from 1 to 9,999,999 as Thai forms spell it."""
    if number >= 1_000_000:
        return f"{in_words(number // 1_000_000)}ล้าน{in_words(number % 1_000_000) if number % 1_000_000 else ''}"
    said = "".join(
        f"{_DIGITS[int(digit)]}{_PLACES[len(str(number)) - place - 1]}"
        for place, digit in enumerate(str(number))
        if digit != "0"
    )
    said = said.replace("หนึ่งสิบ", "สิบ").replace("สองสิบ", "ยี่สิบ")
    return said.removesuffix("หนึ่ง") + "เอ็ด" if said.endswith("สิบหนึ่ง") else said


@given(st.integers(1, 9_999_999))
def test_a_number_in_words_is_the_number(number: int) -> None:
    assert amount_in_words(fold(f"{in_words(number)}บาทถ้วน")) == number


@given(st.integers(1, 999_999_999), st.integers(0, 99))
def test_an_amount_is_read_in_every_form(baht: int, satang: int) -> None:
    amount = Decimal(baht) + Decimal(satang) / 100
    texts = [f"{amount:,.2f}", f"{amount:.2f} บาท", f"฿{amount:,.2f}", f"{amount:,.2f}*", f"{amount:,.2f} บ."]
    texts += [text.translate(THAI) for text in texts] + [f"{amount / 1_000_000} ล้านบาท"]

    assert {parse_amount(text) for text in texts} == {amount}
    assert parse_amount(f"({amount:,.2f})") == -amount
