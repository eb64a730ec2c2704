"""home-asset: a picture that must stand on the first page."""

from collections.abc import Iterator

from generator.check.file_health import shown_picture_problems
from generator.check.judging.eit_qr import eit_problems
from generator.check.judging.kind import (
    Accepted,
    DataSource,
    Need,
    RequirementContext,
    RequirementKind,
    Section,
    year_file,
)
from generator.core import addresses
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist
from generator.model.news import EIT_QR
from generator.model.status import RequirementStatus
from generator.text.thai import nearest


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where the first page carries the picture asked for, any where none is named, and its file is there."""
    home = context.year.home
    if home is None or not home.assets:
        return context.missing()
    wanted = tuple(context.needs) or tuple(home.assets)
    found = next((id for id in wanted if id in home.assets), None)
    if found is None:
        facts = {"value": wanted[0], "guess": nearest(wanted[0], home.assets) or next(iter(home.assets))}
        other_name = context.problem("home-asset-name", home.where.at("assets"), **facts)
        return context.faulty((other_name,), from_data=True)
    wrong = shown_picture_problems(context.year, home.assets[found].file, home.where.at("assets", found, "file"))
    return context.faulty(wrong, from_data=True) if wrong else context.shown(from_data=True)


def _warnings(context: RequirementContext) -> Iterator[Problem]:
    """What the QR code of the EIT holds, where it is one that can be read, and its code in home.yml."""
    if EIT_QR in context.needs:
        yield from eit_problems(context.site, context.year, context.item.number)


def _where(context: RequirementContext) -> DataPath:
    return year_file(context.site, context.year.year, "home.yml").at("assets").key()


def _page(year: int, number: str, data_year: int) -> str:
    del year, number, data_year
    return addresses.HOME


def _file(checklist: Checklist) -> str:
    """home.yml with an example to copy."""
    del checklist
    return _PREPARED


_PREPARED = """\
# ภาพบนหน้าแรก: QR Code แบบวัด EIT ให้ดาวน์โหลดจากระบบ ITAS ของปีนี้ แล้ววางในโฟลเดอร์ files
#   eit-qr: {file: files/eit-qr.png, title: แบบวัด EIT, text: สแกนเพื่อตอบแบบวัด EIT}
# รหัสแบบวัดของปีนี้คือท้ายที่อยู่ itas.nacc.go.th/go/eit/ เมื่อสแกน QR Code
eit_code:
assets:
"""

KIND = RequirementKind(
    id="home-asset",
    name="ภาพที่ต้องอยู่บนหน้าแรก",
    judge=_judge,
    warnings=_warnings,
    accepts=Accepted((), Phrase("ภาพบนหน้าแรก", "a picture on the first page")),
    needs={"eit-qr": Need()},
    data=(
        DataSource(
            file="home.yml",
            where=_where,
            advice=Phrase(
                "วางภาพไว้ในโฟลเดอร์ files ของปี แล้วเขียนชื่อภาพใน home.yml",
                "put the picture into the year's files folder and name it in home.yml",
            ),
            section=Section("แสดงไว้บนหน้าแรกของเว็บไซต์", _page, anchor="assets"),
        ),
    ),
    prepared={"home.yml": _file},
)
