"""What is typed behind an option: fiscal years and kinds of agency, in any spelling."""

import re
from gettext import gettext as _
from typing import Any

import click

from generator.model.agency import KINDS
from generator.text.dates import buddhist, plausible
from generator.text.thai import arabic, fold

_YEAR = re.compile(r"(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(\d{4}|[4-9]\d)")


class FiscalYear(click.ParamType[int]):
    """A fiscal year in พ.ศ.: 2568, ๒๕๖๘, 68, ปี 2568."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year in full; fails with a guess for one of ค.ศ."""
        if isinstance(value, int):
            return value
        found = _YEAR.fullmatch(fold(arabic(value)))
        year = int(found[1]) + (2500 if len(found[1]) == 2 else 0) if found else 0
        if not plausible(year) and plausible(buddhist(year)):
            said = _("{value!r} is not a fiscal year; did you mean {guess}?")
            self.fail(said.format(value=value, guess=buddhist(year)), param, ctx)
        if not plausible(year):
            self.fail(_("{value!r} is not a fiscal year such as 2568.").format(value=value), param, ctx)
        return year


class AgencyKind(click.Choice[str]):
    """A kind of local government by its abbreviation, with or without its dot, or in full."""

    def __init__(self) -> None:
        super().__init__(list(KINDS))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The abbreviation."""
        known = {fold(word).rstrip("."): short for short, full in KINDS.items() for word in (short, full)}
        return known.get(fold(str(value)).rstrip(".")) or str(super().convert(value, param, ctx))
