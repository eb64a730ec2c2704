"""What an agency decided about personal data: which numbers it may publish, by whose decision."""

import re
from typing import Annotated, Self

from pydantic import model_validator

from generator.model.fields import FilePath, Flag, Line, Record, Text, fault, several
from generator.model.personal import SHORTEST, only_digits


class Allowed(Record):
    """A number, or all of one file, that may be published; `reason` says who decided so and why.

    A `value` that ends in * stands for all numbers that begin so.
    """

    value: Line | None = None
    file: FilePath | None = None
    reason: Text

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.value is None) == (self.file is None):
            raise fault("evidence-kind", known="value, file")
        if self.value and (len(self.digits) < SHORTEST or re.search(r"[^\d\s.\-–+()]", self.digits_written)):
            raise fault("personal-allow", value=self.value)
        return self

    @property
    def digits_written(self) -> str:
        """The value without the * at its end."""
        return (self.value or "").removesuffix("*")

    @property
    def digits(self) -> str:
        """The digits of the value."""
        return only_digits(self.value or "")

    @property
    def begins(self) -> bool:
        """Whether only the beginning of the numbers is given."""
        return bool(self.value) and str(self.value).endswith("*")


class PersonalData(Record):
    """`mask_tax_ids`: whether a person's taxpayer number in a table is published in part only."""

    mask_tax_ids: Flag = True
    allow: Annotated[tuple[Allowed, ...], several] = ()
