"""Where a disclosure stands in every year, as text."""

from collections.abc import Iterator

from generator.model.crosswalk import Crosswalk

_WORDS = {
    "th": {
        "merged": "รวมอยู่ในข้อนี้",
        "inferred": "เลขข้ออนุมาน",
        "none": "ไม่มีข้อนี้",
        "unknown": "แบบวัดปี {year} ไม่มีข้อ {number}",
    },
    "en": {
        "merged": "merged into it",
        "inferred": "number inferred",
        "none": "no such item",
        "unknown": "the checklist of {year} has no item {number}",
    },
}


def where_lines(crosswalk: Crosswalk, number: str, year: int, lang: str = "th") -> Iterator[str]:
    """For each disclosure that item `number` of `year` (พ.ศ.) shows: its number in every year.

    Yields nothing where that year's list has no such item.
    """
    checklist = crosswalk.checklist(year)
    item = checklist.item(number) if checklist else None
    if not item:
        return
    yield f"{number} ({year}) {item.name}"
    for key in crosswalk.keys_of(item):
        yield f"{key.name} [{key.key}]"
        for known in crosswalk.years:
            yield f"  {known}  {_spot(crosswalk, key.key, known, _WORDS[lang])}"


def _spot(crosswalk: Crosswalk, key: str, year: int, words: dict[str, str]) -> str:
    spot = crosswalk.spot(key, year)
    if not spot:
        return words["none"]
    notes = [words[name] for name in ("merged", "inferred") if getattr(spot, name)]
    return f"{spot.item.number:<4} {spot.item.name}" + (f" ({', '.join(notes)})" if notes else "")


def unknown_number(number: str, year: int, lang: str = "th") -> str:
    """What is said of a number that a year's list does not have."""
    return _WORDS[lang]["unknown"].format(year=year, number=number)
