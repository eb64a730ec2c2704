"""The sheet of what is open: state, why, what to do."""

from collections.abc import Iterator

from generator.core.problem import Problem
from generator.messages.location import format_location
from generator.messages.problem import advice, message
from generator.model.status import Completeness, ItemStatus, Shown
from generator.vocabulary.words import COMPLETENESS
from generator.workbook.data import YearSource

ResultRow = tuple[str, str, str, str, str, str]
"""Item, its name, its state, requirements, why, what to do."""


def result_rows(source: YearSource) -> Iterator[ResultRow]:
    """What must be mended first, then each item with what is open of it."""
    book = source.examined.book
    for problem in source.examined.problems:
        if problem.stops:
            place = format_location(book.place(problem.where))
            yield "", place, "ต้องแก้", "", message(problem), advice(problem)
    for status in source.examined.statuses[source.year].items:
        yield from _item(status)


def _item(status: ItemStatus) -> Iterator[ResultRow]:
    head = status.item.number, status.item.name, COMPLETENESS[status.state]
    if status.state is Completeness.COMPLETE:
        yield *head, "", "", ""
        return
    for problem in status.problems:
        labels = "\n".join(_labels(status, problem))
        yield *head, labels, message(problem), advice(problem)


def _labels(status: ItemStatus, problem: Problem) -> Iterator[str]:
    """The requirements that a problem keeps from being shown."""
    for one in status.requirements:
        same = any((known.code, known.where) == (problem.code, problem.where) for known in one.problems)
        if one.state is not Shown.SHOWN and same:
            yield one.requirement.label
