"""Timeframes keep their words and, where they have one, their meaning."""

from datetime import date

import pytest

from generator.model.dates import DateError
from generator.model.timeframe import Kind, parse_timeframe

# text, kind, first and last day within fiscal year 2566
MEANT = [
    ("ตลอดปีงบประมาณ", Kind.ALL_YEAR, (date(2022, 10, 1), date(2023, 9, 30))),
    ("ตลอดทั้งปีงบประมาณ พ.ศ. 2566", Kind.ALL_YEAR, (date(2022, 10, 1), date(2023, 9, 30))),
    ("ต.ค.๖๖ ถึง ก.ย.๖๗", Kind.RANGE, (date(2023, 10, 1), date(2024, 9, 30))),
    ("๑ ตุลาคม ๒๕๖๗ ถึง ๓๐ กันยายน๒๕๖๘", Kind.RANGE, (date(2024, 10, 1), date(2025, 9, 30))),
    ("ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖", Kind.RANGE, (date(2022, 10, 1), date(2023, 3, 31))),
    ("ต.ค. 2565-มี.ค. 2566", Kind.RANGE, (date(2022, 10, 1), date(2023, 3, 31))),
    ("1 ต.ค. 2565 – 31 มี.ค. 2566", Kind.RANGE, (date(2022, 10, 1), date(2023, 3, 31))),
    ("ดำเนินการตลอดทั้งปีงบประมาณ ตุลาคม 2565 ถึง กันยายน 2566", Kind.RANGE, (date(2022, 10, 1), date(2023, 9, 30))),
    ("ไตรมาส ๑", Kind.QUARTER, (date(2022, 10, 1), date(2022, 12, 31))),
    ("ไตรมาสที่ 2", Kind.QUARTER, (date(2023, 1, 1), date(2023, 3, 31))),
    ("ไตรมาส ๑- ๔", Kind.QUARTER, (date(2022, 10, 1), date(2023, 9, 30))),
    ("ภายในเดือนมกราคม 2566", Kind.MONTH, (date(2023, 1, 1), date(2023, 1, 31))),
    ("ภายในวันที่ 31 มีนาคม 2566", Kind.DAY, (date(2023, 3, 31), date(2023, 3, 31))),
    ("1-31 มีนาคม 2566", Kind.RANGE, (date(2023, 3, 1), date(2023, 3, 31))),
    ("29 มกราคม 2566", Kind.DAY, (date(2023, 1, 29), date(2023, 1, 29))),
]

WITHOUT_DAYS = [
    ("ทุกๆ ๓ เดือน", Kind.EVERY, 3),
    ("ทุกเดือน", Kind.EVERY, 1),
    ("ทุกไตรมาส", Kind.EVERY, 3),
    ("อย่างน้อยไตรมาสละ ๑ ครั้ง", Kind.EVERY, 3),
    ("ณ สิ้นปีงบประมาณ", Kind.WORDS, None),
    ("ภายในเดือนตุลาคม", Kind.WORDS, None),
    ("เร็ว ๆ นี้", Kind.WORDS, None),
]


@pytest.mark.parametrize(("text", "kind", "days"), MEANT)
def test_a_timeframe_has_days(text: str, kind: Kind, days: tuple[date, date]) -> None:
    read = parse_timeframe(text)
    span = read.span(2566)

    assert span is not None
    assert (read.text, read.kind, (span.first, span.last)) == (text, kind, days)


@pytest.mark.parametrize(("text", "kind", "every"), WITHOUT_DAYS)
def test_a_timeframe_without_days_keeps_its_words(text: str, kind: Kind, every: int | None) -> None:
    read = parse_timeframe(text)

    assert (read.text, read.kind, read.every, read.span(2566)) == (text, kind, every, None)


def test_a_year_that_is_not_buddhist_is_refused() -> None:
    with pytest.raises(DateError):
        parse_timeframe("ต.ค. 2023 ถึง ก.ย. 2024")
