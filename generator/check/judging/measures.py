"""What the kinds answered by a year's measures share: the file they stand in, and the page that shows them."""

from collections.abc import Iterator

from generator.check.judging.kind import RequirementContext, Section, year_file
from generator.core import addresses
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.measures import Measure
from generator.text.timeframes import Timeframe


def measures_page(year: int, number: str, data_year: int) -> str:
    """The page of the measures of the year whose data is wanted."""
    del year, number
    return addresses.measures(data_year)


MEASURES_SECTION = Section("มาตรการ ปีงบประมาณ พ.ศ. {year}", measures_page, reported=True)


ADD_MEASURES = Phrase(
    "กรอกมาตรการให้ครบใน measures.yml ของปี {data_year}", "fill in the measures in measures.yml of {data_year}"
)


def measures_place(context: RequirementContext) -> DataPath:
    """The place of the measures that a requirement is about."""
    return measures_file(context).at("measures").key()


def measures_file(context: RequirementContext) -> DataPath:
    """The file of the measures that a requirement is about."""
    return year_file(context.site, context.data_year, "measures.yml")


def outside_year(
    context: RequirementContext, measure: Measure, times: tuple[tuple[DataPath, Timeframe], ...]
) -> Iterator[Problem]:
    """A measure all of whose times lie outside the year that is asked for, such as words of the year before."""
    if times and all(time.elsewhere(context.data_year) for _, time in times):
        where, time = times[0]
        yield context.problem("measure-year", where, value=time.text, title=measure.title)
