"""Timeframes keep their words and, where they have one, their meaning."""

from datetime import date

import pytest

from generator.text.dates import DateError, fiscal_year
from generator.text.timeframes import Kind, parse_timeframe

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


# text, and the fiscal years that it names, whatever year it stands in
NAMED = [
    ("ตลอดปีงบประมาณ พ.ศ. 2566", (2566, 2566)),
    ("ดำเนินการตลอดทั้งปีงบประมาณ พ.ศ.๒๕๖๖", (2566, 2566)),
    ("ปี 2566", (2566, 2566)),
    ("ปี พ.ศ. ๒๕๖๖", (2566, 2566)),
    ("ภายในปี 2566", (2566, 2566)),
    ("พ.ศ. 2566", (2566, 2566)),
    ("2566", (2566, 2566)),
    ("ปีงบประมาณ 66", (2566, 2566)),
    ("ปีงบ 66", (2566, 2566)),
    ("ปีงบฯ 2566", (2566, 2566)),
    ("งบประมาณปี 2566", (2566, 2566)),
    ("งปม. 2566", (2566, 2566)),
    ("ปี งปม. พ.ศ. 2566", (2566, 2566)),
    ("ประจำปีงบประมาณ พ.ศ. 2566", (2566, 2566)),
    ("FY2023", (2566, 2566)),
    ("fy 2566", (2566, 2566)),
    ("FY66", (2566, 2566)),
    ("ไตรมาส 2/2566", (2566, 2566)),
    ("ไตรมาส 2/66", (2566, 2566)),
    ("ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๖", (2566, 2566)),
    ("ไตรมาส 1-4 ของปีงบประมาณ 2566", (2566, 2566)),
    ("Q2/2566", (2566, 2566)),
    ("ไตรมาส 4/2566 - ไตรมาส 1/2567", (2566, 2567)),
    ("ต.ค. 65 - ก.ย. 66", (2566, 2566)),
    ("ต.ค. - มี.ค. 2566", (2566, 2566)),
    ("1 ต.ค. – 31 ธ.ค. 2565", (2566, 2566)),
    ("ปีงบประมาณ พ.ศ. 2566 (ต.ค. 2565 - ก.ย. 2566)", (2566, 2566)),
    ("ตลอดปีงบประมาณ 2566 ตุลาคม 2565 ถึง กันยายน 2566", (2566, 2566)),
    ("ปีงบประมาณ พ.ศ. 2566 – 2570", (2566, 2570)),
    ("2566-2570", (2566, 2570)),
    ("ปี 66-70", (2566, 2570)),
    ("ณ สิ้นปีงบประมาณ พ.ศ. 2566", (2566, 2566)),
    ("ครึ่งปีแรกของปีงบประมาณ 2566", (2566, 2566)),
    ("ทุกเดือน ตลอดปี 2566", (2566, 2566)),
    ("ตลอดปีงบประมาณ (พ.ศ. 2566)", (2566, 2566)),
    ("ปีงบประมาณ: ๒๕๖๖", (2566, 2566)),
    ("ปีงบประมาณประจำปี พ.ศ. 2566", (2566, 2566)),
    ("ตลอดปีงบประมาณ พ.ศ. สองพันห้าร้อยหกสิบหก", (2566, 2566)),
    ("ปีงบประมาณ พุทธศักราช ๒๕๖๖", (2566, 2566)),
    ("fiscal year 2023", (2566, 2566)),
    ("ปีงบประมาณ พ.ศ. 2566 และ 2567", (2566, 2567)),
    ("ปีงบประมาณ 2564, 2565 และปีงบประมาณ 2566", (2564, 2566)),
]

# Laws, school years, plans of several years in a longer text and what names no year at all.
NAMING_NONE = [
    "ตลอดปีงบประมาณ", "ไตรมาส 2", "ทุกเดือน", "เร็ว ๆ นี้", "ภายใน 30 วันตามระเบียบ พ.ศ. 2560", "ปีการศึกษา 2566",
    "ตามแผนพัฒนา ปี 2566-2570", "หลังปี 2565 และก่อนปี 2567", "66", "ห้อง 2/66", "ปี 1",
    "งบประมาณ 2566 บาท", "ประเมินผลปี 2565 แล้วปรับปรุงในปี 2566",
]  # fmt: skip


@pytest.mark.parametrize(("text", "years"), NAMED)
@pytest.mark.parametrize("asked", [2564, 2567, 2571])
def test_a_year_that_is_named_is_the_one_that_counts(text: str, years: tuple[int, int], asked: int) -> None:
    read = parse_timeframe(text)
    within = read.within(asked)

    assert within is not None
    assert read.named == years
    assert read.elsewhere(asked) is not (years[0] <= asked <= years[1])
    assert (fiscal_year(within.first), fiscal_year(within.last)) == years


@pytest.mark.parametrize("text", NAMING_NONE)
def test_what_names_no_fiscal_year_is_of_the_year_it_stands_in(text: str) -> None:
    read = parse_timeframe(text)

    assert read.named is None
    assert not read.elsewhere(2567)


@pytest.mark.parametrize("text", ["ปีงบประมาณ 2570 – 2566", "ไตรมาส 4-1/2566"])
def test_years_and_quarters_in_the_wrong_order_are_refused(text: str) -> None:
    with pytest.raises(DateError, match="timeframe-order"):
        parse_timeframe(text)


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
