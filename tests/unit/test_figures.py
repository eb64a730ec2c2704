"""Figures against numbers worked by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.checklists import checklists
from generator.load.reader import Reader
from generator.tables.figure import Change, Figures, changes, share
from generator.tables.recipes import figures_of, summary, tells
from generator.tables.table import Table
from tests.agencies import examined
from tests.typed import CONTRACT, KINDS, contract, table


def values(figures: Figures) -> dict[str, str]:
    return {one.key: f"{one.value}" for one in figures.figures}


def test_contracts_are_counted_added_up_and_set_against_reference_price_and_budget() -> None:
    made = figures_of(table("contracts", CONTRACT, contract("90"), contract("95.50", status="completed")))

    assert values(made) == {
        "contracts": "2",
        "allocated": "240",
        "agreed": "185.50",
        "below-reference": "14.50",
        "below-reference-share": "7.25",
        "below-budget": "54.50",
        "running": "1",
    }
    assert made.totals == {
        "allocated": Decimal(240),
        "reference-price": Decimal(200),
        "agreed-price": Decimal("185.50"),
    }


def test_savings_are_counted_only_where_both_prices_are_known() -> None:
    made = values(figures_of(table("contracts", CONTRACT, contract("90"), contract("50", reference_price=None))))

    assert made["agreed"] == "140"
    assert (made["below-reference"], made["below-reference-share"]) == ("10", "10.00")


def test_a_cancelled_contract_is_counted_only_as_cancelled() -> None:
    made = figures_of(table("contracts", CONTRACT, contract("90"), contract("70", status="cancelled")))

    assert (values(made)["contracts"], values(made)["agreed"], values(made)["cancelled"]) == ("1", "90", "1")
    assert made.totals["agreed-price"] == 90


@pytest.mark.parametrize(
    ("status", "ends", "running"),
    [
        ("active", date(2024, 1, 1), 1),
        ("completed", date(2024, 9, 30), 0),
        (None, date(2024, 3, 31), 1),
        (None, date(2024, 3, 30), 0),
        (None, None, 0),
    ],
)
def test_a_contract_runs_by_its_status_and_without_one_by_its_last_day(
    status: str | None, ends: date | None, running: int
) -> None:
    rows = table("contracts", CONTRACT, contract("1", status=status, ends=ends), contract("1", status="completed"))

    found = figures_of(rows, date(2024, 3, 31)).figure("running")
    assert found
    assert found.value == running


def test_contracts_by_method_and_by_month_with_the_months_between() -> None:
    made = figures_of(
        table(
            "contracts",
            CONTRACT,
            contract("10", signed=date(2023, 12, 31)),
            contract("20", signed=date(2024, 2, 1), method="e-bidding"),
            contract("30", signed=date(2024, 2, 28)),
            contract("5", signed=None, method=None),
        )
    )
    by_method, by_month = made.breakdown("by-method"), made.breakdown("by-month")

    assert by_method
    assert by_month
    assert [(line.label, *map(int, line.values)) for line in by_method.lines] == [
        ("วิธีเฉพาะเจาะจง", 2, 240, 40),
        ("วิธีประกาศเชิญชวนทั่วไป (e-bidding)", 1, 120, 20),
        ("", 1, 120, 5),
    ]
    assert [(line.label, *map(int, line.values)) for line in by_month.lines] == [
        ("ธันวาคม 2566", 1, 10),
        ("มกราคม 2567", 0, 0),
        ("กุมภาพันธ์ 2567", 2, 50),
        ("", 1, 5),
    ]


def test_contracts_tell_the_summary_by_method_that_an_item_asks_for() -> None:
    rows = table("contracts", CONTRACT, contract("10"), contract("20"), contract("7", method="selection"))

    assert summary(rows, KINDS["procurement-summary"]) == {
        "method": ("วิธีเฉพาะเจาะจง", "วิธีคัดเลือก"),
        "count": (2, 1),
        "allocated": (240, 120),
        "budget": (30, 7),
    }
    assert tells(rows, KINDS["procurement-summary"], ["method", "count"])
    assert not tells(rows, KINDS["procurement-summary"], ["method", "reason"])
    assert not tells(rows, KINDS["contracts"], ["method"])
    assert not tells(table("contracts", CONTRACT, contract("1", method=None)), KINDS["procurement-summary"], ["method"])


def test_spending_of_projects_is_told_for_each_and_in_all() -> None:
    made = figures_of(
        table(
            "project-report",
            ("project", "strategy", "allocated", "spent"),
            ("ถนน", "โครงสร้าง", Decimal(300), Decimal(100)),
            ("น้ำ", "โครงสร้าง", Decimal(100), Decimal(0)),
            ("โรงเรียน", "สังคม", Decimal(200), Decimal(100)),
        )
    )

    assert values(made) == {
        "projects": "3", "allocated": "600", "spent": "200", "spent-share": "33.33", "left": "400",
    }  # fmt: skip
    by_project, by_strategy = made.breakdown("by-project"), made.breakdown("by-strategy")
    assert by_project
    assert by_strategy
    assert by_project.column("spent") == (100, 0, 100)
    assert [(line.label, *map(int, line.values)) for line in by_strategy.lines] == [
        ("โครงสร้าง", 2, 400, 100),
        ("สังคม", 1, 200, 100),
    ]


def test_a_plan_without_spending_has_no_share() -> None:
    made = figures_of(table("project-plan", ("project", "budget"), ("ถนน", Decimal(300)), ("น้ำ", None)))

    assert values(made) == {"projects": "2", "allocated": "300"}


def test_services_by_channel_month_and_work() -> None:
    fields = ("month", "service", "walk-in", "e-service")
    made = figures_of(
        table(
            "service-statistics",
            fields,
            (date(2023, 10, 1), "ทะเบียน", 30, 10),
            (date(2023, 10, 1), "ภาษี", 20, 20),
            (date(2023, 11, 1), "ทะเบียน", 10, 10),
        )
    )

    assert values(made) == {"walk-in": "60", "e-service": "40", "served": "100", "online-share": "40.00"}
    by_month, by_service = made.breakdown("by-month"), made.breakdown("by-service")
    assert by_month
    assert by_service
    assert [line.values for line in by_month.lines] == [(50, 30), (10, 10)]
    assert [(line.label, line.values) for line in by_service.lines] == [("ทะเบียน", (40, 20)), ("ภาษี", (20, 20))]


def test_complaints_received_closed_and_open() -> None:
    fields = ("month", "total", "finished", "pending")
    made = figures_of(table("complaints", fields, (date(2023, 10, 1), 2, 1, 1), (date(2023, 12, 1), 1, 1, 0)))

    assert values(made) == {"received": "3", "closed": "2", "open": "1", "closed-share": "66.67"}
    assert made.totals == {"total": 3, "finished": 2, "pending": 1}


def test_what_is_not_closed_is_open_where_nobody_counted_it_and_a_year_without_complaints_has_no_share() -> None:
    assert values(figures_of(table("complaints", ("total", "finished"), (5, 3))))["open"] == "2"
    assert values(figures_of(table("complaints", ("total", "finished"), (0, 0)))) == {
        "received": "0", "closed": "0", "open": "0",
    }  # fmt: skip


def test_one_complaint_a_row_is_counted() -> None:
    made = figures_of(table("complaints", ("subject", "channel"), ("จัดซื้อ", "ตู้"), ("จัดซื้อ", "โทร"), ("อื่น", "โทร")))

    assert values(made) == {"received": "3"}
    by_subject = made.breakdown("by-subject")
    assert by_subject
    assert [(line.label, *line.values) for line in by_subject.lines] == [("จัดซื้อ", 2), ("อื่น", 1)]


def test_staffing_and_training() -> None:
    posts = figures_of(
        table("staffing", ("position-type", "frame", "headcount", "vacant"), ("ก", 10, 8, 2), ("ข", 5, 5, 0))
    )
    courses = figures_of(table("training", ("course", "trainees"), ("ก", 40), ("ข", 2)))

    assert values(posts) == {"posts": "15", "held": "13", "vacant": "2", "held-share": "86.67"}
    assert values(courses) == {"courses": "2", "trainees": "42"}


def test_a_sum_of_ranks_or_of_order_numbers_is_never_shown() -> None:
    made = figures_of(table("risks", ("order", "event", "likelihood", "impact"), (1, "ก", 3, 4), (2, "ข", 2, 5)))

    assert made.totals == {}
    assert values(made) == {"risks": "2"}


def test_a_table_of_no_kind_has_no_figures() -> None:
    assert figures_of(Table("x.csv", ("a",), (("1",), ("2",)))) == Figures("")


def test_changes_against_last_year() -> None:
    now = figures_of(table("complaints", ("total", "finished"), (6, 3)))
    before = figures_of(table("complaints", ("total", "finished"), (4, 0)))

    found = changes(now, before)
    assert found["received"] == Change(Decimal(4), Decimal(2), Decimal("50.00"))
    assert found["closed"] == Change(Decimal(0), Decimal(3), None)
    assert (found["received"].direction, found["open"].direction) == ("more", "less")


def test_a_plan_is_not_compared_with_contracts_but_a_summary_with_a_list_is() -> None:
    plan = figures_of(table("procurement-plan", ("work", "allocated"), ("ก", Decimal(5))))
    made = figures_of(table("contracts", CONTRACT, contract("90")))
    told = figures_of(table("procurement-summary", ("method", "count", "budget"), ("specific", 3, Decimal(30))))

    assert changes(made, plan) == {}
    assert changes(made, told)["agreed"].difference == 60


def test_a_share_is_rounded_half_up_as_offices_do() -> None:
    assert share(Decimal("0.125"), Decimal(100)) == Decimal("0.13")
    assert share(Decimal(1), Decimal(0)) is None


def test_the_figures_of_the_model_agency_are_those_its_papers_tell() -> None:
    site = examined("example").site
    assert site
    year = site.year(2567)
    assert year
    found = {name: values(figures_of(made)) for name, made in year.tables.items()}

    assert found["tables/projects-2567.csv"]["spent"] == "6205040.00"
    assert found["tables/projects-2567.csv"]["spent-share"] == "38.37"
    assert found["tables/contracts-2567.csv"]["agreed"] == "7069870.00"
    assert found["tables/contracts-2566.csv"]["below-budget"] == "257450.00"
    typed, computed = found["tables/procurement-summary-2566.csv"], found["tables/contracts-2566.csv"]
    assert {key: computed[key] for key in typed} == typed


def test_a_plan_to_buy_does_not_tell_what_was_bought() -> None:
    plan = table("procurement-plan", ("work", "allocated", "method"), ("ก", Decimal(5), "specific"))

    assert figures_of(plan).breakdown("by-method")
    assert summary(plan, KINDS["procurement-summary"]) == {}


def test_figures_are_computed_once_for_a_table_and_a_day_and_anew_for_other_rows() -> None:
    rows = table("complaints", ("total", "finished"), (6, 3))
    first = figures_of(rows)

    assert figures_of(rows) is first
    assert figures_of(rows, date(2024, 3, 31)) is not first
    other = figures_of(replace(rows, rows=(("1", "1"),), typed=((1, 1),)))
    assert values(other) == {"received": "1", "closed": "1", "open": "0", "closed-share": "100.00"}


def test_a_replaced_kind_computes_what_the_shipped_one_does_as_far_as_its_columns_tell(tmp_path: Path) -> None:
    own = "tables:\n  - id: contracts\n    title: สัญญา\n    columns:\n      - {id: work, label: งาน}\n"
    own += "      - {id: agreed-price, label: ราคา, type: money}\n"
    (tmp_path / "checklists").mkdir()
    (tmp_path / "checklists" / "tables.yml").write_text(own, encoding="utf-8")
    lists = checklists(Reader(tmp_path), tmp_path)
    kind = lists.table_kinds()["contracts"]
    rows = replace(table("contracts", ("work", "agreed-price"), ("ก", Decimal(5)), ("ข", Decimal(7))), kind=kind)

    assert lists.reader.problems == []
    assert kind.title == "สัญญา"
    assert values(figures_of(rows)) == {"contracts": "2", "agreed": "12"}
