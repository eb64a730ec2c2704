"""An answer that there was nothing stands on the page of its item as the agency's own words."""

from generator.build import build
from generator.model.options import Options
from generator.model.status import Shown
from tests.conftest import Office

ANSWER = """\
o19:
  units: [สำนักปลัด]
  shows:
    total: {none: ไม่มีเรื่องร้องเรียนการทุจริตในปีงบประมาณ พ.ศ. 2567}
    finished: {none: ไม่มีเรื่องที่ดำเนินการแล้วเสร็จ, covers: 2567}
"""


def test_an_answer_of_none_is_shown_and_counted(office: Office) -> None:
    made = build(office.write({"2568/disclosures.yml": ANSWER}).content, "test", Options(plain=True))

    page = next(one for one in made.pages if one.path == "2568/o19.md")
    shown = page.markdown
    assert "หน่วยงานแจ้งว่า ไม่มีเรื่องร้องเรียนการทุจริตในปีงบประมาณ พ.ศ. 2567" in shown
    assert "หน่วยงานแจ้งว่า ไม่มีเรื่องที่ดำเนินการแล้วเสร็จ (ข้อมูลปี 2567)" in shown
    states = {one.requirement.id: one.state for one in made.examined.statuses[2568].items[18].requirements}
    assert (states["total"], states["finished"], states["pending"]) == (Shown.SHOWN, Shown.SHOWN, Shown.MISSING)
