"""Why an item is not complete, and what to do about it, in plain words."""

from collections.abc import Iterator, Mapping

from generator.model.status import ItemStatus, RequirementStatus, Shown, Why
from generator.pages import paths
from generator.pages.atlas import Atlas
from generator.pages.score_views import Reason
from generator.pages.words import FAULTS


def reasons(atlas: Atlas, status: ItemStatus) -> tuple[Reason, ...]:
    """The reasons why an item is open, each told once with all the requirements it is about.

    This is the one place that asks a status why; everything else takes its answer.
    """
    page = paths.item(atlas.year.year, status.item.number)
    open_ = [one for one in status.requirements if one.state is not Shown.SHOWN]
    if all(one.state is Shown.MISSING for one in status.requirements) and len(open_) > 1:
        labels = tuple(one.requirement.label for one in open_)
        return (Reason(labels, _NOT_ANSWERED, _DO_ANSWER.format(item=status.item.number), page),)
    told: dict[tuple[str, str], list[RequirementStatus]] = {}
    for one in open_:
        for said in _said(atlas, status.item.number, one):
            told.setdefault(said, []).append(one)
    return tuple(
        Reason(tuple(dict.fromkeys(one.requirement.label for one in about)), *said, f"{page}#{about[0].requirement.id}")
        for said, about in told.items()
    )


_NOT_ANSWERED = "ยังไม่มีหลักฐานของข้อนี้บนเว็บไซต์"
_DO_ANSWER = "เพิ่มข้อ {item} ในไฟล์ disclosures.yml ของปี แล้วบอกที่ shows ว่าแต่ละองค์ประกอบแสดงไว้ที่ใด"
_DO: Mapping[Why, str] = {
    Why.FILE: "คัดลอกไฟล์มาไว้ในโฟลเดอร์ของปี ให้ชื่อตรงกันทุกตัวอักษร",
    Why.YEAR: "แนบเอกสารที่เป็นข้อมูลปี {year} หรือแก้ covers หากเอกสารนี้เป็นข้อมูลปีนั้นอยู่แล้ว",
    Why.COLUMN: "เพิ่มคอลัมน์นี้ในไฟล์ตาราง แล้วกรอกให้ครบทุกแถว",
    Why.CELL: "กรอกช่องที่ว่างของคอลัมน์นี้ให้ครบทุกแถว",
    Why.ROWS: "กรอกข้อมูลอย่างน้อยหนึ่งแถวในไฟล์ตาราง",
}
_DO_BY_KIND: Mapping[str, str] = {
    "people": "กรอกชื่อ ตำแหน่ง ภาพ และการติดต่อของทุกคนใน people.yml",
    "contact": "กรอกข้อมูลการติดต่อให้ครบที่ contact ใน agency.yml",
    "channel": "เพิ่มช่องทางที่ใช้เพื่อการนี้ พร้อมลิงก์ ที่ channels ใน agency.yml",
    "news": "เพิ่มข่าวของปีที่กำหนดใน news.yml",
    "home-asset": "วางภาพไว้ในโฟลเดอร์ของปี แล้วบอกชื่อไฟล์ใน home.yml",
    "topics": "กรอกมาตรการให้ครบทุกประเด็น พร้อมผลการวิเคราะห์ (finding) ใน measures.yml",
    "measures": "กรอกทุกมาตรการให้ครบตามที่กำหนดใน measures.yml",
    "progress": "กรอกผลการดำเนินการและผลลัพธ์ของทุกมาตรการใน progress.yml",
    "limitations": "กรอกข้อจำกัดของหน่วยงานที่ limitations ใน measures.yml",
}
_DO_SHOW = "บอกที่ shows ของข้อ {item} ใน disclosures.yml ว่าแสดงไว้ในเอกสาร ตาราง ข้อความ หรือลิงก์ใด"
_ABOUT_YEAR = frozenset({"topics", "measures", "progress", "limitations"})


def _said(atlas: Atlas, item: str, status: RequirementStatus) -> Iterator[tuple[str, str]]:
    """What is wrong and what to do, for each thing that keeps a requirement from being shown."""
    year = str(status.data_year or atlas.year.year)
    for fault in status.faults:
        yield FAULTS[fault.why].format(about=fault.about, year=year), _DO[fault.why].format(year=year)
    if status.faults:
        return
    kind = status.requirement.kind
    of_year = f"ปี {year} " if kind in _ABOUT_YEAR else ""
    half = status.state is Shown.FAULTY
    what = f"ข้อมูล{of_year}ยังไม่ครบตามที่กำหนด" if half else f"ยังไม่มีข้อมูล{of_year}บนเว็บไซต์นี้"
    yield what.replace("  ", " "), _DO_BY_KIND.get(kind, _DO_SHOW).format(item=item)
