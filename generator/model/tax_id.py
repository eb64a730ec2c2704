"""Tax numbers: a company's is shown, a person's is their national id and is hidden."""

import re

from generator.model.thai import arabic, one_line


def tax_digits(written: str) -> str:
    """The thirteen digits of a tax number, however it is parted and whatever its digits; else empty."""
    digits = re.sub(r"[\s.\-–]", "", arabic(one_line(written)))
    return digits if re.fullmatch(r"[0-9]{13}", digits) else ""


def is_juristic(written: str) -> bool:
    """Whether a tax number is that of a company or an agency: those begin with 0."""
    return tax_digits(written).startswith("0")
