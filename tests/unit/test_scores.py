"""The official formula, against worked figures (tests/facts/scores.yml) and by its properties."""

from decimal import Decimal
from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.check.levels import level_told
from generator.check.scores import received_total, score_of
from generator.examine import known_lists
from generator.model.checklist import Checklist
from generator.model.scores import Assessment, hundredths, shown_score
from generator.vocabulary.level import level_words
from tests.agencies import examined
from tests.conftest import ROOT, Office

FACTS = yaml.load((ROOT / "tests" / "facts" / "scores.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
LISTS = known_lists(ROOT / "content")
YEARS = LISTS.years
POINTS = [(int(year), sub, worth) for year, row in FACTS["points"].items() for sub, worth in row.items()]


def checklist(year: int) -> Checklist:
    found = LISTS.checklist(year)
    assert found
    return found


def numbers(year: int) -> list[str]:
    return [item.number for item in checklist(year).items]


@pytest.mark.parametrize(("year", "sub", "worth"), POINTS)
def test_an_item_is_worth_what_the_sources_say(year: int, sub: str, worth: str) -> None:
    found = score_of(checklist(year), [])
    parts = [part for indicator in found.indicators for part in indicator.parts if part.number.number == sub]

    assert {shown_score(item.points) for item in parts[0].items} == {worth}


@pytest.mark.parametrize("told", FACTS["levels"], ids=lambda told: f"{told['year']}-{told['total']}-{told['level']}")
def test_the_level_is_that_of_the_year_s_scheme(told: dict[str, str]) -> None:
    scores = {name: Decimal(told[name]) for name in ("IIT", "EIT", "EIT1", "EIT2", "OIT") if name in told}
    received = assessment(scores, **{name: told[name] for name in ("overall",) if name in told})
    total, level = (of(checklist(int(told["year"])), received) for of in (received_total, level_told))

    assert (shown_score(total) if total is not None else "") == told["total"]
    assert level
    assert level.name == told["level"]
    if "why" in told:
        assert level_words(level) == told["why"]
        assert bool(level_words(level, "en")) == bool(told["why"])


def assessment(scores: dict[str, Decimal], **more: str) -> Assessment:
    return Assessment.model_validate({"instruments": {name: str(score) for name, score in scores.items()}, **more})


@pytest.mark.parametrize("missing", ["IIT", "EIT", "OIT"])
def test_there_is_no_total_while_an_instrument_is_not_known(missing: str) -> None:
    scores = {name: Decimal(90) for name in ("IIT", "EIT", "OIT") if name != missing}

    assert received_total(checklist(2567), assessment(scores, overall="90")) is None
    assert received_total(checklist(2567), None) is None


def test_years_whose_division_is_inferred_say_so() -> None:
    known = [year for year in YEARS if str(year) in {*FACTS["points"], *FACTS["inferred"]}]

    assert [year for year in known if score_of(checklist(year), []).inferred] == [int(one) for one in FACTS["inferred"]]


@pytest.mark.parametrize("year", YEARS)
def test_all_items_together_are_worth_the_weight_exactly(year: int) -> None:
    nothing, everything = score_of(checklist(year), []), score_of(checklist(year), numbers(year))

    assert nothing.cost == sum(item.points for item in nothing.items) == nothing.weight == 40
    assert (nothing.score, everything.score, everything.cost) == (0, 100, 0)
    assert [item.number for item in nothing.items] == numbers(year)


@given(st.sampled_from(YEARS).flatmap(lambda year: st.tuples(st.just(year), st.sets(st.sampled_from(numbers(year))))))
def test_every_completed_item_gives_exactly_what_it_was_said_to_cost(case: tuple[int, set[str]]) -> None:
    year, done = case
    before = score_of(checklist(year), done)

    assert before.score * before.weight / 100 + before.cost == before.weight
    for item in before.items:
        after = score_of(checklist(year), {*done, item.number})
        assert (after.score - before.score) * before.weight / 100 == item.cost
        assert after.score >= before.score


def test_the_formula_is_not_a_flat_mean() -> None:
    """One item of each of two sub-indicators of 2567, of different size: 100 less the mean of means."""
    open_ = {"o1", "o14"}
    found = score_of(checklist(2567), [number for number in numbers(2567) if number not in open_])

    assert found.score == 100 - Fraction(100, 2 * 5 * 6) - Fraction(100, 2 * 5 * 4)


def test_a_half_is_rounded_up_and_only_for_showing() -> None:
    assert shown_score(Fraction(1, 8)) == "0.13"
    assert shown_score(Fraction(2, 3)) == "0.67"
    assert shown_score(Fraction(100)) == "100.00"


def test_the_model_agency_scores_what_its_planted_faults_leave() -> None:
    found = examined("example")

    assert {year: shown_score(found.scores[year].score) for year in (2566, 2567, 2569)} == dict.fromkeys(
        (2566, 2567, 2569), "100.00"
    )
    score = found.scores[2568]
    told = found.site.year(2568).assessment
    assert hundredths(score.score) == told.instruments["OIT"]
    for indicator in score.indicators:
        assert hundredths(indicator.score) == told.indicators[indicator.number]
        for part in indicator.parts:
            assert hundredths(part.score) == told.indicators[part.number]


def test_an_item_outside_the_listed_sub_indicators_still_counts(office: Office) -> None:
    path = office.content / "checklists" / "2567.yml"
    text = path.read_text(encoding="utf-8").replace('  - {number: "10.2", name: การส่งเสริมคุณธรรม}\n', "")
    path.write_text(text, encoding="utf-8")
    score = office.examine().scores[2567]

    assert {item.number for item in score.items} == {f"o{number}" for number in range(1, 12)}
    assert score.cost == 40
