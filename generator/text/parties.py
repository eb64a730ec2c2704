"""Names of suppliers as offices write them: one company in several spellings is one party."""

import re
from functools import lru_cache

from generator.text.thai import fold

_SIGNS = re.compile(r"[.\"'“”‘’,:;()\[\]{}ฯ/\\–—-]+")

_ASIDE = re.compile(r"(?:สำนักงานใหญ่|สนญ)$")

# In this order: what is left when the form of a name was taken off is the name itself.
_FORMS = (
    ("public", re.compile(r"(?:บริษัท|บมจ|บจก|บ)?(?P<name>.+?)(?:จำกัด|จก)?มหาชน|บมจ(?P<short>.+?)(?:จำกัด|จก)?")),
    ("limited-partnership", re.compile(r"(?:ห้างหุ้นส่วนจำกัด|ห้างหุ้นส่วนจก|หจก|หสจก)(?P<name>.+?)(?:จำกัด|จก)?")),
    ("limited-partnership", re.compile(r"(?:ห้างหุ้นส่วน|หส|ห)(?P<name>.+?)(?:จำกัด|จก)")),
    ("partnership", re.compile(r"(?:ห้างหุ้นส่วนสามัญนิติบุคคล|ห้างหุ้นส่วนสามัญ|หสน|หสม)(?P<name>.+)")),
    ("company", re.compile(r"(?:บริษัท|บจก|บจ)(?P<name>.+?)(?:จำกัด|จก)?|บ?(?P<short>.+?)(?:จำกัด|จก)")),
    ("shop", re.compile(r"(?:ร้านค้า|ร้าน)(?P<name>.+)")),
    ("person", re.compile(r"(?:นาย|นางสาว|นส|นาง)(?P<name>.+)")),
)


@lru_cache(maxsize=20_000)
def party_key(name: str) -> str:
    """What all usual spellings of a supplier's name have in common: บจก. ก, บริษัท ก จำกัด and บริษัท  ก จก. are one.

    The legal form is part of it: หจก. ก is another party than บจก. ก, and so is บมจ. ก.
    """
    plain = _ASIDE.sub("", _SIGNS.sub("", fold(name)))
    for form, pattern in _FORMS:
        found = pattern.fullmatch(plain)
        if found:
            return f"{form}:{next(part for part in found.groups() if part)}"
    return plain
