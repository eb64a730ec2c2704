"""Telephone numbers and e-mail addresses: which are told as doubtful."""

import pytest

from generator.check.doubts.contact_forms import free_domains, mail_trouble, phone_trouble


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("0 4412 3456", ""),
        ("044-123456 ต่อ 11", ""),
        ("โทรศัพท์ 0 4412 3456 โทรสาร 0 4412 3457", ""),
        ("Tel. 0-4412-3456 Fax. 0-4412-3457", ""),
        ("02-123-4567-9", ""),
        ("สายด่วน 1132", ""),
        ("-", ""),
        ("ไม่มี", ""),
        ("0 4412 345o", "letter"),
        ("O44-123456", "letter"),
        ("044-1234S6", "letter"),
        ("044-12345", "count"),
        ("4412 3456", "count"),
        ("081-234-567", "count"),
        ("081-2345-67890", "count"),
        ("ติดต่อที่สำนักงาน", "count"),
    ],
)
def test_a_number_that_reaches_nobody(written: str, reason: str) -> None:
    assert phone_trouble(written).get("reason", "") == reason


@pytest.mark.parametrize(
    ("written", "reason", "guess"),
    [
        ("saraban@example.go.th", "", ""),
        ("E-mail : saraban@example.go.th", "", ""),
        ("<saraban@example.go.th>", "", ""),
        ("saraban@example.go.th หรือ info@example.go.th", "", ""),
        ("-", "", ""),
        ("saraban.example.go.th", "at", ""),
        ("saraban [at] example.go.th", "at", "saraban@example.go.th"),
        ("saraban@ example.go.th", "form", "saraban@example.go.th"),
        ("saraban@example.go.th.", "form", "saraban@example.go.th"),
        ("saraban@@example.go.th", "form", ""),
        ("www.example.go.th", "at", ""),
    ],
)
def test_an_address_that_nothing_arrives_at(written: str, reason: str, guess: str) -> None:
    trouble = mail_trouble(written)

    assert (trouble.get("reason", ""), trouble.get("guess", "")) == (reason, guess)


@pytest.mark.parametrize(
    ("written", "free"),
    [
        ("a@gmail.com", ["gmail.com"]),
        ("a@Hotmail.co.th", ["hotmail.co.th"]),
        ("a@mail.example.go.th", []),
        ("a@mailgothai.go.th", []),
        ("a@live-municipality.go.th", []),
    ],
)
def test_addresses_that_anybody_can_have(written: str, free: list[str]) -> None:
    assert list(free_domains(written)) == free
