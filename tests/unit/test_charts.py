"""Charts as pictures: true to scale, told in words, harmless whatever their labels hold."""

from decimal import Decimal

import lxml.etree
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.charts import chart, scale
from generator.site.tables.charts import MOST_BARS, drawn
from generator.site.tables.views import ChartLine, ChartView
from generator.tables.figure import Breakdown, Line, Series
from tests.typed import KINDS

SVG = "{http://www.w3.org/2000/svg}"


def tree(view: ChartView) -> lxml.etree._Element:
    made = str(chart(view)).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return lxml.etree.fromstring(made)


def bars(*lines: tuple[str, int, int], within: bool = False, kind: str = "bars") -> ChartView:
    told = tuple(ChartLine(label, label, (Decimal(a), Decimal(b)), f"{a + b}", f"ก {a} ข {b}") for label, a, b in lines)
    return ChartView("x", kind, "ชื่อ", "คน", ("ก", "ข"), told, within=within)  # type: ignore[arg-type]


def widths(view: ChartView) -> list[float]:
    return [float(one.get("width", "").rstrip("%")) for one in tree(view).iter(f"{SVG}rect")]


def test_bars_are_as_long_as_their_numbers() -> None:
    first, second, third = widths(bars(("ก", 30, 10), ("ข", 20, 0)))

    assert first == pytest.approx(3 * second)
    assert third == pytest.approx(2 * second)
    assert first + second == pytest.approx(70)


def test_a_part_is_drawn_inside_its_whole_and_may_pass_it() -> None:
    assert widths(bars(("ก", 40, 10), ("ข", 20, 30), within=True)) == pytest.approx([100, 25, 50, 75])


def test_nothing_and_less_than_nothing_have_no_bar_but_their_words() -> None:
    made = tree(bars(("ก", 0, 0), ("ข", -5, 0)))

    assert not list(made.iter(f"{SVG}rect"))
    assert made.findtext(f"{SVG}desc") == "ก: ก 0 ข 0; ข: ก -5 ข 0"


def test_columns_stand_on_one_line_and_stack() -> None:
    rects = list(tree(bars(("ต.ค.", 30, 10), ("พ.ย.", 20, 0), kind="columns")).iter(f"{SVG}rect"))
    tops = [(float(one.get("y", "").rstrip("em")), float(one.get("height", "").rstrip("em"))) for one in rects]
    (first, one), (second, two), (third, three) = tops

    assert first + one == pytest.approx(third + three)
    assert second + two == pytest.approx(first)
    assert one == pytest.approx(3 * two)


def test_the_picture_has_a_name_and_its_numbers_in_words() -> None:
    made = tree(bars(("ตุลาคม", 30, 10)))

    assert made.get("role") == "img"
    assert made.get("aria-labelledby") == "x-title x-desc"
    assert made.findtext(f"{SVG}title") == "ชื่อ"
    assert made.findtext(f"{SVG}desc") == "ตุลาคม: ก 30 ข 10"


@pytest.mark.parametrize("kind", ["bars", "columns"])
@given(label=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_whatever_a_label_holds_the_picture_has_the_same_shape(kind: str, label: str) -> None:
    hostile = f"{label}<script>alert(1)</script>\"'>&<svg onload=x>]]>"
    made, plain = tree(bars((hostile, 3, 4), kind=kind)), tree(bars(("ก", 3, 4), kind=kind))

    assert [one.tag for one in made.iter()] == [one.tag for one in plain.iter()]
    assert [sorted(one.keys()) for one in made.iter()] == [sorted(one.keys()) for one in plain.iter()]


def test_the_same_view_draws_the_same_bytes() -> None:
    assert chart(bars(("ก", 1, 2))) == chart(bars(("ก", 1, 2)))


@given(st.decimals(min_value=0, max_value=Decimal(10) ** 12, places=2))
def test_a_scale_holds_its_greatest_value_in_few_whole_steps(greatest: Decimal) -> None:
    made = scale(greatest)
    values = [value for value, _ in made.ticks]

    assert made.top >= greatest
    assert made.top <= max(2 * greatest, 4)
    assert 2 <= len(values) <= 6
    assert values[0] == 0
    assert all(value == int(value) for value in values)
    assert len({text for _, text in made.ticks}) == len(values)


def test_scales_are_written_as_people_say_them() -> None:
    assert [text for _, text in scale(Decimal(3)).ticks] == ["0", "1", "2", "3"]
    assert [text for _, text in scale(Decimal(1617)).ticks] == ["0", "500", "1,000", "1,500", "2,000"]
    assert [text for _, text in scale(Decimal(1_700_000)).ticks] == ["0", "0.5 ล้าน", "1 ล้าน", "1.5 ล้าน", "2 ล้าน"]


def breakdown(kind: str, id: str, columns: tuple[str, ...], *lines: Line) -> Breakdown:
    """A breakdown of a shipped kind, with these figures as its columns."""
    known = KINDS[kind]
    rule, figures = known.breakdown(id), [known.figure(key) for key in columns]
    assert rule
    return Breakdown(rule, tuple(Series(one.id, one.label, known.unit(one.unit)) for one in figures if one), lines)


def projects(count: int) -> Breakdown:
    lines = tuple(Line(f"โครงการ {n}", (Decimal(n), Decimal(n) / 2)) for n in range(1, count + 1))
    return breakdown("project-report", "by-project", ("allocated", "spent"), *lines)


def test_of_many_projects_the_greatest_are_drawn_and_the_rest_added_up() -> None:
    made = drawn(projects(30), "t", "ตาราง")

    assert made.chart
    lines = made.chart.lines
    assert len(lines) == MOST_BARS + 1
    assert lines[0].label == "โครงการ 30"
    assert lines[-1].label == f"อื่น ๆ อีก {30 - MOST_BARS} รายการ"
    assert sum(line.values[0] for line in lines) == sum(range(31))
    assert len(made.numbers.rows) == 30
    assert made.numbers.total == ("รวม", "465.00", "232.50")


def test_one_line_or_nothing_but_zeros_is_no_picture() -> None:
    assert drawn(projects(1), "t", "ตาราง").chart is None
    months = (Line("ต.ค.", (Decimal(0),)), Line("พ.ย.", (Decimal(0),)))
    zeros = breakdown("complaints", "by-month", ("received",), *months)
    assert drawn(zeros, "t", "ตาราง").chart is None


def test_a_line_without_a_name_says_so() -> None:
    lines = (Line("", (Decimal(2),)), Line("ก", (Decimal(1),)))
    made = drawn(breakdown("training", "by-course", ("trainees",), *lines), "t", "ตาราง")

    assert made.chart
    assert made.chart.lines[0].label == "ไม่ได้ระบุ"
    assert made.numbers.rows[0] == ("ไม่ได้ระบุ", "2")


def test_what_is_not_known_of_a_line_is_said_so_and_is_no_zero() -> None:
    lines = (Line("ก", (Decimal(400), None)), Line("ข", (Decimal(100), Decimal(50))), Line("ค", (None, None)))
    made = drawn(breakdown("project-report", "by-project", ("allocated", "spent"), *lines), "t", "ตาราง")

    assert made.chart
    assert [line.text for line in made.chart.lines] == [
        "ไม่มีข้อมูล จาก 400.00",
        "50.00 จาก 100.00 (50.00%)",
        "ไม่มีข้อมูล จาก ไม่มีข้อมูล",
    ]
    assert made.chart.lines[0].told == "วงเงินงบประมาณ 400.00 บาท ใช้จ่ายแล้ว ไม่มีข้อมูล"
    assert made.numbers.rows == (("ก", "400.00", "ไม่มีข้อมูล"), ("ข", "100.00", "50.00"), ("ค", "ไม่มีข้อมูล", "ไม่มีข้อมูล"))
    assert made.numbers.total == ("รวม", "500.00", "50.00")
