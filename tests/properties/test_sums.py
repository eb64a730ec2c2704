"""Whatever rows there are, what is computed from them adds up."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.tables.figure import sum_known
from generator.tables.none_words import says_nothing
from generator.tables.recipes import figures_of
from tests.typed import CONTRACT, table

MONEY = st.none() | st.decimals(min_value=0, max_value=10**9, places=2)
CONTRACTS = st.lists(
    st.tuples(
        st.text(max_size=5).filter(lambda text: not text or not says_nothing(text)),
        MONEY,
        st.sampled_from(["active", "completed", "cancelled", None]),
        st.sampled_from(["specific", "e-bidding", "selection", None]),
        MONEY,
        MONEY,
        st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31)),
        st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31)),
    ),
    max_size=25,
)


@given(CONTRACTS)
def test_every_breakdown_of_contracts_adds_up_to_the_figures(rows) -> None:
    made = figures_of(table("contracts", CONTRACT, *rows), date(2024, 3, 31))
    figures = {one.key: one.value for one in made.figures}

    for found in made.breakdowns:
        for key in found.columns:
            assert (sum_known(found.column(key)) or 0) == figures.get(key, 0), (found.key, key)
    assert figures["contracts"] + figures.get("cancelled", 0) == len(rows)
    if len(rows) > 1:
        assert made.totals.get("agreed-price", 0) == figures.get("agreed", 0)
    assert figures.get("running", 0) <= figures["contracts"]


@given(CONTRACTS)
def test_the_order_of_rows_changes_no_figure(rows) -> None:
    one, other = (figures_of(table("contracts", CONTRACT, *told)) for told in (rows, rows[::-1]))

    assert one.figures == other.figures
    assert one.totals == other.totals


COUNT = st.none() | st.integers(0, 10_000)


@given(st.lists(st.tuples(st.sampled_from("กขค"), COUNT, COUNT), min_size=1, max_size=20))
def test_people_served_are_those_at_the_counter_and_those_online(rows) -> None:
    made = figures_of(table("service-statistics", ("service", "walk-in", "e-service"), *rows))
    figures = {one.key: one.value for one in made.figures}

    if "served" in figures:
        assert figures["served"] == figures["walk-in"] + figures["e-service"]
        assert 0 <= figures.get("online-share", Decimal(0)) <= 100
