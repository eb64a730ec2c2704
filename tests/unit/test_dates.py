"""Dates as people write them."""

from datetime import date

import pytest

from generator.text.dates import DateError, long_date, parse_date, short_date

READ = [
    ("31 มีนาคม 2566", date(2023, 3, 31)),
    ("๓๑ มี.ค. ๒๕๖๖", date(2023, 3, 31)),
    ("๓๑ มี.ค.๖๖", date(2023, 3, 31)),
    ("วันที่ 31 เดือนมีนาคม พ.ศ. 2566", date(2023, 3, 31)),
    ("31 มีนาคม พ.ศ.2566", date(2023, 3, 31)),
    ("31/3/2566", date(2023, 3, 31)),
    ("31-03-2566", date(2023, 3, 31)),
    ("31.3.66", date(2023, 3, 31)),
    ("2566-03-31", date(2023, 3, 31)),
    ("2566-03-31 00:00:00", date(2023, 3, 31)),
    ("29 กุมภาพันธ์ 2567", date(2024, 2, 29)),
    ("1 มิ.ย. 2567", date(2024, 6, 1)),
    ("1 มิย. 2567", date(2024, 6, 1)),
]

REFUSED = [
    ("31/2/2566", "date-impossible", "28 กุมภาพันธ์ 2566"),
    ("29 ก.พ. 2566", "date-impossible", "28 กุมภาพันธ์ 2566"),
    ("1/13/2566", "date-impossible", ""),
    ("1 ม.ค. 2024", "date-year", "2567"),
    ("1/1/1999", "date-year", "2542"),
    ("1/1/3000", "date-year", ""),
    ("เร็ว ๆ นี้", "date-unreadable", ""),
    ("มีนาคม 2566", "date-unreadable", ""),
    ("", "date-unreadable", ""),
]


@pytest.mark.parametrize(("text", "day"), READ)
def test_a_date_is_read_and_keeps_its_text(text: str, day: date) -> None:
    read = parse_date(text)

    assert (read.day, read.text) == (day, text)


@pytest.mark.parametrize(("text", "code", "guess"), REFUSED)
def test_what_is_no_date_says_why_and_guesses(text: str, code: str, guess: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)

    assert (caught.value.code, caught.value.guess) == (code, guess)


def test_a_date_is_written_in_buddhist_years() -> None:
    assert (long_date(date(2024, 3, 31)), short_date(date(2024, 3, 31))) == ("31 มีนาคม 2567", "31 มี.ค. 2567")
