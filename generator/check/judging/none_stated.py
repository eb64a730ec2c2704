"""An answer that there was nothing: counted only where the list says that it may be one, of the wanted year, and true.

The instructions ask for such words in few places: an office without complaints publishes that there were none, a
service without a fee says so, a plan that uses no budget is to say that. Elsewhere a paper is asked for, which may say
the same.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.check.judging.answers import no_answer_problem
from generator.check.judging.kind import RequirementContext
from generator.check.judging.no_answer import no_answer
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.disclosure import Evidence, speaks_of, written_years
from generator.tables.table import Table
from generator.text.thai import fold
from generator.text.timeframes import timeframe_in

_NOTHING = re.compile(r"ไม่(?:มี|ใช้|ได้|พบ|เสีย|เก็บ|คิด|เรียก|ต้อง)|ศูนย์|none|nil|zero|(?<![\d.,])0(?![\d.,])")

_SOME = re.compile(r"(?<![\d.,])[1-9][\d,]*(?:\.\d+)?(?:เรื่อง|ราย|ครั้ง|คน|ชิ้น|บาท)")


def none_problems(context: RequirementContext, piece: Evidence, said: str, where: DataPath) -> Iterator[Problem]:
    """The first thing that keeps the words `said`, that there was nothing, from being an answer."""
    reason = _refused(context, said)
    if reason:
        yield context.problem("none-refused", where.at("none"), value=said, reason=reason, do=reason)
    elif no_answer(said) in {"blank", "pending"}:
        yield no_answer_problem(context, where.at("none"), said)
    elif not context.standing:
        yield from _year_problems(context, piece, said, where)


def _refused(context: RequirementContext, said: str) -> str:
    """Why the words are no answer, in a word; empty where they may be one."""
    if not context.requirement.none_allowed:
        return "not-asked"
    folded = fold(said)
    if no_answer(said) != "pending" and (_SOME.search(folded) or not _NOTHING.search(folded)):
        return "" if no_answer(said) == "blank" else "says-some"
    return "rows" if any(_tells_some(context, table) for table in _tables(context)) else ""


def _tables(context: RequirementContext) -> Iterator[Table]:
    """The tables of the same answer that count the same things."""
    shows = context.disclosure.shows if context.disclosure else {}
    for piece in (piece for pieces in shows.values() for piece in pieces):
        table = context.table(piece)
        if table and table.kind and table.kind.id == context.requirement.table:
            yield table


def _tells_some(context: RequirementContext, table: Table) -> bool:
    values = (value for column in context.requirement.columns for value in table.values(column.id))
    return any(isinstance(value, int | Decimal) and value > 0 for value in values)


def _year_problems(context: RequirementContext, piece: Evidence, said: str, where: DataPath) -> Iterator[Problem]:
    """Words of another year, or of none."""
    timeframe = timeframe_in(said)
    years = piece.covers or (timeframe.named if timeframe else None)
    if years is None:
        yield context.problem("evidence-year-unsaid", where.at("none"), title=said)
    elif not speaks_of(years, context.data_year):
        at = where.at("covers") if piece.covers else where.at("none")
        yield context.problem("evidence-year", at, value=written_years(years), guess="")
