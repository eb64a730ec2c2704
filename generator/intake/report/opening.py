"""What a report says of itself before its rows: its title, its fiscal year, its round."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.intake.document import Document
from generator.text.dates import plausible
from generator.text.thai import arabic, fold, one_line

_YEAR = re.compile(r"(?:ปี(?:งบประมาณ)?|งบประมาณ|พ\s*\.?\s*ศ\s*\.?)\s*(?:พ\s*\.?\s*ศ\s*\.?\s*)?(2[0-9]{3})")

_OF_YEAR = re.compile(r"ประจำ\s*ปี\s*(?:งบประมาณ)?\s*(?:พ\s*\.?\s*ศ\s*\.?\s*)?(2[0-9]{3})")

_AGENCY = re.compile(r"^\s*(?:เทศบาล|องค์การ|องค์กร|ชื่อหน่วยงาน|อบต|อบจ|อำเภอ|จังหวัด|ตำบล)")

_TITLE = re.compile(r"รายงาน|มาตรการ|แผน|ผลการ|แบบ|การวิเคราะห์")


def title_of(cover: Sequence[str]) -> str:
    """The title of a report: the first lines of its cover, until they name the agency."""
    found: list[str] = []
    for line in cover:
        if _AGENCY.match(line):
            if found:
                break
            continue
        if not found and not _TITLE.search(line):
            continue
        if any(fold(line) in fold(one) for one in found):
            break
        found.append(line)
    joined = "".join(f"{line}" if line.endswith(("และ", "หรือ", "ของ")) else f"{line} " for line in found[:5])
    return arabic(one_line(joined.strip()))


def year_of(title: str, cover: Iterable[str], document: Document) -> int | None:
    """The fiscal year (พ.ศ.) a report is of: the one its title names, else that of its cover, else the most named."""
    for text in (title, *cover):
        for found in (_OF_YEAR.findall(arabic(text))[:1], _YEAR.findall(arabic(text))[-1:]):
            if found and plausible(int(found[0])):
                return int(found[0])
    named = Counter(
        int(year) for piece in document.pieces() for year in _YEAR.findall(arabic(piece.text)) if plausible(int(year))
    )
    return named.most_common(1)[0][0] if named else None


def is_half_year(texts: Iterable[str]) -> bool:
    """Whether a report says that it is one of six months."""
    return any(
        re.search(r"รอบ\s*(?:6|หก)\s*เดือน", arabic(text)) and not re.search("12", arabic(text)) for text in texts
    )
