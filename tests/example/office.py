"""Staff, services, complaints, risks, anti-corruption and participation of a fiscal year."""

from datetime import date

from generator.text.dates import MONTHS
from tests.example.facts import Row, baht, data, day, dice, last_day, number, office_day, rounded, short, written
from tests.example.projects import project, span

FISCAL_MONTHS = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
_GROWTH = {2565: 0.95, 2566: 0.97, 2567: 1.0, 2568: 1.0, 2569: 1.05}


def _whole(year: int, base: Row) -> Row:
    """A staff project or an activity with its numbers of a year; a shared one is the office's project itself."""
    if base.get("key"):
        return {**base, **project(year, base["key"])}
    luck = dice(year, base["name"])
    budget = rounded(base["budget"] * _GROWTH[year])
    first, last = base["months"]
    start = office_day(day(year, first, luck.randint(2, 12)))
    end = last_day(year) if last == 9 else office_day(day(year, last, luck.randint(16, 26)))
    people = luck.randint(*base["people"]) if base.get("people") else 0
    result = base.get("result", "").replace("{a}", number(luck.randint(*base.get("a", (1, 1)))))
    return {
        **base, "budget": budget, "spent": float(round(budget * luck.uniform(0.88, 0.99) * 2) / 2), "start": start,
        "end": end, "actual": people, "result": result or f"จัดอบรมแล้ว มีผู้เข้ารับการอบรม {number(people)} คน",
        "unit": base.get("unit", "สำนักปลัด"),
    }  # fmt: skip


def staff_projects(year: int) -> list[Row]:
    """The projects of the staff plan of a year."""
    return [_whole(year, base) for base in data("staff")["projects"]]


_SIDES = {"manage": "ด้านการบริหารทรัพยากรบุคคล", "develop": "ด้านการพัฒนาทรัพยากรบุคคล"}


def staff_plan_table(year: int) -> list[Row]:
    """The staff plan."""
    return [
        {"ลำดับ": str(place), "ด้าน": _SIDES[known["side"]], "โครงการหรือกิจกรรม": known["name"],
         "งบประมาณที่ใช้": baht(known["budget"]), "ระยะเวลาในการดำเนินการ": span(known, year),
         "ส่วนงานที่รับผิดชอบ": "สำนักปลัด"}
        for place, known in enumerate(staff_projects(year), 1)
    ]  # fmt: skip


def staff_report_table(year: int) -> list[Row]:
    """The report on the staff plan."""
    return [
        {"ลำดับ": str(place), "ด้าน": _SIDES[known["side"]], "โครงการหรือกิจกรรม": known["name"],
         "ผลการดำเนินการ": known["result"], "งบประมาณที่ได้รับจัดสรร": baht(known["budget"]),
         "ผลการใช้จ่ายงบประมาณ": baht(known["spent"]), "วัน เดือน ปีที่เริ่ม": short(known["start"]),
         "วัน เดือน ปีที่สิ้นสุด": short(known["end"])}
        for place, known in enumerate(staff_projects(year), 1)
    ]  # fmt: skip


def staffing_table(year: int) -> list[Row]:
    """Posts and people by type of position, on 30 September."""
    return [
        {"ประเภทตำแหน่ง": known["type"], "กรอบอัตรากำลัง": str(known["frame"]),
         "อัตรากำลัง": str(known["filled"][year - 2565]), "อัตราว่าง": str(known["frame"] - known["filled"][year - 2565])}
        for known in data("staff")["positions"]
    ]  # fmt: skip


def training_table(year: int) -> list[Row]:
    """Courses and how many took part."""
    return [
        {"หลักสูตร": known.get("course", "คุณธรรม จริยธรรม และการป้องกันผลประโยชน์ทับซ้อน"),
         "จำนวนผู้เข้ารับการฝึกอบรมหรือพัฒนา": str(known["actual"]), "วันที่เริ่ม": short(known["start"]),
         "วันที่สิ้นสุด": short(known["end"])}
        for known in staff_projects(year)
        if known["side"] == "develop"
    ]  # fmt: skip


def _served(year: int) -> list[tuple[Row, list[list[int]]]]:
    """Each service with its twelve months at the counter and online."""
    known = data("services")
    made = []
    for service in known["services"]:
        luck = dice(year, service["name"])
        ways = []
        for base, growth in zip(service["base"], known["growth"][year], strict=True):
            peaks = service.get("peak", ())
            ways.append(
                [
                    max(0, round(base * growth * luck.uniform(0.85, 1.15) * (2.4 if m in peaks else 1)))
                    for m in FISCAL_MONTHS
                ]
            )
        made.append((service, ways))
    return made


def service_table(year: int) -> list[Row]:
    """People served by service: at the counter, online, both."""
    return [
        {"งาน": service["name"], "ส่วนงานที่รับผิดชอบ": service["unit"],
         "จำนวนผู้รับบริการ ณ จุดให้บริการ (Walk-in)": number(sum(walk)),
         "จำนวนผู้รับบริการผ่านช่องทาง E-Service": number(sum(net)), "รวม": number(sum(walk) + sum(net))}
        for service, (walk, net) in _served(year)
    ]  # fmt: skip


def service_month_table(year: int) -> list[Row]:
    """People served by month, all services: the same people as in `service_table`."""
    served = _served(year)
    rows = []
    for place, at in enumerate(FISCAL_MONTHS):
        walk, net = (sum(ways[way][place] for _, ways in served) for way in (0, 1))
        rows.append(
            {"เดือน": _month_name(day(year, at, 1)), "จำนวนผู้รับบริการ ณ จุดให้บริการ (Walk-in)": number(walk),
             "จำนวนผู้รับบริการผ่านช่องทาง E-Service": number(net), "รวม": number(walk + net)}
        )  # fmt: skip
    return rows


def online_table(year: int) -> list[Row]:
    """Requests made online, by service (asked for in 2569)."""
    return [
        {"งาน": service["name"], "ส่วนงานที่รับผิดชอบ": service["unit"], "จำนวนการขอรับบริการ e-Service": number(sum(net))}
        for service, (_, net) in _served(year)
    ]


def _month_name(wanted: date) -> str:
    return f"{MONTHS[wanted.month - 1]} {wanted.year + 543}"


def complaint_table(year: int) -> list[Row]:
    """Corruption complaints by the month they came in, and how they stood on 30 September."""
    told = data("integrity")["complaints"][year]
    rows = []
    for at in FISCAL_MONTHS:
        total, done = told.get(at, (0, 0))
        rows.append(
            {"เดือน": _month_name(day(year, at, 1)), "จำนวนเรื่องร้องเรียนทั้งหมด": str(total),
             "จำนวนเรื่องที่ดำเนินการแล้วเสร็จ": str(done), "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ": str(total - done)}
        )  # fmt: skip
    return rows


def risk_table(year: int, *, report: bool = False) -> list[Row]:
    """The risks of a year by topic with level and measure; for the report also what was done."""
    rows, paid = [], data("integrity")["paid_by_qr"]
    for place, known in enumerate(data("integrity")["risks"], 1):
        chance, harm = known["level"]
        score = chance * harm
        level = "สูง" if score >= 10 else "ปานกลาง" if score >= 5 else "ต่ำ"
        luck = dice(year, known["event"])
        row = {
            "ลำดับ": str(place), "ประเด็น": known["topic"], "กระบวนงาน": known["process"],
            "เหตุการณ์ความเสี่ยง": known["event"], "โอกาส": str(chance), "ผลกระทบ": str(harm),
            "ระดับของความเสี่ยง": f"{level} ({score})", "มาตรการในการบริหารจัดการความเสี่ยง": known["measure"],
        }  # fmt: skip
        if report:
            row["ผลการดำเนินการ"] = known["result"].format(p=luck.randint(94, 99), s=paid[year])
        rows.append(row | {"ส่วนงานที่รับผิดชอบ": known["unit"]})
    return rows


def activities(year: int) -> list[Row]:
    """What the anti-corruption plan holds for a year."""
    return [_whole(year, base) for base in data("integrity")["activities"]]


def anti_plan_table(year: int) -> list[Row]:
    """The anti-corruption plan of a year."""
    sides = data("integrity")["sides"]
    return [
        {"ลำดับ": str(place), "มิติ": sides[known["side"]], "โครงการ/กิจกรรม": known["name"], "งบประมาณ": baht(known["budget"]),
         "ระยะเวลาดำเนินการ": span(known, year), "ส่วนงานที่รับผิดชอบ": known["unit"]}
        for place, known in enumerate(activities(year), 1)
    ]  # fmt: skip


def anti_report_table(year: int) -> list[Row]:
    """The report on the anti-corruption plan of a year."""
    sides = data("integrity")["sides"]
    return [
        {"ลำดับ": str(place), "มิติ": sides[known["side"]], "โครงการ/กิจกรรม": known["name"],
         "ผลการดำเนินการ": known["result"], "งบประมาณ": baht(known["budget"]), "งบประมาณที่ใช้": baht(known["spent"]),
         "ส่วนงานที่รับผิดชอบ": known["unit"]}
        for place, known in enumerate(activities(year), 1)
    ]  # fmt: skip


def participation_table(year: int) -> list[Row]:
    """What people outside the office took part in."""
    rows = []
    for place, known in enumerate(data("integrity")["participation"], 1):
        luck = dice(year, known["subject"])
        shared = project(year, known["key"]) if known.get("key") else None
        when = f"{short(shared['start'])} – {short(shared['end'])}" if shared else short(written(year, known["day"]))
        people = shared["actual"] if shared else luck.randint(*known["people"])
        a, b = luck.randint(*known["a"]), luck.randint(*known["b"])
        rows.append(
            {"ลำดับ": str(place), "ประเด็นหรือเรื่องในการมีส่วนร่วม": known["subject"], "วันที่": when,
             "ผู้มีส่วนร่วม": known["who"], "จำนวนผู้มีส่วนร่วม": number(people),
             "ผลจากการมีส่วนร่วม": known["outcome"].format(a=a), "การนำผลไปปรับปรุงพัฒนา": known["use"].format(b=b)}
        )  # fmt: skip
    return rows
